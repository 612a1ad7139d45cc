"""Who wants another firm's program, and is told that this is the link, gets the site's own."""

from collections.abc import Iterator

from rectitude.evidence.website import Website
from rectitude.facts.deliveries import Delivery, deliveries, path_of
from rectitude.facts.parties import bare
from rectitude.facts.site import home
from rectitude.findings import Confidence, Finding, Place, failed, inapplicable, untested

VERSION = 4


def judge(website: Website) -> Iterator[Finding]:
    """Fail where the site's own program comes in the place of another's; of less another rule asks."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    followed = deliveries(website)
    found = {each.delivered: _finding(each) for each in reversed(followed) if each.verdict == "own"}
    yield from found.values()
    if not found:
        links = len(website.downloads)
        yield untested("not-found", links=links) if links else inapplicable("none")


def _finding(each: Delivery) -> Finding:
    place = Place(
        kind="page",
        key=f"delivers:{path_of(each)}",
        fields={"url": bare(each.page.final_url), "target": bare(each.download.href)},
    )
    return failed(
        "replaced",
        place,
        each.refs,
        confidence=Confidence.MEDIUM,
        label=each.download.label or "—",
        named=each.named,
        delivered=each.delivered,
        file=each.download.file_name,
    )
