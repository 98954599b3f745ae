"""Gun Violence Archive: whole articles beside the record of their incident.

The records give people and totals, no places in the text (training/participants.py, training/totals.py).
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsledger.accounts.story import story_of
from newsledger.accounts.tolls.sentences import counts_of
from newsledger.documents import Page, read_page
from training.examples import Example
from training.labels import HARMS
from training.participants import LABELS, marks_of, participants
from training.totals import harm_of_page


def read(path: Path) -> list[Example]:
    """The English articles of the file, named by incident and place in it."""
    return [
        example for line in path.read_text("utf-8").splitlines() for example in _examples(json.loads(line))
    ]


def _examples(record: dict[str, Any]) -> Iterator[Example]:
    for number, article in enumerate(record["articles"]):
        example = _example(f"{record['incident']}/{number}", article, record["gold"])
        if example is not None:
            yield example


def _example(name: str, article: dict[str, Any], gold: dict[str, Any]) -> Example | None:
    page = Page(article["text"], "text/plain", name, external_id=name, title=article.get("title"))
    document = read_page(page)
    if document.status != "read" or not document.text:
        return None
    story = story_of(document, learned=False)
    sentences = tuple((one.span.start, one.span.end) for one in story.sentences)
    people = participants(gold["participants"])
    marks = marks_of(story.text, sentences, people, gold.get("city"))
    # Whether the record's dead include an attacker is not told alike in all articles.
    killed = (gold["killed"], gold["killed"] - (gold.get("suspects_killed") or 0))
    totals = {"killed": killed, "injured": (gold["injured"],)}
    harm = harm_of_page(story.text, sentences, counts_of(story).drafts, totals, people)
    return Example(
        "gva",
        name,
        story.text,
        sentences,
        (*marks.sure, *(harm.marked if harm else ())),
        LABELS | (frozenset(HARMS) if harm else frozenset()),
        unsure=(*marks.unsure, *(harm.unsure if harm else ())),
    )
