"""An HTML report taken apart for tests: its elements, and the text that each language reads."""

from html.parser import HTMLParser
from importlib import resources

TABLE_SCRIPT = (resources.files("rectitude.reports") / "scripts" / "table.js").read_text("utf-8")
"""The one script of a report: it searches and sorts the table of a register's faults."""

_VOID = {"meta", "link", "img", "input", "br", "hr"}


class Page(HTMLParser):
    """The document's elements, its ids, and the text that each language reads."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.read = {"zh": "", "en": ""}
        self.scripts: list[str] = []
        self._open: list[tuple[str, str | None]] = []
        self.feed(source)
        assert self._open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append((tag, dict(attrs).get("lang")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(tag == "script" for tag, _ in self._open):
            self.scripts.append(data)
        if any(tag in {"style", "title", "script"} for tag, _ in self._open):
            return
        languages = [lang for _, lang in self._open if lang in {"zh", "en"}]
        for language in languages[-1:] or ("zh", "en"):
            self.read[language] += data

    def attributes(self, name: str) -> list[str]:
        return [str(attributes[name]) for _, attributes in self.elements if name in attributes]

    def assert_sound(self) -> None:
        """Say that the page needs nothing else, runs no script but ours, and all its links arrive."""
        tags = {tag for tag, _ in self.elements}
        assert not tags & {"link", "iframe", "object", "embed", "img", "base", "form"}
        assert [script.strip() for script in self.scripts] in ([], [TABLE_SCRIPT.strip()])
        assert not self.attributes("src")
        names = {name for _, attributes in self.elements for name in attributes}
        assert not {name for name in names if name.startswith("on")}
        assert all(href.startswith(("#", "data:image/")) for href in self.attributes("href"))
        ids = self.attributes("id")
        assert len(ids) == len(set(ids)), "ids are unique"
        targets = {href[1:] for href in self.attributes("href") if href.startswith("#")}
        named = {
            one
            for attribute in ("aria-labelledby", "aria-describedby", "for")
            for value in self.attributes(attribute)
            for one in value.split()
        }
        assert targets | named <= set(ids)
