"""A page that says that the rest is in the app alone withholds it; one that only offers the app does not."""

import time

import pytest

from rectitude.evidence.website import Website
from rectitude.findings import Outcome
from rectitude.rules.user.popup.deceptive_download import website_gates
from unit.rules.test_website_rules import page

SECONDS = 1.0
"""What grows with the square of the length takes several times as many."""
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


@pytest.mark.parametrize("text", ["更多评论请到驴友APP查看", "全文完。更多攻略请到驴友APP阅读"])
def test_further_ones_may_be_others_than_those_of_the_page(text: str) -> None:
    assert said(text) is Outcome.CANNOT_TELL


def test_further_ones_that_are_in_the_app_alone_are_withheld() -> None:
    assert said("更多回帖只能在驴友APP内查看") is Outcome.FAILED


@pytest.mark.parametrize(
    "text",
    [
        "更多内容请下载驴友APP",
        "更多视频请下载驴友客户端",
        "参与评论请下载驴友APP",
        "上传图片请使用驴友APP",
        "上传的视频请在驴友APP中查看",
        "发表评论须在APP中进行",
        "下载原图请使用APP",
        "回复楼主请打开APP",
        "修改帖子请在APP中操作",
        "本页视频需要先安装客户端插件",
    ],
)
def test_what_is_done_in_the_app_keeps_nothing_from_being_read(text: str) -> None:
    assert said(text) is Outcome.INAPPLICABLE


def test_a_page_of_empty_lines_is_read_at_once() -> None:
    begun = time.process_time()
    said("\n" * 100_000)

    assert time.process_time() - begun < SECONDS


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
