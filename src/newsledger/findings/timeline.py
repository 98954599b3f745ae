"""The incident step by step: beginning, what is told in between, end, and who claimed it."""

from collections.abc import Iterator, Sequence

from newsledger.findings.times import SettledTime
from newsledger.findings.witnesses import Said, ids
from newsledger.model import Event, Step, Time

# A step is a line, not a paragraph.
LONGEST_STEP = 160


def timeline(
    said: Sequence[Said], kind: str | None, start: SettledTime | None, end: SettledTime | None
) -> tuple[Step, ...]:
    """The steps sorted by their earliest time; those without a time come last."""
    steps = [*_bounds(start, end), *_timed(said, start, end), *_untimed(said, kind)]
    return tuple(sorted(steps, key=_order))


def _order(step: Step) -> tuple[bool, str, str]:
    earliest = step.time.earliest if step.time else None
    return earliest is None, earliest or "", step.text


def _bounds(start: SettledTime | None, end: SettledTime | None) -> Iterator[Step]:
    for settled in (start, end):
        if settled and settled.supporting:
            yield Step(_shown(settled.time), _text(_finest(settled)), ids(settled.supporting))


def _finest(settled: SettledTime) -> Said:
    """The supporting claim that gives the settled value itself."""
    values = [s for s in settled.supporting if getattr(s.claim.value, "value", None) == settled.time.value]
    return (values or list(settled.supporting))[0]


def _timed(said: Sequence[Said], start: SettledTime | None, end: SettledTime | None) -> Iterator[Step]:
    """One step for each time told in between; several tellings of one time are one step."""
    told: dict[str, list[Said]] = {}
    settled = {s.time.value for s in (start, end) if s}
    for one in said:
        value = one.claim.value
        if one.claim.field == "time" and isinstance(value, Time) and value.value not in settled:
            told.setdefault(value.value or f"untimed {_text(one)}", []).append(one)
    for members in told.values():
        first = members[0].claim.value
        assert isinstance(first, Time)
        yield Step(_shown(first), _text(members[0]), ids(members))


def _untimed(said: Sequence[Said], kind: str | None) -> Iterator[Step]:
    """What happened besides, once a kind, and the claims of responsibility."""
    told: dict[str, list[Said]] = {}
    for one in said:
        if isinstance(one.claim.value, Event) and one.claim.value.type != kind:
            told.setdefault(one.claim.value.type, []).append(one)
        elif one.claim.field in ("claimed_by", "denied_by"):
            told.setdefault(f"{one.claim.field} {one.speaker}", []).append(one)
    for members in told.values():
        yield Step(None, _text(members[0]), ids(members))


def _shown(time: Time) -> Time | None:
    return time if time.earliest else None


def _text(said: Said) -> str:
    """The sentence that tells it, on one line, cut at a word."""
    words = " ".join(said.claim.evidence[0].quote.split())
    if len(words) <= LONGEST_STEP:
        return words
    return words[: LONGEST_STEP - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"
