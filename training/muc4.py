"""MUC-4: who did what to whom in reports of 1989, from the answer templates of the development set.

The keys quote the text; every place at which a quoted string stands is marked, since they give no offsets.
What a key calls optional is neither taught nor denied.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.examples import Example, Marked, sentences_of

SLOTS = {
    "PERP: INDIVIDUAL ID": "attacker.person",
    "PERP: ORGANIZATION ID": "attacker.org",
    "PHYS TGT: ID": "target",
    "HUM TGT: DESCRIPTION": "victim",
    "HUM TGT: NAME": "victim.name",
    "INCIDENT: INSTRUMENT ID": "weapon",
}
# One more: the town in a place such as "PERU: LIMA (CITY)".
LABELS = frozenset(SLOTS.values()) | {"city"}
_TOWN = re.compile(r"([A-Z][A-Z .'-]+?) \((?:CITY|TOWN)\)")
_QUOTED = re.compile(r'"((?:\\.|[^"\\])*)"')


def read(path: Path) -> list[Example]:
    """The messages of one file of the set."""
    return [_example(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def _example(record: dict[str, Any]) -> Example:
    text = record["text"]
    sure: dict[Marked, None] = {}
    unsure: dict[Marked, None] = {}
    for label, words, optional in _fillers(record["templates"]):
        for start, end in _places(text, words):
            (unsure if optional else sure)[Marked(label, start, end)] = None
    return Example("muc4", record["id"], text, sentences_of(text), tuple(sure), LABELS, unsure=tuple(unsure))


def _fillers(templates: list[dict[str, list[str]]]) -> Iterator[tuple[str, str, bool]]:
    """Label, quoted words and whether the key is content without them."""
    for template in templates:
        whole = "OPTIONAL" in template["MESSAGE: TEMPLATE"][0]
        for slot, label in SLOTS.items():
            for filler in template[slot]:
                own = filler.split('": "')[0] if '": "' in filler else filler
                for words in _QUOTED.findall(own if own.count('"') % 2 == 0 else own + '"'):
                    yield label, words.replace('\\"', '"'), whole or filler.lstrip(" (").startswith("?")
        for place in template["INCIDENT: LOCATION"]:
            for town in _TOWN.findall(place):
                yield "city", town.strip(), whole


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where the words stand, whatever blanks are between them."""
    parts = [re.escape(part) for part in words.split()]
    if parts:
        for found in re.finditer(r"(?<!\w)" + r"\s+".join(parts) + r"(?!\w)", text):
            yield found.start(), found.end()
