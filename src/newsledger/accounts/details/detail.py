"""One thing that a story says, before it becomes a claim."""

from dataclasses import dataclass

from newsledger.accounts.learned import PATTERNS
from newsledger.model import Modality, Speaker, Value


@dataclass(frozen=True, slots=True)
class Detail:
    """A value of a field, read at text[start:end]; its sentence is the evidence.

    `weight` says how much a start speaks for its day, `borrowed` that it took the day from another sentence.
    `speaker` is given where the detail itself is an act of speaking ("the spokesman claimed responsibility").
    """

    field: str
    value: Value
    start: int
    end: int
    modality: Modality = "asserted"
    speaker: Speaker | None = None
    weight: float = 1.0
    borrowed: bool = False
    extractors: tuple[str, ...] = (PATTERNS,)
