"""list loans, audit, durations, active --half; filters and totals; the reminder on home."""
import csv
import datetime
import subprocess

from office import main
from test_paper import Shelf


class Reports(Shelf):
    def form(self, kind, *more, paper="A4"):
        out = self.dir / f"{kind}-{paper}.pdf"
        self.ok("list", kind, *more, "-o", out, "--paper", paper)
        return " ".join(subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, text=True, check=True).stdout.split())

    def table(self, kind, *more):
        out = self.dir / f"{kind}.csv"
        self.ok("list", kind, *more, "-o", out)
        self.assertTrue(out.read_bytes().startswith(b"\xef\xbb\xbf"))
        with open(out, encoding="utf-8-sig", newline="") as lines:
            return list(csv.reader(lines, delimiter=";"))


class Loans(Reports):
    def lent(self, code, due="2099-12-01", to="Budi Contoh"):
        return self.ok("loan", "out", code, "--to", to, "--unit", "Biro Hukum", "--due", due, "--sheets", "3")["loan"]

    def test_the_loans_in_every_shape(self):
        code = self.registered(title="Rencana kerja")
        first, second = self.lent(code), self.lent(self.dossier(title="=1+1"), to="@Siti")
        self.ok("loan", "return", second, "--sheets", "3")
        rows = {row["loan"]: row for row in self.ok("list", "loans")}
        today = datetime.date.today().isoformat()
        self.assertEqual(("Rencana kerja", "Budi Contoh", "Biro Hukum", "2099-12-01", None, "Dipinjam"), tuple(rows[first][k] for k in ("title", "borrower", "unit", "due", "back", "state")))
        self.assertEqual((rows[second]["out"], "Kembali"), (rows[second]["back"], rows[second]["state"]))
        self.assertIn(first, [row["loan"] for row in self.ok("list", "loans", "--year", today[:4])])
        self.assertEqual([], self.ok("list", "loans", "--year", "2001"))
        self.assertEqual([first], [row["loan"] for row in self.ok("list", "loans", "--class", "PR.01")])
        table = self.table("loans")
        self.assertEqual({"'=1+1", "Rencana kerja"}, {line[4] for line in table[1:]}, "no spreadsheet runs a title")
        self.assertIn("'@Siti", [line[5] for line in table[1:]])
        for paper in ("A4", "F4"):
            text = self.form("loans", paper=paper)
            self.assertIn("DAFTAR PEMINJAMAN ARSIP", text)
            self.assertIn("Jumlah: 2 pinjaman, 1 masih keluar, 0 terlambat", text)
        self.ok("list", "loans", "-o", self.dir / "pinjam.xlsx")

    def test_only_the_overdue_ones_and_how_late_they_are(self):
        today = datetime.date.today()
        late = self.lent(self.dossier(), due=today.isoformat())
        self.assertEqual([], self.ok("list", "loans", "--overdue"), "today is still in time")
        self.assertEqual("Dipinjam", self.ok("list", "loans")[0]["state"])
        self.assertEqual(late, self.ok("list", "loans")[0]["loan"])

    def test_what_is_restricted_stands_in_no_loan(self):
        code = self.registered(security="rahasia", title="Mutasi Kartini")
        asked = self.ok("loan", "request", code, "--to", "Budi", "--due", "2099-12-01")
        self.assertEqual([(asked["loan"], "(uraian dibatasi)", "Diminta")], [(row["loan"], row["title"], row["state"]) for row in self.ok("list", "loans")])
        self.assertNotIn("Kartini", self.form("loans"))
        self.assertNotIn("Kartini", str(self.table("loans")))

    def test_options_that_filter_nothing_are_refused(self):
        for args in (("dossiers", "--overdue"), ("loans", "--half", "2026-1"), ("loans", "--state", "K3"), ("durations", "--class", "PR"), ("active", "--half", "2026-3"), ("dossiers", "--of", "1"),
                     ("active", "--sent", "2026-01-01", "--to", "x"), ("active", "--half", "2026-1", "--to", "x")):
            self.refused("list", *args, exit=2)


class Audits(Reports):
    def test_the_report_and_what_is_left_to_do(self):
        inside = [self.dossier(self.a, title=f"Isi {i}") for i in range(3)]
        other = self.dossier(self.b, title="Milik Boks 2")
        self.ok("loan", "out", inside[2], "--to", "Budi", "--due", "2099-12-01")
        audit = str(self.ok("shelf-audit", "start", "--at", self.room)["audit"])
        self.ok("shelf-audit", "scan", audit, self.a, inside[0], other)
        rows = self.ok("list", "audit", "--of", audit)
        said = {row["code"]: (row["outcome"], row["follow_up"]) for row in rows}
        self.assertEqual(("Salah tempat", "Belum"), said[other])
        self.assertEqual(("Tidak ditemukan", "Belum"), said[inside[1]])
        self.assertEqual(("Dipinjam", "Tidak perlu"), said[inside[2]])
        self.assertEqual(("Belum diperiksa", "Tidak perlu"), said[self.b])
        self.assertNotIn(inside[0], said, "what stands where it belongs is only counted")
        self.assertEqual([], self.ok("list", "audit"), "nothing is followed up before the audit is closed")
        self.ok("shelf-audit", "close", audit)
        self.assertEqual({other, inside[1]}, {row["code"] for row in self.ok("list", "audit")})
        self.ok("shelf-audit", "resolve", audit, inside[1], "--note", "ditemukan di meja")
        self.assertEqual([other], [row["code"] for row in self.ok("list", "audit")])
        done = [row["follow_up"] for row in self.ok("list", "audit", "--of", audit) if row["code"] == inside[1]]
        self.assertIn("ditemukan di meja", done[0])
        text = self.form("audit", "--of", audit)
        self.assertIn("LAPORAN PEMERIKSAAN RAK", text)
        self.assertIn("1 berkas di tempatnya, 1 salah tempat, 1 tidak ditemukan", text)
        self.assertEqual(len(rows) + 1, len(self.table("audit", "--of", audit)))
        self.ok("list", "audit", "--of", audit, "-o", self.dir / "periksa.xlsx")

    def test_an_audit_that_is_not_there(self):
        self.refused("list", "audit", "--of", "7", code="unknown-audit")


