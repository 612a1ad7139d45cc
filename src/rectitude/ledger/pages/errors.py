"""Pages that say why there is nothing to see: in both languages, and that nothing was lost."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from rectitude.ledger.pages.once import Again
from rectitude.ledger.words import say

MOST = 256 * 1024 * 1024
"""Bytes of one request: ours; one file of the largest size that the store takes, and a form around it."""


def page(request: HttpRequest, status: int, why: str = "") -> HttpResponse:
    """
    Return the page of an error; `why` says more than the status does.

    It needs neither database nor session, for these may be what failed.
    """
    context = {
        "status": status,
        "title": say(f"error.title_{status}"),
        "why": why or say(f"error.why_{status}"),
        "theme": request.COOKIES.get("theme", ""),
    }
    return HttpResponse(render_to_string("ledger/error.html", context), status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that cannot be read, or is too large to be."""
    return too_large(request) if isinstance(exception, RequestDataTooBig) else page(request, 400)


def too_large(request: HttpRequest) -> HttpResponse:
    """Answer a request with more in it than is taken at once."""
    return page(request, 413, say("error.why_413", most=MOST // 1024**2))


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer who may not."""
    return page(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request for what is not there, or not to be seen."""
    return page(request, 404)


def failed(request: HttpRequest) -> HttpResponse:
    """Answer when something of ours went wrong."""
    return page(request, 500)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token does not fit: mostly a page that was open when the session ended."""
    return page(request, 403, say("error.forged"))


def again(request: HttpRequest, error: Again) -> HttpResponse:
    """Answer a form that was sent once already."""
    return page(request, 409, say("error.again"))
