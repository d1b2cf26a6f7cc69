"""Writes a letter for each character of the note OFFER_NOTE to OFFER_OUT, as Kate's own highlighter colours it by OFFER_GRAMMAR.

A theme made for the purpose gives each style of the syntax file a colour of its own, so that the page tells which was used.
"""

import html
import json
import os
import re
import shutil
import subprocess
import tempfile

STYLES = {
    "Keyword": "k", "Name": "n", "Component": "c", "Amount": "a", "Period": "p", "Date": "d",
    "Constant": "q", "Comment": "#", "Question": "?", "Answer": "!",
}  # fmt: skip
COLOURS = {f"#0000{index + 1:02x}": letter for index, letter in enumerate(STYLES.values())}
DEFAULTS = """Normal Keyword Function Variable ControlFlow Operator BuiltIn Extension Preprocessor Attribute Char SpecialChar String
VerbatimString SpecialString Import DataType DecVal BaseN Float Constant Comment Documentation Annotation CommentVar RegionMarker
Information Warning Alert Error Others""".split()

theme = {
    "metadata": {"name": "Letters", "revision": 1},
    "text-styles": {name: {"text-color": "#ffffff"} for name in DEFAULTS},
    "custom-styles": {"Offer": {style: {"text-color": colour} for style, colour in zip(STYLES, COLOURS)}},
    "editor-colors": {},
}
with tempfile.TemporaryDirectory() as home:
    data = os.path.join(home, "org.kde.syntax-highlighting")
    os.makedirs(os.path.join(data, "syntax"))
    os.makedirs(os.path.join(data, "themes"))
    shutil.copy(os.environ["OFFER_GRAMMAR"], os.path.join(data, "syntax"))
    with open(os.path.join(data, "themes", "letters.theme"), "w", encoding="utf-8") as file:
        json.dump(theme, file)
    page = subprocess.run(
        ["kate-syntax-highlighter", "-s", "Offer", "-t", "Letters", "-f", "html", os.environ["OFFER_NOTE"]],
        env=dict(os.environ, XDG_DATA_HOME=home, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8"),
        stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", timeout=30, check=True,
    ).stdout  # fmt: skip

rows = []
for line in page[page.index("<pre>") + 5 : page.rindex("</pre>")].removeprefix("\n").split("\n"):
    row, letter = "", "."
    for tag, text in re.findall(r"<([^>]*)>|([^<]+)", line):
        if tag.startswith("span"):
            letter = COLOURS.get((re.search(r"color:(#\w+)", tag) or [None, ""])[1], ".")
        elif tag:
            letter = "."
        else:
            row += letter * len(html.unescape(text))
    rows.append(row)
with open(os.environ["OFFER_OUT"], "w", encoding="utf-8") as file:
    file.write("\n".join(rows) + "\n")
