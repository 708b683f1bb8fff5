// The catalogue on SQLite. Split by concern: acts (transaction.cpp), reading (sqlite_catalogue.cpp), lists (lists.cpp),
// finding (finder.cpp), history (chain.cpp, replay.cpp).
#pragma once
#include "archive/catalogue/catalogue.h"
#include "archive/catalogue/paper_lists.h"
#include "archive/catalogue/retention_lists.h"
#include "archive/catalogue/row_store.h"
#include "archive/catalogue/search_index.h"
#include "archive/catalogue/sqlite.h"

namespace berkas::archive {

class SqliteCatalogue final : public Catalogue {
public:
  SqliteCatalogue(const std::filesystem::path& file, bool writable);

  std::string act(const Act&, const std::function<void(Transaction&)>& body) override;

  std::optional<Dossier> dossier(const std::string& code) override;
  std::vector<DossierRow> list(const DossierFilter&) override;
  std::vector<Item> items(const std::string& dossier) override;
  std::optional<Item> item(const std::string& code) override;
  std::vector<StoredFile> files(const std::string& item) override;
  std::vector<workflow::CheckSheet> check_sheets(const std::string& dossier) override;
  std::optional<FormIssue> form(const std::string& code) override;
  std::vector<FormIssue> forms(const std::string& dossier) override;
  std::optional<std::string> answered(const std::string& key) override;
  std::vector<Place> places() override;
  std::optional<Place> place(const std::string& code) override;
  std::string place_path(const std::string& code) override;
  std::vector<std::string> dossiers_at(const std::string& place) override;
  PaperBook& paper() override { return paper_; }
  RetentionBook& retention() override { return retention_; }
  std::vector<Event> events(const std::string& subject, int limit) override;
  std::vector<Event> recent_events(int limit) override;
  std::string head() override;
  bool head_was(const std::string& hash) override;
  std::optional<std::string> setting(const std::string& key) override;
  std::vector<WeekDay> week(const std::string& monday_iso_date) override;

  Hits find(const Query&, std::stop_token) override;
  std::vector<std::string> text_pages(const std::string& sha256) override;
  std::vector<TextJob> text_queue(int limit) override;
  int text_left() override;

  std::vector<Problem> verify(bool full, const Checking&) override;
  std::int64_t event_count() override;
  std::vector<StoredFile> all_files() override;

private:
  void verify_database(bool full, std::vector<Problem>&);
  template <typename Record>
  std::vector<Record> read_all(Cursor cursor, Record (*of)(const Row&));
  Database db_;
  bool writable_;
  RowStore rows_;
  SearchIndex index_;
  PaperLists paper_;
  RetentionLists retention_;
};

}  // namespace berkas::archive
