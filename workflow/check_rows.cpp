#include "workflow/check_rows.h"

#include <algorithm>
#include <map>

#include "workflow/folding.h"

namespace berkas::workflow {
namespace {

struct Paper {
  std::string name;
  int first = 0, last = 0;
};

void note(std::vector<Paper>& papers, const std::string& name, int step) {
  for (Paper& paper : papers) {
    if (folded(paper.name) != folded(name)) continue;
    paper.last = step;
    return;
  }
  papers.push_back({name, step, step});
}

// What the clerk's own step makes cannot lie in the dossier yet.
std::vector<Paper> papers_of(const Sop& sop) {
  std::vector<Paper> papers;
  for (const Step& step : sop.steps) {
    for (const std::string& name : step.required) note(papers, name, step.no);
    if (step.no == sop.documentation_step) continue;
    for (const std::string& name : step.outputs) note(papers, name, step.no);
  }
  return papers;
}

std::string span(const Paper& paper) {
  const std::string first = std::to_string(paper.first);
  return paper.first == paper.last ? first : first + "–" + std::to_string(paper.last);
}

void add(Sop& sop, std::string text, std::string steps, bool required, std::string from) {
  CheckRow row;
  row.id = "A" + std::to_string(sop.completeness.size() + 1);
  row.text = std::move(text);
  row.steps = std::move(steps);
  row.required = required;
  row.from = std::move(from);
  sop.completeness.push_back(std::move(row));
}

void add_conformity(Sop& sop, const char* id, const char* text, bool required) {
  CheckRow row;
  row.id = id;
  row.text = text;
  row.required = required;
  sop.conformity.push_back(std::move(row));
}

std::string role_name(const Sop& sop, const Step& step) {
  const Role* role = sop.find_role(step.role);
  return role == nullptr ? step.role : role->name;
}

}  // namespace

void derive_check_rows(Sop& sop) {
  for (const Paper& paper : papers_of(sop)) add(sop, paper.name, span(paper), true, "persyaratan dan keluaran " + span(paper));
  bool returns = false;
  for (const Step& step : sop.steps) {
    returns = returns || step.decision;
    if (step.mark == Mark::none) continue;
    const std::string word = step.mark == Mark::initials ? "Paraf " : "Tanda tangan ";
    add(sop, word + role_name(sop, step) + " (tanggal)", std::to_string(step.no), true, "kegiatan " + std::to_string(step.no));
    sop.completeness.back().asks_where = true;
    sop.date_order.push_back(sop.completeness.back().id);
  }
  if (returns) {
    add(sop, "Catatan pengembalian/perbaikan (per putaran)", "–", false, "keputusan tidak setuju");
    sop.completeness.back().required_after_return = true;
  }
  add(sop, "Berkas pendukung lain", "–", false, "–");
  add_conformity(sop, "B1", "Isi sesuai dengan persyaratan dan keluaran langkah", true);
  add_conformity(sop, "B2", "Jumlah halaman dan lampiran lengkap, urut", true);
  add_conformity(sop, "B3", "Urutan tanggal wajar", false);
  add_conformity(sop, "B4", "Fisik baik, terbaca, tanpa klip/staples sebelum dipindai", false);
}

}  // namespace berkas::workflow
