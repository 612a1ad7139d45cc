"""A link delivers another program than the one that it names, or a program that fetches others."""

from collections.abc import Iterator
from typing import Any

from rectitude.evidence.website import Website
from rectitude.facts.deliveries import Delivery, deliveries, path_of
from rectitude.facts.parties import bare
from rectitude.facts.site import home
from rectitude.findings import (
    Confidence,
    Finding,
    Place,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)

VERSION = 4

_FAILED = frozenset({"own", "downloader"})
_ASKED = frozenset({"said-beside", "perhaps-own", "perhaps-another"})


def judge(website: Website) -> Iterator[Finding]:
    """Fail where the site's own program comes, or one that fetches; ask where two names may be of one."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    followed = deliveries(website)
    if not followed:
        lost = len(website.downloads)
        yield untested("not-delivered", links=lost) if lost else inapplicable("none")
        return
    told: dict[str, Finding] = {}
    for each in followed:
        if each.verdict in _FAILED | _ASKED:
            told.setdefault(f"{each.verdict}:{each.delivered}", _finding(each))
    yield from told.values()
    if told:
        return
    named = [each for each in followed if each.verdict == "as-named"]
    if len(named) < len(website.downloads):
        yield untested("not-told", links=len(website.downloads), known=len(named))
    else:
        cited = tuple(each.download.ref for each in named)
        yield passed("as-named", cited, so_far=True, links=len(named))


def _finding(each: Delivery) -> Finding:
    place = Place(
        kind="page",
        key=f"delivers:{path_of(each)}",
        fields={"url": bare(each.page.final_url), "target": bare(each.download.href)},
    )
    shown: dict[str, Any] = {
        "label": each.download.label or "—",
        "named": each.named,
        "delivered": each.delivered,
        "file": each.download.file_name,
    }
    if each.verdict in _FAILED:
        return failed(each.verdict, place, each.refs, confidence=Confidence.MEDIUM, **shown)
    return cannot_tell(each.verdict, place, each.refs, **shown)
