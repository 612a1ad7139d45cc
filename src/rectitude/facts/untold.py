"""Personal data that is taken while it is typed, on a site that tells nobody of it."""

import re
from collections.abc import Iterator

import msgspec

from rectitude.evidence.website import Website
from rectitude.facts import sharing
from rectitude.facts.parties import FirstParty, party, recipient
from rectitude.facts.site import has_unread_list, has_unread_policy, pages_once, policies
from rectitude.facts.traffic import Reading, Sighting

_TELLS = re.compile(
    r"隐私|隱私|个人信息|個人資料|个人资料|信息保护|(?:仅|只|均)用于|用于(?:配送|联系|回访|发货|通知|客服)"
    r"|不(?:会|得)?(?:泄露|外传|外泄|提供给)|保密|草稿|自动保存|实时保存"
    r"|\bprivacy\b|\bpersonal (?:data|information|details)\b|\bdatenschutz|\bconfidential"
    r"|\bwe (?:only )?use your\b|\bautosaved?\b|\bsaved automatically\b",
    re.IGNORECASE,
)
"""Words by which a page tells at least something of what becomes of what is typed; ours."""
_SERVES_THE_FORM = frozenset({"security", "payment", "login", "maps", "customer_service"})
"""Purposes for which what a person types must reach the service that they use."""


class Taken(msgspec.Struct, frozen=True):
    """What one party got of what was typed, before anything was submitted."""

    host: str
    seen: tuple[Sighting, ...]
    own: bool


def taken(
    website: Website, reading: Reading, own: FirstParty, identifiers: frozenset[str]
) -> Iterator[Taken]:
    """
    Yield each party that got what was typed, of a site that tells nobody anything.

    The site itself may look up whether a number is registered; together with an identifier that it keeps
    of the visitor, it follows who that is.
    """
    submitted = any(form.submitted for page in website.pages for form in page.forms)
    if submitted or _is_told(website):
        return
    groups: dict[str, list[Sighting]] = {}
    for seen in reading.sightings:
        if seen.known and seen.message.sent and seen.message.resource_type != "document":
            host = own.behind(seen.message.host)
            mine = own.owns(seen.message.host)
            if seen.message.values_shown & identifiers if mine else _is_anothers(seen, host, own):
                groups.setdefault("" if mine else party(host), []).append(seen)
    for key, group in groups.items():
        yield Taken(group[0].message.host, tuple(group), own=not key)


def _is_anothers(seen: Sighting, host: str, own: FirstParty) -> bool:
    known = recipient(host, seen.message.address)
    serves = known is not None and known.purpose in _SERVES_THE_FORM
    return not (serves or own.resembles(host) or sharing.is_related(seen.message, own))


def _is_told(website: Website) -> bool:
    """Whether any page tells of what becomes of data, links to what does, or asks."""
    if any(banner.found for banner in website.banners) or policies(website):
        return True
    if has_unread_policy(website) or has_unread_list(website):
        return True
    return any(
        _TELLS.search(page.text) or any(_TELLS.search(link.text) for link in page.links)
        for page in pages_once(website)
    )
