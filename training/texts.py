"""Texts of the public sets under the names that labels kept apart from them use: `gva 123/0`, `awsd 45`."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

Texts = dict[str, str]


def texts_of(bench: Path, name: str) -> Texts:
    """The texts of a set by the id that it gives them; raises KeyError for a set that is not here."""
    return dict(_SETS[name](bench))


def _records(path: Path) -> Iterator[dict[str, Any]]:
    return map(json.loads, path.read_text("utf-8").splitlines())


def _gva(bench: Path) -> Iterator[tuple[str, str]]:
    """Articles, named by incident and place in it."""
    for record in _records(bench / "gva/incidents.jsonl"):
        for number, article in enumerate(record["articles"]):
            yield f"{record['incident']}/{number}", article["text"]


def _awsd(bench: Path) -> Iterator[tuple[str, str]]:
    for record in _records(bench / "awsd/incidents.jsonl"):
        yield str(record["Incident ID"]), record["Details"].strip()


def _police(bench: Path) -> Iterator[tuple[str, str]]:
    """Documents, their sentences each on a line."""
    documents: dict[str, list[str]] = {}
    for record in _records(bench / "india_police/sentences.jsonl"):
        documents.setdefault(str(record["doc_id"]), []).append(record["sent_text"])
    return ((each, "\n".join(lines)) for each, lines in documents.items())


def _messages(bench: Path) -> Iterator[tuple[str, str]]:
    return ((record["id"], record["text"]) for record in _records(bench / "muc4/dev.jsonl"))


def _politics(bench: Path) -> Iterator[tuple[str, str]]:
    """Articles of PolNeAR's training part."""
    for path in sorted((bench / "polnear/train/text").glob("*.txt")):
        yield path.stem, path.read_text("utf-8")


def _geoparsed(file: str) -> Callable[[Path], Iterator[tuple[str, str]]]:
    def read(bench: Path) -> Iterator[tuple[str, str]]:
        for article in ElementTree.parse(bench / "geoparsing" / file).getroot():
            yield article.attrib["docid"], (article.findtext("text") or "").strip()

    return read


_SETS: dict[str, Callable[[Path], Iterator[tuple[str, str]]]] = {
    "awsd": _awsd,
    "gva": _gva,
    "india_police": _police,
    "lgl": _geoparsed("lgl.xml"),
    "muc4": _messages,
    "polnear": _politics,
    "trnews": _geoparsed("TR-News.xml"),
}
