"""The geometry of the toll by source."""

import pytest

from newsledger.model import Toll
from newsledger.outputs.outline import outline
from newsledger.outputs.toll_chart import charts
from tests.outputs.dossiers import make_dossier

CHARTS = {chart.field: chart for chart in charts(outline(make_dossier()))}


def test_each_role_has_a_lane_everybody_first() -> None:
    assert [lane.role for lane in CHARTS["killed"].lanes] == ["victims", "police", "unknown"]


def test_bars_and_settled_values_share_one_scale() -> None:
    victims = CHARTS["killed"].lanes[0]
    assert victims.best == pytest.approx(victims.bars[0].left)
    assert victims.width == pytest.approx(2 * victims.best / 5)


def test_an_open_bound_reaches_the_edge() -> None:
    (lane,) = CHARTS["injured"].lanes
    (bar,) = lane.bars
    assert bar.open_end
    assert bar.left + bar.width == pytest.approx(100)
    assert bar.words == "at least 12"


def test_earlier_reports_stand_above_later_ones() -> None:
    for chart in CHARTS.values():
        for lane in chart.lanes:
            moments = [bar.entry.recorded.reported_at.value or "9999" for bar in lane.bars]
            assert moments == sorted(moments)


@pytest.mark.parametrize("top", [0, 1, 4, 7, 99, 1000, 123_456, 10_000_000])
def test_ticks_are_few_and_within_the_scale(top: int) -> None:
    view = make_dossier(changes={"tolls": {"killed": {"total": Toll(0, top, top)}}})
    (chart,) = charts(outline(view))
    assert 2 <= len(chart.ticks) <= 7
    assert all(0 <= x <= 100 for _, x in chart.ticks)
