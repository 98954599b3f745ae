"""newsledger with one step of reading left out: what is that step worth?

    python -m tools.without STEP add PATH... --ledger FILE

As a scorer's --command: `env PYTHONPATH=. python -m tools.without STEP`. Everything happens in one
process. docs/decisions/0005 has the figures.
"""

import importlib
import os
import sys
from typing import Any

Change = tuple[str, str, Any]


def nothing(*given: object, **options: object) -> tuple[()]:
    """What a reader finds that looks for nothing."""
    return ()


def same(first: Any, *given: object, **options: object) -> Any:
    """What a step gives that changes nothing."""
    return first


READINGS = "newsledger.accounts.tolls.readings"
# Each step: where the name is looked up that is replaced, and by what.
STEPS: dict[str, tuple[Change, ...]] = {
    "nothing": (),
    "verbs": ((READINGS, "by_verb", nothing),),
    "outcomes": ((READINGS, "by_outcome", nothing), (READINGS, "by_remains", nothing)),
    "turns": ((READINGS, "by_turn", nothing), (READINGS, "by_state", nothing)),
    "lists": ((READINGS, "listed_as", nothing),),
    "pronouns": (("newsledger.accounts.tolls.sentences", "resolved", same),),
    "persons": (
        ("newsledger.accounts.tolls.claims", "persons_in", nothing),
        ("newsledger.accounts.tolls.fitting", "persons_in", nothing),
    ),
    "fitting": (("newsledger.accounts.tolls.claims", "fitted", lambda story, drafts, *given: list(drafts)),),
}


def leave_out(step: str) -> None:
    """Replace the step; AttributeError where it is not there any more."""
    for module, name, instead in STEPS[step]:
        found = importlib.import_module(module)
        getattr(found, name)
        setattr(found, name, instead)


def main() -> int:
    step, *words = sys.argv[1:] or [""]
    if step not in STEPS:
        print(f"Steps: {', '.join(STEPS)}", file=sys.stderr)
        return 2
    leave_out(step)
    # A pool's processes would not know of the change.
    os.cpu_count = one_processor
    from newsledger.cli.app import execute

    return execute(words)


def one_processor() -> int:
    """How many processors there are said to be."""
    return 1


if __name__ == "__main__":
    sys.exit(main())
