"""Who was hurt and then died."""

import pytest

from newsledger.findings import settle
from tests.findings.factories import Telling, incident, number, say


def hurt(quote: str, *, page: str = "early", sentence: int = 2) -> Telling:
    return say(
        "injured", number(1), role="victims", derivation="counted", quote=quote, page=page, sentence=sentence
    )


DEAD = say("killed", number(1), role="victims", derivation="counted", page="late", published="2019-05-06")


@pytest.mark.parametrize(
    ("told", "best"),
    [
        pytest.param(hurt("A boy was shot in a yard."), 0, id="hit only"),
        pytest.param(hurt("A boy is in a critical condition."), 0, id="alive on an earlier page"),
        pytest.param(hurt("A boy was wounded.", page="late"), 1, id="wounded, on the page of the dead"),
        pytest.param(
            say("injured", number(1), role="unknown", quote="One was shot.", page="early"), 1, id="stated"
        ),
    ],
)
def test_who_died_of_it_is_no_longer_injured(told: Telling, best: int) -> None:
    toll = settle(incident(told, DEAD)).tolls["injured"]["total"]
    assert (toll.low <= toll.best, toll.best, toll.high) == (True, best, 1)


def test_more_hurt_than_dead_stay_hurt() -> None:
    told = say("injured", number(2), role="victims", derivation="counted", quote="They were shot.")
    assert settle(incident(told, DEAD)).tolls["injured"]["total"].best == 2


def test_one_who_is_hurt_beside_many_dead_is_none_of_them() -> None:
    many = say("killed", number(37), role="unknown", page="early")
    told = hurt("A boy was shot in a yard.")
    assert settle(incident(told, many)).tolls["injured"]["total"].best == 1
