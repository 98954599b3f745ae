"""Finding the noun for people that a number or an article leads to."""

from collections.abc import Sequence
from functools import cache

from newsledger.accounts.tokens import Token
from newsledger.codebook.grammar import grammar
from newsledger.codebook.harm import harm_words
from newsledger.codebook.people import PersonNoun, people_words
from newsledger.values.counts import number_at

# How many words may stand between a number and its noun ("2 UN-contracted local partner NGO staff").
REACH = 8
# How many words a bracket between them may hold ("4 staff (2 British, 1 Dutch and 1 Kenyan)").
BRACKET = 12
# Words that make two nouns for people one, and marks that may stand inside such a phrase.
JOINING = frozenset(
    [
        "union",
        "team",
        "group",
        "staff",
        "family",
        "crew",
        "security",
        "unit",
        "police",
        "party",
        "community",
        "agency",
        "program",
        "programme",
        "office",
    ]
)
INNER_MARKS = frozenset((",", "-", "/", '"', "“", "”"))


@cache
def _verbs() -> frozenset[str]:
    """Forms of harm words that can only be verbs: "kills", "wounds" may follow a noun, not be part of it."""
    return frozenset(
        form
        for form, words in harm_words().by_form.items()
        if any(word.forms & {"third", "dies"} for word in words)
        and not any("counted_noun" in word.forms for word in words)
    )


def may_be_verb(word: str) -> bool:
    """Whether a word looks like a verb or a participle by its ending or is a known one."""
    if word in grammar().participles or word in _verbs():
        return True
    return word.endswith("ing") or (word.endswith("ed") and len(word) > 3)


def noun_at(words: Sequence[str], at: int) -> tuple[int, PersonNoun] | None:
    """(length, noun) of the longest noun for people that starts at this word; "head of" is one word long."""
    people = people_words()
    if at >= len(words) or words[at] not in people.first:
        return None
    for length in range(min(people.longest, len(words) - at), 0, -1):
        form = words[at] if length == 1 else " ".join(words[at : at + length])
        if noun := people.nouns.get(form):
            return (length - 1 if form.endswith(" of") else length), noun
    return (1, people.mass[words[at]]) if words[at] in people.mass and _stands_alone(words, at + 1) else None


def _stands_alone(words: Sequence[str], at: int) -> bool:
    """Whether a word is no modifier: "six police were killed", not "six police stations"."""
    word = words[at] if at < len(words) else "."
    return not word[:1].isalnum() or word in grammar().stops or may_be_verb(word)


def noun_after(tokens: Sequence[Token], words: Sequence[str], at: int) -> tuple[int, PersonNoun | None]:
    """(end, noun) of the first run of nouns for people after `at` with nothing but modifiers before it.

    Without a noun the end is the place up to which words as "others" or an age were taken.
    """
    place = at
    while place < len(words) and place - at <= REACH:
        if noun := noun_at(words, place):
            return _last_noun(tokens, words, place + noun[0], noun[1])
        if words[place] in grammar().rest:
            if _ends_after(tokens, words, place):
                return place + 1, None
            place += 1
        elif words[place] == "(" and (closing := _closing(tokens, words, place)):
            at += closing + 1 - place
            place = closing + 1
        elif tokens[place].kind == "age":
            if words[place].endswith("s") or not noun_follows(tokens, words, place + 1):
                return place + 1, PersonNoun("person", "unknown", words[place].endswith("s"))
            place += 1
        elif words[place] in people_words().before_nouns or _modifies(tokens, words, at, place):
            place += 1
        else:
            return at, None
    return at, None


def _ends_after(tokens: Sequence[Token], words: Sequence[str], place: int) -> bool:
    """Whether a phrase ends with this "others": nothing that could be its noun follows."""
    after = place + 1
    if after >= len(words) or words[after] in grammar().stops or tokens[after].kind == "mark":
        return True
    if words[place] == "others":
        return True  # "two others badly hurt"
    # "a fourth shooting victim"
    qualifies = words[after].endswith("ing") and noun_at(words, after + 1) is not None
    return may_be_verb(words[after]) and not qualifies


def _modifies(tokens: Sequence[Token], words: Sequence[str], at: int, place: int) -> bool:
    """Whether a plain word or mark may stand between a number and its noun."""
    word, token = words[place], tokens[place]
    if word in grammar().stops or token.kind == "number" or (place > at and number_at(words, place)):
        return False
    if word in people_words().not_people:
        # "15 village defence volunteers", but not "15 villages with volunteers".
        reach = 0 if word.endswith("s") else 1
        return noun_follows(tokens, words, place + 1, reach=reach)
    if token.kind == "mark":
        return (
            place > at
            and word in INNER_MARKS
            and noun_at(words, place + 2) is not None
            and not number_at(words, place + 1)
        )
    return not may_be_verb(word) or noun_follows(tokens, words, place + 1, reach=2)


def noun_follows(tokens: Sequence[Token], words: Sequence[str], at: int, reach: int = 3) -> bool:
    """Whether a noun for people comes within a few words that could modify it."""
    for place in range(at, min(at + reach + 1, len(words))):
        if noun_at(words, place):
            return True
        if words[place] in grammar().stops or tokens[place].kind != "word" or may_be_verb(words[place]):
            return False
        if number_at(words, place):
            return False
    return False


def _closing(tokens: Sequence[Token], words: Sequence[str], at: int) -> int | None:
    """Where a bracket that opens at `at` closes, if a noun for people follows it."""
    for place in range(at + 1, min(at + BRACKET, len(words))):
        if words[place] == ")":
            return place if noun_follows(tokens, words, place + 1, reach=2) else None
    return None


def _last_noun(
    tokens: Sequence[Token], words: Sequence[str], end: int, noun: PersonNoun
) -> tuple[int, PersonNoun]:
    """The head of a compound: "staff members", "police officer", "UN staff driver", "aid agency worker"."""
    people = people_words()
    while end < len(words):
        modifies = noun.singular in people.adjectival and (
            not noun.is_plural or words[end - 1] == noun.singular
        )
        if further := noun_at(words, end):
            noun, end = further[1], end + further[0]
        elif modifies and words[end] == "police":
            return end + 1, PersonNoun("police officer", "police", True)
        elif modifies and words[end] == "(" and (closing := _closing(tokens, words, end)):
            noun, end = (
                noun_after(tokens, words, closing + 1)[1] or noun,
                noun_after(tokens, words, closing + 1)[0],
            )
        elif modifies and (later := _next_noun(words, end)):
            end, noun = later
        elif words[end] in JOINING and (further := noun_at(words, end + 1)):
            noun, end = further[1], end + 1 + further[0]
        else:
            break
    return end, noun


def _next_noun(words: Sequence[str], at: int) -> tuple[int, PersonNoun] | None:
    """(end, noun) of a noun for people within a few plain words."""
    for place in range(at, min(at + 6, len(words))):
        if noun := noun_at(words, place):
            return place + noun[0], noun[1]
        if words[place] in people_words().before_nouns and noun_at(words, place + 1):
            continue
        if words[place] in grammar().stops or not words[place][0].isalpha() or may_be_verb(words[place]):
            return None
    return None
