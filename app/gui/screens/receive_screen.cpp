#include "app/gui/screens/receive_screen.h"

#include "app/desk/desk.h"
#include "app/screens/wording.h"

namespace berkas::gui {

ReceiveScreen::ReceiveScreen(wxWindow* parent, Shell& shell) : Screen(parent, shell), asker_(shell.executor()) {
  auto* left = new Sheet(this, {.fill = Colour::surface, .right = true});
  list_ = new Worklist(left, _("Menunggu penyerahan"), {{.title = _("Keadaan"), .kind = ColumnKind::icon_word, .width_px = 150, .semibold = true}, {.title = _("Berkas"), .kind = ColumnKind::two_lines}}, 52, true,
                       {.chosen = [this](int at) { chosen(at); }, .open = [this](int) { (fresh() ? title_ : from_)->SetFocus(); }});
  auto* list_column = new wxBoxSizer(wxVERTICAL);
  list_column->Add(new Words(left, _("Menunggu penyerahan"), {.strong = true}), wxSizerFlags().Border(wxALL, FromDIP(16)));
  list_column->Add(new Sheet(left, {.fill = Colour::line}, FromDIP(wxSize(-1, 1))), wxSizerFlags().Expand());
  list_column->Add(list_, wxSizerFlags(1).Expand().Border(wxRIGHT, 1));
  left->SetSizer(list_column);
  left->SetMinSize(FromDIP(wxSize(560, -1)));

  auto* card = new Sheet(this, {.fill = Colour::surface, .card = true});
  auto* column = new wxBoxSizer(wxVERTICAL);
  head_ = heading(card, _("Berkas baru dari Kasubag"), 14);
  column->Add(head_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(12)));
  new_fields_ = new wxBoxSizer(wxVERTICAL);
  title_ = text_field(card, new_fields_, _("Judul berkas"), _("Data Kinerja Kementerian Triwulan III 2026"));
  new_fields_->AddSpacer(FromDIP(size::between));
  auto* pair = new wxBoxSizer(wxHORIZONTAL);
  auto* a = new wxBoxSizer(wxVERTICAL);
  auto* b = new wxBoxSizer(wxVERTICAL);
  sop_ = choice_field(card, a, _("SOP"), {});
  period_ = text_field(card, b, _("Kurun waktu"), "2026");
  pair->Add(a, wxSizerFlags(3).Expand());
  pair->AddSpacer(FromDIP(size::between));
  pair->Add(b, wxSizerFlags(2).Expand());
  new_fields_->Add(pair, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(size::between)));
  column->Add(new_fields_, wxSizerFlags().Expand());
  auto* who = new wxBoxSizer(wxHORIZONTAL);
  auto* c = new wxBoxSizer(wxVERTICAL);
  auto* d = new wxBoxSizer(wxVERTICAL);
  from_ = text_field(card, c, _("Diserahkan oleh"), _("Nama yang menyerahkan"));
  sheets_ = text_field(card, d, _("Jumlah lembar"), "37");
  who->Add(c, wxSizerFlags(3).Expand());
  who->AddSpacer(FromDIP(size::between));
  who->Add(d, wxSizerFlags(2).Expand());
  column->Add(who, wxSizerFlags().Expand());
  column->AddSpacer(FromDIP(12));
  column->Add(explanation(card, _("Langkah sebelumnya dapat diisi kemudian dari kertasnya. Kode lacak berlaku sejak berkas diterima."), 520));
  auto* padded = new wxBoxSizer(wxVERTICAL);
  padded->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(size::card)));
  card->SetSizer(padded);
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(card, wxSizerFlags().Expand().Border(wxALL, FromDIP(20)));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(left, wxSizerFlags().Expand());
  row->Add(right, wxSizerFlags(1).Expand());
  SetSizer(row);
  for (auto* f : {title_, period_, from_, sheets_}) {
    f->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { shell_.frame_changed(); });
    f->Bind(wxEVT_TEXT_ENTER, [this, f](wxCommandEvent&) { if (f == sheets_ && ready()) receive(); else f->Navigate(); });
  }
}

void ReceiveScreen::refresh() {
  asker_.ask<Waiting>(desk::Lane::acts,
      [](desk::Desk& desk, std::stop_token) {
        Waiting w;
        for (const auto& row : desk.list({.state = {}, .step = {}, .waiting = true, .limit = 1000, .offset = 0}))
          if (row.state == "K0" || row.state == "K3x") w.rows.push_back(row);
        for (const auto& sop : desk.sops().all())
          if (sop.handover_step > 0) w.sops.emplace_back(sop.id, sop.title);
        if (w.sops.empty())
          for (const auto& sop : desk.sops().all()) w.sops.emplace_back(sop.id, sop.title);
        return desk::Outcome<Waiting>(std::move(w));
      },
      [this](desk::Outcome<Waiting> w) { if (w.ok()) loaded(*w); else shell_.tell(w.refused()); });
}

