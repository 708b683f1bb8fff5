#!/usr/bin/env python3
"""Faults on page 3 of 5 from a network scanner: two good pages are kept each time, the truth is said, and the intake is resumed to a
complete document and filed."""
import urllib.request

from office import CLASS, NetworkScanner, Office, check, folder, letters, main

# fault → what `stopped` may say. A truncated picture comes through as a page: it is flagged and scanned again.
FAULTS = {
    "jam": {"jam"},
    "cover": {"cover-open"},
    "busy": {"busy"},
    "drop": {"failed"},
    "garbage": {"failed"},
    "empty": {"empty", "done"},
}


def resume_to_the_end(office, scanner, intake, sheets_kept):
    # What the banner asks for: the clerk mends it and lays sheet 3 on top again, with what was pulled in after it.
    urllib.request.urlopen("http://127.0.0.1:%s/control?next=3&clear=1" % scanner.port, data=b"", timeout=20).close()
    resumed = office.berkas("intake", "resume", intake, "--device", scanner.device, "--source", "adf")
    check(resumed["pages"] == 5 and resumed["short"] == 0 and resumed["intake"] == intake, "resumed after", sheets_kept, ":", resumed)
    shown = office.berkas("intake", "show", intake)
    check([(page["no"], page["sheet"]) for page in shown["pages"] if not page["set_aside"]] == [(n, n) for n in range(1, 6)], shown)


def fault(office, root, word, reasons):
    stack = root / "stack"
    with NetworkScanner(office, stack, "--fault", "3:" + word) as scanner:
        code = office.examined_dossier("Gangguan " + word)
        status, scanned, errors = office.try_berkas("scan", code, "--device", scanner.device, "--source", "adf", "--expect", 5)
        check(scanned["pages"] == 2 and scanned["short"] == 3, word, ":", scanned, errors)
        check(scanned["stopped"] in reasons, word, "is told as", scanned["stopped"])
        check(status == (1 if word == "empty" else 3), word, "ends with exit", status)
        check("2 halaman aman" in errors, word, "says", errors)
        check(office.try_berkas("file", code, "--class", CLASS)[0] == 1, "a short intake was filed")
        resume_to_the_end(office, scanner, scanned["intake"], 2)
    filed = office.berkas("file", code, "--class", CLASS)
    check(filed["pages"] == 5, filed)
    print(word + ":", scanned["stopped"] + ",", errors.strip().splitlines()[0])


def truncated(office, root):
    """airscan takes half a JPEG for a whole page: only the look of the page tells."""
    with NetworkScanner(office, root / "stack", "--fault", "3:truncated") as scanner:
        code = office.examined_dossier("Gangguan truncated")
        _, scanned, errors = office.try_berkas("scan", code, "--device", scanner.device, "--source", "adf", "--expect", 5)
        flagged = {each["page"] for each in scanned["flags"]}
        if scanned["pages"] == 2:                            # the driver noticed: as any other fault
            resume_to_the_end(office, scanner, scanned["intake"], 2)
        else:
            check(scanned["pages"] == 5 and flagged == {3}, "the cut off page is not flagged:", scanned, errors)
            check(office.try_berkas("file", code, "--class", CLASS)[0] == 1, "filed with an open flag")
            office.berkas("intake", "flag", scanned["intake"], "--page", 3, "--answer", "rescan")
            resume_to_the_end(office, scanner, scanned["intake"], 4)
    filed = office.berkas("file", code, "--class", CLASS)
    check(filed["pages"] == 5, filed)
    print("truncated:", "flagged on page 3" if flagged else "stopped by the driver")


def every_fault():
    with folder() as root:
        office = Office(root)
        letters(root / "stack", 5, "--dpi", 150)
        for word, reasons in FAULTS.items():
            fault(office, root, word, reasons)
        truncated(office, root)
        office.verify()


main(every_fault)
