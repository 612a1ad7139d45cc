"""The form of any action: its fields as the transition table declares them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from rectitude.ledger.accounts.models import Membership, Organisation
from rectitude.ledger.actor import Actor
from rectitude.ledger.documents import files
from rectitude.ledger.documents.actions import receive, waiting
from rectitude.ledger.documents.models import Attachment
from rectitude.ledger.fields import Field, Invalid
from rectitude.ledger.pages.options import Choice
from rectitude.ledger.transitions import Refused
from rectitude.ledger.words import language, say
from rectitude.text import Text

KEPT = "kept"
"""The name under which a form repeats the files that were received with an earlier attempt."""


LONGEST_KEY = 19
"""Figures of a number that no table's key reaches."""


class ActionForm(forms.Form):
    """The form of an action: which fields may stay empty, and the files that have come already."""

    optional: set[str]
    kept: list[Any]
    """Each with a key (`pk`), a `name`, and a `file` that says its `bytes`."""


class _Places(forms.MultiWidget):
    """A line of text for each place, under the name of the place."""

    use_fieldset = True

    def __init__(self, places: Sequence[tuple[str, str]]) -> None:
        self.places = [text for _, text in places]
        super().__init__({str(n): forms.TextInput() for n in range(len(places))})
        self.widgets_names = [f"-{n}" for n in range(len(places))]

    def decompress(self, value: Any) -> list[Any]:
        return [None] * len(self.places)

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        parts = self.get_context(name, value, attrs)["widget"]["subwidgets"]
        named = list(zip(self.places, parts, strict=True))
        return SafeString(render_to_string("ledger/places.html", {"named": named}))


class _ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


def form_for(
    fields: Sequence[Field],
    data: Any = None,
    initial: dict[str, Any] | None = None,
    *,
    by: Actor | None = None,
    kept: Iterable[Any] = (),
) -> "ActionForm":
    """
    Return the form for an action's fields; the action itself checks what was said.

    `by` is asked whom it may name; `kept` are files that an earlier attempt has brought.
    """
    form = ActionForm(data, initial=initial, auto_id="f-%s")
    for each in fields:
        form.fields[each.name] = _field(each, by)
    form.optional = {each.name for each in fields if not each.required and each.kind != "yes"}
    form.kept = list(kept)
    return form


def given(fields: Sequence[Field], request: HttpRequest) -> dict[str, Any]:
    """Return what was entered, as the action takes it; files come by `received`."""
    said: dict[str, Any] = {}
    for field in fields:
        if field.kind == "places":
            said[field.name] = _by_place(field, request)
        elif field.kind != "files" and field.name in request.POST:
            several = field.kind == "lines" and field.choices
            lists = request.POST.getlist
            said[field.name] = lists(field.name) if several else request.POST[field.name]
    return said


def _by_place(each: Field, request: HttpRequest) -> dict[str, str] | str:
    """Return what was said of each place; of all in lines, where the form named no place."""
    if not each.choices:
        return request.POST.get(each.name, "")
    said = {
        place: request.POST.get(f"{each.name}-{n}", "") for n, (place, _) in enumerate(each.choices)
    }
    return {place: words for place, words in said.items() if words.strip()}


def received(
    fields: Sequence[Field], request: HttpRequest, *, by: Actor, at: datetime
) -> dict[str, list[str]]:
    """
    Take in the files of a form and return their keys by field, with those of an earlier attempt.

    They wait for the action; if it fails they are offered again and nothing is lost.
    Raises Invalid with the field whose files cannot be taken.
    """
    keys: dict[str, list[str]] = {}
    for each in (field for field in fields if field.kind == "files"):
        new = [_taken_in(each, file, by, at) for file in uploads(request, each.name)]
        again = [str(row.pk) for row in kept(fields, request, by)]
        if found := [*again, *new]:
            keys[each.name] = found
    return keys


def uploads(request: HttpRequest, name: str) -> "list[UploadedFile[Any]]":
    """Return the files that a form has brought under a name."""
    return list(request.FILES.getlist(name))


