#include "app/desk/paper_reading.h"

#include <algorithm>

namespace berkas::desk {
namespace {

using devices::MarkValue;
using sheets::Asks;
using workflow::Conclusion;

constexpr int picture_dpi = 200;

// A box's column on the printed form → the word an answer uses.
std::string word_of(const std::string& column) {
  static const std::map<std::string, std::string> words{{"ada", "yes"}, {"tidak-ada", "no"}, {"tidak-berlaku", "na"}, {"sesuai", "yes"}, {"tidak-sesuai", "no"},
                                                        {"lengkap", "complete"}, {"dengan-catatan", "with-notes"}, {"belum-lengkap", "incomplete"}};
  const auto found = words.find(column);
  return found == words.end() ? column : found->second;
}

std::string name_of(const sheets::CheckQuestion& question) {
  switch (question.asks) {
    case Asks::presence: return question.row + ".present";
    case Asks::form: return question.row + ".form";
    case Asks::conformity: return question.row + ".conforms";
    case Asks::conclusion: return "conclusion";
  }
  return question.row;
}

std::string said_now(const workflow::CheckSheet& sheet, const sheets::CheckQuestion& question) {
  const auto answer = workflow::answer_of(sheet, question.row);
  static constexpr const char* conclusions[] = {"", "complete", "with-notes", "incomplete"};
  switch (question.asks) {
    case Asks::presence: return present_word(answer);
    case Asks::form: return form_word(answer);
    case Asks::conformity: return conforms_word(answer);
    case Asks::conclusion: return conclusions[static_cast<std::size_t>(sheet.conclusion)];
  }
  return {};
}

// One clean mark, and beside it nothing but empty boxes and boxes clearly taken back, is an answer. Nothing else is.
void decide(PaperQuestion& question, const std::vector<MarkValue>& values) {
  const auto count = [&](const auto& is) { return std::count_if(values.begin(), values.end(), is); };
  const auto marks = count([](MarkValue v) { return devices::chosen(v); });
  question.state = PaperState::unsure;
  if (count([](MarkValue v) { return v == MarkValue::unsure; }) > 0) return void(question.why = "unclear");
  if (marks > 1) return void(question.why = "two-marks");
  if (marks == 1) {
    const auto at = std::find_if(values.begin(), values.end(), [](MarkValue v) { return devices::chosen(v); });
    question.answer = question.choices[static_cast<std::size_t>(at - values.begin())];
    question.state = PaperState::read;
  } else if (count([](MarkValue v) { return v == MarkValue::struck_out; }) > 0) {
    question.why = "struck-out";
  } else {
    question.state = PaperState::empty;
  }
}

// The boxes with the heads of their columns far away: the picture shows the row's boxes and a little around them.
devices::AreaMm around(const sheets::FormGeometry& geometry, const sheets::CheckQuestion& question) {
  constexpr double air = 5;
  double left = 1e9, top = 1e9, right = 0, bottom = 0;
  for (const std::size_t i : question.boxes) {
    const auto& box = geometry.boxes[i];
    left = std::min(left, box.x_mm), top = std::min(top, box.y_mm), right = std::max(right, box.x_mm + box.size_mm), bottom = std::max(bottom, box.y_mm + box.size_mm);
  }
  const auto& paper = geometry.pages[static_cast<std::size_t>(question.page - 1)];
  left = std::max(0.0, left - air), top = std::max(0.0, top - air);
  return {left, top, std::min(paper.width_mm, right + air) - left, std::min(paper.height_mm, bottom + air) - top};
}

PaperQuestion read_question(const PaperPage& page, const sheets::FormGeometry& geometry, const sheets::PageShape& shape, const sheets::CheckQuestion& asked,
                            const PaperPages& pages) {
  PaperQuestion question;
  question.name = name_of(asked);
  question.row = asked.asks == Asks::conclusion ? "" : asked.row;
  question.page = asked.page;
  std::vector<MarkValue> values;
  for (const std::size_t i : asked.boxes) {
    const auto at = std::find(shape.boxes.begin(), shape.boxes.end(), i);
    values.push_back(page.reading.boxes[static_cast<std::size_t>(at - shape.boxes.begin())].value);
    question.choices.push_back(word_of(geometry.boxes[i].column));
  }
  question.now = said_now(pages.sheet, asked);
  decide(question, values);
  return question;
}

PaperQuestion* find(std::vector<PaperQuestion>& questions, const std::string& name) {
  const auto found = std::find_if(questions.begin(), questions.end(), [&](const auto& q) { return q.name == name; });
  return found == questions.end() ? nullptr : &*found;
}

// What is not there cannot conform: the paper contradicts itself, so neither tick counts.
void find_contradictions(std::vector<PaperQuestion>& questions) {
  for (auto& conforms : questions) {
    if (!conforms.row.starts_with('A') || !conforms.name.ends_with(".conforms") || conforms.answer != "yes") continue;
    auto* present = find(questions, conforms.row + ".present");
    if (present == nullptr || present->state != PaperState::read || present->answer == "yes") continue;
    for (auto* each : {&conforms, present}) each->state = PaperState::unsure, each->answer.clear(), each->why = "absent-conforms";
  }
}

// Every row of this SOP as it stands on the paper; a row the SOP no longer has cannot be answered.
std::string text_of(const workflow::Sop& sop, const std::string& row) {
  for (const auto* list : {&sop.completeness, &sop.conformity})
    for (const auto& each : *list)
      if (each.id == row) return each.text;
  return {};
}

void read_areas(const PaperPage& page, const sheets::FormGeometry& geometry, const sheets::PageShape& shape, PaperCheck& paper, std::size_t& rooms) {
  for (std::size_t i = 0; i < shape.areas.size(); ++i) {
    const auto& area = geometry.areas[shape.areas[i]];
    const bool room = area.row == "tanda-tangan";
    rooms += room;
    if (!page.reading.areas[i].written) continue;
    if (room) paper.signatures.push_back(area.column.substr(0, area.column.find(',')));
    else if (area.column == "keterangan") paper.handwritten.push_back(area.row);
  }
}

}  // namespace

std::string present_word(const workflow::CheckAnswer& answer) {
  static constexpr const char* words[] = {"", "yes", "no", "na"};
  return words[static_cast<std::size_t>(answer.present)];
}

std::string form_word(const workflow::CheckAnswer& answer) {
  static constexpr const char* words[] = {"", "asli", "salinan", "kopi", "elektronik"};
  return words[static_cast<std::size_t>(answer.form)];
}

std::string conforms_word(const workflow::CheckAnswer& answer) {
  static constexpr const char* words[] = {"", "yes", "no", "na"};
  return words[static_cast<std::size_t>(answer.conforms)];
}

PaperCheck what_paper_says(const PaperPages& pages, const workflow::Sop& sop, const devices::MarkReader& reader) {
  PaperCheck paper;
  paper.dossier = pages.dossier.code;
  paper.form = pages.sheet.code;
  paper.examination = pages.sheet.examination;
  paper.open = pages.open;
  paper.pages = static_cast<int>(pages.pages.size());
  std::size_t rooms = 0;
  std::vector<std::pair<const PaperPage*, sheets::CheckQuestion>> asked;
  for (const PaperPage& page : pages.pages) {
    if (page.page == annex_page) continue;
    const auto& geometry = pages.geometries[page.geometry];
    const auto shape = sheets::page_shape(geometry, page.page);
    for (const auto& question : sheets::check_questions(geometry)) {
      if (question.page != page.page || (question.asks != Asks::conclusion && text_of(sop, question.row).empty())) continue;
      paper.questions.push_back(read_question(page, geometry, shape, question, pages));
      paper.questions.back().text = text_of(sop, question.row);
      asked.emplace_back(&page, question);
    }
    read_areas(page, geometry, shape, paper, rooms);
  }
  find_contradictions(paper.questions);
  for (std::size_t i = 0; i < paper.questions.size(); ++i) {
    auto& question = paper.questions[i];
    question.differs = question.state == PaperState::read && !question.now.empty() && question.now != question.answer;
    paper.unsure += question.state == PaperState::unsure;
    paper.differing += question.differs;
    if (question.state == PaperState::unsure)
      question.picture = reader.cut(asked[i].first->picture, asked[i].first->reading.place, around(pages.geometries[asked[i].first->geometry], asked[i].second), picture_dpi);
  }
  const auto& printed = pages.geometries[pages.pages.front().geometry];
  for (int page = 1; page <= static_cast<int>(printed.pages.size()); ++page) {
    const bool has_boxes = std::any_of(printed.boxes.begin(), printed.boxes.end(), [&](const auto& box) { return box.page == page; });
    const bool here = std::any_of(pages.pages.begin(), pages.pages.end(), [&](const auto& one) { return one.page == page; });
    if (has_boxes && !here) paper.missing_pages.push_back(page);
  }
  paper.signed_by_all = rooms > 0 && paper.signatures.size() == rooms;
  return paper;
}

int page_with_handwriting(const PaperPages& pages, const std::string& row) {
  for (const PaperPage& page : pages.pages) {
    if (page.page == annex_page) continue;
    const auto& geometry = pages.geometries[page.geometry];
    const auto shape = sheets::page_shape(geometry, page.page);
    for (std::size_t i = 0; i < shape.areas.size(); ++i) {
      const auto& area = geometry.areas[shape.areas[i]];
      if (area.row == row && area.column == "keterangan" && page.reading.areas[i].written) return page.page;
    }
  }
  return 0;
}

}  // namespace berkas::desk