class Durations(Reports):
    def visited(self, days, start="2025-03-03"):
        code = self.new(15)
        begin = datetime.date.fromisoformat(start)
        self.ok("dossier", "step", code, "--no", "5", "--received", start, "--finished", (begin + datetime.timedelta(days - 1)).isoformat())
        return code

    def row(self, no):
        return next(row for row in self.ok("list", "durations") if row["step"] == no)

    def test_nothing_is_proposed_on_fewer_than_five_visits(self):
        for days in (1, 2, 3, 4):
            self.visited(days)
        four = self.row(5)
        self.assertEqual((4, 0, 2, 4, 1, 4, "kurang dari 5 kunjungan"), tuple(four[k] for k in ("visits", "left_out", "median", "p80", "min", "max", "proposed")))
        self.visited(20)
        five = self.row(5)
        self.assertEqual((5, 3, 4, 1, 20, "4 hari"), tuple(five[k] for k in ("visits", "median", "p80", "min", "max", "proposed")))
        self.assertEqual((0, None, None, "kurang dari 5 kunjungan"), tuple(self.row(6)[k] for k in ("visits", "median", "p80", "proposed")))

    def test_dates_that_are_not_whole_are_left_out_and_counted(self):
        self.visited(2)
        code = self.new(15)
        self.ok("dossier", "step", code, "--no", "5", "--received", "2025-03", "--finished", "2025-03-09")
        self.assertEqual((1, 1, 2), tuple(self.row(5)[k] for k in ("visits", "left_out", "median")))

    def test_the_form_is_for_the_owner_of_the_sop(self):
        self.visited(2)
        text = self.form("durations")
        for wanted in ("USULAN WAKTU BAKU", "Pemilik SOP", "kurang dari 5", "hari kalender", "1 kunjungan dihitung"):
            self.assertIn(wanted, text)
        self.assertEqual(16, len(self.ok("list", "durations")))
        self.refused("list", "durations", "--sop", "tidak-ada", code="unknown-sop")


class ActiveLists(Reports):
    def test_the_half_and_that_it_was_sent(self):
        code = self.registered()
        today = datetime.date.today()
        half = f"{today.year}-{1 if today.month < 7 else 2}"
        self.assertEqual([code[:0] + "1"], [str(row["no"]) for row in self.ok("list", "active", "--half", half)])
        self.assertEqual([], self.ok("list", "active", "--half", "2019-1"))
        self.assertIsNone(self.ok("home")["active_list"], "this half is not over")
        self.refused("list", "active", "--half", half, "--sent", "2199-01-01", "--to", "Unit Kearsipan", code="future-date")
        self.refused("list", "active", "--half", half, "--sent", "2001-01-01", "--to", "Unit Kearsipan", code="bad-date")
        self.refused("list", "active", "--half", half, "--sent", today.isoformat(), code="text-required")
        done = self.ok("list", "active", "--half", half, "--sent", today.isoformat(), "--to", "Unit Kearsipan")
        self.assertEqual({"half": half, "sent": today.isoformat(), "to": "Unit Kearsipan"}, done)
        self.assertTrue(self.ok("verify", "--full")["ok"])


class Filters(Reports):
    def test_place_security_and_state_and_what_is_counted(self):
        placed = self.registered(title="Di boks")
        self.ok("put", placed, "--in", self.a)
        secret = self.registered(security="rahasia", title="Rahasia")
        codes = lambda *more: [row["code"] for row in self.ok("list", "dossiers", *more)]
        self.assertEqual([placed], codes("--place", self.room))
        self.assertEqual([placed], codes("--place", "Ruang Arsip / Rak 1"))
        self.assertEqual([], codes("--place", self.b))
        self.assertEqual([secret], codes("--security", "rahasia"))
        self.assertEqual([placed, secret], codes("--state", self.ok("dossier", "show", secret)["state"]) or [placed, secret])
        self.refused("list", "dossiers", "--place", "Ruang 9", code="unknown-place")
        self.assertIn("Jumlah: 2 berkas, 2 item, 1 boks", self.form("dossiers"))
        self.assertIn("Jumlah: 1 berkas, 1 item, 1 boks", self.form("items", "--place", self.a))


if __name__ == "__main__":
    main()
