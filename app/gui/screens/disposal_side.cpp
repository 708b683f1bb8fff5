#include "app/gui/screens/disposal_side.h"

#include <wx/datetime.h>
#include <wx/scrolwin.h>

#include "app/gui/frame/screen.h"

namespace berkas::gui {
namespace { constexpr int wide_px = 340; constexpr int names_px = 72; }

DisposalSide::DisposalSide(wxWindow* parent, Wants wants) : Sheet(parent, {.fill = Colour::surface, .card = true}), wants_(std::move(wants)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  head_ = new Words(this, " ", {.points = 14, .strong = true, .wrap_px = FromDIP(wide_px)});
  todo_ = new Words(this, " ", {.ink = Ink::quiet, .wrap_px = FromDIP(wide_px)});
  column->Add(head_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(4));
  column->Add(todo_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(10));
  build_stage(column);
  column->AddStretchSpacer();
  build_row(column);
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(size::card)));
  SetSizer(padded);
  SetMinSize(FromDIP(wxSize(wide_px + 2 * size::card, -1)));
}

wxTextCtrl* DisposalSide::line(wxSizer* column, const wxString& label, wxSizer** own) {
  *own = new wxBoxSizer(wxVERTICAL);
  auto* field = text_field(this, *own, label);
  (*own)->AddSpacer(FromDIP(8));
  column->Add(*own, wxSizerFlags().Expand());
  field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { wants_.changed(); });
  field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { wants_.record(); });
  return field;
}

void DisposalSide::build_stage(wxSizer* column) {
  auto *pair = new wxBoxSizer(wxHORIZONTAL), *a = new wxBoxSizer(wxVERTICAL), *b = new wxBoxSizer(wxVERTICAL);
  date_ = line(a, _("Tanggal"), &date_row_);
  number_ = line(b, _("Nomor dokumen"), &number_row_);
  pair->Add(a, wxSizerFlags(2).Expand());
  pair->AddSpacer(FromDIP(size::between));
  pair->Add(b, wxSizerFlags(3).Expand());
  column->Add(pair, wxSizerFlags().Expand());
  by_ = line(column, _("Ditetapkan oleh"), &by_row_);
  const auto names = [&](const wxString& label, wxSizer** own) {
    *own = new wxBoxSizer(wxVERTICAL);
    auto* field = note_field(this, *own, label, names_px);
    (*own)->AddSpacer(FromDIP(8));
    column->Add(*own, wxSizerFlags().Expand());
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { wants_.changed(); });
    return field;
  };
  people_ = names(_("Nama, satu per baris, ketua dahulu"), &people_row_);
  witnesses_ = names(_("Saksi, satu per baris"), &witnesses_row_);
  method_row_ = new wxBoxSizer(wxVERTICAL);
  method_ = choice_field(this, method_row_, _("Cara pemusnahan"), {});
  method_row_->AddSpacer(FromDIP(8));
  column->Add(method_row_, wxSizerFlags().Expand());
  method_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { wants_.changed(); });
  confirm_words_ = new Words(this, " ", {.strong = true, .ink = Ink::bad, .wrap_px = FromDIP(wide_px)});
  column->Add(confirm_words_, wxSizerFlags().Expand());
  confirm_ = new wxCheckBox(this, wxID_ANY, _("Ya, laksanakan sesuai berita acara"));
  confirm_->SetMinSize(FromDIP(wxSize(-1, size::target)));
  confirm_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { wants_.changed(); });
  column->Add(confirm_, wxSizerFlags().Expand());
}

