"""The incident step by step: its beginning, what is told in between, its end, what followed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newsledger.findings.clauses import clause, is_personal
from newsledger.findings.kinds import SHARPER
from newsledger.findings.speakers import voice
from newsledger.findings.times import SettledTime, in_words
from newsledger.findings.witnesses import Said, ids
from newsledger.model import Actor, Event, Step, Time

# Words for the incident as a whole: no step of it.
WHOLE = frozenset({"killing", "armed_attack"})

# A step of fewer words tells nothing.
FEWEST_WORDS = 4

# What follows an incident, in this order, after all that has no time of its own.
AFTERMATH = ("claimed_by", "denied_by", "arrest", "trial")


@dataclass(frozen=True, slots=True)
class Line:
    """A step with what it is sorted by besides its time: its place after the incident, then on its page."""

    step: Step
    after: int
    page: tuple[str, str, int]


def timeline(
    said: Sequence[Said], kind: str | None, start: SettledTime | None, end: SettledTime | None
) -> tuple[Step, ...]:
    """The steps sorted by their earliest time; those without a time come last, as the pages tell them."""
    lines = _one_each([*_bounds(start, end), *_timed(said, start, end), *_events(said, kind), *_claims(said)])
    return tuple(line.step for line in sorted(lines, key=_order))


def _order(line: Line) -> tuple[bool, str, int, tuple[str, str, int], str]:
    earliest = line.step.time.earliest if line.step.time else None
    return earliest is None, earliest or "", line.after, line.page, line.step.text


def _one_each(lines: Iterable[Line]) -> list[Line]:
    """Steps told in the same words are one, at the time that comes with either."""
    kept: dict[str, Line] = {}
    for line in lines:
        words = line.step.text.casefold()
        if words in kept:
            first = kept[words]
            claims = tuple(dict.fromkeys((*first.step.claims, *line.step.claims)))
            step = Step(first.step.time or line.step.time, first.step.text, claims)
            line = Line(step, min(first.after, line.after), min(first.page, line.page))
        kept[words] = line
    return list(kept.values())


def _bounds(start: SettledTime | None, end: SettledTime | None) -> Iterator[Line]:
    for settled in (start, end):
        if settled and settled.supporting:
            others = in_words(settled.apart)
            also = f" (also given as {others})" if others else ""
            claims = ids((*settled.supporting, *settled.apart))
            yield _line(_finest(settled), _shown(settled.time), claims, also=also)


def _finest(settled: SettledTime) -> Said:
    """The supporting claim that gives the settled value itself."""
    values = [s for s in settled.supporting if getattr(s.claim.value, "value", None) == settled.time.value]
    return (values or list(settled.supporting))[0]


def _timed(said: Sequence[Said], start: SettledTime | None, end: SettledTime | None) -> Iterator[Line]:
    """One step for each time told in between; several tellings of one time are one step."""
    told: dict[str, list[Said]] = {}
    settled = {s.time.value for s in (start, end) if s}
    for one in said:
        value = one.claim.value
        if one.claim.field == "time" and isinstance(value, Time) and value.value not in settled:
            told.setdefault(value.value or f"untimed {_text(one)}", []).append(one)
    for members in told.values():
        value = members[0].claim.value
        assert isinstance(value, Time)
        # A time that stands alone ("6:05 a.m." over an entry of a live page) tells no step.
        if len(_text(members[0]).split()) >= FEWEST_WORDS and not is_personal(_text(members[0])):
            yield _line(members[0], _shown(value), ids(members))


def _events(said: Sequence[Said], kind: str | None) -> Iterator[Line]:
    """What happened besides: one step a kind, in the words of the firmest page that tells it."""
    general = {word for word, sharper in SHARPER.items() if kind in sharper}
    same = (WHOLE | general | SHARPER.get(kind or "", frozenset())) - set(AFTERMATH)
    told: dict[str, list[Said]] = {}
    for one in said:
        if isinstance(one.claim.value, Event) and one.claim.value.type not in {kind, *same}:
            told.setdefault(one.claim.value.type, []).append(one)
    for type_, of_type in told.items():
        members = [one for one in of_type if not is_personal(_text(one))]
        if not members:
            continue
        firmest = max(members, key=lambda s: (s.weight, len(s.claim.evidence), s.claim.id))
        yield _line(firmest, None, ids(members), after=_after(type_))


def _claims(said: Sequence[Said]) -> Iterator[Line]:
    """Who claimed it and who denied it: one step a name."""
    told: dict[tuple[str, str], list[Said]] = {}
    for one in said:
        if one.claim.field in ("claimed_by", "denied_by") and isinstance(one.claim.value, Actor):
            told.setdefault((one.claim.field, one.claim.value.name), []).append(one)
    for (field, name), members in told.items():
        verb = "claims responsibility" if field == "claimed_by" else "denies responsibility"
        through = next((v for s in members if (v := voice(s.claim.speaker)) and v != name), None)
        text = f"{name} {verb}" + (f", through {through}" if through else "")
        yield Line(Step(None, text, ids(members)), _after(field), _page(members[0]))


def _after(name: str) -> int:
    return AFTERMATH.index(name) + 1 if name in AFTERMATH else 0


def _line(said: Said, time: Time | None, claims: tuple[str, ...], *, also: str = "", after: int = 0) -> Line:
    speaker, text = voice(said.claim.speaker), _text(said)
    by = f", according to {speaker}" if speaker and speaker.casefold() not in text.casefold() else ""
    return Line(Step(time, f"{text}{by}{also}", claims), after, _page(said))


def _page(said: Said) -> tuple[str, str, int]:
    return said.reported, said.document.id, said.position


def _shown(time: Time) -> Time | None:
    return time if time.earliest else None


def _text(said: Said) -> str:
    """The clause that tells it."""
    return clause(said.claim.evidence[0].quote, _anchor(said.claim.value))


def _anchor(value: object) -> str | None:
    """The words of a value in its sentence; of a time made of two ("7pm Friday … 11:15pm") the last."""
    text = getattr(value, "text", None)
    return " ".join(text.rpartition("…")[2].split()) if isinstance(text, str) and text else None
