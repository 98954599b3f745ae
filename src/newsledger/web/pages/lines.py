"""The lines of a list as HTML, made once for all who look at the same list."""

from collections.abc import Hashable, Sequence

from markupsafe import Markup

from newsledger.ledger.listing import Row
from newsledger.ledger.summaries import Summary
from newsledger.web.keeping import Kept
from newsledger.web.pages.addresses import SERVED, Addresses
from newsledger.web.rendering import environment

# Lists that are kept: of 50 lines some 60 KB each.
_KEPT: Kept[Hashable, Markup] = Kept(200)


def lines(
    rows: Sequence[Row | Summary], to: Addresses = SERVED, *, public: bool, choose: bool = False
) -> Markup:
    """The lines, one after the other; those that can be chosen with a box for it."""
    row = environment().get_template("parts.html").module.row  # type: ignore[attr-defined]
    return Markup("").join(row(one, to, public, choose=choose) for one in rows)


def kept_lines(key: Hashable, rows: Sequence[Row], *, public: bool, choose: bool = False) -> Markup:
    """The same of a list that is another one once its key is."""
    return _KEPT.get((key, public, choose), lambda: lines(rows, public=public, choose=choose))
