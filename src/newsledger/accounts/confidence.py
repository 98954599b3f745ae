"""How likely a claim of harm is right in value, role, speaker and scope, by what is known of it.

A logistic curve over a few circumstances, fitted by `python -m training.confidence` on labelled texts that
the reader was not trained on; evaluation/confidence.md shows how far it can be trusted.
"""

from collections.abc import Iterator
from math import exp

from newsledger.accounts.learned import READER
from newsledger.model import TOLL_FIELDS, Claim, Count

# How far each circumstance speaks for a claim, in log-odds.
WEIGHTS = {
    "always": 0.03,
    "both": 0.29,
    "patterns": -0.19,
    "reader": -0.07,
    "counted": -0.05,
    "not asserted": -0.34,
    "another scope": -0.31,
    "a speaker": 0.09,
    "a part": -0.08,
    "a role by its noun": 0.30,
    "role attackers": 0.00,
    "role civilians": 0.09,
    "role total": -0.03,
    "role victims": -0.03,
    "another fate": -0.12,
    "an open number": -0.16,
}
# Roles that a noun gives by itself.
NAMED = frozenset(
    (
        "police",
        "military",
        "paramilitary",
        "armed_group",
        "children",
        "officials",
        "aid_workers",
        "journalists",
    )
)


def confidence_of(claim: Claim) -> float:
    """Between 0 and 1; that of claims other than of harm is as they were made."""
    if claim.field not in TOLL_FIELDS or not isinstance(claim.value, Count):
        return claim.confidence
    score = sum(WEIGHTS.get(name, 0.0) for name in circumstances(claim))
    return round(1 / (1 + exp(-score)), 3)


def circumstances(claim: Claim) -> Iterator[str]:
    """What is known of a claim that bears on its being right, by name."""
    yield "always"
    yield "reader" if claim.extractors == (READER,) else "both" if len(claim.extractors) > 1 else "patterns"
    if claim.derivation == "counted":
        yield "counted"
    if claim.modality != "asserted":
        yield "not asserted"
    if claim.scope != "incident":
        yield "another scope"
    if claim.speaker is not None:
        yield "a speaker"
    if claim.part_of is not None:
        yield "a part"
    if claim.role in NAMED:
        yield "a role by its noun"
    elif claim.role in ("civilians", "total", "attackers"):
        yield f"role {claim.role}"
    elif claim.role == "victims":
        yield "role victims"
    if claim.field not in ("killed", "injured"):
        yield "another fate"
    if isinstance(claim.value, Count) and claim.value.low != claim.value.high:
        yield "an open number"
