"""Every address of the ledger."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("accounts/", include("allauth.urls")),
    path("", include("rectitude.ledger.accounts.urls")),
    path("", include("rectitude.ledger.problems.urls")),
    path("", include("rectitude.ledger.clues.urls")),
]
