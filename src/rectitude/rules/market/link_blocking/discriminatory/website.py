"""A site shuts itself to some general search engines and is open to others of the same kind."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from rectitude.evidence.transport import RobotsFile
from rectitude.evidence.website import ClientIdentities
from rectitude.facts.robots import ENGINES, Engine, may_read
from rectitude.findings import (
    Finding,
    Place,
    Term,
    cannot_tell,
    inapplicable,
    passed,
    untested,
)

VERSION = 1

_ABSENT = range(400, 500)
"""Answers that mean that there is no such file, and so no restriction (RFC 9309, 2.3.1.3)."""


def judge(identities: ClientIdentities) -> Iterator[Finding]:
    """Compare what `robots.txt` lets each general search engine read of the whole site."""
    file = next((file for file in identities.robots if file.agent == "desktop"), None)
    if file is None or file.failure or (file.status or 0) >= 500:
        yield untested("not-read")
        return
    if file.status in _ABSENT or not file.text.strip():
        yield inapplicable("no-file")
        return
    open_to = [engine for engine in ENGINES if may_read(file.text, engine.token)]
    shut = [engine for engine in ENGINES if engine not in open_to]
    if not shut or not open_to:
        yield passed("alike", (file.ref,), engines=len(ENGINES))
        return
    yield from (_unlike(file, engine, open_to) for engine in shut)


def _unlike(file: RobotsFile, engine: Engine, open_to: list[Engine]) -> Finding:
    host = urlsplit(file.url).hostname or ""
    place = Place(
        kind="host",
        key=f"robot:{engine.token.lower()}",
        fields={"host": host, "robot": engine.token},
    )
    return cannot_tell(
        "shut-to-some",
        place,
        (file.ref,),
        doubt=True,
        engine=Term(engine.term),
        robot=engine.token,
        others=tuple(Term(other.term) for other in open_to),
    )
