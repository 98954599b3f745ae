"""The dossier's colours are legible in both schemes (WCAG 2.1, 1.4.3: 4.5 to 1 for text)."""

import re
from importlib.resources import files

import pytest

STYLE = files("newsledger.outputs").joinpath("templates", "dossier.css").read_text(encoding="utf-8")
ROOTS = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
LIGHT, DARK = (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block)) for block in ROOTS[:2])

PAIRS = [
    *[(ink, paper) for ink in ("ink", "soft", "link") for paper in ("paper", "sheet", "faint")],
    *[(ink, "sheet") for ink in ("killed", "injured", "other")],
    *[(ink, "paper") for ink in ("killed", "injured", "other")],
    ("ink", "mark"),
    ("ink", "hint"),
    ("soft", "hint"),
    ("link", "mark"),
    ("ink", "target"),
    ("warn", "warn-back"),
    ("ink", "warn-back"),
    ("link", "warn-back"),
    ("ink", "home"),
    ("soft", "sea"),
]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("ink", "paper"), PAIRS)
@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_stands_out(scheme: dict[str, str], ink: str, paper: str) -> None:
    assert contrast(scheme[ink], scheme[paper]) >= 4.5


def test_both_schemes_name_the_same_colours() -> None:
    assert set(LIGHT) == set(DARK)
