"""Data out: to stdout, or to a file that is there whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from newsledger.errors import InputError


def write(pieces: Iterable[str], target: str | None) -> None:
    """Write text as UTF-8 to a file, or to stdout where the target is None or "-".

    A file is written beside its place and then moved there, so that no reader ever finds half of it.
    """
    if target is None or target == "-":
        _to_stdout(pieces)
    else:
        _to_file(pieces, Path(target))


def _to_stdout(pieces: Iterable[str]) -> None:
    stream = sys.stdout.buffer
    for piece in pieces:
        stream.write(piece.encode("utf-8", "replace"))
    stream.flush()


def _to_file(pieces: Iterable[str], path: Path) -> None:
    if path.exists() and not path.is_file():
        # A device or a pipe cannot be replaced by a file of its name.
        _into(pieces, path)
        return
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror}; name another file with -o") from error
    try:
        _into(pieces, Path(name), handle)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _into(pieces: Iterable[str], path: Path, handle: int | None = None) -> None:
    try:
        with path.open("wb") if handle is None else os.fdopen(handle, "wb") as file:
            for piece in pieces:
                file.write(piece.encode("utf-8", "replace"))
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror}; name another file with -o") from error


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
