"""
The one form in which each kind of asset is named, whoever writes it: a person, a spreadsheet, a report.

Two ways of writing one site are one asset; what names nothing is refused.
"""

import ipaddress
import re
import unicodedata
from functools import lru_cache
from urllib.parse import urlsplit

from rectitude.ledger.enterprises.models import Asset

_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_DEFAULT = {"http": 80, "https": 443}
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
_PACKAGE = re.compile(r"[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)+")
_MINI_PROGRAM = re.compile(r"[A-Za-z0-9_-]{4,64}")
_PEOPLE = frozenset({Asset.Kind.HOLDER, Asset.Kind.ENTERPRISE})


@lru_cache(maxsize=4096)
def normal(kind: str, written: str) -> str:
    """
    Return the one name of an asset; ValueError where what is written names nothing of its kind.

    >>> normal("website", "HTTPS://Shop.Example:443/index?a"), normal("website", "http://a.example:8500/")
    ('https://shop.example', 'http://a.example:8500')
    >>> normal("website", "shop.example"), normal("prefix", "192.0.2.9/24"), normal("app", " com.a.b ")
    ('https://shop.example', '192.0.2.0/24', 'com.a.b')
    """
    text = unicodedata.normalize("NFKC", written).strip()
    if kind == Asset.Kind.WEBSITE or (kind == Asset.Kind.GATEWAY and _SCHEME.match(text)):
        return _origin(text)
    if kind == Asset.Kind.DOMAIN:
        return _domain(text)
    if kind == Asset.Kind.PREFIX:
        return str(ipaddress.ip_network(text, strict=False))
    if kind in {Asset.Kind.APP, Asset.Kind.SDK}:
        return _matching(_PACKAGE, text)
    if kind == Asset.Kind.MINI_PROGRAM:
        return _matching(_MINI_PROGRAM, text)
    return _plain(text, people=kind in _PEOPLE)


def _origin(text: str) -> str:
    address = text if _SCHEME.match(text) else f"https://{text}"
    bare = address is not text and "." not in text
    if bare or any(c.isspace() for c in address):
        raise ValueError(text)
    parts = urlsplit(address)
    if not parts.hostname:
        raise ValueError(text)
    port = f":{parts.port}" if parts.port not in {None, _DEFAULT[parts.scheme]} else ""
    return f"{parts.scheme}://{_host(parts.hostname)}{port}"


def _domain(text: str) -> str:
    host = _host(text.rstrip("."))
    if "." not in host:
        raise ValueError(text)
    return host


def _host(text: str) -> str:
    """Return a host in its ASCII form; an address of version 6 as it is."""
    if ":" in text:
        return f"[{ipaddress.ip_address(text.strip('[]'))}]"
    host = text.lower().rstrip(".")
    ascii_ = host if host.isascii() else host.encode("idna").decode()
    return _matching(_HOST, ascii_)


def _matching(form: re.Pattern[str], text: str) -> str:
    if not form.fullmatch(text):
        raise ValueError(text)
    return text


def _plain(text: str, *, people: bool) -> str:
    plain = " ".join(text.split())
    if not plain or (people and not any(c.isalpha() for c in plain)):
        raise ValueError(text)
    return plain
