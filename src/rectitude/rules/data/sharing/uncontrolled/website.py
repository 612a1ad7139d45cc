"""Every recipient that a page talks to is named in the site's policy or list of third parties."""

from collections.abc import Iterator

from rectitude.evidence.website import Website
from rectitude.facts import sharing, traffic
from rectitude.facts.device_digests import carrying, device_digests
from rectitude.facts.disclosure import Disclosure
from rectitude.facts.forms import handed_elsewhere
from rectitude.facts.handing_over import is_denied
from rectitude.facts.identifiers import identifying
from rectitude.facts.parties import FirstParty, party
from rectitude.facts.receivers import Receiver, receivers
from rectitude.facts.rehearsed import handed, is_concealed
from rectitude.facts.site import (
    first_party,
    has_unread_list,
    has_unread_policy,
    home,
    own_names,
    policies,
)
from rectitude.findings import Finding, Place, cannot_tell, failed, inapplicable, passed, untested

VERSION = 9

_MOST_CITED = 5


def judge(website: Website) -> Iterator[Finding]:
    """Yield a finding for each receiver that is not named, or one for all."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    own = first_party(website)
    reading = traffic.read(website)
    digests = carrying(device_digests(website, own))
    found = tuple(receivers(reading, own, identifying(website, own), digests))
    left = tuple(sharing.left_unread(reading, own))
    told = (*_told(website, found, own), *_by_forms(website, own, found), *left)
    yield from told
    if not told and not found:
        yield inapplicable("no-receiver")
    elif not told:
        cited = tuple(page.ref for page in policies(website))
        yield passed("all-named", cited, so_far=True, n=len(found))


def _told(website: Website, found: tuple[Receiver, ...], own: FirstParty) -> Iterator[Finding]:
    pages = policies(website)
    declared = website.persona.declared
    if found and not pages and not declared:
        yield _of_all("policy-not-read" if has_unread_policy(website) else "no-policy", found)
        return
    disclosure = Disclosure.of((page.text for page in pages), declared)
    missing = tuple(each for each in found if not disclosure.names(each.host, each.url))
    if missing and has_unread_list(website):
        yield _of_all("list-not-read", missing)
        return
    hosts = (each.host for each in found)
    others = disclosure.firms_of_many_domains or disclosure.firms_beyond(hosts, own_names(website))
    for each in missing:
        key = _key(each, own, others_named=bool(others))
        yield _of_one(key, each, tuple(page.ref for page in pages))


def _by_forms(website: Website, own: FirstParty, found: tuple[Receiver, ...]) -> Iterator[Finding]:
    """Yield the parties to whom forms go, though the policy says that nobody like them receives anything."""
    seen = {party(each.host) for each in found}
    for page, form, host in handed_elsewhere(website.pages, own):
        domain = party(own.behind(host))
        if domain not in seen and is_denied(website, own, host, form.action):
            seen.add(domain)
            place = Place(kind="recipient", key=domain, fields={"recipient": domain})
            cited = (page.ref, *(each.ref for each in policies(website)))
            yield failed("form-not-named", place, cited, recipient=own.describe(host))
    for each in handed(website, own):
        if each.party not in seen and is_concealed(website, each, own):
            place = Place(kind="recipient", key=each.party, fields={"recipient": each.party})
            cited = (each.ref, *(page.ref for page in policies(website)))
            yield failed("press-not-named", place, cited, recipient=own.describe(each.host))


def _of_all(key: str, found: tuple[Receiver, ...]) -> Finding:
    place = Place(kind="target", key="receivers")
    cited = tuple(ref for each in found for ref in (each.messages[0].ref, *each.told_by))
    parties = tuple(dict.fromkeys(party(each.host) for each in found))
    names = tuple(each.name for each in found)
    return cannot_tell(key, place, cited, parties=parties, recipients=names)


def _key(each: Receiver, own: FirstParty, *, others_named: bool) -> str:
    """Say how sure it is that a receiver ought to be named and is not."""
    if own.resembles(each.host):
        return "perhaps-own"
    if not each.personal and not each.tracks:
        return "service-not-named"
    return "perhaps-named" if each.known is None and others_named else "not-named"


def _of_one(key: str, each: Receiver, pages: tuple[str, ...]) -> Finding:
    domain = party(each.host)
    place = Place(kind="recipient", key=domain, fields={"recipient": domain})
    cited = (*(message.ref for message in each.messages[:_MOST_CITED]), *each.told_by, *pages)
    if key == "not-named":
        return failed(key, place, cited, recipient=each.name, times=len(each.messages))
    return cannot_tell(key, place, cited, parties=(domain,), recipient=each.name)
