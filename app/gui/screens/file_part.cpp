#include "app/gui/screens/file_part.h"

#include <algorithm>

#include "app/desk/desk.h"
#include "app/gui/look/fonts.h"
#include "app/gui/look/icons.h"
#include "app/gui/widgets/buttons.h"
#include "app/screens/wording.h"
#include "archive/tracking_code.h"

namespace berkas::gui {
namespace {

// From the building down to the folder: which kinds the parts of a new path get.
std::vector<archive::PlaceKind> kinds_of(std::size_t parts) {
  using enum archive::PlaceKind;
  switch (parts) {
    case 1: return {folder};
    case 2: return {shelf, folder};
    case 3: return {room, shelf, folder};
    case 4: return {room, shelf, row, folder};
    case 5: return {building, room, shelf, row, folder};
    default: return {building, room, shelf, row, box, folder};
  }
}

std::vector<std::string> parts_of(const std::string& path) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t at = 0; (at = path.find(" / ", from)) != std::string::npos; from = at + 3) parts.push_back(path.substr(from, at - from));
  parts.push_back(path.substr(from));
  return parts;
}

desk::Outcome<desk::DossierView> new_path(desk::Desk& desk, const std::string& code, const std::string& path) {
  const auto parts = parts_of(path);
  const auto kinds = kinds_of(parts.size());
  std::string parent, so_far;
  for (std::size_t i = 0; i < parts.size() && i < kinds.size(); ++i) {
    so_far += (i ? " / " : "") + parts[i];
    std::string known;
    for (const auto& place : desk.places())
      if (desk.place_path(place.code) == so_far) known = place.code;
    if (known.empty()) {
      auto made = desk.new_place(kinds[i], parts[i], parent, std::nullopt);
      if (!made.ok()) return made.refused();
      known = made->code;
    }
    parent = known;
  }
  return desk.place(code, parent, false);
}

}  // namespace

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

class FilePart::LabelPicture : public Painted {    // 100 × 70 mm at true proportions
public:
  explicit LabelPicture(wxWindow* parent) : Painted(parent, parent->FromDIP(wxSize(130, 91))) {}
  void set(const wxString& head, const wxString& title) {
    head_ = head, title_ = title;
    say(this, _("Label") + ": " + head + ", " + title, Says::image);
    Refresh();
  }

protected:
  void paint(wxGraphicsContext& gc, wxSize size) override {
    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(colour(Colour::paper_edge)).Width(1)));
    gc.SetBrush(*wxWHITE_BRUSH);
    gc.DrawRectangle(0, 0, size.x - 1, size.y - 1);
    const wxFont small(wxFontInfo(7).FaceName("Liberation Sans")), bold(wxFontInfo(7).FaceName("Liberation Sans").Bold());
    gc.SetFont(bold, *wxBLACK);
    gc.DrawText(head_, 7, 7);
    draw_icon(gc, "code", size.x - 44, 22, 36, *wxBLACK);
    gc.SetFont(small, *wxBLACK);
    wxString rest = title_;
    double y = 24;
    while (!rest.empty() && y < size.y - 14) {
      wxString line = rest.Left(15);
      if (rest.length() > 15 && line.Find(' ') != wxNOT_FOUND) line = line.BeforeLast(' ');
      gc.DrawText(line, 7, y);
      rest = rest.Mid(line.length()).Trim(false);
      y += 12;
    }
  }

private:
  wxString head_, title_;
};

FilePart::FilePart(wxWindow* parent, DocumentationScreen& screen) : Part(parent, screen) {
  pictures_ = std::make_unique<PagePictures>(screen.shell().executor(), [](desk::Desk& desk, const std::string& key, int w, int h) { return desk.intake_picture(key, 1, w, h); }, nullptr,
                                             [this](const std::string& key, const wxBitmap& b) { view_->picture(key, b); });
  auto* left = new wxBoxSizer(wxVERTICAL);
  build_cards(left);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(left, wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
  row->GetItem(static_cast<size_t>(0))->SetMinSize(FromDIP(wxSize(492, -1)));
  row->Add(build_page(), wxSizerFlags(1).Expand());
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
    stamp_choices_[i] = new Choice(c2.sheet, {.title = " "}, [this, i] { choose_stamp(i); });
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

Sheet* FilePart::build_page() {
  auto* right = new Sheet(this, {.fill = Colour::desk, .left = true});
  view_ = new PageView(right, Colour::desk, {.want = [this](const std::string& key, int w, int h) { pictures_->large(key, w, h); }, .key = {},
                       .pressed = [this](double x, double y) {
                         for (std::size_t i = 0; i < stamps_.size() && i < 3; ++i) {
                           const auto& b = stamps_[i];
                           if (x * page_w_ >= b.x && x * page_w_ <= b.x + b.width && y * page_h_ >= b.y && y * page_h_ <= b.y + b.height) choose_stamp(static_cast<int>(i));
                         }
                       }});
  view_->margins(16, 12, 16, 16);
  auto* notes = new wxBoxSizer(wxVERTICAL);
  notes->Add(new Words(right, _("Halaman 1"), {.strong = true}));
  page_words_ = explanation(right, _("20 mm, tidak menutup tulisan. Hanya pada arsip digital; kertas aslinya tidak dicap."), 128);
  notes->Add(page_words_, wxSizerFlags().Border(wxTOP, FromDIP(2)));
  notes->AddSpacer(FromDIP(20));
  notes->Add(new Words(right, _("Label"), {.strong = true}));
  label_ = new LabelPicture(right);
  notes->Add(label_, wxSizerFlags().Border(wxTOP, FromDIP(6)));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(view_, wxSizerFlags(1).Expand());
  row->Add(notes, wxSizerFlags().Border(wxTOP | wxRIGHT, FromDIP(16)));
  right->SetSizer(row);
  return right;
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
          if (auto boxes = desk.stamp_places(intake); boxes.ok()) a.stamps = *boxes;
        }
        const auto places = desk.places();
        a.have_places = !places.empty();
        for (const auto& place : places)
          if (place.kind == archive::PlaceKind::folder || a.proposal.empty()) a.proposal = desk.place_path(place.code);
        for (const auto& row : desk.list({.state = {}, .step = {}, .waiting = false, .limit = 200, .offset = 0}))
          if (row.classification == classification && !row.place.empty()) a.proposal = row.place;
        return desk::Outcome<Around>(std::move(a));
      },
      [this](desk::Outcome<Around> a) { if (a.ok()) around(*a); });
  changed();
}

