"""
Who is who on the wire: parties by registrable domain, and the known recipients of websites' data.

A party is the registrable domain by the Public Suffix List; an IP address or single-label name is
its own party; without a listed suffix the last two labels count; the port is no part of it.
"""

import ipaddress
import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib import resources
from itertools import product
from urllib.parse import urlsplit

import msgspec
from publicsuffixlist import PublicSuffixList

from rectitude import catalogue
from rectitude.text import Text

TRACKING: frozenset[str] = frozenset(
    {
        *("advertising", "analytics", "attribution", "device_fingerprint", "marketing"),
        *("measurement", "session_recording"),
    }
)
"""Purposes for which a recipient tells visitors apart; the others may do with an address."""

_LEAST_NAME = 5
"""Letters of a domain's leading word from which likeness is no chance; ours, and leads to a question."""


class Recipient(msgspec.Struct, frozen=True, kw_only=True):
    """A known recipient: the firm, what its service is for, and where that is documented."""

    domain: str
    owner: str
    name: Text
    purpose: str
    """A word of the catalogue's `purpose` terms."""
    product: str
    source: str
    path: str = ""
    """How the paths of its requests begin, where it shares its hosts with other services."""
    delegated: bool = False
    """True for services at which customers point a name of their own domain (by CNAME)."""

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps of that path; `*` is any one."""
        return tuple(self.path.split("/")[1:])

    def receives(self, steps: Sequence[str]) -> bool:
        """Return whether a path with these steps is one of its own."""
        own = self.steps
        return len(own) <= len(steps) and all(
            mine in {"*", theirs} for mine, theirs in zip(own, steps, strict=False)
        )


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    owner: str
    purpose: str
    product: str
    source: str
    domains: tuple[str, ...]
    paths: tuple[str, ...] = ("",)
    delegated: bool = False


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    owners: dict[str, Text]
    recipients: tuple[_Entry, ...]


def origin(address: str) -> str:
    """
    Return a website's canonical id: its lower-case origin without a default port.

    >>> origin("HTTP://Shop.localhost:80/a?b")
    'http://shop.localhost'
    """
    parts = urlsplit(address)
    default = {"http": 80, "https": 443}.get(parts.scheme)
    port = f":{parts.port}" if parts.port and parts.port != default else ""
    return f"{parts.scheme}://{(parts.hostname or '').lower()}{port}"


def is_web_address(address: str) -> bool:
    """
    Return whether an address is one of http or https with a host, and a port as far as it has one.

    >>> is_web_address("https://shop.example/"), is_web_address("https://data:text/html")
    (True, False)
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and port != 0


def host_of(url: str) -> str:
    """
    Return the host of an address, lower-case, without port; empty if it has none.

    >>> host_of("https://Shop.example.:8443/a?b"), host_of("mailto:a@shop.example")
    ('shop.example', '')
    """
    found = _UP_TO_PATH.match(url)
    return _host(found[0] if found else url)


_UP_TO_PATH = re.compile(r"[^/?#\0-\x20]*//[^/?#\0-\x20]*(?=[/?#]|\Z)")
"""An address up to its path, of which few are different; without the blanks that parsers leave out."""


@lru_cache(maxsize=4096)
def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""


def bare(url: str) -> str:
    """Return an address without query and fragment: fit for a place's key and for people."""
    return url.partition("?")[0].partition("#")[0]


@lru_cache(maxsize=4096)
def party(host: str) -> str:
    """
    Return the party of a host.

    >>> [party(host) for host in ("www.shop.com.cn", "a.shop.localhost", "10.0.0.1", "intranet")]
    ['shop.com.cn', 'shop.localhost', '10.0.0.1', 'intranet']
    """
    host = host.lower().rstrip(".")
    if _is_address(host):
        return host
    return _suffixes(encoded="xn--" in host).privatesuffix(host) or host


def has_known_suffix(host: str) -> bool:
    """
    Return whether a host ends as the public list of suffixes knows, and is more than that.

    >>> [has_known_suffix(host) for host in ("wren.shop", "wren.com.cn", "com.cn", "index.html")]
    [True, True, False, False]
    """
    known = _suffixes(encoded="xn--" in host)
    return known.privatesuffix(host.lower().rstrip("."), accept_unknown=False) is not None


def recipient(host: str, url: str = "") -> Recipient | None:
    """
    Return what is known of a host; the longest domain in the table wins.

    Where services share a host, the path of the request, in its address `url`, tells them apart.

    >>> recipient("hm.baidu.com").product
    '百度统计'
    >>> recipient("www.facebook.com", "https://www.facebook.com/v19.0/dialog/oauth?client_id=1").product
    'Facebook 登录'
    """
    known = _on_host(host)
    if url and known.by_path:
        steps = bare(url).partition("//")[2].split("/")[1:]
        return next((each for each in known.by_path if each.receives(steps)), known.alone)
    return known.alone


def service(host: str, url: str) -> str:
    """
    Return the product that receives at an address on a host; nothing where that is not known.

    >>> service("api.weibo.com", "https://api.weibo.com/2/proxy/sdk/statistic.json")
    '微博 SDK 统计'
    """
    known = recipient(host, url)
    return known.product if known else ""


def recipients() -> tuple[Recipient, ...]:
    """Return every known recipient, one for each domain and path."""
    return tuple(each for several in _recipients().values() for each in several)


def describe(host: str, url: str = "") -> Text:
    """
    Return a recipient in words: its product, owner and purpose where known, and its host.

    >>> describe("hm.baidu.com").en
    'hm.baidu.com (百度统计, Baidu, analytics)'
    """
    said = told(recipient(host, url))
    return Text(f"{host}（{said.zh}）", f"{host} ({said.en})")


