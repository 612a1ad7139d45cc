"""Identity numbers that a site gives to anyone: how many of them, in which company, make a list."""

import json
from typing import Any

import pytest

from rectitude.evidence.exchange import Body
from rectitude.evidence.website import Website
from rectitude.facts.check_digits import ends_identity_number
from rectitude.rules.data.storage.unprotected.website import judge
from unit.rules.test_website_rules import HOME, page, request

PHONES = ("13812650437", "15924417790", "18736402215", "17790318846")


def card(day: int) -> str:
    """Return a valid identity number of an invented person."""
    start = f"110101201503{day:02}180"
    digit = next(each for each in "0123456789X" if ends_identity_number(start + each))
    return start + digit


def told(answer: Any, path: str = "data/7.json") -> tuple[str, str]:
    """Return what is said of a site whose page asked for an answer."""
    data = (answer if isinstance(answer, str) else json.dumps(answer)).encode()
    body = Body(sha256="0" * 64, length=len(data), data=data, media_type="application/json")
    given = request(HOME + path, response_body=body, resource_type="fetch", status=200)
    (finding,) = judge(Website(pages=(page(),), exchanges=(given,)), None)
    return str(finding.outcome), finding.message


def pupils(count: int, **more: str) -> list[dict[str, str]]:
    return [{"who": card(n + 1), "call": PHONES[n], **more} for n in range(count)]


def test_three_records_with_number_and_telephone_are_a_list() -> None:
    assert told({"rows": pupils(3)}) == ("failed", "open-list")


def test_so_are_three_lines_of_a_table() -> None:
    lines = "\n".join(f"甲,{each['who']},{each['call']}" for each in pupils(3))
    assert told("姓名,证件,电话\n" + lines, "put/apply.csv") == ("failed", "open-list")


@pytest.mark.parametrize("rows", [pupils(2), [{"who": card(n)} for n in range(1, 5)]])
def test_fewer_or_bare_numbers_are_asked_about_and_never_passed(rows: Any) -> None:
    assert told({"rows": rows}) == ("cantTell", "few-numbers")


@pytest.mark.parametrize(
    ("answer", "path"),
    [
        ({"rows": pupils(4)}, "demo/7.json"),
        ({"rows": pupils(4, note="示例数据")}, "data/7.json"),
        ({"legal": pupils(1)}, "data/7.json"),
    ],
)
def test_samples_and_single_numbers_are_neither(answer: Any, path: str) -> None:
    assert told(answer, path) == ("untested", "nothing-kept")
