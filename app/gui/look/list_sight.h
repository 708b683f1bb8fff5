// Brings a list's chosen row into sight once its rows are measured. Window thread only; safe when the list goes meanwhile.
#pragma once

class wxDataViewCtrl;

namespace berkas::gui {

void in_sight(wxDataViewCtrl*, int row);

}  // namespace berkas::gui
