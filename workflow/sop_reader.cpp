#include "workflow/sop_reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "workflow/check_rows.h"
#include "workflow/sop_fields.h"
#include "workflow/sop_parts.h"
#include "workflow/sop_rules.h"
#include "workflow/toml_guard.h"

namespace berkas::workflow {
namespace {

constexpr std::size_t largest_file = 1024UL * 1024UL;

std::vector<SopMistake> only(int line, const char* code, std::string message) { return {{line, std::move(message), code}}; }

// The parser speaks English and of tokens; the clerk needs what to look for on that line.
std::string mend_for(std::string_view description) {
  struct Hint {
    const char* word;
    const char* mend;
  };
  constexpr std::array<Hint, 8> hints{{
      {"redefine", "Isian atau bagian ini sudah ditulis sebelumnya. Hapus salah satunya"},
      {"unknown escape", "Tanda \\ di dalam kutip harus ditulis dua kali: \\\\"},
      {"string", "Periksa tanda kutip pembuka dan penutup teksnya"},
      {"end-of-file",
       "Dokumen terputus di sini. Lengkapi kalimat, kutip, atau kurung yang belum ditutup, atau salin ulang dokumennya"},
      {"UTF-8", "Simpan ulang dokumen sebagai UTF-8"},
      {"utf-8", "Simpan ulang dokumen sebagai UTF-8"},
      {"expected '='", "Tulis isian sebagai nama = nilai"},
      {"nested", "Kurung di dalam kurung terlalu banyak. Tulis daftar sederhana saja"},
  }};
  for (const Hint& hint : hints)
    if (description.find(hint.word) != std::string_view::npos) return hint.mend;
  return "Periksa tanda kutip, tanda sama dengan, koma, dan kurung siku pada baris ini. Teks ditulis dalam tanda kutip";
}

std::vector<SopMistake> syntax_mistake(const toml::parse_error& error) {
  const int line = static_cast<int>(error.source().begin.line);
  return only(line, "syntax",
              "Baris ini tidak dapat dibaca sebagai TOML (" + std::string(error.description()) + "). " +
                  mend_for(error.description()) + ".");
}

struct Descriptor {
  int number = -1;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

std::string because(int number) {
  if (number == ENOENT) return "tidak ditemukan. Periksa nama dan foldernya.";
  if (number == EACCES) return "tidak boleh dibaca. Minta hak baca kepada pengelola komputer.";
  return "tidak dapat dibaca: " + std::string(std::strerror(number)) + ". Salin ulang dokumennya.";
}

// The whole text, or the one mistake that keeps it from being read.
std::variant<std::string, std::vector<SopMistake>> slurp(const std::filesystem::path& file) {
  const std::string name = "Dokumen SOP " + shown(file.filename().string()) + " ";
  Descriptor in{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)};  // a pipe must not hang us
  if (in.number < 0) return only(0, "unreadable", name + because(errno));
  struct stat facts {};
  if (::fstat(in.number, &facts) != 0) return only(0, "unreadable", name + because(errno));
  if (!S_ISREG(facts.st_mode))
    return only(0, "unreadable", name + "bukan dokumen biasa. Tunjuk dokumen .toml, bukan folder atau alat.");
  std::string text;
  std::array<char, 65536> part{};
  while (text.size() <= largest_file) {
    const ssize_t got = ::read(in.number, part.data(), part.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return only(0, "unreadable", name + because(errno));
    if (got == 0) return text;
    text.append(part.data(), static_cast<std::size_t>(got));
  }
  return text;  // longer than allowed: read_sop_text refuses it
}

}  // namespace

SopResult read_sop_text(std::string_view toml_text, std::string_view name) {
  if (toml_text.size() > largest_file)
    return only(0, "too-large",
                "Dokumen SOP " + shown(name) + " lebih dari 1 MiB. SOP hanya berisi teks: pilih dokumen yang benar.");
  if (toml_text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return only(0, "empty",
                "Dokumen SOP " + shown(name) + " kosong. Salin ulang dokumennya, atau mulai dari SOP yang disertakan.");
  if (const int line = first_tangled_line(toml_text); line != 0)
    return only(line, "syntax", "Baris ini memuat nama bertitik yang terlalu panjang. Tulis nama isian yang sederhana.");
  toml::table table;
  try {
    table = toml::parse(toml_text, name);
  } catch (const toml::parse_error& error) {
    return syntax_mistake(error);
  }
  SopMistakes mistakes;
  SopDraft draft = read_parts(table, mistakes);
  check_rules(draft, mistakes);
  if (mistakes.any()) return mistakes.by_line();
  if (draft.sop.documentation_step != 0 && !draft.has_sheet) derive_check_rows(draft.sop);
  return std::move(draft.sop);
}

SopResult read_sop(const std::filesystem::path& file) {
  const auto text = slurp(file);
  if (const auto* mistakes = std::get_if<std::vector<SopMistake>>(&text)) return *mistakes;
  return read_sop_text(std::get<std::string>(text), file.filename().string());
}

}  // namespace berkas::workflow
