"""The form of any action: its fields as the transition table declares them."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from rectitude.ledger.transitions import Field, Invalid
from rectitude.ledger.words import language


def form_for(
    fields: Sequence[Field], data: Any = None, initial: dict[str, Any] | None = None
) -> forms.Form:
    """Return the form for an action's fields; the action itself checks what was said."""
    form = forms.Form(data, initial=initial, auto_id="f-%s")
    for each in fields:
        form.fields[each.name] = _field(each)
    return form


def given(fields: Sequence[Field], data: QueryDict) -> dict[str, Any]:
    """Return what was entered, as the action takes it; files come by their own way."""
    named = [each.name for each in fields if each.kind != "files"]
    return {name: data[name] for name in named if name in data}


def show_errors(form: forms.Form, error: Invalid) -> None:
    """Put an action's objections beside the fields."""
    form.is_valid()
    for name, text in error.errors.items():
        form.add_error(name if name in form.fields else None, text[language()])


def _field(each: Field) -> forms.Field:
    label, required = each.label[language()], False  # the action says what is missing, in its words
    if each.kind == "date":
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        return forms.CharField(label=label, required=required, widget=widget)
    if each.kind in {"number", "organisation", "user"}:
        return forms.CharField(label=label, required=required, widget=forms.NumberInput())
    if each.kind == "choice":
        choices = [(value, text[language()]) for value, text in each.choices]
        return forms.CharField(label=label, required=required, widget=forms.Select(choices=choices))
    if each.kind == "yes":
        return forms.BooleanField(label=label, required=False)
    if each.kind in {"text", "lines"}:
        return forms.CharField(label=label, required=required, widget=forms.Textarea())
    return forms.CharField(label=label, required=required)
