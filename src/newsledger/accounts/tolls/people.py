"""Noun phrases for people in a sentence: how many, which noun, whose role, named or not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.ages import with_age
from newsledger.accounts.tolls.appositions import joined_names
from newsledger.accounts.tolls.nouns import may_be_verb, noun_after, noun_at, noun_follows
from newsledger.accounts.tolls.phrases import People
from newsledger.accounts.tolls.roles import role_of
from newsledger.codebook.grammar import grammar
from newsledger.codebook.harm import harm_words
from newsledger.codebook.people import people_words
from newsledger.values.counts import Number, number_at

# Before one of these a phrase without an article may start.
OPENERS = frozenset((",", "and", "or", ";", ":", "by", "of", "–", "—", "-", "(", "when", "after", "kill", "kills", "killed", "with", "that"))
# How many words of a noun that the codebook does not know are taken ("three kitchen porters").
UNKNOWN_REACH = 4
# How far back "ages" may stand before the last of a list of ages, in tokens.
AGES = 16
# Words that may stand before the number of a phrase ("the other two", "the first three").
BEFORE_NUMBERS = frozenset(("other", "another", "first", "last", "remaining"))


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence while its phrases are found: tokens, their words, names by first token, tokens that count nobody."""

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


def people_in(
    tokens: Sequence[Token], names: Mapping[int, tuple[int, str]], closed: frozenset[int]
) -> tuple[People, ...]:
    """The phrases for people in order, none inside another.

    `names` maps a token to the end and the name of a person that starts there; `closed` are tokens of times,
    which count nobody.
    """
    line = Line(tokens, [token.low for token in tokens], names, closed)
    found, at = [], 0
    while at < len(tokens):
        phrase = None if at in closed else _phrase(line, at)
        if phrase is None:
            at += 1
        else:
            phrase, after = with_age(tokens, phrase)
            found.append(phrase)
            at = max(after, at + 1)
    return _mixed(line.words, joined_names(line.words, found))


def _mixed(words: Sequence[str], found: Sequence[People]) -> tuple[People, ...]:
    """One number over two nouns is of neither: "dozens of policemen and civilians"."""
    merged: list[People] = []
    for phrase in found:
        last = merged[-1] if merged else None
        bare = phrase.plural and not (phrase.stated or phrase.pronoun or phrase.definite)
        if last and last.stated and last.plural and last.sure and bare and words[last.end : phrase.start] in (["and"], ["or"]):
            role = last.role if last.role == phrase.role else "unknown"
            merged[-1] = replace(last, end=phrase.end, role=role, head=last.head if role != "unknown" else "person")
        else:
            merged.append(phrase)
    return tuple(merged)


def _phrase(line: Line, at: int) -> People | None:
    word = line.words[at]
    if at in line.names:
        end, name = line.names[at]
        return People(at, end, 1, 1, stated=False, name=name, definite=True, role=role_of(line.words, at, end, None))
    if word in grammar().pronouns:
        one = grammar().pronouns[word]
        return People(at, at + 1, one, one, stated=False, head=word, pronoun=True, definite=True, plural=one is None)
    if word in grammar().nobody or (word == "no" and line.word(at + 1) in ("one", "1")):
        return People(at, at + 1 + (word == "no"), 0, 0, stated=True)
    if word == "no":
        return _headed(line, at, at + 1, Number(at, at + 1, 0, 0), definite=False)
    return _counted(line, at) or _described(line, at)


def _counted(line: Line, at: int) -> People | None:
    """A phrase that starts with a number: "at least 12 people", "all three terrorists", "the two", "nineteen"."""
    definite = line.words[at] in grammar().definite
    begin = at
    while begin - at < 3 and (line.word(begin) in grammar().definite or line.word(begin) in BEFORE_NUMBERS):
        begin += 1
    if begin >= len(line.words) or line.is_closed(at, begin + 1):
        return None
    if line.words[at] == "both":
        return _headed(line, at, begin, Number(at, begin, 2, 2), definite=True)
    if line.words[begin] == "over" and line.word(begin - 1) in ("all", "was", "is"):
        return None
    number = number_at(line.words, begin)
    if number is None or not _counts_people(line, number):
        return None
    return _headed(line, at, number.end, number, definite=definite)


