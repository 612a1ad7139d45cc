"""Every recipient that a page talks to is named in the site's policy or list of third parties."""

import re
from collections.abc import Iterator

import msgspec

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.website import Website
from rectitude.facts.disclosure import Disclosure
from rectitude.facts.identifiers import core, identifiers, is_random
from rectitude.facts.known_values import KnownValues, looking_for
from rectitude.facts.parties import (
    TRACKING,
    FirstParty,
    Recipient,
    host_of,
    party,
    recipient,
)
from rectitude.facts.requests import carried
from rectitude.facts.site import (
    first_party,
    has_unread_policy,
    home,
    outgoing,
    persona,
    policies,
)
from rectitude.findings import (
    Finding,
    Place,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)
from rectitude.text import Text

VERSION = 4

_DELIVERS = frozenset({"content_delivery", "fonts", "badge", "cloud", "hosting"})
"""Purposes for which only an address and a user agent are received, as by every server on the way."""
_LIST = re.compile(
    r"第三方.{0,12}(清单|目录|列表)|共享清单|SDK.{0,6}(清单|目录|列表)|third.?part"
    r"|合作(方|伙伴).{0,6}(清单|目录|列表)|cookies?.{0,3}(政策|声明|清单|列表|policy|notice)",
    re.IGNORECASE,
)
_MOST_CITED = 5


class _Receiver(msgspec.Struct, frozen=True):
    """A third party that receives data, with the requests that show it."""

    host: str
    """Its own name, where it was reached by an alias."""
    name: Text
    """Who it is, in words."""
    told_by: tuple[str, ...]
    """The records that say so, if its name does not."""
    known: Recipient | None
    exchanges: tuple[Exchange, ...]
    personal: bool
    """True if an identifier or a value of the test identity was seen on its way there."""


def judge(website: Website) -> Iterator[Finding]:
    """Yield a finding for each receiver that is not named, or one for all."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    own = first_party(website)
    receivers = tuple(_receivers(website, own))
    if not receivers:
        yield inapplicable("no-receiver")
        return
    pages = policies(website)
    declared = persona(website).declared
    if not pages and not declared:
        key = "policy-not-read" if has_unread_policy(website) else "no-policy"
        yield _of_all(key, receivers)
        return
    disclosure = Disclosure.of((page.text for page in pages), declared)
    missing = [each for each in receivers if not disclosure.names(each.host)]
    if missing and _has_unread_list(website):
        yield _of_all("list-not-read", tuple(missing))
        return
    cited = tuple(page.ref for page in pages)
    others = disclosure.firms_of_many_domains or disclosure.firms_beyond(
        (each.host for each in receivers), _own_names(website)
    )
    for each in missing:
        key = _key(each, own, others_named=bool(others))
        yield _of_one(key, each, cited)
    if not missing:
        yield passed("all-named", cited, n=len(receivers))


def _receivers(website: Website, own: FirstParty) -> Iterator[_Receiver]:
    values = {core(each.value) for each in identifiers(website, own)}
    values = {value for value in values if is_random(value)}
    known_values = looking_for(persona(website).values)
    groups: dict[str, list[Exchange]] = {}
    for exchange in outgoing(website, own):
        host = own.behind(host_of(exchange.url))
        known = recipient(host)
        groups.setdefault(known.owner if known else party(host), []).append(exchange)
    for exchanges in groups.values():
        hosts = tuple(dict.fromkeys(host_of(each.url) for each in exchanges))
        host, known = _most_telling(hosts, own)
        listed = any(own.is_only_listed(each) for each in hosts)
        personal = any(_is_personal(each, values, known_values) for each in exchanges)
        if personal or listed or (known is not None and known.purpose not in _DELIVERS):
            yield _Receiver(
                host=own.behind(host),
                name=own.describe(host),
                told_by=own.told_by(host),
                known=known,
                exchanges=tuple(exchanges),
                personal=personal,
            )


def _most_telling(hosts: tuple[str, ...], own: FirstParty) -> tuple[str, Recipient | None]:
    """Return the host of a group that says most, and what is known: its tracking service first."""
    known = [(host, each) for host in hosts if (each := recipient(own.behind(host)))]
    ranked = sorted(
        known, key=lambda pair: (pair[1].purpose not in TRACKING, pair[1].purpose in _DELIVERS)
    )
    return next(iter(ranked), (hosts[0], None))


def _is_personal(exchange: Exchange, values: set[str], known: KnownValues) -> bool:
    for part in carried(exchange):
        text = part.data.decode("latin-1")
        if part.kind != "path" and any(value in text for value in values):
            return True
        if known.find(part.data):
            return True
    return False


def _of_all(key: str, receivers: tuple[_Receiver, ...]) -> Finding:
    place = Place(kind="target", key="receivers")
    cited = tuple(ref for each in receivers for ref in (each.exchanges[0].ref, *each.told_by))
    names = tuple(each.name for each in receivers)
    return cannot_tell(key, place, cited, recipients=names)


def _key(each: _Receiver, own: FirstParty, *, others_named: bool) -> str:
    """Say how sure it is that a receiver ought to be named and is not."""
    if own.resembles(each.host):
        return "perhaps-own"
    if not each.personal and (each.known is None or each.known.purpose not in TRACKING):
        return "service-not-named"
    return "perhaps-named" if each.known is None and others_named else "not-named"


def _of_one(key: str, each: _Receiver, pages: tuple[str, ...]) -> Finding:
    domain = party(each.host)
    place = Place(kind="recipient", key=domain, fields={"recipient": domain})
    cited = (*(one.ref for one in each.exchanges[:_MOST_CITED]), *each.told_by, *pages)
    if key == "not-named":
        return failed(key, place, cited, recipient=each.name, times=len(each.exchanges))
    return cannot_tell(key, place, cited, recipient=each.name)


def _has_unread_list(website: Website) -> bool:
    """Return whether a list of third parties is linked and was not read."""
    read = {page.final_url.partition("#")[0] for page in website.pages}
    return any(
        _LIST.search(link.text) and link.href.partition("#")[0] not in read
        for page in website.pages
        for link in page.links
    )


def _own_names(website: Website) -> str:
    page = home(website)
    return f"{page.title} {page.text[-2000:]}" if page else ""
