"""What addresses and bodies may hold: bounded, and without characters that no text column takes."""

from typing import Annotated

from fastapi import Depends, Path, Query
from pydantic import AfterValidator

from newsledger.desk.viewpoint import Viewpoint
from newsledger.web.viewpoints import viewpoint
from newsledger.web.visitors import Visitor, coder, insider, lead, reader

# The largest number that a database's integer column is asked about.
LARGEST = 2**31 - 1


def plain(text: str) -> str:
    """The text itself; a ValueError for NULs and unpaired surrogates."""
    if "\0" in text or any("\ud800" <= sign <= "\udfff" for sign in text):
        raise ValueError("has a NUL or an unpaired surrogate")
    return text


Word = Annotated[str, AfterValidator(plain), Query(max_length=100)]
Line = Annotated[str, AfterValidator(plain), Query(max_length=300)]
Id = Annotated[str, Path(pattern=r"^[0-9A-Za-z-]{1,64}$", description="An id or the beginning of it.")]
Count = Annotated[int, Query(ge=0, le=LARGEST)]
Place = Annotated[int | None, Query(ge=0, le=LARGEST, description="A character of a text, from 0.")]
Part = Annotated[int, Query(ge=1, le=LARGEST, description="Which part of something long, from 1.")]
Before = Annotated[int | None, Query(ge=1, le=LARGEST, description="`next` of the answer before.")]

From = Annotated[Viewpoint, Depends(viewpoint)]
Reader = Annotated[Visitor, Depends(reader)]
Insider = Annotated[Visitor, Depends(insider)]
Coder = Annotated[Visitor, Depends(coder)]
Lead = Annotated[Visitor, Depends(lead)]
