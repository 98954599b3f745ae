"""The interface for programs, under /api/v1: everything that the pages do."""

from fastapi import APIRouter

PREFIX = "/api/v1"


def routers() -> tuple[APIRouter, ...]:
    """All of them."""
    from newsledger.web.api import session

    return (session.router,)
