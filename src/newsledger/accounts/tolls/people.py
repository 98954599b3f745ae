"""Noun phrases for people in a sentence: how many, which noun, whose role, named or not."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.ages import with_age
from newsledger.accounts.tolls.appositions import joined_names
from newsledger.accounts.tolls.households import household
from newsledger.accounts.tolls.nouns import may_be_verb, noun_after, noun_at, noun_follows
from newsledger.accounts.tolls.numbered import BEFORE_NUMBERS, Line, headed, numbered
from newsledger.accounts.tolls.phrases import People
from newsledger.accounts.tolls.roles import role_of
from newsledger.codebook.grammar import grammar
from newsledger.codebook.harm import harm_words
from newsledger.codebook.people import people_words
from newsledger.values.counts import Number, may_open, number_at

# Words that are remembered; a page brings some hundred new ones.
REMEMBERED = 50_000
# Before one of these a phrase without an article may start.
OPENERS = frozenset(
    (
        ",",
        "and",
        "or",
        ";",
        ":",
        "by",
        "of",
        "–",
        "—",
        "-",
        "(",
        "when",
        "after",
        "kill",
        "kills",
        "killed",
        "with",
        "that",
    )
)


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
        if (
            last
            and last.stated
            and last.plural
            and last.sure
            and bare
            and words[last.end : phrase.start] in (["and"], ["or"])
        ):
            role = last.role if last.role == phrase.role else "unknown"
            merged[-1] = replace(
                last, end=phrase.end, role=role, head=last.head if role != "unknown" else "person"
            )
        else:
            merged.append(phrase)
    return tuple(merged)


@lru_cache(maxsize=REMEMBERED)
def _may_begin(word: str) -> bool:
    """Whether a phrase for people can begin with this word wherever it stands: a quick no for most words."""
    return (
        word in grammar().pronouns
        or word in grammar().nobody
        or word in grammar().articles
        or word in grammar().definite
        or word in BEFORE_NUMBERS
        or word in ("no", "both")
        or word in people_words().first
        or may_open(word)
    )


def _phrase(line: Line, at: int) -> People | None:
    word = line.words[at]
    opened = at == 0 or line.words[at - 1] in OPENERS or line.tokens[at].kind == "age"
    if not (opened or at in line.names or _may_begin(word)):
        return None
    if at in line.names:
        end, name = line.names[at]
        return People(
            at, end, 1, 1, stated=False, name=name, definite=True, role=role_of(line.words, at, end, None)
        )
    if word in grammar().pronouns:
        one = grammar().pronouns[word]
        return People(
            at, at + 1, one, one, stated=False, head=word, pronoun=True, definite=True, plural=one is None
        )
    if word in grammar().nobody or (word == "no" and line.word(at + 1) in ("one", "1")):
        return People(at, at + 1 + (word == "no"), 0, 0, stated=True)
    if word == "no":
        nobody = headed(line, at, at + 1, Number(at, at + 1, 0, 0), definite=False)
        return numbered(line, at) or nobody  # "no fewer than six"
    return household(line, at) or numbered(line, at) or _described(line, at)


def _described(line: Line, at: int) -> People | None:
    """A phrase without a number: "a 23-year-old man", "the driver", "gunmen", "another",
    "Teen" in a headline.
    """
    word = line.words[at]
    opened = word in grammar().articles or word in grammar().definite
    begin = at + 1 if opened else at
    if not opened and not (line.tokens[at].kind == "age" or noun_at(line.words, at) or _opens_bare(line, at)):
        return None
    if (opened and begin in line.names) or _is_age(line, at):
        return None
    if word == "that" and number_at(line.words, begin):
        return None
    end, noun = noun_after(line.tokens, line.words, begin)
    if noun is None:
        return _one_more(line, at) if opened else None
    if line.is_closed(begin, end) or _is_adjective(line, end, noun.singular):
        return None
    size = people_words().groups.get(noun.singular)
    single = not noun.is_plural or word in grammar().articles
    count = size or 1 if single else None
    return People(
        at,
        end,
        count,
        count,
        stated=bool(size),
        head=noun.singular,
        role=role_of(line.words, at, end, noun),
        definite=word in grammar().definite,
        rest=any(w in grammar().rest for w in line.words[at:end]),
        plural=not single,
    )


def _is_adjective(line: Line, end: int, noun: str) -> bool:
    """Whether a nation's name belongs to a thing that follows it: "a Somali charity"."""
    last, after = line.tokens[end - 1], line.word(end)
    named = noun in people_words().adjectival and last.capital and not last.text.isupper()
    thing = end < len(line.tokens) and line.tokens[end].kind == "word" and after not in grammar().stops
    return named and thing and not (may_be_verb(after) or after.endswith("ly"))


def _is_age(line: Line, at: int) -> bool:
    """Whether this is one of the ages of those before: "two women, ages 17-year-old and 25-year-old"."""
    while line.tokens[at].kind == "age" and line.word(at - 1) in ("and", ","):
        at -= 2
        if at < 0 or line.tokens[at].kind != "age":
            return False
    return line.tokens[at].kind == "age" and line.word(at - 1) in ("ages", "aged")


def _one_more(line: Line, at: int) -> People | None:
    """One besides those spoken of, without a noun: "another was wounded", "a fourth died",
    "the other was hurt".
    """
    word, following = line.words[at], line.word(at + 1)
    if word == "another":
        end = at + 1
    elif (word == "a" and following in grammar().ordinals) or (word == "the" and following == "other"):
        end = at + 2
    else:
        return None
    after = line.word(end)
    verbal = (
        after in grammar().be
        or after in grammar().have
        or (may_be_verb(after) and not after.endswith("ing"))
        or after == "in"
    )
    done_to = any(reading.transitive for reading in harm_words().by_form.get(line.word(at - 1), ()))
    last = done_to and (after in grammar().stops or not after[:1].isalnum())  # "wounding another."
    ended = (verbal or last) and not line.is_closed(at, end)
    return People(at, end, 1, 1, stated=False, rest=True, definite=word == "the") if ended else None


def _opens_bare(line: Line, at: int) -> bool:
    """Whether a phrase without an article starts here: "UN national staff wounded", "Dallas girl",
    "unknown gunmen".
    """
    word = line.words[at]
    if line.tokens[at].kind != "word" or word in grammar().stops:
        return False
    if may_be_verb(word) and word not in people_words().before_nouns:
        return False
    if at and line.word(at - 1) not in OPENERS:
        return False
    return noun_follows(line.tokens, line.words, at + 1)
