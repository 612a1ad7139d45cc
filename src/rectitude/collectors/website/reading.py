"""What a person can read in an HTML document, without running anything of it."""

import codecs
import re
from functools import lru_cache
from html.parser import HTMLParser


@lru_cache(maxsize=4)
def readable(body: bytes, content_type: str) -> tuple[str, str]:
    """
    Return title and readable text of an HTML document, without running anything.

    What was read last is remembered, for most clients are answered with the same bytes.
    """
    reader = _Reader()
    reader.feed(decoded(body, content_type))
    squeeze = re.compile(r"\s+")
    return (
        squeeze.sub(" ", reader.title).strip()[:1000],
        squeeze.sub(" ", " ".join(reader.words)).strip(),
    )


def decoded(body: bytes, content_type: str) -> str:
    """Decode a document by its header, else by its `meta`, else as UTF-8 or GB18030."""
    declared = re.search(r"charset=[\"']?([\w-]+)", content_type, re.IGNORECASE)
    in_meta = re.search(rb"<meta[^>]+charset=[\"']?([\w-]+)", body[:2048], re.IGNORECASE)
    named = declared.group(1) if declared else in_meta.group(1).decode() if in_meta else ""
    for name in (named, "utf-8", "gb18030"):
        try:
            return body.decode(codecs.lookup(name).name)
        except (LookupError, UnicodeDecodeError):
            continue
    return body.decode("utf-8", "replace")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.words: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"script", "style", "title", "template", "noscript"}:
            self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.title += data
        elif not self._inside and data.strip():
            self.words.append(data)
