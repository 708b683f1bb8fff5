// The office's classification (kode klasifikasi): a tree of codes, some of them retired. Plain values, any thread.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "workflow/partial_date.h"

namespace berkas::workflow {

struct ClassCode {
  std::string code, title;
  std::string parent;                     // empty: the code above it by its dots, where there is one
  PartialDate from, until;                // in force; unknown: always. After its end a code stays on the dossiers that have it
  bool operator==(const ClassCode&) const = default;
};

struct ClassMistake { std::size_t row = 0; enum class Kind { twice, no_parent, ring, backwards, no_code } kind = Kind::twice; };

class Classification {
 public:
  explicit Classification(std::vector<ClassCode> codes = {});

  const std::vector<ClassCode>& all() const { return codes_; }          // in the order of their segments: OT.4 before OT.10
  bool empty() const { return codes_.empty(); }
  const ClassCode* find(const std::string& code) const;
  const ClassCode* parent(const ClassCode&) const;
  std::vector<const ClassCode*> children(const std::string& code) const;   // "": the top
  std::vector<const ClassCode*> line(const std::string& code) const;       // from the top down to it
  bool in_force(const std::string& code, const PartialDate& day) const;    // and all above it
  // What has been typed so far: the beginning of a code, or beginnings of words of its title or of those above it. Codes first.
  std::vector<const ClassCode*> search(const std::string& typed, std::size_t limit, const std::optional<PartialDate>& in_force_on = {}) const;

 private:
  std::vector<ClassCode> codes_;
  std::map<std::string, std::size_t> at_;
};

bool plausible_class(const std::string& code);                    // letters, digits, dots, dashes, slashes; at most 40
bool class_before(const std::string& one, const std::string& other);
std::vector<ClassMistake> class_mistakes(const std::vector<ClassCode>& rows);

}  // namespace berkas::workflow
