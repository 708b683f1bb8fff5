// The draw functions the table lists; nobody else calls them.
#pragma once
#include "app/sheets/canvas.h"

namespace berkas::sheets {

void draw_check_sheet(const SheetData&, Canvas&);      // P1
void draw_routing_sheet(const SheetData&, Canvas&);    // P2
void draw_scan_cover(const SheetData&, Canvas&);       // P4
void draw_folder_label(const SheetData&, Canvas&);     // P5
void draw_dossier_label(const SheetData&, Canvas&);    // P6
void draw_receipt(const SheetData&, Canvas&);          // P9
void draw_box_label(const SheetData&, Canvas&);        // P7
void draw_place_label(const SheetData&, Canvas&);      // P8
void draw_loan_slip(const SheetData&, Canvas&);        // P10
void draw_out_card(const SheetData&, Canvas&);         // P11
void draw_loan_reminder(const SheetData&, Canvas&);
void draw_loan_statement(const SheetData&, Canvas&);   // P19
void draw_authentication(const SheetData&, Canvas&);   // P15
void draw_disposition(const SheetData&, Canvas&);      // P3
void draw_cross_reference(const SheetData&, Canvas&);  // P20
void draw_pick_slip(const SheetData&, Canvas&);        // P22
void draw_sop(const SheetData&, Canvas&);              // P21
void draw_conversion_minutes(const SheetData&, Canvas&);       // P13
void draw_conversion_list(const SheetData&, Canvas&);          // P14
void draw_transfer_minutes(const SheetData&, Canvas&);         // P16
void draw_destruction_minutes(const SheetData&, Canvas&);      // P17
void draw_hand_over_minutes(const SheetData&, Canvas&);        // P18
void draw_conversion_certificate(const SheetData&, Canvas&);   // the dossier's own page of P13
void draw_stamp(const SheetData&, Canvas&);

}  // namespace berkas::sheets
