"""What speaks for and against a candidate being the name of a place; each feature has a weight in a table."""

from collections.abc import Iterator
from math import log10

from newsledger.values.places import wordlists as words
from newsledger.values.places.candidates import Candidate
from newsledger.values.places.evidence import Evidence
from newsledger.values.places.gazetteer import COMMON, FAMILY, GIVEN
from newsledger.values.places.groups import group_of, most_people
from newsledger.values.places.page import Page
from newsledger.values.places.sites import LEADING, telling_noun

# "The Zamzam refugee camp".
CAMPS = frozenset(("refugee", "refugees", "displacement", "displaced", "idp"))


def features(page: Page, candidate: Candidate, evidence: Evidence) -> list[str]:
    """The features of a candidate, by name."""
    if page.all_upper or page.all_lower:
        # without capitals the words around weigh otherwise: tables of their own
        mark = "upper:" if page.all_upper else "lower:"
        return [mark + name for name in uncased_features(page, candidate, evidence)]
    if candidate.site:
        found = ["site", *site_features(page, candidate)]
    else:
        found = [*name_features(page, candidate), *sense_features(candidate, evidence)]
    kind = "site" if candidate.site else group_of(candidate)
    mark = {"site": "s", "listed_site": "l", "airport": "s"}.get(kind, kind[:1])
    around = [
        *before_features(page, candidate),
        *after_features(page, candidate),
        *page_features(page, candidate),
    ]
    # the words around tell the most of names of towns, which are also names of people
    found += around if kind in ("town", "hamlet", "city") else [f"{mark}:{name}" for name in around]
    return found


def uncased_features(page: Page, candidate: Candidate, evidence: Evidence) -> Iterator[str]:
    """The features of a candidate of a page that is all in capitals or all in small letters."""
    yield from name_features(page, candidate)
    yield from sense_features(candidate, evidence)
    yield from before_features(page, candidate)
    yield from after_features(page, candidate)
    if any(i in page.person_tokens for i in range(candidate.first, candidate.last)):
        yield "person"
    elif page.key(candidate.last - 1) in page.people:
        yield "person_elsewhere"
    if (
        candidate.last - candidate.first == 1
        and page.counts[candidate.key] + page.lower_counts[candidate.key] > 1
    ):
        yield "repeated"


def name_features(page: Page, candidate: Candidate) -> Iterator[str]:
    """What the name itself tells."""
    size = candidate.last - candidate.first
    group = group_of(candidate)
    yield f"group={group}"
    yield f"words={min(size, 3)}"
    flags = page.places.word(candidate.key) if size == 1 else 0
    if flags & COMMON:
        yield "common"
        if page.tokens[candidate.first].starts_sentence:
            yield "common_first"
        yield f"common+{group}"
    if flags & GIVEN:
        yield f"given+{group}"
    if flags & FAMILY:
        yield f"family+{group}"
    if not flags and size == 1:
        yield "only_place"
    if size == 1 and candidate.key in page.lower_counts:
        yield "in_small_letters"
    if len(candidate.key) < 4:
        yield "short"
    if candidate.key in words.NONPLACES:
        yield "nonplace"
    upper = page.tokens[candidate.first].shape == "upper" and not any(s.form for s in candidate.senses)
    if upper and size == 1 and len(candidate.key) < 6:
        yield "short_upper"


def sense_features(candidate: Candidate, evidence: Evidence) -> Iterator[str]:
    """What the meanings tell."""
    usual = [s for s in candidate.senses if not s.alternate or s.listed]
    if not usual:
        yield "alternate_only"
    yield f"people=1e{int(log10(most_people(candidate) + 1))}"
    entries = [s.entry for s in candidate.senses]
    if any((e.country, e.admin1) in evidence.provinces for e in entries if e.admin1):
        yield "in_province"
    elif any(e.country in evidence.countries for e in entries):
        yield "in_country"
    elif evidence.countries:
        yield "elsewhere"
    home = evidence.home
    if home.province and any((e.country, e.admin1) == (home.country, home.province) for e in entries):
        yield "at_home"
    elif home.country and any(e.country == home.country for e in entries):
        yield "in_home_country"
    elif home.country:
        yield "not_in_home_country"
    if candidate.key == home.key:
        yield "outlet_town"


