"""Which documents are copies of others, and which are new versions of the same page."""

from collections.abc import Mapping, Sequence, Set

from newsledger.desk.viewpoint import instant
from newsledger.ledger.documents import Lineage, Stamp


def traced(
    newcomer: Stamp, kin: Sequence[Stamp], known: Mapping[str, Lineage], family: Set[str]
) -> dict[str, Lineage]:
    """The lineages of all documents that print the newcomer's story or share its URI, it among them.

    `family` are the ids of those that print its story; `known` is what was held of all of them before, which
    stands where the newcomer has no say.
    """
    copies = _in_time([one for one in kin if one.id in family])
    versions = _in_time([one for one in kin if one.uri_key and one.uri_key == newcomer.uri_key])
    originals = _originals(copies)
    places = _places(versions)
    found = {}
    for one in kin:
        before = known.get(one.id, Lineage())
        version_of, superseded_by = places.get(one.id, (before.version_of, before.superseded_by))
        found[one.id] = Lineage(originals.get(one.id, before.duplicate_of), version_of, superseded_by)
    return found


def _in_time(stamps: Sequence[Stamp]) -> list[Stamp]:
    """By publication where all of them are dated, else as they were added."""
    dates = [one.published.value and instant(one.published.value) for one in stamps]
    if None in dates:
        return sorted(stamps, key=lambda one: one.seq)
    dated = sorted(zip(dates, stamps, strict=True), key=lambda pair: (pair[0] or "", pair[1].seq))
    return [one for _, one in dated]


def _originals(copies: Sequence[Stamp]) -> dict[str, str | None]:
    """The earliest document with the same story, for each of the others."""
    if not copies:
        return {}
    first = copies[0]
    return {one.id: None if one is first or _is_version(one, first) else first.id for one in copies}


def _is_version(one: Stamp, other: Stamp) -> bool:
    """Whether the two are different texts at one URI: a new headline over an old story is no copy of it."""
    return one.uri_key is not None and one.uri_key == other.uri_key and one.text_key != other.text_key


def _places(versions: Sequence[Stamp]) -> dict[str, tuple[str | None, str | None]]:
    """For each document of one URI: the version before it, and the one that took its place."""
    # The same text again is no new version: it stands where the first one with that text stands.
    heads = [one for at, one in enumerate(versions) if at == 0 or one.text_key != versions[at - 1].text_key]
    found: dict[str, tuple[str | None, str | None]] = {}
    place = -1
    for one in versions:
        if place + 1 < len(heads) and heads[place + 1] is one:
            place += 1
        before = heads[place - 1].id if place else None
        after = heads[place + 1].id if place + 1 < len(heads) else None
        found[one.id] = (before, after)
    return found
