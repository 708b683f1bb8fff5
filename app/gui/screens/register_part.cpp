#include "app/gui/screens/register_part.h"

#include <set>

#include "app/desk/describe.h"
#include "app/screens/wording.h"

namespace berkas::gui {

RegisterPart::RegisterPart(wxWindow* parent, DocumentationScreen& screen) : Part(parent, screen) {
  auto* card = new Sheet(this, {.fill = Colour::surface, .card = true});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(card, _("Registrasi dan kode"), 14));
  column->AddSpacer(FromDIP(4));
  given_ = explanation(card, _("Kode klasifikasi menurut isi berkas, bukan kode pada nomor SOP. Nomor berkas diberikan setelah disimpan, berurutan tanpa celah."), 640);
  column->Add(given_);
  column->AddSpacer(FromDIP(12));
  const auto pair = [&](int left, int right) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* a = new wxBoxSizer(wxVERTICAL);
    auto* b = new wxBoxSizer(wxVERTICAL);
    row->Add(a, wxSizerFlags(left).Expand());
    row->AddSpacer(FromDIP(size::between));
    row->Add(b, wxSizerFlags(right).Expand());
    column->Add(row, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(size::between)));
    return std::pair{a, b};
  };
  wxArrayString levels, access, signs;
  for (int i = 0; i < 4; ++i) levels.Add(in_words(screens::security_words(i)));
  access.Add(_("Tertutup"));
  access.Add(_("Terbuka"));
  for (const wxString& s : {_("basah"), wxString("TTE"), _("cap")}) signs.Add(s);
  auto [c1, c2] = pair(3, 2);
  class_ = combo_field(card, c1, _("Kode klasifikasi"), {});
  security_ = choice_field(card, c2, _("Keamanan"), levels);
  auto [p1, p2] = pair(3, 2);
  summary_ = text_field(card, p1, _("Uraian informasi"), _("apa, tentang siapa, kapan"));
  period_ = text_field(card, p2, _("Kurun waktu"), "2026");
  auto [n1, n2] = pair(3, 2);
  number_ = text_field(card, n1, _("Nomor naskah"), "M/3/PR.01.03/XI/2026");
  date_ = text_field(card, n2, _("Tanggal naskah"), "2026-11-20");
  auto [k1, k2] = pair(3, 2);
  kind_ = text_field(card, k1, _("Jenis naskah"), _("Laporan"));
  auto* halves = new wxBoxSizer(wxHORIZONTAL);
  auto* h1 = new wxBoxSizer(wxVERTICAL);
  auto* h2 = new wxBoxSizer(wxVERTICAL);
  signature_ = choice_field(card, h1, _("Tanda tangan"), signs);
  access_ = choice_field(card, h2, _("Akses"), access);
  halves->Add(h1, wxSizerFlags(1).Expand());
  halves->AddSpacer(FromDIP(size::between));
  halves->Add(h2, wxSizerFlags(1).Expand());
  k2->Add(halves, wxSizerFlags().Expand());
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(size::card)));
  card->SetSizer(padded);
  card->SetMinSize(FromDIP(wxSize(720, -1)));
  offers_ = new FieldOffers(this);
  offers_->add(summary_, _("Uraian informasi"));
  offers_->add(number_, _("Nomor naskah"));
  offers_->add(date_, _("Tanggal naskah"));
  auto* outer = new wxBoxSizer(wxHORIZONTAL);
  outer->Add(card, wxSizerFlags().Border(wxALL, FromDIP(20)));
  outer->Add(offers_, wxSizerFlags().Border(wxTOP | wxRIGHT | wxBOTTOM, FromDIP(20)));
  SetSizer(outer);
  class_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { screen_.part_changed(); });
  class_->Bind(wxEVT_COMBOBOX, [this](wxCommandEvent&) { screen_.part_changed(); });
  for (auto* f : {summary_, period_, number_, date_, kind_}) f->Bind(wxEVT_TEXT_ENTER, [f](wxCommandEvent&) { f->Navigate(); });
  class_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { security_->SetFocus(); });
}

// Registered once; what the archive says of the dossier is mended at any time. A restricted description shows nothing to mend.
void RegisterPart::show(const desk::DossierView& d) {
  registered_ = d.dossier.number.has_value();
  open_ = !d.masked || !registered_;
  fill(d);
  for (wxWindow* w : std::initializer_list<wxWindow*>{class_, security_}) w->Enable(!registered_);
  for (wxWindow* w : std::initializer_list<wxWindow*>{access_, signature_, period_, summary_, number_, date_, kind_}) w->Enable(open_);
  offers_->enable(open_);
  if (open_ && !asked_) ask_offers();
  if (registered_) given_->set(wxString::Format(_("Nomor berkas %s, %s."), from_utf8(*d.dossier.number), from_utf8(d.dossier.classification)));
  ask_classes();
  Layout();
}

