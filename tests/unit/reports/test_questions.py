"""A person is asked once about a fact and a party, however many rules ask."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from example import Example
from rectitude.findings import Assertion, Inspection, Outcome
from rectitude.reports import html, reading, text

EXAMPLES = Path(__file__).parents[3] / "examples"
NO_CHOICE = "data.collection.no-consent"
UNCONTROLLED = "data.sharing.uncontrolled"
ASKED_TWICE = Example(EXAMPLES / "data.collection.no-consent.website" / "cantTell-10")
NO_WAY_OUT = Example(EXAMPLES / "user.personalised.no-opt-out.website" / "cantTell-1")
NOT_TOLD = Example(EXAMPLES / "user.personalised.undisclosed.website" / "cantTell-1")


def parties(findings: Sequence[Assertion]) -> list[tuple[str, ...]]:
    return [finding.parties or () for finding in findings]


def test_what_turns_on_one_partys_part_is_one_question(tmp_path: Path) -> None:
    inspection = ASKED_TWICE.judge(tmp_path)

    (question,) = reading.questions(inspection)

    assert question.asked.scenario == NO_CHOICE
    assert [finding.scenario for finding in question.hanging] == [UNCONTROLLED]
    assert parties([question.asked, *question.hanging]) == [("baidu.com",), ("baidu.com",)]


def test_questions_about_different_parties_stay_apart(tmp_path: Path) -> None:
    inspection = ASKED_TWICE.judge(tmp_path)
    first, *others = inspection.findings
    apart = tuple(
        msgspec.structs.replace(finding, parties=("other.example",))
        if finding.scenario == UNCONTROLLED
        else finding
        for finding in (first, *others)
    )

    questions = reading.questions(msgspec.structs.replace(inspection, findings=apart))

    assert [question.hanging for question in questions] == [(), ()]


def test_a_question_joins_two_that_shared_no_party(tmp_path: Path) -> None:
    inspection = ASKED_TWICE.judge(tmp_path)
    asked = next(each for each in inspection.findings if each.outcome is Outcome.CANNOT_TELL)
    chain = tuple(
        msgspec.structs.replace(asked, parties=which, fingerprint=f"fp1:{which}")
        for which in (("a.example",), ("b.example",), ("a.example", "b.example"))
    )

    (question,) = reading.questions(msgspec.structs.replace(inspection, findings=chain))

    assert len(question.hanging) == 2


def test_reports_ask_once_and_name_the_scenarios_that_hang_on_it(tmp_path: Path) -> None:
    inspection = ASKED_TWICE.judge(tmp_path)

    written = text.text([inspection], [None], "en", colour=False)
    page = html.page(inspection, None, "en")

    assert "The same question as under scenario 14 (baidu.com)" in " ".join(written.split())
    assert "Have a person answer the question marked “?”" in " ".join(written.split())
    assert page.count('class="panel finding"') == 1
    assert "The answer also decides" in page


def one_list_asked_about_twice(folder: Path) -> Inspection:
    no_way_out, not_told = NO_WAY_OUT.judge(folder), NOT_TOLD.judge(folder)
    both = (*no_way_out.findings, *not_told.findings)
    return msgspec.structs.replace(no_way_out, findings=both)


def test_what_turns_on_the_same_words_of_the_target_is_one_question(tmp_path: Path) -> None:
    inspection = one_list_asked_about_twice(tmp_path)

    (question,) = reading.questions(inspection)
    (hanging,) = question.hanging

    assert (question.asked.about, hanging.about) == ("猜你喜欢", "猜你喜欢")
    assert reading.turning_on(hanging) == "“猜你喜欢”"


def test_questions_about_different_words_stay_apart(tmp_path: Path) -> None:
    inspection = one_list_asked_about_twice(tmp_path)
    first, second = inspection.findings
    apart = (first, msgspec.structs.replace(second, about="为您推荐"))

    questions = reading.questions(msgspec.structs.replace(inspection, findings=apart))

    assert [question.hanging for question in questions] == [(), ()]
