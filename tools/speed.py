"""Documents a second of each step of reading, on articles of gva in one process (make speed).

    python -m tools.speed [--limit 200]

Each step is timed over all articles with what it needs made before it, in processor time, and as a worker of
`add` takes it: with the tables loaded before and garbage looked for rarely. The steps together take less than
the whole: a step over many pages finds its tables in the processor's caches. They are no test: another
machine, or a busy one, gives other figures.
"""

import argparse
import gc
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from newsledger.accounts import read
from newsledger.accounts.attributions import doubt_of, find_attributions, hear
from newsledger.accounts.events import events_in
from newsledger.accounts.learned import learned_of
from newsledger.accounts.sentences import sentences_of
from newsledger.accounts.story import is_note, story_of
from newsledger.accounts.tolls.sentences import counts_of
from newsledger.desk.taking import take
from newsledger.documents import Page, read_page
from newsledger.engine.worker import RARELY
from newsledger.model import Document, Span
from newsledger.values.actors import ActorMention, find_actors
from newsledger.values.places import find_places
from newsledger.values.times import find_times
from tools.benchmarks import BENCH

T = TypeVar("T")
R = TypeVar("R")


def articles() -> Iterator[Page]:
    """The articles of gva that have a text, in the order of the file."""
    for line in (BENCH / "gva" / "incidents.jsonl").open(encoding="utf-8"):
        for article in json.loads(line)["articles"]:
            if article["text"].strip():
                yield page_of(article)


def page_of(article: dict[str, Any]) -> Page:
    """An article as `add` would be given it."""
    stated = {name: article.get(name) for name in ("uri", "title", "published")}
    return Page(article["text"], "text/plain", "gva", external_id=str(article["id"]), **stated)


def timed(step: str, function: Callable[[T], R], items: Sequence[T]) -> list[R]:
    """What the function gives for each item; its documents a second are printed."""
    began = time.process_time()
    made = [function(item) for item in items]
    seconds = time.process_time() - began
    print(f"| {step} | {len(items) / seconds:.0f} | {1000 * seconds / len(items):.1f} |", flush=True)
    return made


def spans_of(document: Document) -> list[Span]:
    """The sentences of a document's story."""
    return [sentence.span for sentence in sentences_of(document)]


def learn(text: str, spans: list[Span], actors: Sequence[ActorMention]) -> None:
    """What the learned reader is asked for a story, with what tells it which sentences to read."""
    doubts = [doubt_of(one) for one in hear(text, spans)]
    learned_of(text, spans, doubts, actors, closely=is_note(spans))


def as_a_worker(page: Page) -> None:
    """Read a page, so that tables are loaded, and leave them to no collector, as workers do."""
    take(page)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*RARELY)


def time_steps(pages: Sequence[Page]) -> None:
    """Time each step."""
    as_a_worker(pages[0])
    documents = timed("documents: text, blocks, facts", read_page, pages)
    spans = timed("sentences", spans_of, documents)
    texts = [(document.text or "", of, document) for document, of in zip(documents, spans, strict=True)]
    timed("times", lambda one: find_times(one[0], one[1], published=one[2].published), texts)
    timed("places", lambda one: find_places(one[0], one[1]), texts)
    actors = timed("actors", lambda one: find_actors(one[0], one[1]), texts)
    with_actors = [(text, of, found) for (text, of, _), found in zip(texts, actors, strict=True)]
    timed("attributions, by patterns", lambda one: find_attributions(*one), with_actors)
    timed("the learned reader", lambda one: learn(*one), with_actors)
    stories = timed("all of these: the story", story_of, documents)
    counts = timed("tolls", counts_of, stories)
    with_drafts = [(story, found.drafts) for story, found in zip(stories, counts, strict=True)]
    timed("words of violence", lambda one: events_in(*one), with_drafts)
    timed("accounts and claims: all of reading", lambda one: read(one, annotated=False), documents)
    timed("a page from bytes to rows", take, pages)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--limit", type=int, default=200, help="how many articles")
    options = parser.parse_args()
    if not BENCH.is_dir():
        print(f"There is no {BENCH}: nothing to time.", file=sys.stderr)
        return 0
    print("| step | documents a second | ms a document |\n| --- | ---: | ---: |")
    time_steps(list(islice(articles(), options.limit)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
