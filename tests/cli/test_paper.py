"""place, put, loan, shelf-audit, one-legged: the paper half as a script sees it."""
from office import Office, main, tracking_code


class Shelf(Office):
    def setUp(self):
        super().setUp()
        self.room = self.ok("place", "new", "--kind", "room", "--name", "Ruang Arsip")["code"]
        self.shelf = self.ok("place", "new", "--kind", "shelf", "--name", "Rak 1", "--in", self.room, "--capacity-mm", "900")["code"]
        self.a, self.b = (self.new_box(n) for n in ("Boks 1", "Boks 2"))

    def new_box(self, name):
        return self.ok("place", "new", "--kind", "box", "--name", name, "--in", self.shelf, "--capacity-mm", "90", "--capacity-sheets", "800")["code"]

    def dossier(self, place=None, **how):
        code = self.received(**how)
        if place:
            self.ok("put", code, "--in", place)
        return code


class Put(Shelf):
    def test_moves_and_takes_back(self):
        one, two = self.dossier(), self.dossier()
        done = self.ok("put", one, two, "--in", self.a, "--reason", "baru")
        self.assertEqual({"moved": 2, "in": self.a, "path": "Ruang Arsip / Rak 1 / Boks 1"}, {k: done[k] for k in ("moved", "in", "path")})
        self.assertEqual(2, self.ok("put", self.a, "--in", self.room)["moved"] + 1)
        self.assertEqual("Ruang Arsip / Boks 1", self.ok("dossier", "show", one)["place"])
        self.assertEqual(1, self.ok("put", "--undo")["moved"])
        self.assertEqual(2, self.ok("put", "--undo")["moved"])
        self.assertIsNone(self.ok("dossier", "show", two)["place"])
        self.refused("put", "--undo", code="nothing-to-undo")
        self.assertEqual(2, len(self.ok("place", "moves", one)))
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_shows_filling_and_the_next_box(self):
        code = self.new(title="Tebal")
        self.ok("dossier", "receive", code, "--from", "Budi", "--sheets", "795")
        self.ok("put", code, "--in", self.a)
        shown = self.ok("place", "show", self.a)
        self.assertEqual((80, 90, 99, [code]), (shown["filled"], shown["capacity_mm"], shown["percent"] if shown["percent"] < 100 else 99, shown["contents"]))
        self.assertEqual(self.b, self.ok("place", "next", self.a, "--sheets", "20")["box"])
        self.assertEqual("Boks 3", self.ok("place", "next", self.a, "--sheets", "900")["name"])
        made = self.ok("place", "next", self.a, "--sheets", "900", "--make")
        self.assertEqual(("Boks 3", 90, 800), (made["name"], made["capacity_mm"], made["capacity_sheets"]))
        self.ok("place", "set", self.a, "--definitive-number", "14", "--order", "front")
        self.assertEqual("14", self.ok("place", "show", self.a)["definitive_number"])

    def test_refuses_with_a_sentence(self):
        one = self.dossier()
        for args, code in ((("put", self.a, "--in", self.a), "into-itself"), (("put", self.shelf, "--in", self.a), "place-loop"),
                           (("put", self.a, "--in", self.b), "does-not-fit"), (("put", one, one, "--in", self.a), "duplicate-code"),
                           (("put", one, "--in", tracking_code("X")), "unknown-place"), (("put", tracking_code("B"), "--in", self.a), "unknown-code"),
                           (("put", one, "--in", "Ruang Arsip / Rak 9"), "unknown-place")):
            self.assertGreater(len(self.refused(*args, code=code)["message"]), 20)
        self.refused("put", one, exit=2)
        self.refused("put", "--in", self.a, exit=2)
        self.assertIsNone(self.ok("dossier", "show", one)["place"])


