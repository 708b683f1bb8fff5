#include "app/gui/screens/audit_screen.h"

#include "app/desk/desk.h"
#include "app/gui/widgets/buttons.h"
#include "app/screens/wording.h"
#include "archive/tracking_code.h"

namespace berkas::gui {
namespace {

using archive::FindingKind;

struct Look { wxString word; std::string icon; Colour ink; };

Look look_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::misfiled: return {_("Salah tempat"), "warn", Colour::bad};
    case FindingKind::missing: return {_("Tidak ditemukan"), "warn", Colour::bad};
    case FindingKind::unexpected: return {_("Tidak terduga"), "info", Colour::warn};
    case FindingKind::lent: return {_("Dipinjam"), "lend", Colour::text};
    case FindingKind::not_visited: return {_("Belum diperiksa"), "circle", Colour::text2};
  }
  return {wxString(), "info", Colour::text};
}

}  // namespace

AuditScreen::AuditScreen(wxWindow* parent, Shell& shell, const Place& to) : Screen(parent, shell), asker_(shell.executor()) {
  long number = 0;
  if (wxString(to.code).ToLong(&number)) audit_ = static_cast<int>(number);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(build_now(), wxSizerFlags(5).Expand().Border(wxALL, FromDIP(20)));
  row->Add(build_findings(), wxSizerFlags(6).Expand().Border(wxTOP | wxRIGHT | wxBOTTOM, FromDIP(20)));
  SetSizer(row);
}

Sheet* AuditScreen::build_now() {
  card_ = new Sheet(this, {.fill = Colour::surface, .card = true});
  where_ = new Words(card_, _("Pindai rak, baris, atau ruang yang diperiksa"), {.points = 22, .ellipsis = true});
  here_ = new Words(card_, " ", {.points = 14, .strong = true, .wrap_px = FromDIP(470)});
  says_ = new Words(card_, " ", {.points = 14, .strong = true, .wrap_px = FromDIP(470)});
  figures_ = new Words(card_, " ", {.wrap_px = FromDIP(470)});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(where_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(12));
  column->Add(here_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(8));
  column->Add(says_, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(12));
  column->Add(figures_, wxSizerFlags().Expand());
  column->AddStretchSpacer();
  column->Add(explanation(card_, _("Pindai boks, lalu setiap berkas di dalamnya, lalu boks berikutnya. Yang tidak dipindai tidak dinyatakan hilang: ia belum diperiksa."), FromDIP(470)), wxSizerFlags().Expand());
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(20)));
  card_->SetSizer(padded);
  return card_;
}

