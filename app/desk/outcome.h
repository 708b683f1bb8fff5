// What a use case answers: its value, or a refusal in the clerk's words. Impossibilities (disk full, device gone) are thrown by
// the floors below and turned into the same words by explain(): the one funnel.
#pragma once
#include <cassert>
#include <exception>
#include <string>
#include <utility>
#include <variant>

namespace berkas::desk {

struct Sentence { std::string id, en; };              // Indonesian, English

enum class Exit { done = 0, refused = 1, usage = 2, device = 3, storage = 4 };

struct Refused {
  Exit exit = Exit::refused;
  std::string code;                                   // stable: unknown-code, wrong-check, not-next, short, open-flags, ...
  Sentence message;                                   // what happened, and what is safe
  Sentence hint;                                      // what to do next
};

template <class T>
class [[nodiscard]] Outcome {
public:
  Outcome(T value) : held_(std::move(value)) {}
  Outcome(Refused refused) : held_(std::move(refused)) {}
  bool ok() const { return std::holds_alternative<T>(held_); }
  explicit operator bool() const { return ok(); }
  const T& value() const { assert(ok()); return std::get<T>(held_); }
  T& value() { assert(ok()); return std::get<T>(held_); }
  const T& operator*() const { return value(); }
  const T* operator->() const { return &value(); }
  const Refused& refused() const { assert(!ok()); return std::get<Refused>(held_); }

private:
  std::variant<T, Refused> held_;
};

struct Done {};                                       // for acts that answer nothing but success

// Call inside a catch block's scope or with a caught exception; never throws. Unknown exceptions become "internal".
Refused explain(const std::exception&) noexcept;

}  // namespace berkas::desk
