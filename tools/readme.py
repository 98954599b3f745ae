"""The sessions of the README: run them, and print again what they print (python tools/readme.py --write).

A session is a fenced block marked `console`; its lines that begin with "$ " are commands, the others what
they print. All run one after the other in one folder that holds nothing but the examples.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
SESSION = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INCIDENT = re.compile(r"(?<=newsledger show )[0-9a-f]{4,}|(?<=newsledger explain )[0-9a-f]{4,}")


def commands(session: str) -> Iterator[str]:
    """The commands of a session."""
    return (line[2:] for line in session.splitlines() if line.startswith("$ "))


def run(command: str, folder: Path) -> str:
    """What a command prints, messages included, without white space at the ends of lines."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "COLUMNS": "80", "LC_ALL": "C.UTF-8"}
    environment.pop("NEWSLEDGER_LEDGER", None)
    done = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=True,
    )
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def renew(text: str) -> str:
    """The text with every session as it runs now; the best witnessed incident stands for one that is gone."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "examples").symlink_to(ROOT / "examples")
        return SESSION.sub(lambda match: _rerun(match.group(1), folder), text)


def _rerun(session: str, folder: Path) -> str:
    lines = []
    for written in commands(session):
        command = INCIDENT.sub(lambda match: _standing(match.group(), folder), written)
        lines.append(f"$ {command}\n{run(command, folder)}")
    return "```console\n" + "\n".join(lines) + "```"


def _standing(incident: str, folder: Path) -> str:
    """The incident's id, or the beginning of that of the best witnessed one where it does not exist."""
    incidents = [json.loads(line) for line in run("newsledger export incidents", folder).splitlines()]
    if any(known["id"].startswith(incident) for known in incidents):
        return incident
    return str(max(incidents, key=lambda known: len(known["documents"]))["id"])[:6]


def main() -> int:
    text = README.read_text(encoding="utf-8")
    renewed = renew(text)
    if "--write" in sys.argv[1:]:
        README.write_text(renewed, encoding="utf-8")
        return 0
    if renewed != text:
        print("README.md prints what is no longer so; run make readme", file=sys.stderr)
    return int(renewed != text)


if __name__ == "__main__":
    sys.exit(main())
