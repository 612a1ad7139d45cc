"""Addresses of preferences."""

from django.urls import path

from rectitude.ledger.accounts import views

urlpatterns = [
    path("preferences/", views.preferences, name="preferences"),
    path("act-for/", views.act_for, name="act-for"),
]
