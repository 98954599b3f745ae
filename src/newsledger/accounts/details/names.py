"""Names of persons in a sentence: those of the page's actors, those that the reader marks, other capitals."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from newsledger.accounts.story import Story, between
from newsledger.accounts.terms import COMMON
from newsledger.codebook.actors import word_list
from newsledger.codebook.cues import cue_words
from newsledger.model import Span
from newsledger.values.actors import is_title

READ = frozenset(("victim.name", "attacker.name"))
# A name is two to four words with capitals, initials and a "Jr." among them; one alone only after "known as".
NAME = re.compile(
    r"(?=[A-Z])(?:\b[A-Z][a-z'’]?[\w'’-]+(?:\s+(?:(?:al-|el-|de\s+|van\s+|la\s+)?[A-Z][\w'’-]+|[A-Z]\.)){1,3}(?:,?\s+(?:Jr|Sr)\b\.?|\s+I{2,3}\b)?|"
    r"(?:(?<=known\sas\s)|(?<=only\sas\s)|(?<=called\s)|(?<=named\s))[A-Z][\w'’-]+(?:\s+the\s+[A-Z][\w'’-]+)?)"
)
AGE = re.compile(
    r"\s*,\s*(?:age\s+|aged\s+)?(\d{1,2})\b(?!\s*(?:%|percent|people|-|(?:years|months|weeks|days|miles|hours)\s+(?!old)))|"
    r"\s*\((\d{1,2})\)|,?\s+(?:is|was|who\s+(?:is|was))\s+(\d{1,2})\b(?!\s*(?:%|percent|-|hours|minutes|years\s+(?!old)))|"
    r",?\s+identified\s+by\s+[^,;.]{1,50}\s+as\s+an?\s+(\d{1,2})-year-old\b|,\s+an?\s+(\d{1,2})-year-old\b"
)
AGE_BEFORE = re.compile(r"\b(\d{1,2})[\s-]years?[\s-]old,?\s+(?:[\w'’-]+\s+){0,3}$")
# Between two pieces of one name: blanks, or one word more.
GAP = re.compile(r"\s+(?:[\w'’.-]+\s+)?")
GAPS = re.compile(r"\s+(?:[\w'’-]+\s+)?")
WORDS = re.compile(r"[^\W\d_]{3,}")
SURNAME = re.compile(r" [A-Z][^\W\d_]+(?:[-'’][A-Z]?[^\W\d_]+)*(?=[,.;:]| [a-z])")
SMALL = frozenset(
    (
        "and",
        "or",
        "in",
        "with",
        "by",
        "for",
        "to",
        "at",
        "on",
        "who",
        "was",
        "were",
        "from",
        "as",
        "is",
        "his",
        "the",
    )
)
# Nobody of whom news tells by a name and an age is younger than this; smaller numbers count other things.
LEAST = 1


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name at text[start:end]; `name` is its fullest form on the page."""

    start: int
    end: int
    name: str


def names_in(story: Story, span: Span) -> tuple[Named, ...]:
    """The persons named in a sentence, in its order and without overlap; those of the actors come first."""
    inside = between(story.actors, span.start, span.end)
    found = [Named(a.start, a.end, a.name) for a in inside if a.kind == "person" and not a.generic]
    taken = [(a.start, a.end) for a in inside]
    for start, end in _joined(story, span):
        name = _trimmed(story.text, start, min(end, span.end))
        if name and not _overlaps(name, taken):
            found.append(name)
            taken.append((name.start, name.end))
    if not story.text[span.start : span.end].isupper():
        found += _unlisted(story, span, taken)
    return tuple(sorted(found, key=lambda one: one.start))


def _joined(story: Story, span: Span) -> list[tuple[int, int]]:
    """The places that the reader marks as names, pieces of one name put together.

    Only blanks or one more word may stand between such pieces. In capitals, where no letter shows a name,
    the words before a piece belong to it from a given name on.
    """
    text, joined = story.text, list[tuple[int, int]]()
    for marked in story.learned.within(span, READ):
        start, end = marked.start, marked.end
        gap = text[joined[-1][1] : start] if joined else ","
        if joined and GAP.fullmatch(gap) and not _is_small(gap):
            start = joined.pop()[0]
        joined.append((start, max(end, start)))
    if not text[span.start : span.end].isupper():
        return [(start, _to_surname(text, start, end)) for start, end in joined]
    return [(_from_given_name(text, span, start), end) for start, end in joined]


def _to_surname(text: str, start: int, end: int) -> int:
    """Where a name of one word ends with the word in capitals behind it, which the reader left out."""
    more = SURNAME.match(text, end) if " " not in text[start:end] else None
    return more.end() if more else end


def _is_small(gap: str) -> bool:
    return gap.strip().lower() in SMALL or gap.strip()[:1].islower()


def _from_given_name(text: str, span: Span, start: int) -> int:
    """Where a name in capitals begins: at a given name at most two words before it, else where it stands."""
    before = [(m.start() + span.start, m[0]) for m in WORDS.finditer(text[span.start : start])][-2:]
    for place, word in before:
        if word.lower() in given_names() and GAPS.fullmatch(text[place + len(word) : start]):
            return place
    return start


@cache
def given_names() -> frozenset[str]:
    """Given names by which a name is known in a text that is all capitals."""
    return cue_words("names", "given")


def _trimmed(text: str, start: int, end: int) -> Named | None:
    """The words without a title before the name; None where nothing is left that may be one."""
    words = [(m.start(), m.end()) for m in re.finditer(r"[^\s,;:()\[\]\"“”]+", text[start:end])]
    while words and (is_title(text[start + words[0][0] : start + words[0][1]].capitalize())):
        words = words[1:]
    if not words:
        return None
    first, last = start + words[0][0], start + words[-1][1]
    name = " ".join(text[first:last].split()).removesuffix("'s").removesuffix("’s").strip(" .")
    if not name:
        return None
    parts = name.split()
    if len(name) < 3 or not all(part[:1].isupper() or len(part) < 4 for part in parts):
        return None
    if not_names() & {parts[0].lower(), parts[-1].lower()}:
        return None
    return Named(first, first + len(text[first:last].rstrip(" .")), name)


def _unlisted(story: Story, span: Span, taken: list[tuple[int, int]]) -> Iterator[Named]:
    taken = [*taken, *((t.start, t.end) for t in between(story.times, span.start, span.end))]
    taken += [(m.start, m.end) for m in between(story.places, span.start, span.end)]
    for found in NAME.finditer(story.text, span.start, span.end):
        words = found[0].split()
        first = words[0].lower()
        if (
            first in COMMON
            or not_names() & {word.lower().rstrip(".") for word in words}
            or is_title(words[0])
        ):
            continue
        name = Named(found.start(), found.end(), " ".join(words).removesuffix("'s").removesuffix("’s"))
        if not _overlaps(name, taken):
            yield name


@cache
def not_names() -> frozenset[str]:
    """Words of streets, bodies and pages, which no person's name holds."""
    return word_list("people_not_names") | word_list("persons_body_words") | cue_words("names", "never")


def _overlaps(name: Named, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < name.end and name.start < end for start, end in taken)


def age_at(story: Story, span: Span, start: int, end: int) -> int | None:
    """The age that stands after a name, or before it."""
    after = AGE.match(story.text, end, min(span.end, end + 90))
    before = AGE_BEFORE.search(story.text, max(span.start, start - 60), start)
    number = (
        next((group for group in after.groups() if group), None) if after else before[1] if before else None
    )
    return int(number) if number and int(number) >= LEAST else None
