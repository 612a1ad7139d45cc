"""Every address of the ledger."""

from django.urls import URLPattern, URLResolver, include, path

from rectitude.ledger.api import api

urlpatterns: list[URLPattern | URLResolver] = [
    path("accounts/", include("allauth.urls")),
    path("api/v1/", api.urls),
    path("", include("rectitude.ledger.accounts.urls")),
    path("", include("rectitude.ledger.documents.urls")),
    path("", include("rectitude.ledger.enterprises.urls")),
    path("", include("rectitude.ledger.problems.urls")),
    path("", include("rectitude.ledger.clues.urls")),
    path("", include("rectitude.ledger.cases.urls")),
]
