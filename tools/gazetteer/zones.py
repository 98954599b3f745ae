"""Time zones of provinces."""

from collections import Counter, defaultdict

from tools.gazetteer.rows import Table


def province_zones(table: Table) -> dict[tuple[str, str], str]:
    """The time zone of most people of each province."""
    zones: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in table.places:
        if row.country and row.admin1 and row.zone:
            zones[row.country, row.admin1][row.zone] += row.population + 1
    return {key: max(count, key=lambda zone: (count[zone], zone)) for key, count in zones.items()}
