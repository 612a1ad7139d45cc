"""A case whose clock starts with the service of a document hears of it, whoever serves it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rectitude.ledger.documents.listeners import when_served
from rectitude.ledger.documents.models import Document

_STARTED = """
import django
django.setup()
from rectitude.ledger.documents import listeners
print(*sorted(set(listeners.WAITED_FOR) - set(listeners._LISTENERS)))
"""


@pytest.mark.slow
def test_every_document_that_is_waited_for_has_a_listener_once_the_ledger_has_started(
    tmp_path: Path,
) -> None:
    settings = {
        "DJANGO_SETTINGS_MODULE": "rectitude.ledger.settings",
        "RECTITUDE_HOME": str(tmp_path),
    }
    started = subprocess.run(
        [sys.executable, "-c", _STARTED],
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=True,
    )
    assert started.stdout.split() == []


def test_a_second_listener_for_a_kind_of_document_is_an_error() -> None:
    with pytest.raises(KeyError):
        when_served(Document.Kind.DECISION)(lambda document, on, by, at: None)
