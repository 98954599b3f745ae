"""Fit the weights of documents/weights.py on pages whose story is known.

    python tools/fit_cleaning.py PAGES [STORIES] > src/newsledger/documents/weights.py

PAGES is JSON Lines with `id`, `url`, `html` and `body` (the article extraction benchmark in that shape);
STORIES, if given, is JSON Lines of incidents with `articles` of `text` (nearly clean stories: no sentence of
theirs may be lost). Needs numpy and scikit-learn, which the package itself does not. Deterministic.
"""

import argparse
import importlib
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from newsledger.documents.cleaning import condemned
from newsledger.documents.features import Features, describe, word_count
from newsledger.documents.html_page import read_html
from newsledger.documents.lines import Line, split_lines
from newsledger.documents.markup import render_flat
from newsledger.documents.scoring import probabilities, second_look
from newsledger.documents.top import take_apart

# How much a page of each kind counts: whole text dumps most, for they are what the weights are for.
SHARES = {"html": 1.0, "text": 1.0, "crop": 0.7, "clean": 0.5, "story": 0.5, "short": 0.4}
# Tried 0.1, 0.3, 1 and 3 by leaving pages out.
STRENGTH = 0.3
STORY, OTHER, UNTOLD = 1, 0, 2


@dataclass(frozen=True, slots=True)
class Example:
    """A page's lines, what a sign says of each, and whether each is story."""

    kind: str
    lines: list[Line]
    signed: list[bool]
    labels: list[int]


def records(path: Path) -> list[Any]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def label(lines: Sequence[str], body: str) -> list[int]:
    """STORY for the lines that the body holds for the greater part, by runs of four words."""
    gold, words = _runs(body), set(_words(body))
    labels = []
    for line in lines:
        own = _runs(line)
        if len(_words(line)) >= 4:
            held = sum(count for run, count in own.items() if run in gold)
            labels.append(STORY if 2 * held > own.total() else OTHER)
        else:
            labels.append(STORY if own and set(_words(line)) <= words and line in body else OTHER)
    return labels


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _words(text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3) if words else 0))


def example(kind: str, lines: Sequence[Line], labels: Sequence[int]) -> Example:
    """The lines as cleaning sees them: the top taken apart, the signs known."""
    starts = [line.start for line in lines]
    parts = take_apart(lines)
    told = [labels[sum(start <= part.line.start for start in starts[:40]) - 1] for part in parts[:40]]
    by_start = dict(zip(starts, labels, strict=True))
    told += [by_start.get(part.line.start, OTHER) for part in parts[40:]]
    return Example(kind, [part.line for part in parts], [condemned(part) for part in parts], told)


def html_examples(pages: Sequence[dict[str, str]]) -> Iterator[Example]:
    """Each page as its markup."""
    for page in pages:
        lines = read_html(page["html"], page["url"]).lines
        yield example("html", lines, label([line.words for line in lines], page["body"]))


def text_examples(pages: Sequence[dict[str, str]], chance: random.Random) -> Iterator[Example]:
    """Each page as a dump of its text, its story alone, the story cropped, and pieces amid noise."""
    for page in pages:
        lines = [line.words for line in render_flat(page["html"])[1]]
        labels = label(lines, page["body"])
        yield of_words("text", lines, labels)
        body = [line.words for line in split_lines(page["body"])]
        yield of_words("clean", body, [STORY] * len(body))
        told = [index for index, one in enumerate(labels) if one == STORY]
        if not told:
            continue
        first, last = max(0, told[0] - chance.randint(0, 6)), told[-1] + 1 + chance.randint(0, 12)
        yield of_words("crop", lines[first:last], labels[first:last])
        noise = [words for words, one in zip(lines, labels, strict=True) if one == OTHER and len(words) > 3]
        for _ in range(3):
            yield short(body, noise, chance)


