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
        *("Sort: newest", "不想看到这些，请致电 400-000-0000"),
    ],
)
def test_behind_a_way_to_somewhere_a_choice_may_stand(text: str) -> None:
    assert said(f"{CLAIM}\n{text}") is Outcome.CANNOT_TELL


@pytest.mark.parametrize(
    "text",
    [
        "联系我们：a@b.example",
        "来信请寄 privacy@b.example",
        "示例芦汀物业管理有限公司",
        "从我的链接订，可以省五元",
        "记者了解到更多情况",
        "注册资本 500 万元",
    ],
)
def test_words_behind_which_nothing_is_chosen_are_no_way(text: str) -> None:
    assert said(f"{CLAIM}\n{text}") is Outcome.FAILED


def settings(text: str, foot: str = "") -> Outcome:
    """Return what is said of a site that links to its settings, which were read."""
    led, text = (Link(text="设置", href=f"{HOME}set"),), f"{text}\n{foot}"
    first = page(text=f"{CLAIM}\n设置\n{foot}", links=led, final_url=HOME, url=HOME)
    read = page(text=text, title="设置", role="settings", final_url=f"{HOME}set", links=led)
    (finding,) = judge(Website(pages=(first, read)))
    return finding.outcome


def test_settings_that_were_read_and_have_no_such_choice_are_no_way() -> None:
    assert settings("设置\n弹幕\n默认倍速 1.0") is Outcome.FAILED
    assert settings("示例影音首页设置\n弹幕") is Outcome.FAILED
    assert settings("设置\n弹幕", "信息网络传播视听节目许可证 1409999 号") is Outcome.FAILED


@pytest.mark.parametrize("text", ["设置\n通用", "设置\n隐私", "设置\n登录后查看", "设置\n播放 ›"])
def test_settings_that_may_lead_to_further_ones_are(text: str) -> None:
    assert settings(text) is Outcome.CANNOT_TELL


def test_settings_that_name_personalisation_are_the_way() -> None:
    assert settings("设置\n个性化推荐\n弹幕") is Outcome.PASSED


def test_many_answers_of_one_page_are_read_with_one() -> None:
    others = ("v/1?g=abacus", "v/1?g=kite", "v/1?g=top")
    assert said(CLAIM, "抖空竹", links=("v/1", *others)) is Outcome.CANNOT_TELL
    read = page(text="抖空竹", role="other", final_url=f"{HOME}v/1?g=top")
    led = tuple(Link(text="玩", href=f"{HOME}{each}") for each in others)
    first = page(text=CLAIM, links=led, final_url=HOME, url=HOME)
    (finding,) = judge(Website(pages=(first, read)))
    assert finding.outcome is Outcome.FAILED


def test_a_page_of_its_own_kind_answers_whatever_it_is_asked() -> None:
    led = tuple(Link(text=t, href=f"{HOME}play.html?c={t}") for t in ("河灯", "老街", "夜市"))
    first = page(text=CLAIM, links=led, final_url=HOME, url=HOME)
    read = page(text="河灯", role="other", final_url=f"{HOME}play.html?c=河灯")
    (finding,) = judge(Website(pages=(first, read)))
    assert finding.outcome is Outcome.FAILED


def test_one_program_that_serves_all_pages_may_have_the_choice_on_another() -> None:
    led = tuple(Link(text=t, href=f"{HOME}index.php?m={t}") for t in ("news", "films", "help"))
    first = page(text=CLAIM, links=led, final_url=HOME, url=HOME)
    read = page(text="河灯", role="other", final_url=f"{HOME}index.php?m=news")
    (finding,) = judge(Website(pages=(first, read)))
    assert finding.outcome is Outcome.CANNOT_TELL


