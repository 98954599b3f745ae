"""The built front end is what its sources say, carries its licences, and is light where it is read first."""

import hashlib
from pathlib import Path

from newsledger.web.static_files import assets

FRONTEND = Path(__file__).parents[2] / "frontend"

# The issue's own limit for script and style before the first paint of an incident.
FIRST_PAINT = 100_000


def test_the_built_files_are_in_step_with_their_sources() -> None:
    hashed = hashlib.sha256()
    names = ["build.mjs", "package-lock.json"]
    names += [str(path.relative_to(FRONTEND)) for path in (FRONTEND / "src").rglob("*") if path.is_file()]
    for name in sorted(names):
        hashed.update(f"{name}\0".encode() + (FRONTEND / name).read_bytes())
    built = assets()["BUILT_FROM.txt"].content.decode().strip()
    assert built == hashed.hexdigest(), "frontend/ has changed; run make assets"


def test_what_is_bundled_comes_with_its_licences() -> None:
    told = assets()["THIRD_PARTY.txt"].content.decode()
    for name in ("maplibre-gl 5.", "topojson-client 3.", "world-atlas 2.", "Natural Earth"):
        assert name in told


def test_script_and_style_before_the_first_paint_are_light() -> None:
    held = assets()
    assert len(held["app.js"].content) + len(held["app.css"].content) < FIRST_PAINT
