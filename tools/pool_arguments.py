"""The command line of the tools that fit on a ledger of a pool whose incidents are known."""

import argparse
from pathlib import Path


def pool_arguments(about: str | None, writes: str, *, crowded: bool = False) -> argparse.Namespace:
    """`ledger`, `incidents` (a path), `write` and, where it is asked for, `crowded`, another ledger.

    `about` is the tool's text, `writes` what --write does.
    """
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ledger")
    parser.add_argument("incidents", type=Path)
    parser.add_argument("--write", action="store_true", help=writes)
    if crowded:
        parser.add_argument("--crowded", required=True, help="ledger of the project's own crowded pool")
    return parser.parse_args()
