"""Preferences, and the organisation for which one acts."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

THEMES = ("light", "dark")
_YEAR = 365 * 24 * 3600


@require_POST
def preferences(request: HttpRequest) -> HttpResponse:
    """Keep the language and the theme in cookies; an unknown value changes nothing."""
    response = HttpResponseRedirect(_back(request))
    language = request.POST.get("language")
    if language in dict(settings.LANGUAGES):
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, max_age=_YEAR, samesite="Lax")
    theme = request.POST.get("theme")
    if theme == "auto":
        response.delete_cookie("theme")
    elif theme in THEMES:
        response.set_cookie("theme", theme, max_age=_YEAR, samesite="Lax")
    return response


@require_POST
def act_for(request: HttpRequest) -> HttpResponse:
    """Choose the organisation for which one acts; one that is not one's own has no effect."""
    chosen = request.POST.get("organisation", "")
    if chosen.isdecimal():
        request.session["organisation"] = int(chosen)
    return HttpResponseRedirect(_back(request))


def _back(request: HttpRequest) -> str:
    wanted = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure())
    return wanted if safe else "/"
