"""What holds for every format of report."""

import pytest

from rectitude import reports
from rectitude.bundle import Bundle
from rectitude.findings import Inspection
from rectitude.reports import Format
from rectitude.text import Language, Unable
from reporting import EMAIL, HOSTILE, MOBILE

FORMATS: tuple[Format, ...] = ("text", "json", "sarif", "html")
each_format = pytest.mark.parametrize("format", FORMATS)
each_language = pytest.mark.parametrize("language", ["zh", "en"])


@each_format
@each_language
def test_the_same_inspection_gives_the_same_report(
    inspection: Inspection, bundle: Bundle, format: Format, language: Language
) -> None:
    first = reports.render([inspection], format, language, [bundle])
    assert first == reports.render([inspection], format, language, [bundle])
    assert first.endswith("\n")


@each_format
@each_language
def test_personal_data_is_masked(
    inspection: Inspection, bundle: Bundle, format: Format, language: Language
) -> None:
    report = reports.render([inspection], format, language, [bundle])
    assert MOBILE not in report
    assert EMAIL not in report
    assert "139****6021" in report


@each_format
def test_personal_data_is_masked_without_the_bundle(inspection: Inspection, format: Format) -> None:
    assert MOBILE not in reports.render([inspection], format, "zh", [None])


@each_format
@each_language
def test_nothing_hostile_steers_a_terminal_or_reorders_a_line(
    hostile: Inspection, hostile_bundle: Bundle, format: Format, language: Language
) -> None:
    report = reports.render([hostile], format, language, [hostile_bundle])
    assert "evil" in report
    assert not {"\x1b", "\u202e", "\x9b", "\x07"} & set(report)


@each_format
def test_the_digest_of_the_manifest_is_printed_in_full(
    inspection: Inspection, bundle: Bundle, format: Format
) -> None:
    assert bundle.digest in reports.render([inspection], format, "en", [bundle])


def test_markup_of_a_hostile_site_is_text(hostile: Inspection, hostile_bundle: Bundle) -> None:
    page = reports.render([hostile], "html", "zh", [hostile_bundle])
    assert "<script" not in page
    assert "onerror" in page
    assert "<img" not in page
    assert HOSTILE not in page


def test_html_holds_one_inspection(inspection: Inspection) -> None:
    with pytest.raises(Unable, match="--output"):
        reports.render([inspection, inspection], "html", "en", [None, None])
