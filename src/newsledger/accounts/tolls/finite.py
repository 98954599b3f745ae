"""Telling verbs of clauses, participles and relative clauses apart, by form alone."""

from newsledger.accounts.tolls.clauses import Sentence
from newsledger.codebook.grammar import grammar
from newsledger.codebook.harm import harm_words

# How far back a relative clause may begin, in tokens.
RELATIVE = 12


def is_participle(sentence: Sentence, place: int) -> bool:
    word = sentence.words[place]
    return (
        word in grammar().participles
        or word in harm_words().by_form
        or (word.endswith("ed") and len(word) > 3)
    )


def is_relative(sentence: Sentence, place: int) -> bool:
    behind = sentence.own(place - 1) is not None or sentence.word(place - 1) in (",", ")")
    return sentence.words[place] in grammar().relatives and place > 0 and behind


def is_finite(sentence: Sentence, place: int) -> bool:
    """Whether a word is the verb of a clause; "-ed" words before an object or a comma count, as most are."""
    word, words = sentence.words[place], grammar()
    if word in words.be or word in words.have or word in words.modals or word in words.finite:
        return True
    token = sentence.tokens[place]
    past = word.endswith("ed") and len(word) > 4 and token.kind == "word" and not token.capital
    return past and sentence.word(place + 1) in ("", "the", "a", "an", "his", "her", "their", ",")


def relative_before(sentence: Sentence, place: int) -> int | None:
    """Where the relative clause that holds a verb begins, within a few words;
    None if the verb is not in one.
    """
    for at in range(place - 1, max(place - RELATIVE, -1), -1):
        if sentence.words[at] in grammar().relatives and is_relative(sentence, at):
            return at
        if sentence.words[at] in (";", ":"):
            return None
    return None