def site_features(page: Page, candidate: Candidate) -> Iterator[str]:
    """What a site's name tells."""
    last, first = page.key(candidate.last - 1), page.key(candidate.first)
    if last not in words.SITE_HEADS and first not in LEADING:
        yield "unlisted"
        yield f"noun_{telling_noun(page, candidate.first, candidate.last)}"
        return
    head = last if last in words.SITE_HEADS else first
    yield f"head={head}"
    yield "site_street" if head in words.STREET_HEADS else "site_other"
    yield f"site_words={min(candidate.last - candidate.first, 4)}"
    if page.places.word(first) & GIVEN and candidate.last - candidate.first < 4:
        yield "site_given"
    if candidate.first and page.tokens[candidate.first - 1].shape == "number":
        yield "site_numbered"
    if page.run_start[candidate.first] < candidate.first:
        yield "site_cut"


def before_features(page: Page, candidate: Candidate) -> Iterator[str]:
    """What stands before."""
    first = candidate.first
    token = page.tokens[first]
    if token.starts_sentence:
        yield "first_of_sentence"
        if token.gap == "\n":
            yield "first_of_line"
            if page.after(candidate.last - 1).lstrip(" ,.").startswith(("(", "—", "–", "-")):
                yield "dateline"
        return
    before = page.tokens[first - 1]
    if token.gap in (" ", "-"):
        yield from neighbour_before(page, before.key, before.capital, first)
    elif token.gap.startswith(","):
        yield "comma_before"
        if before.capital:
            yield "capital_comma_before"
    elif token.possessive or token.gap.startswith(("'s", "’s")):
        yield "owner_before"
    elif token.gap.strip() in ("(", "/"):
        yield "bracket_before"
    else:
        yield "other_before"


def neighbour_before(page: Page, key: str, capital: bool, first: int) -> Iterator[str]:
    """The word right before."""
    if capital and first in page.person_tokens and first - 1 in page.person_tokens:
        yield "person_before"
    if key in words.STRONG_PREPOSITIONS:
        yield f"before={key}"
        yield "preposition_before"
    elif key in words.PLACE_PREPOSITIONS or key in (
        "of",
        "the",
        "and",
        "for",
        "by",
        "with",
        "on",
        "s",
        "a",
        "as",
    ):
        yield f"before={key}"
        if key == "of" and page.key(first - 2) in words.PLACE_NOUNS:
            yield "town_of"
        if key == "the" and page.key(first - 2) in words.STRONG_PREPOSITIONS:
            yield "in_the"
    elif key in words.TITLES:
        yield "title_before"
    elif key in words.DIRECTIONS:
        yield "direction_before" if not capital else "Direction_before"
    elif key in words.PLACE_NOUNS:
        yield "place_noun_before"
    elif key in words.SAYING:
        yield "saying_before"
    elif capital:
        yield "capital_before"
        if page.places.word(key) & GIVEN:
            yield "given_before"
    else:
        yield "word_before"


def after_features(page: Page, candidate: Candidate) -> Iterator[str]:
    """What stands after."""
    last = candidate.last
    after = page.after(last - 1)
    if last < len(page.tokens) and page.tokens[last].starts_sentence:
        after = ". " if after.startswith((".", "?", "!")) else "\n"
    if page.tokens[last - 1].possessive:
        yield "owner"
    if last < len(page.tokens) and after in (" ", "-", "'s ", "’s "):
        yield from neighbour_after(page, page.key(last), page.tokens[last].capital, last, after)
    elif after.startswith(","):
        yield "comma_after"
        yield from comma_features(page, last)
    elif after.startswith((".", "\n", "!", "?")):
        yield "end_after"
    elif after.lstrip().startswith((")", "/")):
        yield "bracket_after"
    elif after.lstrip().startswith(("—", "--", "–", "-", "(")):
        yield "dash_after"
    else:
        yield "other_after"