def test_a_jump_to_another_party_is_no_page() -> None:
    jump = "go?to=https%3A%2F%2Fhotel.example%2Froom"
    assert said(CLAIM, links=(jump,)) is Outcome.FAILED
    assert said(CLAIM, links=("go?to=https%3A%2F%2Fshop.example%2Fhelp",)) is Outcome.CANNOT_TELL


def told(words: str, first: str = CLAIM) -> tuple[Outcome, str]:
    """Return what is said of a site whose policy alone tells of a way."""
    pages = (
        page(text=first, final_url=HOME, url=HOME),
        page(text=f"隐私政策。{words}", role="privacy", final_url=f"{HOME}privacy"),
    )
    (finding,) = judge(Website(pages=pages))
    return finding.outcome, finding.message


TOLD = "您可以在“设置”中关闭个性化推荐。"


def test_a_way_that_is_only_told_of_is_none() -> None:
    assert told(TOLD) == (Outcome.FAILED, "told-nowhere")
    assert told(TOLD, "猜你喜欢\n河灯节") == (Outcome.CANNOT_TELL, "way-told")


def test_where_settings_were_not_opened_it_is_untested() -> None:
    assert told(TOLD, f"{CLAIM}\n登录") == (Outcome.UNTESTED, "way-not-opened")


@pytest.mark.parametrize(
    "words",
    [
        "您可以在APP的设置中关闭个性化推荐。",
        "您可以清除浏览器 Cookie 退出个性化推荐。",
        "您可致电我们关闭个性化推荐。",
    ],
)
def test_a_way_elsewhere_is_a_question(words: str) -> None:
    assert told(words) == (Outcome.CANNOT_TELL, "way-told")


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


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("关闭个性化推荐须开通会员。", "at-a-price"),
        ("推荐与账号绑定，关闭需注销账号。", "at-a-price"),
        ("我们基于您的行为进行推荐，目前没有关闭渠道。", "says-none"),
        ("个性化推荐是核心功能，不支持关闭。", "says-none"),
    ],
)
def test_a_short_policy_is_taken_at_its_word(words: str, message: str) -> None:
    assert told(words, "为你推荐\n河灯节") == (Outcome.FAILED, message)


@pytest.mark.parametrize(
    "words",
    [
        "关闭个性化推荐无需开通会员。",
        "注销账号后停止个性化推荐，您也可以随时关闭。",
        "关闭个性化推荐需注销账号，或者在设置中关闭。",
        "关闭推荐位广告需开通会员。我们根据您的浏览记录推荐。",
    ],
)
def test_who_pays_or_leaves_for_something_else_is_asked(words: str) -> None:
    assert told(words, "为你推荐\n河灯节")[0] is not Outcome.FAILED


@pytest.mark.parametrize(
    ("source", "outcome"),
    [
        (b"fetch('/list').then(r => r.json()).then(draw)", Outcome.FAILED),
        (b"draw('<a href=\"/v/gear\">')", Outcome.FAILED),
        (b"row.addEventListener('click', open)", Outcome.CANNOT_TELL),
        (b"draw('<button>')", Outcome.CANNOT_TELL),
        (b"row.onclick = open", Outcome.CANNOT_TELL),
    ],
)
def test_words_that_nothing_lets_press_are_no_way(source: bytes, outcome: Outcome) -> None:
    text = f"{CLAIM}\n共 5 条，默认排序"

    assert said(text, exchanges=(script("shop.example", source),)) is outcome


def test_a_link_to_sign_in_is_a_way_where_nothing_else_reacts() -> None:
    sources = (script("shop.example", b"draw('<ul>')"),)

    assert said(CLAIM, "登录", links=("v/1",), label="登录", exchanges=sources) is (
        Outcome.CANNOT_TELL
    )


def test_a_service_that_may_be_asked_is_a_way_where_nothing_reacts() -> None:
    sources = (script("shop.example", b"draw('<ul>')"),)

    assert said(f"{CLAIM}\n客服 025-86543210", exchanges=sources) is Outcome.CANNOT_TELL
