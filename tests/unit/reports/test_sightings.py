"""What is quoted of a request: where a value of the test identity stood, and no more of it."""

import base64
import hashlib
import json

import pytest

from rectitude.facts.known_values import KnownValues
from rectitude.reports.html.sightings import passages

EMAIL, PASSWORD = "wenren.song@example.com", "Tide-4471-lantern"
KNOWN = KnownValues({"email": EMAIL, "password": PASSWORD})


def marked(value: str) -> str:
    """Return how a value that was sent in a query is shown."""
    found = [run.text for run, _, _ in passages(f"GET /?v={value} HTTP/1.1", KNOWN) if run.marked]
    return found[0]


def test_an_encoding_that_can_be_undone_shows_less_than_the_mask_of_the_value() -> None:
    assert marked(base64.b64encode(EMAIL.encode()).decode()) == "d2Vu…b20="


def test_nothing_of_an_encoded_password_is_shown() -> None:
    assert marked(base64.b64encode(PASSWORD.encode()).decode()) == "…"


@pytest.mark.parametrize("value", [EMAIL, PASSWORD])
def test_a_digest_shows_enough_to_be_found_again(value: str) -> None:
    digest = hashlib.sha256(value.encode()).hexdigest()

    assert marked(digest) == f"{digest[:8]}…{digest[-8:]}"


def test_a_token_that_holds_several_values_is_told_of_each_and_shows_as_little_as_any() -> None:
    token = base64.b64encode(json.dumps({"m": EMAIL, "p": PASSWORD}).encode()).decode()
    ((found, name, matches),) = (each for each in passages(f"d={token}", KNOWN) if each[0].marked)

    assert (found.text, name) == ("…", "d")
    assert {match.field for match in matches} == {"email", "password"}
