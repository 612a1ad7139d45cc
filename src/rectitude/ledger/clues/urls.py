"""Addresses of clues."""

from django.urls import path

from rectitude.ledger.clues import views

urlpatterns = [
    path("clues/", views.clues, name="clues"),
    path("clues/new/", views.new, name="clue-new"),
    path("clues/follow/", views.follow, name="clue-follow"),
    path("clues/identities/", views.identities, name="identities"),
    path("clues/<int:key>/identity/", views.identity, name="identity"),
    path("clues/<int:key>/", views.clue, name="clue"),
    path("clues/<int:key>/<slug:action>/", views.act, name="clue-act"),
]
