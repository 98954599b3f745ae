"""The interface for programs, under /api/v1: everything that the pages do."""

from fastapi import APIRouter


def routers() -> tuple[APIRouter, ...]:
    """All of them."""
    from newsledger.web import events
    from newsledger.web.api import documents, exports, incidents, judgements, people, session, views

    modules = (session, incidents, judgements, documents, views, people, exports)
    return (*(module.router for module in modules), events.router)
