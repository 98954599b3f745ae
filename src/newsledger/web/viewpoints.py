"""From where a request looks: `policy`, `as_of` and `by` in its address."""

from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import Query

from newsledger.desk.viewpoint import Viewpoint, moment_of
from newsledger.findings import policy_named

DEFAULT = Viewpoint()


async def viewpoint(
    policy: Annotated[str, Query(max_length=40, description="How figures are settled.")] = "newsledger",
    as_of: Annotated[
        str | None,
        Query(max_length=40, description="What was known at an ISO time; UTC unless it has a zone."),
    ] = None,
    by: Annotated[
        Literal["reported", "recorded"],
        Query(description="With as_of: what was reported by then, or what the ledger had learned."),
    ] = "reported",
) -> Viewpoint:
    """The viewpoint that the address names; a 422 for an unknown policy or a wrong time."""
    policy_named(policy)
    moment = moment_of(as_of) if as_of is not None and as_of.strip() else None
    return Viewpoint(policy, moment, by)


def query_of(seen_from: Viewpoint) -> str:
    """The viewpoint as the end of an address, with its question mark; nothing for the usual one."""
    named = {
        "policy": seen_from.policy if seen_from.policy != DEFAULT.policy else None,
        "as_of": seen_from.moment,
        "by": seen_from.by if seen_from.moment and seen_from.by != DEFAULT.by else None,
    }
    given = {name: value for name, value in named.items() if value is not None}
    return f"?{urlencode(given)}" if given else ""
