#include "app/cli/text_views.h"

#include <algorithm>

namespace berkas::cli {
namespace {

using workflow::Conformity;
using workflow::Presence;

std::size_t characters(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void line(std::ostream& out, const Session& s, const Sentence& label, const std::string& value) {
  if (!value.empty()) out << padded(s.say(label), 14) << value << '\n';
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string step_text(const Session& s, int step) { return step == 0 ? s.say({"selesai", "done"}) : std::to_string(step); }

void print_visit(std::ostream& out, const Session& s, const workflow::Visit& visit) {
  out << "  " << padded(std::to_string(visit.step) + (visit.visit > 1 ? " (" + std::to_string(visit.visit) + ")" : ""), 8) << padded(visit.role, 10)
      << padded(visit.finished.known() ? visit.finished.to_string() : s.say(visit.open ? Sentence{"berjalan", "open"} : Sentence{"tidak tercatat", "not recorded"}), 16);
  if (visit.decision == workflow::Decision::yes) out << s.say({"setuju", "agreed"});
  if (visit.decision == workflow::Decision::no) out << s.say({"tidak setuju", "not agreed"});
  if (visit.outside_sop) out << s.say({" luar SOP", " outside the SOP"});
  if (!visit.note.empty()) out << "  " << visit.note;
  out << '\n';
}

std::string presence(const Session& s, Presence value) {
  switch (value) {
    case Presence::yes: return s.say({"ada", "present"});
    case Presence::no: return s.say({"tidak ada", "absent"});
    case Presence::not_applicable: return "t.b.";
    case Presence::unanswered: break;
  }
  return "…";
}

std::string conformity(const Session& s, Conformity value) {
  switch (value) {
    case Conformity::yes: return s.say({"sesuai", "conforms"});
    case Conformity::no: return s.say({"tidak sesuai", "does not"});
    case Conformity::not_applicable: return "t.b.";
    case Conformity::unanswered: break;
  }
  return "…";
}

std::string conclusion(const Session& s, workflow::Conclusion value) {
  switch (value) {
    case workflow::Conclusion::complete: return s.say({"lengkap dan sesuai", "complete"});
    case workflow::Conclusion::with_notes: return s.say({"lengkap dengan catatan", "complete with notes"});
    case workflow::Conclusion::incomplete: return s.say({"belum lengkap, dikembalikan", "incomplete, given back"});
    case workflow::Conclusion::none: break;
  }
  return s.say({"belum disimpulkan", "not concluded"});
}

}  // namespace

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t has = characters(text);
  return has >= width ? text + " " : text + std::string(width - has, ' ');
}

std::string state_words(const Session& s, workflow::DeskState state) {
  const std::string code = to_string(state);
  return code.empty() ? "" : code + " " + s.say({words_id(state), words_en(state)});
}

void print_dossier(std::ostream& out, const Session& s, const desk::DossierView& view) {
  const auto& dossier = view.dossier;
  out << dossier.code << "  " << dossier.about.title << '\n';
  line(out, s, {"Nomor", "Number"}, dossier.number.value_or(""));
  line(out, s, {"Langkah", "Step"}, step_text(s, dossier.routing.current_step));
  line(out, s, {"Tahap", "State"}, state_words(s, view.state));
  line(out, s, {"Klasifikasi", "Class"}, dossier.classification);
  if (dossier.number) line(out, s, {"Keamanan", "Security"}, to_string(dossier.about.security));
  line(out, s, {"Lokasi", "Place"}, view.place_path);
  line(out, s, {"Baki masuk", "Intake"}, view.open_intake.value_or(""));
  line(out, s, {"Masih kurang", "Missing"}, joined(view.missing));
  line(out, s, {"Terkait", "Linked"}, joined(view.linked));
  for (const auto& file : view.files) {
    line(out, s, {"Arsip digital", "File"}, file.role + ", " + std::to_string(file.pages) + s.say({" halaman, ", " pages, "}) + file.sha256);
  }
  if (!dossier.routing.visits.empty()) out << s.say({"Riwayat langkah:", "Steps so far:"}) << '\n';
  for (const auto& visit : dossier.routing.visits) print_visit(out, s, visit);
}

void print_rows(std::ostream& out, const Session& s, const std::vector<archive::DossierRow>& rows) {
  if (rows.empty()) out << s.say({"Tidak ada berkas yang cocok.", "No dossier matches."}) << '\n';
  for (const auto& row : rows) {
    out << row.code << "  " << padded(row.state, 5) << padded(step_text(s, row.step), 8) << padded(row.number, 16) << row.title << '\n';
  }
}

void print_check(std::ostream& out, const Session& s, const desk::CheckView& view) {
  out << s.say({"Lembar pemeriksaan ", "Check sheet "}) << view.form << s.say({", pemeriksaan ke-", ", examination "}) << view.examination << '\n';
  for (const auto& row : view.rows) {
    out << padded(row.row.id, 5) << (row.row.required ? "W  " : "B  ");
    out << padded(row.row.id.starts_with('A') ? presence(s, row.answer.present) : "", 12) << padded(conformity(s, row.answer.conforms), 14) << row.row.text;
    if (!row.answer.note.empty()) out << " (" << row.answer.note << ")";
    out << '\n';
  }
  out << s.say({"Kesimpulan: ", "Conclusion: "}) << conclusion(s, view.conclusion) << '\n';
}

void print_intake(std::ostream& out, const Session& s, const desk::IntakeView& view) {
  out << view.facts.id << "  " << to_string(view.facts.state) << "  " << view.facts.dossier << '\n' << s.say(view.says) << '\n';
  for (const auto& page : view.facts.pages) {
    out << "  " << padded(page.set_aside ? s.say({"disisihkan", "set aside"}) : std::to_string(page.no), 12);
    for (const auto& code : page.codes) out << code << ' ';
    for (const auto& flag : page.flags) out << flag.flag << (flag.answer.empty() ? "? " : "=" + flag.answer + " ");
    out << '\n';
  }
}

}  // namespace berkas::cli
