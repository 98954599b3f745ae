"""Noun phrases for people in a sentence: how many, which noun, whose role, named or not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from newsledger.accounts.tokens import Token, ages_of
from newsledger.accounts.tolls.roles import role_of
from newsledger.codebook.people import PersonNoun, people_words
from newsledger.values.counts import Number, number_at

DEFINITE = frozenset("the this that these those his her their its both all".split())
ARTICLES = frozenset("a an another".split())
PRONOUNS = {
    "he": 1, "she": 1, "him": 1, "they": None, "them": None, "himself": 1, "herself": 1, "themselves": None,
    "someone": 1, "somebody": 1, "anyone": None, "who": None, "i": 1, "me": 1,
}  # fmt: skip
NOBODY = frozenset("nobody none".split())
REST = frozenset("other others more another additional further second third fourth fifth else".split())
# Words that end a noun phrase on its way to its head.
STOPS = frozenset(
    "of among in on at by for from with to into onto near and or but as when while after before who whom which that than if "
    "was were is are be been being has have had will would could may might can did do does not said says told "
    "were including inside outside during between against over under about along without within through following "
    "where whose because since until though although he she it they we you i his her their its the a an this "
    "these those there also then just still already later reportedly allegedly".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec".split()
)
# How many words may stand between a number and its noun ("2 UN-contracted local partner NGO staff").
REACH = 8


@dataclass(frozen=True, slots=True)
class People:
    """A noun phrase for people, tokens[start:end]; `head` is None for a bare number or a pronoun.

    `stated` says that the text gives a number; else the phrase describes one person (low 1, high 1) or some
    (low and high None). `rest` marks "others", "another", "two more".
    """

    start: int
    end: int
    low: int | None
    high: int | None
    stated: bool
    head: str | None = None
    role: str = "unknown"
    definite: bool = False
    rest: bool = False
    pronoun: bool = False
    plural: bool = False
    name: str | None = None
    age: int | None = None
    sure: bool = True

    @property
    def nobody(self) -> bool:
        """Whether it says that there was nobody."""
        return self.low == 0 and self.high == 0


def people_in(
    tokens: Sequence[Token], names: Mapping[int, tuple[int, str]], closed: frozenset[int]
) -> tuple[People, ...]:
    """The phrases for people in order, none inside another.

    `names` maps a token to the end and the name of a person that starts there; `closed` are tokens of times,
    ages alone and money, which count nobody.
    """
    found, at = [], 0
    words = [token.low for token in tokens]
    while at < len(tokens):
        phrase = None if at in closed else _phrase(tokens, words, at, names, closed)
        if phrase is None:
            at += 1
        else:
            phrase, after = _with_age(tokens, phrase)
            found.append(phrase)
            at = max(after, at + 1)
    return _mixed(words, found)


def _mixed(words: Sequence[str], found: Sequence[People]) -> tuple[People, ...]:
    """One number over two nouns is of neither: "dozens of policemen and civilians"."""
    merged: list[People] = []
    for phrase in found:
        last = merged[-1] if merged else None
        if (
            last and last.stated and last.plural and last.sure and phrase.plural and not phrase.stated
            and not phrase.pronoun and not phrase.definite and words[last.end : phrase.start] in (["and"], ["or"])
        ):  # fmt: skip
            role = last.role if last.role == phrase.role else "unknown"
            merged[-1] = replace(last, end=phrase.end, role=role, head=last.head if role != "unknown" else "person")
        else:
            merged.append(phrase)
    return tuple(merged)


def _phrase(
    tokens: Sequence[Token],
    words: Sequence[str],
    at: int,
    names: Mapping[int, tuple[int, str]],
    closed: frozenset[int],
) -> People | None:
    word = words[at]
    if at in names:
        end, name = names[at]
        return People(at, end, 1, 1, stated=False, name=name, definite=True, role=role_of(words, at, end, None))
    if word in PRONOUNS:
        one = PRONOUNS[word]
        return People(at, at + 1, one, one, stated=False, pronoun=True, definite=True, plural=one is None)
    if word in NOBODY or (word == "no" and words[at + 1 : at + 2] in (["one"], ["1"])):
        return People(at, at + 1 + (word == "no"), 0, 0, stated=True)
    if word == "no":
        return _headed(tokens, words, at, at + 1, Number(at, at + 1, 0, 0), names, definite=False)
    return _counted(tokens, words, at, names, closed) or _described(tokens, words, at, names, closed)


def _counted(
    tokens: Sequence[Token],
    words: Sequence[str],
    at: int,
    names: Mapping[int, tuple[int, str]],
    closed: frozenset[int],
) -> People | None:
    """A phrase that starts with a number: "at least 12 people", "all three terrorists", "the two", "nineteen"."""
    definite = words[at] in DEFINITE
    begin = at
    while begin < len(words) and words[begin] in (*DEFINITE, "other", "another", "first", "last") and begin - at < 3:
        begin += 1
    if begin >= len(words) or any(place in closed for place in range(at, begin + 1)):
        return None
    if words[at] == "both":
        return _headed(tokens, words, at, begin, Number(at, begin, 2, 2), names, definite=True)
    number = number_at(words, begin)
    if number is None or not _counts_people(tokens, words, number, closed):
        return None
    return _headed(tokens, words, at, number.end, number, names, definite=definite)


def _counts_people(tokens: Sequence[Token], words: Sequence[str], number: Number, closed: frozenset[int]) -> bool:
    """Whether nothing around a number says that it is a date, a measure, an ordinal or a part of a name."""
    if any(place in closed for place in range(number.start, number.end)):
        return False
    before = words[number.start - 1] if number.start else ""
    after = words[number.end] if number.end < len(words) else ""
    last = tokens[number.end - 1]
    if before in ("$", "£", "€", "#", "no", "number", "highway", "route", "district", "ward", "unit", "room", "age", "aged", "nos", "section", "channel"):
        return False
    if before in MONTHS or after in MONTHS or after in ("%", "percent", "per", "-", "'", '"', "/", ":", "."):
        return after in ("-", ".") and number.end == len(words) - 1
    if last.kind == "number" and (last.text[-1].isalpha() or "." in last.text):
        return False
    year = last.text.isdigit() and len(last.text) == 4 and 1800 <= int(last.text) <= 2100
    return not (year and before in ("in", "since", "of", "by", "until", "from", "", ",", "(", "late", "early"))


def _headed(
    tokens: Sequence[Token],
    words: Sequence[str],
    start: int,
    after: int,
    number: Number,
    names: Mapping[int, tuple[int, str]],
    *,
    definite: bool,
) -> People | None:
    """The phrase from `start` with its number read up to `after`; None where it counts things."""
    people = people_words()
    end, noun = _noun_after(tokens, words, after, names)
    rest = any(word in REST for word in words[start:end])
    phrase = People(start, end, number.low, number.high, stated=True, definite=definite, rest=rest)
    if noun is not None:
        low, high = number.low, number.high
        if size := people.groups.get(noun.singular):
            low, high = low and low * size, high and high * size
        role = role_of(words, start, end, noun)
        return replace(phrase, low=low, high=high, head=noun.singular, role=role, plural=noun.is_plural)
    if after >= len(words) or end > after or words[after] in STOPS or tokens[after].kind == "mark":
        return replace(phrase, end=max(end, after))
    return _of_unknown_head(tokens, words, phrase, after)


def _of_unknown_head(
    tokens: Sequence[Token], words: Sequence[str], phrase: People, after: int
) -> People | None:
    """A number before a noun that the codebook does not know: people perhaps ("three pharmacists"), not surely."""
    things, end = people_words().not_people, after
    while end < len(words) and end - after < 4 and tokens[end].kind == "word" and words[end] not in STOPS:
        if words[end] in things:
            return None
        if _may_be_verb(words[end]):
            break
        end += 1
    if end == after:
        return phrase
    plural = words[end - 1].endswith("s")
    if not plural and phrase.low != 1:
        return None
    return replace(phrase, end=end, head=words[end - 1], sure=False, role=role_of(words, phrase.start, end, None))


def _may_be_verb(word: str) -> bool:
    return word.endswith(("ed", "ing")) or word in ("shot", "dead", "hurt", "died", "held", "taken", "beaten", "slain", "lost")


def _noun_after(
    tokens: Sequence[Token], words: Sequence[str], at: int, names: Mapping[int, tuple[int, str]]
) -> tuple[int, PersonNoun | None]:
    """(end, noun) of the first run of nouns for people after `at` with nothing but modifiers before it."""
    people, place = people_words(), at
    while place < len(words) and place - at <= REACH:
        if noun := _noun_at(words, place):
            return _last_noun(words, place + noun[0], noun[1])
        token, word = tokens[place], words[place]
        if word in REST:
            place += 1
            if place >= len(words) or words[place] in STOPS or tokens[place].kind == "mark" or _may_be_verb(words[place]):
                return place, None
            continue
        if word == "(" and (closing := _closing(words, place)):
            place = closing + 1
            continue
        if token.kind == "age" or word in people.before_nouns:
            if token.kind == "age" and token.low.endswith("s"):
                return place + 1, PersonNoun("person", "unknown", True)
            place += 1
            if token.kind == "age" and not _noun_follows(tokens, words, place):
                return place, PersonNoun("person", "unknown", False)
            continue
        if (
            word in STOPS or word in people.not_people or token.kind in ("number",)
            or (token.kind == "mark" and word not in (",", "-", "–", "/", '"', "“", "”", "."))
            or (token.kind == "mark" and (place == at or not _noun_at(words, place + 2) or word in ("–", ".")))
            or (_may_be_verb(word) and not _noun_follows(tokens, words, place + 1, reach=2))
        ):  # fmt: skip
            return at, None
        place += 1
    return at, None


def _noun_follows(tokens: Sequence[Token], words: Sequence[str], at: int, reach: int = 3) -> bool:
    """Whether a noun for people comes within a few words that could modify it."""
    for place in range(at, min(at + reach + 1, len(words))):
        if _noun_at(words, place):
            return True
        if words[place] in STOPS or tokens[place].kind != "word" or _may_be_verb(words[place]):
            return False
    return False


def _closing(words: Sequence[str], at: int) -> int | None:
    """Where a short bracket that opens at `at` closes, if a noun for people follows it."""
    for place in range(at + 1, min(at + 5, len(words))):
        if words[place] == ")":
            return place if any(_noun_at(words, later) for later in (place + 1, place + 2, place + 3)) else None
    return None


def _noun_at(words: Sequence[str], at: int) -> tuple[int, PersonNoun] | None:
    """(length, noun) of the longest noun for people that starts at this word."""
    people = people_words()
    for length in range(min(people.longest, len(words) - at), 0, -1):
        if noun := people.nouns.get(" ".join(words[at : at + length])):
            return length, noun
    return None


def _last_noun(words: Sequence[str], end: int, noun: PersonNoun) -> tuple[int, PersonNoun]:
    """The head of a compound: "staff members", "police officer", "UN staff driver", "aid agency worker"."""
    adjectival = people_words().adjectival
    while True:
        if further := _noun_at(words, end):
            noun, end = further[1], end + further[0]
        elif noun.singular in adjectival and not noun.is_plural and (further := _next_noun(words, end)):
            noun, end = further[1], further[0]
        elif (further := _noun_at(words, end + 1)) and end < len(words) and _joins(words[end]):
            noun, end = further[1], end + 1 + further[0]
        else:
            return end, noun


def _next_noun(words: Sequence[str], at: int) -> tuple[int, PersonNoun] | None:
    """(end, noun) of a noun for people within three plain words."""
    for place in range(at, min(at + 6, len(words))):
        if noun := _noun_at(words, place):
            return place + noun[0], noun[1]
        if words[place] in STOPS or not words[place][0].isalpha() or _may_be_verb(words[place]):
            return None
    return None


def _joins(word: str) -> bool:
    """Whether a word between two nouns for people makes them one ("student union leader")."""
    return word in ("union", "team", "group", "staff", "family", "crew", "security", "unit", "police", "party", "community")


def _described(
    tokens: Sequence[Token],
    words: Sequence[str],
    at: int,
    names: Mapping[int, tuple[int, str]],
    closed: frozenset[int],
) -> People | None:
    """A phrase without a number: "a 23-year-old man", "the driver", "gunmen", "Teen" in a headline."""
    word = words[at]
    opened = word in ARTICLES or word in DEFINITE
    begin = at + 1 if opened else at
    if not opened and not (tokens[at].kind == "age" or _noun_at(words, at) or _opens_bare(tokens, words, at)):
        return None
    if begin < len(words) and begin in names and opened:
        return None
    end, noun = _noun_after(tokens, words, begin, names)
    if noun is None or any(place in closed for place in range(begin, end)):
        return None
    role = role_of(words, at, end, noun)
    size = people_words().groups.get(noun.singular)
    single = not noun.is_plural or word in ARTICLES
    count = size or 1 if single else None
    rest = any(w in REST for w in words[at:end])
    return People(
        at, end, count, count, stated=bool(size), head=noun.singular, role=role,
        definite=word in DEFINITE, rest=rest, plural=not single,
    )  # fmt: skip


def _opens_bare(tokens: Sequence[Token], words: Sequence[str], at: int) -> bool:
    """Whether a phrase without an article starts here: "UN national staff wounded", "Dallas girl", "unknown gunmen"."""
    if tokens[at].kind != "word" or words[at] in STOPS or _may_be_verb(words[at]) and words[at] not in people_words().before_nouns:
        return False
    before = words[at - 1] if at else ""
    return (at == 0 or before in (",", "and", "or", ";", ":", "by", "of", "–", "-", "killed", "when", "after")) and _noun_follows(
        tokens, words, at + 1
    )


def _with_age(tokens: Sequence[Token], phrase: People) -> tuple[People, int]:
    """The phrase with its age, and the place after it: "a 23-year-old man", "Ronald Munn, 28,", "a man, aged 40"."""
    for place in range(phrase.start, phrase.end):
        if tokens[place].kind == "age":
            return replace(phrase, age=ages_of(tokens[place])), phrase.end
    words = [token.low for token in tokens[phrase.end : phrase.end + 5]]
    place = 1 if words[:1] in ([","], ["("]) else 0
    if phrase.low != 1 or phrase.stated and phrase.name is None and not phrase.head or not words:
        return phrase, phrase.end
    if words[place : place + 1] in (["aged"], ["age"]):
        place += 1
    elif place == 0:
        return phrase, phrase.end
    digits, closing = "".join(words[place : place + 1]), words[place + 1 : place + 2]
    if digits.isdigit() and 0 < int(digits) < 115 and (place == 2 or closing in ([","], [")"], ["."], [";"], [], ["of"], ["and"])):
        return replace(phrase, age=int(digits)), phrase.end + place + 1
    return phrase, phrase.end
