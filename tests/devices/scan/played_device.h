// A device that a test plays: frames and options as awkward as it likes.
#pragma once
#include <sane/saneopts.h>

#include <algorithm>
#include <cstring>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "devices/sane/sane_device.h"

namespace berkas::devices::sane {

struct PlayedFrame {
  SANE_Status start = SANE_STATUS_GOOD;
  SANE_Parameters shape{};
  std::vector<std::uint8_t> data;
  SANE_Status ending = SANE_STATUS_EOF;     // after the data
  std::size_t a_read = 1000;                // bytes a read gives at most
};

inline PlayedFrame frame_of(SANE_Frame format, int width, int lines, int depth, std::vector<std::uint8_t> data, int padding = 0) {
  PlayedFrame frame;
  const int samples = format == SANE_FRAME_RGB ? 3 : 1;
  const int line = depth == 1 ? (width + 7) / 8 * samples : width * samples * depth / 8;
  frame.shape = {format, SANE_TRUE, line + padding, width, lines, depth};
  frame.data = std::move(data);
  return frame;
}

inline PlayedFrame stopped_by(SANE_Status status) {
  PlayedFrame frame;
  frame.start = status;
  return frame;
}

struct PlayedOption {
  std::string name;
  SANE_Value_Type type = SANE_TYPE_STRING;
  std::vector<std::string> words;           // a list of words
  std::vector<SANE_Word> list;              // a list of numbers
  SANE_Range range{0, 0, 0};
  bool has_range = false, active = true, settable = true;
  SANE_Unit unit = SANE_UNIT_NONE;
  std::string text;                         // its values
  SANE_Word number = 0;
};

class PlayedDevice : public SaneDevice {
public:
  std::deque<PlayedFrame> frames;
  std::vector<PlayedOption> options;
  std::function<void(int reads)> on_read;
  std::function<void(const std::string& name)> on_set;
  int starts = 0, cancels = 0, reads = 0;

  const SANE_Option_Descriptor* option(SANE_Int number) override {
    if (number < 1 || static_cast<std::size_t>(number) > options.size()) return nullptr;
    describe(options[static_cast<std::size_t>(number) - 1]);
    return &described_;
  }

  SANE_Status control(SANE_Int number, SANE_Action action, void* value, SANE_Int*) override {
    auto* word = static_cast<SANE_Word*>(value);
    if (number == 0) {
      *word = static_cast<SANE_Word>(options.size()) + 1;
      return SANE_STATUS_GOOD;
    }
    if (static_cast<std::size_t>(number) > options.size()) return SANE_STATUS_INVAL;
    PlayedOption& option = options[static_cast<std::size_t>(number) - 1];
    if (action == SANE_ACTION_GET_VALUE) {
      *word = option.number;
      return SANE_STATUS_GOOD;
    }
    if (option.type == SANE_TYPE_STRING) option.text = static_cast<const char*>(value);
    else option.number = *word;
    if (on_set) on_set(option.name);
    return SANE_STATUS_GOOD;
  }

  SANE_Status parameters(SANE_Parameters& into) override {
    into = frames.front().shape;
    return SANE_STATUS_GOOD;
  }

  SANE_Status start() override {
    if (++starts > 1 && begun_) frames.pop_front();
    begun_ = false;
    if (frames.empty()) return SANE_STATUS_NO_DOCS;
    begun_ = true;
    given_ = 0;
    return frames.front().start;
  }

  SANE_Status read(std::uint8_t* into, SANE_Int at_most, SANE_Int& got) override {
    if (on_read) on_read(++reads);
    const PlayedFrame& frame = frames.front();
    const std::size_t bytes = std::min({frame.data.size() - given_, static_cast<std::size_t>(at_most), frame.a_read});
    got = static_cast<SANE_Int>(bytes);
    if (bytes == 0) return frame.ending;
    std::memcpy(into, frame.data.data() + given_, bytes);
    given_ += bytes;
    return SANE_STATUS_GOOD;
  }

  void cancel() override { ++cancels; }

  PlayedOption& named(const std::string& name) {
    return *std::find_if(options.begin(), options.end(), [&](const PlayedOption& option) { return option.name == name; });
  }

private:
  void describe(const PlayedOption& option) {
    described_ = {};
    described_.name = option.name.c_str();
    described_.type = option.type;
    described_.unit = option.unit;
    described_.size = option.type == SANE_TYPE_STRING ? 64 : static_cast<SANE_Int>(sizeof(SANE_Word));
    described_.cap = (option.settable ? SANE_CAP_SOFT_SELECT : 0) | SANE_CAP_SOFT_DETECT | (option.active ? 0 : SANE_CAP_INACTIVE);
    words_.clear();
    for (const std::string& word : option.words) words_.push_back(word.c_str());
    words_.push_back(nullptr);
    list_.assign(1, static_cast<SANE_Word>(option.list.size()));
    list_.insert(list_.end(), option.list.begin(), option.list.end());
    range_ = option.range;
    if (!option.words.empty()) {
      described_.constraint_type = SANE_CONSTRAINT_STRING_LIST;
      described_.constraint.string_list = words_.data();
    } else if (!option.list.empty()) {
      described_.constraint_type = SANE_CONSTRAINT_WORD_LIST;
      described_.constraint.word_list = list_.data();
    } else if (option.has_range) {
      described_.constraint_type = SANE_CONSTRAINT_RANGE;
      described_.constraint.range = &range_;
    }
  }

  SANE_Option_Descriptor described_{};
  std::vector<SANE_String_Const> words_;
  std::vector<SANE_Word> list_;
  SANE_Range range_{};
  std::size_t given_ = 0;
  bool begun_ = false;
};

inline PlayedOption words_option(const std::string& name, std::vector<std::string> words) {
  PlayedOption option;
  option.name = name;
  option.words = std::move(words);
  return option;
}

inline PlayedOption range_option(const std::string& name, SANE_Value_Type type, SANE_Range range, SANE_Unit unit = SANE_UNIT_NONE) {
  PlayedOption option;
  option.name = name;
  option.type = type;
  option.range = range;
  option.has_range = true;
  option.unit = unit;
  return option;
}

}  // namespace berkas::devices::sane
