"""Where pages are: on the server, and in a folder that was exported."""

from dataclasses import dataclass
from urllib.parse import quote

from newsledger.web.static_files import static_url


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses that templates link to; in a `folder` they are relative from `base` and end in .html."""

    base: str = "/"
    folder: bool = False

    def incident(self, id: str) -> str:
        """The page of an incident."""
        return f"{self.base}incidents/{quote(id)}{self._end}"

    @property
    def queue(self) -> str:
        """The list of incidents."""
        return f"{self.base}index.html" if self.folder else self.base

    @property
    def map(self) -> str:
        """The map of incidents."""
        return f"{self.base}map{self._end}"

    @property
    def timeline(self) -> str:
        """The incidents in the order of time."""
        return f"{self.base}timeline{self._end}"

    def static(self, name: str) -> str:
        """A script, style or shape."""
        return f"{self.base}static/{name}" if self.folder else static_url(name)

    @property
    def _end(self) -> str:
        return ".html" if self.folder else ""


SERVED = Addresses()
