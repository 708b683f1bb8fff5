#include "app/desk/stack_words.h"

#include "workflow/documentation.h"

namespace berkas::desk {
namespace {

std::string n(int value) { return std::to_string(value); }
std::string sheets_of(int value) { return n(value) + (value == 1 ? " sheet" : " sheets"); }

StackAnswer type_code() { return {"code", "check", {"Pakai", "Use it"}, true, ""}; }
StackAnswer aside(const Sentence& label = {"Sisihkan", "Set aside"}) { return {"set-aside", "tray", label, false, ""}; }
StackAnswer one_aside() { return {"one-aside", "tray", {"Sisihkan lembar ini", "Set this sheet aside"}, false, ""}; }
StackAnswer plain(const StackCardView& card) { return {"plain", "check", {"Bagian dari " + card.before_title, "Part of " + card.before_title}, false, ""}; }
StackAnswer count(const StackCardView& card) { return {"count", "check", {n(card.captured) + " lembar, benar", sheets_of(card.captured) + ", right"}, false, ""}; }
StackAnswer simple(const std::string& word, const std::string& icon, const Sentence& label) { return {word, icon, label, false, ""}; }

struct Words { char tone; Sentence head, says; };

Sentence waiting(const StackCardView& card) {
  const std::string count = n(card.last_sheet - card.first_sheet + 1);
  return {" " + count + " lembar menunggu di sini.", " " + sheets_of(card.last_sheet - card.first_sheet + 1) + " waiting here."};
}

Sentence together(Sentence a, const Sentence& b) { return {a.id + b.id, a.en + b.en}; }

Words words_of_codes(CardKind kind, const StackCardView& card) {
  switch (kind) {
    case CardKind::unread:
      return {'w', {"Kode tidak terbaca", "A code cannot be read"},
              together({"Ketik kode yang tercetak di bawahnya.", "Type the code printed below it."}, waiting(card))};
    case CardKind::conflict:
      return {'b', {"Dua kode berbeda pada satu lembar", "Two different codes on one sheet"}, together({"Pilih berkas pemilik lembar ini.", "Choose whose sheet it is."}, waiting(card))};
    case CardKind::unknown_code:
      return {'b', {"Kode tidak dikenal di arsip ini", "A code this archive does not know"}, together({"Mungkin berkas kantor lain. Ketik kode yang benar, atau sisihkan.", "Perhaps another office's dossier. Type the right code, or set it aside."}, waiting(card))};
    case CardKind::no_cover:
      return {'w', {"Tanpa lembar sampul", "No cover sheet"}, together({"Ketik atau pindai kode berkasnya.", "Type or scan the dossier's code."}, waiting(card))};
    case CardKind::other_code:
      return {'b', {"Kode berkas lain di tengah berkas", "Another dossier's code in the middle"},
              together({"Lembar ini berkode " + card.title + ".", "This sheet bears the code of " + card.title + "."}, waiting(card))};
    case CardKind::strange_form:
      return {'b', {"Formulir berkas lain", "A form of another dossier"}, together({"Formulir ini milik " + card.title + ".", "This form belongs to " + card.title + "."}, waiting(card))};
    default:
      return {'w', {"Lembar kosong di antara dua berkas", "An empty sheet between two dossiers"},
              together({"Mungkin sampul terbalik: ketik kodenya.", "Perhaps a cover face down: type its code."}, waiting(card))};
  }
}

Words words_of_dossier(CardKind kind, const StackCardView& card) {
  switch (kind) {
    case CardKind::twice:
      return {'w', {"Berkas yang sama dua kali", "The same dossier twice"}, {card.title + " muncul lagi. Sambung, atau sisihkan.", card.title + " comes again. Join them, or set this aside."}};
    case CardKind::cancelled:
      return {'b', {"Berkas sudah dibatalkan", "The dossier is cancelled"}, {card.title + " tidak menerima halaman lagi.", card.title + " takes no more pages."}};
    default:
      return {'w', {"Berkas belum siap dipindai", "The dossier is not ready to be scanned"},
              {card.title + ": terima dan periksa dahulu. Halamannya menunggu di sini.", card.title + ": receive and check it first. Its pages wait here."}};
  }
}

Words words_of_count(CardKind kind, const StackCardView& card) {
  const std::string have = n(card.captured), want = card.expected ? n(*card.expected) : "";
  switch (kind) {
    case CardKind::short_of:
      return {'b', {"Kurang " + n(card.expected.value_or(0) - card.captured) + " lembar", sheets_of(card.expected.value_or(0) - card.captured) + " missing"},
              {card.title + ": baru " + have + " dari " + want + " lembar.", card.title + ": " + have + " of " + want + " sheets."}};
    case CardKind::too_many:
      return {'b', {"Lebih " + n(card.captured - card.expected.value_or(0)) + " lembar", sheets_of(card.captured - card.expected.value_or(0)) + " too many"},
              {card.title + ": " + have + " lembar, diharapkan " + want + ". Mungkin ada berkas tanpa sampul di dalamnya.", card.title + ": " + sheets_of(card.captured) + ", " + want + " expected. Perhaps a dossier without a cover is among them."}};
    case CardKind::no_pages:
      return {'w', {"Sampul tanpa naskah", "A cover with nothing below it"}, {card.title + ": tidak ada lembar di bawah sampulnya.", card.title + ": no sheet lies below its cover."}};
    default:
      return {'w', {"Jumlah lembar belum diketahui", "The number of sheets is not known"},
              {card.title + ": " + have + " lembar. Cocokkan dengan kertasnya.", card.title + ": " + sheets_of(card.captured) + ". Compare it with the paper."}};
  }
}

Words words_of_picture(CardKind kind, const StackCardView& card) {
  switch (kind) {
    case CardKind::cover_back:
      return {'w', {"Balik sampul tidak kosong", "The back of a cover is not empty"}, {"Halaman dokumen, atau kertas bekas?", "A page of the document, or used paper?"}};
    case CardKind::flag:
      return {'w', {"Periksa gambar halaman", "Look at this page"}, {card.title, card.title}};
    case CardKind::blank_backs:
      return {'w', {n(card.captured) + " sisi belakang kosong", n(card.captured) + (card.captured == 1 ? " empty back" : " empty backs")}, {card.title, card.title}};
    case CardKind::awaited:
      return {'w', {"Menunggu pindai ulang", "To be scanned again"}, {card.title + ": letakkan lembar ini, lalu lanjutkan pindai.", card.title + ": put this sheet on the scanner and continue."}};
    case CardKind::broken_off:
      return {'b', {"Pemindaian terputus di berkas ini", "Scanning broke off in this dossier"}, {card.title + ": lanjutkan tumpukan, atau nyatakan selesai.", card.title + ": continue the stack, or say that this was all."}};
    default:
      return {'p', {"Kode asing", "A foreign code"},
              {"Bukan kode Berkas, tidak dipakai untuk memilah." + (card.title.empty() ? std::string() : " Halaman tetap di " + card.title + "."),
               "Not a Berkas code, not used for sorting." + (card.title.empty() ? std::string() : " The page stays in " + card.title + ".")}};
  }
}

Words words_of(CardKind kind, const StackCardView& card) {
  switch (kind) {
    case CardKind::twice: case CardKind::cancelled: case CardKind::not_ready: return words_of_dossier(kind, card);
    case CardKind::short_of: case CardKind::too_many: case CardKind::uncounted: case CardKind::no_pages: return words_of_count(kind, card);
    case CardKind::cover_back: case CardKind::flag: case CardKind::blank_backs: case CardKind::awaited:
    case CardKind::broken_off: case CardKind::foreign: return words_of_picture(kind, card);
    default: return words_of_codes(kind, card);
  }
}

std::vector<StackAnswer> of_conflict(const StackCardView& card) {
  std::vector<StackAnswer> all;
  for (const auto& code : card.codes)
    if (!code.dossier.empty() && all.size() < 8) all.push_back({"code", "check", {code.title, code.title}, false, code.text});
  return all;
}

std::vector<StackAnswer> answers_of(const StackCard& card, const StackCardView& view) {
  const bool may_go_on = !card.before.empty() && !card.is_cover;
  std::vector<StackAnswer> all;
  switch (card.kind) {
    case CardKind::unread: case CardKind::unknown_code: all = {type_code()}; break;
    case CardKind::conflict: all = of_conflict(view); break;
    case CardKind::no_cover: return {type_code(), aside()};
    case CardKind::other_code: case CardKind::strange_form:
      all = {simple("begins", "check", {"Mulai " + view.title + " di sini", "Begin " + view.title + " here"})};
      if (may_go_on) all.push_back(one_aside());
      break;
    case CardKind::blank_sheet: all = {type_code()}; if (may_go_on) all.push_back(one_aside()); break;
    case CardKind::cover_back: return {simple("keep", "check", {"Halaman dokumen", "A page"}), aside()};
    case CardKind::twice: return {simple("joins", "check", {"Sambung", "Join"}), aside()};
    case CardKind::short_of: case CardKind::too_many: case CardKind::uncounted: return {count(view), aside({"Sisihkan semua", "Set all aside"})};
    case CardKind::not_ready: case CardKind::cancelled: case CardKind::no_pages: return {aside({"Sisihkan semua", "Set all aside"})};
    case CardKind::flag: return {simple("keep", "check", {"Biarkan", "Keep"}), simple("rescan", "scanner", {"Pindai ulang", "Rescan"}), aside()};
    case CardKind::blank_backs: return {simple("set-aside", "tray", {"Sisihkan yang kosong", "Set the empty ones aside"}), simple("keep", "check", {"Biarkan", "Keep"})};
    case CardKind::awaited: return {simple("keep", "undo", {"Pakai gambar lama", "Use the old picture"})};
    case CardKind::broken_off: return {simple("end", "check", {"Sudah semuanya", "That was all"})};
    case CardKind::foreign: return {simple("known", "check", {"Mengerti", "Understood"})};
  }
  if (may_go_on) all.push_back(plain(view));
  all.push_back(aside(card.pages.size() > 1 ? Sentence{"Sisihkan semua", "Set all aside"} : Sentence{"Sisihkan", "Set aside"}));
  return all;
}

}  // namespace

std::string to_string(CardKind kind) {
  switch (kind) {
    case CardKind::unread: return "unread";
    case CardKind::conflict: return "conflict";
    case CardKind::unknown_code: return "unknown-code";
    case CardKind::no_cover: return "no-cover";
    case CardKind::other_code: return "other-code";
    case CardKind::strange_form: return "strange-form";
    case CardKind::blank_sheet: return "blank-sheet";
    case CardKind::cover_back: return "cover-back";
    case CardKind::twice: return "twice";
    case CardKind::not_ready: return "not-ready";
    case CardKind::cancelled: return "cancelled";
    case CardKind::short_of: return "short";
    case CardKind::too_many: return "too-many";
    case CardKind::uncounted: return "uncounted";
    case CardKind::no_pages: return "no-pages";
    case CardKind::flag: return "flag";
    case CardKind::blank_backs: return "blank-backs";
    case CardKind::awaited: return "awaited";
    case CardKind::broken_off: return "broken-off";
    case CardKind::foreign: return "foreign";
  }
  return "unread";
}

std::string card_id(const StackCard& card) { return to_string(card.kind) + ":" + card.page; }

void put_words(const StackCard& card, StackCardView& view) {
  view.id = card_id(card);
  view.kind = to_string(card.kind);
  view.asks = card.asks;
  auto words = words_of(card.kind, view);
  view.tone = words.tone;
  view.head = std::move(words.head);
  view.says = std::move(words.says);
  view.answers = answers_of(card, view);
}

}  // namespace berkas::desk
