"""A request quoted as it was sent: masked, what matters marked, and how it was recognised."""

import msgspec

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.website import Website
from rectitude.reports.html.panel import Exhibit
from rectitude.reports.html.recipients import stage

LONGEST = 1200
"""Characters of a body that are quoted. Ours."""
HEADERS = ("host", "referer", "origin", "content-type", "cookie")
"""Those that say who asked whom for what; the others are in the bundle."""


class Passage(msgspec.Struct, frozen=True):
    """A run of the quotation; `marked` if it is what the finding is about."""

    text: str
    marked: bool = False


def exhibit(exchange: Exchange, website: Website) -> Exhibit:
    """Return the quotation of one request."""
    return Exhibit(
        "website/request.html",
        {
            "exchange": exchange,
            "stage": stage(exchange.moment),
            "passages": [Passage(_text(exchange))],
            "steps": [],
            "digest": exchange.request_body.sha256 if exchange.request_body else "",
        },
    )


def _text(exchange: Exchange) -> str:
    head = [f"{exchange.method} {exchange.url}"]
    head += [f"{name}: {value}" for name in HEADERS if (value := exchange.request_header(name))]
    return "\n".join(head) + _body(exchange)


def _body(exchange: Exchange) -> str:
    body = exchange.request_body
    if body is None or not body.length:
        return ""
    text = body.data.decode("utf-8", "replace")
    return "\n\n" + (text if len(text) <= LONGEST else text[:LONGEST] + "…")
