"""What a field, a file, properties or a table hold on the first start: known where presses alone write it."""

import zipfile

import pytest

from example import EXAMPLES
from rectitude.facts.apps import dex, initial, own_files, presses, texts, uses
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.program import Method, Program

FOLDER = EXAMPLES / "data.collection.no-consent.app"
CONSENT = "Lcom/example/news/Consent;"
GIVEN = FieldName(CONSENT, "given", "Z")


def program(name: str) -> Program:
    code = zipfile.ZipFile(FOLDER / name / "app.apk").read("classes.dex")
    return Program(list(dex.read(code)), [], ())


def method(app: Program, owner: str, name: str) -> Method:
    found = app.method(owner, name)
    assert found is not None
    return found


@pytest.mark.parametrize(("name", "value"), [("passed-32", 0), ("failed-44", 1)])
def test_a_static_field_begins_with_what_its_file_says(name: str, value: int) -> None:
    app = program(name)
    (number,) = (each for each in app.files[0].fields_of(CONSENT))

    assert initial.number(app.files[0], CONSENT, number) == value


def test_what_writes_a_field_is_found_in_all_code() -> None:
    found = {each.signature.name for each, _ in uses.writing(program("passed-32"), GIVEN)}

    assert found == {"agree", "load"}


def test_who_creates_a_file_is_known_by_its_name_through_a_method_that_gives_it() -> None:
    app = program("passed-30")

    assert [each.signature.name for each in own_files.creating(app, "agreed.flag")] == ["agree"]
    assert own_files.creating(app, "other") == []


def test_a_press_alone_is_one_without_another_way() -> None:
    app, also_told = program("passed-32"), program("cantTell-44")

    assert presses.only(app, (), [method(app, CONSENT, "agree")])
    assert not presses.only(app, (), [method(app, CONSENT, "load")])
    assert not presses.only(app, (), [])
    assert not presses.only(also_told, (), [method(also_told, CONSENT, "agree")])


def test_what_is_run_without_a_press_is_no_press() -> None:
    app = program("passed-32")
    agree = method(app, CONSENT, "agree")

    assert not presses.only(app, {agree}, [agree])


@pytest.mark.parametrize(
    ("name", "said", "value"),
    [
        ("parseBoolean", "True", 1),
        ("parseBoolean", "no", 0),
        ("parseBoolean", 0, 0),
        ("parseBoolean", None, None),
        ("parseInt", "12", 12),
        ("parseInt", "twelve", None),
        ("parseLong", None, None),
    ],
)
def test_a_text_is_read_as_a_number_or_as_yes_and_no(
    name: str, said: texts.Value, value: texts.Value
) -> None:
    assert texts.answer(name, (said,)) == value
