"""The score of one pair: the features that apply, weighed by the visible table."""

from collections.abc import Iterable
from math import fsum

from newsledger.incidents.feature import Feature
from newsledger.incidents.features import features
from newsledger.incidents.people import one_fate
from newsledger.incidents.profiles import Profile
from newsledger.incidents.weights import WEIGHTS
from newsledger.model import Contribution, Link

# News of days further apart than this is of two incidents unless it names the same victims. A page about a
# trial, or one that came out more than NEWS_DAYS after the day that it gives, may give a wrong one (that in
# court, that of an older crime): there the table of weights decides. Pairwise F1 on the gva half + 0.01.
NEVER_BEYOND_DAYS = 100
NEWS_DAYS = 14


def score(a: Profile, b: Profile) -> Link:
    """The log-odds that two accounts tell one incident, with each feature's part in it, the largest first."""
    first, second = (a, b) if a.account_id <= b.account_id else (b, a)
    reasons = [Contribution(f.name, _part(f), f.detail()) for f in features(first, second)]
    reasons.sort(key=lambda r: (-abs(r.weight), r.feature))
    return Link(first.account_id, second.account_id, _total(r.weight for r in reasons), tuple(reasons))


def likelihood(a: Profile, b: Profile) -> float:
    """The score of two accounts without its reasons."""
    return _total(map(_part, features(a, b)))


def _part(feature: Feature) -> float:
    weight = WEIGHTS[feature.name]
    return weight if feature.amount == 1.0 else round(weight * feature.amount, 4)


def _total(parts: Iterable[float]) -> float:
    """The sum, the same in any order."""
    return round(fsum(parts), 4)


def forbidden(a: Profile, b: Profile) -> str | None:
    """Why two accounts can never be one incident, in plain words; None where they can."""
    if a.document_id == b.document_id:
        return "one page tells them as two incidents"
    far = a.window and b.window and a.window.gap(b.window) > NEVER_BEYOND_DAYS
    if far and _is_news(a) and _is_news(b) and not one_fate(a, b):
        return "their dates lie too far apart"
    return None


def _is_news(one: Profile) -> bool:
    """Whether a page tells what happened just before it came out, as far as anybody knows when it did."""
    if one.kind == "follow_up" or one.window is None:
        return False
    return one.published is None or -1 <= one.published - one.window.last <= NEWS_DAYS
