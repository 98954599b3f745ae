"""Gun violence articles: names, ages, town, place, weapon and time, one mention each.

A name is marked wherever it stands in full. Other words said again elsewhere are neither taught nor denied,
since the set marks a thing once.
"""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training.examples import Example, Marked

KINDS = {
    "VIC-NAME": "victim.name",
    "SHO-NAME": "attacker.name",
    "VIC-AGE": "age",
    "SHO-AGE": "age",
    "DAT-CITY": "city",
    "DAT-LOC": "place",
    "CIR-WEAPON": "weapon",
    "DAT-CLOCK": "time",
    "DAT-TIME": "time",
}
NAMES = ("victim.name", "attacker.name")
LABELS = frozenset(KINDS.values())


def read(path: Path) -> list[Example]:
    """The articles of one file of the set, as running text."""
    return [_example(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def _example(record: dict[str, Any]) -> Example:
    text, tokens, sentences = joined(record["full_text"])
    marked: dict[Marked, None] = {}
    unsure: dict[Marked, None] = {}
    for first, last, kind, *_ in record["spans"]:
        if kind not in KINDS:
            continue
        label, start, end = KINDS[kind], tokens[first][0], tokens[last - 1][1]
        marked[Marked(label, start, end)] = None
        again = marked if label in NAMES and " " in text[start:end] else unsure
        for found in re.finditer(r"(?<!\w)" + re.escape(text[start:end]) + r"(?!\w)", text):
            if found.start() != start:
                again[Marked(label, found.start(), found.end())] = None
        if label in NAMES:
            unsure |= dict.fromkeys(_surnames(text, label, start, end))
    return Example(
        "gvdb", str(record["doc_key"]), text, sentences, tuple(marked), LABELS, unsure=tuple(unsure)
    )


def _surnames(text: str, label: str, start: int, end: int) -> list[Marked]:
    surname = text[start:end].split()[-1]
    places = re.finditer(r"(?<!\w)" + re.escape(surname) + r"(?!\w)", text)
    return [Marked(label, place.start(), place.end()) for place in places if not start <= place.start() < end]


def joined(
    sentences: Sequence[Sequence[str]],
) -> tuple[str, list[tuple[int, int]], tuple[tuple[int, int], ...]]:
    """Readable text of tokenised sentences, the characters of its tokens and of its sentences."""
    text, tokens, reaches = "", list[tuple[int, int]](), list[tuple[int, int]]()
    for number, sentence in enumerate(sentences):
        text += "\n\n" if number == 1 else " " if number else ""
        begin, glued = len(text), True
        for place, token in enumerate(sentence):
            hyphen = token == "-" and 0 < place < len(sentence) - 1
            closing = re.fullmatch(r"[.,;:!?)\]%]+|['’]\w{1,2}|n['’]t", token, re.IGNORECASE)
            text += "" if glued or closing or hyphen else " "
            tokens.append((len(text), len(text) + len(token)))
            text += token
            glued = token in ("(", "[", "$", "#") or hyphen
        reaches.append((begin, len(text)))
    return text, tokens, tuple(reaches)
