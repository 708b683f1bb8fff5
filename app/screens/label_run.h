// Labels about to be printed: which codes, on which stock, from which place of a used sheet. A value with rules, no device.
#pragma once
#include <string>
#include <vector>

#include "app/desk/labels.h"

namespace berkas::screens {

enum class LabelPlace { used, filled, free };

class LabelRun {
public:
  bool add(const std::string& code);                    // false: it stands there already
  void remove(std::size_t at);
  void clear() { codes_.clear(); }
  const std::vector<std::string>& codes() const { return codes_; }

  void stock(const sheets::LabelStock& stock);          // the start stays where the new sheet has such a place
  const sheets::LabelStock& stock() const { return stock_; }
  bool start(int place);                                // 1 … count(); false: no such place
  int start() const { return start_; }
  void step(int by_columns, int by_rows);               // arrows on the picture; stays on the sheet

  int pages() const;
  LabelPlace place(int at) const;                       // of the first sheet, 1 … count()
  int label_at(int at) const;                           // which label lies there, 1 …; 0: none
  desk::Sentence says() const;                          // "5 label, tempat 5 sampai 9 dari 24, 1 lembar"
  desk::LabelRequest request() const;

private:
  std::vector<std::string> codes_;
  sheets::LabelStock stock_;
  int start_ = 1;
};

// What could be labelled and is not: registered dossiers in work, or boxes and folders. On a worker lane; at most so many.
enum class Unlabelled { dossiers, places };
struct LabelCandidate { std::string code, name; };
std::vector<LabelCandidate> unlabelled(desk::Desk&, Unlabelled, std::size_t most);

}  // namespace berkas::screens
