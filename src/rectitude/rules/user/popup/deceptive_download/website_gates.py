"""A page shows a part of its content, and says that the rest is to be seen in the site's own app alone."""

from collections.abc import Iterator

from rectitude.evidence.website import Website
from rectitude.facts.gates import Gate, gates
from rectitude.facts.parties import bare
from rectitude.facts.site import home, pages_once
from rectitude.findings import (
    Confidence,
    Finding,
    Place,
    cannot_tell,
    failed,
    inapplicable,
    untested,
)

VERSION = 2


def judge(website: Website) -> Iterator[Finding]:
    """Fail on the page's own words; ask where another reason stands beside them, or on a home page."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    pages = pages_once(website)
    found = sorted(gates(pages), key=_is_doubtful)
    if not found:
        yield inapplicable("none", pages=len(pages))
        return
    first = found[0]
    place = Place(kind="page", key="app-only", fields={"url": bare(first.page.final_url)})
    if _is_doubtful(first):
        yield cannot_tell("app-only-perhaps", place, (first.page.ref,), quoted=first.quoted)
        return
    cited = tuple(each.page.ref for each in found if not _is_doubtful(each))
    yield failed("app-only", place, cited, confidence=Confidence.MEDIUM, quoted=first.quoted,
                 pages=len(cited))  # fmt: skip


def _is_doubtful(gate: Gate) -> bool:
    """Whether it may be for another reason; a home page may be that of a mere app."""
    return gate.doubtful or gate.page.role == "home"
