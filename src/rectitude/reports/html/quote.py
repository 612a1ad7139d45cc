"""A request quoted as it was sent: masked, what matters marked, and how it was recognised."""

from collections.abc import Collection, Mapping

from rectitude.evidence.exchange import Exchange
from rectitude.facts.known_values import KnownValues
from rectitude.facts.masking import mask
from rectitude.reports.html import sightings
from rectitude.reports.html.panel import Exhibit
from rectitude.reports.html.recipients import stage
from rectitude.text import Text

LONGEST = 1200
"""Characters of a body that are quoted. Ours."""
HEADERS = ("host", "referer", "origin", "content-type", "cookie")
"""Those that say who asked whom for what; the others are in the bundle."""


def exhibit(
    exchange: Exchange,
    known: KnownValues,
    values: Mapping[str, str],
    *,
    asked: bool,
    secrets: Collection[str] = (),
) -> Exhibit:
    """
    Return the quotation of one request, with the steps for each field that was seen in it.

    `secrets` are other persons': whatever holds one, as it is or encoded, is hidden whole.
    """
    runs: list[sightings.Passage] = []
    explained: dict[str, tuple[Text, list[sightings.Step]]] = {}
    for passage, name, matches in sightings.passages(_text(exchange, secrets), known):
        runs.append(passage)
        for match in matches:
            word = sightings.field_word(match.field)
            explained.setdefault(match.field, (word, sightings.steps(name, match, values)))
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


def _text(exchange: Exchange, secrets: Collection[str]) -> str:
    head = [f"{exchange.method} {exchange.url}"]
    head += [f"{name}: {value}" for name in HEADERS if (value := exchange.request_header(name))]
    return _without("\n".join(head), secrets) + _body(exchange, secrets)


def _body(exchange: Exchange, secrets: Collection[str]) -> str:
    body = exchange.request_body
    if body is None or not body.length:
        return ""
    text = _without(body.data.decode("utf-8", "replace"), secrets)
    return "\n\n" + (text if len(text) <= LONGEST else text[:LONGEST] + "…")


def _without(text: str, secrets: Collection[str]) -> str:
    if not secrets:
        return text
    for secret in sorted(secrets, key=len, reverse=True):
        text = text.replace(secret, mask("password", secret))
    known = KnownValues({f"secret {number}": secret for number, secret in enumerate(secrets)})
    return "".join(
        mask("password", passage.text) if passage.marked else passage.text
        for passage, _, _ in sightings.passages(text, known)
    )
