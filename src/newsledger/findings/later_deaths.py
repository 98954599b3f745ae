"""Who was told as injured and died after that page: no longer among the injured that it counts."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from newsledger.findings.dates import DAY
from newsledger.findings.policies import Decision
from newsledger.findings.witnesses import Said
from newsledger.model import Count

# Words by which a page tells of a death that came after the harm.
LATER = re.compile(
    r"\b(?:died|dies|dead|death)\b[^.;]{0,60}\b(?:of\s+(?:\w+\s+){0,2}?(?:wounds?|injur(?:y|ies))|(?:in|at)\s+"
    r"(?:a\s+|the\s+)?(?:local\s+|nearby\s+)?hospital|days?\s+(?:later|after)|overnight)|\bsuccumb(?:ed|s)\b|"
    r"\b(?:was|were)\s+taken\s+off\s+life\s+support\b",
    re.IGNORECASE,
)


def without_later_deaths(
    injured: Mapping[str, Decision], killed: Mapping[str, Decision], said: Sequence[Said]
) -> dict[str, Decision]:
    """The injured less those who died after the last page that counts the injured.

    A later page must tell of a death in hospital or of wounds, and more dead than the pages of the count did;
    one person told as hit and then as dead is another matter (`deaths`).
    """
    total = injured.get("total")
    if total is None or not total.best or "total" not in killed:
        return dict(injured)
    day = max((f.reported for f in total.supporting), default="")
    gone = _died_after(day, killed["total"].best, said) if day else 0
    if not 0 < gone < total.best or all(f.counted for f in total.supporting):
        return dict(injured)
    wholes = ("total", "victims")
    return {role: _less(told, gone) if role in wholes else told for role, told in injured.items()}


def _died_after(day: str, dead: int, said: Iterable[Said]) -> int:
    """How many more are dead than the pages until a day counted, where later ones tell how they died."""
    killed = [s for s in said if s.claim.field == "killed" and isinstance(s.claim.value, Count)]
    before = max((_low(s) for s in killed if s.reported[:DAY] <= day[:DAY]), default=0)
    after = [s for s in killed if s.reported[:DAY] > day[:DAY] and _tells_later(s)]
    return max(dead - before, 0) if after else 0


def _low(said: Said) -> int:
    return getattr(said.claim.value, "low", None) or 0


def _tells_later(said: Said) -> bool:
    return any(LATER.search(quote.quote) for quote in said.claim.evidence)


def _less(decision: Decision, gone: int) -> Decision:
    best = max(decision.best - gone, 0)
    rule = f"{decision.rule}; less {gone} who died later"
    return replace(decision, low=min(decision.low, best), best=best, rule=rule)
