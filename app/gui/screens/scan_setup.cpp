#include "app/gui/screens/scan_setup.h"

#include <algorithm>
#include <array>

#include "app/gui/screens/field.h"

namespace berkas::gui {
namespace {

using devices::PixelKind;
using devices::Source;

constexpr std::array dpis{300, 200, 400, 600};
constexpr std::array modes{PixelKind::color, PixelKind::gray, PixelKind::bitonal};
constexpr double f4_width_mm = 215, f4_height_mm = 330;

wxString source_word(Source source) {
  switch (source) {
    case Source::feeder: return _("Pengumpan");
    case Source::duplex: return _("Pengumpan, dua sisi");
    case Source::flatbed: return _("Kaca");
  }
  return {};
}

template <class Values, class Value>
int place_in(const Values& values, const Value& value) {
  const auto found = std::find(values.begin(), values.end(), value);
  return found == values.end() ? 0 : static_cast<int>(found - values.begin());
}

}  // namespace

ScanSetup::ScanSetup(wxWindow* parent, Wants wants) : Sheet(parent, {.fill = Colour::surface, .card = true}), wants_(std::move(wants)) {
  auto* form = new wxBoxSizer(wxVERTICAL);
  head_ = heading(this, _("Letakkan tumpukan di pemindai, lalu Enter."), 14);
  form->Add(head_, wxSizerFlags().Border(wxBOTTOM, FromDIP(12)));
  scanner_row_ = new wxBoxSizer(wxVERTICAL);
  scanner_ = choice_field(this, scanner_row_, _("Pemindai"), {});
  form->Add(scanner_row_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  fields_ = new wxBoxSizer(wxHORIZONTAL);
  source_ = add(_("Sumber"), {}, 2);
  dpi_ = add(_("Ketajaman"), {"300 dpi", "200 dpi", "400 dpi", "600 dpi"}, 1);
  form->Add(fields_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  fields_ = new wxBoxSizer(wxHORIZONTAL);
  mode_ = add(_("Warna"), {_("warna"), _("abu-abu"), _("hitam putih")}, 1);
  paper_ = add(_("Kertas"), {"A4", "F4"}, 1);
  auto* column = new wxBoxSizer(wxVERTICAL);
  expect_ = text_field(this, column, _("Jumlah lembar"));
  fields_->Add(column, wxSizerFlags(1));
  form->Add(fields_, wxSizerFlags().Expand());
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(form, wxSizerFlags().Expand().Border(wxALL, FromDIP(size::card)));
  SetSizer(padded);
  expect_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { wants_.enter(); });
  scanner_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& e) {
    if (const auto at = static_cast<std::size_t>(e.GetSelection()); at < names_.size()) wants_.scanner(names_[at]);
  });
  offer({Source::feeder, Source::duplex, Source::flatbed});
  scanner_row_->ShowItems(false);
}

wxChoice* ScanSetup::add(const wxString& label, std::initializer_list<wxString> words, int share) {
  wxArrayString list;
  for (const auto& word : words) list.Add(word);
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* field = choice_field(this, column, label, list);
  fields_->Add(column, wxSizerFlags(share).Border(wxRIGHT, FromDIP(8)));
  return field;
}

// The choice of before stays where the scanner has it.
void ScanSetup::offer(const std::vector<Source>& offered) {
  const int at = source_->GetSelection();
  const auto before = at >= 0 && at < static_cast<int>(offered_.size()) ? offered_[static_cast<std::size_t>(at)] : offered.front();
  offered_ = offered;
  source_->Clear();
  for (const auto source : offered_) source_->Append(source_word(source));
  source_->SetSelection(place_in(offered_, before));
}

void ScanSetup::sources(const std::vector<Source>& has) {
  std::vector<Source> offered;
  for (const auto source : {Source::feeder, Source::duplex, Source::flatbed})
    if (has.empty() || std::find(has.begin(), has.end(), source) != has.end()) offered.push_back(source);
  if (!offered.empty() && offered != offered_) offer(offered);
}

void ScanSetup::scanners(const std::vector<devices::ScannerInfo>& all, const std::string& chosen) {
  std::vector<std::string> names;
  wxArrayString words;
  for (const auto& each : all) {
    names.push_back(each.name);
    const wxString model = from_utf8(each.vendor + " " + each.model).Trim().Trim(false);
    words.Add(model.empty() ? from_utf8(each.name) : model);
  }
  if (names != names_) {
    names_ = names;
    scanner_->Set(words);
  }
  if (names_.size() > 1) scanner_->SetSelection(place_in(names_, chosen));
  scanner_row_->ShowItems(names_.size() > 1);
}

desk::ScanRequest ScanSetup::request() const {
  desk::ScanRequest r;
  r.profile.source = offered_[static_cast<std::size_t>(std::max(0, source_->GetSelection()))];
  r.profile.dpi = dpis[static_cast<std::size_t>(std::max(0, dpi_->GetSelection()))];
  r.profile.mode = modes[static_cast<std::size_t>(std::max(0, mode_->GetSelection()))];
  if (paper_->GetSelection() == 1) r.profile.width_mm = f4_width_mm, r.profile.height_mm = f4_height_mm;
  r.expect_sheets = sheets();
  return r;
}

void ScanSetup::profile(const devices::ScanProfile& profile) {
  source_->SetSelection(place_in(offered_, profile.source));
  dpi_->SetSelection(place_in(dpis, profile.dpi));
  mode_->SetSelection(place_in(modes, profile.mode));
  paper_->SetSelection(profile.height_mm >= f4_height_mm ? 1 : 0);
}

void ScanSetup::suggest_sheets(int sheets) {
  if (expect_->IsEmpty()) expect_->ChangeValue(std::to_string(sheets));
}

std::optional<int> ScanSetup::sheets() const {
  long n = 0;
  if (!expect_->GetValue().Trim().ToLong(&n) || n <= 0 || n >= 100'000) return std::nullopt;
  return static_cast<int>(n);
}

void ScanSetup::head(const wxString& words) { head_->set(words); }

void ScanSetup::focus() {
  if (expect_->IsEmpty()) expect_->SetFocus();
  else source_->SetFocus();
}

}  // namespace berkas::gui
