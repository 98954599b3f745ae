"""What the command line says to people, on stderr."""

import sys


def complain(message: str) -> None:
    """One line on stderr, safe for a terminal, whatever file names and page text it carries."""
    from newsledger.outputs.terminal_text import safe_line

    tell(f"newsledger: {safe_line(message)}")


def tell(line: str) -> None:
    """A line on stderr; characters that it cannot show are replaced. A closed stderr is nobody's failure."""
    encoding = sys.stderr.encoding or "utf-8"
    try:
        print(line.encode(encoding, "replace").decode(encoding), file=sys.stderr)
    except (BrokenPipeError, ValueError):
        return
