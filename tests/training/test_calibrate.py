"""Probabilities are made those of being right."""

import math

import pytest

from training.calibrate import platt


def told(scale: float, shift: float, probability: float) -> float:
    odds = math.log(probability / (1 - probability))
    return 1 / (1 + math.exp(-(scale * odds + shift)))


def test_probabilities_that_hold_stay_as_they_are() -> None:
    given = [(p / 10, n < p) for p in range(1, 10) for n in range(10)] * 20
    scale, shift = platt(given)
    assert scale == pytest.approx(1, abs=0.1)
    assert shift == pytest.approx(0, abs=0.1)


def test_overconfident_ones_are_drawn_together() -> None:
    given = [(0.999, n < 70) for n in range(100)] + [(0.001, n < 30) for n in range(100)]
    scale, shift = platt(given)
    assert told(scale, shift, 0.999) == pytest.approx(0.7, abs=0.05)
    assert told(scale, shift, 0.001) == pytest.approx(0.3, abs=0.05)


def test_a_fit_whose_whole_steps_would_run_away_comes_to_rest() -> None:
    given = [(0.9999, n < 270) for n in range(300)] + [(0.5, n < 30) for n in range(60)]
    scale, shift = platt(given)
    assert 0 < scale < 1
    assert told(scale, shift, 0.9999) == pytest.approx(0.9, abs=0.03)
    assert told(scale, shift, 0.5) == pytest.approx(0.5, abs=0.1)
