"""The start of the ledger."""

from django.apps import AppConfig


class Pages(AppConfig):
    """The pages; when all models are known, every table of transitions is read, with its listeners."""

    name = "rectitude.ledger.pages"

    def ready(self) -> None:
        """Read the tables, so that documents tell their cases whoever serves them."""
        from rectitude.ledger import machines  # noqa: F401 - Django reads models before this
