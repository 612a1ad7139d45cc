"""The recipients that a target's operator declares: a list, or a policy as HTML or text."""

import re
from html.parser import HTMLParser
from pathlib import Path

from rectitude.collectors.written import text_of
from rectitude.evidence.capture import DeclaredList

_TAG = re.compile(r"<(!doctype|/?[a-z][a-z0-9]*[\s/>])", re.IGNORECASE)
"""A text that has none is no page: a sign of less may stand in any."""


def read(path: Path) -> DeclaredList:
    """Return the words of a file; raises Unable where it cannot be read or is no text."""
    text = text_of(path)
    if not _TAG.search(text):
        return DeclaredList(name=path.name, text=text)
    parser = _Words()
    parser.feed(text)
    parser.close()
    return DeclaredList(name=path.name, text=" ".join(parser.words))


class _Words(HTMLParser):
    """The text of HTML, without its scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._silent += tag in {"script", "style"}

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)
