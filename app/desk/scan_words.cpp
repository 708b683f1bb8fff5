#include "app/desk/scan_words.h"

#include "app/desk/intake_view.h"

namespace berkas::desk {
namespace {

using devices::StopReason;

Sentence safe(const Sentence& what, int pages) {
  if (pages == 0) return {what.id + " Belum ada halaman yang diambil.", what.en + " No page was taken yet."};
  return {what.id + " " + pages_id(pages) + " aman.", what.en + " " + pages_en(pages) + (pages == 1 ? " is safe." : " are safe.")};
}

std::string last_sheet(const BatchFacts& facts) {
  return facts.expected && *facts.expected > facts.next_sheet ? std::to_string(*facts.expected) : std::string();
}

// "lembar 3 sampai 5" or "lembar 18".
Sentence coming(const BatchFacts& facts) {
  const std::string first = std::to_string(facts.next_sheet), last = last_sheet(facts);
  if (last.empty()) return {"lembar " + first, "sheet " + first};
  return {"lembar " + first + " sampai " + last, "sheets " + first + " to " + last};
}

Banner ended_short(const BatchFacts& facts) {
  const std::string have = std::to_string(facts.sheets), want = std::to_string(*facts.expected);
  const auto rest = coming(facts);
  return {safe({"Baru " + have + " dari " + want + " lembar.", have + " of " + want + " sheets so far."}, facts.pages_safe),
          {"Taruh " + rest.id + " di pemindai, lalu lanjutkan.", "Put " + rest.en + " on the scanner and continue."}, Exit::refused};
}

Banner too_many(const BatchFacts& facts) {
  const std::string have = std::to_string(facts.sheets), want = std::to_string(*facts.expected);
  return {safe({"Ada " + have + " lembar, padahal diharapkan " + want + ".", "There are " + have + " sheets, " + want + " were expected."}, facts.pages_safe),
          {"Sisihkan yang bukan bagian dokumen ini, atau betulkan jumlah lembarnya.", "Set aside what does not belong here, or correct the number of sheets."},
          Exit::refused};
}

Banner ended(const BatchFacts& facts) {
  if (facts.sheets == 0)
    return {{"Pengumpan kosong. Belum ada halaman yang diambil.", "The feeder is empty. No page was taken yet."},
            {"Letakkan tumpukan di pemindai, lalu Enter.", "Put the stack on the scanner, then press Enter."}, Exit::refused};
  if (facts.expected && facts.sheets < *facts.expected) return ended_short(facts);
  if (facts.expected && facts.sheets > *facts.expected) return too_many(facts);
  return {{"Selesai. " + pages_id(facts.pages_safe) + " aman.", "Done. " + pages_en(facts.pages_safe) + " safe."},
          {"Periksa hasilnya, lalu terima.", "Look at the result, then accept it."}, Exit::done};
}

Banner jam(const BatchFacts& facts) {
  const std::string n = std::to_string(facts.next_sheet);
  return {safe({"Macet di lembar " + n + ".", "Jammed at sheet " + n + "."}, facts.pages_safe),
          {"Buka penutup, ambil lembar " + n + ", taruh lagi paling atas.", "Open the cover, take out sheet " + n + " and put it back on top."}, Exit::device};
}

Banner cover(const BatchFacts& facts) {
  const std::string n = std::to_string(facts.next_sheet);
  return {safe({"Penutup pemindai terbuka di lembar " + n + ".", "The scanner's cover is open at sheet " + n + "."}, facts.pages_safe),
          {"Taruh lembar " + n + " paling atas, tutup penutupnya, lalu lanjutkan.", "Put sheet " + n + " on top, close the cover, then continue."}, Exit::device};
}

Banner busy(const BatchFacts& facts) {
  const std::string n = std::to_string(facts.next_sheet);
  return {safe({"Pemindai sedang dipakai pihak lain.", "The scanner is in use elsewhere."}, facts.pages_safe),
          {"Tunggu sampai selesai, lalu lanjutkan dari lembar " + n + ".", "Wait until it is free, then continue with sheet " + n + "."}, Exit::device};
}

Banner cancelled(const BatchFacts& facts) {
  const auto rest = coming(facts);
  return {safe({"Dihentikan.", "Stopped."}, facts.pages_safe),
          {"Lanjutkan kapan saja: taruh " + rest.id + " paling atas.", "Continue at any time: put " + rest.en + " on top."}, Exit::device};
}

Banner failed(const BatchFacts& facts) {
  const std::string n = std::to_string(facts.next_sheet);
  if (facts.storage)
    return {safe({"Media simpan tidak dapat ditulis di lembar " + n + ".", "The storage could not be written at sheet " + n + "."}, facts.pages_safe),
            {"Kosongkan ruang simpan, taruh lembar " + n + " paling atas, lalu lanjutkan.", "Free some space, put sheet " + n + " on top, then continue."},
            Exit::storage};
  return {safe({"Pemindai berhenti di lembar " + n + ".", "The scanner stopped at sheet " + n + "."}, facts.pages_safe),
          {"Periksa kabel dan daya pemindai, taruh lembar " + n + " paling atas, lalu lanjutkan.",
           "Check the scanner's cable and power, put sheet " + n + " on top, then continue."},
          Exit::device};
}

Banner by_reason(const BatchFacts& facts) {
  switch (facts.stopped) {
    case StopReason::empty:
    case StopReason::done: return ended(facts);
    case StopReason::jam: return jam(facts);
    case StopReason::cover_open: return cover(facts);
    case StopReason::busy: return busy(facts);
    case StopReason::cancelled: return cancelled(facts);
    case StopReason::failed: break;
  }
  return failed(facts);
}

}  // namespace

Banner banner(const BatchFacts& facts) {
  Banner words = by_reason(facts);
  if (facts.prefetched && words.exit != Exit::done) {
    const std::string n = std::to_string(facts.next_sheet);
    words.todo.id += " Lembar sesudahnya mungkin sudah ikut tertarik: susun kembali mulai lembar " + n + ".";
    words.todo.en += " Later sheets may have been pulled in too: stack them again from sheet " + n + " on.";
  }
  return words;
}

}  // namespace berkas::desk
