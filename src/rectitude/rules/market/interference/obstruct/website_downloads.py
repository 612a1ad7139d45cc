"""Who wants a rival's program gets the site's own for the same instead: the rival's is kept from users."""

from collections.abc import Iterator

from rectitude.evidence.website import Website
from rectitude.facts.deliveries import Delivery, deliveries, path_of
from rectitude.facts.parties import bare
from rectitude.facts.program_names import are_for_the_same
from rectitude.facts.site import home
from rectitude.findings import Confidence, Finding, Place, failed, inapplicable, untested

VERSION = 3


def judge(website: Website) -> Iterator[Finding]:
    """Fail where both programs are for the same; whose users are taken otherwise, another rule tells."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    followed = deliveries(website)
    as_named = [each for each in followed if each.verdict == "as-named"]
    found = {
        each.named: _finding(each, as_named)
        for each in reversed(followed)
        if each.verdict == "own" and are_for_the_same(each.named, each.delivered)
    }
    yield from found.values()
    if not found:
        links = len(website.downloads)
        yield untested("not-found", links=links) if links else inapplicable("none")


def _finding(each: Delivery, as_named: list[Delivery]) -> Finding:
    place = Place(
        kind="page",
        key=f"replaces:{path_of(each)}",
        fields={"url": bare(each.page.final_url), "target": bare(each.download.href)},
    )
    cited = (*each.refs, *(ref for other in as_named for ref in other.refs))
    return failed(
        "replaced",
        place,
        tuple(dict.fromkeys(cited)),
        confidence=Confidence.MEDIUM,
        label=each.download.label or "—",
        named=each.named,
        delivered=each.delivered,
        file=each.download.file_name,
        others=len(as_named),
    )
