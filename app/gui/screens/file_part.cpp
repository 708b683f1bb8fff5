#include "app/gui/screens/file_part.h"

#include <algorithm>

#include "app/desk/desk.h"
#include "app/gui/look/icons.h"
#include "app/gui/screens/new_path.h"
#include "app/gui/widgets/buttons.h"
#include "app/screens/wording.h"
#include "archive/tracking_code.h"

namespace berkas::gui {

class FilePart::Mark : public Painted {            // done or still open, at a card's head
public:
  explicit Mark(wxWindow* parent) : Painted(parent, parent->FromDIP(wxSize(20, 20))) {}
  void set(bool done) {
    done_ = done;
    say(this, done ? _("selesai") : _("belum"), Says::label);
    Refresh();
  }

protected:
  void paint(wxGraphicsContext& gc, wxSize size) override {
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush(colour(Colour::surface)));
    gc.DrawRectangle(0, 0, size.x, size.y);
    draw_icon(gc, done_ ? "check" : "circle", 0, 0, 20, colour(done_ ? Colour::good : Colour::accent));
  }

private:
  bool done_ = false;
};

FilePart::FilePart(wxWindow* parent, DocumentationScreen& screen) : Part(parent, screen) {
  auto* left = new wxBoxSizer(wxVERTICAL);
  build_cards(left);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(left, wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
  row->GetItem(static_cast<size_t>(0))->SetMinSize(FromDIP(wxSize(492, -1)));
  page_ = new FilePage(this, screen.shell().executor(), screen.code(), [this] { changed(); });
  row->Add(page_, wxSizerFlags(1).Expand());
  SetSizer(row);
}

FilePart::Card FilePart::card(const wxString& title, int number) {
  Card made{new Sheet(this, {.fill = Colour::surface, .card = true}), nullptr, new wxBoxSizer(wxVERTICAL)};
  made.mark = new Mark(made.sheet);
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  head->Add(made.mark, wxSizerFlags().CenterVertical());
  head->Add(heading(made.sheet, title, 14), wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(10)));
  head->AddStretchSpacer();
  head->Add(new Words(made.sheet, wxString::Format("Alt+%d", number), {.ink = Ink::quiet}), wxSizerFlags().CenterVertical());
  made.column->Add(head, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(made.column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(14)));
  made.sheet->SetSizer(padded);
  cards_.push_back(made);
  return made;
}

