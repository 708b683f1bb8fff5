"""A printed check sheet under a pen: its pages as gray pixels, ticks drawn where the kept shape of the print says its boxes are."""
import copy
import sqlite3
import struct
import subprocess
import zlib

DPI = 300


class Paper:
    """One printed page as gray pixels."""

    def __init__(self, pdf, page, boxes):
        pgm = subprocess.run(["pdftoppm", "-gray", "-r", str(DPI), "-f", str(page), "-l", str(page), str(pdf)], check=True, capture_output=True).stdout
        _, size, _, pixels = pgm.split(b"\n", 3)
        self.width, self.height = map(int, size.split())
        self.pixels, self.boxes = bytearray(pixels), boxes

    def dot(self, x_mm, y_mm, r_mm=0.25, gray=40):
        cx, cy, r = x_mm / 25.4 * DPI, y_mm / 25.4 * DPI, r_mm / 25.4 * DPI
        for y in range(int(cy - r), int(cy + r) + 2):
            for x in range(int(cx - r), int(cx + r) + 2):
                if (x - cx) ** 2 + (y - cy) ** 2 <= r * r and 0 <= x < self.width and 0 <= y < self.height:
                    self.pixels[y * self.width + x] = gray

    def stroke(self, points, **how):
        for (x0, y0), (x1, y1) in zip(points, points[1:]):
            for i in range(41):
                self.dot(x0 + (x1 - x0) * i / 40, y0 + (y1 - y0) * i / 40, **how)

    def tick(self, row, column):
        x, y, _ = self.boxes[row, column]
        self.stroke([(x + 0.5, y + 1.7), (x + 1.4, y + 2.8), (x + 4.0, y - 0.6)])

    def strike(self, row, column):
        x, y, _ = self.boxes[row, column]
        for at in (1.3, 2.3):
            self.stroke([(x - 1.2, y + at), (x + 4.8, y + at + 0.2)])

    def smudge(self, row, column):
        x, y, _ = self.boxes[row, column]
        self.stroke([(x + 1.2, y + 1.8), (x + 1.6, y + 1.8)], r_mm=0.2)      # shorter than any mark, larger than dust

    def blot(self, x, y):
        for i in range(0, 60):
            self.stroke([(x, y + i * 0.1), (x + 6, y + i * 0.1)], gray=255)

    def half(self):
        """The upper half, as when the feeder let go; the rest is the backing."""
        cut, page = self.height // 2 * self.width, copy.copy(self)
        page.pixels = self.pixels[:cut] + bytes([120]) * (len(self.pixels) - cut)
        return page

    @classmethod
    def blank(cls, file):
        page = cls.__new__(cls)
        page.width, page.height, page.boxes = 1654, 2339, {}
        page.pixels = bytearray([250]) * (page.width * page.height)
        return page.save(file)

    def save(self, file, upside_down=False):
        pixels = self.pixels[::-1] if upside_down else self.pixels
        lines = b"".join(b"\0" + bytes(pixels[y * self.width:(y + 1) * self.width]) for y in range(self.height))

        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        per_metre = round(DPI / 0.0254)
        file.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", self.width, self.height, 8, 0, 0, 0, 0)) +
                         chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b""))
        return file


def pages_of(pdf, archive, form):
    """The pages of the check sheet with this form code as it was printed last, to this PDF."""
    with sqlite3.connect(archive / "catalogue.db") as db:
        shapes = db.execute("SELECT answer FROM answer WHERE key = ?", ["form-geometry:" + form]).fetchone()[0]
    boxes = {}
    for line in shapes.split("\nend\n")[-2].splitlines():
        parts = line.split("\t")
        if parts[0] == "box":
            boxes.setdefault(int(parts[3]), {})[parts[1], parts[2]] = tuple(map(float, parts[4:7]))
    return [Paper(pdf, page, boxes[page]) for page in sorted(boxes)]


def everything_ticked(pages, but=()):
    for page in pages:
        for row, column in page.boxes:
            wanted = column == "ada" or column == "sesuai" or (row == "kesimpulan" and column == "lengkap")
            if wanted and (row, column) not in but:
                page.tick(row, column)
