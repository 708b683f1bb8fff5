#include "app/gui/start/first_start.h"

#include <wx/dirdlg.h>
#include <wx/utils.h>

#include "app/gui/widgets/painted.h"

namespace berkas::gui {
namespace {

std::string trimmed(const wxTextCtrl* field) { return utf8(field->GetValue().Trim().Trim(false)); }

}  // namespace

FirstStart::FirstStart(wxSize size, const std::string& folder, Begin begin) : wxFrame(nullptr, wxID_ANY, "Berkas", wxDefaultPosition, size), begin_(std::move(begin)) {
  auto* ground = new Sheet(this, {.fill = Colour::ground});
  auto* card = new Sheet(ground, {.fill = Colour::surface, .card = true});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(card, _("Selamat datang di Berkas")), wxSizerFlags().Expand());
  column->Add(explanation(card, _("Diisi sekali saja untuk komputer ini."), 600), wxSizerFlags().Border(wxTOP, FromDIP(size::label_gap)));
  column->AddSpacer(FromDIP(20));
  build_fields(card, column, folder);
  trouble_ = new Words(card, " ", {.ink = Ink::bad, .wrap_px = 640});
  column->Add(trouble_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
  column->Add(build_acts(card), wxSizerFlags().Expand().Border(wxTOP, FromDIP(size::between)));
  column->AddSpacer(FromDIP(size::between));
  column->Add(explanation(card, _("Kantor contoh memakai data karangan dan pemindai tiruan, terpisah dari arsip kantor."), 640));
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(size::margin)));
  card->SetSizer(padded);
  card->SetMinSize(FromDIP(wxSize(720, -1)));
  auto* middle = new wxBoxSizer(wxVERTICAL);
  middle->AddStretchSpacer();
  middle->Add(card, wxSizerFlags().CenterHorizontal());
  middle->AddStretchSpacer();
  ground->SetSizer(middle);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(ground, wxSizerFlags(1).Expand());
  SetSizer(all);
  Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& e) { busy_ && e.CanVeto() ? e.Veto() : e.Skip(); });   // a moment, until the archive stands
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& e) {
    if (e.GetKeyCode() == WXK_RETURN && e.ControlDown()) this->begin(false);
    else e.Skip();
  });
  SetClientSize(size);
  changed();
  office_->SetFocus();
}

void FirstStart::build_fields(wxWindow* card, wxSizer* column, const std::string& folder) {
  const auto gap = [&] { column->AddSpacer(FromDIP(size::between)); };
  office_ = text_field(card, column, _("Nama kantor"), _("Kementerian …"));
  gap();
  unit_ = text_field(card, column, _("Unit kerja"), _("Biro Perencanaan dan Manajemen Kinerja"));
  gap();
  auto* who = new wxBoxSizer(wxHORIZONTAL);
  auto* a = new wxBoxSizer(wxVERTICAL);
  auto* b = new wxBoxSizer(wxVERTICAL);
  officer_ = text_field(card, a, _("Nama petugas di meja ini"));
  nip_ = text_field(card, b, _("NIP (boleh dikosongkan)"));
  who->Add(a, wxSizerFlags(3).Expand());
  who->AddSpacer(FromDIP(size::between));
  who->Add(b, wxSizerFlags(2).Expand());
  column->Add(who, wxSizerFlags().Expand());
  gap();
  auto* where = new wxBoxSizer(wxHORIZONTAL);
  auto* c = new wxBoxSizer(wxVERTICAL);
  folder_ = text_field(card, c, _("Arsip disimpan di"));
  folder_->ChangeValue(from_utf8(folder));
  where->Add(c, wxSizerFlags(1).Expand());
  where->Add(new Act(card, _("Pilih…"), {}, "archive", [this] {
    wxDirDialog dialog(this, _("Folder arsip"), folder_->GetValue());
    if (dialog.ShowModal() == wxID_OK) folder_->ChangeValue(dialog.GetPath());
  }), wxSizerFlags().Align(wxALIGN_BOTTOM).Border(wxLEFT, FromDIP(8)));
  column->Add(where, wxSizerFlags().Expand());
  for (auto* field : {office_, unit_, officer_, nip_, folder_}) {
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    field->Bind(wxEVT_TEXT_ENTER, [field](wxCommandEvent&) { field->Navigate(); });
  }
}

wxSizer* FirstStart::build_acts(wxWindow* card) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  example_ = new Act(card, _("Coba dulu dengan kantor contoh"), {}, "info", [this] { begin(true); });
  row->Add(example_);
  row->AddStretchSpacer();
  reason_ = new Words(card, " ", {.ink = Ink::quiet});
  row->Add(reason_, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(size::between)));
  start_ = new Act(card, _("Mulai"), "Ctrl+Enter", {}, [this] { begin(false); });
  start_->primary(true);
  row->Add(start_);
  return row;
}

wxString FirstStart::lacking() const {
  if (trimmed(office_).empty()) return _("Belum: nama kantor");
  if (trimmed(officer_).empty()) return _("Belum: nama petugas");
  return trimmed(folder_).empty() ? _("Belum: folder arsip") : wxString();
}

void FirstStart::changed() {
  const wxString why = busy_ ? _("Menyiapkan arsip…") : lacking();
  reason_->set(why.empty() ? wxString(" ") : why);
  start_->Enable(why.empty());
  start_->primary(why.empty());
  for (wxWindow* w : std::initializer_list<wxWindow*>{office_, unit_, officer_, nip_, folder_, example_}) w->Enable(!busy_);
  start_->GetParent()->Layout();
}

void FirstStart::begin(bool example) {
  if (busy_ || (!example && !lacking().empty())) return;
  busy_ = true;
  trouble_->set(" ");
  changed();
  begin_({.example = example, .office = trimmed(office_), .unit = trimmed(unit_), .officer = trimmed(officer_), .nip = trimmed(nip_), .folder = trimmed(folder_)},
         [this](const wxString& why) { ended(why); });
}

void FirstStart::ended(const wxString& why) {
  if (why.empty()) return CallAfter([this] { Destroy(); });
  busy_ = false;
  changed();
  office_->SetFocus();
  trouble_->set(why);
  trouble_->GetParent()->Layout();
  Layout();
}

}  // namespace berkas::gui
