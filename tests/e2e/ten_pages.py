#!/usr/bin/env python3
"""Ten pages from the feeder of a network scanner, through sane-airscan, to a sealed PDF/A that is found again by a word of page 7."""
import hashlib
import re

from office import BIN, CLASS, SOURCE, TOOLS, NetworkScanner, Office, check, folder, letters, main, run

WORD = "kinantan"


def stamp_is_read(office, pdf, code, root):
    run("pdftoppm", "-r", 300, "-f", 1, "-l", 1, "-png", pdf, root / "first")
    picture = next(root.glob("first*.png"))
    ours = office.berkas("read", picture)
    check([each["text"] for each in ours if each["ours"]] == [code], "our reader on the stamp:", ours)
    check(ours[0]["known"] and ours[0]["type"] == "B" and ours[0]["source"] == "symbol", ours)
    other = run("zbarimg", "--quiet", "--raw", picture).stdout.split()
    check(code in other, "zbarimg on the stamp:", other)


def hashes_are_those_of_the_pictures(pdf, pages, root):
    run("pdfimages", "-all", pdf, root / "picture")
    text = re.sub(r"\s", "", run("pdftotext", "-f", pages + 1, pdf, "-").stdout)
    for page in range(pages):
        picture = next(root.glob("picture-%03d.*" % page))
        digest = hashlib.sha256(picture.read_bytes()).hexdigest()
        check(digest in text, "the authentication page lacks the hash of picture", page + 1)
    check(not list(root.glob("picture-%03d.*" % pages)), "more pictures than pages")


def ten_pages():
    with folder() as root:
        office = Office(root)
        stack = letters(root / "stack", 10, "--word", WORD, "--word-on", 7)
        with NetworkScanner(office, stack) as scanner:
            names = [each["name"] for each in office.berkas("devices")["scanners"]]
            check(scanner.device in names, "devices lists", names)
            code = office.examined_dossier("Laporan Kinerja Kementerian Contoh 2024")
            scanned = office.berkas("scan", code, "--device", scanner.device, "--source", "adf", "--expect", 10)
        check(scanned["pages"] == 10 and scanned["short"] == 0, scanned)
        check(scanned["flags"] == [], "a clean stack raises no question:", scanned["flags"])
        filed = office.berkas("file", code, "--class", CLASS, "--wait-text", timeout=600)
        check(filed["pages"] == 10 and filed["text"] == "ready", filed)
        pdf = office.stored(filed["sha256"])
        check(hashlib.sha256(pdf.read_bytes()).hexdigest() == filed["sha256"], "the stored hash is not the file's")
        print(run(SOURCE / "tests" / "tools" / "preflight", pdf, timeout=300).stdout.strip())
        hits = office.berkas("find", WORD)
        check([(hit["code"], hit["page"]) for hit in hits] == [(code, 7)], "find:", hits)
        stamp_is_read(office, pdf, code, root)
        hashes_are_those_of_the_pictures(pdf, 10, root)
        again = office.berkas("file", code, "--class", CLASS)
        check(again["sha256"] == filed["sha256"], "filing again gives another answer:", again)
        office.verify()


main(ten_pages)
