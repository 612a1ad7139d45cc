"""Questions about texts: what is answered of known ones, and that nothing is guessed of others."""

import pytest

from rectitude.facts.apps import texts
from rectitude.facts.apps.dex import Signature


@pytest.mark.parametrize(
    ("name", "given", "answer"),
    [
        ("equals", ("1", "0"), 0),
        ("equals", ("1", "1"), 1),
        ("equals", ("1", 0), 0),
        ("areEqual", (0, 0), 1),
        ("endsWith", ("com.example.app:push", ":push"), 1),
        ("equalsIgnoreCase", ("Yes", "yes"), 1),
        ("isEmpty", ("",), 1),
        ("isEmpty", (0,), 1),
        ("isEmpty", ("text",), 0),
        ("trim", (" text ",), "text"),
    ],
)
def test_a_question_about_known_texts_is_answered(
    name: str, given: tuple[texts.Value, ...], answer: texts.Value
) -> None:
    assert texts.answer(name, given) == answer


@pytest.mark.parametrize(
    ("name", "given"),
    [("equals", ("1", None)), ("equals", ("1", 1)), ("isEmpty", (1,)), ("contains", ("1", 0))],
)
def test_nothing_is_answered_of_what_is_not_known(
    name: str, given: tuple[texts.Value, ...]
) -> None:
    assert texts.answer(name, given) is None


def test_a_method_of_the_app_is_none_of_those_that_are_known() -> None:
    assert texts.is_known(Signature("Landroid/text/TextUtils;", "isEmpty", "(L;)Z"))
    assert not texts.is_known(Signature("Lcom/example/Strings;", "isEmpty", "(L;)Z"))
