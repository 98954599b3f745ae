"""The shipped files are whole, and a damaged one is never used."""

import shutil
from pathlib import Path

import pytest

from newsledger.accounts.reader.files import DATA, DamagedReaderError, checked, layout, vocabulary

MEGABYTE = 1_000_000


def test_the_shipped_files_are_those_of_their_checksums_and_small() -> None:
    assert checked() == DATA
    assert sum(path.stat().st_size for path in DATA.iterdir()) < 45 * MEGABYTE


@pytest.mark.parametrize("name", ["layout.json", "vocabulary.txt", "reader.onnx"])
def test_a_changed_file_is_named_and_refused(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    with (folder / name).open("ab") as file:
        file.write(b" ")
    with pytest.raises(DamagedReaderError, match=name):
        checked(folder)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DamagedReaderError, match="SHA256SUMS"):
        checked(tmp_path)


def test_the_layout_gives_each_label_columns_of_its_own() -> None:
    columns = layout()
    taken = [column for group in columns.groups for column in range(group.columns.start, group.columns.stop)]
    for choice in (*columns.choices.values(), columns.signs):
        taken += range(choice.first, choice.first + len(choice.options))
    taken += columns.sentences.values()
    assert sorted(taken) == list(range(len(taken)))


def test_the_vocabulary_is_the_encoders() -> None:
    words = vocabulary()
    assert len(words) == 30522
    assert (words["[PAD]"], words["[CLS]"], words["[SEP]"]) == (0, 101, 102)
