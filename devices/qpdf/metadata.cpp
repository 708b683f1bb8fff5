#include "devices/qpdf/metadata.h"

#include <cctype>
#include <cstdint>
#include <cstdio>
#include <optional>

#include "devices/failure.h"

namespace berkas::devices::qpdf {

namespace {

constexpr const char* producer = "Berkas (QPDF)";
constexpr std::size_t most_characters = 10'000;  // PDF/A-1 allows strings of 65,535 bytes; two or four of them a character

struct Moment {
  std::string pdf, xmp;
};

Moment moment_of(const std::string& iso) {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zone_hour = 0, zone_minute = 0, used = 0;
  char sign = '+';
  const int read = std::sscanf(iso.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d%n", &year, &month, &day, &hour, &minute, &second, &used);
  std::string zone = read == 6 ? iso.substr(static_cast<std::size_t>(used)) : "";
  if (!zone.empty() && zone[0] == '.') zone.erase(0, zone.find_first_not_of("0123456789", 1));
  const bool utc = zone == "Z";
  if (read != 6 || (!utc && std::sscanf(zone.c_str(), "%c%2d:%2d", &sign, &zone_hour, &zone_minute) != 3) ||
      (sign != '+' && sign != '-'))
    throw Failure(FailureKind::bad_request, "pdf", "not an ISO 8601 time with a zone: " + iso);
  char text[2][40];
  std::snprintf(text[0], sizeof text[0], "D:%04d%02d%02d%02d%02d%02d%c%02d'%02d'", year, month, day, hour, minute, second, sign,
                zone_hour, zone_minute);
  std::snprintf(text[1], sizeof text[1], "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", year, month, day, hour, minute, second,
                sign, zone_hour, zone_minute);
  return {text[0], text[1]};
}

std::string id_bytes(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size() && std::isxdigit(static_cast<unsigned char>(hex[i])) &&
                          std::isxdigit(static_cast<unsigned char>(hex[i + 1]));
       i += 2)
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  if (hex.size() != 32 || bytes.size() != 16)
    throw Failure(FailureKind::bad_request, "pdf", "a document ID has 32 hex digits: " + hex);
  return bytes;
}

std::string uuid_of(const std::string& hex) {
  return "uuid:" + hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" + hex.substr(16, 4) + "-" +
         hex.substr(20);
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

std::string element(const char* name, const std::string& value, const char* open = "", const char* close = "") {
  return value.empty() ? "" : std::string("   <") + name + ">" + open + escaped(value) + close + "</" + name + ">\n";
}

std::string xmp_packet(const PdfInfo& info, const Moment& moment) {
  std::string x =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\""
      " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
      "   <pdfaid:part>2</pdfaid:part>\n   <pdfaid:conformance>B</pdfaid:conformance>\n   "
      "<dc:format>application/pdf</dc:format>\n";
  x += element("dc:title", info.title, "<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>");
  x += element("dc:creator", info.author, "<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>");
  x += element("dc:description", info.subject, "<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>");
  x += element("pdf:Keywords", info.keywords) + element("pdf:Producer", producer) + element("xmp:CreatorTool", info.creator);
  x += element("xmp:CreateDate", moment.xmp) + element("xmp:ModifyDate", moment.xmp) + element("xmp:MetadataDate", moment.xmp);
  x += element("xmpMM:DocumentID", uuid_of(info.document_id));
  return x + "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

void set_text(QPDFObjectHandle& dictionary, const char* key, const std::string& value) {
  if (!value.empty()) dictionary.replaceKey(key, QPDFObjectHandle::newUnicodeString(value));
}

PdfInfo presentable_info(PdfInfo info) {
  for (std::string* field : {&info.title, &info.author, &info.subject, &info.keywords, &info.creator})
    *field = presentable(*field);
  return info;
}

// The code point at `at` and its length; nothing for a broken sequence.
std::optional<std::pair<std::uint32_t, std::size_t>> code_point(const std::string& text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {{lead, 1}};
  const std::size_t length = lead >= 0xF0 && lead < 0xF5   ? 4
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                                                           : 0;
  if (length == 0 || at + length > text.size()) return std::nullopt;
  std::uint32_t value = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[at + i]);
    if ((next & 0xC0) != 0x80) return std::nullopt;
    value = value << 6 | (next & 0x3FU);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && (value < 0x10000 || value > 0x10FFFF));
  if (overlong || (value >= 0xD800 && value < 0xE000)) return std::nullopt;
  return {{value, length}};
}

}  // namespace

std::string presentable(const std::string& text) {
  std::string out;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size() && characters < most_characters; ++characters) {
    const auto found = code_point(text, at);
    if (!found) {
      out += "\xEF\xBF\xBD";
      ++at;
      continue;
    }
    const auto [value, length] = *found;
    const bool control = value < 0x20 || (value >= 0x7F && value < 0xA0),
               noncharacter = (value & 0xFFFE) == 0xFFFE || (value >= 0xFDD0 && value < 0xFDF0);
    out += control || noncharacter ? std::string(control ? " " : "") : text.substr(at, length);
    at += length;
  }
  // XML readers trim and fold blanks; what is trimmed in one of the two places would no longer agree with the other.
  const auto first = out.find_first_not_of(' ');
  return first == std::string::npos ? "" : out.substr(first, out.find_last_not_of(' ') - first + 1);
}

void describe(QPDF& pdf, const PdfInfo& wanted) {
  const PdfInfo info = presentable_info(wanted);
  const Moment moment = moment_of(info.created);
  const auto id = QPDFObjectHandle::newString(id_bytes(info.document_id));
  auto words = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
  set_text(words, "/Title", info.title);
  set_text(words, "/Author", info.author);
  set_text(words, "/Subject", info.subject);
  set_text(words, "/Keywords", info.keywords);
  set_text(words, "/Creator", info.creator);
  set_text(words, "/Producer", producer);
  words.replaceKey("/CreationDate", QPDFObjectHandle::newString(moment.pdf));
  words.replaceKey("/ModDate", QPDFObjectHandle::newString(moment.pdf));
  pdf.getTrailer().replaceKey("/Info", words);
  pdf.getTrailer().replaceKey("/ID", QPDFObjectHandle::newArray(std::vector<QPDFObjectHandle>{id, id}));
  auto packet = pdf.newStream(xmp_packet(info, moment));
  packet.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
  packet.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
  pdf.getRoot().replaceKey("/Metadata", packet);
  pdf.getRoot().replaceKey("/Lang", QPDFObjectHandle::newString("id-ID"));
}

void add_output_intent(QPDF& pdf, const std::string& srgb_icc) {
  auto profile = pdf.newStream(srgb_icc);
  profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
  auto intent = QPDFObjectHandle::parse(
      "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) >>");
  intent.replaceKey("/DestOutputProfile", profile);
  pdf.getRoot().replaceKey("/OutputIntents",
                           QPDFObjectHandle::newArray(std::vector<QPDFObjectHandle>{pdf.makeIndirectObject(intent)}));
}

}  // namespace berkas::devices::qpdf
