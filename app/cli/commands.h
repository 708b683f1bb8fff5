// One function for each group of commands: adding a command is one file, one line here and one in run.cpp.
#pragma once
#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>

#include "app/cli/session.h"

namespace berkas::cli {

// A command with its words in the chosen language and, below its options, examples that can be typed as they stand.
CLI::App* command(CLI::App& parent, Session&, const std::string& name, const Sentence& what, const std::string& examples = {});

// Runs after the whole line was read. Failures thrown in it are explained by run().
void does(CLI::App* command, Session&, std::function<Exit()> run);

void add_init(CLI::App&, Session&);       // init
void add_demo(CLI::App&, Session&);       // demo
void add_devices(CLI::App&, Session&);    // devices
void add_sop(CLI::App&, Session&);        // sop list|show|check
void add_dossier(CLI::App&, Session&);    // dossier new|list|show|step|handover|link
void add_way(CLI::App& dossier, Session&);  // dossier receive|return|register|place|label|cancel
void add_check(CLI::App&, Session&);      // check
void add_check_paper(CLI::App& check, Session&, const std::shared_ptr<std::string>& code);  // check read-back
void add_scan(CLI::App&, Session&);       // scan
void add_intake(CLI::App&, Session&);     // intake
void add_batch(CLI::App&, Session&);      // batch show|answer|begin|accept
void add_file(CLI::App&, Session&);       // file, text
void add_find(CLI::App&, Session&);       // find, show, open, read, history
void add_propose(CLI::App&, Session&);    // propose
void add_print(CLI::App&, Session&);      // sheets, print
void add_label(CLI::App&, Session&);      // label
void add_calibrate(CLI::App&, Session&);  // calibrate
void add_place(CLI::App&, Session&);      // place new|list|show
void add_lists(CLI::App&, Session&);      // list
void add_import(CLI::App&, Session&);     // import list
void add_export(CLI::App&, Session&);     // export
void add_put(CLI::App&, Session&);        // put, one-legged
void add_loan(CLI::App&, Session&);       // loan, borrower
void add_shelf_audit(CLI::App&, Session&);  // shelf-audit
void add_table(CLI::App&, Session&);      // table import, classification import|list|show
void add_retention(CLI::App&, Session&);  // retention due|lacking|show|trigger, hold set|release|list
void add_disposal(CLI::App&, Session&);   // disposal
void add_conversion(CLI::App&, Session&); // conversion
void add_verify(CLI::App&, Session&);     // verify
void add_home(CLI::App&, Session&);       // home, setting

}  // namespace berkas::cli
