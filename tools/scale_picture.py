"""Draw what tools/scale.py measured, and print its table:

    python -m tools.scale_picture [--points FILE] [--picture FILE]

The picture has four panels over the number of accounts; the dashed line in the first is what growth by
n log n would cost, through the mean of the first five points.
"""

import argparse
from collections.abc import Callable, Sequence
from math import log
from pathlib import Path

from tools.scale import POINTS, Point, points_of

WIDTH, HEIGHT, MARGIN = 300, 150, 46
PICTURE = POINTS.with_suffix(".svg")
Line = tuple[str, str, Callable[[Point], float]]
MEASURED, OTHER, EXPECTED = "#1f5f99", "#b04a2f", "#888888"


def main() -> None:
    """Write the picture; print a row of the table for each point with an agreement, and for the last one."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--points", type=Path, default=POINTS)
    parser.add_argument("--picture", type=Path, default=PICTURE)
    options = parser.parse_args()
    points = points_of(options.points)
    options.picture.write_text(picture(points), encoding="utf-8")
    print("\n".join(table(points)))


def table(points: Sequence[Point]) -> list[str]:
    """The rows of the table in evaluation/linking.md."""
    heads = (
        "accounts", "ms an account, last 10,000", "all", "one more, median ms", "95 %", "slowest",
        "memory MB", "ledger MB", "pairwise P", "R",
    )  # fmt: skip
    rows = [f"| {' | '.join(heads)} |", "|" + " ---: |" * len(heads)]
    for at, point in enumerate(points):
        if point.precision is not None or at == len(points) - 1:
            mean = sum(one.batched_ms for one in points[: at + 1]) / (at + 1)
            cells = (
                f"{point.accounts:,}", point.batched_ms, f"{mean:.2f}", point.alone_median_ms,
                point.alone_95_ms, point.alone_most_ms, point.memory_mb, point.ledger_mb, point.precision,
                point.recall,
            )  # fmt: skip
            rows.append(f"| {' | '.join('' if cell is None else str(cell) for cell in cells)} |")
    return rows


def picture(points: Sequence[Point]) -> str:
    """The four panels as SVG."""
    first = points[:5]
    share = sum(one.batched_ms / log(one.accounts) for one in first) / len(first)
    panels: tuple[tuple[str, tuple[Line, ...]], ...] = (
        ("ms an account, in batches of 500", (
            ("measured", MEASURED, lambda one: one.batched_ms),
            ("n log n", EXPECTED, lambda one: share * log(one.accounts)),
        )),
        ("ms, one report more", (
            ("median", MEASURED, lambda one: one.alone_median_ms),
            ("95 %", OTHER, lambda one: one.alone_95_ms),
        )),
        ("memory, MB", (("most so far", MEASURED, lambda one: one.memory_mb),)),
        ("ledger on disk, MB", (("size", MEASURED, lambda one: one.ledger_mb),)),
    )  # fmt: skip
    size = (2 * (WIDTH + MARGIN) + MARGIN, 2 * (HEIGHT + 2 * MARGIN))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size[0]} {size[1]}"'
        ' font-family="sans-serif" font-size="11">',
        f'<rect width="{size[0]}" height="{size[1]}" fill="#ffffff"/>',
    ]
    for number, (title, lines) in enumerate(panels):
        left = MARGIN + number % 2 * (WIDTH + MARGIN)
        top = MARGIN + number // 2 * (HEIGHT + 2 * MARGIN)
        parts += panel(title, lines, points, left, top)
    return "\n".join([*parts, "</svg>", ""])


def panel(title: str, lines: Sequence[Line], points: Sequence[Point], left: int, top: int) -> list[str]:
    """One panel: its frame, the ends of its axes, its lines and what they are called."""
    most = max(value(one) for _, _, value in lines for one in points)
    last = points[-1].accounts
    parts = [
        f'<rect x="{left}" y="{top}" width="{WIDTH}" height="{HEIGHT}" fill="none" stroke="#bbbbbb"/>',
        f'<text x="{left}" y="{top - 8}" font-weight="bold">{title}</text>',
        f'<text x="{left - 4}" y="{top + 9}" text-anchor="end">{most:.4g}</text>',
        f'<text x="{left - 4}" y="{top + HEIGHT}" text-anchor="end">0</text>',
        f'<text x="{left + WIDTH}" y="{top + HEIGHT + 14}" text-anchor="end">{last:,} accounts</text>',
    ]
    for number, (name, colour, value) in enumerate(lines):
        places = " ".join(
            f"{left + WIDTH * one.accounts / last:.1f},{top + HEIGHT * (1 - value(one) / most):.1f}"
            for one in points
        )
        dashes = ' stroke-dasharray="4 3"' if colour == EXPECTED else ""
        parts += [
            f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="1.5"{dashes}/>',
            f'<text x="{left + 8 + 70 * number}" y="{top + HEIGHT + 14}" fill="{colour}">{name}</text>',
        ]
    return parts


if __name__ == "__main__":
    main()
