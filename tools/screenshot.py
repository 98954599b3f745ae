"""The README's picture: the dossier of the examples in a real browser. Needs the demo and Chromium."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "demo" / "dossier.html"
PICTURE = ROOT / "docs" / "images" / "dossier.png"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
SIZE = (1280, 1000)
# What a README may weigh.
LARGEST = 300_000
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)


def find_browser() -> str:
    """The path of a browser; installed from the distribution where there is none and we may."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found:
        return found
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        sys.exit(
            "No Chromium was found. Next step, as root: apt-get install chromium, then make screenshot again."
        )
    subprocess.run(["apt-get", "update", "-qq"], check=True)
    subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], check=True)
    return find_browser()


def shoot(browser: str, page: Path, picture: Path, size: tuple[int, int]) -> None:
    """A picture of the page at this many pixels, by a browser that has never run before."""
    picture.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                browser,
                *QUIET,
                f"--user-data-dir={profile}",
                f"--window-size={size[0]},{size[1]}",
                f"--screenshot={picture}",
                page.as_uri(),
            ],
            check=True,
            timeout=120,
            stderr=subprocess.DEVNULL,
        )


def main() -> None:
    if not PAGE.exists():
        sys.exit("There is no page yet; run make demo first.")
    shoot(find_browser(), PAGE, PICTURE, SIZE)
    weight = PICTURE.stat().st_size
    print(f"{PICTURE.relative_to(ROOT)}: {weight:,} bytes")
    if weight > LARGEST:
        sys.exit(f"The picture is larger than {LARGEST:,} bytes; choose a smaller size.")


if __name__ == "__main__":
    main()
