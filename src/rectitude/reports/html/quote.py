"""A request quoted as it was sent: masked, what matters marked, and how it was recognised."""

from collections.abc import Mapping

from rectitude.evidence.exchange import Exchange
from rectitude.facts.known_values import KnownValues
from rectitude.reports.html import sightings
from rectitude.reports.html.panel import Exhibit
from rectitude.reports.html.recipients import stage

LONGEST = 1200
"""Characters of a body that are quoted. Ours."""
HEADERS = ("host", "referer", "origin", "content-type", "cookie")
"""Those that say who asked whom for what; the others are in the bundle."""


def exhibit(
    exchange: Exchange, known: KnownValues, values: Mapping[str, str], *, asked: bool
) -> Exhibit:
    """Return the quotation of one request, with the steps for each field that was seen in it."""
    runs, explained = [], {}
    for passage, name, sighting in sightings.passages(_text(exchange), known):
        runs.append(passage)
        if sighting and sighting.field not in explained:
            explained[sighting.field] = (
                sightings.field_word(sighting.field),
                sightings.steps(name, sighting, values),
            )
    return Exhibit(
        "website/request.html",
        {
            "exchange": exchange,
            "stage": stage(exchange.moment, asked=asked) if asked else None,
            "passages": runs,
            "explained": list(explained.values()),
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
