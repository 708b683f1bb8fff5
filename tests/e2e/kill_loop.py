#!/usr/bin/env python3
"""kill -9 of `berkas scan` and `berkas file` at random moments: nothing acknowledged is lost, nothing is half visible, every intake
resumes and files. 12 kills in the everyday run, 100 with BERKAS_LONG=1; --kills N and --seed N say otherwise.

--without commit-last: the catalogue commits before the file is in the store; --without page-first: a page is acknowledged before its
picture is in the tray. The same loop then passes only when it notices. The step is taken out by a library loaded beside the program
(tests/tools/late_renames.cpp), never by the program."""
import argparse
import collections
import json
import os
import pty
import random
import re
import select
import signal
import subprocess
import time

from office import CLASS, TOOLS, Failed, Office, check, folder, letters, main

PAGES = 4
# What is renamed too late, and what the loop must say of it.
LATE = {"commit-last": ("/files/", "half visible: the catalogue"), "page-first": ("/pages/", "acknowledged and not on disk")}
LATE_SECONDS = 0.4
PICTURES = {".jpg", ".png", ".tif"}


class Killed:
    """A command killed after `delay` seconds, or as soon as `when` says so: what it had said by then, and whether it was still running."""

    def __init__(self, office, delay, *words, when=None):
        # On a terminal the program says each page that is kept; the pty is that terminal.
        ours, theirs = pty.openpty()
        start = time.monotonic()
        process = subprocess.Popen(office.command(*words), env=dict(office.env, BERKAS_SIMULATED_PAGE_MS="60", **office.broken), stdout=subprocess.PIPE, stderr=theirs,
                                   text=True, start_new_session=True)
        os.close(theirs)
        self.said = b""
        while process.poll() is None and time.monotonic() - start < delay:
            if when and when(self):
                break
            self.listen(ours, max(0.0, min(0.001 if when else 0.05, delay - (time.monotonic() - start))))
        self.hit = process.poll() is None
        process.send_signal(signal.SIGKILL)
        self.output = process.communicate(timeout=60)[0]
        while self.listen(ours, 0):
            pass
        os.close(ours)
        self.seconds = time.monotonic() - start

    def listen(self, terminal, wait):
        if not select.select([terminal], [], [], wait)[0]:
            return False
        try:
            piece = os.read(terminal, 65536)
        except OSError:                                      # the other end is closed
            return False
        self.said += piece
        return bool(piece)

    def pages_acknowledged(self):
        return max([int(n) for n in re.findall(rb"(\d+) halaman aman", self.said)], default=0)

    def answer(self):
        """The JSON it acknowledged with; None when it was cut off before."""
        try:
            return json.loads(self.output)
        except json.JSONDecodeError:
            return None


def intakes_of(office, code):
    return [each for each in office.berkas("intake", "list") if each["code"] == code]


def kill_scanning(office, rng, device, longest, seen):
    code = office.examined_dossier("Pindai terputus")
    # A busy machine stretches what lies before and after the pages: every second kill comes as soon as a page is said to be kept.
    aim = rng.randint(1, PAGES - 1) if rng.random() < 0.5 or "/pages/" in office.broken.values() else None
    when, delay = ((lambda killed: killed.pages_acknowledged() >= aim), 60) if aim else (None, rng.uniform(0.05, longest))
    killed = Killed(office, delay, "scan", code, "--device", device, "--mode", "gray", "--dpi", 150, "--expect", PAGES,
                    when=when)
    open_now = intakes_of(office, code)
    kept = sum(len(each["pages"]) for each in open_now)
    check(kept >= killed.pages_acknowledged(), "pages said to be kept:", killed.pages_acknowledged(), "and there are", kept)
    check(len(open_now) <= 1, open_now)
    for page in open_now[0]["pages"] if open_now else []:
        pictures = [p for p in (office.archive / "intake" / open_now[0]["intake"] / "pages").glob(page["id"] + ".*") if p.suffix in PICTURES]
        check(len(pictures) == 1, "acknowledged and not on disk: page", page["no"], pictures)
    seen["scan " + ("before the first page" if kept == 0 else "after page %d" % kept if killed.hit else "had ended")] += 1
    intake = open_now[0]["intake"] if open_now else office.berkas("scan", code, "--device", device, "--mode", "gray", "--dpi", 150, "--expect", PAGES)["intake"]
    resumed = office.berkas("intake", "resume", intake, "--device", device, "--mode", "gray", "--dpi", 150) if open_now else open_now
    if open_now:
        check(resumed["pages"] == PAGES and resumed["short"] == 0, "resumed:", resumed)
    return code, intake, killed.hit


def stored_files(office):
    return sum(len(names) for _, _, names in os.walk(office.archive / "files"))