void ReceiveScreen::loaded(const Waiting& w) {
  waiting_ = w;
  sop_->Clear();
  for (const auto& [id, title] : w.sops) sop_->Append(from_utf8(title));
  if (!w.sops.empty()) sop_->SetSelection(0);
  std::vector<ListRow> rows{{{.text = _("Baru"), .second = {}, .icon = "plus", .ink = Colour::accent}, {.text = _("Berkas baru dari kertas"), .second = _("Belum pernah dicatat di sini")}}};
  for (const auto& row : w.rows) {
    const auto words = screens::state_words(row.state);
    rows.push_back({{.text = row.state == "K0" ? _("Menunggu") : in_words(words.word), .second = {}, .icon = words.icon, .ink = row.state == "K3x" ? Colour::bad : Colour::text},
                    {.text = from_utf8(screens::one_line(row.title, 120)), .second = row.note.empty() ? _("Di Kasubag sejak ") + in_words(screens::day_long(row.state_since)) : from_utf8(screens::one_line(row.note, 80))}});
  }
  list_->rows(std::move(rows));
  list_->choose(w.rows.empty() ? 0 : 1);
  chosen(list_->chosen());
  focus_first();
}

void ReceiveScreen::chosen(int) {
  new_fields_->ShowItems(fresh());
  const int at = list_->chosen() - 1;
  head_->set(fresh() || at >= static_cast<int>(waiting_.rows.size()) ? _("Berkas baru dari Kasubag") : from_utf8(screens::one_line(waiting_.rows[static_cast<std::size_t>(at)].title, 70)));
  head_->GetParent()->Layout();
  Layout();
  shell_.frame_changed();
}

bool ReceiveScreen::ready() const { return !from_->GetValue().Trim().empty() && (!fresh() || !title_->GetValue().Trim().empty()); }

FrameLook ReceiveScreen::frame() const {
  FrameLook look;
  look.title = _("Terima berkas");
  if (!ready()) look.reason = fresh() && title_->GetValue().Trim().empty() ? _("Belum: judul") : _("Belum: nama yang menyerahkan");
  look.acts = {{.title = _("Terima berkas"), .key = "Ctrl+Enter", .primary = true, .enabled = ready(), .pressed = [this] { const_cast<ReceiveScreen*>(this)->receive(); }}};
  return look;
}

void ReceiveScreen::focus_first() {
  if (waiting_.rows.empty()) title_->SetFocus();
  else list_->SetFocus();
}

bool ReceiveScreen::shortcut(wxKeyEvent& e) {
  if (e.GetKeyCode() != WXK_RETURN || !e.ControlDown()) return false;
  receive();
  return true;
}

void ReceiveScreen::receive() {
  if (!ready()) return;
  std::optional<int> sheets;
  if (long n = 0; sheets_->GetValue().Trim().ToLong(&n) && n > 0 && n < 100'000) sheets = static_cast<int>(n);
  const int at = list_->chosen() - 1;
  const std::string code = fresh() ? "" : waiting_.rows[static_cast<std::size_t>(at)].code;
  desk::NewDossier fresh_one{.sop = waiting_.sops.empty() ? "" : waiting_.sops[static_cast<std::size_t>(std::max(0, sop_->GetSelection()))].first, .title = utf8(title_->GetValue()), .period = utf8(period_->GetValue()), .at_step = 15, .parent = {}, .parent_step = 0};
  asker_.ask<desk::DossierView>(desk::Lane::acts,
      [code, fresh_one, from = utf8(from_->GetValue()), sheets](desk::Desk& desk, std::stop_token) -> desk::Outcome<desk::DossierView> {
        std::string which = code;
        if (which.empty()) {
          auto dossier_order = fresh_one;
          if (const auto* sop = desk.sops().find(dossier_order.sop); sop && sop->handover_step > 0) dossier_order.at_step = sop->handover_step;
          auto opened = desk.open_dossier(dossier_order);
          if (!opened.ok()) return opened;
          which = opened->dossier.code;
        }
        return desk.receive(which, from, sheets);
      },
      [this](desk::Outcome<desk::DossierView> answer) {
        if (!answer.ok()) return shell_.tell(answer.refused());
        shell_.go({ScreenId::documentation, answer->dossier.code, {}});
        shell_.tell({.tone = Tone::good, .icon = "check", .sentence = _("Berkas diterima"), .todo = from_utf8(answer->dossier.code), .act = _("Cetak tanda terima"), .second_act = _("Nanti"), .primary = false},
                    [shell = &shell_, code = answer->dossier.code] { shell->printed("receipt", code); });
      });
}

}  // namespace berkas::gui
