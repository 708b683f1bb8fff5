#!/usr/bin/env python3
"""A network scanner (eSCL, as AirScan devices speak it) with flatbed, feeder, duplex and faults to order. Standard library only.

  escl_scanner.py --pages FOLDER [--port 0] [--config-dir DIR] [--fault SHEET:WORD ...] [--refill] [--with-parent]

  --pages FOLDER    its *.jpg in natural name order are the stack in the feeder (duplex: two a sheet; flatbed: the next one).
                    Colour JPEGs: airscan takes them in colour and gray, but refuses a gray one when colour was asked
  --port N          0 (usual) takes a free port. The first line on stdout is "port=N", the second "device=SANE-NAME"
  --config-dir DIR  writes DIR/dll.conf and DIR/airscan.conf: with SANE_CONFIG_DIR=DIR this is the only scanner there is
  --name NAME       as SANE lists it: airscan:e0:NAME (default Rig)
  --fault S:WORD    what befalls sheet S (1 = first of the folder), once:
                      jam, cover         the feeder stops, the status says why
                      busy-once          "503 try again", and then goes on
                      busy               503 for ever (until the job ends)
                      404, 500           that answer, while the status says nothing is wrong
                      drop               the connection is closed within the answer
                      garbage            200 and bytes that are no picture
                      truncated          a JPEG whose second half is missing
                      empty              the feeder says it is empty although sheets are left
                      slow=SECONDS       answers late; hang: does not answer at all
  --refill          a job that finds the feeder empty finds the whole stack in it again
  --with-parent     ends when stdin is closed (a test that dies leaves no server behind)

The stack as the clerk would lay it: a job stopped by a fault leaves the faulty sheet on top, and the fault is over. Otherwise the
next job goes on where the last one stopped *pulling* (programs pull ahead of what they show). By HTTP, beside /eSCL:
  GET  /control           {"next": SHEET, "sheets": N, "pulled": [SHEET, ...], "jobs": N, "open_jobs": N, "requests": [...]}
  POST /control?next=S    lays the stack so that sheet S is on top; "fault=S:WORD" adds a fault, "clear=1" takes all away
"""
import argparse
import http.server
import json
import os
import re
import signal
import sys
import threading
import time
import urllib.parse
import uuid

NS = ('xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm" '
      'xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03"')
FAULTS = {"jam", "cover", "busy-once", "busy", "404", "500", "drop", "garbage", "truncated", "empty", "hang"}
MAX_WIDTH, MAX_HEIGHT = 2550, 4200  # in 1/300 inch: A4 and F4 both lie on it


def natural(name):
    return [int(part) if part.isdigit() else part.lower() for part in re.split(r"(\d+)", name)]


def parse_fault(text):
    sheet, _, word = text.partition(":")
    if not sheet.isdigit() or not (word in FAULTS or re.fullmatch(r"slow=[0-9.]+", word)):
        raise argparse.ArgumentTypeError("SHEET:WORD with one of " + ", ".join(sorted(FAULTS)) + ", slow=SECONDS")
    return int(sheet), word


class Job:
    def __init__(self, source, duplex):
        self.source, self.sides = source, 2 if duplex else 1
        self.page = 0           # pages handed out so far
        self.first_sheet = 0
        self.busy_said = False
        self.over = False
        self.closed = threading.Event()


