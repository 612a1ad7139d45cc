"""The start of the log."""

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate


class Audit(AppConfig):
    """The log; after each migration its tables are append-only again."""

    name = "rectitude.ledger.audit"

    def ready(self) -> None:
        """Guard the append-only tables once all migrations are done."""
        post_migrate.connect(_guard, sender=self, dispatch_uid="rectitude.audit.guard")


def _guard(using: str, **_: Any) -> None:
    from rectitude.ledger.audit import triggers  # models are read by now

    triggers.protect_all(connections[using])
