"""How a toll came to be, as a stepped line over the times of reporting with the range around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from newsledger.findings.dates import first_moment
from newsledger.model import Change
from newsledger.outputs import phrases
from newsledger.outputs.outline import Outline
from newsledger.outputs.views import DossierView

WIDTH, HEIGHT = 640, 150
LEFT, RIGHT, TOP, BOTTOM = 34, 14, 12, 24
# The last value holds on for this share of the width: it is what stands.
TAIL = 0.06


@dataclass(frozen=True, slots=True)
class Point:
    """A change in units of the drawing, in words, and the claims that made it."""

    x: float
    y: float
    when: str
    words: str
    who: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """The line of one field: `line` and `band` are SVG paths, `ticks` numbers with their heights."""

    field: str
    line: str
    band: str
    points: tuple[Point, ...]
    ticks: tuple[tuple[int, float], ...]
    width: int = WIDTH
    height: int = HEIGHT


def curves(view: DossierView, content: Outline) -> tuple[Curve, ...]:
    """A curve for each field whose toll changed at least once."""
    return tuple(_curve(field, steps, content) for field, steps in view.curves.items() if len(steps) > 1)


def said_by(change: Change, content: Outline) -> str:
    """Who said it: the voices of the claims of a change, each once, three at most."""
    entries = {entry.number: entry for entry in content.entries.values()}
    told = [entries[number] for number in content.numbers(change.claims)]
    names = list(dict.fromkeys(entry.teller for entry in told))
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def when(change: Change) -> str:
    """The time of a change in words."""
    if change.reported is None:
        return "undated"
    return phrases.say_moment(change.reported)


def _curve(field: str, steps: Sequence[Change], content: Outline) -> Curve:
    top = max(max(s.toll.best, s.toll.high or s.toll.best, 1) for s in steps)
    xs = _across(steps)
    points = tuple(
        Point(x, _up(step.toll.best, top), when(step), phrases.say_toll(step.toll), said_by(step, content),
              content.numbers(step.claims))
        for x, step in zip(xs, steps, strict=True)
    )  # fmt: skip
    highs = [_up(step.toll.high if step.toll.high is not None else top, top) for step in steps]
    lows = [_up(step.toll.low, top) for step in steps]
    band = f"{_stepped(xs, highs)}{_back(xs, lows)}Z"
    ticks = tuple((number, _up(number, top)) for number in sorted({0, top // 2, top}))
    return Curve(field, _stepped(xs, [p.y for p in points]), band, points, ticks)


def _across(steps: Sequence[Change]) -> list[float]:
    """Where each change stands: by its time; undated ones, which are last, stand a step further on."""
    times = [_seconds(step.reported) for step in steps]
    dated = [time for time in times if time is not None]
    first, last = (min(dated), max(dated)) if dated else (0.0, 0.0)
    room = (WIDTH - LEFT - RIGHT) * (1 - TAIL * (1 + times.count(None)))
    span = (last - first) or 1.0
    places, after = [], 0
    for time in times:
        after += time is None
        share = (last - first if time is None else time - first) / span
        places.append(LEFT + room * share + after * TAIL * (WIDTH - LEFT - RIGHT))
    return places


def _seconds(reported: str | None) -> float | None:
    if reported is None:
        return None
    return (first_moment(reported).replace(tzinfo=None) - datetime(1970, 1, 1)).total_seconds()


def _up(number: int, top: int) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * number / top


def _stepped(xs: Sequence[float], ys: Sequence[float]) -> str:
    """A path that keeps each value until the next change."""
    path = f"M{xs[0]:.1f} {ys[0]:.1f}"
    for x, y in zip(xs[1:], ys[1:], strict=True):
        path += f"H{x:.1f}V{y:.1f}"
    return f"{path}H{WIDTH - RIGHT}"


def _back(xs: Sequence[float], ys: Sequence[float]) -> str:
    """The way back from the right end along other values."""
    path = f"V{ys[-1]:.1f}"
    for x, y in zip(reversed(xs[1:]), reversed(ys[:-1]), strict=True):
        path += f"H{x:.1f}V{y:.1f}"
    return f"{path}H{xs[0]:.1f}"
