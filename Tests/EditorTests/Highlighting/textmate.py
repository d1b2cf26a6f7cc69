"""Writes a letter for each character of the note OFFER_NOTE to OFFER_OUT, as the TextMate grammar OFFER_GRAMMAR scopes it.

The part of TextMate's tokenizer that the grammar uses (match, begin and while, captures, includes),
over Oniguruma, the regular expressions that editors use for such grammars.
"""

import json
import os

import onigurumacffi

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


def letter(scope):
    return next((LETTERS[start] for start in LETTERS if scope.startswith(start)), ".")


class Rule:
    def __init__(self, source):
        self.name = source.get("name", "")
        self.pattern = onigurumacffi.compile(source.get("match") or source["begin"])
        self.captures = source.get("captures") or source.get("beginCaptures") or {}
        self.goes_on = onigurumacffi.compile(source["while"]) if "while" in source else None
        self.inner = source.get("patterns", [])


class Tokenizer:
    def __init__(self, grammar):
        self.repository = {key: Rule(source) for key, source in grammar["repository"].items()}
        self.root = grammar["patterns"]
        self.open = []

    def rules(self):
        patterns = self.open[-1].inner if self.open else self.root
        return [self.repository[pattern["include"].removeprefix("#")] for pattern in patterns]

    def line(self, text):
        letters = ["."] * len(text)

        def paint(span, scope):
            if scope:
                for index in range(max(span[0], 0), min(span[1], len(text))):
                    letters[index] = letter(scope)

        for depth, rule in enumerate(self.open):
            if not rule.goes_on.match(text + "\n"):
                del self.open[depth:]
                break
        position = 0
        while position <= len(text):
            found = [(rule, rule.pattern.search(text + "\n", position)) for rule in self.rules()]
            found = [(match.start(), order, rule, match) for order, (rule, match) in enumerate(found) if match]
            if not found:
                break
            _, _, rule, match = min(found, key=lambda candidate: candidate[:2])
            paint(match.span(), rule.name)
            for number, capture in rule.captures.items():
                paint(match.span(int(number)), capture["name"])
            if rule.goes_on:
                self.open.append(rule)
            position = max(match.end(), position + (0 if rule.goes_on else 1))
        return "".join(letters)


with open(os.environ["OFFER_GRAMMAR"], encoding="utf-8") as file:
    tokenizer = Tokenizer(json.load(file))
with open(os.environ["OFFER_NOTE"], encoding="utf-8") as file:
    rows = [tokenizer.line(line) for line in file.read().split("\n")[:-1]]
with open(os.environ["OFFER_OUT"], "w", encoding="utf-8") as file:
    file.write("\n".join(rows) + "\n")
