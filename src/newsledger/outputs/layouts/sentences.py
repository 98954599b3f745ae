"""An incident in one plain sentence with its sources, for the columns that hold text."""

from collections.abc import Iterator

from newsledger.model import Settled
from newsledger.outputs import phrases
from newsledger.outputs.layouts.cases import Case, Source, named, sources
from newsledger.outputs.layouts.cells import one_line
from newsledger.outputs.layouts.tolls import everybody, toll


def sentence(case: Case) -> str:
    """What, where, when, by whom and with what toll, then who reports it; nothing that is not settled."""
    told = ", ".join(_clauses(case))
    return one_line(f"{told[0].upper()}{told[1:]}. {_reported(sources(case))}")


def _clauses(case: Case) -> Iterator[str]:
    settled = case.settled
    when = phrases.say_time(settled.start)
    yield phrases.say_field(settled.type or "incident")
    if when is not None and settled.start is not None and settled.start.value:
        yield when
    if where := phrases.say_place(settled.place):
        yield f"at {where}"
    if by := ", ".join(f"{actor.name} ({actor.status})" for actor in named(case)):
        yield f"by {by}"
    yield from _counts(settled)


def _counts(settled: Settled) -> Iterator[str]:
    for field in ("killed", "injured", "abducted"):
        everyone, attackers = everybody(settled, field), toll(settled, field, "attackers")
        if everyone is not None:
            among = f", {attackers.best} of them attackers" if attackers and attackers.best else ""
            yield f"{phrases.say_toll(everyone)} {field}{among}"


def _reported(told: tuple[Source, ...]) -> str:
    who = "; ".join(dict.fromkeys(filter(None, (_source(one) for one in told))))
    return f"Reported by {who}." if who else "The pages name no publisher."


def _source(source: Source) -> str:
    if not source.office:
        return f"a page of {source.day}" if source.day else ""
    return ", ".join(part for part in (source.office, source.day) if part)
