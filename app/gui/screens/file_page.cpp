#include "app/gui/screens/file_page.h"

#include <algorithm>
#include <cmath>

#include "app/desk/desk.h"
#include "app/gui/look/fonts.h"
#include "app/gui/screens/field.h"
#include "app/gui/widgets/cut_out.h"

namespace berkas::gui {
namespace {

constexpr double px_per_mm = 300 / 25.4;
constexpr int label_width_mm = 100, label_height_mm = 70;
constexpr const char* of_store = "arsip/";               // key of a stored file's page; an intake's has no slash

}  // namespace

class FilePage::Legend : public Painted {
public:
  Legend(wxWindow* parent, Colour ink, const wxString& word) : Painted(parent, parent->FromDIP(wxSize(128, 24))), ink_(ink), word_(word) { say(this, word, Says::label); }

protected:
  void paint(wxGraphicsContext& gc, wxSize size) override {
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush(colour(Colour::desk)));
    gc.DrawRectangle(0, 0, size.x, size.y);
    const wxColour c = colour(ink_);
    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(c).Width(1.5).Style(wxPENSTYLE_SHORT_DASH)));
    gc.SetBrush(wxBrush(wxColour(c.Red(), c.Green(), c.Blue(), 28)));
    gc.DrawRectangle(1, 6, 17, 12);
    gc.SetFont(body_font(), colour(Colour::text));
    double w = 0, h = 0;
    gc.GetTextExtent(word_, &w, &h);
    gc.DrawText(word_, 26, (size.y - h) / 2);
  }

private:
  Colour ink_;
  wxString word_;
};

FilePage::FilePage(wxWindow* parent, desk::Executor& executor, const std::string& code, std::function<void()> changed)
    : Sheet(parent, {.fill = Colour::desk, .left = true}), code_(code), changed_(std::move(changed)),
      pictures_(executor,
                [code](desk::Desk& desk, const std::string& key, int w, int h) {
                  if (!key.starts_with(of_store)) return desk.intake_picture(key, 1, w, h);
                  return desk.file_picture({.code = code, .sha256 = key.substr(std::string(of_store).size()), .page = 1, .dpi = std::clamp(static_cast<int>(h / 11.7), 40, 300), .opening = {}});
                },
                nullptr, [this](const std::string& key, const wxBitmap& b) { view_->picture(key, b); }),
      asker_(executor) {
  view_ = new PageView(this, Colour::desk, {.want = [this](const std::string& key, int w, int h) { pictures_.large(key, w, h); }, .key = [this](wxKeyEvent& e) { return key(e); },
                                            .pressed = [this](double x, double y) { pressed(x, y); }});
  view_->margins(16, 12, 16, 16);
  auto* notes = new wxBoxSizer(wxVERTICAL);
  head_ = new Words(this, _("Halaman 1"), {.strong = true});
  notes->Add(head_);
  page_words_ = explanation(this, " ", 132);
  notes->Add(page_words_, wxSizerFlags().Border(wxTOP, FromDIP(2)));
  legend_ = {new Legend(this, Colour::good, _("kosong")), new Legend(this, Colour::bad, _("ada tulisan"))};
  for (auto* each : legend_) notes->Add(each, wxSizerFlags().Border(wxTOP, FromDIP(4)));
  notes->AddSpacer(FromDIP(20));
  notes->Add(new Words(this, _("Label"), {.strong = true}));
  const int width = FromDIP(wxGetDisplaySize().x >= FromDIP(1600) ? 300 : 132);
  label_ = new CutOut(this, wxSize(width, width * label_height_mm / label_width_mm), _("Label"));
  notes->Add(label_, wxSizerFlags().Border(wxTOP, FromDIP(6)));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(view_, wxSizerFlags(1).Expand());
  row->Add(notes, wxSizerFlags().Border(wxTOP | wxRIGHT, FromDIP(16)));
  SetSizer(row);
  ask_stamp();
}

// The true stamp, drawn small: what stands on the page is what will be sealed.
void FilePage::ask_stamp() {
  const desk::PrintOrder order{.sheet = "stamp", .code = code_, .printer = {}, .file = {}, .paper = devices::Paper::own};
  asker_.ask<devices::PageImage>(desk::Lane::acts, [order](desk::Desk& desk, std::stop_token) { return desk.sheet_picture(order, 400, 400); },
                                 [this](desk::Outcome<devices::PageImage> picture) {
                                   if (picture.ok()) stamp_picture_ = to_bitmap(*picture);
                                   mark();
                                 });
}

void FilePage::label_of(const desk::DossierView& d) {
  const auto& about = d.dossier.about;
  const std::string key = d.dossier.number.value_or("") + "/" + d.dossier.classification + "/" + about.title + "/" + about.unit + "/" + about.period + "/" + d.place_path;
  if (key == label_key_) return;
  label_key_ = key;
  const desk::PrintOrder order{.sheet = "dossier-label", .code = code_, .printer = {}, .file = {}, .paper = devices::Paper::own};
  const wxString name = _("Label") + ": " + from_utf8(d.dossier.number.value_or(d.dossier.classification)) + ", " + (d.masked ? _("(uraian dibatasi)") : from_utf8(about.title));
  const int width = label_->GetMinSize().x;
  asker_.ask<devices::PageImage>(desk::Lane::acts, [order, width](desk::Desk& desk, std::stop_token) { return desk.sheet_picture(order, width * 2, width * 2); },
                                 [this, name](desk::Outcome<devices::PageImage> picture) { if (picture.ok()) label_->set(to_bitmap(*picture), name); });
}

