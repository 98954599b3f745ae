"""Templates of pages: text is escaped, and its control characters are shown, never obeyed."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from newsledger.outputs import phrases
from newsledger.outputs.terminal_text import safe

if TYPE_CHECKING:
    from jinja2 import Environment


def web_address(address: str | None) -> str | None:
    """The address where it is one that a reader may follow, and no script."""
    return address if address and address.lower().startswith(("http://", "https://")) else None


# What templates say of values.
FILTERS: Mapping[str, Any] = {
    "field": phrases.say_field,
    "role": phrases.say_role,
    "counted": phrases.say_counted,
    "position": lambda place: phrases.say_position(place.latitude, place.longitude),
    "time": phrases.say_time,
    "spread": phrases.say_spread,
    "interval": phrases.say_interval,
    "precision": phrases.say_precision,
    "place": phrases.say_place,
    "claim": phrases.say_claim,
    "value": phrases.say_value,
    "firmness": phrases.say_firmness,
    "web_address": web_address,
}


def environment(load: Callable[[str], str | None]) -> "Environment":
    """An environment whose templates `load` gives by name, with the filters that all pages share."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    made = Environment(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # Controls, bidirectional marks and lone surrogates of a page are shown, never obeyed.
        finalize=lambda value: safe(value) if type(value) is str else value,
    )
    made.filters |= FILTERS
    return made


@cache
def templates() -> "Environment":
    """The templates of dossiers."""
    return environment(source)


def source(name: str) -> str:
    """A file of `outputs/templates/`."""
    return files("newsledger.outputs").joinpath("templates", name).read_text(encoding="utf-8")
