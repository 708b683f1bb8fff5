// Makes the fixture of an old schema: runs the migrations up to VERSION, then writes rows and a chain by the same row
// store and event code an office of that day would have used. Kept so that the fixture can be explained; the fixture
// itself is never made anew once its version was released.
//   make_fixture VERSION FILE
#include <iostream>

#include "archive/catalogue/chain.h"
#include "archive/catalogue/row_store.h"
#include "archive/catalogue/rows.h"
#include "archive/catalogue/schema.h"
#include "archive/catalogue/search_index.h"
#include "archive/store/digest.h"

using namespace berkas::archive;

namespace {

void act(Database& db, RowStore& rows, const std::string& kind, const std::string& subject, const std::function<void()>& body) {
  db.execute("BEGIN IMMEDIATE");
  body();
  const Row payload = {{"rows", rows.take_changes()}};
  append_event(db, {{"Siti CONTOH", "19720219 199903 1 008"}, "2026-01-05T09:00:00+07:00", kind, subject, ""}, payload.dump());
  db.execute("COMMIT");
}

void put_dossier(RowStore& rows, const std::string& code, const std::string& title) {
  Dossier d;
  d.code = code;
  d.sop_id = "kinerja-kementerian";
  d.about.title = title;
  d.classification = "OT.04.00";
  d.about.period = "2025";
  d.state = "K8";
  d.created_at = d.state_since = "2026-01-05T09:00:00+07:00";
  rows.put(kept_table("dossier"), to_row(d));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const int version = std::stoi(argv[1]);
  Database db(argv[2], Database::Mode::create);
  db.execute("PRAGMA application_id=" + std::to_string(application_id));
  for (const auto& migration : migrations())
    if (migration.to <= version) migration.run(db);
  db.execute("PRAGMA user_version=" + std::to_string(version));
  RowStore rows(db);
  act(db, rows, "archive.created", "", [&] { rows.put(kept_table("setting"), {{"key", "office"}, {"value", "Biro CONTOH"}}); });
  const std::string code = "BRK1-B-7K3M9Q2XTA-SM";
  act(db, rows, "dossier.opened", code, [&] { put_dossier(rows, code, "Laporan kinerja lama"); });
  act(db, rows, "text.read", code, [&] {
    Digest digest;
    const std::string page = "halaman tentang ketenagakerjaan";
    digest.add(std::to_string(page.size()) + ":");
    digest.add(page);
    rows.put(kept_table("document_text"), {{"sha256", std::string(64, 'a')}, {"dossier", code}, {"state", "ready"}, {"pages", 1}, {"text_sha256", digest.hex()}});
    db.execute("INSERT INTO page_text(document, page, text) VALUES(1, 1, '" + page + "')");
  });
  if (version >= 2) SearchIndex(db).rebuild();  // as that day's program left it: run from that day's source
  db.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE");
  std::cout << "schema " << version << "\n";
}
