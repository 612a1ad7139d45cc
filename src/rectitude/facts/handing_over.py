"""Who is handed an identifier of the visitor without agreement, and what the site's policy says of him."""

import re
from collections.abc import Iterator
from typing import Literal

from rectitude.evidence.exchange import Stage
from rectitude.evidence.website import Website
from rectitude.facts import collecting, consent, sharing
from rectitude.facts.device_digests import carrying, device_digests
from rectitude.facts.disclosure import Disclosure
from rectitude.facts.identifiers import identifying
from rectitude.facts.parties import FirstParty, party, recipient
from rectitude.facts.site import has_unread_list, own_names, policies
from rectitude.facts.traffic import Message, Reading
from rectitude.findings import Finding, Place, Severity, cannot_tell, failed

How = Literal["before", "refused", "before-unnamed", "refused-unnamed", "unasked", "perhaps"]
"""
When, and whether the policy is silent of the recipient; that nobody was asked though the policy says so; or
it cannot be told who he is to the site.
"""

_INDEPENDENT = r"独立的?(?:个人信息)?处理者|(?:independent|separate|joint) controller"
_CONTROLLER = re.compile(_INDEPENDENT, re.IGNORECASE)
_OTHER = re.compile(rf"第三方|合作(?:方|伙伴)|third.part|\bpartner|{_INDEPENDENT}", re.IGNORECASE)
_CHARGED = re.compile(
    r"委托|受托|代(?:表)?我们|(?:on|under) (?:our|its) (?:behalf|instructions?)|\bprocessors?\b",
    re.IGNORECASE,
)
"""Who is charged with processing is no recipient of his own, whatever else he is called."""
_BESIDE = 80
"""Characters around a recipient's name in which a policy says what he is to the site; ours."""


def unagreed(website: Website, reading: Reading, own: FirstParty) -> Iterator[Finding]:
    """Yield a finding for each recipient that got an identifier unasked: before the choice, or against it."""
    offer = consent.offer(website)
    asks = offer is not None and offer.asks
    if not asks and consent.refused_aside(website) is None:
        yield from _unasked(website, reading, own)
        return
    digests = carrying(device_digests(website, own))
    seen = tuple(
        each
        for each in collecting.sent(reading, own, identifying(website, own), digests)
        if asks or each.message.stage is Stage.REFUSED  # of what came before it nothing was asked
    )
    for message in collecting.to_advertisers(seen, own):
        yield _said(_when(message), message, own)
    for message in collecting.to_unknown(seen, own):
        if how := _to_unknown(website, message, own):
            yield _said(how, message, own)


def _unasked(website: Website, reading: Reading, own: FirstParty) -> Iterator[Finding]:
    """Yield a finding for each recipient of an identifier who gets it by agreement alone, so the policy."""
    disclosure = Disclosure.of((page.text for page in policies(website)), website.persona.declared)
    told = set[str]()
    for each in collecting.sent(reading, own, identifying(website, own)):
        host = own.behind(each.message.host)
        if not each.identified or party(host) in told or sharing.is_related(each.message, own):
            continue
        if disclosure.asks_before_giving_to(host, each.message.address):
            told.add(party(host))
            yield _said("unasked", each.message, own)


def is_denied(website: Website, own: FirstParty, host: str, url: str) -> bool:
    """Whether a policy says that nobody but those whom it names receives anything, and host is another's."""
    disclosure = Disclosure.of((page.text for page in policies(website)), website.persona.declared)
    known = recipient(host, url)
    if known or own.resembles(host) or has_unread_list(website):
        return False
    return disclosure.names_all and not disclosure.names(own.behind(host), url)


def _said(how: How, message: Message, own: FirstParty) -> Finding:
    key = f"identifier-{how}"
    domain = party(own.behind(message.host))
    place = Place(
        kind="request",
        key=f"identifier:{domain}",
        fields={"url": message.page, "recipient": message.host},
    )
    cited, recipient_ = (
        (message.ref, *own.told_by(message.host)),
        own.describe(message.host, message.address),
    )
    if how == "perhaps":
        return cannot_tell(key, place, cited, parties=(domain,), recipient=recipient_)
    return failed(key, place, cited, severity=Severity.HIGH, recipient=recipient_)


def _when(message: Message) -> Literal["before", "refused"]:
    return "refused" if message.stage is Stage.REFUSED else "before"


def _to_unknown(website: Website, message: Message, own: FirstParty) -> How | None:
    """Return how a party of unknown owner was handed one; None for a processor, as far as one can tell."""
    host = own.behind(message.host)
    disclosure = Disclosure.of((page.text for page in policies(website)), website.persona.declared)
    if sharing.is_related(message, own):
        return None
    if disclosure.names(host, message.address):
        return _when(message) if _is_of_its_own(disclosure, host, message) else None
    perhaps = disclosure.firms_beyond((host,), own_names(website))
    if perhaps and disclosure.provides_only_if_agreed(perhaps):
        return _when(message)  # whoever it is: those whom it names get nothing without agreement
    if not disclosure.text or perhaps or has_unread_list(website):
        return "perhaps"
    return "refused-unnamed" if message.stage is Stage.REFUSED else "before-unnamed"


def _is_of_its_own(disclosure: Disclosure, host: str, message: Message) -> bool:
    """
    Return whether the policy says itself that a recipient is no processor.

    A processor is called a third party or a partner, too; only after a refusal does that word weigh,
    and not where he is said to be charged with the processing.
    """
    around = tuple(disclosure.around(host, _BESIDE))
    if any(map(_CONTROLLER.search, around)):
        return True
    if message.stage is Stage.BEFORE or any(map(_CHARGED.search, around)):
        return False
    return any(map(_OTHER.search, around))
