"""place new, list, show; dossier place, K7."""
from office import Office, main


class Place(Office):
    def test_tree_with_codes_by_kind_and_paths(self):
        building = self.ok("place", "new", "--kind", "building", "--name", "Gedung A")
        room = self.ok("place", "new", "--kind", "room", "--name", "Ruang Arsip", "--in", building["code"])
        box = self.ok("place", "new", "--kind", "box", "--name", "Boks 7", "--in", room["code"], "--capacity-mm", "90")
        folder = self.ok("place", "new", "--kind", "folder", "--name", "Map 1", "--in", "Gedung A / Ruang Arsip / Boks 7")
        self.assertEqual(["T", "T", "X", "P"], [p["code"][5] for p in (building, room, box, folder)])
        self.assertEqual("Gedung A / Ruang Arsip / Boks 7 / Map 1", folder["path"])
        self.assertEqual({"code", "kind", "name", "path", "filled", "contents"}, set(box) & {"code", "kind", "name", "path", "filled", "contents"})
        self.assertEqual([folder["code"]], self.ok("place", "show", box["code"])["contents"])
        self.assertEqual(4, len(self.ok("place", "list")))

    def test_refuses_what_does_not_fit(self):
        box = self.box()
        self.refused("place", "new", "--kind", "room", "--name", "Ruang 2", "--in", box, code="does-not-fit")
        self.refused("place", "new", "--kind", "box", "--name", "", code="bad-place-name")
        self.refused("place", "new", "--kind", "box", "--name", "A / B", code="bad-place-name")
        self.refused("place", "new", "--kind", "room", "--name", "Ruang Arsip", code="place-exists")
        self.refused("place", "new", "--kind", "cupboard", "--name", "x", exit=2)
        self.assertEqual(2, len(self.ok("place", "list")))

    def test_dossier_is_placed_by_code_or_path(self):
        code, box = self.registered(), self.box()
        self.refused("dossier", "place", code, "--place", "Ruang Arsip / Boks 8", code="unknown-place")
        self.refused("dossier", "place", code, "--place", code, code="not-a-place")
        shown = self.ok("dossier", "place", code, "--place", "Ruang Arsip / Boks 7")
        self.assertEqual("Ruang Arsip / Boks 7", shown["place"])
        self.assertEqual([code], self.ok("place", "show", box)["contents"])
        self.assertEqual("place", self.ok("show", box)["kind"])

    def test_place_show_of_a_dossier_is_refused(self):
        self.refused("place", "show", self.new(), code="not-a-place")


if __name__ == "__main__":
    main()