void RegisterPart::fill(const desk::DossierView& d) {
  const auto& about = d.dossier.about;
  const auto into = [](wxTextCtrl* field, const std::string& text) { if (field->IsEmpty()) field->ChangeValue(from_utf8(text)); };
  if (class_->GetValue().empty()) class_->ChangeValue(from_utf8(d.dossier.classification));
  security_->SetSelection(static_cast<int>(about.security));
  into(summary_, about.summary), into(period_, about.period);
  for (const auto& [item, files] : d.items) {
    if (!item.main) continue;
    into(number_, item.document_number), into(kind_, item.about.document_kind);
    if (item.document_date.known()) into(date_, item.document_date.to_string());
    if (registered_) signature_->SetSelection(std::max(0, signature_->FindString(from_utf8(item.signature))));
  }
  if (registered_) access_->SetSelection(about.access == "Terbuka" ? 1 : 0);
}

void RegisterPart::ask_classes() {
  using Known = std::vector<std::string>;
  asker_.ask<Known>(desk::Lane::acts,
      [](desk::Desk& desk, std::stop_token) {
        std::set<std::string> known;
        for (const auto& row : desk.list({.state = {}, .step = {}, .waiting = false, .limit = 500, .offset = 0}))
          if (!row.classification.empty()) known.insert(row.classification);
        return desk::Outcome<Known>(Known(known.begin(), known.end()));
      },
      [this](desk::Outcome<Known> known) {
        if (!known.ok() || class_->GetCount() > 0) return;
        for (const auto& code : *known) class_->Append(from_utf8(code));
      });
}

// What the document says of itself; reading it takes seconds where its text is not recognised yet.
void RegisterPart::ask_offers() {
  asked_ = true;
  asker_.ask<desk::FieldProposals>(desk::Lane::pictures, [code = screen_.code()](desk::Desk& desk, std::stop_token stop) { return desk.propose_fields(code, {}, stop); },
                                   [this](desk::Outcome<desk::FieldProposals> found) {
                                     if (!found.ok()) return;                       // restricted, or nothing to read: the clerk writes himself
                                     offers_->offer(summary_, found->fields.subjects);
                                     offers_->offer(number_, found->fields.numbers);
                                     offers_->offer(date_, found->fields.dates);
                                   });
}

bool RegisterPart::ready() const { return !class_->GetValue().Trim().empty(); }

void RegisterPart::frame(FrameLook& look) const {
  if (!open_) return;
  look.reason = ready() ? wxString() : _("Belum: kode klasifikasi");
  look.acts = {{.title = registered_ ? _("Simpan perubahan") : _("Registrasi"), .key = "Ctrl+Enter", .primary = true, .enabled = ready(), .pressed = [this] { const_cast<RegisterPart*>(this)->keep(); }}};
}

void RegisterPart::focus_first() { (registered_ ? static_cast<wxWindow*>(number_) : class_)->SetFocus(); }

bool RegisterPart::shortcut(wxKeyEvent& e) {
  if (e.GetKeyCode() != WXK_RETURN || !e.ControlDown()) return false;
  keep();
  return true;
}

void RegisterPart::keep() {
  if (!open_ || !ready()) return;
  const auto given = [mend = registered_](wxTextCtrl* f) {     // mended: an emptied field is empty
    const std::string t = utf8(f->GetValue().Trim());
    return t.empty() && !mend ? std::optional<std::string>() : std::optional(t);
  };
  desk::Registration r;
  r.classification = utf8(class_->GetValue().Trim());
  r.security = static_cast<archive::Security>(security_->GetSelection());
  r.access = access_->GetSelection() == 1 ? "Terbuka" : "Tertutup";
  r.summary = given(summary_), r.period = given(period_), r.document_number = given(number_), r.document_kind = given(kind_);
  const char* signs[] = {"basah", "TTE", "cap"};
  r.signature = signs[std::max(0, signature_->GetSelection())];
  if (const auto text = given(date_); text && !text->empty()) {
    r.document_date = workflow::PartialDate::parse(*text);
    if (!r.document_date) return screen_.refused({.exit = desk::Exit::refused, .code = "bad-date", .message = {"Tanggal naskah tidak terbaca", "The document's date cannot be read"}, .hint = {"Tulis 2026, 2026-11, atau 2026-11-20.", "Write 2026, 2026-11 or 2026-11-20."}});
  }
  asker_.ask<desk::DossierView>(desk::Lane::acts,
      [code = screen_.code(), r, mend = registered_](desk::Desk& desk, std::stop_token) { return mend ? desk::describe_dossier(desk, code, r) : desk.register_dossier(code, r); },
      [this, mended = registered_](desk::Outcome<desk::DossierView> answer) {
        if (!answer.ok()) return screen_.refused(answer.refused());
        screen_.refresh();
        if (mended) screen_.shell().tell({.tone = Tone::good, .icon = "check", .sentence = _("Uraian disimpan."), .todo = _("Yang lama tetap tercatat di riwayat."), .act = _("Mengerti"), .key = {}, .second_act = {}, .primary = false});
      });
}

}  // namespace berkas::gui
