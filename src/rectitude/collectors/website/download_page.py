"""
The page between a link and the program that it promises: to what it leads on, by itself or by a link.

It is read, and none of its scripts is run: addresses of programs stand in them as they are, or are not found.
"""

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import msgspec
from selectolax.lexbor import LexborHTMLParser

from rectitude.collectors.html import decoded
from rectitude.collectors.website.program_words import promises_program
from rectitude.evidence.download import Between
from rectitude.network.client import Answer

LONGEST = 4000
"""Characters of the page's text that are kept; ours."""
MOST_LINKS = 400
"""Links of the page that are looked at; ours."""

_ENDS = r"exe|msi|msix|appx|apk|xapk|dmg|pkg|deb|rpm|appimage|zip"
_PROGRAM = re.compile(rf"\.(?:{_ENDS})$", re.IGNORECASE)
_REFRESH = re.compile(r"^\s*\d+(?:\.\d+)?\s*[;,]\s*url\s*=\s*[\"']?([^\"'\s]+)", re.IGNORECASE)
_BY_SCRIPT = re.compile(
    r"(?:location(?:\.href)?\s*=|location\.(?:assign|replace)\(|\bopen\(|\.(?:href|src)\s*=)\s*"
    rf"[\"']([^\"'\s]{{1,500}}?\.(?:{_ENDS})(?:\?[^\"'\s]{{0,300}})?)[\"']",
    re.IGNORECASE,
)
"""Where a script sends the browser: an address of a program, written out."""
_FETCHES = re.compile(
    r"下载|点(?:击)?(?:此|这里|这儿)|安装|\bdownload\b|\bclick here\b|\binstall\b", re.IGNORECASE
)
_LEADS = re.compile(r"(?!#)(?:https?:|[^:]+$)", re.IGNORECASE)
"""An address of a page or file: no place in the page, script or number to call."""
_SILENT = ["script", "style", "noscript", "template", "title"]


class Onward(msgspec.Struct, frozen=True):
    """The page, and the address to which it leads on."""

    page: Between
    address: str


def onward(answer: Answer) -> Onward | None:
    """Return to what program a page leads on; nothing where it does not, or to several alike."""
    tree = LexborHTMLParser(decoded(answer.body, answer.headers.get("content-type", "")))
    found = next(_by_itself(tree), None)
    label, address = ("", found) if found else _by_link(tree)
    if not address:
        return None
    title = tree.css_first("title")
    said = " ".join(title.text().split()) if title else ""
    tree.strip_tags(_SILENT)
    text = " ".join(tree.body.text(separator=" ").split()) if tree.body else ""
    page = Between(address=answer.url, title=said[:300], text=text[:LONGEST], label=label[:300])
    return Onward(page, _absolute(answer.url, address))


def _by_itself(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield what the page asks for without a press, as far as it is written in it."""
    for node in tree.css("meta[http-equiv]"):
        told = _REFRESH.match(node.attributes.get("content") or "")
        if told and (node.attributes.get("http-equiv") or "").lower() == "refresh":
            yield told[1]
    for node in tree.css("iframe[src]"):
        if _is_program(src := node.attributes.get("src") or ""):
            yield src
    for node in tree.css("script:not([src])"):
        yield from (told[1] for told in _BY_SCRIPT.finditer(node.text()))


def _by_link(tree: LexborHTMLParser) -> tuple[str, str]:
    """
    Return label and address of the one program that links of the page offer.

    Those to files by their address come first; many sites' have none of a file.
    """
    files: dict[str, str] = {}
    promises: dict[str, str] = {}
    for node in tree.css("a[href]")[:MOST_LINKS]:
        address, label = (node.attributes.get("href") or "").strip(), " ".join(node.text().split())
        is_file = _is_program(address) or "download" in node.attributes
        if is_file and _FETCHES.search(label):
            files.setdefault(address, label)
        elif _LEADS.match(address) and promises_program(label):
            promises.setdefault(address, label)
    offered = files or promises
    address, label = next(iter(offered.items()), ("", ""))
    return (label, address) if len(offered) == 1 else ("", "")


def _is_program(address: str) -> bool:
    try:
        return bool(_PROGRAM.search(urlsplit(address).path))
    except ValueError:
        return False


def _absolute(base: str, address: str) -> str:
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address.strip()
