"""The outermost layer: which Host header is answered, how large a request may be, every answer's headers."""

from collections.abc import Callable

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from newsledger.web.problems import problem
from newsledger.web.settings import LARGEST_FORM, WebSettings, host_allowed

# Everything comes from this server; nothing inline runs or styles. MapLibre draws images from data and blobs.
CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not no-referrer: with that, browsers send the forms of these very pages from the origin "null".
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
}

# Paths that take a whole page or file.
UPLOADS = ("/pages", "/api/v1/documents")


class Shell:
    """Wraps the application; needs no more of it than that it speaks ASGI."""

    def __init__(self, app: ASGIApp, settings: WebSettings, accounts: Callable[[], bool]) -> None:
        self.app, self.settings, self.accounts = app, settings, accounts
        self._headers = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse before anything is read."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        sender = self._dressed(scope, send)
        refusal = self._refusal(scope)
        if refusal is not None:
            await problem(*refusal)(scope, receive, sender)
            return
        await self.app(scope, _limited(receive, self._most(scope)), sender)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        given = dict(scope["headers"])
        host = given.get(b"host", b"").decode("latin-1")
        if not host_allowed(self.settings, host, accounts=self.accounts()):
            return 421, "this server does not answer to that name; allow it with --name"
        length = given.get(b"content-length", b"0")
        if not length.isdigit() or int(length) > self._most(scope):
            return 413, f"the request is too large; the limit is {self._most(scope)} bytes"
        return None

    def _most(self, scope: Scope) -> int:
        return self.settings.largest_upload if scope["path"].startswith(UPLOADS) else LARGEST_FORM

    def _dressed(self, scope: Scope, send: Send) -> Send:
        """Adds the headers, and cookies that were set on the way (`scope["state"]["cookies"]`)."""

        async def sender(message: Message) -> None:
            if message["type"] == "http.response.start":
                cookies = scope.get("state", {}).get("cookies", ())
                added = [(b"set-cookie", cookie.encode("latin-1")) for cookie in cookies]
                held = {name.lower() for name, _ in message.get("headers", [])}
                own = [pair for pair in self._headers if pair[0] not in held]
                message = {**message, "headers": [*message.get("headers", []), *own, *added]}
            await send(message)

        return sender


class TooLargeError(HTTPException):
    """A body went on beyond its limit."""

    def __init__(self) -> None:
        super().__init__(413, "the request is too large")


def _limited(receive: Receive, most: int) -> Receive:
    """Stops a body that is larger than it said, or said nothing."""
    seen = 0

    async def receiver() -> Message:
        nonlocal seen
        message = await receive()
        if message["type"] == "http.request":
            seen += len(message.get("body", b""))
            if seen > most:
                raise TooLargeError
        return message

    return receiver
