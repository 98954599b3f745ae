"""What the first page on an incident rules out."""

from newsledger.findings.first_page import before_the_news
from newsledger.findings.witnesses import gather
from tests.findings.factories import at, incident, say


def kept(*days: str, published: str | None = "2019-05-04") -> list[str]:
    """The times that stay, of some told by one page."""
    said = gather(incident(*(say("start", at(day), published=published) for day in days)))
    return sorted(str(getattr(one.claim.value, "value", None)) for one in before_the_news(said, said))


def test_a_time_zone_may_lie_between_a_page_and_what_it_tells() -> None:
    assert kept("2019-05-03", "2019-05-05", "2019-05-06") == ["2019-05-03", "2019-05-05"]


def test_a_month_is_ruled_out_by_no_page() -> None:
    assert kept("2019-05", "2019-05-03", "2019-05-09") == ["2019-05", "2019-05-03"]


def test_where_nothing_would_be_left_all_of_it_stays() -> None:
    assert kept("2019-05-08", "2019-05-09") == ["2019-05-08", "2019-05-09"]


def test_pages_without_a_date_rule_out_nothing() -> None:
    assert kept("2019-05-03", "2021-01-01", published=None) == ["2019-05-03", "2021-01-01"]
