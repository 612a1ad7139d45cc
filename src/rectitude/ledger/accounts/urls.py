"""Addresses of preferences and of the administrator's pages."""

from django.urls import path

from rectitude.ledger.accounts import administration, tokens, views

urlpatterns = [
    path("preferences/", views.preferences, name="preferences"),
    path("act-for/", views.act_for, name="act-for"),
    path("administration/", administration.organisations, name="organisations"),
    path("administration/<int:key>/", administration.members, name="members"),
    path("administration/<int:key>/change/", administration.change_member, name="member-change"),
    path("tokens/", tokens.tokens, name="tokens"),
    path("calendar/", administration.calendar, name="calendar"),
]
