"""Addresses of cases."""

from django.urls import path

from rectitude.ledger.cases import views

urlpatterns = [
    path("cases/<slug:entity>/", views.cases, name="cases"),
    path("cases/<slug:entity>/<int:key>/", views.case, name="case"),
    path("cases/<slug:entity>/<int:key>/<slug:action>/", views.act, name="case-act"),
    path("begin/<slug:name>/", views.begin, name="begin"),
    path("begin/<slug:name>/<int:key>/", views.begin, name="begin-on"),
]
