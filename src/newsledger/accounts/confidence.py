"""How likely a claim of harm is right in value, role, speaker and scope, by what is known of it.

A logistic curve over a few circumstances (confidence.tsv), fitted by `python -m training.confidence` on
labelled texts that the reader was not trained on; evaluation/confidence.md shows how far it can be trusted.
"""

from collections.abc import Iterator
from functools import lru_cache
from math import exp
from pathlib import Path

from newsledger.accounts.learned import READER
from newsledger.model import TOLL_FIELDS, Claim, Count

TABLE = Path(__file__).with_name("confidence.tsv")
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


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The table confidence.tsv: how far each circumstance speaks for a claim, in log-odds."""
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return {name: float(weight) for name, weight in rows}


def confidence_of(claim: Claim) -> float:
    """Between 0 and 1; that of claims other than of harm is as they were made."""
    if claim.field not in TOLL_FIELDS or not isinstance(claim.value, Count):
        return claim.confidence
    given = weights()
    score = sum(given.get(name, 0.0) for name in circumstances(claim))
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
