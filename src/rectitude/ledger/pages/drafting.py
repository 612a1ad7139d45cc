"""The administrator's pages of templates: what there is, and one of them with preview and versions."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.documents import texts
from rectitude.ledger.documents.models import Template
from rectitude.ledger.fields import Field, Invalid, read
from rectitude.ledger.pages import forms
from rectitude.ledger.pages.acting import actor_in
from rectitude.ledger.transitions import Refused
from rectitude.ledger.words import language, say, words
from rectitude.text import Text


@login_required
def templates(request: HttpRequest) -> HttpResponse:
    """List the kinds of documents with the version that is in use."""
    authority = _authority(actor_in(request))
    rows = [(kind, texts.current(authority, kind)[1]) for kind in texts.PLACEHOLDERS]
    return render(request, "documents/templates.html", {"rows": rows})


@login_required
def template(request: HttpRequest, kind: str) -> HttpResponse:
    """Show one template; preview what is written, or keep it as a new version."""
    actor = actor_in(request)
    authority = _authority(actor)
    if kind not in texts.PLACEHOLDERS:
        raise Http404
    text, number = texts.current(authority, kind)
    form, preview, status = forms.form_for(_fields(), None, {"zh": text.zh, "en": text.en}), "", 200
    if request.method == "POST":
        form = forms.form_for(_fields(), request.POST)
        try:
            preview = _done(request, kind, authority, actor)
        except (Invalid, Refused) as error:
            forms.show_errors(
                form, error if isinstance(error, Invalid) else Invalid({"": error.text})
            )
            status = 422
        else:
            if not preview:
                messages.success(request, say("site.saved", what=say("admin.template_keep")))
                return HttpResponseRedirect(reverse("template", args=[kind]))
    context = {
        "kind": kind, "number": number, "form": form, "preview": preview,
        "possible": [f"{{{each}}}" for each in texts.PLACEHOLDERS[kind]],
        "versions": Template.objects.filter(authority=authority, kind=kind).order_by("-number"),
    }  # fmt: skip
    return render(request, "documents/template.html", context, status=status)


def _done(request: HttpRequest, kind: str, authority: Organisation, actor: Actor) -> str:
    """Return the preview that was asked for, or keep the text and return nothing."""
    values: Any = read(_fields(), forms.given(_fields(), request))
    text, at = Text(values["zh"], values["en"]), timezone.now()
    if "preview" not in request.POST:
        texts.write(kind, text, by=actor, at=at)
        return ""
    if faults := texts.faults(kind, text):
        raise Invalid(faults)
    return texts.sample(kind, authority, text, at)[language()]


def _fields() -> tuple[Field, ...]:
    return (
        Field("zh", "text", words("admin.template_zh")),
        Field("en", "text", words("admin.template_en")),
    )


def _authority(actor: Actor) -> Organisation:
    body = actor.organisation
    if not actor.has(Role.ADMINISTRATOR) or body is None:
        raise Http404
    if body.kind != Organisation.Kind.AUTHORITY:
        raise Http404
    return body
