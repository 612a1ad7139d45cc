"""Addresses of problems."""

from django.urls import path

from rectitude.ledger.problems import bringing, views

urlpatterns = [
    path("", views.work, name="work"),
    path("problems/", views.problems, name="problems"),
    path("problems/bulk/", views.bulk, name="problems-bulk"),
    path("problems/views/", views.keep_view, name="problems-views"),
    path("problems/reports/", bringing.reports, name="reports"),
    path("problems/spreadsheet/", bringing.spreadsheet, name="spreadsheet"),
    path("problems/workbook.xlsx", bringing.workbook, name="workbook"),
    path("problems/<int:key>/", views.problem, name="problem"),
    path("problems/<int:key>/<slug:action>/", views.act, name="problem-act"),
]
