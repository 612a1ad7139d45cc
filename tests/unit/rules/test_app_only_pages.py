"""A page that says that the rest is in the app alone withholds it; one that only offers the app does not."""

import pytest

from rectitude.evidence.website import Website
from rectitude.findings import Outcome
from rectitude.rules.user.popup.deceptive_download import website_gates
from unit.rules.test_website_rules import page

BEGINNING = "第一天从垭口出发，风很大。\n走到第二个水源地，天就黑了……\n"


def said(text: str, *, role: str = "other") -> Outcome:
    entry = page(text="驴友社区\n最新帖子")
    post = page(text=BEGINNING + text, role=role, final_url="https://a.example/t/1")
    pages = (post,) if role == "home" else (entry, post)
    (finding,) = website_gates.judge(Website(pages=pages))
    return finding.outcome


@pytest.mark.parametrize(
    "text",
    [
        "剩余内容请下载驴友APP继续阅读",
        "完整帖子仅在驴友客户端内可见",
        "浏览器无法查看更多图片，请打开驴友 APP",
        "网页版只显示前 3 楼，其余请到APP查看",
        "全部 58 条回复需在APP中浏览",
        "请在APP中打开",
        "The full post can only be read in our app.",
    ],
)
def test_a_page_that_keeps_the_rest_for_its_app_fails(text: str) -> None:
    assert said(text) is Outcome.FAILED


@pytest.mark.parametrize(
    "text",
    [
        "完整内容为付费专栏，请在APP中购买后阅读",
        "因版权要求，后续章节仅在APP内提供",
        "登录后可见：全部回复请在APP中查看",
    ],
)
def test_another_reason_beside_it_is_asked_about(text: str) -> None:
    assert said(text) is Outcome.CANNOT_TELL


def test_a_home_page_may_be_that_of_a_mere_app() -> None:
    assert said("完整攻略请在APP中查看", role="home") is Outcome.CANNOT_TELL


@pytest.mark.parametrize(
    "text",
    [
        "打开APP，体验更好",
        "第三天早上天晴了。在APP中可以收到回复提醒",
        "剩余内容请在APP中打开\n展开全文",
        "无需下载APP，全部内容都能看",
        "更多功能请在APP中使用",
        "也可以在APP中查看完整帖子",
        "订单的完整物流请在APP的消息里查看",
    ],
)
def test_a_page_that_only_offers_its_app_withholds_nothing(text: str) -> None:
    assert said(text) is Outcome.INAPPLICABLE
