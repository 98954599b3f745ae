"""The main job on the examples: add the reports, list the incidents, print the dossier, write its page."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path("demo")
LEDGER = FOLDER / "newsledger.db"
PAGE = FOLDER / "dossier.html"
REPORTS = Path("examples") / "reports"


def newsledger(*arguments: object, capture: bool = False) -> str:
    """Run one command as a user would; its output where `capture` asks for it. Exits when it fails."""
    words = [str(argument) for argument in arguments]
    if not capture:
        print("\n$ newsledger " + " ".join(words), flush=True)
    done = subprocess.run(
        [sys.executable, "-m", "newsledger", *words, "--ledger", str(LEDGER)],
        cwd=ROOT,
        stdout=subprocess.PIPE if capture else None,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        sys.exit(done.returncode)
    return done.stdout or ""


def best_witnessed() -> str:
    """The id of the incident that most documents tell; the first of equals."""
    incidents = [json.loads(line) for line in newsledger("export", "incidents", capture=True).splitlines()]
    if not incidents:
        sys.exit("The examples gave no incident; try: newsledger annotate " + str(REPORTS))
    return str(max(incidents, key=lambda incident: len(incident["documents"]))["id"])


def start_afresh() -> None:
    """A folder without the ledger of an earlier demo."""
    (ROOT / FOLDER).mkdir(exist_ok=True)
    for old in (ROOT / FOLDER).glob("newsledger.db*"):
        old.unlink()


def main() -> None:
    start_afresh()
    newsledger("add", REPORTS)
    newsledger("incidents")
    incident = best_witnessed()
    newsledger("show", incident, "--html", PAGE)
    newsledger("show", incident)
    print(f"\nThe dossier as a page: {(ROOT / PAGE).resolve()}")


if __name__ == "__main__":
    main()
