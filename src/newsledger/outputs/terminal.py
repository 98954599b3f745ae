"""What is printed on a terminal: lines set in from the left."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text


def indented(console: Console, columns: int, text: Text) -> None:
    """Print a text so many columns in, its wrapped lines too."""
    console.print(Padding(text, (0, 0, 0, columns), expand=False))
