#include "app/desk/outcome.h"

#include <new>
#include <string_view>

#include "archive/failure.h"
#include "devices/failure.h"
#include "workflow/sop_reader.h"

namespace berkas::desk {
namespace {

struct Words {
  const char* code;
  Sentence message, hint;
};

Refused say(Exit exit, const Words& words, const std::string& detail) {
  Refused refused{exit, words.code, words.message, words.hint};
  if (!detail.empty()) {
    refused.message.id += " (" + detail + ")";
    refused.message.en += " (" + detail + ")";
  }
  return refused;
}

Words words_for(archive::FailureKind kind) {
  using enum archive::FailureKind;
  switch (kind) {
    case not_an_archive:
      return {"not-an-archive",
              {"Di folder ini belum ada arsip Berkas.", "There is no Berkas archive in this folder."},
              {"Buat arsip dengan `berkas init`, atau tunjuk folder yang benar dengan --archive.",
               "Make one with `berkas init`, or name the right folder with --archive."}};
    case already_an_archive:
      return {"already-an-archive",
              {"Di folder ini sudah ada arsip atau isi lain; tidak ada yang diubah.", "An archive or other files already stand here; nothing was changed."},
              {"Pilih folder kosong untuk arsip baru.", "Choose an empty folder for a new archive."}};
    case newer_schema:
      return {"newer-schema",
              {"Katalog arsip ini dibuat oleh Berkas yang lebih baru; tidak ada yang diubah.", "The catalogue was written by a newer Berkas; nothing was changed."},
              {"Perbarui program Berkas di komputer ini.", "Update Berkas on this computer."}};
    case read_only:
      return {"read-only",
              {"Arsip hanya dapat dibaca; tidak ada yang disimpan.", "The archive can only be read; nothing was stored."},
              {"Periksa izin folder atau media simpan, lalu ulangi.", "Check the folder's permissions or the medium, then repeat."}};
    case disk_full:
      return {"disk-full",
              {"Ruang simpan penuh. Yang sudah diakui tetap aman.", "The disk is full. What was acknowledged is safe."},
              {"Kosongkan ruang simpan, lalu ulangi perintah yang sama.", "Free some space, then repeat the same act."}};
    case damaged:
      return {"damaged",
              {"Bagian arsip rusak; Berkas tidak menulis apa pun ke atasnya.", "Part of the archive is damaged; Berkas writes nothing over it."},
              {"Jalankan `berkas verify --full`, lalu pulihkan dari cadangan.", "Run `berkas verify --full`, then restore from a backup."}};
    case busy:
      return {"busy",
              {"Arsip sedang dipakai proses lain.", "Another process is using the archive."},
              {"Tunggu sebentar, lalu ulangi.", "Wait a moment, then repeat."}};
    case missing_file:
      return {"missing-file",
              {"Arsip digital tidak ditemukan di tempat simpannya.", "A stored file is not where it should be."},
              {"Jalankan `berkas verify --full` dan pulihkan dari cadangan.", "Run `berkas verify --full` and restore it from a backup."}};
    case intake_owned:
      return {"intake-owned",
              {"Baki masuk ini sedang dikerjakan di jendela atau proses lain; halamannya aman.", "Another window or process is working on this intake; its pages are safe."},
              {"Selesaikan di sana, atau tutup dahulu.", "Finish there, or close it first."}};
    case intake_closed:
      return {"intake-closed",
              {"Baki masuk ini sudah diarsipkan atau dibuang; isinya tidak berubah lagi.", "This intake was filed or discarded; it does not change any more."},
              {"Pindai lagi: hasilnya menjadi versi baru.", "Scan again: the result becomes a new version."}};
    case io: break;
  }
  return {"storage",
          {"Arsip tidak dapat dibaca atau ditulis. Yang sudah diakui tetap aman.", "The archive cannot be read or written. What was acknowledged is safe."},
          {"Periksa media simpan, lalu ulangi.", "Check the storage, then repeat."}};
}

Words words_for(devices::FailureKind kind) {
  using enum devices::FailureKind;
  switch (kind) {
    case device_gone:
      return {"device-gone",
              {"Perangkat tidak menjawab. Halaman yang sudah tersimpan aman.", "The device does not answer. Pages already kept are safe."},
              {"Periksa kabel, daya, dan jaringan; lalu ulangi. `berkas devices` menunjukkan yang menjawab.",
               "Check cable, power and network, then repeat. `berkas devices` lists what answers."}};
    case device_refuses:
      return {"device-refuses",
              {"Perangkat menolak permintaan ini. Tidak ada yang hilang.", "The device refuses this request. Nothing is lost."},
              {"Pilih sumber, resolusi, atau pencetak lain, lalu ulangi.", "Choose another source, resolution or printer, then repeat."}};
    case unreadable_picture:
      return {"unreadable-picture",
              {"Isinya bukan gambar JPEG, PNG, atau TIFF yang utuh. Tidak ada yang disimpan.", "This is no whole JPEG, PNG or TIFF picture. Nothing was kept."},
              {"Minta salinan yang utuh, atau pindai dari kertasnya.", "Ask for a whole copy, or scan the paper."}};
    case too_large:
      return {"too-large",
              {"Gambar atau PDF ini terlalu besar untuk dibuka. Tidak ada yang disimpan.", "This picture or PDF is too large to open. Nothing was kept."},
              {"Pindai pada 300 dpi, atau kecilkan dahulu.", "Scan it at 300 dpi, or make it smaller first."}};
    case unreadable_pdf:
      return {"unreadable-pdf",
              {"Isinya bukan PDF yang utuh. Tidak ada yang disimpan.", "This is no whole PDF. Nothing was kept."},
              {"Minta salinan yang utuh dari pembuatnya.", "Ask its maker for a whole copy."}};
    case encrypted_pdf:
      return {"encrypted-pdf",
              {"PDF ini dikunci dengan kata sandi. Tidak ada yang disimpan.", "This PDF is locked with a password. Nothing was kept."},
              {"Minta PDF tanpa kata sandi dari pembuatnya.", "Ask its maker for a PDF without a password."}};
    case worker_died:
      return {"worker-died",
              {"Proses pembantu berhenti mendadak. Halaman yang sudah tersimpan aman.", "A helper process stopped suddenly. Pages already kept are safe."},
              {"Ulangi. Bila terjadi lagi pada halaman yang sama, sisihkan halaman itu.", "Repeat. If it happens again on the same page, set that page aside."}};
    case timed_out:
      return {"timed-out",
              {"Perangkat atau proses terlalu lama diam, lalu dihentikan. Yang sudah tersimpan aman.", "The device or process was silent too long and was stopped. What was kept is safe."},
              {"Ulangi; bila perlu matikan dan hidupkan perangkat.", "Repeat; switch the device off and on if needed."}};
    case disk:
      return {"disk",
              {"Tidak dapat menulis ke media simpan. Yang sudah diakui tetap aman.", "The storage cannot be written. What was acknowledged is safe."},
              {"Periksa ruang simpan dan izin folder, lalu ulangi.", "Check free space and permissions, then repeat."}};
    case bad_request: break;
  }
  return {"bad-request",
          {"Permintaan kepada perangkat tidak dapat dipenuhi. Tidak ada yang hilang.", "The device cannot do what was asked. Nothing is lost."},
          {"Ubah pilihannya, lalu ulangi.", "Change the choice, then repeat."}};
}

Exit exit_for(archive::FailureKind kind) {
  using enum archive::FailureKind;
  return kind == already_an_archive || kind == intake_owned || kind == intake_closed ? Exit::refused : Exit::storage;
}

Exit exit_for(devices::FailureKind kind) {
  using enum devices::FailureKind;
  switch (kind) {
    case unreadable_picture:
    case too_large:
    case unreadable_pdf:
    case encrypted_pdf: return Exit::refused;
    case bad_request: return Exit::usage;
    case disk: return Exit::storage;
    default: return Exit::device;
  }
}

// File names in a device's or the system's words may hold any byte; the message must stay one readable line.
std::string printable(std::string_view text) {
  std::string line;
  for (const char c : text.substr(0, 300)) line += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
  return line;
}

std::string detail(const std::string& subject, const std::exception& e) {
  const std::string what = printable(e.what());
  return subject.empty() || what.find(subject) != std::string::npos ? what : printable(subject) + ": " + what;
}

Refused explain_any(const std::exception& e) {
  if (const auto* f = dynamic_cast<const archive::Failure*>(&e)) return say(exit_for(f->kind()), words_for(f->kind()), detail(f->subject(), e));
  if (const auto* f = dynamic_cast<const devices::Failure*>(&e)) return say(exit_for(f->kind()), words_for(f->kind()), detail(f->subject(), e));
  if (dynamic_cast<const workflow::SopError*>(&e) != nullptr) {
    return say(Exit::storage,
               {"sop", {"SOP tidak dapat dibaca.", "An SOP cannot be read."},
                {"Periksa dengan `berkas sop check`, lalu kembalikan SOP itu ke foldernya.", "Check it with `berkas sop check`, then put the SOP back into its folder."}},
               printable(e.what()));
  }
  if (dynamic_cast<const std::bad_alloc*>(&e) != nullptr) {
    return say(Exit::storage,
               {"memory", {"Memori komputer tidak cukup. Yang sudah tersimpan aman.", "The computer has not enough memory. What was kept is safe."},
                {"Tutup program lain, lalu ulangi.", "Close other programs, then repeat."}},
               {});
  }
  return say(Exit::storage,
             {"internal", {"Terjadi hal yang tidak terduga. Yang sudah diakui tetap aman.", "Something unexpected happened. What was acknowledged is safe."},
              {"Ulangi; bila terjadi lagi, laporkan dengan catatan ini.", "Repeat; if it happens again, report it with this note."}},
             printable(e.what()));
}

}  // namespace

Refused explain(const std::exception& e) noexcept {
  try {
    return explain_any(e);
  } catch (...) {  // no memory for the sentence itself
    return Refused{Exit::storage, "internal", {}, {}};
  }
}

}  // namespace berkas::desk
