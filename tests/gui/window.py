"""The desk's window from outside: through AT-SPI as a screen reader sees it, and keys as a hand or a code gun sends them."""
import os
import re
import signal
import subprocess
import sys
import time

import pyatspi

DEADLINE = float(os.environ.get("BERKAS_WINDOW_DEADLINE", "60"))


class Gone(AssertionError):
    pass


def wait(what, condition, deadline=None):
    """Waits until condition() gives something true; never sleeps to be right."""
    end = time.monotonic() + (deadline or DEADLINE)
    last = None
    while time.monotonic() < end:
        try:
            last = condition()
            if last:
                return last
        except Exception as e:  # objects come and go while a screen is built
            last = e
        time.sleep(0.05)
    raise Gone("waited in vain for %s (last: %r)" % (what, last))


def xdotool(*args):
    subprocess.run(["xdotool", *args], check=True, stdout=subprocess.DEVNULL)


class Window:
    def __init__(self, program, *args, env=None):
        self.process = subprocess.Popen([program, *args], env={**os.environ, **(env or {})})
        self.app = wait("the program on the accessibility bus", self._find_app)
        self.frame = wait("its window", lambda: next((f for f in self.app if f.getRoleName() == "frame"), None))
        self.xid = wait("its X window", lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                                                               stdout=subprocess.PIPE, text=True).stdout.split())[-1]
        xdotool("windowfocus", "--sync", self.xid)

    def _find_app(self):
        if self.process.poll() is not None:
            raise SystemExit("the program ended with %s" % self.process.returncode)
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and app.get_process_id() == self.process.pid:
                return app

    def close(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    # -- looking
    def all(self, root=None, showing=True):
        stack = [root or self.frame]
        while stack:
            node = stack.pop()
            try:
                states = node.getState()
                if showing and not states.contains(pyatspi.STATE_SHOWING) and node.getRoleName() not in ("table", "table cell", "tree table"):
                    continue
                yield node
                if states.contains(pyatspi.STATE_MANAGES_DESCENDANTS) and node.childCount > 400:
                    children = [node.getChildAtIndex(i) for i in range(400)]
                else:
                    children = [child for child in node]
                stack.extend(reversed([c for c in children if c is not None]))
            except Exception:
                continue

    def find(self, name, role=None, deadline=None):
        pattern = re.compile(name)

        def look():
            for node in self.all():
                if role and node.getRoleName() != role:
                    continue
                if pattern.search(node.name or ""):
                    return node
        return wait("%s '%s'" % (role or "something", name), look, deadline)

    def has(self, name, role=None):
        pattern = re.compile(name)
        return any((not role or n.getRoleName() == role) and pattern.search(n.name or "") for n in self.all())

    def focused(self):
        for node in self.all():
            if node.getState().contains(pyatspi.STATE_FOCUSED):
                return node

    def next_frame(self, name):
        """Another window of the program took over, with something of this name in it."""
        def look():
            for frame in self.app:
                if frame is not None and frame.getRoleName() == "frame" and any(re.search(name, n.name or "") for n in self.all(frame)):
                    self.frame = frame
                    return True
        wait("the window with '%s'" % name, look)

    # -- doing
    def press(self, name, role="push button"):
        node = self.find(name, role)
        wait("'%s' to be possible" % name, lambda: self.find(name, role).getState().contains(pyatspi.STATE_SENSITIVE))
        self.find(name, role).queryAction().doAction(0)
        return node

    def focus(self, name, role=None):
        def try_it():
            node = self.find(name, role, 5)
            node.queryComponent().grabFocus()
            return node.getState().contains(pyatspi.STATE_FOCUSED)
        wait("the focus on '%s'" % name, try_it)

    def key(self, *keys):
        xdotool("key", "--clearmodifiers", *keys)

    def type(self, text, delay_ms=90):
        xdotool("type", "--delay", str(delay_ms), text)

    def gun(self, code, caught):
        """What a USB code gun sends: the code without a pause, then Enter. On a loaded machine the sender itself may pause for
        longer than a gun does; then the trigger is pulled again, as a hand would."""
        for _ in range(5):
            xdotool("type", "--delay", "1", code)
            xdotool("key", "Return")
            try:
                return wait("the window to take the code", caught, 8)
            except Gone:
                continue
        raise Gone("no burst was caught")

    # -- judging
    CONTROLS = {"push button", "toggle button", "text", "combo box", "check box", "radio button", "table", "tree table", "list", "image", "spin button"}

    def nameless(self):
        """Controls on the screen a reader could not call by a name; rows that say nothing."""
        bad = []
        for node in self.all():
            role = node.getRoleName()
            if role == "table cell" and not node.name and node.childCount == 0 and node.parent and node.parent.getRoleName() != "table cell":
                bad.append("a silent cell in %s" % (node.parent.name if node.parent else "?"))
            if role not in self.CONTROLS or node.name:
                continue
            if role == "image" and node.parent and node.parent.getRoleName() in ("push button", "toggle button", "panel", "filler", "combo box"):
                continue  # the picture inside a button that has a name
            if role in ("text", "push button", "toggle button") and node.parent and node.parent.getRoleName() == "combo box":
                continue  # the inside of a combo box that has a name
            extents = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
            if extents.width <= 1 or extents.height <= 1:
                continue
            bad.append("%s without a name at %d,%d" % (role, extents.x, extents.y))
        return bad

    def small_targets(self, least=44):
        bad = []
        for node in self.all():
            if node.getRoleName() not in ("push button", "toggle button") or not node.name:
                continue
            e = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
            if 1 < e.height < least or 1 < e.width < least:
                bad.append("%s is %d × %d" % (node.name, e.width, e.height))
        return bad

    def focusable(self):
        names = set()
        for node in self.all():
            states = node.getState()
            if node.name and node.getRoleName() in ("push button", "text", "combo box") and states.contains(pyatspi.STATE_FOCUSABLE) \
                    and states.contains(pyatspi.STATE_SENSITIVE) and states.contains(pyatspi.STATE_SHOWING):
                names.add(node.name)
        return names

    def tab_misses(self, most=80):
        """What Tab does not reach on this screen, walked round more than once; the focus goes back to who had it."""
        first = wait("a focus", self.focused)
        wanted = self.focusable()
        seen = set()
        for _ in range(most):
            self.key("Tab")
            node = self.focused()
            if node is not None:
                seen.add(node.name)
                if node.parent is not None and node.parent.name:
                    seen.add(node.parent.name)
            if wanted <= seen:
                break

        def back():
            first.queryComponent().grabFocus()
            return first.getState().contains(pyatspi.STATE_FOCUSED)
        wait("the focus back on '%s'" % first.name, back)
        return wanted - seen

    def clipped(self):
        """Labels whose last letter lies beyond their own room, or whose room lies beyond the window."""
        bad = []
        window = self.frame.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        for node in self.all():
            if node.getRoleName() not in ("label", "heading") or not node.name.strip():
                continue
            try:
                text, e = node.queryText(), node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
            except NotImplementedError:
                continue                                 # painted: it draws what fits
            if text.characterCount == 0 or e.width <= 1:
                continue
            x, y, width, height = text.getCharacterExtents(text.characterCount - 1, pyatspi.DESKTOP_COORDS)
            if x + width > e.x + e.width + 2 or y + height > e.y + e.height + 2:
                bad.append("'%s' is clipped" % node.name)
            if e.x + e.width > window.x + window.width + 1 or e.y + e.height > window.y + window.height + 1:
                bad.append("'%s' lies beyond the window" % node.name)
        return bad

    def clipped_none(self):
        bad = self.clipped()
        assert not bad, bad

    def speaks(self):
        bad = self.nameless() + self.small_targets()
        assert not bad, bad

    def file_dialog(self, act, path, there=True):
        """Through the desktop's own dialog, as a hand does; opened by an act of the window. `there`: the file is to stand there then."""
        def active():
            return subprocess.run(["xdotool", "getactivewindow"], stdout=subprocess.PIPE, text=True).stdout.strip()
        act()
        wait("the dialog", lambda: active() not in ("", self.xid))
        self.key("ctrl+a")
        self.type(str(path), 30)
        self.key("Return")
        wait("the dialog to go", lambda: active() == self.xid)
        if there:
            wait("the file", lambda: os.path.exists(path) and os.path.getsize(path) > 0)

    def picture(self, file):
        os.makedirs(os.path.dirname(file), exist_ok=True)
        before = None
        for _ in range(40):
            subprocess.run(["import", "-window", "root", file], check=True)
            now = subprocess.run(["identify", "-format", "%#", file], stdout=subprocess.PIPE, text=True).stdout
            if now == before:
                return
            before = now
            time.sleep(0.2)


def pages(folder, count):
    """Invented letters as pictures, one per sheet."""
    os.makedirs(folder, exist_ok=True)
    for i in range(1, count + 1):
        words = ["KEMENTERIAN CONTOH", "Laporan Kinerja CONTOH halaman %d" % i] + ["Data kinerja dihimpun dari seluruh unit kerja baris %d." % n for n in range(1, 22)] + ["rekonsiliasi data" if i == 2 else "selesai"]
        subprocess.run(["convert", "-size", "1240x1754", "xc:white", "-fill", "black", "-pointsize", "30", "-font", "Liberation-Sans",
                        "-annotate", "+140+200", "\n".join(words), "-density", "150", "-units", "PixelsPerInch", os.path.join(folder, "%02d.png" % i)], check=True)
    return folder


def run(tests):
    """Runs the given functions in turn; the first failure ends it, with its name."""
    for test in tests:
        started = time.monotonic()
        try:
            test()
        except Exception:
            print("FAILED", test.__name__, file=sys.stderr)
            raise
        print("ok  %-60s %.1f s" % (test.__name__, time.monotonic() - started), flush=True)