def _counts_people(line: Line, number: Number) -> bool:
    """Whether nothing around a number says that it is a date, a measure, an ordinal or a part of a name."""
    words, before, after = grammar(), line.word(number.start - 1), line.word(number.end)
    if line.is_closed(number.start, number.end) or before in words.labels or before in words.months or after in words.months:
        return False
    if _is_age(line, number):
        return False
    if after in words.not_after_numbers and not (after in ("-", ".") and number.end == len(line.words) - 1):
        return False
    if before in ("-", "–", "/") and line.word(number.start - 2).isdecimal():
        return False
    last = line.tokens[number.end - 1]
    if last.kind == "number" and (last.text[-1].isalpha() or "." in last.text):
        return False
    year = last.text.isdecimal() and len(last.text) == 4 and 1800 <= int(last.text) <= 2100
    return not (year and before in ("in", "since", "of", "by", "until", "from", "", ",", "(", "late", "early"))


def _is_age(line: Line, number: Number) -> bool:
    """Whether a number is one of several ages: "ages 24, 20 and 19", "who are 9 and 14 years old"."""
    after = number.end + (line.word(number.end) == ",")
    after += line.word(after) in ("and", "or")
    if after > number.end and after < len(line.tokens) and line.tokens[after].kind == "age":
        return True
    for place in range(number.start - 1, max(number.start - AGES, -1), -1):
        word = line.words[place]
        if word in ("ages", "aged"):
            return True
        if not (word in (",", "and") or word.isdigit()):
            return False
    return False


def _headed(line: Line, start: int, after: int, number: Number, *, definite: bool) -> People | None:
    """The phrase from `start` with its number read up to `after`; None where it counts things."""
    words = line.words
    end, noun = noun_after(line.tokens, words, after)
    rest = any(word in grammar().rest for word in words[start:end])
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
    """A number before a noun that the codebook does not know: people perhaps ("three potters"), not surely."""
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
    return replace(phrase, end=end, head=line.words[end - 1], sure=False, role=role_of(line.words, phrase.start, end, None))


def _counts_dead(word: str) -> bool:
    """Whether a number before this noun counts people: "12 deaths"."""
    return any("counted_noun" in reading.forms for reading in harm_words().by_form.get(word, ()))


def _described(line: Line, at: int) -> People | None:
    """A phrase without a number: "a 23-year-old man", "the driver", "gunmen", "another", "Teen" in a headline."""
    word = line.words[at]
    opened = word in grammar().articles or word in grammar().definite
    begin = at + 1 if opened else at
    if not opened and not (line.tokens[at].kind == "age" or noun_at(line.words, at) or _opens_bare(line, at)):
        return None
    if opened and begin in line.names:
        return None
    end, noun = noun_after(line.tokens, line.words, begin)
    if noun is None:
        return _one_more(line, at) if opened else None
    if line.is_closed(begin, end):
        return None
    size = people_words().groups.get(noun.singular)
    single = not noun.is_plural or word in grammar().articles
    count = size or 1 if single else None
    return People(
        at, end, count, count, stated=bool(size), head=noun.singular, role=role_of(line.words, at, end, noun),
        definite=word in grammar().definite, rest=any(w in grammar().rest for w in line.words[at:end]), plural=not single,
    )  # fmt: skip


def _one_more(line: Line, at: int) -> People | None:
    """One besides those spoken of, without a noun: "another was wounded", "a fourth died", "the other was hurt"."""
    word, following = line.words[at], line.word(at + 1)
    if word == "another":
        end = at + 1
    elif (word == "a" and following in grammar().ordinals) or (word == "the" and following == "other"):
        end = at + 2
    else:
        return None
    after = line.word(end)
    verbal = after in grammar().be or after in grammar().have or (may_be_verb(after) and not after.endswith("ing")) or after == "in"
    ended = verbal and not line.is_closed(at, end)
    return People(at, end, 1, 1, stated=False, rest=True, definite=word == "the") if ended else None


def _opens_bare(line: Line, at: int) -> bool:
    """Whether a phrase without an article starts here: "UN national staff wounded", "Dallas girl", "unknown gunmen"."""
    word = line.words[at]
    if line.tokens[at].kind != "word" or word in grammar().stops:
        return False
    if may_be_verb(word) and word not in people_words().before_nouns:
        return False
    if at and line.word(at - 1) not in OPENERS:
        return False
    return noun_follows(line.tokens, line.words, at + 1)
