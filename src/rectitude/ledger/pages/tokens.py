"""A person's own tokens for programs: made, shown once, revoked."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_variables

from rectitude.ledger.accounts import tokens as actions
from rectitude.ledger.accounts.models import ApiToken
from rectitude.ledger.actor import Actor
from rectitude.ledger.fields import Field, Invalid, read
from rectitude.ledger.pages import forms
from rectitude.ledger.pages.acting import actor_in
from rectitude.ledger.pages.once import once
from rectitude.ledger.transitions import Refused
from rectitude.ledger.words import language, say, words

_FIELDS = (
    Field("name", "line", words("token.name")),
    Field(
        "scopes",
        "lines",
        words("token.scopes"),
        choices=tuple((each, words(f"token.scope_{each}")) for each in actions.SCOPES),
    ),
    Field("days", "number", words("token.days")),
)


@sensitive_variables("secret")
@login_required
def tokens(request: HttpRequest) -> HttpResponse:
    """List the tokens of the person who is signed in, make one, or revoke one."""
    actor, now = actor_in(request), timezone.now()
    if actor.organisation is None:
        raise Http404
    form = forms.form_for(_FIELDS, None, {"days": actions.TOKEN_DAYS})
    secret = ""
    if request.method == "POST" and "revoke" in request.POST and "sure" not in request.POST:
        return _asked_whether(request, actor)
    if request.method == "POST":
        try:
            with once(request):
                secret = _asked(request, actor)
        except (Invalid, Refused) as error:
            form = forms.form_for(_FIELDS, request.POST)
            forms.show_errors(
                form, error if isinstance(error, Invalid) else Invalid({"": error.text})
            )
    rows = ApiToken.objects.filter(user=actor.user, organisation=actor.organisation).order_by("-pk")
    context = {"rows": rows, "form": form, "secret": secret, "now": now}
    return render(request, "accounts/tokens.html", context, status=422 if form.is_bound else 200)


def _asked_whether(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Ask whether a token shall really end, and say what follows."""
    key = request.POST["revoke"] if request.POST["revoke"].isdecimal() else "0"
    rows = ApiToken.objects.filter(user=actor.user, organisation=actor.organisation)
    row = get_object_or_404(rows, pk=int(key[:18]))
    context = {
        "title": say("token.revoke_of", name=row.name), "why": say("consequence.token_revoke"),
        "action": reverse("tokens"), "back": reverse("tokens"), "name": "revoke", "value": row.pk,
    }  # fmt: skip
    return render(request, "accounts/sure.html", context)


def _asked(request: HttpRequest, actor: Actor) -> str:
    """Do what was asked, and return the secret of a new token."""
    if (revoked := request.POST.get("revoke", "")).isdecimal():
        actions.revoke_token(int(revoked), by=actor, at=timezone.now())
        messages.success(request, say("site.saved", what=words("token.revoke")[language()]))
        return ""
    values = read(_FIELDS, forms.given(_FIELDS, request))
    return actions.make_token(
        values["name"], values["scopes"], by=actor, at=timezone.now(), days=values["days"]
    )
