"""Addresses in an app's code that are not encrypted, and whether the app may use them at all."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from rectitude.evidence.app import AppPackage
from rectitude.facts.addresses import is_local
from rectitude.facts.apps import chains
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.flows.following import Flow, flows
from rectitude.facts.apps.program import Method, read
from rectitude.facts.parties import host_of

_ADDRESS = re.compile(r"http://[A-Za-z0-9.\-]+(?::\d+)?(?:/[^\s\"'<>]*)?")
_NAMES = re.compile(
    r"(^|\.)(schemas\.|xmlpull\.org|w3\.org|apache\.org|xml\.org|ns\.adobe\.com|purl\.org|java\.sun\.com"
    r"|example\.(com|org|net)|json-schema\.org|openoffice\.org|oasis-open\.org|xmlsoap\.org"
    r"|opengis\.net|openid\.net|iptc\.org|localhost$|goo\.gl$)"
)
"""Hosts whose addresses are names of formats and no place to connect to, and those that are nobody's."""
_BARE = "tcp://"
"""A connection of which no setting says whether it may be made."""
_IN_CLEAR = ("http://", "ws://", _BARE)
_BY_DEFAULT = 28
"""From this target version of Android on, unencrypted connections are refused unless allowed."""


class Endpoint(NamedTuple):
    """An unencrypted address in the code, and how the method that holds it is reached."""

    url: str
    host: str
    method: Method
    chain: Chain | None


def allowed(package: AppPackage, host: str = "") -> bool:
    """
    Return whether the app may connect to a host without encryption; of no host, whether to any.

    Rules of the file count before the manifest, and the one for the longest domain before others.
    """
    about = package.package
    if about.network_config:
        rules = [rule for rule in package.network if not rule.debug and rule.cleartext is not None]
        named = [
            (len(domain), rule.cleartext)
            for rule in rules
            for domain in rule.domains
            if host and (host == domain or host.endswith(f".{domain}"))
        ]
        if named:
            return bool(max(named)[1])
        base = [rule.cleartext for rule in rules if not rule.domains]
        if base:
            return bool(base[0])
        if not host and any(rule.cleartext for rule in rules):
            return True
        return about.target_sdk < _BY_DEFAULT
    if about.cleartext is not None:
        return about.cleartext
    return about.target_sdk < _BY_DEFAULT


def unencrypted(package: AppPackage) -> Iterator[Endpoint]:
    """Yield the unencrypted addresses in code that something reaches and that the app may use."""
    program = read(package)
    seen: set[str] = set()
    for text, method in sorted(program.texts_with("http://"), key=lambda each: each[0]):
        for url in _ADDRESS.findall(text):
            host = host_of(url)
            if not _is_place(host) or host in seen or not allowed(package, host):
                continue
            chain = chains.is_reached(package, program, method)
            if chain is not None:
                seen.add(host)
                yield Endpoint(_bare(url), host, method, chain)


def sent_in_clear(package: AppPackage) -> Iterator[Flow]:
    """Yield the flows of personal data to unencrypted addresses that the app may use, one a host."""
    seen: set[tuple[str, str]] = set()
    for flow in flows(package).found:
        host = host_of(flow.address) if flow.address.startswith(_IN_CLEAR) else ""
        key = flow.reading.data, host
        sent = flow.kind == "network" and flow.reading.exact and key not in seen
        may = flow.address.startswith(_BARE) or allowed(package, host)
        if sent and _is_place(host) and may:
            seen.add(key)
            yield flow


def sent_somewhere(package: AppPackage) -> Iterator[Flow]:
    """Yield the flows of personal data to addresses that were not read, if any may be in clear."""
    seen: set[str] = set()
    for flow in flows(package).found if allowed(package) else ():
        unread = flow.kind == "network" and _is_unread(flow.address) and not flow.perhaps
        if unread and flow.reading.exact and flow.reading.data not in seen:
            seen.add(flow.reading.data)
            yield flow


def perhaps_sent_in_clear(package: AppPackage) -> Iterator[tuple[str, Flow]]:
    """Yield the unencrypted addresses among several, to one of which personal data goes, one a host."""
    seen: set[str] = set()
    for flow in flows(package).found:
        for address in flow.perhaps if flow.kind == "network" else ():
            host = host_of(address) if address.startswith("http://") else ""
            if host not in seen and _is_place(host) and allowed(package, host):
                seen.add(host)
                yield host, flow


def _is_unread(address: str) -> bool:
    """Return whether no host is known of an address that may be in clear."""
    return not address or (address.startswith(_IN_CLEAR) and not host_of(address))


def _is_place(host: str) -> bool:
    return "." in host and not _NAMES.search(host) and not is_local(host)


def _bare(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}{parts.path}"
