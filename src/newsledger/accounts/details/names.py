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
# A name is two to four words with capitals, initials and a "Jr." among them.
NAME = re.compile(
    r"\b[A-Z][a-z'’]?[\w'’-]+(?:\s+(?:(?:al-|el-|de\s+|van\s+|la\s+)?[A-Z][\w'’-]+|[A-Z]\.)){1,3}(?:,?\s+(?:Jr|Sr)\b\.?|\s+I{2,3}\b)?"
)
AGE = re.compile(
    r"\s*,\s*(?:age\s+|aged\s+)?(\d{1,2})\b(?!\s*(?:%|percent|people|-|(?:years|months|weeks|days|miles|hours)\s+(?!old)))|"
    r"\s*\((\d{1,2})\)|,?\s+(?:is|was|who\s+(?:is|was))\s+(\d{1,2})\b(?!\s*(?:%|percent|-|hours|minutes|years\s+(?!old)))|"
    r",?\s+identified\s+by\s+[^,;.]{1,50}\s+as\s+an?\s+(\d{1,2})-year-old\b|,\s+an?\s+(\d{1,2})-year-old\b"
)
AGE_BEFORE = re.compile(r"\b(\d{1,2})[\s-]years?[\s-]old,?\s+(?:[\w'’-]+\s+){0,3}$")
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
    for marked in story.learned.within(span, READ):
        name = _trimmed(story.text, marked.start, min(marked.end, span.end))
        if name and not _overlaps(name, taken):
            found.append(name)
            taken.append((name.start, name.end))
    if not story.text[span.start : span.end].isupper():
        found += _unlisted(story, span, taken)
    return tuple(sorted(found, key=lambda one: one.start))


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
