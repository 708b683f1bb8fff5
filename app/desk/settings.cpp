// The office's settings: kept in the catalogue, so that every desk obeys the same ones.
#include "app/desk/state.h"

namespace berkas::desk {

std::optional<std::string> Desk::setting(const std::string& key) { return state_->catalogue().setting(key); }

Outcome<Done> Desk::set(const std::string& key, const std::string& typed) {
  const auto name = clean_line(key, {"nama pengaturan", "the setting's name"}, 100);
  if (!name) return name.refused();
  if (name->text.empty() || name->changed) {
    return refuse("bad-setting", {"Nama pengaturan tidak dikenal.", "There is no setting of that name."});
  }
  const auto value = clean_note(typed, {"nilai pengaturan", "the setting's value"}, 10'000);
  if (!value) return value.refused();
  const auto no = state_->act("setting.changed", name->text, "", [&](archive::Transaction& tx) -> std::optional<Refused> {
    tx.put_setting(name->text, value->text);
    return std::nullopt;
  });
  if (no) return *no;
  return Done{};
}

}  // namespace berkas::desk
