"""A born-digital PDF instead of a scan: chosen in the window, kept byte for byte, its words found; a cut one is refused and nothing is kept.

given_pdf.py PROGRAM FOLDER
"""
import hashlib
import os
import subprocess
import sys

from desk import Desk, possible, run
from window import wait

desk = Desk(sys.argv[1], sys.argv[2])
scanner = os.path.join(desk.folder, "scanner")
os.makedirs(scanner)
given = os.path.join(desk.folder, "naskah.pdf")
broken = os.path.join(desk.folder, "terpotong.pdf")
w = None


def drawn(file, pages):
    """A small PDF as a word processor leaves it: a font, text, a table of places."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(pages)), pages),
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    for i in range(pages):
        words = b"BT /F1 16 Tf 72 760 Td (KEMENTERIAN CONTOH) Tj 0 -40 Td (Naskah lahir digital halaman %d) Tj 0 -40 Td (%s) Tj ET" % (i + 1, b"kalimantanika" if i == 1 else b"rekonsiliasi data kinerja")
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (5 + 2 * i))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(words), words))
    out, places = b"%PDF-1.4\n", []
    for n, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, body)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % at for at in places)
    out += table + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    with open(file, "wb") as pdf:
        pdf.write(out)
    return out


whole = drawn(given, 3)
with open(broken, "wb") as cut:
    cut.write(whole[:900])
desk.registered(title="Naskah Lahir Digital CONTOH", sheets=3)


def dialog():
    return "Tambah dari PDF" in subprocess.run(["xdotool", "getactivewindow", "getwindowname"], stdout=subprocess.PIPE, text=True).stdout


def choose(file):
    """Through the desktop's own dialog, as a hand does: its field for a path opens with the first slash."""
    w.press("^Tambah dari PDF")
    wait("the dialog", dialog)
    w.type(file, 30)
    w.key("Return")
    wait("the dialog to go", lambda: not dialog())


def a_cut_pdf_is_refused():
    global w
    w = desk.open("simulated:" + scanner)
    possible(w, "^Tambah dari PDF")
    choose(broken)
    w.find("PDF.*(rusak|terpotong|tidak dapat dibaca)")
    w.speaks()
    w.picture(desk.shots + "/cut-pdf.png")
    assert desk.state() == "K4", desk.state()
    w.press("^Mengerti")


def a_whole_one_is_kept_byte_for_byte():
    choose(given)
    w.find("Langkah 7 dari 8.*sekarang", "push button")
    files = desk.berkas("dossier", "show", desk.code)["files"]
    kept = [f for f in files if f["role"] == "born-digital"]
    assert [f["sha256"] for f in kept] == [hashlib.sha256(whole).hexdigest()], files
    sha = kept[0]["sha256"]
    with open(os.path.join(desk.archive, "files", sha[:2], sha[2:4], sha), "rb") as stored:
        assert stored.read() == whole
    w.find("^Halaman 1", "image")
    w.speaks()
    w.picture(desk.shots + "/file-given.png")


def it_is_filed_and_read():
    w.focus("Lokasi simpan, kode folder atau boks", "text")
    w.type("Lemari 2 / Folder 1", 70)
    w.key("Return")
    w.press("Buat lokasi ini")
    w.find("^Lemari 2 / Folder 1$", "label")
    w.press("Sudah ditempel")
    w.find("^Terdokumentasi$", "heading")
    wait("its words", lambda: desk.berkas("find", "kalimantanika"))
    assert [(hit["code"], hit["page"]) for hit in desk.berkas("find", "kalimantanika")] == [(desk.code, 2)]
    w.key("Escape")
    w.gun(desk.code, lambda: w.has("Lokasi simpan: Lemari 2", "heading"))
    w.find("^Halaman 1 dari 3", "image")
    w.speaks()
    w.picture(desk.shots + "/found-given.png")


run(desk, [a_cut_pdf_is_refused, a_whole_one_is_kept_byte_for_byte, it_is_filed_and_read])
