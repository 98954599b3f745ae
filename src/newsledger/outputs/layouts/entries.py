"""What an incident becomes in a layout: its rows, or why it has none, and what they leave unsaid."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from newsledger.model import Settled
from newsledger.outputs.layouts.cases import Case

Cells = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Entry:
    """The rows of one incident by column; without rows `left_out` says why.

    `unsaid` lists in plain words what is known of it and the rows cannot carry.
    """

    settled: Settled
    rows: tuple[Cells, ...] = ()
    left_out: str | None = None
    unsaid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout of the field: its columns in order, the policy that it is written under, how it is filled.

    `never` says what it holds of no incident, or not as its owners do.
    """

    name: str
    policy: str
    columns: tuple[str, ...]
    entries: Callable[[Iterable[Case]], Iterator[Entry]]
    never: tuple[str, ...]
