"""Addresses of files."""

from django.urls import path

from rectitude.ledger.documents import drafting, views

urlpatterns = [
    path("templates/", drafting.templates, name="templates"),
    path("templates/<slug:kind>/", drafting.template, name="template"),
    path("files/<int:key>/", views.download, name="file"),
    path("files/<int:key>/unread.png", views.unread, name="file-unread"),
    path("previews/<int:key>/<slug:digest>.png", views.preview, name="preview"),
]