def told(known: Recipient | None) -> Text:
    """Return a known recipient in words: its product, owner and purpose."""
    if known is None:
        return catalogue.term("party.unknown_owner")
    purpose = catalogue.term(f"purpose.{known.purpose}")
    return Text(
        f"{known.product}，{known.name.zh}，{purpose.zh}",
        f"{known.product}, {known.name.en}, {purpose.en}",
    )


class Known(msgspec.Struct, frozen=True):
    """What the evidence says of a host beyond its name, and the record that says it."""

    name: str
    """The recipient's name that the host is an alias of; or the filter list that names it."""
    ref: str


class FirstParty(msgspec.Struct, frozen=True):
    """
    The site's own parties, by its address and its operator's word, and who is behind other names.

    A host whose name leads to a known tracking service belongs to that service, under whatever
    domain it is written.
    """

    parties: frozenset[str]
    aliases: dict[str, Known] = {}
    """Hosts whose names lead to a tracking service, by CNAME."""
    listed: dict[str, Known] = {}
    """Hosts that a filter list of the operator's names."""
    in_part: bool = False
    """Whether it may have further domains that nobody named: parties of unknown owner may be its own."""

    @classmethod
    def of(cls, urls: Iterable[str], declared: Iterable[str] = ()) -> "FirstParty":
        """Return the first party of the home page's addresses and the declared domains."""
        hosts = [*(host_of(url) for url in urls), *declared]
        return cls(frozenset(party(host) for host in hosts if host))

    def owns(self, host: str) -> bool:
        """Return whether a host belongs to the site: by domain, or by the known owner of both."""
        if host in self.aliases:
            return False
        if party(host) in self.parties:
            return True
        known = recipient(host)
        return known is not None and any(
            own.owner == known.owner for each in self.parties if (own := recipient(each))
        )

    def may_own(self, host: str) -> bool:
        """
        Return whether a host may belong to the site, as far as its own domains are known.

        >>> shop = FirstParty.of(["https://m.shop.example/"])
        >>> more = msgspec.structs.replace(shop, in_part=True)
        >>> shop.may_own("api.buy.example"), more.may_own("api.buy.example"), more.may_own("hm.baidu.com")
        (False, True, False)
        """
        unknown = self.in_part or not self.parties
        return self.owns(host) or (unknown and host not in self.aliases and recipient(host) is None)

    def resembles(self, host: str) -> bool:
        """
        Return whether a host of unknown owner bears the site's own name under another domain.

        >>> FirstParty.of(["https://www.qinghe-travel.com/"]).resembles("api.qinghe-inc.com")
        True
        """
        if self.owns(host) or host in self.aliases or recipient(host) is not None:
            return False
        theirs = _name_in(party(host))
        return any(
            len(mine) >= _LEAST_NAME
            and len(theirs) >= _LEAST_NAME
            and (mine.startswith(theirs) or theirs.startswith(mine))
            for mine in map(_name_in, self.parties)
        )

    def behind(self, host: str) -> str:
        """Return the recipient's own name where a host is an alias of one, else the host."""
        return self.aliases[host].name if host in self.aliases else host

    def is_only_listed(self, host: str, url: str = "") -> bool:
        """Return whether nothing but a filter list says what a host, or an address on it, is for."""
        return host in self.listed and recipient(self.behind(host), url) is None

    def describe(self, host: str, url: str = "") -> Text:
        """Return a recipient in words, with the alias or the filter list by which it was told."""
        if host in self.aliases:
            name = self.behind(host)
            said = told(recipient(name, url))
            return Text(
                f"{host}（{name} 的域名别名，{said.zh}）", f"{host} (alias of {name}: {said.en})"
            )
        if self.is_only_listed(host, url):
            name = self.listed[host].name
            return Text(f"{host}（列于过滤清单 {name}）", f"{host} (on the filter list {name})")
        return describe(host, url)

    def told_by(self, host: str) -> tuple[str, ...]:
        """Return the records that say who a host is, if its name does not."""
        said = [table[host] for table in (self.aliases, self.listed) if host in table]
        return tuple(each.ref for each in said)


def _name_in(domain: str) -> str:
    """Return the leading word of a domain: what a firm's domains have in common."""
    return re.split(r"[-_.\d]", domain, maxsplit=1)[0]


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


@cache
def _suffixes(*, encoded: bool) -> PublicSuffixList:
    """Return the list; with Punycode, which takes as long again to read, only for hosts in it."""
    return PublicSuffixList(accept_encoded_idn=encoded)


class _OnHost(msgspec.Struct, frozen=True):
    """What is known of a host: all of it, and paths on it, the longest first."""

    alone: Recipient | None
    by_path: tuple[Recipient, ...]


@lru_cache(maxsize=4096)
def _on_host(host: str) -> _OnHost:
    labels, table = host.lower().split("."), _recipients()
    known = [each for n in range(len(labels)) for each in table.get(".".join(labels[n:]), ())]
    by_path = sorted((each for each in known if each.path), key=lambda each: -len(each.steps))
    return _OnHost(next((each for each in known if not each.path), None), tuple(by_path))


@cache
def _recipients() -> dict[str, list[Recipient]]:
    """Return the recipients by domain: one for all of it at most, and those of paths."""
    file = resources.files("rectitude.facts") / "recipients.toml"
    table = msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), _Table)
    found: dict[str, dict[str, Recipient]] = {}
    for entry in table.recipients:
        for domain, path in product(entry.domains, entry.paths):
            found.setdefault(domain, {})[path] = Recipient(
                domain=domain,
                path=path,
                owner=entry.owner,
                name=table.owners[entry.owner],
                purpose=entry.purpose,
                product=entry.product,
                source=entry.source,
                delegated=entry.delegated,
            )
    return {domain: [*several.values()] for domain, several in found.items()}
