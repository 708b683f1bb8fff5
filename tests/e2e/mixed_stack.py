#!/usr/bin/env python3
"""Sixty sheets of twelve dossiers through the feeder of a network scanner in one stack, with six faults laid into it:

  1 a cover nobody can read      2 a cover upside down     3 a dossier without a cover behind another
  4 a dossier not yet received   5 a form of another dossier in the middle      6 a jam in the middle, continued

Every page must end with its dossier or wait on a card; none anywhere else. Minutes and acts are counted and printed.
Each page carries its truth as a word nobody looks at while sorting: the test reads it back from the stored pictures' order.
"""
import hashlib
import shutil
import time

from office import NetworkScanner, Office, check, folder, letters, main, run

DPI = 150
SHEETS = [4, 3, 5, 4, 3, 4, 3, 5, 4, 4, 5, 5]     # of each document, without its cover
UNREAD, TURNED, BARE, NOT_READY, WITH_FORM, JAM_AT = 2, 3, 5, 7, 8, 33


class Acts:
    """What a clerk would do, one line each: the figure the office asks for."""

    def __init__(self):
        self.done, self.keys = [], 0

    def note(self, what, keys=1):
        self.done.append(what)
        self.keys += keys


def picture(pdf, to, *change):
    run("pdftoppm", "-r", DPI, "-f", 1, "-l", 1, "-png", "-singlefile", pdf, to.with_suffix(""))
    run("convert", to.with_suffix(".png"), *change, "-type", "TrueColor", "-quality", 80, to)
    to.with_suffix(".png").unlink()


class Stack:
    """The paper in the feeder, and what each sheet truly is."""

    def __init__(self, office, root):
        self.office, self.root, self.truth = office, root, []
        self.folder = root / "stack"
        self.folder.mkdir()

    def lay(self, file, truth):
        self.truth.append(truth)
        target = self.folder / ("page-%03d.jpg" % len(self.truth))
        shutil.move(str(file), target)

    def form(self, sheet, code, truth, *change):
        pdf, file = self.root / "form.pdf", self.root / "form.jpg"
        pdf.unlink(missing_ok=True)
        self.office.berkas("print", sheet, code, "-o", pdf)
        picture(pdf, file, *change)
        self.lay(file, truth)

    def document(self, code, number, sheets, stray=None):
        pages = letters(self.root / "letter", sheets, "--seed", 100 + number, "--dpi", DPI)
        for at, file in enumerate(sorted(pages.glob("*.jpg"))):
            if stray and at == 2:
                self.form("check-sheet", stray, "stray", "-rotate", "90")     # it is landscape, the feeder takes it on end
            self.lay(file, code)


def lay_stack(office, root, codes):
    stack = Stack(office, root)
    scale = DPI / 25.4
    hide = ["-fill", "gray40", "-draw", "rectangle %d,%d %d,%d" % (70 * scale, 75 * scale, 140 * scale, 150 * scale),
            "-draw", "rectangle %d,%d %d,%d" % (140 * scale, 240 * scale, 200 * scale, 290 * scale)]
    for number, code in enumerate(codes):
        change = hide if number == UNREAD else ["-rotate", "180"] if number == TURNED else []
        if number != BARE:
            stack.form("scan-cover", code, "cover", *change)
        stack.document(code, number, SHEETS[number], stray=codes[1] if number == WITH_FORM else None)
    return stack


def offices_dossiers(office):
    codes = []
    for number, sheets in enumerate(SHEETS):
        title = "Berkas Contoh Nomor %d" % (number + 1)
        code = office.berkas("dossier", "new", "--sop", "kinerja-kementerian", "--title", title, "--at-step", 15)["code"]
        if number != NOT_READY:
            receive(office, code, sheets)
        codes.append(code)
    return codes


def receive(office, code, sheets):
    office.berkas("dossier", "receive", code, "--from", "Kasubbag Contoh", "--sheets", sheets)
    office.berkas("check", code, "fill", "--all-present")
    office.berkas("check", code, "examine", "--all-conform")
    office.berkas("check", code, "conclude")


def placed_right(stack, seen):
    """Nothing is anywhere but with its own dossier, on a card, a cover, or the stray form on its card."""
    document_of, card_of = {}, {}
    for document in seen["documents"]:
        for page in document["pages"]:
            document_of[page] = document["code"] if document["clean"] else "waits"
        for page in document["covers"]:
            document_of[page] = "cover"
    for card in seen["cards"]:
        if card["asks"]:
            for page in card["pages"]:
                card_of[page] = card["kind"]
    for page, truth in enumerate(stack.truth, 1):
        where = document_of.get(page)
        if where is None or where == "waits":
            check(page in card_of, "page", page, "of", truth, "is nowhere")
        else:
            check(where == truth, "page", page, "of", truth, "went to", where)


