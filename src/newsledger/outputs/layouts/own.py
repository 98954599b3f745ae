"""What newsledger's own layouts for spreadsheets and maps leave out; the JSON Lines leave out nothing."""

from newsledger.model import TOLL_FIELDS, Settled
from newsledger.outputs.layouts.unsaid import ASPECTS, beyond

SIDES = frozenset({"total", "victims", "attackers"})
CSV_TOLLS = {"killed": SIDES, "injured": SIDES} | dict.fromkeys(
    ("abducted", "arrested", "missing", "trapped"), frozenset({"total"})
)
CSV_LACKS = frozenset({"conflicts", "duration", "aliases", "timeline", "related"})
GEOJSON_LACKS = frozenset({"conflicts", "duration", "timeline", "related"})


def unsaid_in_csv(settled: Settled) -> tuple[str, ...]:
    """What is settled of an incident and has no column."""
    return tuple(beyond(settled, ASPECTS.keys() - CSV_LACKS, CSV_TOLLS, CSV_TOLLS))


def unsaid_in_geojson(settled: Settled) -> tuple[str, ...]:
    """What is settled of an incident and is no property of its feature."""
    tolls = {field: frozenset(settled.tolls.get(field, {})) for field in TOLL_FIELDS}
    return tuple(beyond(settled, (ASPECTS.keys() | {"intervals"}) - GEOJSON_LACKS, tolls, tolls))
