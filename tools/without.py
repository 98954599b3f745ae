"""newsledger with one step of reading left out: what is that step worth?

    python -m tools.without STEP add PATH... --ledger FILE

As a scorer's --command: `env PYTHONPATH=. python -m tools.without STEP`. Everything happens in one
process. docs/decisions/0005 has the figures.
"""

import importlib
import os
import re
import sys
from typing import Any

Change = tuple[str, str, Any]


def nothing(*given: object, **options: object) -> tuple[()]:
    """What a reader finds that looks for nothing."""
    return ()


def same(first: Any, *given: object, **options: object) -> Any:
    """What a step gives that changes nothing."""
    return first


def table_without(*kinds: str) -> Any:
    """The reader of the table of place weights, rows of these kinds of context left out."""

    def rows(name: str) -> list[tuple[str, str]]:
        from newsledger.values.places.facts import rows as all_rows

        return [(row[0], row[1]) for row in all_rows(name) if not re.search("|".join(kinds), row[0])]

    return rows


PLACES = "newsledger.values.places.weights"
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
    "places:containment": ((PLACES, "rows", table_without("container", "comma_area", "province_named")),),
    "places:page": ((PLACES, "rows", table_without("_share", "any_near")),),
    "places:outlet": ((PLACES, "rows", table_without("outlet_town", "home")),),
    "places:size": ((PLACES, "rows", table_without("sense:size", "area_size", "sense:minor", "code=PPL")),),
    "places:around": ((PLACES, "rows", table_without("before", "after")),),
    "places:persons": ((PLACES, "rows", table_without("person", "given", "family")),),
    "places:common words": ((PLACES, "rows", table_without("common", "nonplace")),),
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
