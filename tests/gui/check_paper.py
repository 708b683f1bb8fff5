"""The check sheet that comes back on paper, through the window: a wrong paper is told, the right one read, what is unsure answered
with one key each, all of it kept in one act.

check_paper.py PROGRAM FOLDER
"""
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
from desk import Desk, letter, possible, run  # noqa: E402
from paper import everything_ticked, pages_of  # noqa: E402
from window import Window, wait  # noqa: E402

desk = Desk(sys.argv[1], sys.argv[2], os.environ.get("BERKAS_LANGUAGE", "id"), os.environ.get("BERKAS_THEME", "light"))
archive, feeder = pathlib.Path(desk.archive), pathlib.Path(desk.folder) / "feeder"
feeder.mkdir()
letter(str(feeder / "01.png"), "Surat CONTOH")
desk.code = desk.berkas("dossier", "new", "--sop", "kinerja-kementerian", "--title", "Laporan Kinerja Triwulan III 2026", "--at-step", 15)["code"]
desk.berkas("dossier", "receive", desk.code, "--from", "Budi CONTOH", "--sheets", 6)
w = None


def lay_the_marked_sheet():
    """Everything there and in order, but A3 marked twice, A5 corrected, A9 smudged; the pen slipped beside a box of B2."""
    pdf = pathlib.Path(desk.folder) / "lembar.pdf"
    desk.berkas("print", "check-sheet", desk.code, "-o", pdf)
    pages = pages_of(pdf, archive, desk.berkas("check", desk.code, "show")["form"])
    everything_ticked(pages, but={("A5", "ada"), ("A9", "ada")})
    first = pages[0]
    first.tick("A3", "tidak-ada")
    first.tick("A5", "tidak-ada"), first.strike("A5", "tidak-ada"), first.tick("A5", "ada")
    first.smudge("A9", "ada")
    (feeder / "01.png").unlink()
    for i, page in enumerate(pages):
        page.save(feeder / ("%02d.png" % (i + 1)), upside_down=i == 0)
    return len(pages)


def shown():
    return {row["row"]: row for row in desk.berkas("check", desk.code, "show")["rows"]}


def a_paper_that_is_no_check_sheet_is_told():
    global w
    desk.window = w = Window(desk.program, "--archive", desk.archive, *desk.options, "--scanner", "simulated:%s" % feeder)
    w.find("^Kode atau kata pencarian|^Code or", "text")
    w.gun(desk.code, lambda: w.has("^Baca dari kertas$", "push button"))
    possible(w, "^Baca dari kertas$")
    w.key("ctrl+b")
    w.find("^Letakkan lembar pemeriksaan di pemindai")
    possible(w, "^Pindai$")
    w.picture(desk.shots + "/before.png")
    w.speaks()
    w.clipped_none()
    w.press("^Pindai$")
    w.find("Tidak ada kode lembar pemeriksaan yang terbaca")
    w.picture(desk.shots + "/wrong-paper.png")
    assert len(desk.berkas("intake", "list")) == 1           # nothing is lost


def the_marked_sheet_is_read():
    lay_the_marked_sheet()
    w.press("^Pindai$")
    w.find("perlu dijawab", "label")
    w.find("jawaban terbaca", "label")
    w.find("Lebih dari satu kotak ditandai", "label")
    w.picture(desk.shots + "/questions.png")
    w.speaks()
    w.clipped_none()
    assert all(row["present"] is None for row in shown().values())      # reading changes nothing


def each_question_takes_one_key():
    said = {"A3": "y", "A5": "y", "A9": "t"}
    for _ in range(8):
        if not w.has("perlu dijawab", "label"):
            break
        left = w.find("perlu dijawab", "label").name
        row = next(n.name.split(".")[0] for n in w.all() if n.getRoleName() in ("label", "heading") and n.name[:1] in "AB" and n.name[1:2].isdigit() and "." in n.name[:4])
        w.key(said.get(row, "k"))
        wait("the next question", lambda: not w.has("^%s$" % left, "label"))
    w.find("Semua terjawab", "label")
    possible(w, "^Simpan dari kertas$")
    w.picture(desk.shots + "/answered.png")


def it_is_kept_in_one_act():
    events = len(desk.berkas("history", desk.code))
    w.key("ctrl+Return")
    w.find("jawaban dari kertas ditulis")
    w.picture(desk.shots + "/kept.png")
    rows = shown()
    assert rows["A1"]["present"] == "yes" and rows["A3"]["present"] == "yes", rows
    assert rows["A5"]["present"] == "yes", rows["A5"]
    assert rows["A9"]["present"] is None, rows["A9"]         # absent without a remark: the clerk is told, the row stays open
    w.find("Perlu keterangan: .*A9")
    assert len(desk.berkas("history", desk.code)) == events + 1
    items = desk.berkas("dossier", "show", desk.code)["items"]
    assert [(i["title"], i["versions"]) for i in items] == [("Lembar Pemeriksaan Berkas", 1)], items
    assert desk.berkas("intake", "list") == [], desk.berkas("intake", "list")   # the wrong paper was put away, the sheet is filed
    assert desk.berkas("verify", "--full")["ok"]


run(desk, [a_paper_that_is_no_check_sheet_is_told, the_marked_sheet_is_read, each_question_takes_one_key, it_is_kept_in_one_act])
