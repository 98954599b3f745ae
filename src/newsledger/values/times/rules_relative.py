"""Rules for times counted from another: "yesterday", "last week", "two days later", "the past"."""

from typing import Final

from newsledger.values.times.amounts import read_amount
from newsledger.values.times.grammar import Phrase, Rule
from newsledger.values.times.meanings import EDGES, Base, Length, Meaning, Moment, Shift, Vague
from newsledger.values.times.words import UNIT_LETTERS, VAGUE_REFERENCES

_DEICTIC: Final = {"today": 0, "yesterday": -1, "tomorrow": 1}
_STEP: Final = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0, "current": 0, "same": 0,
    "that": 0, "next": 1, "coming": 1, "upcoming": 1, "following": 1, "ensuing": 1,
}  # fmt: skip
# Words that count from the day last spoken of and not from the day of publication.
_FROM_CONTEXT: Final = frozenset({"previous", "preceding", "prior", "same", "that", "following", "ensuing"})


def _deictic(phrase: Phrase) -> Moment | None:
    word = phrase.word("d")
    if word == "today" and phrase.before() == "usa":
        return None
    return Moment(day=Shift("D", _DEICTIC[word]))


def _two_away(phrase: Phrase) -> Moment:
    return Moment(day=Shift("D", -2 if phrase.word("d") == "yesterday" else 2))


def _which_unit(phrase: Phrase) -> Meaning | None:
    """ "last week", "this year", "the previous day"; "the past year" is how long and not when."""
    which, unit = phrase.word("w"), UNIT_LETTERS[phrase.word("u")]
    article = phrase.lexed.words[phrase.first] == "the"
    if unit in ("TS", "TM", "TH", "CE", "ML") or phrase.word("u") == "night":
        return None
    if phrase.after() == "of":
        return None  # "the last week of January" counts from its end
    if which == "past" or (article and which in ("last", "coming") and unit not in ("WE", "D")):
        return Length(f"P1{unit}", unit, 1, 1)
    if which in ("next", "last") and article:
        return Moment(day=Shift(unit, _STEP[which], "context" if which == "next" else "published"))
    base: Base = "context" if which in _FROM_CONTEXT else "published"
    return Moment(day=Shift(unit, _STEP[which], base))


def _weekend(phrase: Phrase) -> Moment:
    return Moment(day=Shift("WE", 0))


def _of_the_unit(phrase: Phrase) -> Moment | None:
    """ "earlier in the day", "the end of the year", "of the year"."""
    unit = UNIT_LETTERS[phrase.word("u")]
    edge = EDGES.get(next(word for word in phrase.lexed.words[phrase.first :] if word in EDGES))
    return None if unit.startswith("T") else Moment(day=Shift(unit, 0), edge=edge)


def _counted(phrase: Phrase) -> Meaning | None:
    """ "two weeks ago", "a year earlier", "several days later"."""
    unit = UNIT_LETTERS[phrase.words("u")[0]]
    amount = read_amount(phrase.words("n")) if "n" in phrase else None
    back = phrase.words("t")[0] in ("ago", "earlier", "before", "prior", "previously")
    if phrase.words("t")[0] in ("before", "prior", "after", "on") and phrase.after() not in (
        ".",
        ",",
        ";",
        "",
    ):
        return None
    if phrase.after() == "than":
        return None  # "two days later than planned" is how long
    if amount is None or amount.count is None:
        if "n" in phrase and amount is None:
            return None
        return Vague("PAST_REF" if back else "FUTURE_REF")
    base: Base = "published" if phrase.word("t") in ("ago", "from now", "from today", "hence") else "context"
    unit, count = ("W", amount.count * 2) if unit == "F" else (unit, amount.count)
    return Moment(day=Shift(unit, -count if back else count, base))


def _a_unit_back(phrase: Phrase) -> Moment | None:
    """ "the year-ago quarter"."""
    unit = UNIT_LETTERS[phrase.word("u")]
    return None if unit.startswith("T") else Moment(day=Shift(unit, -1))


def _vague(phrase: Phrase) -> Vague:
    return Vague(VAGUE_REFERENCES[phrase.word("r")])


def _present(phrase: Phrase) -> Vague:
    return Vague("PRESENT_REF")


def _past(phrase: Phrase) -> Vague | None:
    return Vague("PAST_REF")


def _the_past(phrase: Phrase) -> Vague | None:
    word = phrase.word("r")
    if phrase.before() not in ("in", "of", "from", "for", "into", "like") and word == "past":
        return None
    if word == "future" and phrase.after() == "of":
        return None
    return Vague("PAST_REF" if word == "past" else "FUTURE_REF")


def _recent(phrase: Phrase) -> Vague:
    return Vague("FUTURE_REF" if phrase.word("r") in ("future", "upcoming") else "PAST_REF")


FRAGMENTS: Final = {
    "STEP": "(?P<w>last|past|previous|preceding|prior|this|current|same|that|next|coming|upcoming|following"
    "|ensuing)",
}
RULES: Final = (
    Rule("deictic", "(?:late|earlier|later)? (?P<d>today|yesterday|tomorrow)", _deictic),
    Rule("two days away", "(?:the)? day (?:before|after) (?P<d>yesterday|tomorrow)", _two_away),
    Rule("which unit", "(?:the)? (?:very)? $STEP (?:fiscal|calendar|financial)? (?P<u>UNIT)", _which_unit),
    Rule("the weekend", "the weekend", _weekend),
    Rule("in the unit", "(?:earlier|later) in the (?P<u>UNIT)", _of_the_unit),
    Rule("of the unit", "(?:the)? (?:beginning|start|end|middle|rest|remainder|close) of the (?P<u>UNIT)",
         _of_the_unit),
    Rule("counted", "(?:(?:exactly|just|only|$ROUGH|$MOD))? (?P<n>$AMOUNT) DASH? (?P<u>UNIT|UNITS)"
         " (?P<t>ago|earlier|later|before|prior|previously|after|from now|from today|hence|on)", _counted),
    Rule("year ago", "(?P<u>UNIT) DASH (?P<t>ago|earlier)", _a_unit_back),
    Rule("uncounted", "(?:many|long)? (?P<u>UNITS) (?P<t>ago|earlier|later)", _counted),
    Rule("long ago", "a? long time ago|some time ago|long ago|not (?:so|that|too) long ago"
         "|(?:tens|dozens|scores|hundreds|thousands) of UNITS ago", _past),
    Rule("vague", "(?P<r>REF)", _vague),
    Rule("present", "at present|at the moment|right now|until now|these days|the present (?:day|time)|at "
         "this (?:time|point)|"
         "this moment", _present),
    Rule("at that time", "at that time", _past),
    Rule("past or future", "the (?:near|distant|recent|foreseeable)? (?P<r>past|future)", _the_past),
    Rule("recent units", "(?:the)? (?:more|most)? (?P<r>recent|upcoming|future) (?P<u>UNITS)", _recent),
)  # fmt: skip
