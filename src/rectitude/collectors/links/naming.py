"""
Which link of the plan a cell names: by its address, by a code that a legend explains, by host or owner.

A host without a path and an owner name a link only where the plan has but one of them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from urllib.parse import unquote, urlsplit

_ADDRESS = re.compile(
    r"https?://[^\s<>\"'，。；：、！？（）【】《》“”「」]+"
    r"|(?<![\w.-])(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:/[^\s，。；：、！？（）【】《》“”「」]*)?",
    re.I,
)
"""A host begins with its word: looked for from each letter on it takes the square of a word's length."""
_WHOLE = re.compile(rf"[<\"“]?(?:{_ADDRESS.pattern})[>\"”]?", re.I)


class Planned:
    """The links of a plan, and the names that their cells may give them."""

    def __init__(
        self,
        urls: Iterable[str],
        owners: Mapping[str, str] | None = None,
        codes: Mapping[str, str] | None = None,
    ) -> None:
        self.urls = tuple(urls)
        self._owners = dict(owners or {})
        self._exact = {url: url for url in self.urls}
        self._alike = _unique((normal(url), url) for url in self.urls)
        self._hosts = _unique((normal(_host(url)), url) for url in self.urls)
        self._names = _unique((_said(owner), url) for url, owner in self._owners.items())
        self._codes = {_said(code): url for code, url in (codes or {}).items()}

    def with_codes(self, codes: Mapping[str, str]) -> "Planned":
        """Return the same links with the codes that a legend gives them."""
        return Planned(self.urls, self._owners, codes)

    def named(self, cell: str) -> str:
        """Return the link that a cell names, in the plan's spelling, or nothing."""
        said = _said(cell)
        if not said:
            return ""
        if named := self._codes.get(said) or self._names.get(said):
            return named
        return self.addressed(cell)

    def called(self) -> dict[str, str]:
        """Return the names of links in lower case by which a text may call them: owners, hosts, addresses."""
        return {**self._hosts, **self._alike, **self._names, **self._codes}

    def several(self, cell: str) -> bool:
        """Whether the addresses in a cell are of several links."""
        return len({self.addressed(match[0]) for match in _ADDRESS.finditer(cell)} - {""}) > 1

    def addressed(self, cell: str) -> str:
        """Return the link whose address stands in a cell, or nothing."""
        address = address_in(cell)
        if not _ADDRESS.match(address):
            return ""
        exact = self._exact.get(address) or self._alike.get(normal(address))
        return exact or ("" if "/" in address else self._hosts.get(normal(address), ""))


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return what each name stands for, without the names that stand for several links."""
    meant: dict[str, set[str]] = defaultdict(set)
    for name, url in pairs:
        meant[name].add(url)
    return {name: next(iter(urls)) for name, urls in meant.items() if name and len(urls) == 1}


def _host(url: str) -> str:
    return urlsplit(url).netloc


def _said(cell: str) -> str:
    return " ".join(cell.split()).lower()


def address_in(cell: str) -> str:
    """
    Return the address in a cell, or the cell as it is.

    >>> address_in("某店（https://shop.example/item/1）"), address_in("甲店")
    ('https://shop.example/item/1', '甲店')
    """
    match = _ADDRESS.search(cell)
    return match[0].rstrip(".,;") if match else cell


def is_address(cell: str) -> bool:
    """Whether a cell is an address and nothing else."""
    return bool(_WHOLE.fullmatch(cell.strip()))


def has_address(cell: str) -> bool:
    """Whether an address stands in a cell."""
    return bool(_ADDRESS.search(cell))


def normal(url: str) -> str:
    """
    Return what addresses share that people take for the same one.

    >>> normal("https://www.Shop.example:443/a/"), normal("shop.example/a")
    ('shop.example/a', 'shop.example/a')
    """
    try:
        parts = urlsplit(url.strip() if "://" in url else f"http://{url.strip()}")
        port = parts.port
    except ValueError:
        return url
    host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    other_port = f":{port}" if port not in {None, 80, 443} else ""
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{other_port}{unquote(parts.path).rstrip('/')}{query}"
