"""Which language a page's story is in, and which of its lines are in another."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from newsledger.documents.language import MIN_LETTERS, guess
from newsledger.documents.lines import Line

# "Cookie" and "personal data" as notices of many languages write them; English has its own signs.
_NOTICE = re.compile(
    r"cookie|çerez|informasjonskaps|kakor|evästei|süti|ciasteczk|piškot|kolačić|slapuk|sīkdat|küpsis|куки"
    r"|کوکی|कुकी|কুকি|vidakuzi|kuki|traceurs|бисквитк|クッキー|쿠키|ملفات تعريف|כוגיות|עוגיות"
    r"|privacidad|datenschutz|confidentialité|gizlilik|dados pessoais",
    re.I,
)
# Those of them that an ASCII line may hold: to look for each of these is eight times faster.
_ASCII_NOTICES = (
    *("cookie", "informasjonskaps", "kakor", "ciasteczk", "slapuk", "vidakuzi", "kuki", "traceurs"),
    *("privacidad", "datenschutz", "gizlilik", "dados pessoais"),
)
# Marks of English print: a line that holds nothing else beyond ASCII is looked through as one of ASCII.
_MARKS = str.maketrans(dict.fromkeys("‘’“”–—…•·©®£€\xa0", "-"))
# A lone line in another language inside a story may be a quotation: it must be long and sure to count.
_SURE, _LONG = 0.8, 60
_PROBABLE = 0.5
# Of a page in two languages the English half is its story: it is what the rooms after this read.
_ENGLISH_SHARE = 0.35


def line_languages(lines: Sequence[Line]) -> list[str | None]:
    """The language of each line that is long and clear enough to tell; None for the rest."""
    return [_language(line.words) for line in lines]


def spread(languages: Sequence[str | None]) -> list[str | None]:
    """Every line with a language: where it could not be told, that of the told lines around it.

    Between two languages the line keeps to the one before it, unless nothing was told before.
    """
    before: list[str | None] = []
    last = None
    for language in languages:
        last = language or last
        before.append(last)
    first = next((language for language in languages if language), None)
    return [language or first for language in before]


def story_language(lines: Sequence[Line], languages: Sequence[str | None]) -> str | None:
    """The language of the most letters; notices about cookies and privacy count only where all are notices.

    A run of lines in one language is a notice as soon as one of its lines says so.
    """
    letters: dict[str, int] = defaultdict(int)
    notices: dict[str, int] = defaultdict(int)
    told = [(line, language) for line, language in zip(lines, languages, strict=True) if language]
    for language, run in groupby(told, key=lambda pair: pair[1]):
        words = [line.words for line, _ in run]
        size = sum(map(len, words))
        kind = notices if any(is_notice(w) for w in words) and size < 6000 else letters
        kind[language or ""] += size
    counted = letters or notices
    if counted.get("en", 0) >= _ENGLISH_SHARE * sum(counted.values()) > 0:
        return "en"
    if counted:
        return max(sorted(counted), key=lambda language: counted[language])
    whole = " ".join(line.words for line in lines[:50])[:2000]
    language, probability = guess(whole) if whole else ("", 0.0)
    return language if probability >= _PROBABLE else None


def in_notice(lines: Sequence[Line], languages: Sequence[str | None]) -> list[bool]:
    """For each line, whether its run of lines in one language holds one that speaks of cookies or privacy."""
    found: list[bool] = []
    for _, run in groupby(zip(lines, languages, strict=True), key=lambda pair: pair[1]):
        told = [is_notice(line.words) for line, _ in run]
        found.extend([any(told)] * len(told))
    return found


def is_notice(words: str) -> bool:
    """Whether a line speaks of cookies or privacy in any of many languages."""
    if len(words) >= 3000:
        return False
    plain = words if words.isascii() else words.translate(_MARKS)
    if not plain.isascii():
        return _NOTICE.search(words) is not None
    low = plain.lower()
    return any(map(low.__contains__, _ASCII_NOTICES))


def _language(words: str) -> str | None:
    letters = sum(map(str.isalpha, words[:2000]))
    if letters < MIN_LETTERS:
        return None
    language, probability = guess(words)
    sure = _PROBABLE if letters >= _LONG else _SURE
    return language if probability >= sure else None
