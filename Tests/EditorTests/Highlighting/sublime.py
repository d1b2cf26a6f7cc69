"""Writes a letter for each character of the note OFFER_NOTE to OFFER_OUT, as the Sublime Text syntax OFFER_GRAMMAR scopes it.

The reader of such syntaxes is that of `bat` (`batcat` on Debian); a theme made for the purpose gives each scope a colour of its own.
"""

import os
import re
import shutil
import subprocess
import tempfile

LETTERS = {
    "keyword.control": "k",
    "entity.name": "n",
    "support.type": "c",
    "constant.numeric": "a",
    "keyword.other.period": "p",
    "constant.other.date": "d",
    "constant.language": "q",
    "comment": "#",
    "markup.heading.question": "?",
    "string.unquoted.answer": "!",
}
ENTRY = """<dict><key>scope</key><string>{}</string><key>settings</key><dict><key>foreground</key><string>#0000{:02X}</string></dict></dict>"""
THEME = """<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict><key>name</key><string>Letters</string><key>settings</key><array>
<dict><key>settings</key><dict><key>foreground</key><string>#FFFFFF</string></dict></dict>{}</array></dict></plist>"""

with tempfile.TemporaryDirectory() as home:
    os.makedirs(os.path.join(home, "syntaxes"))
    os.makedirs(os.path.join(home, "themes"))
    shutil.copy(os.environ["OFFER_GRAMMAR"], os.path.join(home, "syntaxes"))
    with open(os.path.join(home, "themes", "Letters.tmTheme"), "w", encoding="utf-8") as file:
        file.write(THEME.format("".join(ENTRY.format(scope, index + 1) for index, scope in enumerate(LETTERS))))
    bat = shutil.which("batcat") or shutil.which("bat") or "bat"
    here = dict(os.environ, HOME=home, BAT_CACHE_PATH=home, COLORTERM="truecolor", LC_ALL="C.UTF-8")
    subprocess.run([bat, "cache", "--build", "--source", home, "--target", home], env=here, check=True, capture_output=True, timeout=60)
    page = subprocess.run(
        [bat, "--theme=Letters", "--language=Offer", "--color=always", "--style=plain", "--paging=never", "--tabs=0", os.environ["OFFER_NOTE"]],
        env=here, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", timeout=30, check=True,
    ).stdout  # fmt: skip

rows = []
for line in page.split("\n")[:-1]:
    row, letter = "", "."
    for escape, text in re.findall(r"\x1b\[([0-9;]*)m|([^\x1b]+)", line):
        if text:
            row += letter * len(text)
        else:
            colour = re.search(r"38;2;0;0;(\d+)", escape)
            letter = list(LETTERS.values())[int(colour[1]) - 1] if colour else "."
    rows.append(row)
with open(os.environ["OFFER_OUT"], "w", encoding="utf-8") as file:
    file.write("\n".join(rows) + "\n")
