"""Open formats: BPMN of an SOP; EAD3, Dublin Core, PREMIS 3 and BagIt of a dossier. Checked by other people's programs."""
import csv
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import tarfile
import xml.etree.ElementTree as ET

from office import Office, main

SOURCE = pathlib.Path(os.environ["BERKAS_SOURCE"])
SCHEMAS = pathlib.Path(os.environ.get("BERKAS_SCHEMAS") or SOURCE.parent / "shared" / "schemas")
BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
DI = "{http://www.omg.org/spec/BPMN/20100524/DI}"
PREMIS = "{http://www.loc.gov/premis/v3}"


class Formats(Office):
    def valid(self, schema, file):
        if not (SCHEMAS / schema).exists():
            print(f"no schemas at {SCHEMAS}: {pathlib.Path(file).name} is read, not validated")
            return
        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", SCHEMAS / schema, file], capture_output=True, text=True)
        self.assertEqual(0, done.returncode, done.stderr[:3000])

    def exported(self, kind, code, name):
        out = self.dir / name
        self.assertEqual(str(out), self.ok("export", kind, code, "-o", out)["file"])
        return out

    # -- the SOP
    def bpmn(self, sop="kinerja-kementerian"):
        out = self.dir / f"{sop}.bpmn"
        self.ok("sop", "bpmn", sop, "-o", out)
        return out

    def test_the_sop_is_bpmn_with_every_node_flow_and_lane(self):
        out = self.bpmn()
        self.valid("bpmn/BPMN20.xsd", out)
        process = ET.parse(out).getroot().find(BPMN + "process")
        count = {name: len(process.findall(BPMN + name)) for name in ("userTask", "exclusiveGateway", "sequenceFlow", "startEvent", "endEvent")}
        self.assertEqual({"userTask": 16, "exclusiveGateway": 7, "sequenceFlow": 31, "startEvent": 1, "endEvent": 1}, count)
        lanes = process.find(BPMN + "laneSet").findall(BPMN + "lane")
        self.assertEqual(7, len(lanes))
        placed = [ref.text for lane in lanes for ref in lane]
        self.assertEqual((25, 25), (len(placed), len(set(placed))), "every node stands in one lane")
        flows = {f.get("id"): (f.get("sourceRef"), f.get("targetRef"), f.get("name")) for f in process.findall(BPMN + "sequenceFlow")}
        self.assertIn(("G11", "L10", "Tidak"), flows.values())
        self.assertIn(("G11", "L12", "Ya"), flows.values())
        for gateway in process.findall(BPMN + "exclusiveGateway"):
            self.assertEqual("Tidak", flows[gateway.get("default")][2])

    def test_the_literal_text_and_the_empty_times_are_in_it(self):
        out = self.bpmn()
        shown = self.ok("sop", "show", "kinerja-kementerian")
        tasks = {t.get("id"): t for t in ET.parse(out).getroot().iter(BPMN + "userTask")}
        for step in shown["steps"]:
            task = tasks[f"L{step['no']:02}"]
            self.assertEqual(step["text"], task.get("name"))
            own = next(task.iter("{urn:berkas:sop:1}langkah"))
            self.assertIsNone(own.get("waktu"), "a time the seed does not have is not made up")

    def test_the_drawing_shows_everything_and_overlaps_nothing(self):
        root = ET.parse(self.bpmn()).getroot()
        shapes = {s.get("bpmnElement"): s for s in root.iter(DI + "BPMNShape")}
        edges = {e.get("bpmnElement") for e in root.iter(DI + "BPMNEdge")}
        process = root.find(BPMN + "process")
        flows = {f.get("id") for f in process.findall(BPMN + "sequenceFlow")}
        nodes = {n.get("id") for n in process if n.tag.split("}")[1] in ("userTask", "exclusiveGateway", "startEvent", "endEvent")}
        self.assertLessEqual(nodes, set(shapes))
        self.assertLessEqual(flows, edges)
        boxes = []
        for node in nodes:
            b = shapes[node][0]
            boxes.append(tuple(float(b.get(k)) for k in ("x", "y", "width", "height")))
        for i, (x, y, w, h) in enumerate(boxes):
            for (x2, y2, w2, h2) in boxes[i + 1:]:
                self.assertTrue(x + w <= x2 or x2 + w2 <= x or y + h <= y2 or y2 + h2 <= y, "two nodes overlap")

    def test_the_second_sop_and_an_unknown_one(self):
        self.valid("bpmn/BPMN20.xsd", self.bpmn("pendokumentasian"))
        self.refused("sop", "bpmn", "tidak-ada", "-o", self.dir / "x.bpmn", code="unknown-sop")
        self.assertFalse((self.dir / "x.bpmn").exists())
        self.refused("sop", "bpmn", "kinerja-kementerian", "-o", self.bpmn("kinerja-kementerian"), code="file-exists")

    def test_an_independent_reader_opens_it(self):
        """bpmn-moddle of the npm registry, where node, npm and the registry can be had."""
        out = self.bpmn()
        if not shutil.which("npm") or subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", self.dir, "bpmn-moddle@9"],
                                                     capture_output=True, timeout=120).returncode:
            self.skipTest("npm or its registry cannot be reached")
        script = self.dir / "read.mjs"
        script.write_text("""
import { readFileSync } from 'node:fs';
import * as reader from 'bpmn-moddle';
const BpmnModdle = reader.BpmnModdle ?? reader.default;
const { rootElement, warnings } = await new BpmnModdle().fromXML(readFileSync(process.argv[2], 'utf8'));
const process_ = rootElement.rootElements.find(e => e.$type === 'bpmn:Process');
const count = type => process_.flowElements.filter(e => e.$type === type).length;
console.log(JSON.stringify([warnings.length, count('bpmn:UserTask'), count('bpmn:ExclusiveGateway'), count('bpmn:SequenceFlow'), process_.laneSets[0].lanes.length,
  rootElement.diagrams[0].plane.planeElement.length > 40]));
""")
        done = subprocess.run(["node", script, out], capture_output=True, text=True, cwd=self.dir)
        self.assertEqual("[0,16,7,31,7,true]", done.stdout.strip(), done.stderr[:2000])

    # -- a dossier
    def test_a_filed_dossier_is_valid_ead_dc_and_premis(self):
        code, filed = self.filed(title="Data Kinerja <2025> & \"lampiran\" 😀 عربي‏")
        ead, dc, premis = (self.exported(kind, code, kind + ".xml") for kind in ("ead", "dc", "premis"))
        self.valid("ead3/ead3.xsd", ead)
        self.valid("dc/simpledc.xsd", dc)
        self.valid("premis3/premis.xsd", premis)
        title = self.ok("dossier", "show", code)["title"]
        self.assertEqual(title, ET.parse(dc).getroot().findtext("{http://purl.org/dc/elements/1.1/}title"))
        root = ET.parse(premis).getroot()
        self.assertIn(filed["sha256"], [d.text for d in root.iter(PREMIS + "messageDigest")])
        types = [t.text for t in root.iter(PREMIS + "eventType")]
        for wanted in ("accession", "capture", "ingestion"):
            self.assertIn(wanted, types)
        self.assertEqual(["dossier.exported"] * 3, [e["kind"] for e in self.ok("history", code)[-3:]])

    def test_one_never_filed_is_described_too(self):
        code = self.new()
        for kind, schema in (("ead", "ead3/ead3.xsd"), ("dc", "dc/simpledc.xsd"), ("premis", "premis3/premis.xsd")):
            self.valid(schema, self.exported(kind, code, kind + ".xml"))

    def test_a_restricted_one_leaves_only_with_a_trace(self):
        code = self.registered(security="rahasia", title="Mutasi rahasia")
        before = len(self.ok("history", code))
        self.exported("ead", code, "ead.xml")
        self.assertEqual(before + 1, len(self.ok("history", code)))

    # -- packages
    def checked_by_others(self, folder):
        done = subprocess.run(["sha256sum", "--quiet", "-c", "manifest-sha256.txt"], cwd=folder, capture_output=True, text=True)
        self.assertEqual(0, done.returncode, done.stderr)
        done = subprocess.run(["sha256sum", "--quiet", "-c", "tagmanifest-sha256.txt"], cwd=folder, capture_output=True, text=True)
        self.assertEqual(0, done.returncode, done.stderr)
        listed = {line.split("  ", 1)[1] for line in (folder / "manifest-sha256.txt").read_text().splitlines()}
        there = {str(f.relative_to(folder)) for f in (folder / "data").rglob("*") if f.is_file()}
        self.assertEqual(there, listed, "complete: nothing unlisted, nothing lacking")
        info = dict(line.split(": ", 1) for line in (folder / "bag-info.txt").read_text().splitlines())
        sizes = [f.stat().st_size for f in (folder / "data").rglob("*") if f.is_file()]
        self.assertEqual(f"{sum(sizes)}.{len(sizes)}", info["Payload-Oxum"])
        self.assertEqual("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", (folder / "bagit.txt").read_text())

    # -- an independent validator
    def validator(self):
        """bagit-tools of the npm registry (shown to the Library of Congress' conformance suite by its author); its own tests' files are not fetched."""
        at = self.dir / "validator"
        at.mkdir()
        (at / "package.json").write_text(json.dumps({"private": True, "dependencies": {"bagit-tools": "0.0.0", "tape": "4"},
                                                     "overrides": {"bagit-conformance-suite": "npm:is-number@7.0.0"}}))
        if not shutil.which("npm") or subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund"], cwd=at, capture_output=True, timeout=120).returncode:
            self.skipTest("npm or its registry cannot be reached")
        (at / "verify.js").write_text("""
require('bagit-tools').verify(process.argv[2], {version: '1.0', test: true}, (error, valid, results) => {
  console.log(JSON.stringify({valid: !error && valid, failed: (results || []).filter(r => r.type === 'assert' && !r.ok).map(r => r.name)}))
})
""")
        return at / "verify.js"

    def judged(self, validator, folder):
        done = subprocess.run(["node", validator, folder], capture_output=True, text=True, timeout=60)
        self.assertTrue(done.stdout.startswith("{"), done.stderr[:2000])
        return json.loads(done.stdout)

    def test_an_independent_validator_takes_a_bag_and_refuses_a_spoiled_one(self):
        validator = self.validator()
        (one, _), (two, _) = self.filed(), self.filed(title="Naskah CONTOH kedua")
        folder = self.dir / "serah"
        self.ok("export", "bag", one, two, "-o", folder)
        self.assertEqual({"valid": True, "failed": []}, self.judged(validator, folder))
        pdf = next((folder / "data" / one / "fail").glob("*archival*.pdf"))
        whole = pdf.read_bytes()
        pdf.write_bytes(whole[:-1] + b"X")
        self.assertFalse(self.judged(validator, folder)["valid"], "one byte changed")
        pdf.write_bytes(whole)
        (folder / "data" / "daftar.csv").rename(folder / "data" / "lain.csv")
        self.assertFalse(self.judged(validator, folder)["valid"], "a file gone")

    def test_two_dossiers_in_a_bag_complete_without_berkas(self):
        (one, filed), (two, _) = self.filed(), self.filed(title="=1+1 berbahaya; \"kutip\"")
        folder = self.dir / "serah"
        bag = self.ok("export", "bag", one, two, one, "-o", folder)
        self.assertEqual(2, bag["dossiers"], "named twice, packed once")
        self.checked_by_others(folder)
        pdfs = list((folder / "data" / one / "fail").glob("*archival*.pdf"))
        self.assertEqual([filed["sha256"]], [hashlib.sha256(p.read_bytes()).hexdigest() for p in pdfs])
        with open(folder / "data" / "daftar.csv", encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.reader(lines, delimiter=";"))
        self.assertEqual([one, two], [row[1] for row in rows[1:]])
        self.assertEqual("'=1+1 berbahaya; \"kutip\"", rows[2][4], "no spreadsheet runs it")
        self.refused("export", "bag", one, "-o", folder, code="file-exists")

    def test_a_tar_holds_the_same(self):
        code, _ = self.filed()
        tar = self.dir / "serah.tar"
        self.ok("export", "bag", code, "-o", tar)
        self.assertEqual([], [f.name for f in self.dir.iterdir() if f.name.startswith("serah.tar.")], "no scratch is left")
        with tarfile.open(tar) as packed:
            packed.extractall(self.dir / "buka", filter="data") if hasattr(tarfile, "data_filter") else packed.extractall(self.dir / "buka")
        self.checked_by_others(self.dir / "buka" / "serah")

    def test_changed_bytes_never_leave(self):
        code, filed = self.filed()
        stored = self.store / "files" / filed["sha256"][:2] / filed["sha256"][2:4] / filed["sha256"]
        stored.chmod(0o600)
        stored.write_bytes(stored.read_bytes()[:-1] + b"x")
        for target in (self.dir / "serah", self.dir / "serah.tar"):
            self.refused("export", "bag", code, "-o", target, exit=4)
            self.assertEqual([], [f.name for f in self.dir.iterdir() if f.name.startswith("serah")])

    def test_unknown_codes_and_full_disks(self):
        code = self.new()
        self.refused("export", "bag", code, "BRK1-B-0000000000-00", "-o", self.dir / "serah", exit=1)
        self.assertFalse((self.dir / "serah").exists())
        self.assertEqual([], [e for e in self.ok("history", code) if e["kind"] == "dossier.exported"], "nothing left, nothing is written down")
        self.refused("export", "ead", code, "-o", self.dir / "tidak" / "ada.xml", exit=4, code="cannot-write")


if __name__ == "__main__":
    main()
