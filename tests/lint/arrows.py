#!/usr/bin/env python3
"""Holds the house's arrows: which floor may include which, and which folder may name which technology.

Usage: arrows.py ROOT [--self-test]. Prints each breach as FILE:LINE: sentence; exit 1 when there is one."""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]')
SUFFIXES = {".h", ".hpp", ".cpp", ".cc"}

# floor (longest matching folder) -> folders of ours it may include, besides itself
FLOORS = {
    "workflow": [],
    "devices": [],                      # the ports: each other only
    "devices/process": ["devices:ports"],
    "devices/sane": ["devices:ports", "devices/process"],
    "devices/simulated": ["devices:ports"],
    "devices/cups": ["devices:ports"],
    "devices/zxing": ["devices:ports"],
    "devices/printed": ["devices:ports"],
    "devices/leptonica": ["devices:ports"],
    "devices/tesseract": ["devices:ports", "devices/process"],
    "devices/qpdf": ["devices:ports"],
    "devices/poppler": ["devices:ports", "devices/process"],
    "archive": ["workflow"],
    "app/sheets": ["archive", "workflow", "devices:ports"],
    "app/desk": ["app/sheets", "archive", "workflow", "devices:ports"],
    "app/screens": ["app/desk", "app/sheets", "archive", "workflow", "devices:ports"],
    "app/wiring": ["app/desk", "app/sheets", "archive", "workflow", "devices"],
    "app/cli": ["app/screens", "app/wiring", "app/desk", "app/sheets", "archive", "workflow", "devices:ports"],
    "app/gui": ["app/screens", "app/wiring", "app/desk", "app/sheets", "archive", "workflow", "devices:ports"],
}

# a technology's headers -> the only folders that may name it
TECHNOLOGIES = {
    r"wx/": ["app/gui"],
    r"(gtk|gdk|atk)/": ["app/gui"],
    r"sane/": ["devices/sane"],
    r"cups/": ["devices/cups"],
    r"ZXing/": ["devices/zxing"],
    r"(leptonica/|allheaders\.h)": ["devices/leptonica", "devices/zxing", "devices/tesseract"],
    r"tesseract/": ["devices/tesseract"],
    r"qpdf/": ["devices/qpdf"],
    r"sqlite3": ["archive/catalogue"],
    r"csv\.h": ["archive/exchange"],
    r"(toml\+\+|toml\.hpp)": ["workflow", "app/wiring"],
    r"(pango|cairo|librsvg)/|pango/|^cairo": ["app/sheets"],
    r"CLI/": ["app/cli"],
}


def floor_of(path):
    best = ""
    for floor in FLOORS:
        if (path == floor or path.startswith(floor + "/")) and len(floor) > len(best):
            best = floor
    return best


def allowed(own, target_path):
    target = floor_of(target_path)
    if target == own:
        return True
    if own == "devices":
        return False
    for may in FLOORS[own]:
        if may == "devices:ports":
            if target_path.startswith("devices/") and target_path.count("/") == 1:
                return True
        elif target == may or target.startswith(may + "/"):
            return True
    return False


def breaches_in(path, text):
    own = floor_of(path)
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        name = match.group(2)
        if floor_of(name):
            if own and not allowed(own, name):
                yield f"{path}:{number}: {own} must not know {name}: arrows point down only"
            continue
        for pattern, folders in TECHNOLOGIES.items():
            if re.match(pattern, name) and not any(path.startswith(f + "/") for f in folders):
                yield f"{path}:{number}: <{name}> may be named only in {', '.join(folders)}"


def all_breaches(root):
    for top in ("workflow", "devices", "archive", "app"):
        for file in sorted((root / top).rglob("*")):
            if file.suffix not in SUFFIXES:
                continue
            path = file.relative_to(root).as_posix()
            text = file.read_text(encoding="utf-8")
            yield from breaches_in(path, text)
            lines = text.count("\n")
            if lines > 500:
                yield f"{path}:{lines}: over 500 lines: two lives in one file?"
    for readme in sorted(root.glob("*/**/README.md")):
        path = readme.relative_to(root)
        if path.parts[0] in ("workflow", "devices", "archive", "app", "tests", "packaging"):
            if len(readme.read_text(encoding="utf-8").splitlines()) > 15:
                yield f"{path}: a folder's README has at most fifteen lines"


def self_test():
    """The lint must be able to fail."""
    bad = {
        "archive/x.cpp": '#include "devices/scanner.h"',
        "workflow/x.cpp": '#include "archive/records.h"',
        "devices/sane/x.cpp": '#include "devices/qpdf/make.h"',
        "devices/scanner.h": '#include "devices/sane/session.h"',
        "app/desk/x.cpp": "#include <sqlite3.h>",
        "app/screens/x.cpp": "#include <wx/wx.h>",
        "app/desk/y.cpp": '#include "devices/sane/session.h"',
    }
    good = {
        "archive/x.cpp": '#include "workflow/sop.h"',
        "app/desk/x.cpp": '#include "devices/scanner.h"',
        "app/gui/x.cpp": "#include <wx/wx.h>",
        "app/wiring/x.cpp": '#include "devices/sane/sane_scanner.h"',
    }
    for path, text in bad.items():
        assert list(breaches_in(path, text)), f"not caught: {path}: {text}"
    for path, text in good.items():
        assert not list(breaches_in(path, text)), f"wrongly caught: {path}: {text}"


if __name__ == "__main__":
    self_test()
    if "--self-test" not in sys.argv:
        found = list(all_breaches(pathlib.Path(sys.argv[1])))
        print("\n".join(found))
        sys.exit(1 if found else 0)
