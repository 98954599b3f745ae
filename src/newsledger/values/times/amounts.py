"""Amounts of units: "two", "twenty-one", "a few", "2.5", "three or four", and the words that bound them."""

from dataclasses import dataclass
from typing import Final

from newsledger.values.times.words import SMALL_NUMBERS, TENS, VAGUE_AMOUNTS

FRAGMENTS: Final = {
    "N": "(?:NUM|TENS DASH? SMALL|TENS|SMALL|hundred|thousand)",
    "JOIN": "(?:to|or|DASH|and)",
    "AMOUNT": "(?:(?:a|the)? (?:few|couple) of?|(?:the)? VAGUE|$N DASH? and DASH? a DASH? half|$N $JOIN $N"
    "|$N|(?:a|$N)? dozen|half (?:a|an)?"
    "|a|an)",
    "MOD": "(?:(?:more|less|fewer|longer|greater) than|at (?:least|most)|up to|no (?:more|less|longer) than"
    "|as (?:many|much|long|little) as|well? (?:over|under)|just? (?:about|around|approximately|roughly"
    "|nearly|almost"
    "|over|under)|some|only|just)",
}

_LOW: Final = {"more than", "longer than", "greater than", "at least", "over", "well over", "just over",
               "no less than"}  # fmt: skip
_HIGH: Final = {"less than", "fewer than", "at most", "up to", "no more than", "no longer than", "under",
"just under",
                "well under", "as little as"}  # fmt: skip
_ROUGH: Final = {"about", "around", "approximately", "roughly", "nearly", "almost", "some", "just about"}


@dataclass(frozen=True, slots=True)
class Amount:
    """How many units: bounds, None where open, and the digits that TIMEX3 writes ("X" where vague)."""

    low: float | None
    high: float | None
    digits: str

    @property
    def count(self) -> int | None:
        """The whole number where it is one, to step through a calendar with."""
        return int(self.digits) if self.digits.isdigit() and len(self.digits) <= 5 else None


def read_amount(words: list[str]) -> Amount | None:
    """The amount that the words say, None where they say none (or one beyond belief)."""
    text = " ".join(words)
    if text in ("a", "an"):
        return Amount(1, 1, "1")
    if text in ("half a", "half an", "half"):
        return Amount(0.5, 0.5, "0.5")
    if any(word in VAGUE_AMOUNTS for word in words):
        return Amount(2, None, "X")
    if "couple" in words:
        return Amount(2, 2, "2")
    if words[-1] == "half":
        return _exact(_number([word for word in words if word not in ("-", "and", "a", "half")]), 0.5)
    if words[-1] == "dozen":
        return _exact(_number(words[:-1]) or 1, 0, times=12)
    for join in ("to", "or", "-", "–", "and"):
        if join in words[1:-1] and not (
            join == "-" and words[0] in TENS and len(words) == 3 and words[2] in SMALL_NUMBERS
        ):
            return _range(words, words.index(join, 1))
    return _exact(_number(words), 0)


def bounded(amount: Amount, mod: str) -> Amount:
    """The amount under a word that bounds it: "more than 4" is 4 to None, "up to 4" None to 4."""
    if mod in _LOW:
        return Amount(amount.low, None, amount.digits)
    if mod in _HIGH:
        return Amount(None, amount.high, amount.digits)
    return amount


def is_rough(mod: str) -> bool:
    """Whether the word makes what follows approximate."""
    return mod in _ROUGH


def _range(words: list[str], at: int) -> Amount | None:
    low, high = _number(words[:at]), _number(words[at + 1 :])
    if low is None or high is None or low > high:
        return None
    return Amount(low, high, f"{high:g}")


def _exact(number: float | None, more: float, times: int = 1) -> Amount | None:
    if number is None:
        return None
    whole = (number + more) * times
    return Amount(whole, whole, f"{whole:g}") if whole < 1e6 else None


def _number(words: list[str]) -> float | None:
    """A number in digits or in words below a thousand; None for anything else."""
    if len(words) == 1 and words[0][:1].isdigit():
        digits = words[0].replace(",", "")
        return float(digits) if len(digits) <= 9 else None
    total = 0.0
    for word in (word for word in words if word not in ("-", "–", "—")):
        if word not in SMALL_NUMBERS and word not in TENS and word not in ("hundred", "thousand"):
            return None
        scale = {"hundred": 100, "thousand": 1000}.get(word)
        total = (total or 1) * scale if scale else total + SMALL_NUMBERS.get(word, TENS.get(word, 0))
    return total if words else None
