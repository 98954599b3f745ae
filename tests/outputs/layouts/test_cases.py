"""The pages and speakers behind an incident, whatever order they came in."""

from itertools import permutations

from newsledger.model import Actor, Facts, Published, SettledActor, Speaker
from newsledger.outputs.layouts.cases import copies, kind_of, office_of, recorded_at, sources, speakers
from tests.outputs.layouts.made import PAGES, case, page

COPY = page("copy", "2020-03-01", "Reprint", duplicate_of="late", speaker=Speaker(description="a\nguard"))


def test_sources_and_speakers_do_not_depend_on_the_order_of_pages() -> None:
    told = {(sources(case(*order)), speakers(case(*order))) for order in permutations((*PAGES, COPY))}
    assert len(told) == 1
    ((pages, voices),) = told
    assert [one.office for one in pages] == ["Early Herald", "The Late Courier"]
    assert voices == ("a guard", "Noor Bano, a witness", "Police")


def test_a_copy_of_a_page_that_is_not_here_is_a_source() -> None:
    assert len(sources(case(COPY))) == 1
    assert (copies(case(COPY)), copies(case(*PAGES, COPY))) == (0, 1)


def test_the_host_stands_for_an_unknown_publisher() -> None:
    def facts(uri: str | None) -> Facts:
        return Facts("d", None, uri, None, None, None, Published())

    assert office_of(facts("https://news.example/a")) == "news.example"
    assert office_of(facts("http://[broken")) == office_of(facts(None)) == ""


def test_what_most_claims_take_a_perpetrator_for() -> None:
    told = case(
        page("a", None, "A", actor=Actor("Front", kind="unknown")),
        page("b", None, "B", actor=Actor("FFT", kind="armed_group")),
        page("c", None, "C", actor=Actor("Others", kind="state_force")),
    )
    assert kind_of(told, SettledActor("Front", ("FFT",), "claimed")) == "armed_group"
    assert kind_of(told, SettledActor("Nobody", (), "claimed")) == "unknown"


def test_when_the_ledger_learned_the_last_of_it() -> None:
    assert recorded_at(case()) == "2020-03-10T00:00:00Z"
