"""Documents as our own requests get them: their text, links and scripts, without running anything."""

import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urljoin

import msgspec
from selectolax.lexbor import LexborHTMLParser
from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding

from rectitude.facts.links.treatment import INLINE

_SILENT = ["script", "style", "noscript", "template", "title"]
"""Elements whose text nobody reads on the page."""

_SPACE = re.compile(r"\s+")


class HTML(msgspec.Struct, frozen=True):
    """What a person would read in a document, and what it refers to, in the order of the document."""

    title: str
    text: str
    links: tuple[str, ...]
    """Absolute addresses of links and frames."""
    scripts: tuple[str, ...]
    """Absolute addresses of scripts, and `inline:` with the SHA-256 of those within."""


@lru_cache(maxsize=4)
def read(body: bytes, content_type: str, base: str = "") -> HTML:
    """
    Read a document; addresses are resolved against `base`.

    What was read last is remembered, for most clients are answered with the same bytes.
    """
    tree = LexborHTMLParser(decoded(body, content_type))
    title = tree.css_first("title")
    links = (
        node.attributes.get("href") or node.attributes.get("src")
        for node in tree.css("a[href], area[href], iframe[src], frame[src]")
    )
    scripts = tuple(dict.fromkeys(_scripts(tree, base)))
    name = title.text() if title else ""
    tree.strip_tags(_SILENT)
    text = tree.root.text(separator=" ") if tree.root else ""
    return HTML(
        title=_squeezed(name),
        text=_squeezed(text),
        links=tuple(dict.fromkeys(_absolute(base, link) for link in links if link)),
        scripts=scripts,
    )


def decoded(body: bytes, content_type: str) -> str:
    """
    Return a document's text in the encoding that its header, else its `meta` declares.

    Where neither does, or the bytes are none of that encoding, it is UTF-8 or GB18030. Labels mean
    what browsers take them for (WHATWG Encoding Standard): gb2312 is GB18030.
    """
    named = http_content_type_encoding(content_type) or html_body_declared_encoding(body)
    for encoding in (named, "utf-8-sig", "gb18030"):
        try:
            if encoding:
                return body.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return body.decode(named or "utf-8", "replace")


def _scripts(tree: LexborHTMLParser, base: str) -> Iterator[str]:
    for node in tree.css("script"):
        within = node.text()
        if source := node.attributes.get("src"):
            yield _absolute(base, source)
        elif within.strip():
            digest = hashlib.sha256(within.encode("utf-8", "surrogatepass")).hexdigest()
            yield f"{INLINE}{digest}"


def _absolute(base: str, address: str) -> str:
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address.strip()


def _squeezed(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
