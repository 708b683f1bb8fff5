// The worker of the kill loop: captures and files documents by the archive's protocol until it is killed, and says on
// stdout what it was promised: "page INTAKE N" after a page is on disk, "filed CODE SHA256 INTAKE" after the catalogue
// acknowledged. With a second argument it breaks one step on purpose, so that the test can prove that it would notice.
//   kill_worker ARCHIVE SEED [commit-first|page-late]
#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "archive/archive.h"
#include "archive/tracking_code.h"
#include "tests/archive/kill_work.h"

using namespace berkas::archive;

namespace {

struct Way { bool commit_first = false, journal_first = false; };

void say(const std::string& line) {
  const auto whole = line + "\n";
  if (::write(1, whole.data(), whole.size()) < 0) ::_exit(3);
}

void capture(Intake& intake, const std::string& id, const Way& way) {
  auto facts = intake.facts();
  for (int sheet = static_cast<int>(facts.pages.size()) + 1; sheet <= pages_of(id); ++sheet) {
    NewPage page;
    page.media_type = "image/jpeg";
    page.sheet = sheet;
    page.bytes = picture_of(id, sheet);
    if (way.journal_first) say("page " + id + " " + std::to_string(sheet));
    intake.add(page);
    if (!way.journal_first) say("page " + id + " " + std::to_string(sheet));
  }
}

// The archival copy of this exercise: the pictures one after another.
std::filesystem::path make_copy(const Store& store, const IntakeFacts& facts) {
  const auto temp = store.new_temp(".pdf");
  std::FILE* out = std::fopen(temp.c_str(), "wb");
  for (const auto& page : facts.pages) {
    const auto bytes = read_file(page.file);
    std::fwrite(bytes.data(), 1, bytes.size(), out);
  }
  std::fclose(out);
  return temp;
}

// The code it was filed under: this one, or the first answer when a life before this one had committed.
std::string commit(Archive& archive, const std::string& id, const std::string& sha256, std::int64_t bytes, const std::string& code) {
  std::string answer = code;
  archive.catalogue().act({{"kill", ""}, "2026-11-22T09:00:00+07:00", "item.filed", code, ""}, [&](Transaction& t) {
    if (const auto before = t.answered(id)) {
      answer = *before;
      return;
    }
    Dossier d;
    d.code = code;
    d.about.title = "Berkas " + id;
    d.number = std::to_string(t.next_number("berkas"));
    t.put(d);
    Item item;
    item.code = code;
    item.code[5] = 'N';
    item.dossier = code;
    item.main = true;
    t.put(item);
    StoredFile file;
    file.item = item.code;
    file.sha256 = sha256;
    file.bytes = bytes;
    file.source_key = id;
    t.put(file);
    t.put_text(sha256, code, {"teks " + id});
    t.remember(id, code);
  });
  return answer;
}

void file(Archive& archive, Intake& intake, const std::string& id, const std::string& code, const Way& way) {
  const auto temp = make_copy(archive.store(), intake.facts());
  if (way.commit_first) {
    const auto sha256 = Store::hash_file(temp);
    const auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(temp));
    const auto filed = commit(archive, id, sha256, bytes, code);
    (void)archive.store().put(temp);
    intake.filed(sha256);
    say("filed " + filed + " " + sha256 + " " + id);
    return;
  }
  const auto stored = archive.store().put(temp);
  const auto filed = commit(archive, id, stored.sha256, stored.bytes, code);
  say("filed " + filed + " " + stored.sha256 + " " + id);
  intake.filed(stored.sha256);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::string way_name = argc > 3 ? argv[3] : "";
  const Way way{way_name == "commit-first", way_name == "page-late"};
  const auto archive = Archive::open(argv[1]);
  const auto random = seeded_bits(std::stoull(argv[2]));
  for (const auto& left : archive->tray().list()) {  // first what the last life left
    const auto intake = archive->tray().open(left.id);
    capture(*intake, left.id, way);
    file(*archive, *intake, left.id, TrackingCode::make(CodeType::dossier, random).str(), way);
  }
  for (;;) {
    const auto id = "I" + std::to_string(random());
    const auto intake = archive->tray().create(id, "2026-11-22T09:00:00+07:00");
    capture(*intake, id, way);
    file(*archive, *intake, id, TrackingCode::make(CodeType::dossier, random).str(), way);
  }
}
