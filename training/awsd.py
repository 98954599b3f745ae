"""Aid Worker Security Database: narratives of a sentence or two beside the numbers of their incident."""

import json
from pathlib import Path
from typing import Any

from newsledger.accounts.story import story_of
from newsledger.accounts.tolls.sentences import counts_of
from newsledger.documents import Page, read_page
from training.examples import Example
from training.labels import HARMS
from training.totals import harm_of_note

TOTALS = {"killed": "Total killed", "injured": "Total wounded", "abducted": "Total kidnapped"}


def read(path: Path) -> list[Example]:
    """The narratives whose numbers are found in their words."""
    found = (_example(json.loads(line)) for line in path.read_text("utf-8").splitlines())
    return [example for example in found if example is not None]


def _example(record: dict[str, Any]) -> Example | None:
    name, text = str(record["Incident ID"]), record["Details"].strip()
    document = read_page(Page(text, "text/plain", name, external_id=name))
    if document.status != "read" or not document.text:
        return None
    story = story_of(document, learned=False)
    sentences = tuple((one.span.start, one.span.end) for one in story.sentences)
    totals = {field: int(record[column] or 0) for field, column in TOTALS.items()}
    harm = harm_of_note(story.text, sentences, counts_of(story).drafts, totals)
    if harm is None:
        return None
    return Example("awsd", name, story.text, sentences, harm.marked, frozenset(HARMS), unsure=harm.unsure)
