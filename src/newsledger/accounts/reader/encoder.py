"""The encoder: windows in, logits by piece out. One thread a process, loaded at its first use."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsledger.accounts.reader.files import DATA, checked
from newsledger.accounts.reader.windows import Window
from newsledger.accounts.reader.wordpieces import BEGIN, END, PADDING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Batches of about so many pieces were fastest on two cores; more only costs memory.
PIECES = 2000


def available() -> bool:
    """Whether what runs the encoder is installed (the extra `reader`)."""
    return find_spec("onnxruntime") is not None and find_spec("numpy") is not None


@cache
def _session(folder: Path) -> Any:
    """The loaded model; the first call takes some tenths of a second."""
    import onnxruntime

    onnxruntime.set_default_logger_severity(3)
    options = onnxruntime.SessionOptions()
    # One thread: processes share the cores, and the order of sums never varies.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    return onnxruntime.InferenceSession(
        str(checked(folder) / "reader.onnx"), options, providers=["CPUExecutionProvider"]
    )


def logits(windows: Sequence[Window], folder: Path = DATA) -> "list[NDArray[np.float32]]":
    """For each window its logits, a row a piece; they depend on nothing but these windows."""
    import numpy as np

    session = _session(folder)
    found: dict[int, NDArray[np.float32]] = {}
    for batch in _batches(windows):
        longest = max(len(windows[place].pieces) for place in batch) + 2
        ids = np.full((len(batch), longest), PADDING, np.int64)
        cases = np.zeros_like(ids)
        for row, place in enumerate(batch):
            pieces = windows[place].pieces
            ids[row, : len(pieces) + 2] = [BEGIN, *pieces.ids, END]
            cases[row, 1 : len(pieces) + 1] = pieces.cases
        (output,) = session.run(["logits"], {"ids": ids, "cases": cases})
        for row, place in enumerate(batch):
            found[place] = output[row, 1 : len(windows[place].pieces) + 1]
    return [found[place] for place in range(len(windows))]


def _batches(windows: Sequence[Window]) -> Iterator[list[int]]:
    """Places of windows of like length, so many that a padded batch holds about PIECES."""
    batch: list[int] = []
    for place in sorted(range(len(windows)), key=lambda each: (-len(windows[each].pieces), each)):
        if batch and (len(batch) + 1) * (len(windows[batch[0]].pieces) + 2) > PIECES:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch
