"""A file of answers is read, or refused with one line that names the place."""

from pathlib import Path

import pytest

from rectitude import inspection
from rectitude.collectors.answers import collector as answers
from rectitude.collectors.kinds import target
from rectitude.findings import Outcome
from rectitude.options import Options
from rectitude.text import Unable

HEAD = 'enterprise: 青禾\nsubject: {kind: website, id: "https://a.example"}\n'


def saved(folder: Path, body: str, head: str = HEAD) -> Path:
    path = folder / "answers.yaml"
    path.write_text(head + body, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("answers: {user.popup.close-defekt: problem}\n", "is user.popup.close-defect meant"),
        ("answers: {user.popup.close-defect: maybe}\n", "“maybe” is no answer"),
        ("answers: {user.popup.close-defect: {text: x}}\n", "“answer” is missing"),
        ("answers: {}\nanswrs: {}\n", "no field “answrs”"),
        ("answers: [", "answers.yaml"),
        ("answers: {}\nsigned: {by: ' ', date: 2026-01-01}\n", "signed.by"),
        ("answers: {}\nreports: [none.json]\n", "Cannot read none.json"),
        ("answers: {}\nreports: [answers.yaml]\n", "answers.yaml is no report"),
    ],
)
def test_a_file_that_is_not_right_is_refused_and_the_place_named(
    tmp_path: Path, body: str, said: str
) -> None:
    path = saved(tmp_path, body)

    with pytest.raises(Unable) as refused:
        inspection.inspect(target(str(path)), Options(), workdir=tmp_path)

    assert said.lower() in str(refused.value).lower()


def test_an_empty_self_inspection_leaves_22_questions_and_a_strict_profile_fails_them(
    tmp_path: Path,
) -> None:
    path = saved(tmp_path, "answers: {}\n")

    report = inspection.inspect(target(str(path)), Options(), workdir=tmp_path)
    strict = inspection.inspect(
        target(str(path)), Options(profile="strict"), workdir=tmp_path / "strict"
    )

    assert [each.outcome for each in report.findings] == [Outcome.CANNOT_TELL] * 22
    assert all(each.message.en.startswith("Not answered: ") for each in report.findings)
    assert {each.outcome for each in strict.findings} == {Outcome.FAILED}


def test_a_bare_word_and_a_chinese_one_are_answers(tmp_path: Path) -> None:
    given = answers.read(saved(tmp_path, "answers: {user.popup.close-defect: 未发现问题}\n"))

    assert given.answers == {"user.popup.close-defect": "未发现问题"}
