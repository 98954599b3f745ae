"""Finding the subject and the object of a word that says what happened to somebody."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.people import People

BE = frozenset("was were is are be been being got gets get am remains remained remain stay stayed lay lies".split())
HAVE = frozenset("has had have having".split())
MODALS = frozenset("could would might may should must can will shall cannot".split())
NEGATIONS = frozenset("not never n't neither nor wasn't weren't isn't aren't without no didn't hasn't haven't".split())
# "is stated to be trapped", "was pronounced dead": who says so is not sure, or is.
REPORTED = frozenset(
    "feared believed said reported presumed stated thought understood suspected assumed considered alleged rumoured rumored "
    "found pronounced declared confirmed known listed left".split()
)
SURE = frozenset("found pronounced declared confirmed known listed left".split())
BESIDE = frozenset("also then later all both either still now themselves himself herself just being".split())
PREPOSITIONS = frozenset(
    "of in on at by for from with to into near against between inside including outside around behind beside "
    "under over about like as toward towards upon across within without except besides than per via".split()
)
# Words that open another clause: a subject is not sought beyond them.
BOUNDARIES = frozenset(
    "when while after before because since until although though whereas if that said says told whether as but where "
    "; : so then meanwhile once unless".split()
)
RELATIVES = frozenset("who which that whom".split())
LINKS = frozenset(", and & or plus".split())
# Phrases that add people to those before them.
TOGETHER = (("along", "with"), ("together", "with"), ("as", "well", "as"), ("in", "addition", "to"), ("alongside",), ("and", "also"), ("and", "then"))
FINITE = frozenset(
    "attacked opened fired stormed took came went drove made began started found left led hit struck carried blew "
    "detonated exploded ran fled broke entered says said told claimed confirmed reported added".split()
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A tokenised sentence with its phrases for people."""

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    people: tuple[People, ...]
    owner: tuple[int | None, ...]

    @classmethod
    def of(cls, tokens: Sequence[Token], people: Sequence[People]) -> "Sentence":
        """The sentence with an index from each token to the phrase that it belongs to."""
        owner: list[int | None] = [None] * len(tokens)
        for index, phrase in enumerate(people):
            owner[phrase.start : phrase.end] = [index] * (phrase.end - phrase.start)
        return cls(tuple(tokens), tuple(t.low for t in tokens), tuple(people), tuple(owner))

    def word(self, at: int) -> str:
        """The word at a place, "" beyond either end."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def starting(self, at: int) -> int | None:
        """The phrase for people that starts at this token."""
        index = self.owner[at] if 0 <= at < len(self.words) else None
        return index if index is not None and self.people[index].start == at else None


@dataclass(frozen=True, slots=True)
class Verbal:
    """The auxiliaries before a verb: where they begin and what they say."""

    start: int
    passive: bool
    negated: bool
    modal: bool
    infinitive: bool
    hedged: bool


def verbal_before(sentence: Sentence, at: int) -> Verbal:
    """Reads "has not been", "could have been", "reportedly was" leftwards from the verb at `at`."""
    place, passive, negated, modal, infinitive, hedged = at - 1, False, False, False, False, False
    while place >= 0 and at - place <= 8 and sentence.owner[place] is None:
        word = sentence.words[place]
        if word in BE:
            passive = True
        elif word in NEGATIONS:
            negated = True
        elif word in MODALS:
            modal = True
        elif word == "to":
            infinitive = True
        elif word in REPORTED:
            hedged = hedged or word not in SURE
        elif not (word in HAVE or word.endswith("ly") or word in BESIDE):
            break
        place -= 1
    return Verbal(place + 1, passive, negated, modal, infinitive and not hedged, hedged)


def subjects_before(sentence: Sentence, at: int) -> tuple[int, ...]:
    """The phrases that are the subject of a verb whose auxiliaries begin at `at`; empty where none is near."""
    place = at - 1
    while place >= 0:
        index = sentence.owner[place]
        if index is not None and _bracketed(sentence, place):
            place -= 1
            continue
        if index is not None:
            phrase = sentence.people[index]
            before = sentence.word(phrase.start - 1)
            if before in PREPOSITIONS and not _adds(sentence, phrase.start):
                place = phrase.start - 2
                continue
            if phrase.pronoun and sentence.words[phrase.start] == "who":
                place = phrase.start - 1
                continue
            if before == "," and _is_apposition(sentence, index, at):
                place = phrase.start - 2
                continue
            return _list_ending_at(sentence, index)
        word = sentence.words[place]
        if word == ")" and (opening := _opening(sentence, place)) is not None:
            place = opening - 1
            continue
        if word in BOUNDARIES and not _is_relative(sentence, place):
            return ()
        if _is_finite(sentence, place):
            relative = _relative_before(sentence, place)
            if relative is None:
                return ()
            place = relative
        place -= 1
    return ()


def objects_after(sentence: Sentence, at: int) -> tuple[int, ...]:
    """The phrases that are the object of a verb that ends before `at`, with those joined to them."""
    place = at
    while place < len(sentence.words) and place - at < 3 and sentence.owner[place] is None and (
        sentence.words[place].endswith("ly") or sentence.words[place] in ("dead", "to", "death", "up", "both", "also", "down")
    ):
        if sentence.words[place] == "to" and sentence.word(place + 1) != "death":
            return ()
        place += 1
    first = sentence.starting(place)
    return () if first is None else _list_from(sentence, first)


def _list_from(sentence: Sentence, first: int) -> tuple[int, ...]:
    """A phrase and those that a list adds after it: "a guard, two drivers and a cook", "… along with three others"."""
    found, index = [first], first
    while True:
        after = _after_extras(sentence, sentence.people[index].end)
        following = None
        for skip in _joiners(sentence, after):
            following = sentence.starting(after + skip)
            if following is not None:
                break
        if following is None or _verb_follows(sentence, sentence.people[following].end):
            return tuple(found)
        found.append(following)
        index = following


def _joiners(sentence: Sentence, at: int) -> list[int]:
    """How many tokens join a phrase at `at` to the next one; none where nothing does."""
    words = sentence.words[at : at + 3]
    for phrase in TOGETHER:
        if words[: len(phrase)] == phrase:
            return [len(phrase)]
    if words[:2] in ((",", "and"), (",", "or")):
        return [2]
    return [1] if words[:1] and words[0] in LINKS else []


def _after_extras(sentence: Sentence, at: int) -> int:
    """The place after an age ("Ronald Munn, 28,") or a short bracket that follows a phrase."""
    word = sentence.word
    if word(at) == "," and word(at + 1).isdigit() and word(at + 2) in (",", "and", "."):
        return at + 2
    if word(at) in ("of", "from", "with") and word(at + 1) != "them":
        for place in range(at + 1, min(at + 5, len(sentence.words))):
            if sentence.words[place] in ("and", ","):
                return place
            if sentence.owner[place] is not None:
                break
    if word(at) == "(" and ")" in sentence.words[at : at + 6]:
        return at + sentence.words[at : at + 6].index(")") + 1
    return at


def _verb_follows(sentence: Sentence, at: int) -> bool:
    """Whether a verb follows a phrase, so that it opens a clause of its own ("…, and two guards were hurt")."""
    word = sentence.word(at)
    return word in BE or word in HAVE or word in MODALS or word in FINITE


def _list_ending_at(sentence: Sentence, last: int) -> tuple[int, ...]:
    """A phrase and those that a list puts before it: "one civilian, two rangers and two cops"."""
    found, index = [last], last
    while index > 0:
        here, before = sentence.people[index], sentence.people[index - 1]
        gap = sentence.words[_after_extras(sentence, before.end) : here.start]
        joined = gap in (("and",), (",",), (",", "and"), ("or",), ("&",), (",", "or")) or gap in TOGETHER or (",", *gap[1:]) in [
            (",", *phrase) for phrase in TOGETHER
        ]
        if not joined or before.pronoun and before.plural:
            break
        if sentence.word(before.start - 1) in PREPOSITIONS and not _adds(sentence, before.start):
            break
        index -= 1
        found.append(index)
    return tuple(reversed(found))


def _adds(sentence: Sentence, start: int) -> bool:
    """Whether the words before a phrase add it to a list ("along with", "as well as")."""
    return any(sentence.words[start - len(phrase) : start] == phrase for phrase in TOGETHER if start >= len(phrase))


def _is_apposition(sentence: Sentence, index: int, at: int) -> bool:
    """Whether a phrase between commas explains the one before it: "Odho, a driver, was killed"."""
    phrase = sentence.people[index]
    return index > 0 and not phrase.stated and "," in sentence.words[phrase.end : at] and sentence.words[at - 1 : at] == (",",)


def _opening(sentence: Sentence, at: int) -> int | None:
    """Where the bracket that closes at `at` opens, within a few words."""
    return next((i for i in range(at - 1, max(at - 14, -1), -1) if sentence.words[i] == "("), None)


def _bracketed(sentence: Sentence, place: int) -> bool:
    """Whether a bracket opens shortly before this word without closing before it."""
    window = sentence.words[max(place - 12, 0) : place]
    return "(" in window and ")" not in window[window.index("(") :] and ")" in sentence.words[place : place + 12]


def _is_relative(sentence: Sentence, place: int) -> bool:
    return sentence.words[place] in RELATIVES and place > 0 and (
        sentence.owner[place - 1] is not None or sentence.words[place - 1] == ","
    )


def _is_finite(sentence: Sentence, place: int) -> bool:
    """Whether a word is the verb of a clause; "-ed" words count, as most are."""
    word = sentence.words[place]
    return word in BE or word in HAVE or word in MODALS or word in FINITE or (
        word.endswith("ed") and len(word) > 4 and sentence.tokens[place].kind == "word" and not sentence.tokens[place].capital
        and sentence.word(place + 1) in ("", "the", "a", "an", "his", "her", "their", ",") 
    )


def _relative_before(sentence: Sentence, place: int) -> int | None:
    """Where the relative clause that holds a verb begins, within ten words; None if the verb is not in one."""
    for at in range(place - 1, max(place - 12, -1), -1):
        if sentence.words[at] in RELATIVES and _is_relative(sentence, at):
            return at
        if sentence.words[at] in (";", ":"):
            return None
    return None
