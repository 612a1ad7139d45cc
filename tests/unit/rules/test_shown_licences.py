"""A licence that is shown counts for what its page says that it covers, and until its page says it ends."""

import pytest

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.website import Website
from rectitude.findings import Finding
from rectitude.rules.resource.access.unlicensed.website import judge
from unit.rules.test_website_rules import moment, page

SALE = "机柜租用 3200 元/月，服务器托管 400 元/月。"
NUMBER = "增值电信业务经营许可证 B1-20190877\n"
SEEN = Exchange(
    number=1, moment=moment(), method="GET", url="https://h.example/", resource_type="document",
    response_headers=(("Date", "Tue, 10 Nov 2026 03:00:00 GMT"),),
)  # fmt: skip


def told(*texts: str, sale: str = SALE) -> tuple[str, ...]:
    pages = [page(text=sale, title="远帆机房")]
    pages += [
        page(url=f"https://h.example/{at}", final_url=f"https://h.example/{at}", role="other",
             title="资质", text=text)
        for at, text in enumerate(texts)
    ]  # fmt: skip
    found: list[Finding] = [*judge(Website(pages=tuple(pages), exchanges=(SEEN,)))]
    return tuple(f"{each.outcome} {each.message}" for each in found)


@pytest.mark.parametrize(
    "words",
    [
        "有效期：2019年6月1日 至 2024年5月31日\n说明：到期后没有办理续期，业务照旧。",
        "该证已于 2024 年 5 月过期，一直没有换证。",
        "有效期至 2024-05-31，届满后我们没再续。",
        "2024 年 5 月到期，续期手续一直没办。",
        "已过期，未重新申请。",
    ],
)
def test_a_seller_that_says_that_its_licence_was_not_renewed_has_none(words: str) -> None:
    assert told(NUMBER + words) == ("failed licence-ended",)


@pytest.mark.parametrize(
    "elsewhere",
    [
        "公司的经营许可证去年到期之后没有续期，价格因此便宜一些。",
        "本站的许可证已于 2025 年 1 月被主管部门注销。",
        "牌照早就过期了，没有去换证。",
    ],
)
def test_it_may_say_so_on_another_page(elsewhere: str) -> None:
    assert told(NUMBER, elsewhere) == ("failed licence-ended",)


@pytest.mark.parametrize(
    "words",
    [
        "有效期：2019年6月1日 至 2024年5月31日；2024 年 3 月已办理续期，新有效期至 2029年5月31日",
        "有效期：2019-06-01 至 2029-05-31",
        "有效期至 2029 年 5 月 31 日，到期前我们会办理续期。",
        "如许可证到期未续期的，经营者应当停止业务。",
        "您的许可证到期了没有续期？我们代办。",
        "域名到期未续费的，我们保留三十天。",
        "企业许可证到期未办理延续的，由发证机关注销。",
        "有效期至 2024年5月31日\n续期申请已受理，受理号 2024-118",
    ],
)
def test_a_licence_that_goes_on_is_one(words: str) -> None:
    assert told(NUMBER + words) == ("passed licence-shown",)


def test_a_term_alone_that_is_over_is_a_question() -> None:
    assert told(NUMBER + "有效期至 2024年5月31日") == ("cantTell licence-perhaps-ended",)


def test_who_stopped_selling_to_new_customers_is_asked() -> None:
    words = "有效期至 2024年5月31日，到期后没有续期，已停止受理新客户。"

    assert told(NUMBER + words) == ("cantTell licence-perhaps-ended",)


def test_a_second_licence_covers_what_the_first_no_longer_does() -> None:
    old = "许可证 B1-20140392，2024 年到期，没有续期。"

    assert told(old + "\n现用许可证 B1-20240511，有效期至 2029-03-01") == ("passed licence-shown",)


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        ("业务种类：互联网数据中心业务、互联网接入服务业务", "cantTell other-licence"),
        ("业务种类：内容分发网络业务", "passed licence-shown"),
        ("业务种类：详见证书", "passed licence-shown"),
    ],
)
def test_a_licence_covers_what_it_states(scope: str, said: str) -> None:
    assert told(NUMBER + scope, sale="CDN 加速 0.2 元/G，立即开通。") == (said,)


INFORMATION = "许可证：B2-20220133；业务种类：信息服务业务（仅限互联网信息服务）\n"


@pytest.mark.parametrize(
    "words",
    [
        "问：有 IDC 牌照吗？\n答：只有这一张，IDC 的没有办过。",
        "问：贵司持有 IDC 许可证吗？\n答：目前没有。",
        "IDC 许可证还没有拿到，先按优惠价开通。",
        "我们没有 IDC 牌照。",
    ],
)
def test_a_licence_for_something_else_does_not_answer_for_what_the_seller_says_it_lacks(
    words: str,
) -> None:
    assert told(INFORMATION + words) == ("failed says-unlicensed",)


@pytest.mark.parametrize(
    "words",
    [
        "问：有 CDN 牌照吗？\n答：没有，我们不做 CDN。",
        "问：没有许可证能托管吗？\n答：网站需先备案。",
        "问：你们有 IDC 许可证吗？\n答：没有问题，证书可以到店查看。",
        "客户的 IDC 许可证没有办下来之前不能开通。",
        "机柜由中国电信提供，IDC 许可证我们没有办过。",
        "身份证没有办理过的不能开户。",
    ],
)
def test_other_lacks_are_no_word_against_the_seller(words: str) -> None:
    assert told(INFORMATION + words) == ("cantTell other-licence",)
