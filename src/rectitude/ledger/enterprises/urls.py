"""Addresses of assets and listings."""

from django.urls import path

from rectitude.ledger.enterprises import views

urlpatterns = [
    path("listings/", views.listings, name="listings"),
    path("assets/<int:key>/", views.asset, name="asset"),
]