def short(body: Sequence[str], noise: Sequence[str], chance: random.Random) -> Example:
    """One to four paragraphs with a few lines of noise before and after, as brief reports come."""
    at, size = chance.randrange(len(body)), chance.randint(1, 4)
    before = chance.sample(noise, min(len(noise), chance.choice([0, 0, 1, 2])))
    after = chance.sample(noise, min(len(noise), chance.choice([0, 1, 2, 4])))
    story = list(body[at : at + size])
    return of_words(
        "short", before + story + after, [OTHER] * len(before) + [STORY] * len(story) + [OTHER] * len(after)
    )


def story_examples(path: Path, every: int = 7) -> Iterator[Example]:
    """Every so many incidents' first article; only its full sentences are told to be story."""
    for number, incident in enumerate(records(path)):
        for article in incident["articles"][:1] if number % every == 0 else []:
            lines = split_lines(article["text"])
            sentence = [word_count(one.words) >= 8 and one.words[-1] in '."”' for one in lines]
            yield example("story", lines, [STORY if full else UNTOLD for full in sentence])


def of_words(kind: str, words: Sequence[str], labels: Sequence[int]) -> Example:
    """An example of plain lines, a blank line between each two."""
    lines, at = [], 0
    for one in words:
        lines.append(Line(at, at + len(one), one))
        at += len(one) + 2
    return example(kind, lines, labels)


def fit(examples: Sequence[Example], made: Callable[[Example], list[Features]]) -> Features:
    """Logistic weights; a line counts by its words, a page by its kind."""
    numpy, linear = importlib.import_module("numpy"), importlib.import_module("sklearn.linear_model")
    described = [made(one) for one in examples]
    names = sorted({name for features in described for one in features for name in one})
    rows: list[list[float]] = []
    labels: list[int] = []
    shares: list[float] = []
    for one, features in zip(examples, described, strict=True):
        counts = [word_count(line.words) for line in one.lines]
        total = 100 + sum(count for count, told in zip(counts, one.labels, strict=True) if told)
        for row, told, sign, count in zip(features, one.labels, one.signed, counts, strict=True):
            if not sign and told != UNTOLD:
                rows.append([row.get(name, 0.0) for name in names])
                labels.append(told)
                shares.append((count + 1.5) / total * 100 * SHARES[one.kind])
    model: Any = linear.LogisticRegression(C=STRENGTH, max_iter=5000, fit_intercept=False)
    model.fit(numpy.array(rows), labels, sample_weight=shares)
    return {name: round(float(weight), 2) for name, weight in zip(names, model.coef_[0], strict=True)}


def fit_both(examples: Sequence[Example]) -> tuple[Features, Features]:
    """The weights of the first look and, on what it says, those of the second."""
    first = fit(examples, lambda one: describe(one.lines, one.signed))

    def looked(one: Example) -> list[Features]:
        scores = probabilities(describe(one.lines, one.signed), first, one.signed)
        return second_look(scores, [word_count(line.words) for line in one.lines])

    return first, fit(examples, looked)


def written(name: str, weights: Features) -> str:
    """A table as source, the strongest weights first."""
    rows = sorted(weights.items(), key=lambda item: (-abs(item[1]), item[0]))
    return f"{name}: Features = {{\n" + "".join(f'    "{key}": {value},\n' for key, value in rows) + "}\n"


def main() -> int:
    """Fit and write the module."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", type=Path)
    parser.add_argument("stories", type=Path, nargs="?")
    options = parser.parse_args()
    pages = records(options.pages)
    texts = list(text_examples(pages, random.Random(1)))
    texts += list(story_examples(options.stories)) if options.stories else []
    tables = [*fit_both(list(html_examples(pages))), *fit_both([replace(one) for one in texts if one.lines])]
    names = ["HTML_FIRST", "HTML_SECOND", "TEXT_FIRST", "TEXT_SECOND"]
    sys.stdout.write(
        '"""What each feature weighs, fitted by tools/fit_cleaning.py; positive speaks for story."""\n\n'
    )
    sys.stdout.write("from newsledger.documents.features import Features\n\n")
    sys.stdout.write("\n".join(written(name, table) for name, table in zip(names, tables, strict=True)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
