"""Phrases that start with a number: how many, and of whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.nouns import may_be_verb, noun_after, noun_at
from newsledger.accounts.tolls.phrases import People
from newsledger.accounts.tolls.roles import role_of
from newsledger.codebook.grammar import grammar
from newsledger.codebook.harm import harm_words
from newsledger.codebook.people import people_words
from newsledger.values.counts import Number, may_open, number_at

# How many words of a noun that the codebook does not know are taken ("three kitchen porters").
UNKNOWN_REACH = 4
# Words that may stand before the number of a phrase ("the other two", "the first three").
BEFORE_NUMBERS = frozenset(("other", "another", "first", "last", "remaining"))
# How far back "ages" may stand before the last of a list of ages, in tokens.
AGES = 16
# How far after "one of the most" the noun of the ranking is looked for, in tokens.
RANKED = 4
BEFORE_PLACES = frozenset(
    ("in", "on", "at", "near", "from", "of", "outside", "for", "by", "since", "last", "the")
)
# What may stand behind an age between commas: "Ann Poe, 34 who was shot", "Joe Roe, 29 and pregnant".
AFTER_AGES = frozenset((",", ".", "", "of", "who", "and", "was", "were", "is"))
# How far after "both" the "and" of a pair is looked for, in tokens.
PAIR = 4
# What may stand behind a family name.
SUFFIXES = frozenset(("jr", "sr", "jr.", "sr.", "ii", "iii", "iv"))


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence while its phrases are found: tokens, their words, names by first token,
    tokens that count nobody.
    """

    tokens: Sequence[Token]
    words: Sequence[str]
    names: Mapping[int, tuple[int, str]]
    closed: frozenset[int]

    def word(self, at: int) -> str:
        """The word at a place, "" beyond either end."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def is_closed(self, start: int, end: int) -> bool:
        """Whether one of the tokens belongs to a time."""
        return bool(self.closed) and any(place in self.closed for place in range(start, end))


def numbered(line: Line, at: int) -> People | None:
    """A phrase that starts with a number: "at least 12 people", "all three terrorists", "the two",
    "nineteen".
    """
    word = line.words[at]
    if word == "that":
        return None  # "said that dozens were hurt"
    definite = word in grammar().definite
    if not (definite or word in BEFORE_NUMBERS or word == "both" or may_open(word)):
        return None
    begin = at
    while begin - at < 3 and (line.word(begin) in grammar().definite or line.word(begin) in BEFORE_NUMBERS):
        begin += 1
    if begin >= len(line.words) or line.is_closed(at, begin + 1):
        return None
    if word == "both":
        if pair := _pair_end(line, begin):
            role = role_of(line.words, at, pair, None)
            return People(at, pair, 2, 2, stated=True, role=role, definite=True, plural=True)
        return headed(line, at, begin, Number(at, begin, 2, 2), definite=True)
    if line.words[begin] == "over" and line.word(begin - 1) in ("all", "was", "is"):
        return None
    number = number_at(line.words, begin)
    if number is None or not _counts_people(line, number):
        return None
    return headed(line, at, number.end, number, definite=definite)


def _pair_end(line: Line, at: int) -> int | None:
    """The end of a pair that "both" opens: "both the driver and a nurse", "both Ann and Joe"."""
    for place in range(at + 1, min(at + PAIR, len(line.words))):
        if line.words[place] == "and":
            end = _single_end(line, place + 1)
            return end if end and _single_end(line, place - 1) == place else None
    return None


def _single_end(line: Line, at: int) -> int | None:
    """The end of a name or a noun for one person that begins here, behind its article."""
    at += line.word(at) in grammar().articles or line.word(at) in grammar().definite
    end, noun = noun_after(line.tokens, line.words, at)
    if noun is not None:
        return None if noun.is_plural else end
    end = at
    while end < len(line.tokens) and line.tokens[end].capital:
        end += 1
    return end if end > at else None


def _counts_people(line: Line, number: Number) -> bool:
    """Whether nothing around a number says that it is a date, a measure, an ordinal or a part of a name."""
    words, before, after = grammar(), line.word(number.start - 1), line.word(number.end)
    if (
        line.is_closed(number.start, number.end)
        or before in words.labels
        or before in words.months
        or after in words.months
    ):
        return False
    if _is_age(line, number) or _ranks(line, number):
        return False
    if after in words.not_after_numbers and not (after in ("-", ".") and number.end == len(line.words) - 1):
        return False
    if before in ("-", "–", "/") and line.word(number.start - 2).isdecimal():
        return False
    last = line.tokens[number.end - 1]
    if last.kind == "number" and (last.text[-1].isalpha() or "." in last.text):
        return False
    year = last.text.isdecimal() and len(last.text) == 4 and 1800 <= int(last.text) <= 2100
    return not (
        year and before in ("in", "since", "of", "by", "until", "from", "", ",", "(", "late", "early")
    )


def _ranks(line: Line, number: Number) -> bool:
    """Whether a number is one of a ranking and not of people: "one of the most dangerous countries"."""
    first = number.end + 2
    ranked = line.word(first) in ("most", "worst") or line.word(first).endswith("est")
    of_people = any(noun_at(line.words, place) for place in range(first, first + RANKED))
    return line.word(number.end) == "of" and ranked and not of_people


def _is_age(line: Line, number: Number) -> bool:
    """Whether a number is an age: "ages 24, 20 and 19", "who are 9 and 14 years old", "Ann Poe Jr., 27,",
    "both 31".
    """
    if _follows_name(line, number) or (
        line.word(number.start - 1) == "both" and line.tokens[number.start].text.isdecimal()
    ):
        return True
    after = number.end + (line.word(number.end) == ",")
    after += line.word(after) in ("and", "or")
    if after > number.end and after < len(line.tokens) and line.tokens[after].kind == "age":
        return True
    for place in range(number.start - 1, max(number.start - AGES, -1), -1):
        word = line.words[place]
        if word in ("ages", "aged"):
            return True
        if not (word in (",", "and") or word.isdigit()):
            return _ages_of_several(line, place, number)
    return False


def _ages_of_several(line: Line, place: int, number: Number) -> bool:
    """Whether digits between commas are ages of those before them: "her sons, 7 and 8, were hurt"."""
    noun = noun_at(line.words, place)
    end = number.end
    while line.word(end) in (",", "and") and line.word(end + 1).isdigit():
        end += 2
    several = end - place > 4
    return bool(noun and noun[1].is_plural and several and line.word(place + 1) == line.word(end) == ",")


def _follows_name(line: Line, number: Number) -> bool:
    """Whether digits stand between commas after a word with a capital, as the age of a person does."""
    comma, last = number.start - 1, line.tokens[number.end - 1]
    if not (last.text.isdecimal() and len(last.text) < 3 and line.word(comma) == "," and comma > 0):
        return False
    name = comma - 1 - (line.word(comma - 1) == ".")
    titled = line.word(name) in SUFFIXES or line.word(name) in BEFORE_NUMBERS
    capitals = sum(token.capital for token in line.tokens) <= len(line.tokens) / 2
    first = line.word(name - 1)
    full = name > 0 and line.tokens[name - 1].capital
    closed = line.word(number.end) == ","
    named = line.tokens[name].capital and (full or closed) and first not in BEFORE_PLACES
    named = named and capitals
    return (titled or named) and line.word(number.end) in AFTER_AGES


def headed(line: Line, start: int, after: int, number: Number, *, definite: bool) -> People | None:
    """The phrase from `start` with its number read up to `after`; None where it counts things."""
    words = line.words
    end, noun = noun_after(line.tokens, words, after)
    rest = any(word in grammar().rest for word in (*words[start : number.start], *words[after:end]))
    phrase = People(start, end, number.low, number.high, stated=True, definite=definite, rest=rest)
    if noun is not None:
        low, high = number.low, number.high
        if size := people_words().groups.get(noun.singular):
            low, high = low and low * size, high and high * size
        role = role_of(words, start, end, noun)
        return replace(phrase, low=low, high=high, head=noun.singular, role=role, plural=noun.is_plural)
    bare = words[after : after + 1] and (words[after] in grammar().stops or words[after].endswith("ly"))
    if after >= len(words) or end > after or bare or line.tokens[after].kind == "mark":
        return replace(phrase, end=max(end, after))
    return _of_unknown_head(line, phrase, after)


def _of_unknown_head(line: Line, phrase: People, after: int) -> People | None:
    """A number before a noun that the codebook does not know: people perhaps ("three potters"),
    not surely.
    """
    end = after
    while end < len(line.words) and end - after < UNKNOWN_REACH and line.tokens[end].kind == "word":
        word = line.words[end]
        if word in people_words().not_people:
            return phrase if end == after and _counts_dead(word) else None
        if word in grammar().stops or may_be_verb(word):
            break
        end += 1
    if end == after:
        return phrase
    if not line.words[end - 1].endswith("s") and phrase.low != 1:
        return None
    return replace(
        phrase,
        end=end,
        head=line.words[end - 1],
        sure=False,
        role=role_of(line.words, phrase.start, end, None),
    )


def _counts_dead(word: str) -> bool:
    """Whether a number before this noun counts people: "12 deaths"."""
    return any("counted_noun" in reading.forms for reading in harm_words().by_form.get(word, ()))
