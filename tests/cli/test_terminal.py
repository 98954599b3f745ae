"""On a terminal of 80 columns: the table fits, and a page cannot command it."""

import fcntl
import os
import pty
import re
import struct
import sys
import termios
from pathlib import Path

import pytest

from tests.cli.conftest import Call

_COLOUR = re.compile(r"\x1b\[[\d;]*m")


def on_terminal(*arguments: str) -> str:
    """What newsledger writes to a terminal of 80 columns."""
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        environment = os.environ | {"TERM": "xterm", "COVERAGE_PROCESS_START": ""}
        environment.pop("COLUMNS", None)
        os.execve(sys.executable, [sys.executable, "-m", "newsledger", *arguments], environment)
    written = b""
    try:
        while piece := os.read(terminal, 65536):
            written += piece
    except OSError:
        pass  # Linux says so when the other end was closed.
    finally:
        os.close(terminal)
        os.waitpid(child, 0)
    return written.decode("utf-8")


def test_the_list_fits_a_terminal(two_pages: Call, tmp_path: Path) -> None:
    written = on_terminal("incidents", "--ledger", str(tmp_path / "newsledger.db"))
    lines = _COLOUR.sub("", written).splitlines()
    assert "Testville" in written and "2020-01-02" in written
    assert max(map(len, lines)) <= 80
    assert lines[1].split() == ["id", "date", "type", "place", "killed", "injured", "pages"]


@pytest.mark.parametrize("command", ["incidents", "show"])
def test_a_page_cannot_command_the_terminal(call: Call, tmp_path: Path, command: str) -> None:
    text = "\x1b]0;owned\x07\x9b31m A blast in Testville on 2020-01-02 left 5 killed\u202e and 9 injured."
    (tmp_path / "page.txt").write_text(text)
    assert call("add", "page.txt").status == 0
    id = call("incidents").out.splitlines()[1].split("\t")[0]
    arguments = [command, id] if command == "show" else [command]
    written = on_terminal(*arguments, "--ledger", str(tmp_path / "newsledger.db"))
    assert "Testville" in written
    assert "\x1b]" not in written
    assert not set(written) & set("\x07\x9b\u202e")
