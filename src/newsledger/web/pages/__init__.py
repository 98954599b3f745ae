"""The pages of the review application. Each says or sends what the desk does; none decides by itself."""

from newsledger.web.pages import claims, documents, incident, judging, map, queue, regrouping, settings, views

ROUTERS = (
    queue.router,
    views.router,
    incident.router,
    judging.router,
    claims.router,
    regrouping.router,
    documents.router,
    map.router,
    settings.router,
)
