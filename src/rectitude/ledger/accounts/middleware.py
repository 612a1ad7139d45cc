"""What every request gets: a content security policy, and the actor on whose behalf it acts."""

import os
from collections.abc import Callable
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse

from rectitude.ledger.accounts.queries import actor_of


def policy(sign_in: str) -> str:
    """
    Return the content security policy; `sign_in` is the address of the sign-in service, if there is one.

    No inline script or style, nothing from elsewhere: evidence of hostile sites is shown here. Browsers
    hold the redirect that follows a form to `form-action`, so the service is named there.
    """
    parts = urlsplit(sign_in)
    service = f" {parts.scheme}://{parts.netloc}" if parts.netloc else ""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        f"font-src 'self'; connect-src 'self'; form-action 'self'{service}; base-uri 'none'; "
        "frame-ancestors 'none'"
    )


POLICY = policy(os.environ.get("RECTITUDE_OIDC_SERVER", ""))

Respond = Callable[[HttpRequest], HttpResponse]


class ContentSecurityPolicy:
    """Put the policy on every response that has none of its own."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self._respond(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        return response


class CurrentActor:
    """Set `request.actor` from the signed-in user and the organisation chosen in the session."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.session.get("organisation")
        request.actor = actor_of(request.user, chosen)  # type: ignore[attr-defined]
        return self._respond(request)
