#include "app/gui/frame/print_job.h"

namespace berkas::gui {
namespace {

constexpr int every_ms = 1000;

}  // namespace

PrintJob::PrintJob(desk::Executor& executor, Wants wants) : wants_(std::move(wants)), asker_(executor) {
  timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { follow(); });
}

void PrintJob::print(const desk::PrintOrder& order) {
  order_ = order;
  timer_.Stop();
  shown_.reset();
  asker_.ask<desk::Printed>(desk::Lane::devices, [order](desk::Desk& desk, std::stop_token) { return desk.print(order); },
                            [this](desk::Outcome<desk::Printed> job) {
                              if (!job.ok()) return wants_.refused(job.refused());
                              took(*job);
                              wants_.sent();
                            });
}

void PrintJob::took(const desk::Printed& job) {
  job_ = job;
  const auto banner = screens::print_banner(job);
  if (!shown_ || !(*shown_ == banner)) show(banner);
  if (!banner.ended) timer_.StartOnce(every_ms);
}

void PrintJob::follow() {
  asker_.ask<desk::Printed>(desk::Lane::devices, [job = job_](desk::Desk& desk, std::stop_token) { return desk.follow(job); },
                            [this, before = job_.job](desk::Outcome<desk::Printed> next) {
                              if (!next.ok()) return wants_.refused(next.refused());
                              if (before == job_.job) took(*next);            // else another sheet was printed meanwhile
                            });
}

void PrintJob::show(const screens::PrintBanner& banner) {
  using screens::PrintAct;
  shown_ = banner;
  BannerLook look{.tone = banner.tone == 'b' ? Tone::bad : banner.tone == 'w' ? Tone::warn : Tone::accent, .icon = banner.tone == 'a' ? "print" : "warn",
                  .sentence = in_words(banner.says), .todo = in_words(banner.todo), .primary = false};
  if (banner.act == PrintAct::came_out) look.act = _("Lembarnya keluar"), look.second_act = _("Tidak keluar");
  else if (banner.act == PrintAct::print_again) look.act = _("Cetak lagi"), look.second_act = _("Tutup");
  else look.second_act = _("Tutup");
  wants_.tell(look, [this, act = banner.act] { act == PrintAct::came_out ? answered(true) : print(order_); },
              [this, act = banner.act] { if (act == PrintAct::came_out) answered(false); else if (act == PrintAct::print_again) shown_.reset(); });
}

void PrintJob::answered(bool came_out) {
  shown_.reset();
  asker_.ask<desk::Done>(desk::Lane::devices, [job = job_, came_out](desk::Desk& desk, std::stop_token) { return desk.sheet_came_out(job, came_out); },
                         [this, came_out](desk::Outcome<desk::Done> done) {
                           if (!done.ok()) return wants_.refused(done.refused());
                           if (came_out) wants_.came_out();
                           else show(screens::did_not_come_out(job_));
                         });
}

void PrintJob::again() {
  if (shown_ && (shown_->ended || shown_->tone != 'a')) show(screens::PrintBanner(*shown_));
}

}  // namespace berkas::gui
