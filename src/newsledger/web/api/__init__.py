"""The interface for programs, under /api/v1: everything that the pages do."""

from fastapi import APIRouter


def routers() -> tuple[APIRouter, ...]:
    """All of them."""
    from newsledger.web import events
    from newsledger.web.api import (
        coding,
        documents,
        exports,
        incidents,
        judgements,
        people,
        presence,
        session,
        views,
    )

    modules = (
        session, incidents, presence, judgements, coding, documents, views, people, exports,
    )  # fmt: skip
    return (*(module.router for module in modules), events.router)
