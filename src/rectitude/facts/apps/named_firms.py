"""Well-known firms that a text names as people do: 阿里云, 极光, without a domain."""

import re
from collections.abc import Iterator
from functools import cache

from rectitude.facts.apps import sdks
from rectitude.facts.parties import recipient, recipients

_NUMBER, _KIND = re.compile(r"^[\W\d_]+"), re.compile("[：:]")
_LEAST = 2
"""Characters of a name by which a firm is known; ours."""
_ALIKE = 3
"""Letters with which a domain begins like one of a firm's, so that it may be the firm's too; ours."""


def in_text(text: str) -> frozenset[str]:
    """Return the names of well-known firms in a text of which domains are known."""
    return frozenset(name for name in _domains() if name in text)


def is_of_one(entry: str) -> bool:
    """Return whether an entry of a list is that of such a firm: it begins so, behind a number or a kind."""
    parts = _KIND.split(_NUMBER.sub("", entry))[:2]
    return any(part.strip().startswith(name) for part in parts for name in in_text(part))


def may_have(text: str, domain: str) -> bool:
    """Return whether a domain may be that of a firm which a text names: a known one, or one alike."""
    known, label = recipient(domain), domain.partition(".")[0]
    named = in_text(text)
    if known is not None and named & {known.product, known.name.zh}:
        return True
    begins = {each[:_ALIKE] for name in named for each in _domains()[name]}
    return label[:_ALIKE] in begins


@cache
def _domains() -> dict[str, frozenset[str]]:
    """Return the names of well-known firms and services, each with the domains that are known of it."""
    found: dict[str, set[str]] = {}
    for name, domain in _pairs():
        if len(name) >= _LEAST and not name.isascii():
            found.setdefault(name, set()).add(domain)
    return {name: frozenset(domains) for name, domains in found.items()}


def _pairs() -> Iterator[tuple[str, str]]:
    """Yield each name of a service, of its firm and of a component, with a domain."""
    for each in recipients():
        domain = ".".join(each.domain.split(".")[-2:])
        yield from ((name, domain) for name in (each.product, each.name.zh, each.name.en))
        yield each.product, each.owner
    for sdk in sdks.known().values():
        yield from (
            (name, domain) for name in (sdk.name.zh, *sdk.aliases) for domain in sdk.domains
        )