void FilePart::around(const Around& a) {
  stamps_ = a.stamps;
  proposal_ = a.proposal;
  if (a.intake && !a.intake->facts.pages.empty()) {
    const auto& p = a.intake->facts.pages.front();
    const bool turned = (p.quarter_turns + p.upright_turns) % 2 != 0;
    const double to_300 = 300.0 / std::max(1, p.dpi);
    page_w_ = (turned ? p.height_px : p.width_px) * to_300;
    page_h_ = (turned ? p.width_px : p.height_px) * to_300;
    view_->page(a.intake->facts.id, _("Halaman 1, tempat cap kode lacak"));
  } else {
    view_->empty(filed_ ? _("Arsip digital sudah tersimpan.") : _("Belum ada halaman."));
  }
  changed();
}

wxString FilePart::stamp_word(const devices::BoxPx& b) const {
  const double x = (b.x + b.width / 2.0) / page_w_, y = (b.y + b.height / 2.0) / page_h_;
  const wxString side = x < 0.36 ? _("Kiri") : x > 0.64 ? _("Kanan") : _("Tengah");
  return side + " " + (y < 0.36 ? _("atas") : y > 0.64 ? _("bawah") : _("tengah"));
}

void FilePart::choose_stamp(int i) {
  stamp_ = i;
  changed();
}

std::vector<std::string> FilePart::left() const {
  std::vector<std::string> all;
  for (const auto& what : dossier_.missing)
    if (what != "scan" && what != "file") all.push_back(what);
  return all;
}

void FilePart::changed() {
  const auto& d = dossier_.dossier;
  cards_[0].mark->set(d.number.has_value());
  class_words_->set(from_utf8(d.number ? *d.number : d.classification));
  retention_->set(in_words(screens::security_words(static_cast<int>(d.about.security))) + ", " + from_utf8(d.about.access).Lower());
  cards_[1].mark->set(filed_ || !stamps_.empty());
  std::vector<PageMark> marks;
  for (std::size_t i = 0; i < 3; ++i) {
    const bool there = i < stamps_.size() && !filed_;
    stamp_choices_[i]->Show(there);
    if (!there) continue;
    const bool chosen = static_cast<int>(i) == stamp_;
    stamp_choices_[i]->SetValue(chosen);
    stamp_choices_[i]->look({.icon = chosen ? "check" : "", .icon_px = 18, .title = stamp_word(stamps_[i])});
    const auto& b = stamps_[i];
    marks.push_back({.kind = chosen ? Overlay::chosen_place : Overlay::free_place, .x = b.x / page_w_, .y = b.y / page_h_, .width = b.width / page_w_, .height = b.height / page_h_, .word = chosen ? _("cap") : wxString()});
  }
  view_->marks(marks);
  stamp_words_->set(filed_ ? _("Sudah dicap pada arsip digital.") : stamps_.empty() ? _("Tidak ada tempat kosong: cap hanya di lembar autentikasi.") : _("Tempat kosong pada halaman pertama."));
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
  label_->set(from_utf8(d.number ? *d.number : d.classification), dossier_.masked ? _("(uraian dibatasi)") : from_utf8(d.about.title));
  for (const auto& c : cards_) c.sheet->Layout();
  Layout();
  screen_.part_changed();
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
  asker_.ask<desk::DossierView>(desk::Lane::acts, [code = screen_.code(), path](desk::Desk& desk, std::stop_token) { return new_path(desk, code, path); },
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
  if (!stamps_.empty()) r.stamp_place = stamp_;
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
  else view_->SetFocus();
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
  if (!view_->zoomed()) return false;
  view_->zoom(false);
  return true;
}

bool FilePart::shortcut(wxKeyEvent& e) {
  const int key = e.GetKeyCode();
  if (e.ControlDown() && key == WXK_RETURN) return finish(), true;
  if (!e.AltDown() || key < '1' || key > '4') return false;
  if (key == '2' && stamp_choices_[0]->IsShown()) stamp_choices_[std::max(0, stamp_)]->SetFocus();
  if (key == '3' || key == '1') place_field_->entry()->SetFocus();
  if (key == '4') (label_on_->IsEnabled() ? label_on_ : print_label_)->SetFocus();
  return true;
}

}  // namespace berkas::gui
