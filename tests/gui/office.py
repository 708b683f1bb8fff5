"""An invented office (CONTOH) in an archive of its own: dossiers at every state, one of them secret, one filed with its text read."""
import json
import os
import subprocess

TITLES = {"K0": "Laporan Kinerja Triwulan III 2026", "K1": "Rencana Kerja Tahunan 2027", "K3": "Data Kinerja Kementerian Triwulan II 2026",
          "K3x": "Data Kinerja Kementerian Semester I 2026", "K4": "Evaluasi Program Triwulan II 2026", "K8": "Data Kinerja Kementerian Triwulan I 2026",
          "secret": "Usulan Pengisian Jabatan 2026"}


class Office:
    def __init__(self, berkas, archive, pages):
        self.berkas, self.archive, self.pages, self.codes = berkas, archive, pages, {}
        self.sheets = len([name for name in os.listdir(pages) if name.endswith(".jpg")])

    def do(self, *words, expect=(0,)):
        done = subprocess.run([self.berkas, "--json", "--archive", self.archive, "--operator", "Rini Contoh:199001012015012001", *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert done.returncode in expect, (words, done.returncode, done.stdout, done.stderr)
        return json.loads(done.stdout) if done.stdout.strip() else None

    def dossier(self, state, step=15):
        code = self.codes[state] = self.do("dossier", "new", "--sop", "kinerja-kementerian", "--title", TITLES[state], "--at-step", step)["code"]
        return code

    def examined(self, state, step=15):
        code = self.dossier(state, step)
        if step == 1:
            self.walk(code)
        self.do("dossier", "receive", code, "--from", "Budi Contoh", "--sheets", 3)
        self.do("check", code, "fill", "--all-present")
        self.do("check", code, "examine", "--all-conform")
        self.do("check", code, "conclude")
        return code

    def walk(self, code):
        """Down the SOP, twice returned."""
        def step(no, day, *more):
            self.do("dossier", "step", code, "--no", no, "--finished", day, *more)
        step(1, "2026-02-02")
        for no, day in ((2, "2026-02-04"), (3, "2026-02-09")):
            step(no, day, "--decision", "yes")
        step(4, "2026-02-10"), step(5, "2026-02-12"), step(6, "2026-03-02")
        step(7, "2026-03-04", "--decision", "no", "--note", "Tabel 4 belum sama dengan lampiran")
        step(6, "2026-03-23"), step(7, "2026-03-26", "--decision", "yes")
        step(8, "2026-03-28", "--decision", "no", "--note", "Lampiran belum ditandai")
        step(7, "2026-03-30", "--decision", "yes"), step(8, "2026-04-01", "--decision", "yes")
        for no, day in ((9, "2026-04-06"), (10, "2026-04-08"), (11, "2026-04-13")):
            step(no, day, "--decision", "yes")
        self.do("dossier", "handover", code, "--through", 14, "--on", "2026-04-16")

    def filed(self, state, place, security="biasa", step=15):
        code = self.examined(state, step)
        self.do("dossier", "register", code, "--class", "PR.01.03", "--security", security)
        intake = self.do("scan", code, "--device", "simulated:" + self.pages, "--expect", self.sheets, expect=(0, 1))["intake"]
        for no, page in enumerate(self.do("intake", "show", intake)["pages"], 1):
            for _ in page["flags"]:
                self.do("intake", "flag", intake, "--page", no, "--answer", "keep")
        self.do("intake", "accept", intake)
        self.do("file", code, "--place", place)
        self.do("dossier", "place", code, "--place", place, "--label-attached")
        return code

    def build(self):
        self.do("init", "--office", "Kementerian Contoh")
        place = None
        for kind, name in (("room", "Ruang Arsip"), ("shelf", "Lemari 2"), ("row", "Laci 3"), ("folder", "Folder 11")):
            place = self.do("place", "new", "--kind", kind, "--name", name, *(["--in", place] if place else []))["code"]
        self.codes["place"] = place
        self.filed("K8", place, step=1)
        self.filed("secret", place, "rahasia")
        self.dossier("K0")
        self.do("dossier", "receive", self.dossier("K1"), "--from", "Budi Contoh", "--sheets", 37)
        self.examined("K3")
        self.do("dossier", "register", self.examined("K4"), "--class", "PR.01.03", "--security", "biasa")
        back = self.dossier("K3x")
        self.do("dossier", "receive", back, "--from", "Budi Contoh", "--sheets", 12)
        self.do("dossier", "return", back, "--note", "Kurang paraf Sekjen")
        return self