def kept(fields: Sequence[Field], request: HttpRequest, by: Actor) -> list[Attachment]:
    """Return the actor's waiting files that the form repeats."""
    keys = [key for key in request.POST.getlist(KEPT) if key.isdecimal() and len(key) < LONGEST_KEY]
    wanted = keys and any(each.kind == "files" for each in fields)
    return list(waiting(by).filter(pk__in=keys).select_related("file")) if wanted else []


def contents(file: "UploadedFile[Any]") -> bytes:
    """
    Return what an uploaded file holds.

    Raises Refused where it is larger than the store takes.
    """
    if (file.size or 0) > files.MAX_BYTES:
        limit = files.MAX_BYTES // (1024 * 1024)
        raise Refused(f"文件超过 {limit} MB。", f"The file is larger than {limit} MB.")
    return bytes(file.read())


def _taken_in(field: Field, file: "UploadedFile[Any]", by: Actor, at: datetime) -> str:
    name = file.name or "file"
    try:
        return str(receive(contents(file), name, by=by, at=at).pk)
    except Refused as error:
        text = Text(f"{name}：{error.text.zh}", f"{name}: {error.text.en}")
        raise Invalid({field.name: text}) from error


def show_errors(form: forms.Form, error: Invalid) -> None:
    """Put an action's objections beside the fields."""
    form.is_valid()
    for name, text in error.errors.items():
        form.add_error(name if name in form.fields else None, text[language()])


def _field(each: Field, by: Actor | None) -> forms.Field:
    """Return the field of a form; nothing is required here: the action says what is missing."""
    choices = [(value, text[language()]) for value, text in each.choices]
    widget = _widget(each, choices, by)
    if each.kind == "yes":
        return forms.BooleanField(label=each.label[language()], required=False)
    if each.kind in {"files", "lines", "places"} and not isinstance(widget, forms.Textarea):
        return forms.Field(label=each.label[language()], required=False, widget=widget)
    return forms.CharField(label=each.label[language()], required=False, widget=widget)


def _widget(each: Field, choices: list[tuple[str, str]], by: Actor | None) -> forms.Widget:
    nothing = ("", say("site.choose"))
    if each.kind == "date":
        return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    if each.kind == "number":
        return forms.NumberInput()
    if each.kind == "choice":
        start = [] if any(value == "" for value, _ in choices) else [nothing]
        return Choice(choices=[*start, *choices])
    if each.kind == "lines" and choices:
        return forms.CheckboxSelectMultiple(choices=choices)
    if each.kind == "files":
        return _ManyFiles()
    if each.kind == "places" and choices:
        return _Places(choices)
    if each.kind == "user":
        return Choice(choices=[nothing, *_colleagues(by)])
    if each.kind == "organisation":
        return Choice(choices=[nothing, *_bodies()])
    texts = {"text", "lines", "places"}
    return forms.Textarea(attrs={"rows": 5}) if each.kind in texts else forms.TextInput()


def _colleagues(by: Actor | None) -> list[tuple[str, str]]:
    if by is None or by.organisation is None:
        return []
    held = Membership.objects.filter(organisation=by.organisation, active=True)
    names: dict[str, list[str]] = {}
    for row in held.select_related("user").order_by("user__username", "role"):
        who = row.user.get_full_name() or row.user.username
        names.setdefault(f"{row.user_id}|{who}", []).append(say(f"role.{row.role}"))
    return [
        (key.partition("|")[0], f"{key.partition('|')[2]} · {', '.join(roles)}")
        for key, roles in names.items()
    ]


def _bodies() -> list[tuple[str, str]]:
    """Return who may be named: authorities, laboratories, stores and providers, never enterprises."""
    rows = Organisation.objects.exclude(kind=Organisation.Kind.ENTERPRISE).order_by("kind", "name")
    return [
        (str(row.pk), f"{row.named[language()]} · {say(f'organisation.{row.kind}')}")
        for row in rows
    ]
