"""The sentence that a report begins with says nothing of what was not tested."""

import msgspec
import pytest

from example import examples
from rectitude import reports
from rectitude.bundle import open_bundle
from rectitude.findings import Inspection, Outcome
from rectitude.reports.reading import verdict

ASKED_OF_ALL_TABLES = "resource.access.sublet-or-illegal.register/cantTell-9"


def of(inspection: Inspection, *outcomes: Outcome) -> str:
    """Return the verdict on an inspection whose first scenarios came out so, and the others untested."""
    known = dict.fromkeys(inspection.summary.scenarios, Outcome.UNTESTED)
    scenarios = {**known, **dict(zip(known, outcomes, strict=False))}
    summary = msgspec.structs.replace(inspection.summary, scenarios=scenarios)
    return verdict(msgspec.structs.replace(inspection, summary=summary)).en


def test_where_there_are_only_questions_nothing_is_said_of_a_rest(inspection: Inspection) -> None:
    asked = of(inspection, Outcome.CANNOT_TELL, Outcome.CANNOT_TELL)

    assert asked == "2 of 22 scenarios were tested: 2 for a person to decide."


def test_beside_questions_what_passed_is_said_to_have_nothing(inspection: Inspection) -> None:
    assert of(inspection, Outcome.CANNOT_TELL, Outcome.PASSED).endswith(
        "nothing was found in the rest."
    )


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    example = next(each for each in examples() if repr(each) == ASKED_OF_ALL_TABLES)
    judged = example.judge(folder := tmp_path_factory.mktemp("register"))
    bundle = open_bundle(next(folder.glob("*.zip")))
    return reports.render([judged], "html", "en", [bundle])


def test_a_question_about_all_tables_of_a_register_names_them_and_no_row(page: str) -> None:
    assert "All tables" in page
    assert "<code>undated</code>" not in page
    assert "<code>:</code>" not in page
