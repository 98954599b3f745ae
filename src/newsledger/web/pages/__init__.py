"""The pages of the review application. Each says or sends what the desk does; none decides by itself."""

from newsledger.web.pages import (
    claims,
    coding,
    documents,
    incident,
    judging,
    map,
    people,
    presence,
    queue,
    regrouping,
    removals,
    settings,
    views,
)

ROUTERS = (
    queue.router,
    views.router,
    incident.router,
    presence.router,
    judging.router,
    claims.router,
    regrouping.router,
    documents.router,
    removals.router,
    map.router,
    coding.router,
    people.router,
    settings.router,
)
