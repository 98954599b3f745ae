"""A long incident in parts: so many claims a part, in the order of reading, with the pages that say them.

Numbers stay what they are: claim 240 is claim 240 in whichever part it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsledger.outputs.outline import Entry, Outline, Source
from newsledger.outputs.toll_chart import Chart, Lane

# A claim takes 1.2 KB of a page with its sentence, its bar and its mark in the text: so many are some 110 KB.
USUAL = 80


@dataclass(frozen=True, slots=True)
class Portion:
    """The claims from `first` to `last` by number, one of `count` parts of all `claims`."""

    number: int
    count: int
    size: int
    claims: int

    @property
    def first(self) -> int:
        """The number of its first claim."""
        return (self.number - 1) * self.size + 1

    @property
    def last(self) -> int:
        """The number of its last claim."""
        return min(self.number * self.size, self.claims)

    def of(self, number: int) -> int:
        """The part that has a claim."""
        return (number - 1) // self.size + 1

    def has(self, entry: Entry) -> bool:
        """Whether a claim is in this part."""
        return self.first <= entry.number <= self.last


def portion(content: Outline, number: int | None) -> Portion:
    """The part of that number, the last where there are fewer; without a number all of it."""
    claims = len(content.entries)
    # Half a part more is no reason for a second one.
    count = 1 if number is None else max(1, (claims + USUAL // 2) // USUAL)
    size = max(1, -(-claims // count))
    count = max(1, -(-claims // size))
    return Portion(min(max(number or 1, 1), count), count, size, claims)


def sources_in(content: Outline, shown: Portion) -> Sequence[Source]:
    """The pages that say the claims of a part, and those between them that say nothing."""
    order = {source.letter: index for index, source in enumerate(content.sources)}
    places = {entry.number: order[entry.source.letter] for entry in content.entries.values()}
    start = 0 if shown.number == 1 else places[shown.first]
    if shown.number == shown.count:
        return content.sources[start:]
    following = places[shown.last + 1]
    return content.sources[start : max(following, places[shown.last] + 1)]


def entries_in(content: Outline, shown: Portion) -> dict[str, list[Entry]]:
    """The claims of a part by field, fields and claims in the order of reading."""
    if shown.count == 1:
        return {field: list(entries) for field, entries in content.by_field().items()}
    held = {id: entry for id, entry in content.entries.items() if shown.has(entry)}
    return {field: list(of) for field, of in replace(content, entries=held).by_field().items()}


def charts_in(charts: Sequence[Chart], shown: Portion) -> list[Chart]:
    """The charts with the bars of a part, on the scale of the whole."""
    if shown.count == 1:
        return list(charts)
    return [replace(chart, lanes=tuple(_lanes(chart, shown))) for chart in charts]


def _lanes(chart: Chart, shown: Portion) -> list[Lane]:
    kept = [
        replace(lane, bars=tuple(bar for bar in lane.bars if shown.has(bar.entry))) for lane in chart.lanes
    ]
    return [lane for lane in kept if lane.bars or lane.settled]
