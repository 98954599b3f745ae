"""Streets, buildings, waters and other sites that no gazetteer lists: names with a telling word in them."""

from collections.abc import Iterator

from newsledger.values.places.candidates import Candidate
from newsledger.values.places.page import Page
from newsledger.values.places.wordlists import SITE_HEADS, STREET_HEADS

# "Lake Lanier", "Mount Hood", "Highway 19": the telling word comes first.
LEADING = frozenset(["lake", "mount", "highway", "interstate", "route", "river", "camp", "port", "fort"])
NUMBERED = frozenset(["highway", "interstate", "route", "road"])
LONGEST_SITE = 6
# "the village of Xinmo", "Shash Darak district": the noun in small letters tells a place that no list has.
TELLING_NOUNS = frozenset(
    {
        *(
            "village",
            "villages",
            "town",
            "towns",
            "district",
            "neighborhood",
            "neighbourhood",
            "area",
            "county",
        ),
        *(
            "township",
            "camp",
            "suburb",
            "quarter",
            "municipality",
            "island",
            "valley",
            "hills",
            "hamlet",
            "square",
        ),
        *("market", "bazaar", "checkpoint", "crossing", "border", "river", "mountains", "province", "region"),
    }
)
LONGEST_UNLISTED = 3


def site_at(page: Page, index: int) -> Candidate | None:
    """The site whose name starts at a word: the longest run of capitals up to its last telling word."""
    token = page.tokens[index]
    if not token.capital or page.all_upper or page.all_lower:
        return None
    if token.key in LEADING and leading_site_end(page, index):
        return make_site(page, index, leading_site_end(page, index))
    for last in range(min(site_reach(page, index), len(page.tokens)), index + 1, -1):
        if page.key(last - 1) in SITE_HEADS and page.tokens[last - 1].capital:
            return make_site(page, index, last)
    return unlisted_at(page, index)


def unlisted_at(page: Page, index: int) -> Candidate | None:
    """A whole run of capitals that no list knows, with a telling noun after or before it."""
    last = page.run_end[index]
    if (
        page.run_start[index] != index
        or last - index > LONGEST_UNLISTED
        or telling_noun(page, index, last) is None
    ):
        return None
    known = any(page.places.knows(" ".join(page.key(i) for i in range(a, last))) for a in range(index, last))
    person = any(i in page.person_tokens for i in range(index, last))
    return None if known or person else make_site(page, index, last)


def telling_noun(page: Page, first: int, last: int) -> str | None:
    """The noun that tells words to be a place: right after them, or before them with "of"."""
    if last < len(page.tokens) and page.joined(last) and page.key(last) in TELLING_NOUNS:
        return f"after={page.key(last)}"
    if page.key(first - 1) == "of" and page.joined(first) and page.key(first - 2) in TELLING_NOUNS:
        return f"before={page.key(first - 2)}"
    joined = (
        page.key(first - 1) == "and" and page.key(first - 3) == "of" and page.key(first - 4) in TELLING_NOUNS
    )
    return f"before={page.key(first - 4)}" if joined else None


def leading_site_end(page: Page, index: int) -> int:
    """Where a name that begins with its telling word ends; 0 where it is none."""
    following = index + 1
    if following >= len(page.tokens) or not page.joined(following):
        return 0
    token = page.tokens[following]
    if token.shape == "number":
        return following + 1 if page.key(index) in NUMBERED else 0
    return min(page.run_end[following], index + 3) if token.capital and page.key(index) not in NUMBERED else 0


def site_reach(page: Page, index: int) -> int:
    """How far the capitals go, small joining words and possessives between them allowed."""
    last = index + 1
    while last < len(page.tokens) and last - index < LONGEST_SITE:
        token = page.tokens[last]
        loose = token.gap in ("'s ", "’s ", "s' ", ". ") or page.joined(last)
        if not loose or not (token.capital or token.key in ("of", "the", "de", "and")):
            break
        if token.gap == ". " and len(page.tokens[last - 1].text) > 2:
            break
        last += 1
    return last


def make_site(page: Page, first: int, last: int) -> Candidate:
    """A site without any entry of the gazetteer."""
    start, end = page.tokens[first].start, page.tokens[last - 1].end
    if page.key(last - 1) in STREET_HEADS and page.text[end : end + 1] == "." and len(page.key(last - 1)) < 5:
        end += 1
    return Candidate(first, last, start, end, " ".join(t.key for t in page.tokens[first:last]), (), site=True)


def sites(page: Page) -> Iterator[Candidate]:
    """All sites of a page, one a run of capitals."""
    taken = 0
    for index, token in enumerate(page.tokens):
        if token.capital and index >= taken:
            found = site_at(page, index)
            if found is not None:
                taken = found.last
                yield found
