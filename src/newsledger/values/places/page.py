"""A page made ready for finding places: words, runs of capitals, people, the hints it came with."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from newsledger.model import Span
from newsledger.values.places import wordlists
from newsledger.values.places.gazetteer import COMMON, FAMILY, GIVEN, Gazetteer, gazetteer
from newsledger.values.places.mention import PlaceContext
from newsledger.values.places.tokens import Token, tokenise

# What may stand between the words of one name.
JOINTS = frozenset({" ", "-", "\u00a0", "‑", "–"})
LONGEST_PERSON = 4
INITIAL = re.compile(r"[^\W\d_]\.")
# Words that no person's name holds.
NO_PERSON = (
    wordlists.SITE_HEADS
    | wordlists.NAMED_BODIES
    | wordlists.LOCAL_BODIES
    | wordlists.MONTHS_AND_DAYS
    | wordlists.PLACE_NOUNS
)
# Shares of words that say how a page is written.
UPPER_SHARE, LOWER_SHARE = 0.6, 0.01


@dataclass(slots=True)
class Page:
    """A text's words and what is known of them; `run_start` and `run_end` bound each word's capitals."""

    text: str
    tokens: list[Token]
    places: Gazetteer
    context: PlaceContext
    run_start: list[int] = field(default_factory=list)
    run_end: list[int] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    lower_counts: Counter[str] = field(default_factory=Counter)
    people: set[str] = field(default_factory=set)
    person_tokens: set[int] = field(default_factory=set)
    all_upper: bool = False
    all_lower: bool = False

    def joined(self, index: int) -> bool:
        """Whether a word belongs to the one before it, but for a space or hyphen."""
        return (
            0 < index < len(self.tokens)
            and self.tokens[index].gap in JOINTS
            and not self.tokens[index - 1].possessive
        )

    def key(self, index: int) -> str:
        """The key of a word; empty beyond the page."""
        return self.tokens[index].key if 0 <= index < len(self.tokens) else ""

    def after(self, index: int) -> str:
        """What follows a word up to the next one, the possessive ending left out."""
        if index + 1 >= len(self.tokens):
            return self.text[self.tokens[index].end :][:5]
        gap = self.tokens[index + 1].gap
        return gap[2:] if self.tokens[index].possessive else gap


def read_page(text: str, spans: Sequence[Span] | None, context: PlaceContext) -> Page:
    """The page with its runs of capitals and its people."""
    tokens = tokenise(text, spans)
    page = Page(text, tokens, gazetteer(), context)
    shapes = [token.shape for token in tokens]
    words, capitals = len(shapes) - shapes.count("number"), [token.key for token in tokens if token.capital]
    page.all_upper = words > 5 and shapes.count("upper") > UPPER_SHARE * words
    page.all_lower = words > 15 and len(capitals) < LOWER_SHARE * words
    page.counts.update(capitals)
    page.lower_counts.update([token.key for token in tokens if not token.capital])
    mark_runs(page)
    if page.all_upper or page.all_lower:
        mark_people_uncased(page)
    else:
        mark_people(page)
    return page


def mark_runs(page: Page) -> None:
    """Bound each run of capitalised words; a word in small letters is a run of its own."""
    count = len(page.tokens)
    page.run_start, page.run_end = list(range(count)), list(range(1, count + 1))
    capital = [token.capital for token in page.tokens]
    for index in range(1, count):
        if capital[index] and capital[index - 1] and page.joined(index):
            page.run_start[index] = page.run_start[index - 1]
    for index in range(count - 2, -1, -1):
        if page.run_start[index + 1] == page.run_start[index]:
            page.run_end[index] = page.run_end[index + 1]


def mark_people(page: Page) -> None:
    """Mark the words that are persons' names, and remember their family names for later in the page."""
    free = 0
    for index, token in enumerate(page.tokens):
        if token.capital and index >= free:
            free = page.run_end[index]
            for first, last in names_in_run(page, index, free):
                page.person_tokens.update(range(first, last))
                page.people.add(page.key(last - 1))


def mark_people_uncased(page: Page) -> None:
    """Mark titles' bearers and pairs of given and family name where capitals tell nothing."""
    for index in range(1, len(page.tokens)):
        before, token = page.tokens[index - 1], page.tokens[index]
        if token.gap not in (" ", ". ") or token.shape == "number":
            continue
        titled = before.key in wordlists.TITLES
        flags = page.places.word(token.key)
        named = page.places.word(before.key) & GIVEN and (flags & FAMILY or not page.places.knows(token.key))
        if titled or (token.gap == " " and named and not flags & COMMON):
            page.person_tokens.update((index,) if titled else (index - 1, index))
            page.people.add(token.key)


def names_in_run(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """The person's name in a run of capitals, if it looks like one."""
    first = start
    titled = start > 0 and page.tokens[start].gap in (" ", ". ") and page.key(start - 1) in wordlists.TITLES
    while first < end and (
        page.key(first) in wordlists.TITLES or page.key(first) in wordlists.FUNCTION_WORDS
    ):
        titled, first = page.key(first) in wordlists.TITLES, first + 1
    keys = [page.key(i) for i in range(first, end)]
    if not 1 <= len(keys) <= LONGEST_PERSON or any(k in NO_PERSON for k in keys):
        return []
    if titled:
        return [(first, end)]
    return [(first, end)] if len(keys) > 1 and looks_like_person(page, first, end, keys) else []


def looks_like_person(page: Page, first: int, last: int, keys: list[str]) -> bool:
    """Whether some capitalised words are a person's name: by given name, initial, age or a verb of saying."""
    if is_big_place(page, " ".join(keys)):
        return False
    given = bool(page.places.word(keys[0]) & GIVEN)
    family = bool(page.places.word(keys[-1]) & FAMILY) or not page.places.knows(keys[-1])
    initial = any(INITIAL.fullmatch(page.tokens[i].text) for i in range(first, last - 1))
    following = page.after(last - 1)
    aged = following.startswith(",") and last < len(page.tokens) and is_age(page.tokens[last].text)
    says = following == " " and page.key(last) in wordlists.SAYING
    says = says or page.key(first - 1) in wordlists.SAYING
    return (
        aged
        or (given and (family or len(keys) > 2 or says))
        or (initial and (given or family))
        or (says and given)
    )


def is_age(word: str) -> bool:
    """Whether a number may be a person's age."""
    digits = word.rstrip(".,:")
    return digits.isdigit() and len(digits) < 4 and 0 < int(digits) < 111


def is_big_place(page: Page, key: str) -> bool:
    """Whether the words are the usual name of a town of some size or of an area."""
    return any(
        not s.alternate and (s.entry.feature != "locality" or s.entry.population > 5000)
        for s in page.places.senses(key)
    )
