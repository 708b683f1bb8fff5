#include "workflow/sop_rules.h"

#include <algorithm>
#include <set>

#include "workflow/folding.h"

namespace berkas::workflow {
namespace {

class Rules {
 public:
  Rules(SopDraft& draft, SopMistakes& mistakes) : sop_(draft.sop), lines_(draft.lines), mistakes_(mistakes) {}

  void roles_differ();
  void steps_are_numbered();
  void roles_exist();
  void decisions_answer();
  void targets_exist();
  void steps_are_reached();
  void the_end_is_reached();
  void letters_are_letters();
  void linked_sops_are_named();
  void desk_steps_exist();
  void rows_differ();
  void date_order_names_rows();

 private:
  int count() const { return static_cast<int>(sop_.steps.size()); }
  bool exists(int no) const { return no >= 1 && no <= count(); }
  std::set<int> forward(int index) const;
  std::string numbers() const { return "1 sampai " + std::to_string(count()); }

  Sop& sop_;
  const SopLines& lines_;
  SopMistakes& mistakes_;
  bool numbered_ = true;
};

void Rules::roles_differ() {
  std::map<std::string, std::string> owner;  // folded name -> role id
  for (std::size_t i = 0; i < sop_.roles.size(); ++i) {
    const Role& role = sop_.roles[i];
    if (blank(role.id)) continue;
    std::vector<std::string> names = role.aliases;
    names.insert(names.begin(), {role.id, role.name});
    for (const std::string& name : names) {
      if (blank(name)) continue;
      const auto [at, fresh] = owner.emplace(folded(name), role.id + "#" + std::to_string(i));
      if (fresh || at->second == role.id + "#" + std::to_string(i)) continue;
      const bool same_id = name == role.id && at->second.starts_with(role.id + "#");
      mistakes_.add(lines_.roles[i], same_id ? "duplicate-role" : "ambiguous-role",
                    "Pelaksana " + shown(role.id) + ": nama " + shown(name) + " sudah dipakai pelaksana lain",
                    "Beri nama lain, atau gabungkan kedua pelaksana itu");
    }
  }
}

void Rules::steps_are_numbered() {
  std::set<int> seen;
  for (int i = 0; i < count(); ++i) {
    const Step& step = sop_.steps[static_cast<std::size_t>(i)];
    const StepLines& at = lines_.steps[static_cast<std::size_t>(i)];
    if (!at.numbered) {
      numbered_ = false;
      continue;
    }
    const bool twice = !seen.insert(step.no).second;
    if (step.no == i + 1 && !twice) continue;
    numbered_ = false;
    mistakes_.add(at.no, twice ? "duplicate-step" : "step-number",
                  "Langkah urutan ke-" + std::to_string(i + 1) + " bernomor " + std::to_string(step.no) +
                      (twice ? ", nomor itu sudah dipakai" : ""),
                  "Nomor langkah harus urut dari 1: tulis no = " + std::to_string(i + 1));
  }
}

void Rules::roles_exist() {
  std::vector<std::string> ids;
  for (const Role& role : sop_.roles) ids.push_back(role.id);
  for (std::size_t i = 0; i < sop_.steps.size(); ++i) {
    Step& step = sop_.steps[i];
    if (blank(step.role)) continue;
    if (const Role* role = sop_.find_role(step.role)) {
      step.role = role->id;
      continue;
    }
    mistakes_.add(lines_.steps[i].role, "unknown-role",
                  "Langkah " + std::to_string(step.no) + " menyebut pelaksana " + shown(step.role) + " yang tidak ada",
                  choose_from(step.role, ids) + ", atau tambahkan bagian [[pelaksana]] dengan id itu");
  }
}

void Rules::decisions_answer() {
  for (std::size_t i = 0; i < sop_.steps.size(); ++i) {
    const Step& step = sop_.steps[i];
    const StepLines& at = lines_.steps[i];
    const std::string name = "Langkah " + std::to_string(step.no);
    if (step.decision && !at.no_written)
      mistakes_.add(at.decision, "decision-without-no", name + " memutuskan tetapi tidak menyebut ke mana bila tidak setuju",
                    "Tambahkan tidak = NOMOR langkah tujuan, atau hapus keputusan = true");
    if (!step.decision && step.no_to && !at.decision_unreadable)
      mistakes_.add(at.no_to, "no-without-decision", name + " menyebut \"tidak\" tetapi bukan langkah keputusan",
                    "Tambahkan keputusan = true, atau hapus baris tidak = …");
    if (step.no_to && *step.no_to == step.no)
      mistakes_.add(at.no_to, "self-target", name + " kembali ke dirinya sendiri", "Tulis langkah yang memperbaiki");
  }
}

void Rules::targets_exist() {
  for (std::size_t i = 0; i < sop_.steps.size(); ++i) {
    const Step& step = sop_.steps[i];
    const StepLines& at = lines_.steps[i];
    const std::string name = "Langkah " + std::to_string(step.no);
    if (step.yes && !exists(*step.yes))
      mistakes_.add(at.yes, "missing-target", name + " meneruskan ke langkah " + std::to_string(*step.yes) + " yang tidak ada",
                    "Tulis nomor " + numbers() + ", atau \"selesai\"");
    if (step.no_to && !exists(*step.no_to))
      mistakes_.add(at.no_to, "missing-target",
                    name + " mengembalikan ke langkah " + std::to_string(*step.no_to) + " yang tidak ada",
                    "Tulis nomor " + numbers());
    if (step.yes && exists(*step.yes) && *step.yes == step.no)
      mistakes_.add(at.yes, "self-target", name + " meneruskan ke dirinya sendiri",
                    "Tulis nomor langkah berikutnya, atau \"selesai\"");
  }
}

// Where a step leads. A target that is wrong, already told, counts as the next step, so that one slip is one mistake.
std::set<int> Rules::forward(int index) const {
  const Step& step = sop_.steps[static_cast<std::size_t>(index)];
  const StepLines& at = lines_.steps[static_cast<std::size_t>(index)];
  std::set<int> targets;
  const bool ends = at.yes_given && !step.yes;
  const bool wrong = !at.yes_given || (step.yes && (!exists(*step.yes) || *step.yes == step.no));
  if (!ends) targets.insert(wrong ? std::min(index + 2, count()) : *step.yes);
  if (step.no_to && exists(*step.no_to)) targets.insert(*step.no_to);
  return targets;
}

void Rules::steps_are_reached() {
  if (!numbered_ || count() == 0) return;
  std::set<int> reached{1};
  std::vector<int> open{1};
  while (!open.empty()) {
    const int no = open.back();
    open.pop_back();
    for (const int next : forward(no - 1))
      if (reached.insert(next).second) open.push_back(next);
  }
  for (int no = 1; no <= count(); ++no)
    if (!reached.contains(no))
      mistakes_.add(lines_.steps[static_cast<std::size_t>(no) - 1].begin, "unreachable-step",
                    "Langkah " + std::to_string(no) + " tidak pernah dituju langkah lain",
                    "Arahkan \"ya\" atau \"tidak\" sebuah langkah ke " + std::to_string(no) + ", atau hapus langkah ini");
}

void Rules::the_end_is_reached() {
  if (!numbered_ || count() == 0) return;
  std::set<int> ending;
  bool grew = true;
  while (grew) {
    grew = false;
    for (int no = count(); no >= 1; --no) {
      const StepLines& at = lines_.steps[static_cast<std::size_t>(no) - 1];
      const auto targets = forward(no - 1);
      const bool ends = (at.yes_given && !sop_.step(no).yes) || (!at.yes_given && no == count()) ||
                        std::any_of(targets.begin(), targets.end(), [&](int target) { return ending.contains(target); });
      if (ends && ending.insert(no).second) grew = true;
    }
  }
  for (int no = count(); no >= 1; --no) {
    if (ending.contains(no)) continue;
    mistakes_.add(lines_.steps[static_cast<std::size_t>(no) - 1].yes, "no-end",
                  "Dari langkah " + std::to_string(no) + " tidak ada jalan menuju selesai",
                  "Tulis ya = \"selesai\" pada langkah terakhir");
    return;  // one loop is one mistake
  }
}

void Rules::letters_are_letters() {
  for (std::size_t i = 0; i < sop_.steps.size(); ++i)
    for (const auto& [role, letter] : sop_.steps[i].raw_marks) {
      const std::string name = "Huruf pada langkah " + std::to_string(sop_.steps[i].no);
      const auto same = [&id = role](const Role& known) { return known.id == id; };
      if (std::none_of(sop_.roles.begin(), sop_.roles.end(), same))
        mistakes_.add(lines_.steps[i].letters, "unknown-role", name + " menyebut pelaksana " + shown(role) + " yang tidak ada",
                      "Pakai id salah satu [[pelaksana]]");
      if (letter != "Y" && letter != "T")
        mistakes_.add(lines_.steps[i].letters, "unknown-word", name + " berbunyi " + shown(letter),
                      "Tulis \"Y\" atau \"T\" seperti pada naskah");
    }
}

void Rules::linked_sops_are_named() {
  std::map<std::string, std::string> ids;
  for (const auto& [text, id] : sop_.linked) {
    ids.emplace(folded(text), id);
    const bool plain = !id.empty() && id.size() <= 60 && std::all_of(id.begin(), id.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    if (!plain)
      mistakes_.add(lines_.linked, "bad-id", "Id SOP terkait " + shown(id) + " tidak dapat dipakai",
                    "Pakai huruf kecil, angka, dan tanda hubung saja");
    if (id == sop_.id)
      mistakes_.add(lines_.linked, "self-target", "SOP terkait " + shown(text) + " menunjuk SOP ini sendiri",
                    "Tulis id SOP yang lain, atau hapus barisnya");
  }
  for (Step& step : sop_.steps)
    for (const std::string& remark : step.remarks)
      if (const auto found = ids.find(folded(remark)); found != ids.end()) step.linked_sops.push_back(found->second);
}

void Rules::desk_steps_exist() {
  if (sop_.handover_step == 0 && sop_.documentation_step == 0) return;
  if (!exists(sop_.handover_step))
    mistakes_.add(lines_.handover, "missing-target",
                  "langkah_serah menyebut langkah " + std::to_string(sop_.handover_step) + " yang tidak ada",
                  "Tulis nomor " + numbers());
  if (!exists(sop_.documentation_step)) {
    mistakes_.add(lines_.documentation, "missing-target",
                  "langkah_dokumentasi menyebut langkah " + std::to_string(sop_.documentation_step) + " yang tidak ada",
                  "Tulis nomor " + numbers());
    return;
  }
  if (!exists(sop_.handover_step)) return;
  const Step& handover = sop_.step(sop_.handover_step);
  if (handover.yes != sop_.documentation_step)
    mistakes_.add(lines_.documentation, "desk-steps", "Langkah serah tidak meneruskan ke langkah dokumentasi",
                  "Tulis langkah_dokumentasi = nomor \"ya\" dari langkah " + std::to_string(sop_.handover_step));
  if (handover.decision || sop_.step(sop_.documentation_step).decision)
    mistakes_.add(lines_.handover, "desk-steps", "Langkah serah dan langkah dokumentasi tidak boleh langkah keputusan",
                  "Pilih langkah yang hanya menyerahkan dan yang hanya mendokumentasikan");
}

void Rules::rows_differ() {
  std::set<std::string> seen;
  const auto look = [&](const std::vector<CheckRow>& rows, const std::vector<int>& at) {
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (!blank(rows[i].id) && !seen.insert(rows[i].id).second)
        mistakes_.add(at[i], "duplicate-row", "Baris " + shown(rows[i].id) + " ditulis dua kali",
                      "Beri id lain yang belum dipakai");
  };
  look(sop_.completeness, lines_.completeness);
  look(sop_.conformity, lines_.conformity);
}

void Rules::date_order_names_rows() {
  for (std::size_t i = 0; i < sop_.date_order.size(); ++i) {
    const std::string& id = sop_.date_order[i];
    const int line = i < lines_.date_order_items.size() ? lines_.date_order_items[i] : lines_.date_order;
    const auto same = [&](const CheckRow& row) { return row.id == id; };
    if (std::none_of(sop_.completeness.begin(), sop_.completeness.end(), same))
      mistakes_.add(line, "unknown-row", "urutan_tanggal menyebut baris " + shown(id) + " yang tidak ada",
                    "Pakai id baris kelengkapan, misalnya \"A1\"");
  }
}

}  // namespace

void check_rules(SopDraft& draft, SopMistakes& mistakes) {
  Rules rules(draft, mistakes);
  rules.roles_differ();
  rules.steps_are_numbered();
  rules.roles_exist();
  rules.decisions_answer();
  rules.targets_exist();
  rules.steps_are_reached();
  rules.the_end_is_reached();
  rules.letters_are_letters();
  rules.linked_sops_are_named();
  rules.desk_steps_exist();
  rules.rows_differ();
  rules.date_order_names_rows();
}

}  // namespace berkas::workflow
