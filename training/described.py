"""What a reader's files say of themselves: layout.json and their checksums."""

import hashlib
import json
from pathlib import Path
from typing import Any

from training.layout import CHOICES, GROUPS, SENTENCES, SIGNED, SIGNS, SPANS, layout

SHIPPED = ("reader.onnx", "layout.json", "vocabulary.txt")


def write_layout(folder: Path, thresholds: dict[str, float], scales: dict[str, tuple[float, float]]) -> None:
    """Write layout.json, with each label's threshold and calibration, and then the checksums."""
    columns = layout()
    described: dict[str, Any] = {
        "groups": [
            {"first": first, "labels": list(labels)}
            for first, labels in zip(columns.groups, GROUPS, strict=True)
        ],
        "choices": {
            name: {"first": columns.choices[name], "of": list(labels), "options": list(options)}
            for name, (labels, options) in CHOICES.items()
        },
        "signs": {"first": columns.signs, "of": list(SIGNED), "options": list(SIGNS)},
        "sentences": {label: columns.sentences + place for place, label in enumerate(SENTENCES)},
        "thresholds": {label: thresholds.get(label, 0.5) for label in SPANS},
        "scales": {label: [round(each, 3) for each in pair] for label, pair in sorted(scales.items())},
    }
    (folder / "layout.json").write_text(json.dumps(described, indent=1) + "\n", "utf-8")
    lines = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in SHIPPED]
    (folder / "SHA256SUMS").write_text("".join(lines), "utf-8")