void FilePart::build_cards(wxSizer* left) {
  const auto below = wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(10));
  const Card c1 = card(_("Klasifikasi"), 1);
  class_words_ = new Words(c1.sheet, " ", {.strong = true, .ellipsis = true});
  retention_ = new Words(c1.sheet, " ", {.ink = Ink::quiet, .ellipsis = true});
  c1.column->Add(class_words_, wxSizerFlags().Expand());
  c1.column->Add(retention_, wxSizerFlags().Expand());
  left->Add(c1.sheet, below);

  const Card c2 = card(_("Cap kode lacak"), 2);
  auto* stamps = new wxBoxSizer(wxHORIZONTAL);
  for (int i = 0; i < 3; ++i) {
    stamp_choices_[i] = new Choice(c2.sheet, {.title = " "}, [this, i] { page_->choose(i); });
    stamps->Add(stamp_choices_[i], wxSizerFlags(1).Border(wxRIGHT, i < 2 ? FromDIP(8) : 0));
  }
  stamp_words_ = new Words(c2.sheet, " ", {.ink = Ink::quiet, .ellipsis = true});
  c2.column->Add(stamps, wxSizerFlags().Expand());
  c2.column->Add(stamp_words_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
  left->Add(c2.sheet, below);

  const Card c3 = card(_("Lokasi simpan"), 3);
  place_field_ = new CodeField(c3.sheet, _("Pindai kode folder atau boks"), _("Lokasi simpan, kode folder atau boks"), false,
                               {.enter = [this](const wxString& t) { if (!t.empty()) place_at(utf8(t)); }, .typed = [this](const wxString&) { place_field_->trouble(false); place_trouble_->Hide(); make_place_->Hide(); Layout(); }});
  place_words_ = new Words(c3.sheet, " ", {.strong = true, .ellipsis = true});
  place_trouble_ = new Words(c3.sheet, " ", {.ink = Ink::bad, .wrap_px = 430});
  make_place_ = new Act(c3.sheet, _("Buat lokasi ini"), {}, "plus", [this] { make_place(utf8(place_field_->text())); });
  auto* proposal = new wxBoxSizer(wxHORIZONTAL);
  proposal_words_ = new Words(c3.sheet, " ", {.ellipsis = true});
  use_proposal_ = new Act(c3.sheet, _("Pakai usul"), {}, {}, [this] { if (!proposal_.empty()) place_at(proposal_); });
  proposal->Add(proposal_words_, wxSizerFlags(1).CenterVertical());
  proposal->Add(use_proposal_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(8)));
  c3.column->Add(place_field_, wxSizerFlags().Expand());
  c3.column->Add(place_trouble_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
  c3.column->Add(make_place_, wxSizerFlags().Border(wxTOP, FromDIP(4)));
  c3.column->Add(place_words_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
  c3.column->Add(proposal, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
  left->Add(c3.sheet, below);

  const Card c4 = card(_("Label"), 4);
  auto* label = new wxBoxSizer(wxHORIZONTAL);
  label_words_ = new Words(c4.sheet, _("100 × 70 mm"), {.ink = Ink::quiet, .ellipsis = true});
  print_label_ = new Act(c4.sheet, _("Cetak label"), {}, "print", [this] { screen_.shell().printed("dossier-label", screen_.code()); });
  label_on_ = new Act(c4.sheet, _("Sudah ditempel"), {}, "check", [this] { label_on(); });
  label->Add(label_words_, wxSizerFlags(1).CenterVertical());
  label->Add(print_label_, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
  label->Add(label_on_, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
  c4.column->Add(label, wxSizerFlags().Expand());
  left->Add(c4.sheet, wxSizerFlags().Expand());
  place_trouble_->Hide();
  make_place_->Hide();
}

void FilePart::show(const desk::DossierView& d) {
  dossier_ = d;
  open_ = d.state >= workflow::DeskState::k4 && d.state < workflow::DeskState::k8;
  filed_ = std::any_of(d.files.begin(), d.files.end(), [](const auto& f) { return f.role == "archival" || f.role == "born-digital"; });
  intake_ = d.open_intake.value_or("");
  asker_.ask<Around>(desk::Lane::acts,
      [intake = intake_, classification = d.dossier.classification](desk::Desk& desk, std::stop_token) {
        Around a;
        if (!intake.empty()) {
          if (auto view = desk.intake(intake); view.ok()) a.intake = *view;
          if (auto stamp = desk.stamp_view(intake); stamp.ok()) a.stamp = *stamp;
        }
        const auto places = desk.places();
        a.have_places = !places.empty();
        std::string proposed;
        for (const auto& place : places)
          if (place.kind == archive::PlaceKind::folder || proposed.empty()) proposed = place.code;
        const auto newest = desk.list({.state = {}, .step = {}, .limit = 200});
        const auto like = std::find_if(newest.begin(), newest.end(), [&](const auto& row) { return row.classification == classification && !row.place.empty(); });
        if (like != newest.end()) proposed = like->place;
        if (!proposed.empty()) a.proposal = desk.place_path(proposed);
        return desk::Outcome<Around>(std::move(a));
      },
      [this](desk::Outcome<Around> a) { if (a.ok()) around(*a); });
  changed();
}

void FilePart::around(const Around& a) {
  proposal_ = a.proposal;
  const auto sealed = std::find_if(dossier_.files.begin(), dossier_.files.end(), [](const auto& f) { return f.role == "archival" || f.role == "born-digital"; });
  if (sealed != dossier_.files.end()) page_->filed(sealed->sha256);
  else if (a.intake && !a.intake->facts.pages.empty()) page_->intake(a.intake->facts.id, a.stamp);
  else page_->nothing(_("Belum ada halaman."));
  changed();
}

std::vector<std::string> FilePart::left() const {
  std::vector<std::string> all;
  for (const auto& what : dossier_.missing)
    if (what != "scan" && what != "file") all.push_back(what);
  if (page_->covers()) all.emplace_back("stamp-place");
  return all;
}

void FilePart::changed() {
  const auto& d = dossier_.dossier;
  cards_[0].mark->set(d.number.has_value());
  class_words_->set(from_utf8(d.number ? *d.number : d.classification));
  retention_->set(in_words(screens::security_words(static_cast<int>(d.about.security))) + ", " + from_utf8(d.about.access).Lower());
  show_stamp();
  const bool placed = !dossier_.place_path.empty();
  cards_[2].mark->set(placed);
  place_words_->Show(placed);
  if (placed) place_words_->set(from_utf8(dossier_.place_path));
  proposal_words_->set(proposal_.empty() ? _("Belum ada lokasi. Tulis jalurnya, misalnya Lemari 2 / Laci 3 / Folder 14.") : _("Usul") + ": " + from_utf8(proposal_));
  use_proposal_->Show(!placed && !proposal_.empty());
  proposal_words_->Show(!placed);
  cards_[3].mark->set(d.label_attached);
  label_words_->set(d.label_attached ? _("Terpasang.") : _("100 × 70 mm"));
  label_on_->Enable(!d.label_attached && open_);
  page_->label_of(dossier_);
  for (const auto& c : cards_) c.sheet->Layout();
  Layout();
  screen_.part_changed();
}

void FilePart::show_stamp() {
  const int stamps = page_->stamps();
  cards_[1].mark->set(filed_ || (stamps > 0 && !page_->covers()));
  for (int i = 0; i < 3; ++i) {
    stamp_choices_[i]->Show(i < stamps);
    if (i >= stamps) continue;
    const bool chosen = i == page_->chosen();
    stamp_choices_[i]->SetValue(chosen);
    stamp_choices_[i]->look({.icon = chosen ? "check" : "", .icon_px = 18, .title = page_->stamp_word(i)});
  }
  wxString words = _("Tempat kosong pada halaman pertama.");
  if (filed_) words = _("Sudah tersimpan bersama arsip digital.");
  else if (page_->covers()) words = _("Di situ cap menutupi tulisan. Geser ke tempat kosong.");
  else if (page_->moved()) words = _("Digeser dengan panah.");
  else if (stamps == 0) words = _("Tidak ada tempat kosong: cap hanya di lembar autentikasi.");
  stamp_words_->ink(page_->covers() ? Ink::bad : Ink::quiet);
  stamp_words_->set(words);
}

void FilePart::took(const desk::Outcome<desk::DossierView>& answer) {
  if (!answer.ok()) {
    place_trouble_->set(in_words(answer.refused().message));
    place_trouble_->Show();
    place_field_->trouble(true);
    make_place_->Show(answer.refused().code == "unknown-place" && archive::TrackingCode::fault(utf8(place_field_->text())) == archive::CodeFault::foreign && !place_field_->text().empty());
    cards_[2].sheet->Layout();
    Layout();
    return;
  }
  place_field_->clear();
  screen_.refresh();
}

void FilePart::place_at(const std::string& where) {
  asker_.ask<desk::DossierView>(desk::Lane::acts, [code = screen_.code(), where](desk::Desk& desk, std::stop_token) { return desk.place(code, where, false); },
                                [this](desk::Outcome<desk::DossierView> answer) { took(answer); if (!dossier_.dossier.label_attached) print_label_->SetFocus(); });
}

void FilePart::make_place(const std::string& path) {
  asker_.ask<desk::DossierView>(desk::Lane::acts, [code = screen_.code(), path](desk::Desk& desk, std::stop_token) { return place_at_new_path(desk, code, path); },
                                [this](desk::Outcome<desk::DossierView> answer) { took(answer); });
}

void FilePart::label_on() {
  asker_.ask<desk::DossierView>(desk::Lane::acts, [code = screen_.code()](desk::Desk& desk, std::stop_token) { return desk.label_attached(code); },
                                [this](desk::Outcome<desk::DossierView> answer) {
                                  if (!answer.ok()) return screen_.refused(answer.refused());
                                  screen_.refresh();
                                });
}

void FilePart::finish() {
  if (filing_ || filed_ || !left().empty()) return;
  filing_ = true;
  filing_words_ = _("Menyimpan arsip digital…");
  screen_.part_changed();
  desk::FileRequest r;
  r.code = screen_.code();
  if (!intake_.empty()) r.intake = intake_;
  if (page_->moved()) r.stamp_at = page_->moved();
  else if (page_->stamps() > 0) r.stamp_place = page_->chosen();
  task_ = asker_.ask<desk::Filed>(desk::Lane::acts,
      [r, door = asker_.door(), this](desk::Desk& desk, std::stop_token stop) {
        desk::Progress progress;
        progress.tell = [door, this](const desk::Sentence& what, double fraction) {
          door([this, what, fraction] { filing_words_ = in_words(what) + wxString::Format(" %d %%", static_cast<int>(fraction * 100)); screen_.part_changed(); });
        };
        return desk.file(r, progress, stop);
      },
      [this](desk::Outcome<desk::Filed> filed) {
        filing_ = false;
        task_.reset();
        if (!filed.ok()) screen_.refused(filed.refused());
        screen_.refresh();
      });
}

void FilePart::frame(FrameLook& look) const {
  if (!open_) return;
  auto* self = const_cast<FilePart*>(this);
  wxString words;
  for (const auto& what : left()) words += (words.empty() ? "" : ", ") + in_words(screens::missing_words(what));
  look.reason = filing_ ? filing_words_ : words.empty() ? wxString() : _("Belum") + ": " + words;
  if (filing_) look.acts.push_back({.title = _("Batalkan"), .pressed = [self] { if (self->task_) self->task_->cancel(); }});
  look.acts.push_back({.title = _("Selesai"), .key = "Ctrl+Enter", .primary = true, .enabled = !filing_ && !filed_ && words.empty(), .pressed = [self] { self->finish(); }});
}

void FilePart::focus_first() {
  if (dossier_.place_path.empty()) place_field_->entry()->SetFocus();
  else if (!dossier_.dossier.label_attached) print_label_->SetFocus();
  else page_->view().SetFocus();
}

bool FilePart::take_code(const std::string& code) {
  const auto parsed = archive::TrackingCode::parse(code);
  if (!parsed || !open_) return false;
  using archive::CodeType;
  if (parsed->type() == CodeType::folder || parsed->type() == CodeType::box || parsed->type() == CodeType::place) return place_at(code), true;
  if (code == screen_.code() && !dossier_.dossier.label_attached) return label_on(), true;   // its own label read back: the label is on
  return false;
}

bool FilePart::escape() {
  if (!page_->view().zoomed()) return false;
  page_->view().zoom(false);
  return true;
}

bool FilePart::shortcut(wxKeyEvent& e) {
  const int key = e.GetKeyCode();
  if (e.ControlDown() && key == WXK_RETURN) return finish(), true;
  if (!e.AltDown() || key < '1' || key > '4') return false;
  if (key == '2') page_->view().SetFocus();                        // arrows move the stamp there
  if (key == '3' || key == '1') place_field_->entry()->SetFocus();
  if (key == '4') (label_on_->IsEnabled() ? label_on_ : print_label_)->SetFocus();
  return true;
}

}  // namespace berkas::gui