def cards(seen, kind):
    return [card for card in seen["cards"] if card["kind"] == kind]


def answer(office, acts, intake, card, word, *code):
    acts.note("%s: %s" % (card["kind"], word), 21 if code else 1)      # a typed code is 20 keys and Enter
    return office.berkas("batch", "answer", intake, "--card", card["id"], "--answer", word, *(["--code", *code] if code else []))


def mixed_stack():
    with folder() as root:
        office, acts = Office(root), Acts()
        codes = offices_dossiers(office)
        stack = lay_stack(office, root, codes)
        total = len(stack.truth)
        check(total >= 60, "the stack holds", total, "sheets")
        began = time.monotonic()
        with NetworkScanner(office, stack.folder, "--fault", "%d:jam" % JAM_AT) as scanner:
            acts.note("scan")
            code, scanned, _ = office.try_berkas("scan", "--batch", "--device", scanner.device, "--source", "adf", "--dpi", DPI, "--expect", total)
            check(code == 3 and scanned["stopped"] == "jam" and scanned["pages"] == JAM_AT - 1, scanned)
            intake = scanned["intake"]
            acts.note("continue after the jam")
            scanned = office.berkas("intake", "resume", intake, "--device", scanner.device, "--source", "adf", "--dpi", DPI)
            check(scanned["pages"] == total and scanned["short"] == 0, scanned)
        scanning = time.monotonic() - began
        seen = office.berkas("batch", "show", intake)
        placed_right(stack, seen)
        print("cards:", [(card["kind"], card["first"], card["last"]) for card in seen["cards"]])
        kinds = sorted(card["kind"] for card in seen["cards"] if card["asks"])
        check(kinds == ["not-ready", "short", "strange-form", "too-many", "unread"], kinds)
        check(seen["clean"] == 7, [(d["code"], d["clean"]) for d in seen["documents"]])

        acts.note("accept all that are whole")
        code, done, _ = office.try_berkas("batch", "accept", intake)
        check(code == 1 and len(done["accepted"]) == 7, "accepted:", done)
        placed_right_after(office, stack, codes, done["accepted"])

        seen = done["rest"]
        seen = answer(office, acts, intake, cards(seen, "unread")[0], "code", codes[UNREAD])
        seen = answer(office, acts, intake, cards(seen, "strange-form")[0], "one-aside")
        bare = stack.truth.index(codes[BARE]) + 1
        acts.note("begin: the dossier without a cover", 22)
        page = [p for p in office.berkas("intake", "show", intake)["pages"] if p["sheet"] == bare][0]["no"]
        office.berkas("batch", "begin", intake, "--page", page, "--code", codes[BARE])
        acts.note("receive and check the dossier that was not ready", 5)
        receive(office, codes[NOT_READY], SHEETS[NOT_READY])
        acts.note("accept the rest")
        code, done, _ = office.try_berkas("batch", "accept", intake)
        check(len(done["accepted"]) == 5, "the rest:", done)
        check(done["rest"]["documents"] == [] and done["rest"]["asking"] == 0, done["rest"])
        check(done["rest"]["set_aside"] == 1, "the stray form stays in the tray:", done["rest"])
        seconds = time.monotonic() - began
        whole_truth(office, stack, codes)
        print("%d sheets, 12 dossiers: %.2f min in all (%.2f min feeding), %d acts, %d keystrokes" % (total, seconds / 60, scanning / 60, len(acts.done), acts.keys))
        for act in acts.done:
            print("  -", act)
        filed = office.berkas("file", codes[0], "--class", "PR.01.03")
        check(filed["pages"] == SHEETS[0], filed)
        office.verify()


def pictures_of(office, intake):
    folders = [office.archive / "intake" / intake / "pages"]
    return [hashlib.sha256(file.read_bytes()).hexdigest() for each in folders for file in sorted(each.iterdir())]


def placed_right_after(office, stack, codes, accepted):
    for each in accepted:
        number = codes.index(each["code"])
        check(each["pages"] == SHEETS[number], "pages of", each)
        check(office.berkas("dossier", "show", each["code"])["state"] in ("K3", "K5", "K6"), each)


def whole_truth(office, stack, codes):
    """By the pictures themselves: what each dossier's intake holds is what was scanned of its sheets, in order."""
    intakes = {each["code"]: each["intake"] for each in office.berkas("intake", "list") if each["code"]}
    check(sorted(intakes) == sorted(codes), "an intake for each dossier:", intakes)
    stacks = [each["intake"] for each in office.berkas("intake", "list") if not each["code"]]
    check(len(stacks) == 1, stacks)
    scanned = pictures_of(office, stacks[0])
    for code in codes:
        mine = [scanned[i] for i, truth in enumerate(stack.truth) if truth == code]
        check(pictures_of(office, intakes[code]) == mine, "the pictures of", code, "are not its own")


main(mixed_stack)
