"""A list asked for by what a script keeps of a visitor is asked about where the site tells another tale."""

import pytest

from rectitude.evidence.exchange import Body
from rectitude.evidence.website import Website
from rectitude.rules.user.personalised.undisclosed.website import judge
from unit.rules.test_website_rules import page, request

HOME = "https://shop.example/"
DENIES = "我们不进行任何个性化推荐，按发布时间排列。"
KEEPS = "function turn(c){localStorage.setItem('kind',c);draw()}"
ASKS = "fetch('/list?kind='+encodeURIComponent(localStorage.getItem('kind')||''))"
BY_AUDIENCE = b'{"title": "a", "segment": "", "matched_by": "default"}'


def body(data: bytes) -> Body:
    return Body(sha256="0" * 64, length=len(data), data=data)


def told(script: str, policy: str, answer: bytes = b"[]", url: str = "list?kind=") -> str:
    text = f"隐私政策。示例农资有限公司依法保护您的个人信息。留言时我们收集姓名和电话，用于回复。{policy}"
    pages = (
        page(text="最新发布"),
        page(number=2, url=HOME + "p", final_url=HOME + "p", role="privacy", title="隐私政策", text=text),
    )  # fmt: skip
    source = request(HOME, resource_type="document", response_body=body(script.encode()))
    asked = request(HOME + url, resource_type="fetch", response_body=body(answer))
    (finding,) = judge(Website(pages=pages, exchanges=(source, asked)))
    return f"{finding.outcome} {finding.message}"


@pytest.mark.parametrize(
    "asks",
    [
        ASKS,
        "fetch(`/list?kind=${localStorage.getItem('kind')}`)",
        'xhr.open("GET", "/list?p=1&kind=" + window.localStorage.kind)',
    ],
)
def test_a_denial_beside_such_a_script_is_a_question(asks: str) -> None:
    assert told(KEEPS + asks, DENIES) == "cantTell kept-and-asked-denied"


def test_an_answer_that_says_that_it_is_for_a_group_is_one_too() -> None:
    assert told(KEEPS + ASKS, "", BY_AUDIENCE) == "cantTell kept-and-asked"


@pytest.mark.parametrize(
    ("script", "policy", "answer"),
    [
        (KEEPS + ASKS, "", b"[]"),
        (ASKS, DENIES, b"[]"),
        ("localStorage.setItem('kind','all');" + ASKS, DENIES, b"[]"),
        (KEEPS + "fetch('/list?kind=all')", DENIES, b"[]"),
        ((KEEPS + ASKS).replace("kind", "city"), DENIES, BY_AUDIENCE),
        ((KEEPS + ASKS).replace("kind", "token"), DENIES, BY_AUDIENCE),
    ],
)
def test_filters_that_nobody_denies_and_what_serves_are_left_alone(
    script: str, policy: str, answer: bytes
) -> None:
    assert told(script, policy, answer) == "inapplicable no-sign"


def test_a_policy_that_tells_of_it_is_enough() -> None:
    tells = "我们根据您的浏览记录为您推荐内容。"

    assert told(KEEPS + ASKS, tells, BY_AUDIENCE) == "inapplicable no-sign"
