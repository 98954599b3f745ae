"""Phrases that attribute though none of their words does alone: "put the toll at", "was quoted as saying"."""

from newsledger.accounts.attributions.tokens import Tokens
from newsledger.codebook.actors import word_list

PUTTING = frozenset({"put", "puts", "putting", "placed", "set", "gave"})
FIGURES = word_list("phrases_figures")
# How far a phrase may stretch, in tokens.
REACH = 12


def phrase_cues(tokens: Tokens) -> list[tuple[int, int]]:
    """The phrases of a sentence as (first token, word that attributes), in order."""
    found = []
    for i, word in enumerate(tokens.low):
        if tokens.quoted[i]:
            continue
        if word == "per" and _names_source(tokens, i):
            found.append((i - (tokens.word(i - 1) == "as"), i))
        elif word in PUTTING and _puts_figure(tokens, i):
            found.append((i, i))
        elif word == "saying" and (quoted := quoted_before(tokens, i)) is not None:
            found.append((quoted, i))
    return found


def _names_source(tokens: Tokens, i: int) -> bool:
    """Whether "per" names a source: "as per the report, …", "…, per police"."""
    opens = tokens.cls(i - 1) in ("start", "comma") or tokens.word(i - 1) == "as"
    return opens and tokens.cls(i + 1) in ("det", "cap", "word")


def _puts_figure(tokens: Tokens, i: int) -> bool:
    """Whether a figure is put at a number: "put the toll at 14", "gave a toll of 14"."""
    for k in range(i + 1, min(len(tokens) - 1, i + REACH)):
        if tokens.low[k] in ("at", "of") and tokens.classes[k + 1] in ("num", "det", "at"):
            return any(tokens.low[j] in FIGURES for j in range(i + 1, k))
    return False


def quoted_before(tokens: Tokens, i: int) -> int | None:
    """The "quoted" of "quoted … as saying" with "saying" at i; None where the phrase is another."""
    if tokens.word(i - 1) != "as":
        return None
    return next(
        (k for k in range(i - 2, max(-1, i - REACH), -1) if tokens.low[k] in ("quoted", "quotes", "cited")),
        None,
    )
