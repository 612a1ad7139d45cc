"""The names and filters that every template has at hand; everything printed is escaped."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import resources

import jinja2
from markupsafe import Markup, escape

from rectitude.reports.html.panel import Exhibit
from rectitude.reports.visible import visible
from rectitude.reports.words import word
from rectitude.text import Text


@cache
def environment() -> jinja2.Environment:
    """
    Return the templates' environment; templates are compiled once.

    A document gives two names of its own: `mask`, its bundle's mask, and `pictures`.
    """
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("rectitude.reports", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        keep_trailing_newline=True,
        lstrip_blocks=True,
    )
    made.globals.update(say=say, tsay=tsay, both=both, word=word, style=_style, show=_show)
    made.globals.update(script=_script, script_policy=_script_policy)
    made.filters["thousands"] = lambda number: f"{number:,}"
    return made


class Pictures:
    """The pictures of one document: each is embedded once, however many findings show it."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def __call__(self, uri: str) -> tuple[str, bool]:
        """Return the id of a picture, and whether this is the first time that it is shown."""
        first = uri not in self._names
        return self._names.setdefault(uri, f"picture-{len(self._names) + 1}"), first


@jinja2.pass_context
def _show(context: jinja2.runtime.Context, exhibit: Exhibit, key: str) -> Markup:
    """Print an exhibit; `key` is unique in the document, for ids within it."""
    template = context.environment.get_template(exhibit.template)
    names = {name: context[name] for name in ("mask", "pictures")}
    page = template.render(exhibit.context, key=key, wide=exhibit.wide, **names)
    return Markup(page)  # noqa: S704 - a template of ours, escaped while it was printed


def say(text: Text) -> Markup:
    """Print a text in both languages; the page's switch hides one of them."""
    return _twice(text, Markup('<span lang="zh">{}</span><span lang="en">{}</span>'))


def tsay(text: Text) -> Markup:
    """Do as `say` does inside an SVG text."""
    return _twice(text, Markup('<tspan lang="zh">{}</tspan><tspan lang="en">{}</tspan>'))


def both(text: Text) -> str:
    """Return both languages on one line, for an attribute."""
    return text.zh if text.zh == text.en else f"{text.zh} / {text.en}"


def _twice(text: Text, shape: Markup) -> Markup:
    if text.zh == text.en:
        return escape(visible(text.zh))
    return shape.format(visible(text.zh), visible(text.en))


def _finalize(value: object) -> object:
    return visible(value) if type(value) is str else value


def _script(name: str) -> Markup:
    """Print one of our own scripts; nothing of the evidence is in it."""
    file = resources.files("rectitude.reports") / "scripts" / name
    return Markup(file.read_text(encoding="utf-8"))  # noqa: S704 - a file of this package


def _script_policy(names: Sequence[str]) -> str:
    """Return what the document's policy must allow for these scripts: them alone, by their hash."""
    if not names:
        return ""
    digests = (hashlib.sha256(_script(name).encode()).digest() for name in names)
    allowed = " ".join(f"'sha256-{base64.b64encode(each).decode()}'" for each in digests)
    return f"; script-src {allowed}"


def _style(name: str) -> Markup:
    """Print one of our own style sheets; nothing of the evidence is in it."""
    file = resources.files("rectitude.reports") / "styles" / name
    return Markup(file.read_text(encoding="utf-8"))  # noqa: S704 - a file of this package
