"""A redacted bundle: no personal data in any member, and a bundle like any other."""

import base64
import zipfile
from pathlib import Path

import msgspec
import pytest

from rectitude import inspection, reports
from rectitude.bundle import Bundle, Writer, open_bundle, verify
from rectitude.evidence.exchange import Exchange
from rectitude.evidence.page import PageVisit
from rectitude.evidence.persona import Persona
from rectitude.evidence.website import Website
from rectitude.findings import Outcome
from rectitude.text import Unable
from reporting import EMAIL, ID_CARD, MOBILE, make_inspection


@pytest.fixture
def redacted(bundle: Bundle, tmp_path: Path) -> Bundle:
    return open_bundle(reports.redact(bundle, tmp_path / "redacted.zip"))


def test_no_member_holds_personal_data(redacted: Bundle) -> None:
    with zipfile.ZipFile(redacted.path) as archive:
        for name in archive.namelist():
            member = archive.read(name)
            for value in (MOBILE, EMAIL, EMAIL.replace("@", "%40"), ID_CARD):
                assert value.encode() not in member, name


def test_encodings_of_the_personas_values_are_shortened(bundle: Bundle, tmp_path: Path) -> None:
    encoded = base64.b64encode(MOBILE.encode()).decode()
    with Writer(tmp_path / "encoded.zip", bundle.manifest) as writer:
        for persona in bundle.records(Persona):
            writer.write(persona)
        exchange = next(iter(bundle.records(Exchange)))
        url = f"https://t.example/m?v={encoded}&n=1"
        writer.write(msgspec.structs.replace(exchange, url=url))
    redacted = open_bundle(reports.redact(open_bundle(writer.path), tmp_path / "redacted.zip"))

    (exchange,) = redacted.records(Exchange)
    assert encoded not in exchange.url
    assert exchange.url.startswith("https://t.example/m?v=")
    assert exchange.url.endswith("&n=1")


def test_that_nothing_is_found_in_it_does_not_clear_the_original(
    redacted: Bundle, bundle: Bundle
) -> None:
    assert Outcome.PASSED in inspection.outcomes([inspection.judge(bundle.path)])
    again = inspection.judge(redacted.path)
    assert not inspection.outcomes([again]) & {Outcome.PASSED, Outcome.INAPPLICABLE}
    assert any("does not clear" in each.message.en for each in again.findings)


def test_it_cites_the_original_and_verifies(redacted: Bundle, bundle: Bundle) -> None:
    assert redacted.manifest.redacted_from == bundle.digest
    assert redacted.digest != bundle.digest
    assert verify(redacted.path) == ()


def test_every_record_stays_at_its_number(redacted: Bundle, bundle: Bundle) -> None:
    before, after = list(bundle.records(Exchange)), list(redacted.records(Exchange))
    assert [each.ref for each in before] == [each.ref for each in after]
    assert [each.status for each in before] == [each.status for each in after]
    assert redacted.gather(Website) is not None


def test_known_values_stay_recognisable(redacted: Bundle) -> None:
    persona = next(iter(redacted.records(Persona)))
    assert persona.values["mobile"] == "139****6021"


def test_pictures_are_left_out_and_a_limit_says_so(redacted: Bundle) -> None:
    assert all(page.screenshot == "" for page in redacted.records(PageVisit))
    assert any("left out" in limit.en for limit in redacted.manifest.limits)


def test_bodies_keep_their_text_under_a_new_hash(redacted: Bundle, bundle: Bundle) -> None:
    before = next(each for each in bundle.records(Exchange) if each.request_body)
    after = next(each for each in redacted.records(Exchange) if each.request_body)
    assert before.request_body is not None
    assert after.request_body is not None
    assert b"139****6021" in after.request_body.data
    assert after.request_body.sha256 != before.request_body.sha256


def test_its_report_says_that_it_was_redacted(redacted: Bundle, bundle: Bundle) -> None:
    page = reports.render([make_inspection(redacted)], "html", "zh", [redacted])
    assert bundle.digest in page


def test_the_original_is_never_replaced(bundle: Bundle) -> None:
    with pytest.raises(Unable, match="another file name"):
        reports.redact(bundle, bundle.path)
