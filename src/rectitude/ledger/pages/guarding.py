"""
What happens before a page is asked, and after it refused.

A body that is too large is not read, NUL is taken out of what is, a form that was sent before is answered.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from rectitude.ledger.nul import without_nul, without_nul_in_json
from rectitude.ledger.pages import errors
from rectitude.ledger.pages.once import Again

Respond = Callable[[HttpRequest], HttpResponse]

API = "/api/"
"""Below it the API reads bodies, once: what is no JSON there is refused, not parsed as a form."""


class Guard:
    """Refuse what is too large unread, and answer a form that comes again."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdecimal() and int(length) > errors.MOST:
            return errors.too_large(request)
        request.GET = without_nul(request.GET)  # type: ignore[assignment]
        if request.content_type == "application/json":
            request._body = without_nul_in_json(request.body)
        elif request.method == "POST" and not request.path.startswith(API):
            request.POST = without_nul(request.POST)  # type: ignore[assignment]
        return self._respond(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer a form that was sent before; every other exception goes on."""
        return errors.again(request, error) if isinstance(error, Again) else None
