"""Every address of the ledger."""

from django.urls import URLPattern, URLResolver, include, path

from rectitude.ledger.api import api
from rectitude.ledger.api.page import api_page

urlpatterns: list[URLPattern | URLResolver] = [
    path("accounts/", include("allauth.urls")),
    path("api/v1/", api.urls),
    path("api/", api_page, name="api-page"),
    path("", include("rectitude.ledger.pages.urls")),
]

handler400 = "rectitude.ledger.pages.errors.bad_request"
handler403 = "rectitude.ledger.pages.errors.forbidden"
handler404 = "rectitude.ledger.pages.errors.not_found"
handler500 = "rectitude.ledger.pages.errors.failed"
