"""India Police Events: what police did, sentence by sentence (2002, Gujarat)."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from training.examples import Example, Labelled

ACTIONS = {
    "KILL": "police.kill",
    "ARREST": "police.arrest",
    "FORCE": "police.force",
    "FAIL": "police.fail",
    "ANY_ACTION": "police.any",
}
LABELS = frozenset(ACTIONS.values())


def read(path: Path) -> list[Example]:
    """The documents of the set, each its sentences joined by a space."""
    documents: dict[Any, list[dict[str, Any]]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        documents[record["doc_id"]].append(record)
    return [_example(str(key), records) for key, records in documents.items()]


def _example(key: str, records: list[dict[str, Any]]) -> Example:
    text, labelled = "", list[Labelled]()
    for record in sorted(records, key=lambda each: int(each["sent_id"])):
        text += " " if text else ""
        labels = frozenset(ACTIONS[label] for label in record["sent_labels"])
        labelled.append(Labelled(len(text), len(text) + len(record["sent_text"]), labels))
        text += record["sent_text"]
    sentences = tuple((each.start, each.end) for each in labelled)
    return Example("india_police", key, text, sentences, labelled=tuple(labelled), sentence_labels=LABELS)
