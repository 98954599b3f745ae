"""What an incident was against, as the layouts ask for it."""

from newsledger.codebook.field_codes import TargetCodes, target_codes
from newsledger.model import Settled


def first_target(settled: Settled) -> TargetCodes | None:
    """The codes of the first target's kind; None where no target is told, or its kind has none."""
    return target_codes().get(settled.targets[0].kind) if settled.targets else None
