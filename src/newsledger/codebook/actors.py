"""The book of actors: armed groups, services of states, outlets, words for people and offices.

`actors.yaml` is the text that people edit; `actors.json` is the same, compiled, because parsing the YAML
takes a hundred times longer. `python -m newsledger.codebook.actors` compiles it; a test compares the two.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from newsledger.errors import InputError
from newsledger.settings import actors_file

SOURCE = Path(__file__).with_name("actors.yaml")
COMPILED = Path(__file__).with_name("actors.json")


@dataclass(frozen=True, slots=True)
class Group:
    """An armed group, or another body that acts in conflicts; years as "2007-" or "1970-1998"."""

    name: str
    aliases: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    years: str = ""
    ucdp: str = ""
    acled: str = ""
    gtd: str = ""
    source: str = ""
    kind: str = "armed_group"


@dataclass(frozen=True, slots=True)
class Service:
    """A named service of a state, an organization or an outlet, under its names."""

    name: str
    aliases: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Noun:
    """Words for people or bodies of one kind, with the toll role of those whom they count."""

    kind: str
    role: str | None
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shapes:
    """Words by which the name of a group in no list is known."""

    strong: frozenset[str]
    weak: frozenset[str]
    first: frozenset[str]
    modifiers: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class ActorBook:
    """All that is known of actors before a page is read; compared by identity."""

    groups: tuple[Group, ...]
    services: tuple[Service, ...]
    nouns: tuple[Noun, ...]
    titles: frozenset[str]
    abbreviations: frozenset[str]
    shapes: Shapes
    spellings: Mapping[str, str]
    weak_acronyms: frozenset[str]
    weak_outlets: frozenset[str]
    fighting_words: frozenset[str]


def load_actors(extra: Path | None = None) -> ActorBook:
    """The shipped book, with the groups, outlets and nouns of the user's own YAML file before it.

    The file is `extra`, else what `NEWSLEDGER_ACTORS` names. Raises InputError where it cannot be read or
    is no book of actors.
    """
    own = extra or actors_file()
    return _shipped() if own is None else _extended(own)


@lru_cache(maxsize=4)
def _extended(extra: Path) -> ActorBook:
    return read_book(_joined(_compiled(), _read_extra(extra)))


@lru_cache(maxsize=1)
def _shipped() -> ActorBook:
    return read_book(_compiled())


def read_book(data: Mapping[str, Any]) -> ActorBook:
    """The records of a book from its plain data."""
    kinds = {name: kind for kind, names in data["kinds"].items() for name in names}
    return ActorBook(
        groups=tuple(_group(row, kinds) for row in data["groups"]),
        services=_services(data),
        nouns=tuple(Noun(n["kind"], n["role"], tuple(n["words"])) for n in data["nouns"]),
        titles=frozenset(data["titles"]),
        abbreviations=frozenset(data["title_abbreviations"]),
        shapes=Shapes(**{name: frozenset(words) for name, words in data["shapes"].items()}),
        spellings={old: new for new, olds in data["spellings"].items() for old in olds},
        weak_acronyms=frozenset(data["weak_acronyms"]),
        weak_outlets=frozenset(data["weak_outlets"]),
        fighting_words=frozenset(data["fighting_words"]),
    )


def word_list(name: str) -> frozenset[str]:
    """A list of words of the shipped book, by its name under `lists`."""
    return _lists()[name]


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    lists: dict[str, str] = _compiled()["lists"]
    return {name: frozenset(words.split()) for name, words in lists.items()}


@lru_cache(maxsize=1)
def _compiled() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(COMPILED.read_text(encoding="utf-8"))
    return data


def _group(row: Mapping[str, Any], kinds: Mapping[str, str]) -> Group:
    return Group(
        name=row["name"],
        aliases=tuple(row.get("aliases", ())),
        acronyms=tuple(row.get("acronyms", ())),
        countries=tuple(row.get("countries", ())),
        years=str(row.get("years", "")),
        ucdp=row.get("ucdp", ""),
        acled=row.get("acled", ""),
        gtd=row.get("gtd", ""),
        source=row.get("source", ""),
        kind=row.get("kind") or kinds.get(row["name"], "armed_group"),
    )


def _services(data: Mapping[str, Any]) -> tuple[Service, ...]:
    by_kind = {**data["forces"], "outlet": data["outlets"]}
    return tuple(_service(entry, kind) for kind, entries in by_kind.items() for entry in entries)


def _service(entry: str, kind: str) -> Service:
    """A service from "Name; other name; ACRONYM"."""
    name, *aliases = (part.strip() for part in entry.split(";"))
    return Service(name, tuple(aliases), kind)


def _read_extra(path: Path) -> dict[str, Any]:
    import yaml

    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise InputError(f"{path}: no readable book of actors ({error}); see codebook/actors.yaml") from error
    if not isinstance(data, dict) or not all(map(_is_row, data.get("groups", ()))):
        raise InputError(f"{path}: no book of actors; it needs `groups:`, each with a `name`")
    return data


def _is_row(row: object) -> bool:
    return isinstance(row, dict) and isinstance(row.get("name"), str)


def _joined(shipped: dict[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    """The shipped data with the user's lists before its own, so that the user's names win."""
    lists = {key: [*extra.get(key, ()), *shipped[key]] for key in ("groups", "outlets", "nouns")}
    return {**shipped, **lists}


def compile_actors() -> str:
    """The compiled form of actors.yaml, the same bytes each time."""
    import yaml

    data = yaml.safe_load(SOURCE.read_text(encoding="utf-8"))
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    COMPILED.write_text(compile_actors(), encoding="utf-8")
