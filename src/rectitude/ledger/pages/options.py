"""The options of a choice, written at once: of a long list Django's own would be a template each."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

_SELECTED = SafeString(" selected")


def written(rows: Iterable[tuple[Any, Any]], chosen: str = "") -> SafeString:
    """Return the options of a choice, given as value and text, of which one may be chosen."""
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((value, _SELECTED if value == chosen else "", text) for value, text in rows),
    )


class Choice(forms.Select):
    """A choice of one among options that are in no groups."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        given = self.build_attrs({"name": name, **self.attrs}, attrs)
        chosen = "" if value is None else str(value)
        return format_html("<select{}>{}</select>", flatatt(given), written(self.choices, chosen))
