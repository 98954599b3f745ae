"""The codebook's tables, read once each."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def table(name: str) -> Any:
    """The table codebook/NAME.yaml as plain lists and mappings."""
    return yaml.load(files("newsledger.codebook").joinpath(f"{name}.yaml").read_bytes(), Loader=Loader)
