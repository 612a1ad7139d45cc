"""Addresses of files."""

from django.urls import path

from rectitude.ledger.documents import views

urlpatterns = [
    path("files/<int:key>/", views.download, name="file"),
    path("files/<int:key>/unread.png", views.unread, name="file-unread"),
    path("previews/<int:key>/<slug:digest>.png", views.preview, name="preview"),
]
