"""A site that says it follows visitors and was read as a whole has to have somewhere to choose."""

import pytest

from rectitude.evidence.exchange import Body, Exchange
from rectitude.evidence.page import Link
from rectitude.evidence.website import Website
from rectitude.findings import Outcome
from rectitude.rules.user.personalised.no_opt_out.website import judge
from unit.rules.test_website_rules import page, request

CLAIM = "根据你的观看记录推荐\n河灯节现场\n老街修钟人"
HOME = "https://shop.example/"


def said(
    *texts: str,
    links: tuple[str, ...] = (),
    label: str = "河灯节现场",
    exchanges: tuple[Exchange, ...] = (),
) -> Outcome:
    """Return what is said of a site with these pages, the first of which links to these addresses."""
    first, *others = texts
    led = tuple(Link(text=label, href=f"{HOME}{path}") for path in links)
    further = (
        page(text=text, role="other", final_url=f"{HOME}v/{number}")
        for number, text in enumerate(others, 1)
    )
    pages = (page(text=first, links=led, final_url=HOME, url=HOME), *further)
    (finding,) = judge(Website(pages=pages, exchanges=exchanges))
    return finding.outcome


def test_a_site_that_follows_visitors_and_has_nowhere_to_choose_fails() -> None:
    assert said(CLAIM, "河灯节现场\n下一个", links=("v/1",)) is Outcome.FAILED


def test_one_video_stands_for_the_others() -> None:
    assert said(CLAIM, "河灯节现场", links=("v/1", "v/2", "v/37")) is Outcome.FAILED


@pytest.mark.parametrize(
    "text",
    [
        *("登录", "我的", "设置", "☰", "更多", "Sign in", "Account", "菜单", "客服"),
        *(
            "清除观看记录",
            "清空足迹",
            "换一批",
            "最新 热门 推荐",
            "恢复默认",
            "切换到热门榜",
            "Clear history",
        ),
        *("Sort: newest", "不想看到这些，请致电 400-000-0000", "联系我们：a@b.example"),
    ],
)
def test_behind_a_way_to_somewhere_a_choice_may_stand(text: str) -> None:
    assert said(f"{CLAIM}\n{text}") is Outcome.CANNOT_TELL


def test_an_unread_page_may_have_the_choice() -> None:
    assert said(CLAIM, links=("help",)) is Outcome.CANNOT_TELL


def test_a_heading_that_claims_nothing_is_a_question() -> None:
    assert said("猜你喜欢\n河灯节现场") is Outcome.CANNOT_TELL


def test_a_way_that_is_shown_is_one() -> None:
    assert said(f"{CLAIM}\n关闭个性化推荐") is Outcome.PASSED


@pytest.mark.parametrize(
    "text",
    [
        "算法小史\n打开购物软件，首页会根据你的浏览记录推荐商品，这叫协同过滤。",
        "我们为商城提供推荐引擎：首页根据您的浏览记录推荐商品。",
        "逛久了你会发现，在那里看过一双鞋，一连几天就全是鞋：首页根据你的浏览记录推荐，躲也躲不开，于是我把它删了。",
    ],
)
def test_who_tells_of_others_that_follow_visitors_follows_none(text: str) -> None:
    assert said(text) is Outcome.CANNOT_TELL


def test_a_site_that_says_at_length_that_it_follows_visitors_itself_fails() -> None:
    text = "本站首页的影片根据您的观看记录推荐，每天清晨重排一次，看得越多排得越靠前，排序规则全年不变。"

    assert said(text.replace("排序", "先后")) is Outcome.FAILED


def script(host: str, source: bytes | None) -> Exchange:
    body = None if source is None else Body(sha256="0" * 64, length=len(source), data=source)
    url = f"https://{host}/app.js"
    return request(url, resource_type="script", status=200, response_body=body)


@pytest.mark.parametrize(
    ("host", "source", "outcome"),
    [
        ("shop.example", b"draw('<ul>')", Outcome.FAILED),
        ("shop.example", b"draw('<i class=\"nav-toggle\">')", Outcome.CANNOT_TELL),
        ("assets.example", b"draw('<i class=\"icon-user\">')", Outcome.CANNOT_TELL),
        ("shop.example", None, Outcome.CANNOT_TELL),
        ("hm.baidu.com", None, Outcome.FAILED),
    ],
    ids=[
        "nothing drawn",
        "a button without words",
        "of a host of another name",
        "unread",
        "counts",
    ],
)
def test_what_scripts_draw_is_a_way_too(host: str, source: bytes | None, outcome: Outcome) -> None:
    assert said(CLAIM, exchanges=(script(host, source),)) is outcome
