"""What a page's title says of those hit: numbers beside words of harm, and which harm it tells of.

A title is no claim: it stands outside the text and has no sentence to quote. Where texts give figures it only
speaks for one of them; what is known from titles alone is `titled`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from newsledger.findings.wording import sums_up_several

# Longer titles are no titles; what is behind this is not looked at.
LONGEST = 300

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_VALUES = {word: number for number, word in enumerate(_WORDS, 1)}
# "Boy, 15, dies" and "2-year-old" give ages.
_UNIT = r"(?:year|yr|month|week|day|hour|a\.?m|p\.?m)"
_NUMBER = rf"\b(\d{{1,3}}|{'|'.join(_WORDS)})\b(?!\s*,|\s*-?\s*{_UNIT}|:)"
_DEATH = r"(?:dead|killed|die[sd]?|slain|murdered|fatally\s+shot|shot\s+(?:dead|to\s+death|and\s+killed))"
_WOUND = r"(?:wounded|injured|hurt|hospitali[sz]ed)"
_HIT = r"(?:shot|struck|gunned\s+down|shooting\s+victims)"
_BESIDE = re.compile(
    rf"{_NUMBER}(?:\s+[\w'’-]+){{0,3}}?[\s,]+(?:(?P<death>{_DEATH})|(?P<wound>{_WOUND})|(?P<hit>{_HIT}))\b"
)
_AFTER = re.compile(
    r"\b(?:(?P<death>kill(?:s|ed|ing)?)|(?P<wound>injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurts))\s+" + _NUMBER
)
# Before a comma or "and" these end a clause of their own; any other word and the number beside it are a list.
_HARMS = r"dead|killed|dies|died|injured|wounded|hurt|shot|hospitali[sz]ed|critical|arrested"
_LISTED = re.compile(r"([\w'’-]+)(?:\s*,|\s+and|\s*&)\s*$")
_OTHERS = re.compile(r"\w+\s+(?:other|more)")
_TIMES = {"double": 2, "triple": 3, "quadruple": 4}
_TIMES_HIT = re.compile(
    r"\b(?P<times>double|triple|quadruple)\s+(?:\w+\s+)?"
    r"(?:(?P<death>homicide|murder|killing|slaying|fatal\w*)|(?P<hit>shooting))"
)

_DEATHS = re.compile(
    r"\b(?:kill(?:s|ed|ing|er)?|dead|deadly|fatal(?:ly)?|dies|died|murder\w*|homicides?|slain|slaying|deaths?|"
    r"suicide|manslaughter|funeral|vigil|mourn\w*|autopsy|coroner)\b"
)
_WOUNDS = re.compile(
    r"\b(?:injur\w+|wound\w+|hurt|critical\w*|hospital\w*|surviv\w+|recover\w*|non-?fatal|graz\w+|paralyz\w+|"
    r"condition|in\s+(?:the\s+)?(?:leg|foot|arm|hand|head|back|face|chest|neck|stomach|buttocks))\b"
)
_HITS = re.compile(r"\b(?:shot|shoots|stabbed|stabs)\b")


@dataclass(frozen=True, slots=True)
class Headline:
    """Numbers of dead, hurt and hit (dead or hurt) in a title, and whether it tells of each at all."""

    killed: frozenset[int]
    injured: frozenset[int]
    hit: frozenset[int]
    tells_killed: bool
    tells_injured: bool
    tells_hit: bool

    def numbers(self, field: str) -> frozenset[int]:
        """The numbers that it gives for killed or injured."""
        return self.killed if field == "killed" else self.injured

    def tells(self, field: str) -> bool:
        """Whether it tells of killed or of injured."""
        return self.tells_killed if field == "killed" else self.tells_injured


@lru_cache(maxsize=4096)
def headline(title: str) -> Headline:
    """What a title says; English words only, any other title says nothing.

    The sums of a title that sums up several incidents are no numbers of one.
    """
    line = title[:LONGEST].casefold()
    numbers = {} if sums_up_several(line) else _numbers(line)
    return Headline(
        killed=frozenset(numbers.get("death", ())),
        injured=frozenset(numbers.get("wound", ())),
        hit=frozenset(numbers.get("hit", ())),
        tells_killed=bool(_DEATHS.search(line)),
        tells_injured=bool(_WOUNDS.search(line)),
        tells_hit=bool(_HITS.search(line)),
    )


def _numbers(line: str) -> dict[str, set[int]]:
    """The numbers of a title by the harm that they stand beside."""
    numbers: dict[str, set[int]] = {"death": set(), "wound": set(), "hit": set()}
    for match in (*_BESIDE.finditer(line), *_AFTER.finditer(line), *_TIMES_HIT.finditer(line)):
        if not _is_part(line, match):
            harm = next(kind for kind in numbers if match.groupdict().get(kind))
            numbers[harm].add(_value(match))
    return numbers


def _is_part(line: str, match: re.Match[str]) -> bool:
    """Whether a number is one of a list: "man, two children found dead", "player, 8 others hurt"."""
    if "times" in match.groupdict():
        return "suicide" in line
    before = _LISTED.search(line[: match.start()])
    harm = before and re.fullmatch(f"(?:{_HARMS})", before.group(1))
    return bool(before and not harm) or bool(_OTHERS.match(line, match.start(1)))


def _value(match: re.Match[str]) -> int:
    times = match.groupdict().get("times")
    word = times or next(g for g in match.groups() if g and (g.isdigit() or g in _VALUES))
    return _TIMES[word] if times else int(word) if word.isdigit() else _VALUES[word]