class Loan(Shelf):
    def test_out_and_back(self):
        code = self.dossier(self.a)
        out = self.ok("loan", "out", code, "--to", "Budi Contoh", "--due", "2099-12-01", "--purpose", "Pemeriksaan", "--sheets", "37")
        self.assertEqual((code, "Budi Contoh", "2099-12-01", "out"), tuple(out[k] for k in ("dossier", "to", "due", "state")))
        self.assertEqual("J", out["loan"][5])
        self.assertEqual("loan", self.ok("show", out["loan"])["kind"])
        self.assertEqual([out["loan"]], [one["loan"] for one in self.ok("loan", "list")])
        self.assertEqual([], self.ok("loan", "list", "--overdue"))
        self.refused("loan", "out", code, "--to", "Rina", "--due", "2099-12-01", code="already-lent")
        self.refused("put", code, "--in", self.b, code="lent")
        self.assertEqual("returned", self.ok("loan", "return", out["loan"], "--sheets", "37")["state"])
        self.refused("loan", "return", code, code="not-lent")
        self.assertEqual("Budi Contoh", self.ok("borrower", "list")[0]["name"])
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_a_missing_sheet_is_told_and_kept(self):
        code = self.dossier(self.a)
        self.ok("loan", "out", code, "--to", "Budi Contoh", "--due", "2099-12-01")
        back = self.berkas("loan", "return", code, "--sheets", "2")
        self.assertEqual(1, back.exit, str(back))
        self.assertEqual((1, "returned"), (back.json["short"], back.json["state"]))
        self.assertEqual("incomplete", self.ok("dossier", "show", code)["paper"])

    def test_a_secret_dossier_waits_for_approval(self):
        code = self.registered(security="rahasia")
        self.refused("loan", "out", code, "--to", "Budi", "--due", "2099-12-01", code="approval-required")
        asked = self.ok("loan", "request", code, "--to", "Budi", "--due", "2099-12-01")
        self.assertEqual("requested", asked["state"])
        self.ok("loan", "approve", asked["loan"], "--by", "Kepala Biro")
        self.assertEqual("out", self.ok("loan", "out", asked["loan"])["state"])
        self.refused("loan", "out", self.dossier(), "--to", "Budi", "--due", "2001-01-01", code="due-past")
        self.refused("loan", "return", tracking_code("J"), code="unknown-code")
        self.assertEqual("lost", self.ok("loan", "lost", code, "--statement", "Hilang di jalan")["state"])


class ShelfAudit(Shelf):
    def test_five_outcomes(self):
        a = [self.dossier(self.a) for _ in range(3)]
        b = [self.dossier(self.b) for _ in range(2)]
        homeless = self.dossier()
        self.ok("loan", "out", a[2], "--to", "Budi", "--due", "2099-12-01")
        other = self.ok("place", "new", "--kind", "shelf", "--name", "Rak 2", "--in", self.room)["code"]
        audit = self.ok("shelf-audit", "start", "--at", self.room)["audit"]
        self.ok("shelf-audit", "scan", str(audit), self.a, a[0], b[0], homeless)
        report = self.ok("shelf-audit", "report", str(audit))
        self.assertEqual([b[0]], report["misfiled"])
        self.assertEqual([a[1]], report["missing"])
        self.assertEqual([homeless], report["unexpected"])
        self.assertEqual([a[2]], report["lent"])
        self.assertIn(self.b, report["not-visited"])
        self.assertIn(other, report["not-visited"])
        self.assertNotIn(b[1], report["missing"])
        self.ok("shelf-audit", "close", str(audit))
        self.refused("shelf-audit", "scan", str(audit), self.a, code="audit-closed")
        self.assertEqual({"misfiled", "missing", "unexpected"}, {one["kind"] for one in self.ok("shelf-audit", "follow-up")})
        self.ok("put", a[1], b[0], "--in", self.b)
        self.assertEqual(["unexpected"], [one["kind"] for one in self.ok("shelf-audit", "follow-up")])
        self.ok("shelf-audit", "resolve", str(audit), homeless, "--note", "ditaruh di Boks 2")
        self.assertEqual([], self.ok("shelf-audit", "follow-up"))
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_refusals(self):
        self.refused("shelf-audit", "start", "--at", "Ruang 9", code="unknown-place")
        self.refused("shelf-audit", "report", "7", code="unknown-audit")
        audit = self.ok("shelf-audit", "start", "--at", self.a)["audit"]
        self.refused("shelf-audit", "scan", str(audit), self.shelf, code="outside-audit")
        self.refused("shelf-audit", "scan", str(audit), "halo", code="foreign-code")


if __name__ == "__main__":
    main()