class Stack:
    """The paper, the faults, the jobs. One lock for all of it."""

    def __init__(self, folder, faults, refill):
        names = sorted((n for n in os.listdir(folder) if n.lower().endswith((".jpg", ".jpeg"))), key=natural)
        self.files = [os.path.join(folder, n) for n in names]
        self.faults, self.refill = dict(faults), refill
        self.lock = threading.RLock()
        self.next_sheet, self.state = 1, None   # state: None, "jam", "cover", "empty"
        self.jobs, self.job_count, self.pulled, self.requests = {}, 0, [], []

    def sheets(self, sides=1):
        return (len(self.files) + sides - 1) // sides

    def adf_state(self):
        names = {"jam": "ScannerAdfJam", "cover": "ScannerAdfDoorOpen", "empty": "ScannerAdfEmpty"}
        if self.state:
            return names[self.state]
        return "ScannerAdfLoaded" if self.next_sheet <= self.sheets() else "ScannerAdfEmpty"

    def open_job(self, source, duplex):
        with self.lock:
            job, name = Job(source, duplex), str(uuid.uuid4())
            self.state = None
            if self.next_sheet > self.sheets(job.sides) and self.refill:
                self.next_sheet = 1
            job.first_sheet = self.next_sheet
            self.jobs[name] = job
            self.job_count += 1
            return name

    def close_job(self, name):
        with self.lock:
            job = self.jobs.pop(name, None)
            if job:
                job.closed.set()
            return job is not None

    def stop_at(self, sheet, state):
        """The feeder stops: the clerk will lay this sheet on top, and the fault is over."""
        self.next_sheet, self.state = sheet, state
        self.faults.pop(sheet, None)

    def next_document(self, name):
        """(kind, bytes): kind is picture, gone, busy, 500, drop, hang, slow=N."""
        with self.lock:
            job = self.jobs.get(name)
            if job is None or job.over or (job.source == "Platen" and job.page > 0):
                return "gone", b""
            sheet, side = job.first_sheet + job.page // job.sides, job.page % job.sides
            index = (sheet - 1) * job.sides + side
            if sheet > self.sheets(job.sides):
                self.state, job.over = ("empty" if job.source == "Feeder" else None), True
                return "gone", b""
            fault = self.faults.get(sheet) if side == 0 else None
            if fault in ("jam", "cover", "empty"):
                self.stop_at(sheet, fault)
                job.over = True
                return "gone", b""
            if fault in ("404", "500"):
                self.stop_at(sheet, None)
                job.over = True
                return ("gone" if fault == "404" else "500"), b""
            if fault == "busy":
                self.next_sheet = sheet
                return "busy", b""
            if fault == "busy-once" and not job.busy_said:
                job.busy_said = True
                return "busy", b""
            if fault in ("drop", "hang"):
                self.stop_at(sheet, None)
                job.over = fault == "drop"
                return fault, b""
            return self.hand_out(job, sheet, index, fault)

    def hand_out(self, job, sheet, index, fault):
        job.page += 1
        data = self.read(index)
        self.pulled.append(sheet)
        self.next_sheet = sheet + (1 if job.page % job.sides == 0 else 0)
        if fault is None or fault == "busy-once":
            return "picture", data
        self.faults.pop(sheet, None)
        if fault == "garbage":
            return "picture", b"This is no picture. " * 400
        if fault == "truncated":
            return "picture", data[: len(data) // 2]
        return fault + "|", data        # slow=SECONDS

    def read(self, index):
        if index >= len(self.files):    # the back of the last sheet of an odd stack: repeat its front
            index = len(self.files) - 1
        with open(self.files[index], "rb") as file:
            return file.read()

    def report(self):
        with self.lock:
            return {"next": self.next_sheet, "sheets": self.sheets(), "pulled": list(self.pulled), "jobs": self.job_count,
                    "open_jobs": len(self.jobs), "requests": self.requests[-200:]}


def input_caps(extra=""):
    profile = ('<scan:SettingProfile><scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode>'
               '<scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes><scan:DocumentFormats>'
               '<pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat></scan:DocumentFormats><scan:SupportedResolutions>'
               '<scan:DiscreteResolutions>%s</scan:DiscreteResolutions></scan:SupportedResolutions></scan:SettingProfile>')
    steps = "".join('<scan:DiscreteResolution><scan:XResolution>%d</scan:XResolution><scan:YResolution>%d</scan:YResolution>'
                    '</scan:DiscreteResolution>' % (dpi, dpi) for dpi in (75, 100, 150, 200, 300, 600))
    return ('<scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>%d</scan:MaxWidth><scan:MinHeight>16</scan:MinHeight>'
            '<scan:MaxHeight>%d</scan:MaxHeight><scan:MaxScanRegions>1</scan:MaxScanRegions><scan:SettingProfiles>%s'
            '</scan:SettingProfiles><scan:SupportedIntents><scan:Intent>Document</scan:Intent></scan:SupportedIntents>%s'
            % (MAX_WIDTH, MAX_HEIGHT, profile % steps, extra))


def capabilities(name):
    return ('<?xml version="1.0" encoding="UTF-8"?><scan:ScannerCapabilities %s><pwg:Version>2.6</pwg:Version>'
            '<pwg:MakeAndModel>Berkas %s</pwg:MakeAndModel><pwg:SerialNumber>CONTOH</pwg:SerialNumber>'
            '<scan:Platen><scan:PlatenInputCaps>%s</scan:PlatenInputCaps></scan:Platen><scan:Adf>'
            '<scan:AdfSimplexInputCaps>%s</scan:AdfSimplexInputCaps><scan:AdfDuplexInputCaps>%s</scan:AdfDuplexInputCaps>'
            '<scan:FeederCapacity>50</scan:FeederCapacity><scan:AdfOptions><scan:AdfOption>DetectPaperLoaded</scan:AdfOption>'
            '<scan:AdfOption>Duplex</scan:AdfOption></scan:AdfOptions></scan:Adf></scan:ScannerCapabilities>'
            % (NS, name, input_caps(), input_caps(), input_caps()))


def status(stack):
    with stack.lock:
        state = "Processing" if any(not job.over for job in stack.jobs.values()) else "Idle"
        return ('<?xml version="1.0" encoding="UTF-8"?><scan:ScannerStatus %s><pwg:Version>2.6</pwg:Version><pwg:State>%s</pwg:State>'
                '<scan:AdfState>%s</scan:AdfState></scan:ScannerStatus>' % (NS, state, stack.adf_state()))


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    stack, name = None, "Rig"

    def log_message(self, *_):
        pass

    def answer(self, code, body=b"", kind="text/xml", headers=()):
        body = body.encode() if isinstance(body, str) else body
        self.stack.requests.append("%s %s %d" % (self.command, self.path.split("/")[-1], code))
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for key, value in headers:
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        path = urllib.parse.urlparse(self.path).path
        if path == "/eSCL/ScannerCapabilities":
            self.answer(200, capabilities(self.name))
        elif path == "/eSCL/ScannerStatus":
            self.answer(200, status(self.stack))
        elif path == "/control":
            self.answer(200, json.dumps(self.stack.report()), "application/json")
        elif path.endswith("/NextDocument"):
            self.next_document(path.split("/")[-2])
        else:
            self.answer(404)

    def next_document(self, job_name):
        kind, data = self.stack.next_document(job_name)
        if kind.startswith("slow="):
            time.sleep(float(kind[5:-1]))
            kind = "picture"
        if kind == "picture":
            self.answer(200, data, "image/jpeg")
        elif kind == "gone":
            self.answer(404)
        elif kind == "busy":
            self.answer(503, headers=[("Retry-After", "1")])
        elif kind == "500":
            self.answer(500)
        elif kind == "drop":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 100000\r\n\r\n\xff\xd8\xff\xe0")
            self.wfile.flush()
            self.close_connection = True
        else:   # hang: silent until the job or the program goes
            job = self.stack.jobs.get(job_name)
            if job:
                job.closed.wait(600)
            self.close_connection = True

    def do_POST(self):
        url = urllib.parse.urlparse(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length", 0) or 0)).decode(errors="replace")
        if url.path == "/control":
            return self.control(urllib.parse.parse_qs(url.query))
        if url.path != "/eSCL/ScanJobs":
            return self.answer(404)
        source = re.search(r"InputSource>\s*(\w+)", body)
        duplex = re.search(r"Duplex>\s*true", body) is not None
        name = self.stack.open_job(source.group(1) if source else "Platen", duplex)
        self.answer(201, headers=[("Location", "/eSCL/ScanJobs/" + name)])

    def control(self, asked):
        with self.stack.lock:
            if "next" in asked:
                self.stack.next_sheet, self.stack.state = int(asked["next"][0]), None
            if "clear" in asked:
                self.stack.faults.clear()
            for fault in asked.get("fault", []):
                sheet, word = parse_fault(fault)
                self.stack.faults[sheet] = word
        self.answer(200, json.dumps(self.stack.report()), "application/json")

    def do_DELETE(self):
        self.answer(200 if self.stack.close_job(self.path.split("/")[-1]) else 404)


def write_config(folder, name, port):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "dll.conf"), "w") as file:
        file.write("airscan\n")
    with open(os.path.join(folder, "airscan.conf"), "w") as file:
        file.write('[devices]\n"%s" = http://127.0.0.1:%d/eSCL, eSCL\n[options]\ndiscovery = disable\nws-discovery = off\n' % (name, port))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--config-dir")
    parser.add_argument("--name", default="Rig")
    parser.add_argument("--fault", type=parse_fault, action="append", default=[])
    parser.add_argument("--refill", action="store_true")
    parser.add_argument("--with-parent", action="store_true")
    args = parser.parse_args()

    Handler.stack, Handler.name = Stack(args.pages, args.fault, args.refill), args.name
    server = http.server.ThreadingHTTPServer(("127.0.0.1", args.port), Handler)
    server.daemon_threads = True
    port = server.server_address[1]
    if args.config_dir:
        write_config(args.config_dir, args.name, port)
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    if args.with_parent:
        threading.Thread(target=lambda: (sys.stdin.buffer.read(), os._exit(0)), daemon=True).start()
    print("port=%d\ndevice=airscan:e0:%s" % (port, args.name), flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