def comma_features(page: Page, last: int) -> Iterator[str]:
    """What stands behind a comma: a province ("Fresno, Calif."), an age ("Jackson, 23")."""
    if last >= len(page.tokens):
        return
    token = page.tokens[last]
    if token.shape == "number":
        yield "comma_number"
    elif token.capital:
        kinds = {s.entry.feature for s in page.places.senses(token.key) if not s.alternate or s.listed}
        yield "comma_area" if kinds & {"admin1", "country"} else "comma_capital"
    elif is_part_behind(page, last):
        yield "comma_area"
    elif token.key == "who":
        yield "comma_who"


def is_part_behind(page: Page, index: int) -> bool:
    """Whether words name a part of a place: "east London", "in the south-west of Paris"."""
    while page.key(index) in ("in", "the", "s", "of") or page.key(index) in words.DIRECTIONS:
        index += 1
    named = 0 < index < len(page.tokens) and page.tokens[index].capital and page.joined(index)
    directed = page.key(index - 1) in words.DIRECTIONS or page.key(index - 2) in words.DIRECTIONS
    return named and directed and page.places.knows(page.key(index))


def neighbour_after(page: Page, key: str, capital: bool, last: int, gap: str) -> Iterator[str]:
    """The word right after."""
    if capital and gap != "-" and last in page.person_tokens and last - 1 in page.person_tokens:
        yield "person_after"
    mark = "Cap_" if capital else ""
    if gap == "-":
        yield "hyphen_after"
        if key == "based":
            yield "based_after"
    if page.key(last + 1) in ("camp", "camps") and key in CAMPS:
        yield "place_noun_after"
    elif key in words.SAYING:
        yield mark + "saying_after"
    elif key in words.LOCAL_BODIES:
        yield mark + "local_body_after"
    elif key in words.NAMED_BODIES:
        yield mark + "named_body_after"
    elif key in words.NEXT_PLACE_NOUNS:
        yield mark + "place_noun_after"
    elif key in words.SITE_HEADS:
        yield mark + "site_head_after"
    elif capital:
        yield "capital_after"
    elif key in words.PERSON_VERBS:
        yield "person_verb_after"
    elif key in ("and", "or", "in", "on", "to", "of", "for", "at", "with", "when", "after", "where"):
        yield f"after={key}"
    else:
        yield "word_after"


def part_of_person(page: Page, candidate: Candidate) -> bool:
    """Whether a person's name goes on before or after the candidate."""
    before = candidate.first - 1 in page.person_tokens and page.joined(candidate.first)
    return before or (candidate.last in page.person_tokens and page.joined(candidate.last))


def known_name(page: Page, candidate: Candidate) -> bool:
    """Whether the candidate and its neighbour are a given and a family name that many bear."""
    word = page.places.word
    if candidate.last in page.person_tokens:
        return bool(word(page.key(candidate.last - 1)) & GIVEN and word(page.key(candidate.last)) & FAMILY)
    return bool(word(page.key(candidate.first - 1)) & GIVEN and word(page.key(candidate.first)) & FAMILY)


def page_features(page: Page, candidate: Candidate) -> Iterator[str]:
    """What the rest of the page tells."""
    keys = [page.key(i) for i in range(candidate.first, candidate.last)]
    if any(i in page.person_tokens for i in range(candidate.first, candidate.last)):
        yield "person"
        if part_of_person(page, candidate):
            yield "part_of_person"
            if known_name(page, candidate):
                yield "known_name"
    elif keys[-1] in page.people:
        yield "person_elsewhere"
    size = candidate.last - candidate.first
    cut_left = page.run_start[candidate.first] < candidate.first
    cut_right = page.run_end[candidate.last - 1] > candidate.last
    yield "fills_run" if not (cut_left or cut_right) else "cut_left" if cut_left else "cut_right"
    if cut_left and cut_right:
        yield "cut_both"
    if page.run_end[candidate.first] - page.run_start[candidate.first] > 5:
        yield "title_line"
    if size == 1 and page.counts[candidate.key] > 1:
        yield "repeated"
    if page.tokens[candidate.first].shape == "upper" and not page.all_upper and len(candidate.key) > 4:
        yield "upper"
    if page.all_upper:
        yield "all_upper"
