"""The curve of a toll."""

from dataclasses import replace

from newsledger.model import Change, Toll
from newsledger.outputs.outline import outline
from newsledger.outputs.toll_curve import HEIGHT, LEFT, RIGHT, WIDTH, curves, said_by, when
from newsledger.outputs.views import DossierView
from tests.outputs.dossiers import make_dossier

STEPS = (
    Change("2022-05-02", Toll(3, 3, 3), ()),
    Change("2022-05-03T10:30:00Z", Toll(3, 5, None), ()),
    Change(None, Toll(5, 6, 9), ()),
)


def view() -> DossierView:
    """The harbour's dossier with a curve, each step made by the first claim of killed."""
    content = outline(make_dossier())
    claim = next(id for id, entry in content.entries.items() if entry.claim.field == "killed")
    return replace(make_dossier(), curves={"killed": tuple(replace(step, claims=(claim,)) for step in STEPS)})


def test_points_stand_in_order_within_the_drawing() -> None:
    (curve,) = curves(view(), outline(view()))
    xs = [point.x for point in curve.points]
    assert xs == sorted(xs) and xs[0] >= LEFT and xs[-1] <= WIDTH - RIGHT
    assert all(0 <= point.y <= HEIGHT for point in curve.points)
    assert curve.band.startswith("M") and curve.band.endswith("Z") and curve.line.startswith("M")


def test_each_step_says_when_what_and_who() -> None:
    content = outline(view())
    (curve,) = curves(view(), content)
    assert [point.when for point in curve.points] == ["2 May 2022", "3 May 2022, 10:30", "undated"]
    assert curve.points[0].words == "3" and curve.points[0].who and curve.points[0].numbers
    assert said_by(STEPS[0], content) == "" and when(STEPS[2]) == "undated"


def test_a_toll_that_never_changed_has_no_curve() -> None:
    still = replace(view(), curves={"killed": STEPS[:1]})
    assert curves(still, outline(still)) == ()
