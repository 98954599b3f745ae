"""The encoder: windows in, logits by piece out. One thread a process, loaded at its first use."""

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsledger.accounts.reader.files import DATA, checked
from newsledger.accounts.reader.windows import Window
from newsledger.accounts.reader.wordpieces import BEGIN, END

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


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
    """For each window its logits, a row a piece; they depend on nothing but this window.

    Windows are read one by one: together they would be filled up to the longest, a fifth more pieces than
    there are, in memory that no longer fits a processor's cache (20 ms a page instead of 24).
    """
    import numpy as np

    session = _session(folder)
    found: list[NDArray[np.float32]] = []
    for window in windows:
        pieces = window.pieces
        ids = np.array([[BEGIN, *pieces.ids, END]], np.int64)
        cases = np.array([[0, *pieces.cases, 0]], np.int64)
        (output,) = session.run(["logits"], {"ids": ids, "cases": cases})
        found.append(output[0, 1:-1])
    return found
