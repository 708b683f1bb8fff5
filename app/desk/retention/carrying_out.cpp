// The point of no return is one commit: it changes the dossiers and writes down every file that has to go. Taking them away comes
// after and may be done again; when the archive is opened next, whatever was cut off goes on.
#include "app/desk/retention/carrying_out.h"

#include <algorithm>

#include "app/desk/paper/moving.h"
#include "app/desk/retention/minutes_subject.h"
#include "app/desk/retention/office_tables.h"

namespace berkas::desk {
namespace {

using archive::Disposal;
using archive::DisposalEntry;
using workflow::DisposalKind;
using workflow::DisposalStage;
using workflow::PartialDate;

Refused in_use() {
  return refuse("archive-in-use", {"Arsip ini sedang dibuka jendela atau perintah lain; pemusnahan belum dimulai dan tidak ada yang berubah.", "Another window or command has this archive open; the destruction has not begun and nothing changed."},
                {"Tutup yang lain, lalu ulangi.", "Close the other one, then repeat."});
}

class Carrying {
public:
  Carrying(Desk::State& state, archive::Transaction& tx, const Disposal& disposal) : state_(state), tx_(tx), disposal_(disposal), moving_(state, tx, reason(disposal)) {}

  std::optional<Refused> dossier(const DisposalEntry& entry) {
    auto stands = *tx_.dossier(entry.dossier);
    const auto& status = workflow::procedure(disposal_.kind).record_status;
    if (!status.empty()) stands.record_status = status;
    if (status == "musnah" || status == "statis") {
      if (auto no = scan_going_on(stands)) return no;
      paper_leaves(stands);
    }
    if (status == "musnah") write_down_what_goes(stands);
    note(entry);
    tx_.put(stands);
    return std::nullopt;
  }

private:
  static std::string reason(const Disposal& disposal) { return workflow::procedure(disposal.kind).name_id + " " + std::to_string(disposal.number); }

  std::optional<Refused> scan_going_on(const archive::Dossier& stands) const {
    if (!state_.newest_intake(stands.code)) return std::nullopt;
    return refuse("open-intake", {"Berkas " + stands.code + " masih mempunyai baki masuk yang belum selesai.", "Dossier " + stands.code + " still has an intake that is not finished."}, {"Arsipkan atau buang dahulu baki masuknya.", "File or discard that intake first."});
  }

  void paper_leaves(archive::Dossier& stands) {
    if (!stands.place.empty()) moving_.note(stands.code, stands.place, "");
    stands.place.clear();
    stands.paper.clear();
    settle_findings(state_, tx_, stands.code, reason(disposal_));
  }

  void write_down_what_goes(const archive::Dossier& stands) {
    for (const auto& sha256 : state_.catalogue().retention().files_to_destroy(stands.code)) tx_.retention().put(archive::Removal{disposal_.number, "file", sha256, stands.code, {}});
    tx_.retention().put(archive::Removal{disposal_.number, "pictures", stands.code, stands.code, {}});
    tx_.retention().forget_texts(stands.code);
  }

  void note(const DisposalEntry& entry) {
    auto kept = state_.catalogue().retention().kept(entry.dossier);
    kept.ended_in = disposal_.number;
    if (disposal_.kind == DisposalKind::appraise) {
      kept.appraised_in = disposal_.number;
      kept.appraised.reset();
      if (entry.outcome == "musnah") kept.appraised = workflow::Fate::destroy;
      if (entry.outcome == "permanen") kept.appraised = workflow::Fate::permanent;
      kept.keep_until = entry.keep_until;
    }
    tx_.retention().put(kept);
  }

  Desk::State& state_;
  archive::Transaction& tx_;
  const Disposal& disposal_;
  Moving moving_;
};

std::optional<Refused> in_one_act(Desk::State& state, const Disposal& wanted, const PartialDate& on) {
  const auto subject = to_string(MinutesSubject{false, wanted.number});
  return state.act("disposal.carried-out", subject, to_string(wanted.kind), [&](archive::Transaction& tx) -> std::optional<Refused> {
    auto& book = state.catalogue().retention();
    auto disposal = *book.disposal(wanted.number);
    const auto today = PartialDate::parse(state.today()).value_or(PartialDate{});
    workflow::StageRecord last;
    last.stage = DisposalStage::carried_out;
    last.date = on;
    const auto so_far = archive::case_of(book, disposal, schedule_of(state), today);
    if (const auto* minutes = so_far.record(DisposalStage::minutes)) last.method = minutes->method;
    if (const auto no = workflow::may_record(so_far, last, today)) return refused(*no);
    Carrying carrying(state, tx, disposal);
    for (const auto& entry : book.entries(disposal.number))
      if (auto no = carrying.dossier(entry)) return no;
    tx.retention().put(archive::DisposalRecord{disposal.number, last, state.now(), state.around.who.name, {}});
    disposal.state = "done";
    disposal.ended_at = state.now();
    disposal.ended_by = state.around.who.name;
    tx.retention().put(disposal);
    return std::nullopt;
  });
}

}  // namespace

std::optional<Refused> carry_out_disposal(Desk::State& state, const Disposal& disposal, const PartialDate& on) {
  if (auto no = state.read_only()) return no;
  if (disposal.kind != DisposalKind::destroy) return in_one_act(state, disposal, on);
  std::optional<Refused> no;
  const bool were_alone = state.archive->alone([&] {
    no = in_one_act(state, disposal, on);
    if (!no) (void)state.archive->finish_removals({state.around.who, state.now(), "disposal.files-removed", to_string(MinutesSubject{false, disposal.number}), ""});
  });
  if (!were_alone) return in_use();
  return no;
}

}  // namespace berkas::desk
