"""Everything of the reader is made anew in one order, each step from what one before it made."""

from pathlib import Path

import pytest

from training import anew


def test_every_step_is_a_command_of_its_own_name() -> None:
    steps = list(anew.steps(Path("bench")))
    assert len({step.name for step in steps}) == len(steps)
    modules = {step.module for step in steps}
    assert all((anew.ROOT / f"{module.replace('.', '/')}.py").is_file() for module in modules)


def test_tables_are_fitted_with_the_new_weights_in_the_package() -> None:
    names = [step.name for step in anew.steps(Path("bench"))]
    for table in ("credence", "casting", "attributions", "choosing", "confidence"):
        assert names.index("calibrate") < names.index("install") < names.index(table)
    assert names[-1] == "card"


def test_the_variant_learns_from_licensed_sets_and_is_measured_on_all() -> None:
    steps = {step.name: step.arguments for step in anew.steps(Path("bench"))}
    assert "--without-unlicensed" in steps["variant train"]
    assert "--without-unlicensed" not in steps["variant measure"]


def test_installing_puts_the_files_of_a_reader_in_the_place_of_the_shipped_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, data = tmp_path / "made", tmp_path / "data"
    for folder in (made, data):
        folder.mkdir()
    names = ("reader.onnx", "layout.json", "vocabulary.txt", "SHA256SUMS")
    for name in names:
        (made / name).write_text(name, "utf-8")
    monkeypatch.setattr(anew, "DATA", data)
    anew.install(made)
    assert [(data / name).read_text("utf-8") for name in names] == list(names)
