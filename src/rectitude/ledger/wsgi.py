"""The web application, for any WSGI server."""

import gc
import os

from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from rectitude.ledger.home import prepare

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rectitude.ledger.settings")


COLLECTED = (50_000, 20, 20)
"""When Python looks for objects that only refer to each other: measured. A page makes tens of thousands of
objects, nearly all freed by themselves; looked for at every 700, they cost a page a tenth of its time."""


def _loaded() -> WSGIHandler:
    """
    Return the application with every route imported, and what is loaded kept out of later collections.

    Without this one request in six waits while the collector walks the modules: 60 ms, measured.
    """
    gc.set_threshold(*COLLECTED)
    prepare()
    ready = get_wsgi_application()
    _ = get_resolver().url_patterns
    gc.collect()
    gc.freeze()
    return ready


application = _loaded()
