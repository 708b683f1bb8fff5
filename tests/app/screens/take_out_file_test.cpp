#include "app/screens/take_out_file.h"

#include <gtest/gtest.h>

namespace berkas::screens {
namespace {

using desk::TakeOut;

void means(const std::string& typed, const std::string& chosen, TakeOut what, const std::string& path, const std::string& first = ".pdf") {
  const auto file = take_out_file(typed, chosen, first);
  EXPECT_EQ(file.what, what) << typed << " as " << chosen;
  EXPECT_EQ(file.path, path) << typed << " as " << chosen;
}

TEST(TakeOutFile, IsWhatTheChosenKindSaysElseWhatTheNameSays) {
  means("/tmp/berkas", ".pdf", TakeOut::copy, "/tmp/berkas.pdf");
  means("/tmp/berkas.pdf", ".pdf", TakeOut::copy, "/tmp/berkas.pdf");
  means("/tmp/berkas.tar", ".pdf", TakeOut::bag, "/tmp/berkas.tar");
  means("/tmp/berkas.premis.xml", ".pdf", TakeOut::premis, "/tmp/berkas.premis.xml");
  means("/tmp/berkas.xml", ".pdf", TakeOut::copy, "/tmp/berkas.xml.pdf");
  means("/tmp/berkas.pdf", ".tar", TakeOut::bag, "/tmp/berkas.tar");
  means("/tmp/berkas.pdf", ".ead.xml", TakeOut::ead, "/tmp/berkas.ead.xml");
  means("/tmp/berkas.dc.xml", ".ead.xml", TakeOut::ead, "/tmp/berkas.ead.xml");
  means("/tmp/berkas.dc.xml", ".tar", TakeOut::dublin_core, "/tmp/berkas.dc.xml", ".tar");
  means("/tmp/berkas", ".tar", TakeOut::bag, "/tmp/berkas.tar", ".tar");
}

}  // namespace
}  // namespace berkas::screens
