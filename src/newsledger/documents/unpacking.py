"""Gzip, unpacked as a stream under a bound, so that neither a bomb nor a torn file does harm."""

import io
import zlib
from typing import BinaryIO

from newsledger.documents.limits import EXPANSION_GRACE_BYTES, MAX_EXPANSION

_CHUNK = 65_536
_GZIP = 31  # zlib's window bits for a gzip header of any window size


class BombError(Exception):
    """A stream that unpacks to more than text can."""


class GzipReader(io.RawIOBase):
    """The unpacked bytes of a gzip stream of any number of members.

    A stream that ends early or turns to rubbish ends here too, with `torn` saying why. Raises BombError
    where it expands beyond MAX_EXPANSION.
    """

    def __init__(self, packed: BinaryIO) -> None:
        super().__init__()
        self.torn: str | None = None
        self._packed = packed
        self._member = zlib.decompressobj(_GZIP)
        self._waiting = b""
        self._taken = self._given = 0
        self._begun = False

    def readable(self) -> bool:
        """Always: the stream can be read."""
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        """Fill the buffer with unpacked bytes; 0 at the end."""
        data = self._next(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def _next(self, size: int) -> bytes:
        while not self.torn:
            if not self._waiting and not self._refill():
                return b""
            data = self._unpack(size)
            if data:
                return data
        return b""

    def _refill(self) -> bool:
        """Take packed bytes; False at the end, which is torn inside a member."""
        self._waiting = self._packed.read(_CHUNK)
        self._taken += len(self._waiting)
        if not self._waiting and self._begun:
            self.torn = "gzip data ends early"
        return bool(self._waiting)

    def _unpack(self, size: int) -> bytes:
        try:
            data = self._member.decompress(self._waiting, max(1, size))
        except zlib.error as error:
            self.torn = f"gzip data is damaged ({error})"
            return b""
        self._begun = True
        self._waiting = self._member.unconsumed_tail
        if self._member.eof:
            # Zeros between or after members are padding (RFC 1952 is silent, gzip allows them).
            self._waiting = self._member.unused_data.lstrip(b"\x00")
            self._member = zlib.decompressobj(_GZIP)
            self._begun = False
        self._given += len(data)
        if self._given > EXPANSION_GRACE_BYTES and self._given > MAX_EXPANSION * self._taken:
            raise BombError(f"unpacks to more than {MAX_EXPANSION} times its size")
        return data


def unpacked(packed: BinaryIO) -> tuple[io.BufferedReader, GzipReader]:
    """A buffered stream of the unpacked bytes, and the reader that knows whether it was torn."""
    reader = GzipReader(packed)
    return io.BufferedReader(reader, _CHUNK), reader
