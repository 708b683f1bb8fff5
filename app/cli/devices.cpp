// devices: scanners and printers that answer.
#include "app/cli/commands.h"
#include "app/cli/text_views.h"

namespace berkas::cli {
namespace {

std::string word(devices::Source source) {
  switch (source) {
    case devices::Source::flatbed: return "flatbed";
    case devices::Source::feeder: return "adf";
    case devices::Source::duplex: return "duplex";
  }
  return "adf";
}

std::string word(devices::QueueState state) {
  switch (state) {
    case devices::QueueState::idle: return "idle";
    case devices::QueueState::printing: return "printing";
    case devices::QueueState::stopped: return "stopped";
    case devices::QueueState::unknown: break;
  }
  return "unknown";
}

// A print service that is down is no reason to hide the scanners, and the other way round.
template <class List>
List asked(Session& s, const std::function<List()>& ask) {
  try {
    return ask();
  } catch (const std::exception& e) {
    const auto why = desk::explain(e);
    s.note(why.message);
    return {};
  }
}

std::vector<devices::ScannerInfo> scanners_with_sources(const wiring::Choice&, desk::Devices& ports) {
  auto list = ports.scanner->list();
  for (auto& scanner : list) {
    if (!scanner.sources.empty()) continue;
    try {
      scanner = ports.scanner->capabilities(scanner.name);
    } catch (const std::exception&) {  // it was listed, it does not answer now: shown without sources
    }
  }
  return list;
}

}  // namespace

void add_devices(CLI::App& app, Session& s) {
  auto* sub = command(app, s, "devices", {"Pemindai dan pencetak yang menjawab", "Scanners and printers that answer"});
  does(sub, s, [&s] {
    auto ports = wiring::devices();
    const auto scanners = asked<std::vector<devices::ScannerInfo>>(s, [&] { return scanners_with_sources(s.choice(), ports); });
    const auto printers = asked<std::vector<devices::QueueInfo>>(s, [&] { return ports.printer->queues(); });
    Json value{{"scanners", Json::array()}, {"printers", Json::array()}};
    for (const auto& scanner : scanners) {
      Json sources = Json::array();
      for (const auto source : scanner.sources) sources.push_back(word(source));
      value["scanners"].push_back({{"name", scanner.name}, {"vendor", scanner.vendor}, {"model", scanner.model}, {"sources", sources}});
    }
    for (const auto& printer : printers) value["printers"].push_back({{"name", printer.name}, {"state", word(printer.state)}, {"reasons", printer.reasons}});
    return s.answer(value, [&](std::ostream& out) {
      if (scanners.empty()) out << s.say({"Tidak ada pemindai yang menjawab.", "No scanner answers."}) << '\n';
      for (const auto& scanner : scanners) out << padded(scanner.name, 32) << scanner.vendor << ' ' << scanner.model << '\n';
      if (printers.empty()) out << s.say({"Tidak ada pencetak yang menjawab.", "No printer answers."}) << '\n';
      for (const auto& printer : printers) out << padded(printer.name, 32) << word(printer.state) << '\n';
    });
  });
}

}  // namespace berkas::cli
