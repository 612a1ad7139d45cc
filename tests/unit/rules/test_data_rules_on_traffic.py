"""What carries a value, and how long the message is, changes no verdict; what was not read passes nothing."""

import hashlib
from collections.abc import Iterator
from types import ModuleType

import pytest

from rectitude.evidence.exchange import Body, Exchange, Moment, WebSocketFrame
from rectitude.evidence.page import Field, Form, PageVisit
from rectitude.evidence.persona import Persona
from rectitude.evidence.traffic import Gap
from rectitude.evidence.website import Website
from rectitude.facts.known_values import KnownValues
from rectitude.findings import Finding
from rectitude.rules.data.collection.no_consent import website as collection
from rectitude.rules.data.sharing.no_consent import website as sharing
from rectitude.rules.data.sharing.uncontrolled import website as uncontrolled
from rectitude.rules.data.transit.unencrypted import website as transit

MOBILE = "13912346021"
HOME = "https://shop.example/"
AT = Moment(context="ignored", phase="forms", sequence=1)
STRANGER = "stranger.example/collect"


class Kept(dict[str, bytes]):
    """Blobs by their digest."""

    def blob(self, digest: str) -> bytes:
        return self[digest]


def site(*exchanges: Exchange, **changes: object) -> Website:
    form = Form(action=HOME, fields=(Field(name="m", known="mobile"),))
    page = PageVisit(number=1, moment=AT, url=HOME, final_url=HOME, role="home", forms=(form,))
    return Website(
        pages=(page,),
        exchanges=exchanges,
        personas=(Persona(values={"mobile": MOBILE}),),
        **changes,
    )


def sent(body: Body, url: str = f"http://{STRANGER}") -> Exchange:
    return Exchange(number=1, moment=AT, method="POST", url=url, page=HOME, request_body=body)


def lost(length: int) -> Body:
    return Body(sha256="", length=length, truncated=True)


def said(findings: Iterator[Finding]) -> list[tuple[str, str]]:
    return [(finding.outcome.value, finding.message) for finding in findings]


@pytest.mark.parametrize("size", [100, 70_000, 3_000_000])
def test_a_value_in_clear_fails_whatever_the_length_of_its_message(size: int) -> None:
    data = b'{"filling": "' + b"x" * size + f'", "m": "{MOBILE}"}}'.encode()
    digest = hashlib.sha256(data).hexdigest()
    body = Body(sha256=digest, length=len(data), truncated=True)
    website = site(sent(body), blobs=Kept({digest: data}))
    assert said(transit.judge(website)) == [("failed", "request-in-clear")]


@pytest.mark.parametrize(("scheme", "outcome"), [("ws", "failed"), ("wss", "passed")])
def test_a_value_in_a_websocket_message_is_judged_by_its_transport(
    scheme: str, outcome: str
) -> None:
    body = Body(sha256="0", length=20, data=b"m=" + MOBILE.encode())
    frame = WebSocketFrame(number=1, moment=AT, url=f"{scheme}://{STRANGER}", sent=True, body=body)
    (finding,) = transit.judge(site(websockets=(frame,)))
    assert finding.outcome == outcome
    assert finding.evidence[:1] == ("websocket#1",)


def test_a_value_in_a_websocket_message_to_a_stranger_is_shared() -> None:
    body = Body(sha256="0", length=20, data=b"m=" + MOBILE.encode())
    frame = WebSocketFrame(number=1, moment=AT, url=f"wss://{STRANGER}", sent=True, body=body)
    assert said(sharing.judge(site(websockets=(frame,)))) == [("failed", "not-named")]


@pytest.mark.parametrize("rule", [sharing, uncontrolled, collection])
def test_a_body_that_was_not_kept_is_never_passed(rule: ModuleType) -> None:
    findings = list(rule.judge(site(sent(lost(90_000), f"https://{STRANGER}"))))
    (unread,) = (finding for finding in findings if finding.message == "unread")
    assert (unread.outcome, unread.parameters["messages"]) == ("cantTell", 1)
    assert unread.parameters["kibibytes"] == 88
    assert "passed" not in {finding.outcome for finding in findings}


def test_what_was_sent_in_clear_and_not_kept_is_never_passed() -> None:
    assert said(transit.judge(site(sent(lost(9))))) == [("cantTell", "unread")]


def test_websocket_messages_beyond_the_bound_are_never_passed() -> None:
    gap = Gap(
        number=1,
        moment=AT,
        url=f"ws://{STRANGER}",
        sent=True,
        why="too-many",
        messages=70,
        length=9,
    )
    assert said(transit.judge(site(gaps=(gap,)))) == [("cantTell", "unread")]


def test_an_empty_value_has_no_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hashlib, "algorithms_available", {"md5", "sha1", "sha256", "sha512"})
    nothing = hashlib.md5(b"", usedforsecurity=False).hexdigest().encode()
    assert KnownValues({"mobile": MOBILE, "plate": ""}).find(nothing) == ()


def test_sm3_needs_no_openssl_of_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hashlib, "algorithms_available", {"md5", "sha1", "sha256", "sha512"})
    digest = b"9159581608027cb867b33be9bd45a07ce0a0a8e154831bd00dde249cb21b7c9b"
    (match,) = KnownValues({"mobile": MOBILE}).find(digest)
    assert match.steps == ("sm3",)


@pytest.mark.parametrize(("problem", "outcome"), [("", "inapplicable"), ("deadline", "untested")])
def test_a_page_cut_short_before_its_forms_were_read_does_not_lack_one(
    problem: str, outcome: str
) -> None:
    cut = PageVisit(
        number=1, moment=AT, url=HOME, final_url=HOME, role="home", text="意见建议", problem=problem
    )

    assert [str(each.outcome) for each in transit.judge(Website(pages=(cut,)))] == [outcome]