void DisposalSide::build_row(wxSizer* column) {
  judge_row_ = new wxBoxSizer(wxVERTICAL);
  judge_row_->Add(new Words(this, _("Hasil penilaian berkas yang dipilih")), wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
  auto* outcomes = new wxBoxSizer(wxHORIZONTAL);
  struct One { wxString word; DisposalAsk ask; };
  for (const auto& one : {One{_("Musnah"), DisposalAsk::destroy}, One{_("Permanen"), DisposalAsk::permanent}, One{_("Simpan"), DisposalAsk::keep}})
    outcomes->Add(new Act(this, one.word, {}, {}, [this, ask = one.ask] { wants_.ask(ask, utf8(reason_->GetValue())); }), wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
  judge_row_->Add(outcomes, wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
  column->Add(judge_row_, wxSizerFlags().Expand());
  reason_ = line(column, _("Alasan, atau simpan sampai tanggal"), &reason_row_);
  auto* acts = new wxBoxSizer(wxHORIZONTAL);
  take_off_ = new Act(this, _("Keluarkan dari daftar"), {}, "undo", [this] { wants_.ask(DisposalAsk::take_off, utf8(reason_->GetValue())); });
  cancel_ = new Act(this, _("Batalkan"), {}, "cross", [this] { wants_.ask(DisposalAsk::cancel, utf8(reason_->GetValue())); });
  acts->Add(take_off_);
  acts->AddSpacer(FromDIP(8));
  acts->Add(cancel_);
  reason_row_->Add(acts);
}

void DisposalSide::show_fields(const workflow::StageRule* rule) {
  const bool end = rule != nullptr && rule->stage == workflow::DisposalStage::carried_out;
  date_row_->ShowItems(rule != nullptr);
  number_row_->ShowItems(rule != nullptr && rule->number);
  by_row_->ShowItems(rule != nullptr && rule->by);
  people_row_->ShowItems(rule != nullptr && rule->people > 0);
  witnesses_row_->ShowItems(rule != nullptr && rule->witnesses > 0);
  method_row_->ShowItems(rule != nullptr && !rule->methods.empty());
  confirm_->Show(end);
  confirm_words_->Show(end);
  if (rule == nullptr || shown_ == rule->stage) return;
  shown_ = rule->stage;                                   // another stage: its fields begin empty
  for (auto* field : {number_, by_, people_, witnesses_}) field->ChangeValue("");
  date_->ChangeValue(wxDateTime::Now().FormatISODate());
  confirm_->SetValue(false);
  methods_ = rule->methods;
  method_->Clear();
  for (const auto& one : methods_) method_->Append(from_utf8(one));
  if (!methods_.empty()) method_->SetSelection(0);
}

void DisposalSide::show(const desk::DisposalView& view, int files) {
  const auto* rule = screens::next_rule(view);
  head_->set(rule != nullptr ? in_words({rule->name_id, rule->name_en}) : in_words(view.says));
  todo_->set(in_words(view.todo).empty() ? wxString(" ") : in_words(view.todo));
  confirm_words_->set(in_words(screens::carry_out_words(view, files)));
  confirm_words_->ink(screens::destroys(view) ? Ink::bad : Ink::text);
  show_fields(rule);
  const bool judges = rule != nullptr && view.disposal.kind == workflow::DisposalKind::appraise && (rule->stage == workflow::DisposalStage::appraisal || rule->stage == workflow::DisposalStage::approval);
  judge_row_->ShowItems(judges);
  reason_row_->ShowItems(rule != nullptr);
  Layout();
}

void DisposalSide::chosen(bool any) {
  const bool reason = !reason_->GetValue().Trim().empty();
  take_off_->Enable(any && reason);
  cancel_->Enable(reason);
}

screens::StageTyped DisposalSide::typed() const {
  const int at = method_->GetSelection();
  return {utf8(date_->GetValue()), utf8(number_->GetValue()), utf8(by_->GetValue()), utf8(people_->GetValue()), utf8(witnesses_->GetValue()),
          at >= 0 && at < static_cast<int>(methods_.size()) ? methods_[static_cast<std::size_t>(at)] : std::string(), {}};
}

void DisposalSide::focus_first() { date_->SetFocus(); }

}  // namespace berkas::gui
