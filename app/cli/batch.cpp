// batch: a mixed stack in the tray, looked at, answered, accepted.
#include "app/cli/commands.h"

namespace berkas::cli {
namespace {

Json number_or_null(const std::optional<int>& value) { return value ? Json(*value) : Json(nullptr); }
Json text_or_nothing(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json json_of(const desk::StackGone& gone) {
  return {{"intake", gone.intake}, {"code", text_or_nothing(gone.dossier)}, {"title", gone.title}, {"pages", gone.pages}};
}

Json json_of(const desk::StackDocumentView& document) {
  return {{"code", document.dossier}, {"item", text_or_nothing(document.item)}, {"title", document.title}, {"state", text_or_nothing(document.state)},
          {"first", document.first_sheet}, {"last", document.last_sheet}, {"sheets", document.sheets}, {"expected", number_or_null(document.expected)},
          {"pages", document.pages}, {"covers", document.covers}, {"clean", document.clean}};
}

Json json_of(const Session& s, const desk::StackCardView& card) {
  Json codes = Json::array(), answers = Json::array();
  for (const auto& code : card.codes) codes.push_back({{"text", code.text}, {"code", text_or_nothing(code.dossier)}, {"title", text_or_nothing(code.title)}});
  for (const auto& answer : card.answers)
    answers.push_back({{"answer", answer.word}, {"label", s.say(answer.label)}, {"wants_code", answer.wants_code}, {"code", text_or_nothing(answer.code)}});
  return {{"no", card.no}, {"id", card.id}, {"kind", card.kind}, {"asks", card.asks}, {"first", card.first_sheet}, {"last", card.last_sheet},
          {"pages", card.pages}, {"code", text_or_nothing(card.dossier)}, {"codes", codes}, {"captured", card.captured}, {"expected", number_or_null(card.expected)},
          {"says", s.say(card.head) + ". " + s.say(card.says)}, {"answers", answers}};
}

Json json_of(const Session& s, const desk::StackView& stack) {
  Json documents = Json::array(), cards = Json::array(), gone = Json::array();
  for (const auto& document : stack.documents) documents.push_back(json_of(document));
  for (const auto& card : stack.cards) cards.push_back(json_of(s, card));
  for (const auto& each : stack.gone) gone.push_back(json_of(each));
  return {{"intake", stack.intake.facts.id}, {"state", to_string(stack.intake.facts.state)}, {"sheets", stack.sheets}, {"short", stack.intake.short_by},
          {"clean", stack.clean}, {"asking", stack.asking}, {"set_aside", stack.set_aside}, {"documents", documents}, {"cards", cards}, {"gone", gone}};
}

std::string span(const Session& s, int first, int last) {
  return s.say({"lembar ", "sheet "}) + std::to_string(first) + (last > first ? "–" + std::to_string(last) : "");
}

void print_stack(std::ostream& out, const Session& s, const desk::StackView& stack) {
  out << stack.intake.facts.id << "  " << stack.sheets << s.say({" lembar, ", " sheets, "}) << stack.clean << s.say({" berkas utuh, ", " dossiers whole, "})
      << stack.asking << s.say({" perlu dijawab\n", " to be answered\n"});
  for (const auto& document : stack.documents)
    out << (document.clean ? "  + " : "  ? ") << document.dossier << "  " << span(s, document.first_sheet, document.last_sheet) << "  " << document.sheets
        << (document.expected ? "/" + std::to_string(*document.expected) : "") << "  " << document.title << '\n';
  for (const auto& card : stack.cards) {
    out << card.no << ". [" << card.kind << "] " << span(s, card.first_sheet, card.last_sheet) << ": " << s.say(card.head) << ". " << s.say(card.says) << '\n';
    for (const auto& answer : card.answers) out << "     " << answer.word << (answer.code.empty() ? answer.wants_code ? " --code C" : "" : " --code " + answer.code) << "  " << s.say(answer.label) << '\n';
  }
}

Exit show(Session& s, const desk::Outcome<desk::StackView>& stack) {
  if (!stack) return s.refuse(stack.refused());
  return s.answer(json_of(s, *stack), [&](std::ostream& out) { print_stack(out, s, *stack); });
}

// A card by its number as shown, or by its id, which stays when others are answered.
desk::Outcome<std::string> card_of(Session& s, const std::string& intake, const std::string& named) {
  if (named.find_first_not_of("0123456789") != std::string::npos) return named;
  const auto stack = s.desk().stack(intake);
  if (!stack) return stack.refused();
  for (const auto& card : stack->cards)
    if (std::to_string(card.no) == named) return card.id;
  return usage({"Tidak ada kartu nomor " + named + ".", "There is no card " + named + "."}, {"`berkas batch show` menunjukkan yang ada.", "`berkas batch show` lists them."});
}

void add_show(CLI::App& batch, Session& s) {
  auto id = std::make_shared<std::string>();
  auto* sub = command(batch, s, "show", {"Tumpukan: berkas di dalamnya dan yang perlu dijawab", "A stack: the dossiers in it and what is to be answered"}, "  berkas batch show ID");
  sub->add_option("ID", *id, s.say({"Nama baki masuk", "The intake"}))->required();
  does(sub, s, [&s, id] { return show(s, s.desk().stack(*id)); });
}

void add_answer(CLI::App& batch, Session& s) {
  struct Choice { std::string id, card, answer, code; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(batch, s, "answer", {"Menjawab satu kartu pengecualian", "Answers one exception card"},
                      "  berkas batch answer ID --card 1 --answer code --code BRK1-B-4H8PW61NDC-ZW\n  berkas batch answer ID --card 2 --answer set-aside\n  berkas batch answer ID --card short:p0012 --answer count");
  sub->add_option("ID", choice->id, s.say({"Nama baki masuk", "The intake"}))->required();
  sub->add_option("--card", choice->card, s.say({"Nomor atau tanda kartu", "The card's number or id"}))->required()->type_name("N|ID");
  sub->add_option("--answer", choice->answer, s.say({"Salah satu jawaban yang ditunjukkan `batch show`", "One of the answers that `batch show` lists"}))->required()->type_name("WORD");
  sub->add_option("--code", choice->code, s.say({"Kode berkas, untuk jawaban code", "The dossier's code, for the answer code"}))->type_name("CODE");
  does(sub, s, [&s, choice]() -> Exit {
    const auto card = card_of(s, choice->id, choice->card);
    if (!card) return s.refuse(card.refused());
    return show(s, s.desk().answer_card(choice->id, *card, choice->answer, choice->code));
  });
}

void add_begin(CLI::App& batch, Session& s) {
  struct Choice { std::string id, code; int page = 0; };
  auto choice = std::make_shared<Choice>();
  auto* sub = command(batch, s, "begin", {"Sebuah berkas tanpa sampul mulai di halaman ini", "A dossier without a cover begins at this page"}, "  berkas batch begin ID --page 18 --code BRK1-B-4H8PW61NDC-ZW");
  sub->add_option("ID", choice->id, s.say({"Nama baki masuk", "The intake"}))->required();
  sub->add_option("--page", choice->page, s.say({"Nomor halaman", "The page's number"}))->required()->type_name("N");
  sub->add_option("--code", choice->code, s.say({"Kode berkasnya", "The dossier's code"}))->required()->type_name("CODE");
  does(sub, s, [&s, choice] { return show(s, s.desk().begin_at(choice->id, choice->page, choice->code)); });
}

void add_accept(CLI::App& batch, Session& s) {
  auto id = std::make_shared<std::string>();
  auto* sub = command(batch, s, "accept", {"Menerima semua berkas yang utuh; sisanya tetap di baki (keluar 1)", "Accepts every dossier that is whole; the rest stays in the tray (exit 1)"}, "  berkas batch accept ID");
  sub->add_option("ID", *id, s.say({"Nama baki masuk", "The intake"}))->required();
  does(sub, s, [&s, id]() -> Exit {
    const auto done = s.desk().accept_clean(*id);
    if (!done) return s.refuse(done.refused());
    Json value{{"intake", *id}, {"accepted", Json::array()}, {"rest", json_of(s, done->rest)}};
    for (const auto& each : done->accepted) value["accepted"].push_back(json_of(each));
    const bool whole = done->rest.intake.facts.state == archive::IntakeState::divided;
    return s.answer(value, [&](std::ostream& out) {
      for (const auto& each : done->accepted) out << each.dossier << "  " << each.intake << "  " << each.title << '\n';
      if (!whole) print_stack(out, s, done->rest);
    }, whole ? Exit::done : Exit::refused);
  });
}

}  // namespace

void add_batch(CLI::App& app, Session& s) {
  auto* batch = command(app, s, "batch", {"Tumpukan beberapa berkas (scan --batch): memilah, menjawab, menerima", "A stack of several dossiers (scan --batch): sorted, answered, accepted"});
  batch->require_subcommand(1);
  add_show(*batch, s);
  add_answer(*batch, s);
  add_begin(*batch, s);
  add_accept(*batch, s);
}

}  // namespace berkas::cli