def stage_of(office, code, intake, files_before):
    """How far the killed filing had come, seen from outside."""
    if office.berkas("dossier", "show", code)["files"]:
        return "after the commit"
    return "between store and commit" if stored_files(office) > files_before else "before the store"


def kill_filing(office, rng, code, intake, longest, seen):
    office.answer_flags(intake)
    files_before = stored_files(office)
    # Between store and commit lie milliseconds: every second kill comes as soon as the file is seen in the store.
    aimed = rng.random() < 0.5 and not office.broken
    when, delay = ((lambda _: stored_files(office) > files_before), 60) if aimed else (None, rng.uniform(0.05, longest))
    killed = Killed(office, delay, "file", code, "--intake", intake, "--class", CLASS, when=when)
    acknowledged = killed.answer()
    shown = office.berkas("dossier", "show", code)
    check(len(shown["files"]) <= 1, "half visible:", shown["files"])
    for file in shown["files"]:
        check(office.stored(file["sha256"]).is_file(), "half visible: the catalogue knows a file that the store does not have:", file)
    check(bool(shown["files"]) == (shown["number"] is not None), "a number without its file, or a file without its number:", shown)
    if acknowledged:
        check([f["sha256"] for f in shown["files"]] == [acknowledged["sha256"]], "acknowledged and not there:", acknowledged, shown["files"])
    seen["file " + (stage_of(office, code, intake, files_before) if killed.hit else "had ended")] += 1
    filed = office.berkas("file", code, "--intake", intake, "--class", CLASS)
    if shown["files"]:
        check(filed["sha256"] == shown["files"][0]["sha256"], "filed twice:", filed, shown["files"])
    check(filed["pages"] == PAGES, filed)
    return filed, killed.hit


def usual_seconds(office, device):
    """How long each phase takes when nobody kills it: the kills are spread over that."""
    code = office.examined_dossier("Ukuran waktu")
    start = time.monotonic()
    intake = office.berkas("scan", code, "--device", device, "--mode", "gray", "--dpi", 150, "--expect", PAGES)["intake"]
    scanned = time.monotonic()
    office.answer_flags(intake)
    asked = time.monotonic()
    office.berkas("file", code, "--intake", intake, "--class", CLASS)
    return (scanned - start) * 1.3 + 0.3, time.monotonic() - asked


def words_said():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100 if os.environ.get("BERKAS_LONG") == "1" else 12)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--without", choices=sorted(LATE))
    return parser.parse_args()


def kill_loop(wish):
    rng, seen, hits, filed = random.Random(wish.seed), collections.Counter(), collections.Counter(), {}
    with folder() as root:
        office = Office(root)
        office.broken = {}
        device = "simulated:" + str(letters(root / "stack", PAGES, "--dpi", 150, "--mode", "gray"))
        scan_seconds, file_seconds = usual_seconds(office, device)
        if wish.without:
            office.broken = {"LD_PRELOAD": str(TOOLS / "liblate_renames.so"), "BERKAS_TEST_LATE_RENAMES": LATE[wish.without][0],
                             "ASAN_OPTIONS": "verify_asan_link_order=0"}
            file_seconds += LATE_SECONDS
        kills = 0
        while kills < wish.kills or min(hits["scan"], hits["file"]) == 0:
            check(kills < wish.kills + 50, "one of the phases is never hit:", dict(hits))
            code, intake, hit_scan = kill_scanning(office, rng, device, scan_seconds, seen)
            answer, hit_file = kill_filing(office, rng, code, intake, file_seconds, seen)
            hits.update(scan=hit_scan, file=hit_file)
            kills += hit_scan + hit_file
            filed[code] = answer["sha256"]
        for code, sha256 in filed.items():                   # whatever came after must not have touched them
            check([f["sha256"] for f in office.berkas("dossier", "show", code)["files"]] == [sha256], "lost:", code)
        found = office.verify()
        numbers = sorted(office.berkas("dossier", "show", code)["number"] for code in filed)
        check(len(set(numbers)) == len(numbers), "a number was given twice:", numbers)
        print("%d kills hit, %d while scanning, %d while filing" % (kills, hits["scan"], hits["file"]))
        for where, times in sorted(seen.items()):
            print("  %3d × %s" % (times, where))
        print("%d dossiers filed, verify --full: %d files, %d events, ok" % (len(filed), found["files"], found["events"]))


def loop_or_its_failure():
    wish = words_said()
    if not wish.without:
        return kill_loop(wish)
    try:
        kill_loop(wish)
    except Failed as noticed:
        check(str(noticed).startswith(LATE[wish.without][1]), "it failed of something else:", noticed)
        return print("without %s the loop fails, as it must: %s" % (wish.without, str(noticed)[:600]))
    raise Failed("the loop did not notice that a step of the protocol is missing: it proves nothing")


main(loop_or_its_failure)
