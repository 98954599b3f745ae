"""The shipped weights give the figures that the model card claims."""

import hashlib
import re
from pathlib import Path

import pytest

from newsledger.accounts.reader.files import DATA
from training import own
from training.card import card
from training.data import held_out
from training.measure import figures, read_all

ROOT = Path(__file__).parents[2]
CARD = (ROOT / "docs/model_card.md").read_text("utf-8")
# Processors round int8 sums differently; what differs by more is another model.
TOLERANCE = 0.02


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    """F1 by label on the project's own texts that were held out of training."""
    examples = [each for each in own.read(ROOT / "labelled/train") if held_out(each)]
    rows = figures(examples, read_all(examples, DATA))
    return {
        label: row["exact"]["f1"] for label, row in rows.items() if isinstance(row, dict) and "exact" in row
    }


def claimed() -> dict[str, float]:
    section = CARD.split("### own held out")[1].split("###")[0]
    rows = re.findall(
        r"^\| (\S+) \| \d+ \| [\d.]+ \| [\d.]+ \| ([\d.]+) \| [\d.]+ \|(?: [\d.]* \|)?$", section, re.M
    )
    return {label: float(f1) for label, f1 in rows}


@pytest.mark.parametrize("label", ["killed", "injured", "source", "cue", "content", "city", "event"])
def test_the_shipped_file_gives_the_figures_of_its_card(label: str, measured: dict[str, float]) -> None:
    assert measured[label] == pytest.approx(claimed()[label], abs=TOLERANCE)


def test_the_card_names_the_shipped_file() -> None:
    assert hashlib.sha256((DATA / "reader.onnx").read_bytes()).hexdigest() in CARD


def test_the_variant_stands_beside_the_shipped_reader(tmp_path: Path) -> None:
    (tmp_path / "reader.onnx").write_bytes(b"weights")
    row = {"n": 3, "p": 0.5, "r": 0.5, "f1": 0.5}
    ours = {
        "own held out": {"age": {"exact": row, "overlap": row}, "role right": 0.75, "city": {"exact": row}}
    }
    variant = {"own held out": {"age": {"exact": row | {"f1": 0.25}}, "role right": 0.5}}
    text = card(ours, variant, tmp_path)
    assert "| age | 3 | 0.500 | 0.500 | 0.500 | 0.500 | 0.250 |" in text
    assert "| role right |  | 0.750 |  |  |  | 0.500 |" in text
    assert "| city | 3 | 0.500 | 0.500 | 0.500 |  |  |" in text
