"""What the numbers of one sentence come to: a list is added up, unless one is the sum of the others."""

from collections.abc import Sequence

Bounds = tuple[int, int | None]


def come_to(numbers: Sequence[Bounds]) -> Bounds:
    """The bounds of the whole that a sentence lists.

    "Six people, three men and three women" are six; "one man and two women" are three; "three men and two
    women" are five.
    """
    most = max(numbers, key=lambda n: (n[0], -1 if n[1] is None else n[1]))
    rest = sum(low for low, _ in numbers) - most[0]
    return most if len(numbers) > 2 and rest == most[0] else added(numbers)


def added(numbers: Sequence[Bounds]) -> Bounds:
    """The sum of bounds, open above as soon as one of them is."""
    return sum(low for low, _ in numbers), None if any(b is None for _, b in numbers) else sum(
        high or 0 for _, high in numbers
    )
