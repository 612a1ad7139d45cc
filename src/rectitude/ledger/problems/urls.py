"""Addresses of problems."""

from django.urls import path

from rectitude.ledger.problems import views

urlpatterns = [
    path("", views.work, name="work"),
    path("problems/", views.problems, name="problems"),
    path("problems/bulk/", views.bulk, name="problems-bulk"),
    path("problems/views/", views.keep_view, name="problems-views"),
    path("problems/<int:key>/", views.problem, name="problem"),
    path("problems/<int:key>/<slug:action>/", views.act, name="problem-act"),
]