Sheet* AuditScreen::build_findings() {
  auto* card = new Sheet(this, {.fill = Colour::surface, .card = true});
  findings_head_ = heading(card, _("Temuan"), 14);
  findings_ = new Worklist(card, _("Temuan pemeriksaan"), {{.title = _("Temuan"), .kind = ColumnKind::icon_word, .width_px = 190, .semibold = true}, {.title = _("Berkas atau boks"), .kind = ColumnKind::two_lines}}, 52, true,
                           {.chosen = {}, .open = [this](int at) { if (at >= 0 && at < static_cast<int>(codes_of_rows_.size())) shell_.code(codes_of_rows_[static_cast<std::size_t>(at)]); }, .key = {}});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(findings_head_, wxSizerFlags().Border(wxALL, FromDIP(14)));
  column->Add(findings_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
  card->SetSizer(column);
  return card;
}

void AuditScreen::refresh() {
  if (audit_ > 0) ask([number = audit_](desk::ShelfAudits& audits) { return audits.report(number); });
}

void AuditScreen::ask(std::function<desk::Outcome<desk::AuditView>(desk::ShelfAudits&)> work) {
  asker_.ask<desk::AuditView>(desk::Lane::acts, [work = std::move(work)](desk::Desk& desk, std::stop_token) { desk::ShelfAudits audits(desk); return work(audits); },
                              [this](desk::Outcome<desk::AuditView> view) {
                                if (!view.ok()) return shell_.tell(view.refused());
                                show(*view);
                                shell_.frame_changed();
                              });
}

bool AuditScreen::take_code(const std::string& code) {
  const auto parsed = archive::TrackingCode::parse(code);
  if (!parsed) return false;
  waiting_.push_back(parsed->str());
  next();
  return true;
}

// The first code says where; every further one is what stands there.
void AuditScreen::next() {
  if (busy_ || waiting_.empty()) return;
  busy_ = true;
  const std::string code = waiting_.front();
  waiting_.pop_front();
  asker_.ask<desk::AuditScan>(desk::Lane::acts,
      [number = closed_ ? 0 : audit_, code](desk::Desk& desk, std::stop_token) -> Asked {
        desk::ShelfAudits audits(desk);
        if (number > 0) return audits.scan(number, {code});
        const auto begun = audits.start(code);
        if (!begun) return begun.refused();
        return desk::AuditScan{*begun, {}};
      },
      [this, code](Asked answer) { answered(answer, code); });
}

void AuditScreen::answered(const Asked& answer, const std::string&) {
  busy_ = false;
  wxBell();
  if (!answer.ok()) {
    says_->set(in_words(answer.refused().message));
    says_->ink(Ink::bad);
    shell_.tell(answer.refused());
  } else {
    ++codes_;
    closed_ = false;
    audit_ = answer->view.audit.number;
    show(answer->view);
    const bool fine = answer->seen.empty() || answer->seen.back().verdict == "in-place" || answer->seen.back().verdict == "container";
    says_->set(answer->seen.empty() ? _("Pindai boks pertama.") : in_words(answer->seen.back().says));
    says_->ink(fine ? Ink::good : Ink::bad);
  }
  card_->Layout();
  shell_.frame_changed();
  next();
}

void AuditScreen::show(const desk::AuditView& view) {
  closed_ = view.audit.closed();
  where_->set(from_utf8(view.path));
  here_->set(closed_ ? _("Pemeriksaan ditutup; temuannya menjadi daftar tindak lanjut.") : in_words(view.says));
  if (closed_) says_->set(" ");
  wxString figures = wxString::Format(_("Di tempatnya: %d"), view.report.in_place);
  std::vector<ListRow> rows;
  codes_of_rows_.clear();
  for (const auto kind : {FindingKind::misfiled, FindingKind::missing, FindingKind::unexpected, FindingKind::lent, FindingKind::not_visited}) {
    const auto look = look_of(kind);
    int count = 0;
    for (const auto& shown : view.findings) {
      if (shown.finding.kind != kind) continue;
      ++count;
      if (rows.size() >= 500) continue;
      codes_of_rows_.push_back(shown.finding.subject);
      rows.push_back({{.text = look.word, .second = {}, .icon = look.icon, .ink = look.ink}, {.text = from_utf8(screens::one_line(shown.name.empty() ? shown.finding.subject : shown.name, 80)), .second = in_words(shown.says)}});
    }
    figures += "\n" + look.word + wxString::Format(": %d", count);
  }
  figures_->set(figures);
  findings_->rows(std::move(rows));
  findings_head_->set(wxString::Format(_("Pemeriksaan nomor %d"), view.audit.number));
  card_->Layout();
}

void AuditScreen::close_audit() {
  if (audit_ > 0 && !closed_) ask([number = audit_](desk::ShelfAudits& audits) { return audits.close(number); });
}

FrameLook AuditScreen::frame() const {
  FrameLook look;
  auto* self = const_cast<AuditScreen*>(this);
  look.title = _("Periksa rak");
  if (codes_ > 0) look.chip = ChipLook{.icon = "code", .word = counted("%d kode", codes_), .tone = Tone::accent};
  const bool running = audit_ > 0 && !closed_;
  look.reason = audit_ == 0 ? _("Belum: tempat yang diperiksa") : wxString();
  look.acts = {{.title = _("Ambil kembali kode terakhir"), .key = "Ctrl+Z", .icon = "undo", .enabled = running && codes_ > 1,
                .pressed = [self] { self->ask([number = self->audit_](desk::ShelfAudits& audits) { return audits.undo(number); }); }},
               {.title = _("Tutup pemeriksaan"), .key = "Ctrl+Enter", .icon = "check", .primary = true, .enabled = running, .pressed = [self] { self->close_audit(); }}};
  return look;
}

void AuditScreen::focus_first() { findings_->SetFocus(); }

bool AuditScreen::shortcut(wxKeyEvent& e) {
  if (!e.ControlDown()) return false;
  if (e.GetKeyCode() == WXK_RETURN) return close_audit(), true;
  if (e.GetKeyCode() == 'Z' && audit_ > 0 && !closed_) {
    ask([number = audit_](desk::ShelfAudits& audits) { return audits.undo(number); });
    return true;
  }
  return false;
}

}  // namespace berkas::gui
