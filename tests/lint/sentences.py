#!/usr/bin/env python3
"""Every sentence of the window has its English: sentences.py ROOT. Fails for what lacks, and for what nobody says any more."""
import ast
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
STRING = r'"(?:[^"\\]|\\.)*"'
said = {}
for file in sorted((root / "app/gui").rglob("*.cpp")) + sorted((root / "app/gui").rglob("*.h")):
    text = file.read_text(encoding="utf-8")
    for call in re.finditer(r'(?:(?<![A-Za-z0-9_])_|counted|wxTRANSLATE)\(\s*((?:%s\s*)+)' % STRING, text):
        words = "".join(ast.literal_eval(part) for part in re.findall(STRING, call.group(1)))
        said.setdefault(words, file)

known, part = set(), None
for line in (root / "app/gui/locale/en.po").read_text(encoding="utf-8").splitlines():
    if line.startswith("msgid_plural"):
        part = None
    elif line.startswith("msgid "):
        part = [ast.literal_eval(line[6:])]
        known.add(part[0])
    elif line.startswith('"') and part:
        known.discard(part[0])
        part[0] += ast.literal_eval(line)
        known.add(part[0])
    else:
        part = None

lacking = [(words, file) for words, file in said.items() if words not in known]
for words, file in lacking:
    print("no English: %s: %s" % (file.relative_to(root), words))
left_over = sorted(known - set(said) - {""})
for words in left_over:
    print("nobody says: %s" % words)
sys.exit(bool(lacking or left_over))
