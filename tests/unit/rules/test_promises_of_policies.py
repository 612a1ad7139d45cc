"""What a policy promises of those who only look is held against what the site keeps and sends."""

import pytest

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.page import Cookie, StorageItem
from rectitude.evidence.website import Website
from rectitude.rules.data.collection.no_consent.website import judge
from unit.rules.test_website_rules import moment, page

HOME = "https://shop.example/"
VALUE = "u9f3ab17c20de64f8"


def told(words: str, *, sent: bool = True, name: str = "visitor_id", cookie: bool = False) -> str:
    """Return what is said of a site with such a policy that keeps an identifier and may send it."""
    policy = page(
        url=HOME + "p", final_url=HOME + "p", role="privacy", title="隐私政策",
        text=f"隐私政策。示例户外有限公司依法保护您的个人信息。下单时我们收集姓名和电话，用于发货。{words}",
    )  # fmt: skip
    item = StorageItem(
        number=1,
        moment=moment(),
        origin="https://shop.example",
        area="local",
        key=name,
        value=VALUE,
    )
    jar = Cookie(
        number=1, moment=moment(), name=name, value=VALUE, domain="shop.example", expires=2e9
    )
    request = Exchange(
        number=1, moment=moment(), method="GET", url=f"{HOME}list?v={VALUE}", page=HOME,
        resource_type="fetch",
    )  # fmt: skip
    (finding,) = judge(
        Website(
            pages=(page(text="首页"), policy),
            exchanges=(request,) if sent else (),
            storage=() if cookie else (item,),
            cookies=(jar,) if cookie else (),
        )
    )
    return f"{finding.outcome} {finding.message}"


@pytest.mark.parametrize(
    ("words", "promise"),
    [
        ("您浏览商品时，我们不收集任何信息。", "nothing"),
        ("本站从不跟踪访客。", "nothing"),
        ("我们不会记录您的浏览历史。", "nothing"),
        ("We do not collect any information when you browse our shop.", "nothing"),
        ("我们在征得您的同意后才收集设备标识。", "asks-first"),
        ("未经您的同意，我们不会收集您的浏览记录。", "asks-first"),
    ],
)
def test_a_promise_is_broken_by_an_identifier_that_is_kept_and_sent(
    words: str, promise: str
) -> None:
    assert told(words) == f"failed promised-{promise}"


def test_who_says_to_use_no_cookies_and_sets_a_lasting_one_breaks_his_word() -> None:
    assert told("我们不使用 Cookie。", cookie=True, sent=False) == "failed promised-no-cookies"
    assert told("我们不使用 Cookie。", sent=False) == "cantTell no-choice-kept"


@pytest.mark.parametrize(
    "words",
    [
        "我们不收集未成年人的浏览记录。",
        "我们不会向第三方提供您的浏览记录。",
        "我们不使用 Cookie 存放密码。",
        "除必要的标识外，我们不收集任何浏览记录。",
        "浏览商品时，我们收集设备信息。",
        "我们在征得您的同意后才收集位置信息。",
    ],
)
def test_what_is_promised_of_something_else_is_not_broken(words: str) -> None:
    assert told(words) == "cantTell no-choice-kept"


def test_what_is_kept_and_not_sent_or_random_alone_breaks_no_promise() -> None:
    words = "您浏览商品时，我们不收集任何信息。"
    assert told(words, sent=False) == "cantTell no-choice-kept"
    assert told(words, name="xk") == "cantTell no-choice-kept"
