"""The recipients that a target's operator declares: a list, or a policy as HTML or text."""

from html.parser import HTMLParser
from pathlib import Path

from rectitude.evidence.capture import DeclaredList
from rectitude.text import Unable


def read(path: Path) -> DeclaredList:
    """Return the words of a file; raises Unable where it cannot be read or is no text."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Unable(f"读不了 {path.name}：{error}", f"Cannot read {path.name}: {error}") from error
    if "<" not in text:
        return DeclaredList(name=path.name, text=text)
    parser = _Words()
    parser.feed(text)
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
