"""Which release of the app in question a capture is of, as the app's own requests say it."""

import re

from rectitude.evidence.exchange import Exchange
from rectitude.facts.parties import host_of, recipient

MOST = 8
"""Versions that are told apart; ours: with two of them none is known."""

_VERSION = r"v?(\d+(?:\.\w+)+(?:[-+]\w+)*)(?![\w.])"
"""A version that people read; a number without a point is as a rule that of a build."""
_STATED = re.compile(_VERSION, re.ASCII)
_HEADER = re.compile(r"(?:x[-_])?app[-_]?ver(?:sion)?(?:[-_]?name)?", re.IGNORECASE)
"""Headers by which apps tell their servers the version: `X-App-Version`, `appver`, `App-Version-Name`."""


class Releases:
    """Takes requests of one app, and tells which versions they name."""

    def __init__(self, app: str) -> None:
        self._agent = re.compile(rf"(?<![\w.]){re.escape(app)}[/ ]{_VERSION}", re.ASCII)
        self.versions: dict[str, None] = {}

    def take(self, exchange: Exchange) -> None:
        """
        Take one request of the app.

        Its user agent names the app beside the version; a header does not, and what others' services are
        told in one may be the version of their own SDK.
        """
        for name, value in exchange.request_headers:
            if name.lower() == "user-agent":
                found = self._agent.search(value)
            elif _HEADER.fullmatch(name) and not recipient(host_of(exchange.url), exchange.url):
                found = _STATED.match(value.strip())
            else:
                continue
            if found and len(self.versions) < MOST:
                self.versions[found[1]] = None
