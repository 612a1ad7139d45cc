"""
Filter lists of the operator's, EasyPrivacy style: which requests they name, and by which filter.

Matched by `adblock`, an optional package (the extra `accelerators`).
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, cast

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.transport import ListedRequest
from rectitude.facts.parties import host_of
from rectitude.text import Unable

LARGEST = 64 << 20
"""Bytes of one list that are taken; ours: the largest public ones have about 5 MiB."""


class _Match(Protocol):
    matched: bool
    filter: str | None


class _Engine(Protocol):
    """What is used of `adblock`, which may be missing."""

    def check_network_urls(self, url: str, source_url: str, request_type: str) -> _Match: ...


class Blocklist:
    """The lists that were given, each matched by itself so that a match names its list."""

    def __init__(self, files: Iterable[Path]) -> None:
        """Read the lists; raises Unable where one cannot be read or `adblock` is not installed."""
        self._engines = [(file.name, _engine(file)) for file in files]

    def matches(self, exchanges: Iterable[Exchange]) -> Iterator[ListedRequest]:
        """Yield the first request of each host and filter that a list names."""
        told: set[tuple[str, str, str]] = set()
        for exchange in exchanges:
            host = host_of(exchange.url)
            source = exchange.page or exchange.url
            for name, engine in self._engines:
                found = engine.check_network_urls(exchange.url, source, _kind(exchange))
                key = (host, name, found.filter or "")
                if found.matched and key not in told:
                    told.add(key)
                    yield ListedRequest(url=exchange.url, host=host, filter=key[2], list=name)


def _kind(exchange: Exchange) -> str:
    """Return the type of a request in the words of filter lists."""
    return {"fetch": "xmlhttprequest", "xhr": "xmlhttprequest", "document": "subdocument"}.get(
        exchange.resource_type, exchange.resource_type or "other"
    )


def _engine(file: Path) -> _Engine:
    if find_spec("adblock") is None:
        raise Unable(
            "--blocklist 需要 adblock。请安装：pip install 'rectitude[accelerators]'",
            "--blocklist needs adblock. Install it: pip install 'rectitude[accelerators]'",
        )
    adblock = import_module("adblock")
    filters = adblock.FilterSet(debug=True)  # keeps the filters' text, which is the evidence
    filters.add_filter_list(_text(file))
    return cast("_Engine", adblock.Engine(filters, optimize=False))


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > LARGEST:
            raise _unreadable(file, f"超过 {LARGEST >> 20} MiB", f"over {LARGEST >> 20} MiB")
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise _unreadable(file, str(error.strerror), str(error.strerror)) from error
    except UnicodeDecodeError as error:
        raise _unreadable(file, "不是 UTF-8 文本", "it is not UTF-8 text") from error


def _unreadable(file: Path, zh: str, en: str) -> Unable:
    return Unable(
        f"读不了过滤清单 {file.name}：{zh}。", f"Cannot read the filter list {file.name}: {en}."
    )
