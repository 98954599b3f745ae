"""What was read in a document, as `annotate` writes it."""

from collections.abc import Mapping, Sequence

from newsledger.model import Annotation, Document, Reading
from newsledger.outputs.records import Json


def annotations_record(document: Document, reading: Reading) -> Json:
    """A line of `annotate`: the blocks, then what was read, in the order of the text."""
    blocks = [
        {"layer": "block", "start": block.start, "end": block.end, "kind": block.kind}
        for block in document.blocks
    ]
    found = sorted(reading.annotations, key=lambda one: (one.start, one.end, one.layer))
    return {
        "id": document.external_id or document.id,
        "annotations": blocks + [_annotation(one) for one in found],
    }


def _annotation(annotation: Annotation) -> Json:
    attributes = {name: _plain(value) for name, value in annotation.attributes.items()}
    if annotation.layer == "attribution":
        # Its parts have offsets of their own; a span of the whole would say nothing more.
        return {"layer": annotation.layer, **attributes}
    return {"layer": annotation.layer, "start": annotation.start, "end": annotation.end, **attributes}


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(one) for one in value]
    return value
