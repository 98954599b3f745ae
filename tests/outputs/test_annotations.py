"""What `annotate` writes of a document."""

from newsledger.model import Annotation, Block, Document, Reading
from newsledger.outputs.annotations import annotations_record

DOCUMENT = Document("d1", "Police said two died.", blocks=(Block(0, 21, "body", None, "en"),))


def test_the_line_bears_the_external_id_where_there_is_one() -> None:
    assert annotations_record(Document("d1", "", external_id="x"), Reading("d1"))["id"] == "x"
    assert annotations_record(DOCUMENT, Reading("d1"))["id"] == "d1"


def test_blocks_come_first_and_the_rest_in_the_order_of_the_text() -> None:
    reading = Reading(
        "d1",
        annotations=(
            Annotation("count", 12, 20, {"field": "killed", "role": "victims", "low": 2, "high": 2}),
            Annotation("actor", 0, 6, {"text": "Police", "name": "police", "kind": "police"}),
        ),
    )
    assert annotations_record(DOCUMENT, reading)["annotations"] == [
        {"layer": "block", "start": 0, "end": 21, "kind": "body"},
        {"layer": "actor", "start": 0, "end": 6, "text": "Police", "name": "police", "kind": "police"},
        {"layer": "count", "start": 12, "end": 20, "field": "killed", "role": "victims", "low": 2, "high": 2},
    ]


def test_an_attribution_has_the_offsets_of_its_parts() -> None:
    parts = {"source": (0, 6), "cue": (7, 11), "content": (12, 20)}
    reading = Reading("d1", annotations=(Annotation("attribution", 0, 20, parts),))
    record = annotations_record(DOCUMENT, reading)["annotations"]
    assert isinstance(record, list)
    assert record[1] == {"layer": "attribution", "source": [0, 6], "cue": [7, 11], "content": [12, 20]}
