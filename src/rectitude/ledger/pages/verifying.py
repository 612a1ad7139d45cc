"""The auditor's page: it verifies log, checkpoints, evidence and rows, and says what does not hold."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from rectitude.ledger.actor import Role
from rectitude.ledger.audit import copies, verification
from rectitude.ledger.audit.models import Checkpoint, Event
from rectitude.ledger.fields import Field, Invalid, read
from rectitude.ledger.pages import forms
from rectitude.ledger.pages.acting import actor_in, entered
from rectitude.ledger.words import say, words
from rectitude.text import Text, Unable

CHECKPOINTS = 20
"""Checkpoints that the page lists: the newest."""

FAULTS = 500
"""Faults that the page lists; the command gives all of them."""

_COPIES = (Field("copies", "text", words("verify.copies"), required=False),)


@login_required
def verifying(request: HttpRequest) -> HttpResponse:
    """Show the log's checkpoints; verify everything when asked, with copies that the auditor has."""
    actor = actor_in(request)
    if not actor.has(Role.AUDITOR):
        raise Http404
    form, result = forms.form_for(_COPIES, by=actor), {}
    if request.method == "POST":
        try:
            result = _result(read(_COPIES, forms.given(_COPIES, request)).get("copies", ""))
        except (Invalid, Unable) as error:
            form = entered(_COPIES, request)
            said = error if isinstance(error, Invalid) else Invalid({"copies": error.text})
            forms.show_errors(form, said)
    newest = Event.objects.order_by("-seq").first()
    context = {
        "form": form,
        "newest": newest,
        "checkpoints": Checkpoint.objects.order_by("-size")[:CHECKPOINTS],
        **result,
    }
    status = 422 if form.is_bound else 200
    return render(request, "ledger/verifying.html", context, status=status)


def _result(text: str) -> dict[str, Any]:
    """Return what the page says of a verification. Raises Unable where a copy cannot be read."""
    kept = copies.parse(text, say("verify.pasted"))
    try:
        found = verification.faults(kept=kept)
    except (
        Unable
    ) as error:  # of the file beside: that it cannot be read is a fault, not the reader's
        found = [Text(error.text.zh, error.text.en)]
    return {
        "verified_at": timezone.now(),
        "compared": len(kept),
        "beside": copies.path().exists(),
        "faults": found[:FAULTS],
        "more": max(0, len(found) - FAULTS),
    }
