"""The forms that pages show, read from their HTML: whatever a role is shown is found, however new."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

WRITTEN = {
    "text",
    "search",
    "email",
    "password",
    "url",
    "tel",
    "date",
    "time",
    "datetime-local",
    "number",
}
"""Kinds of inputs in which a person writes."""

MARKS = {"csrfmiddlewaretoken", "once"}
"""Hidden fields that no person and no program writes."""


@dataclass(frozen=True)
class FormOnPage:
    """A form as a page shows it."""

    method: str
    address: str
    served: Mapping[str, tuple[str, ...]]
    """What is sent if nothing is entered: hidden fields, first choices, and all boxes ticked."""
    written: frozenset[str]
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The values of a choice or of buttons with a name."""
    files: frozenset[str] = frozenset()

    @property
    def kind(self) -> tuple[str, str, frozenset[str]]:
        """What tells it from other forms, whatever case it stands on."""
        path = re.sub(r"\d+", "0", self.address.partition("?")[0])
        names = {re.sub(r"\d+", "0", each) for each in {*self.served, *self.written, *self.files}}
        return self.method, path, frozenset(names)

    @property
    def names(self) -> frozenset[str]:
        """The names of everything that is sent as text, but for the marks against forgery."""
        return frozenset({*self.served, *self.written, *self.choices} - MARKS)

    def sent(self, changed: Mapping[str, str]) -> dict[str, list[str]]:
        """Return what is sent where some fields are changed; without the mark that lets it be done once."""
        served = {name: list(values) for name, values in self.served.items() if name not in MARKS}
        return {**served, **{name: [value] for name, value in changed.items()}}


def forms_on(html: str, page: str) -> Iterator[FormOnPage]:
    """Yield the forms of a page that are sent somewhere."""
    for form in LexborHTMLParser(html).css("form"):
        method = (form.attributes.get("method") or "get").lower()
        if method != "dialog":
            yield _form(form, method, urljoin(page, form.attributes.get("action") or page))


def _form(form: LexborNode, method: str, address: str) -> FormOnPage:
    served: dict[str, tuple[str, ...]] = {}
    written, files, choices = set(), set(), {}
    for each in form.css("input, select, textarea, button"):
        name, kind = each.attributes.get("name") or "", each.attributes.get("type") or "text"
        value = each.attributes.get("value") or ""
        if not name:
            continue
        if each.tag == "button":
            choices[name] = (*choices.get(name, ()), value)
        elif each.tag == "select":
            options = [one.attributes.get("value") or "" for one in each.css("option")]
            choices[name] = tuple(one for one in options if one) or ("",)
            served[name] = choices[name][:1]
        elif each.tag == "textarea" or kind in WRITTEN:
            written.add(name)
        elif kind == "file":
            files.add(name)
        elif kind == "radio":
            choices[name] = (*choices.get(name, ()), value)
            served.setdefault(name, (value,))
        else:
            served[name] = (*served.get(name, ()), value or "on")
    return FormOnPage(method, address, served, frozenset(written), choices, frozenset(files))
