"""import list: CSV and workbooks as offices have them, row by row, all or nothing, never twice."""
import zipfile

from office import Office, main

HEADS = "Nomor berkas;Kode klasifikasi;Uraian informasi;Kurun waktu;Jumlah\n"
PLAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


class Import(Office):
    def csv(self, text, name="daftar.csv"):
        file = self.dir / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def workbook(self, rows, name="daftar.xlsx", shared=(), hidden=False, prefix=""):
        """As another program writes it: shared strings, a date style of its own, a prefix on every element."""
        p = prefix + ":" if prefix else ""
        space = f'xmlns{":" + prefix if prefix else ""}="{PLAIN}"'
        file = self.dir / name
        sheets = f'<{p}sheet name="Sampul" sheetId="1" state="hidden" r:id="rId1"/>' if hidden else ""
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
            book.writestr("xl/workbook.xml", f'<{p}workbook {space} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><{p}sheets>{sheets}<{p}sheet name="Daftar" sheetId="2" r:id="rId2"/></{p}sheets></{p}workbook>')
            book.writestr("xl/_rels/workbook.xml.rels", '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>')
            book.writestr("xl/styles.xml", f'<{p}styleSheet {space}><{p}numFmts><{p}numFmt numFmtId="164" formatCode="dd\\-mmmm\\-yyyy;@"/></{p}numFmts><{p}cellXfs><{p}xf numFmtId="0"/><{p}xf numFmtId="164"/></{p}cellXfs></{p}styleSheet>')
            book.writestr("xl/worksheets/sheet1.xml", f"<{p}worksheet {space}><{p}sheetData/></{p}worksheet>")
            book.writestr("xl/worksheets/sheet2.xml", f"<{p}worksheet {space}><{p}sheetData>{rows}</{p}sheetData></{p}worksheet>")
            book.writestr("xl/sharedStrings.xml", f"<{p}sst {space}>" + "".join(f"<{p}si><{p}t>{s}</{p}t></{p}si>" for s in shared) + f"</{p}sst>")
        return file

    def test_a_dry_run_tells_every_row_and_keeps_none(self):
        file = self.csv(HEADS + "1;PR.01;Satu;2019;12 lembar\n2;PR.01;;2019;1\n3;;Tiga;31/02/2019;banyak\n")
        result = self.berkas("import", "list", file, "--dry-run")
        self.assertEqual(1, result.exit, str(result))
        said = result.json
        self.assertEqual((3, 0), (said["rows"], said["taken"]))
        self.assertEqual([3, 4], [r["line"] for r in said["refused"]])
        self.assertTrue(all(r["reason"].strip() for r in said["refused"]))
        self.assertEqual([], self.ok("list", "dossiers"))
        fates = self.berkas("import", "list", file, "--dry-run", "--every-row").json["fates"]
        self.assertEqual(["taken", "refused", "refused"], [f["fate"] for f in fates])

    def test_all_or_nothing_then_the_good_ones_then_nothing_twice(self):
        file = self.csv(HEADS + "1;PR.01;Satu;2019;12 lembar\n2;PR.01;;2019;1\n")
        result = self.berkas("import", "list", file)
        self.assertEqual((1, 0, False), (result.exit, result.json["taken"], result.json["kept"]), str(result))
        self.assertEqual([], self.ok("list", "dossiers"))
        self.assertEqual(1, self.ok("import", "list", file, "--without-refused")["taken"])
        again = self.ok("import", "list", file, "--without-refused")
        self.assertEqual((0, 1), (again["taken"], again["already"]))
        row, = self.ok("list", "dossiers")
        self.assertEqual(("1", "PR.01", "Satu", "12 lembar"), (row["number"], row["class"], row["title"], row["quantity"]))
        self.assertTrue(self.ok("verify", "--full")["ok"])
        self.assertEqual("dossier", self.ok("show", row["code"])["kind"])
        self.ok("put", row["code"], "--in", self.box())

    def test_a_workbook_of_another_program(self):
        for prefix in ("", "x"):
            with self.subTest(prefix):
                p = prefix + ":" if prefix else ""
                head = "".join(f'<{p}c r="{c}3" t="s"><{p}v>{i}</{p}v></{p}c>' for i, c in enumerate("ABCD"))
                row = (f'<{p}c r="A4"><{p}v>7{len(prefix)}</{p}v></{p}c><{p}c r="B4" t="str"><{p}f>A1</{p}f><{p}v>01.02</{p}v></{p}c><{p}c r="C4" t="inlineStr"><{p}is><{p}r><{p}t>Laporan </{p}t></{p}r><{p}r><{p}t>2019</{p}t></{p}r></{p}is></{p}c>'
                       f'<{p}c r="D4" s="1"><{p}v>43530</{p}v></{p}c>')
                rows = f'<{p}row r="1"><{p}c r="A1" t="inlineStr"><{p}is><{p}t>DAFTAR ARSIP</{p}t></{p}is></{p}c></{p}row><{p}row r="3">{head}</{p}row><{p}row r="4">{row}</{p}row>'
                file = self.workbook(rows, shared=("Nomor berkas", "Kode klasifikasi", "Uraian", "Tanggal"), hidden=True, prefix=prefix)
                self.assertEqual(1, self.ok("import", "list", file)["taken"])
                shown = [r for r in self.ok("list", "dossiers") if r["number"] == f"7{len(prefix)}"]
                self.assertEqual(("01.02", "Laporan 2019", "2019"), (shown[0]["class"], shown[0]["title"], shown[0]["period"]))

    def test_our_own_lists_come_back_and_add_nothing(self):
        self.ok("import", "list", self.csv(HEADS + "".join(f"{i};PR.0{i % 3};Judul {i};20{10 + i};{i} lembar\n" for i in range(1, 12))))
        for ending in ("csv", "xlsx"):
            out = self.dir / f"keluar.{ending}"
            self.ok("list", "dossiers", "-o", out)
            back = self.ok("import", "list", out)
            self.assertEqual((11, 0, 11), (back["rows"], back["taken"], back["already"]), str(back))

    def items(self, rows, name="isi.csv"):
        return self.csv("Nomor berkas;Nomor item arsip;Kode klasifikasi;Uraian informasi arsip;Nomor naskah;Tanggal;Tingkat perkembangan;Jumlah\n" + rows, name)

    def test_items_come_in_under_their_dossiers_and_never_twice(self):
        self.ok("import", "list", self.csv(HEADS + "1;PR.01;Satu;2019;12 lembar\n2;PR.01;Dua;2019;1\n"))
        file = self.items("1;1;PR.01;SK Tim;01.02;05/03/2019;Asli;3 lembar\n1;2;PR.01;Draf;;2019;Kopi;1\n2;1;;Nota dinas;ND-7;2019-04-01;Asli;2\n")
        dry = self.ok("import", "list", file, "--dry-run", "--every-row")
        self.assertEqual((["taken"] * 3, ["1/1", "1/2", "2/1"]), ([f["fate"] for f in dry["fates"]], [f["number"] for f in dry["fates"]]))
        self.assertEqual([], self.ok("list", "items"))
        self.assertEqual(3, self.ok("import", "list", file)["taken"])
        rows = [(r["number"], r["item"], r["title"], r["document_number"], r["date"], r["copy_form"], r["quantity"]) for r in self.ok("list", "items")]
        self.assertEqual([("1", 1, "SK Tim", "01.02", "2019-03-05", "Asli", "3 lembar"), ("1", 2, "Draf", None, "2019", "Kopi", "1 lembar"), ("2", 1, "Nota dinas", "ND-7", "2019-04-01", "Asli", "2 lembar")], rows)
        again = self.ok("import", "list", file)
        self.assertEqual((0, 3), (again["taken"], again["already"]))
        for ending in ("csv", "xlsx"):
            out = self.dir / f"isi-keluar.{ending}"
            self.ok("list", "items", "-o", out)
            back = self.ok("import", "list", out)
            self.assertEqual((3, 0, 3), (back["rows"], back["taken"], back["already"]), str(back))
        self.assertEqual(3, len(self.ok("list", "items")))
        self.assertEqual(2, len(self.ok("list", "dossiers")), "no dossier was made of an item")
        self.assertTrue(self.ok("verify", "--full")["ok"])

    def test_items_that_fit_nowhere_keep_all_of_them_out(self):
        self.ok("import", "list", self.csv(HEADS + "1;PR.01;Satu;2019;1\n1;PR.02;Satu juga;2019;1\n"))
        self.ok("import", "list", self.items("1;1;PR.01;SK Tim;;2019;Asli;1\n", "awal.csv"))
        file = self.items("1;2;PR.01;Baik;;2019;Asli;1\n9;1;PR.01;Tanpa berkas;;2019;Asli;1\n1;3;;Dua kemungkinan;;2019;Asli;1\n1;x;PR.01;Nomor salah;;2019;Asli;1\n1;;PR.01;Nomor kosong;;2019;Asli;1\n"
                          "1;1;PR.01;Lain sama sekali;;2019;Asli;1\n1;2;PR.01;Baik lagi;;2019;Asli;1\n")
        result = self.berkas("import", "list", file)
        self.assertEqual((1, 0, False), (result.exit, result.json["taken"], result.json["kept"]), str(result))
        self.assertEqual({3: "unknown-dossier", 4: "several-dossiers", 5: "bad-item", 6: "no-item", 7: "item-taken", 8: "twice"}, {row["line"]: row["code"] for row in result.json["refused"]})
        self.assertEqual(["SK Tim"], [row["title"] for row in self.ok("list", "items")])
        self.assertEqual(1, self.ok("import", "list", file, "--without-refused")["taken"])
        self.assertEqual(["SK Tim", "Baik"], [row["title"] for row in self.ok("list", "items")])

    def test_hostile_files(self):
        bomb = self.dir / "bom.xlsx"
        with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as book:
            book.writestr("xl/workbook.xml", "<workbook/>")
            with book.open("xl/worksheets/sheet1.xml", "w") as part:
                for _ in range(160):
                    part.write(b" " * (1 << 20))
        self.refused("import", "list", bomb, code="table-too-large")
        self.refused("import", "list", self.csv(b"PK\x03\x04", "rusak.xlsx"), code="table-spreadsheet")
        self.refused("import", "list", self.csv(b"\xff\xfea\x00", "utf16.csv"), code="table-not-text")
        self.refused("import", "list", self.csv("nama;alamat\nBudi;Jakarta\n"), code="table-columns")
        self.refused("import", "list", self.dir / "tidak-ada.csv", code="table-unreadable")
        entity = self.workbook("", name="xxe.xlsx")
        with zipfile.ZipFile(entity, "w") as book:
            book.writestr("xl/workbook.xml", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook><sheets><sheet state="&x;"/></sheets></workbook>')
        self.refused("import", "list", entity, code="table-empty")
        self.assertEqual([], self.ok("list", "dossiers"))

    def test_wrong_use(self):
        self.refused("import", exit=2)
        self.refused("import", "list", exit=2)
        self.refused("import", "list", self.csv(HEADS + "1;PR.01;Satu;2019;1\n"), "--from-line", "0", exit=2)


if __name__ == "__main__":
    main()
