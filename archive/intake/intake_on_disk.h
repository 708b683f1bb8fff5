// One intake open for writing: its folder, its lock, its journal.
//   intake/<id>/lock   intake/<id>/journal   intake/<id>/pages/<page>.s<sheet>.<side>.<ext>
#pragma once
#include <memory>
#include <string>

#include "archive/intake/acts.h"
#include "archive/intake/intake.h"
#include "archive/intake/journal.h"

namespace berkas::archive {

class IntakeOnDisk final : public Intake {
public:
  IntakeOnDisk(std::string id, std::filesystem::path folder, std::filesystem::path attic);
  void created(const std::string& at);

  IntakeFacts facts() const override;
  void add(const NewPage&) override;
  void replace(const std::string& page_id, const NewPage&) override;
  void bind(const std::string& dossier, const std::string& item) override;
  void expect(std::optional<int> sheets) override;
  void profile(const std::string& device, const std::string& profile) override;
  void stopped(const std::string& reason) override;
  void rotate(const std::string& page_id, int quarter_turns_clockwise) override;
  void move(const std::string& page_id, int to_no) override;
  void set_aside(const std::string& page_id) override;
  void restore(const std::string& page_id) override;
  void answer(const std::string& page_id, const std::string& flag, const std::string& answer) override;
  void ask(const std::string& page_id, const std::string& flag) override;
  void judge(const std::string& page_id, const std::string& what, const std::string& value) override;
  void branch_off(const Branch&) override;
  void branched(const std::string& id) override;
  void divided() override;
  bool undo() override;
  void accept() override;
  void filed(const std::string& sha256) override;
  void discard(const std::string& reason) override;

private:
  void write(nlohmann::json act);
  void refuse_when_closed() const;
  void need_page(const std::string& page_id) const;
  std::string keep_picture(const NewPage&, std::string& page_id, std::string& sha256);
  void to_attic();

  std::string id_;
  std::filesystem::path folder_, attic_;
  File lock_;
  std::unique_ptr<Journal> journal_;
  Acts acts_;
  int damaged_ = 0;
  int next_page_ = 1;
};

}  // namespace berkas::archive
