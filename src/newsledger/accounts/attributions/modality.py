"""How firmly a cue puts what it reports: asserted, hedged or denied; and whether it claims an attack."""

from typing import Literal

from newsledger.accounts.attributions.cues import CueKind
from newsledger.accounts.attributions.draft import Draft
from newsledger.accounts.attributions.tokens import Tokens
from newsledger.codebook.actors import word_list

DENIALS = word_list("cues_denial")
HEDGES = word_list("cues_hedge")
NEGATIONS = frozenset(
    {"not", "never", "didn't", "doesn't", "don't", "hasn't", "haven't", "wouldn't", "couldn't", "cannot"}
)
# What a group claims or denies when it speaks of an attack as its own.
OWNED = frozenset({"responsibility", "credit", "involvement"})
OWNING = frozenset(
    {
        "claimed",
        "claims",
        "claim",
        "claiming",
        "denied",
        "denies",
        "denying",
        "took",
        "accepted",
        "disclaimed",
        "rejected",
    }
)

Firmness = Literal["asserted", "hedged", "denied"]


def modality_of(tokens: Tokens, draft: Draft) -> tuple[Firmness, CueKind | Literal["responsibility"]]:
    """The modality of an attribution and its kind."""
    cue = draft.cue
    word = tokens.low[cue.main]
    owned = word in OWNING and any(tokens.word(k) in OWNED for k in range(cue.last + 1, cue.last + 5))
    if word in DENIALS:
        return "denied", "responsibility" if owned else cue.kind
    if owned:
        return "asserted", "responsibility"
    unnamed = draft.source is None and cue.kind == "speech" and draft.cue.first < draft.cue.main
    hedged = (
        unnamed
        or word in HEDGES
        or any(tokens.low[k] in ("reportedly", "allegedly") for k in range(cue.first, cue.main))
    )
    return ("hedged" if hedged else "asserted"), cue.kind


def negated(tokens: Tokens, draft: Draft) -> bool:
    """Whether the cue itself is negated: "did not say whether"."""
    return any(tokens.low[k] in NEGATIONS for k in range(draft.cue.first, draft.cue.main))
