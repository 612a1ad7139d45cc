"""The API against its own description: whatever is sent, it answers, and as described."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

from ledger.acting import submitted
from ledger.world import World
from rectitude.ledger.accounts.tokens import make_token
from rectitude.ledger.wsgi import application

pytestmark = pytest.mark.e2e


@pytest.fixture
def one_connection() -> Iterator[None]:
    """Keep the test's own transaction: a real request would close its connection at the end."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def schema(world: World, one_connection: None) -> Any:
    from django.utils import timezone

    submitted(world)
    secret = make_token(
        "s", ("read", "write", "import"), by=world.actor("inspector"), at=timezone.now()
    )
    loaded = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
    loaded.config.update(headers={"Authorization": f"Bearer {secret}"})
    return loaded


CHECKS = [not_a_server_error, status_code_conformance, response_schema_conformance]


def test_every_operation_answers_as_it_is_described(schema: Any) -> None:
    for found in schema.get_all_operations():
        operation = found.ok()

        @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def answers(case: Any) -> None:
            case.call_and_validate(checks=CHECKS)

        answers()
