"""English plurals, verb forms and enumerations."""

from collections.abc import Sequence
from dataclasses import dataclass

VOWELS = "aeiou"


def plural(noun: str) -> str:
    """The plural of a noun phrase whose head comes last: policeman to policemen, baby to babies."""
    if noun.endswith(("woman", "man")) and noun not in ("human", "german", "shaman", "talisman", "roman"):
        return noun[:-2] + "en"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def many(number: int, noun: str) -> str:
    """A number with its noun: "1 page", "6 pages"."""
    return f"{number} {noun if number == 1 else plural(noun)}"


def enumerated(words: Sequence[str]) -> str:
    """Words one after the other, "a, b and c"; never none."""
    return " and ".join([*([", ".join(words[:-1])] if len(words) > 1 else []), words[-1]])


@dataclass(frozen=True, slots=True)
class Verb:
    """The forms of a verb; past and participle are the same word for regular ones."""

    base: str
    past: str
    participle: str
    third: str
    gerund: str

    @classmethod
    def of(cls, written: str) -> "Verb":
        """From "kill", or from "slay/slew/slain" where the past is irregular."""
        base, *irregular = written.split("/")
        past, participle = irregular or (_regular_past(base), _regular_past(base))
        return cls(base, past, participle, plural(base) if base[-1] != "y" else _third(base), _gerund(base))


def _third(base: str) -> str:
    return base + "s" if base[-2] in VOWELS else base[:-1] + "ies"


def _doubles(base: str) -> bool:
    short = (
        len(base) <= 4
        and base[-1] not in "wxyaeiou"
        and base[-2] in VOWELS
        and base[-3:-2] not in tuple(VOWELS)
    )
    return short or base in ("kidnap", "unzip", "entrap")


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] if _doubles(base) else "") + "ed"


def _gerund(base: str) -> str:
    if base == "die":
        return "dying"
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + "ing"
    return base + (base[-1] if _doubles(base) else "") + "ing"
