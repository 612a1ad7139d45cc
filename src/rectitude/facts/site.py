"""A website as a whole: its home page, its own parties, its policy, the parties it talks to."""

import re
from collections.abc import Iterator

import msgspec

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.page import PageVisit
from rectitude.evidence.persona import Persona
from rectitude.evidence.website import Website
from rectitude.facts.parties import TRACKING, FirstParty, Known, host_of, recipient

_POLICY_TITLE = re.compile(
    r"隐私(政策|保护|声明|条款|协议|权)|个人信息(保护|处理)|第三方.{0,12}(清单|目录|列表|共享)"
    r"|cookies?.{0,3}(政策|声明|清单|列表|policy|notice)"
    r"|privacy (policy|notice|statement)|SDK.{0,6}(清单|目录|列表)",
    re.IGNORECASE,
)
_POLICY_LENGTH = 100
"""Characters below which a page with the title of a policy is a mere pointer to one; ours."""


def home(website: Website) -> PageVisit | None:
    """Return the first page as seen without a choice, or None if it could not be seen."""
    whole = [page for page in website.pages if page.role == "home" and not page.problem]
    first = (page for page in whole if page.moment.context == "ignored")
    return next(first, whole[0] if whole else None)


def first_party(website: Website) -> FirstParty:
    """Return the site's own parties: of the home page's addresses, and as the persona declares."""
    pages = [page for page in website.pages if page.role == "home"] or list(website.pages[:1])
    urls = [url for page in pages for url in (page.url, page.final_url)]
    own = FirstParty.of(urls, persona(website).first_party)
    listed = {each.host: Known(each.list, each.ref) for each in reversed(website.listed)}
    return msgspec.structs.replace(own, aliases=dict(_aliases(website, own)), listed=listed)


def _aliases(website: Website, own: FirstParty) -> Iterator[tuple[str, Known]]:
    """
    Yield the hosts whose names lead to a service that collects under its customers' names.

    An alias of a delivery network, of a cloud, or of a firm that also runs sites for people says
    nothing about who receives the data.
    """
    for alias in website.aliases:
        if recipient(alias.host) is not None:
            continue
        for name in alias.chain:
            known = recipient(name)
            if known and known.delegated and known.purpose in TRACKING and not own.owns(name):
                yield alias.host, Known(name, alias.ref)
                break


def persona(website: Website) -> Persona:
    """Return the test identity that was used; an empty one where none was."""
    return website.personas[0] if website.personas else Persona(values={})


def pages_once(website: Website) -> tuple[PageVisit, ...]:
    """Return each page once, as seen without a choice where it was."""
    order = {"ignored": 0, "refused": 1, "accepted": 2}
    seen: dict[str, PageVisit] = {}
    for page in sorted(website.pages, key=lambda each: order.get(each.moment.context, 3)):
        if not page.problem:
            seen.setdefault(page.final_url.partition("#")[0] + page.role, page)
    return tuple(seen.values())


def policies(website: Website) -> tuple[PageVisit, ...]:
    """Return the pages on which the site says how it treats personal data and who receives it."""
    return tuple(
        page
        for page in pages_once(website)
        if len(page.text) >= _POLICY_LENGTH
        and (
            page.role in {"privacy", "third-parties"}
            or (page.role != "home" and _POLICY_TITLE.search(page.title))
        )
    )


def has_unread_policy(website: Website) -> bool:
    """Return whether a policy is linked and none was read: then silence proves nothing."""
    if policies(website):
        return False
    return any(
        _POLICY_TITLE.search(link.text) for page in pages_once(website) for link in page.links
    )


def outgoing(website: Website, own: FirstParty) -> Iterator[Exchange]:
    """Yield the requests to parties other than the site's own."""
    for exchange in website.exchanges:
        host = host_of(exchange.url)
        if host and exchange.url.startswith(("http:", "https:")) and not own.owns(host):
            yield exchange


def bare(url: str) -> str:
    """Return an address without query and fragment: fit for a place's key and for people."""
    return re.split(r"[?#]", url, maxsplit=1)[0]
