"""What a client keeps is seen in what scripts send, however they wrote it; words and other values are not."""

import base64
import hashlib
import json
import zlib
from collections.abc import Callable
from urllib.parse import quote

import pytest

from rectitude.evidence.exchange import Body, Exchange, Moment
from rectitude.evidence.page import Cookie
from rectitude.evidence.website import Website
from rectitude.facts.traffic import read

VISITOR = "f17272b0-ac2f-4973-9b79-da840c39c875"
AT = Moment(context="ignored", phase="load", sequence=1)

WRITINGS: dict[str, Callable[[str], str]] = {
    "in clear": str,
    "in a URL": quote,
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "hex": lambda text: text.encode().hex(),
    "compressed": lambda text: base64.b64encode(zlib.compress(text.encode())).decode(),
    "twice": lambda text: base64.b64encode(text.encode().hex().encode()).decode(),
}
DIGESTS = ("md5", "sha1", "sha256")


def shown(query: str = "", body: bytes = b"", kept: str = VISITOR) -> frozenset[str]:
    """What is seen of a kept value in one request."""
    exchange = Exchange(
        number=1,
        moment=AT,
        method="POST" if body else "GET",
        url=f"https://stranger.example/p.gif{'?d=' if query else ''}{query}",
        request_body=Body(sha256=hashlib.sha256(body).hexdigest(), length=len(body), data=body)
        if body
        else None,
    )
    cookie = Cookie(number=2, moment=AT, name="v", value=kept, domain="shop.example")
    reading = read(Website(exchanges=(exchange,), cookies=(cookie,)))
    return frozenset(value for message in reading.sent for value in message.values_shown)


@pytest.mark.parametrize("writing", WRITINGS)
def test_an_identifier_is_seen_beneath_what_a_script_made_of_it(writing: str) -> None:
    message = json.dumps({"reader": VISITOR, "wide": 1280})
    written = WRITINGS[writing](message)
    assert shown(body=written.encode()) == {VISITOR}
    assert shown(query=quote(written, safe="")) == {VISITOR}


@pytest.mark.parametrize("name", DIGESTS)
def test_the_digest_of_an_identifier_is_the_identifier(name: str) -> None:
    digest = hashlib.new(name, VISITOR.encode()).hexdigest()
    assert shown(query=digest) == {VISITOR}


@pytest.mark.parametrize("writing", WRITINGS)
@pytest.mark.parametrize("other", ["09a1c3d5-ac2f-4973-9b79-da840c39c875", "1280x720"])
def test_another_value_is_not_taken_for_it(writing: str, other: str) -> None:
    assert shown(body=WRITINGS[writing](json.dumps({"reader": other})).encode()) == set()


def test_a_word_that_is_kept_is_no_identifier() -> None:
    assert (
        shown(query=base64.b64encode(b"zh-CN-simplified").decode(), kept="zh-CN-simplified")
        == set()
    )
