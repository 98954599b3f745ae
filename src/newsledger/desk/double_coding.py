"""Double coding: what two and more people read of a sample, blind; where they differ; how well they agree."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from newsledger.desk.decided import ruling_of
from newsledger.desk.judging.coding import drawn_fields, drawn_ids, sample_named
from newsledger.desk.judging.wording import said_value
from newsledger.ledger.judgements import all_judgements
from newsledger.model import TOLL_FIELDS, Judgement, Ruling

# By what times, durations and places are told apart.
_COMPARED = ("value", "hours_low", "hours_high", "name", "locality", "admin1", "country")

# An alpha needs two people who coded one incident.
CODERS = 2


@dataclass(frozen=True, slots=True)
class Coding:
    """What somebody read of a field of an incident; `value` as an override keeps it, None for unknown."""

    incident_id: str
    field: str
    reviewer: str
    value: object
    at: str

    @property
    def said(self) -> str:
        """The value in words."""
        return said_value(self.value)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Codings of one field of one incident that differ; `adjudicated` is who decided between them."""

    incident_id: str
    field: str
    codings: tuple[Coding, ...]
    adjudicated: Ruling | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """Krippendorff's alpha of a field; None where too little was coded twice, or nothing varies.

    `level` is how far apart two values are taken to be: ratio for counts, nominal for the rest.
    """

    field: str
    level: str
    incidents: int
    coders: int
    alpha: float | None


def assignments(connection: Connection, sample: str, reviewer: str) -> list[tuple[str, list[str]]]:
    """(incident, fields that this reviewer has not coded) of a sample, in the order of the draw; blind."""
    drawn = sample_named(connection, sample)
    done = {(one.incident_id, one.field) for one in codings(connection, sample) if one.reviewer == reviewer}
    todo = [(id, [f for f in drawn_fields(drawn) if (id, f) not in done]) for id in drawn_ids(drawn)]
    return [(id, fields) for id, fields in todo if fields]


def codings(connection: Connection, sample: str) -> list[Coding]:
    """The last word of each reviewer on each field of each incident of a sample."""
    drawn = sample_named(connection, sample)
    ids, fields = set(drawn_ids(drawn)), set(drawn_fields(drawn))
    found: dict[tuple[str, str, str], Coding] = {}
    for one in all_judgements(connection, ("code",)):
        field, id = str(one.payload["field"]), one.incident_id or ""
        if one.undone_by is None and one.payload["sample"] == sample and id in ids and field in fields:
            found[id, field, one.reviewer] = Coding(id, field, one.reviewer, one.payload["decided"], one.at)
    return [found[key] for key in sorted(found)]


def disagreements(connection: Connection, sample: str) -> list[Disagreement]:
    """Where the coders of a sample differ, in the order of incidents and fields."""
    made = all_judgements(connection, ("accept", "override"))
    found = []
    for (id, field), told in sorted(_together(codings(connection, sample)).items()):
        if len({_key(one.value) for one in told}) > 1:
            found.append(Disagreement(id, field, tuple(told), _adjudicated(id, field, told, made)))
    return found


def agreement(connection: Connection, sample: str) -> list[Agreement]:
    """Krippendorff's alpha of each field of a sample."""
    told = codings(connection, sample)
    fields = drawn_fields(sample_named(connection, sample))
    return [_agreement(field, [one for one in told if one.field == field]) for field in fields]


def _agreement(field: str, told: Sequence[Coding]) -> Agreement:
    level = "ratio" if field.partition(".")[0] in (*TOLL_FIELDS, "attackers") else "nominal"
    coders = sorted({one.reviewer for one in told})
    units = sorted({one.incident_id for one in told})
    twice = sum(len(of) >= CODERS for of in _together(told).values())
    return Agreement(field, level, twice, len(coders), _alpha(told, coders, units, level))


def _alpha(told: Sequence[Coding], coders: Sequence[str], units: Sequence[str], level: str) -> float | None:
    """Alpha over the incidents that several people coded; None where it is not defined.

    See Krippendorff, Content Analysis, chapter 12. An unknown count, without distance to any, is missing.
    """
    numbers = _numbers(told, level)
    held = {(one.reviewer, one.incident_id): numbers[_key(one.value)] for one in told}
    rows = [[held.get((coder, unit)) for unit in units] for coder in coders]
    paired = [
        column for column in zip(*rows, strict=True) if sum(one is not None for one in column) >= CODERS
    ]
    if not paired or len({one for column in paired for one in column if one is not None}) < CODERS:
        return None
    return _by_the_library([list(row) for row in zip(*paired, strict=True)], level)


def _by_the_library(rows: Sequence[Sequence[float | None]], level: str) -> float:
    # Imported here: it brings numpy, which no other command line needs at its start.
    import krippendorff

    data = [[float("nan") if one is None else one for one in row] for row in rows]
    return round(float(krippendorff.alpha(reliability_data=data, level_of_measurement=level)), 4)


def _numbers(told: Sequence[Coding], level: str) -> Mapping[str, float | None]:
    """Each coded value as a number: the count itself, else the place of its word among all words."""
    if level == "ratio":
        return {_key(one.value): _best(one.value) for one in told}
    words = sorted({_key(one.value) for one in told})
    return {word: float(place) for place, word in enumerate(words)}


def _best(value: object) -> float | None:
    return float(value["best"]) if isinstance(value, dict) and value.get("best") is not None else None


def _key(value: object) -> str:
    """What is compared: a time by its value, a place by its names, a list whatever its order."""
    if isinstance(value, list) and len(value) == 2 and isinstance(value[1], dict):
        parts = {name: value[1].get(name) for name in _COMPARED}
        return json.dumps([value[0], parts], sort_keys=True)
    if isinstance(value, list):
        return json.dumps(sorted(map(json.dumps, value)))
    return json.dumps(value, sort_keys=True)


def _together(told: Sequence[Coding]) -> dict[tuple[str, str], list[Coding]]:
    found: dict[tuple[str, str], list[Coding]] = defaultdict(list)
    for one in told:
        found[one.incident_id, one.field].append(one)
    return found


def _adjudicated(id: str, field: str, told: Sequence[Coding], made: Sequence[Judgement]) -> Ruling | None:
    """Who settled the field once it had been coded, where somebody did."""
    last = max(one.at for one in told)
    after = [
        ruling_of(one)
        for one in made
        if one.undone_by is None and one.at >= last
        if one.incident_id == id and one.payload["field"] == field
    ]
    return after[-1] if after else None
