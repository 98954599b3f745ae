"""Write the model card: `python -m training.card --figures JSON --reader FOLDER --out docs/model_card.md`.

The JSON is what training.measure printed; the words around the figures stand in card.md beside this module.
"""

import argparse
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TEXT = Path(__file__).with_name("card.md")


Figures = dict[str, dict[str, Any]]


def card(figures: Figures, variant: Figures, reader: Path) -> str:
    """The card with its tables, size and checksum; `variant` has the figures of a reader of licensed sets."""
    weights = (reader / "reader.onnx").read_bytes()
    return (
        TEXT.read_text("utf-8")
        .replace("{size}", f"{len(weights) / 1e6:.1f} MB")
        .replace("{checksum}", hashlib.sha256(weights).hexdigest())
        .replace("{figures}", "\n".join(_tables(figures, variant)))
    )


def _tables(figures: Figures, variant: Figures) -> Iterator[str]:
    for name, rows in figures.items():
        yield f"\n### {name}\n"
        yield "| label | marked | precision | recall | F1 | F1, overlap | F1 of the variant |"
        yield "| --- | --- | --- | --- | --- | --- | --- |"
        for label, row in rows.items():
            cells = [*_cells(row), _score(variant.get(name, {}).get(label))]
            yield f"| {label} | " + " | ".join(cells) + " |"


def _score(row: Any) -> str:
    """A row's F1 or share, nothing where the variant was not measured."""
    if not isinstance(row, dict):
        return "" if row is None else f"{row:.3f}"
    return f"{row.get('exact', row)['f1']:.3f}"


def _cells(row: Any) -> list[str]:
    """One row's figures; a share alone stands under precision."""
    if not isinstance(row, dict):
        return ["", f"{row:.3f}", "", "", ""]
    exact = row.get("exact", row)
    overlap = f"{row['overlap']['f1']:.3f}" if "overlap" in row else ""
    return [str(exact["n"]), f"{exact['p']:.3f}", f"{exact['r']:.3f}", f"{exact['f1']:.3f}", overlap]


def main() -> None:
    """Write the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--figures", type=Path, required=True)
    parser.add_argument("--variant", type=Path, help="figures of the reader of licensed sets alone")
    parser.add_argument("--reader", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    figures = json.loads(options.figures.read_text("utf-8"))
    variant = json.loads(options.variant.read_text("utf-8")) if options.variant else {}
    options.out.write_text(card(figures, variant, options.reader), "utf-8")


if __name__ == "__main__":
    main()