void FilePage::intake(const std::string& id, const desk::StampView& stamp) {
  if (id == intake_ && !sealed_) return;                 // the clerk's own place stays
  intake_ = id;
  sealed_ = false;
  stamp_ = stamp;
  chosen_ = 0;
  moved_.reset();
  covers_ = false;
  view_->page(id, _("Halaman 1, tempat cap kode lacak"));
  page_words_->set(stamp_.places.empty() ? _("Tidak ada tempat kosong: kode hanya di lembar autentikasi.") : _("Kode 20 mm, tidak menutup tulisan. Panah menggeser 1 mm. Kertas aslinya tidak dicap."));
  for (auto* each : legend_) each->Show(true);
  mark();
  Layout();
}

void FilePage::filed(const std::string& sha256) {
  sealed_ = true;
  moved_.reset();
  covers_ = false;
  for (auto* each : legend_) each->Hide();
  page_words_->set(_("Arsip digital sudah tersimpan dan tidak berubah lagi."));
  view_->page(of_store + sha256, _("Halaman 1 arsip digital"));
  view_->marks({});
  Layout();
}

void FilePage::nothing(const wxString& words) {
  for (auto* each : legend_) each->Hide();
  page_words_->set({});
  view_->empty(words);
  Layout();
}

wxString FilePage::stamp_word(int at) const {
  const auto& b = stamp_.places.at(static_cast<std::size_t>(at));
  const double x = (b.x + b.width / 2.0) / stamp_.width, y = (b.y + b.height / 2.0) / stamp_.height;
  const wxString side = x < 0.36 ? _("Kiri") : x > 0.64 ? _("Kanan") : _("Tengah");
  return side + " " + (y < 0.36 ? _("atas") : y > 0.64 ? _("bawah") : _("tengah"));
}

void FilePage::choose(int at) {
  if (at < 0 || at >= stamps()) return;
  chosen_ = at;
  moved_.reset();
  covers_ = false;
  mark();
  changed_();
}

void FilePage::pressed(double x, double y) {
  for (int i = 0; i < std::min(stamps(), 3); ++i) {
    const auto& b = stamp_.places[static_cast<std::size_t>(i)];
    if (x * stamp_.width >= b.x && x * stamp_.width <= b.x + b.width && y * stamp_.height >= b.y && y * stamp_.height <= b.y + b.height) return choose(i);
  }
}

bool FilePage::key(wxKeyEvent& e) {
  if (view_->zoomed() || e.HasModifiers() || stamps() == 0) return false;
  switch (e.GetKeyCode()) {
    case WXK_LEFT: return nudge(-1, 0), true;
    case WXK_RIGHT: return nudge(1, 0), true;
    case WXK_UP: return nudge(0, -1), true;
    case WXK_DOWN: return nudge(0, 1), true;
    default: return false;
  }
}

// The stamp moves at once; whether it covers anything there is looked up on the page itself.
void FilePage::nudge(double right_mm, double down_mm) {
  auto box = moved_.value_or(stamp_.places[static_cast<std::size_t>(chosen_)]);
  box.x = std::clamp(box.x + static_cast<int>(std::lround(right_mm * px_per_mm)), 0, stamp_.width - box.width);
  box.y = std::clamp(box.y + static_cast<int>(std::lround(down_mm * px_per_mm)), 0, stamp_.height - box.height);
  moved_ = box;
  mark();
  asker_.ask<bool>(desk::Lane::acts, [id = intake_, box](desk::Desk& desk, std::stop_token) { return desk.stamp_fits(id, box); },
                   [this, box](desk::Outcome<bool> fits) {
                     if (!fits.ok() || !moved_ || moved_->x != box.x || moved_->y != box.y) return;   // it has moved on
                     covers_ = !*fits;
                     mark();
                     changed_();
                   });
}

void FilePage::mark() {
  if (sealed_ || stamp_.width <= 0) return;
  std::vector<PageMark> marks;
  const auto add = [&](Overlay kind, const devices::BoxPx& b, const wxBitmap& picture = {}) {
    const double w = stamp_.width, h = stamp_.height;
    marks.push_back({.kind = kind, .x = b.x / w, .y = b.y / h, .width = b.width / w, .height = b.height / h, .picture = picture});
  };
  for (const auto& box : stamp_.printed) add(Overlay::text_place, box);
  for (int i = 0; i < std::min(stamps(), 3); ++i)
    if (moved_ || i != chosen_) add(Overlay::free_place, stamp_.places[static_cast<std::size_t>(i)]);
  if (stamps() > 0) add(covers_ ? Overlay::wrong_place : Overlay::chosen_place, moved_.value_or(stamp_.places[static_cast<std::size_t>(chosen_)]), stamp_picture_);
  view_->marks(marks);
}

}  // namespace berkas::gui
