"""What stands before a story's first sentence or around its headline: places, agencies, dates."""

import re
from dataclasses import dataclass

from newsledger.codebook.hinted import hinted
from newsledger.documents.dates import MONTH, find_date, published_of
from newsledger.model import Published

# No character may belong to two parts of a name, or a line of hyphens would be tried in every division.
_TOWN_WORD = r"[A-ZÀ-Þ][\w.'’]*(?:-[\w.'’]+){0,4}"
_PLACE = rf"{_TOWN_WORD}(?:[ /]{_TOWN_WORD}){{0,4}}"
_REGION = rf"(?:,\s{{0,2}}{_TOWN_WORD}(?: {_TOWN_WORD}){{0,2}}(?:\{{\}})?){{0,2}}"
_DAY = (
    rf"(?:(?P<name>{MONTH})\s{{1,2}}(?P<day>\d{{1,2}})(?:,?\s{{1,2}}(?P<year>\d{{4}}))?"
    rf"|(?P<day2>\d{{1,2}})\s{{1,2}}(?P<name2>{MONTH})(?:,?\s{{1,2}}(?P<year2>\d{{4}}|\d{{2}}))?)"
)
_AGENCY = r"\((?P<agency>[A-Z][^()\n]{1,60})\)"
_DASH = r"(?:--+|[-–—―:]|(?<=\)))"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}{_REGION})?(?P<date>[,:]?\s{{0,3}}(?i:{_DAY}))?[,:]?\s{{0,3}}(?:{_AGENCY})?\.?\s{{0,3}}{_DASH}\s{{1,4}}"
)
# "[TEXT]", "[REPORT] [BY …]": headers of monitoring services (FBIS), behind a dateline or alone.
_BRACKETED = re.compile(r"(?:\[[^\[\]\n]{2,80}\]\s{0,4}){1,6}")
# Only headers, not an editor's insertion: these words open them.
_HEADER_WORDS = re.compile(
    r"\[(?:text|report|excerpts?|article|editorial|commentary|communique|interview|by|from|passage)\b", re.I
)
# "date 2023-02-18 A video has …": what crawlers and scrapers write in front of the text.
_CRAWL_DATE = re.compile(
    r"(?:date|published|publish date|pubdate|dated)\s{0,3}[:=]?\s{0,3}(?=\d{4}-\d{2}-\d{2})", re.I
)
_LABEL = (
    r"(?:first\s)?(?:posted|published|publish(?:ed)? date|created|date|dated|uploaded|issued|"
    r"last\supdated|updated|update|last\smodified|modified|this story is from|story published|web posted)"
)
_LABELLED = hinted(
    re.compile(rf"(?P<label>{_LABEL})(?:\s(?:on|at))?\s{{0,3}}[:|\-–]?\s{{0,3}}", re.I),
    "posted publish created date uploaded issued modified story",
)
_UPDATE = re.compile("updat|modif", re.I)
_DIGIT = re.compile(r"\d")
# What stands in capitals before a colon or dash and is no place.
_LABELS = re.compile(
    r"(?:update|updated|breaking|watch|video|photos?|exclusive|correction|analysis|opinion|note|editor|"
    r"just in|live|related|more|developing|news|alert|read|listen|investigation|"
    r"warning|previous|original|new)"
    r"(?:[ -](?:news|story|update|alert|\d+))?",
    re.I,
)
# A dateline stands at the start of a paragraph and is short.
_MAX_DATELINE = 140


@dataclass(frozen=True, slots=True)
class Dateline:
    """The first `length` characters of a paragraph: where, when and by which agency it was filed."""

    length: int
    agency: str | None
    published: Published | None


def find_dateline(words: str) -> Dateline | None:
    """The dateline that a paragraph begins with, with bracketed headers behind it, or None."""
    head = words[:_MAX_DATELINE]
    match = _DATELINE.match(head)
    if match is None or not _is_dateline(match, words):
        return _headers_alone(head)
    length = match.end()
    headers = _BRACKETED.match(head, length)
    if headers and _HEADER_WORDS.match(headers.group()):
        length = headers.end()
    agency = match.group("agency")
    return Dateline(length, agency.strip() if agency else None, _date_of(match))


def _is_dateline(match: re.Match[str], words: str) -> bool:
    """Whether the match has a place in capitals, a date or an agency, and is no sentence with a dash."""
    place, rest = match.group("place"), words[match.end() :]
    if len(rest) < 20 and not _HEADER_WORDS.match(rest):
        return False
    dashed = match.group().rstrip()[-1] != ")"
    if match.group("agency"):
        # "(CNN) -- Two …" opens with the agency; "Smith (Labour) said" has neither date nor dash.
        return (dashed and (place is not None or match.start("agency") == 1)) or match.group(
            "date"
        ) is not None
    if match.group("date"):
        closed = match.group().rstrip().endswith(":")
        return place is not None and not (closed and not place.split(",")[0].isupper())
    town = (place or "").split(",")[0]
    if match.group().rstrip().endswith(":") and (len(town) < 4 or _LABELS.fullmatch(town)):
        return False
    return len(town) > 2 and town.isupper() and not rest[:40].isupper() and not _LABELS.fullmatch(town)


def _headers_alone(head: str) -> Dateline | None:
    match = _BRACKETED.match(head)
    if match and _HEADER_WORDS.match(head) and match.end() < len(head):
        return Dateline(match.end(), None, None)
    return None


def _date_of(match: re.Match[str]) -> Published | None:
    """The dateline's date where it has a year; without one it is left to the date of the page."""
    parts = match.groupdict()
    year = parts["year"] or parts["year2"]
    if year is None:
        return None
    named = {"name": parts["name"] or parts["name2"], "day": parts["day"] or parts["day2"], "year": year}
    return published_of(named, "dateline")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stretch of a line that states when the page was published or updated."""

    start: int
    end: int
    published: Published
    is_update: bool


def crawl_date(words: str) -> Stamp | None:
    """The date that a crawler wrote in front of the text ("date 2023-02-18 A video …")."""
    label = _CRAWL_DATE.match(words[:80])
    if label is None:
        return None
    found = find_date(words[label.end() : label.end() + 30])
    if found is None or found[1] != 0:
        return None
    return Stamp(0, label.end() + found[2], found[0], False)


def stamps(words: str) -> list[Stamp]:
    """Every labelled date in a line: "Posted: Friday, January 31, 2014 10:21 AM EST"."""
    found: list[Stamp] = []
    if not _DIGIT.search(words):
        return found
    at = 0
    while (label := _LABELLED.search(words, at, at + 400)) is not None and len(found) < 6:
        at = label.end()
        dated = find_date(words[at : at + 60])
        if dated is None or dated[1] > 2:
            continue
        if label.start() and words[label.start() - 1].isalnum():
            continue
        found.append(
            Stamp(label.start(), at + dated[2], dated[0], bool(_UPDATE.search(label.group("label"))))
        )
        at += dated[2]
    return found
