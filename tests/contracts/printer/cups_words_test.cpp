// The CUPS adapter's small words: paper names and state reasons, without a service.
#include <gmock/gmock.h>

#include "devices/cups/media.h"
#include "devices/cups/reasons.h"

namespace berkas::devices::cups {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<std::string> office_printer = {"iso_a4_210x297mm", "na_letter_8.5x11in", "na_legal_8.5x14in", "na_foolscap_8.5x13in", "om_folio_210x330mm"};

TEST(MediaName, AsksForA4ByNameWhateverTheQueueSays) {
  EXPECT_EQ(media_name(Paper::a4, {}, {}), "iso_a4_210x297mm");
  EXPECT_EQ(media_name(Paper::a4, {}, {"na_letter_8.5x11in"}), "iso_a4_210x297mm");
}

TEST(MediaName, TakesTheNearestNameForF4) { EXPECT_EQ(media_name(Paper::f4, {}, office_printer), "na_foolscap_8.5x13in"); }

TEST(MediaName, DescribesTheSizeWhereTheQueueTakesAny) {
  EXPECT_EQ(media_name(Paper::f4, {}, {"iso_a4_210x297mm", "custom_min_76x127mm", "custom_max_216x356mm"}), "custom_215x330mm_215x330mm");
  EXPECT_EQ(media_name(Paper::own, {100, 70}, {"custom_min_25x25mm"}), "custom_100x70mm_100x70mm");
  EXPECT_EQ(media_name(Paper::own, {100, 70}, {}), "custom_100x70mm_100x70mm");
}

TEST(MediaName, IsEmptyWhereThePaperIsNotOffered) {
  EXPECT_EQ(media_name(Paper::f4, {}, {"iso_a4_210x297mm", "na_legal_8.5x14in"}), "");
  EXPECT_EQ(media_name(Paper::own, {100, 70}, office_printer), "");
  EXPECT_EQ(media_name(Paper::own, {100, 70}, {"no size at all", ""}), "");
}

TEST(PlainReasons, DropSeverityProgressAndRepeats) {
  EXPECT_THAT(plain_reasons({"none"}), IsEmpty());
  EXPECT_THAT(plain_reasons({"media-empty-warning", "media-empty-error", "cups-waiting-for-job-completed", "offline-report"}), ElementsAre("media-empty", "offline"));
  EXPECT_THAT(plain_reasons({"paused", "cups-missing-filter-warning", ""}), ElementsAre("paused", "cups-missing-filter"));
}

}  // namespace
}  // namespace berkas::devices::cups
