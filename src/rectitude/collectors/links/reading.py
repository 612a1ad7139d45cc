"""Read a document as far as links are judged by it: title, text, scripts, links."""

import hashlib
import re
from html.parser import HTMLParser
from urllib.parse import urljoin

from rectitude.evidence.linkprobe import Document

MAX_TEXT = 2000
_MOST = 200
"""Scripts or links of a document that are kept; ours."""
_SILENT = {"script", "style", "noscript", "template"}
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", re.IGNORECASE)
_HEAD = 2048


def document(url: str, status: int, headers: dict[str, str], body: bytes, length: int) -> Document:
    """
    Return what a response holds; header names in lower case.

    `length` is that of the whole body, of which `body` may be the beginning.
    """
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    attachment = headers.get("content-disposition", "").strip().lower().startswith("attachment")
    reader = _Reader(url)
    if is_page(media_type, body) and not attachment:
        reader.feed(decoded(body, headers.get("content-type", "")))
        reader.close()
    return Document(
        url=url,
        status=status,
        media_type=media_type,
        attachment=attachment,
        title=" ".join("".join(reader.title).split())[:200],
        text=" ".join("".join(reader.text).split())[:MAX_TEXT],
        scripts=tuple(dict.fromkeys(reader.scripts))[:_MOST],
        links=tuple(dict.fromkeys(reader.links))[:_MOST],
        sha256=hashlib.sha256(body).hexdigest(),
        length=length,
    )


def is_page(media_type: str, body: bytes) -> bool:
    """Return whether a response is a page to read."""
    if media_type:
        return media_type in {"text/html", "application/xhtml+xml"}
    return b"<html" in body[:_HEAD].lower()


def decoded(body: bytes, content_type: str) -> str:
    """Return the text of a page in the encoding that it declares, else UTF-8."""
    declared = _CHARSET.search(content_type.encode()) or _CHARSET.search(body[:_HEAD])
    name = declared.group(1).decode() if declared else "utf-8"
    if name.lower() in {"gb2312", "gbk"}:
        name = "gb18030"
    try:
        return body.decode(name, errors="replace")
    except LookupError:
        return body.decode("utf-8", errors="replace")


class _Reader(HTMLParser):
    def __init__(self, url: str) -> None:
        super().__init__(convert_charrefs=True)
        self.url = url
        self.title: list[str] = []
        self.text: list[str] = []
        self.scripts: list[str] = []
        self.links: list[str] = []
        self._within: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "script" and named.get("src"):
            self.scripts.append(self._absolute(named["src"] or ""))
        if tag in {"a", "area"} and named.get("href"):
            self.links.append(self._absolute(named["href"] or ""))
        if tag in {"iframe", "frame"} and named.get("src"):
            self.links.append(self._absolute(named["src"] or ""))
        if tag in _SILENT or tag == "title":
            self._within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._within:
            self._within.remove(tag)
        self.text.append(" ")

    def handle_data(self, data: str) -> None:
        if "title" in self._within:
            self.title.append(data)
        elif "script" in self._within:
            if data.strip():
                digest = hashlib.sha256(data.encode("utf-8", "surrogatepass")).hexdigest()
                self.scripts.append(f"inline:{digest}")
        elif not self._within:
            self.text.append(data)

    def _absolute(self, address: str) -> str:
        try:
            return urljoin(self.url, address.strip())
        except ValueError:
            return address.strip()
