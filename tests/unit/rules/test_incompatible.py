"""What scripts show a client counts after as many rounds as plain requests need, and never before."""

import msgspec
import pytest

from rectitude.evidence.transport import IdentityProbe, RenderedProbe
from rectitude.evidence.website import ClientIdentities
from rectitude.facts.clients import differ
from rectitude.rules.market.interference.incompatible.website import judge

SITE = "https://site.example/"
AGENT = "Mozilla/5.0 Chrome/130.0.0.0"


def identities(rounds: int) -> ClientIdentities:
    """Two equal clients, asked alike; opened, one of them is refused by a script."""
    asked = [
        IdentityProbe(
            number=n, url=SITE, identity=name, user_agent=AGENT, round=n, status=200,
            final_url=SITE, text="新闻" * 50, text_length=100,
        )
        for n in (1, 2, 3)
        for name in ("wechat", "weibo")
    ]  # fmt: skip
    opened = [
        RenderedProbe(
            number=n, url=SITE, identity=name, user_agent=AGENT, round=n, status=200,
            final_url=SITE, text=text, text_length=len(text),
        )
        for n in range(1, rounds + 1)
        for name, text in (("wechat", "禁止在当前客户端访问"), ("weibo", "新闻" * 50))
    ]  # fmt: skip
    return ClientIdentities(probes=tuple(asked), renditions=tuple(opened))


def test_a_refusal_by_a_script_in_every_round_is_found() -> None:
    (finding,) = judge(identities(3))

    assert (finding.outcome, finding.place.fields["client"]) == ("failed", "wechat")


def test_a_refusal_seen_once_is_said_to_be_seen_too_seldom_and_not_to_look_alike() -> None:
    (finding,) = judge(identities(1))

    assert (finding.outcome, finding.message) == ("untested", "too-few-rounds")
    assert finding.parameters["rounds"] == 1


def test_one_round_is_enough_where_all_were_served_alike() -> None:
    alike = ClientIdentities(probes=identities(0).probes[:2])

    (finding,) = judge(alike)

    assert (finding.outcome, finding.message) == ("untested", "alike")


@pytest.mark.parametrize(
    ("change", "asked_again"),
    [({}, False), ({"status": 503}, True), ({"text_length": 40}, True),
     ({"final_url": "https://other.example/"}, True), ({"failure": "timeout"}, True)],
)  # fmt: skip
def test_further_rounds_follow_whatever_differs_or_fails(
    change: dict[str, object], asked_again: bool
) -> None:
    first, second = identities(0).probes[:2]

    assert differ((first, msgspec.structs.replace(second, **change))) is asked_again


def inner(text: str) -> ClientIdentities:
    """All served the first page alike; one of two equal clients gets only a text on a further page."""
    asked = [
        IdentityProbe(
            number=n, url=SITE, identity=name, user_agent=AGENT, round=1, status=200,
            final_url=SITE, text="新闻" * 50, text_length=100,
        )
        for n, name in enumerate(("wechat", "weibo"), 1)
    ]  # fmt: skip
    page = f"{SITE}read/1.html"
    asked += [
        IdentityProbe(
            number=n, url=page, identity=name, user_agent=AGENT, round=n, status=200,
            final_url=page, text=shown, text_length=len(shown),
        )
        for n in (1, 2, 3)
        for name, shown in (("wechat", text), ("weibo", "正文" * 50))
    ]  # fmt: skip
    return ClientIdentities(probes=tuple(asked))


@pytest.mark.parametrize("text", ["禁止在当前客户端访问", "请使用小云浏览器打开"])
def test_a_refusal_on_a_further_page_is_found_and_names_that_page(text: str) -> None:
    (finding,) = judge(inner(text))

    assert (finding.outcome, finding.place.key) == ("failed", "client:wechat /read/1.html")
    assert finding.place.fields["url"] == f"{SITE}read/1.html"


@pytest.mark.parametrize("text", ["请点击右上角在浏览器打开", "请使用系统浏览器打开", "版本过低"])
def test_what_pages_of_downloads_say_to_clients_is_no_question_on_a_further_page(text: str) -> None:
    (finding,) = judge(inner(text))

    assert (finding.outcome, finding.message) == ("untested", "alike")
    assert finding.parameters["pages"] == 2


def within_page(text: str) -> ClientIdentities:
    """Of two equal clients one gets the same page, but for a player's place."""
    page, article = f"{SITE}v/3.html", "本片记录了江边人家的日常 " * 20
    asked = [
        IdentityProbe(
            number=n, url=url, identity=name, user_agent=AGENT, round=1, status=200,
            final_url=url, text=article, text_length=len(article),
        )
        for n, (url, name) in enumerate(
            [(url, name) for url in (SITE, page) for name in ("quark", "phone-chrome")], 1
        )
    ]  # fmt: skip
    opened = [
        RenderedProbe(
            number=n, url=page, identity=name, user_agent=AGENT, round=n, status=200,
            final_url=page, text=f"{article} {said}", text_length=len(article),
        )
        for n in (1, 2, 3)
        for name, said in (("quark", text), ("phone-chrome", ""))
    ]  # fmt: skip
    return ClientIdentities(probes=tuple(asked), renditions=tuple(opened))


@pytest.mark.parametrize(
    "text", ["您使用的夸克浏览器暂不支持播放，请换用江影浏览器或其他浏览器", "暂不支持夸克浏览器"]
)
def test_a_part_that_is_withheld_from_one_client_in_the_midst_of_a_page_is_a_refusal(
    text: str,
) -> None:
    (finding,) = judge(within_page(text))

    assert (finding.outcome, finding.place.key) == ("failed", "client:quark /v/3.html")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "建议使用系统浏览器，部分功能在夸克浏览器可能无法使用",
        "浏览器版本过低，暂不支持夸克浏览器旧版，请升级",
    ],
)
def test_advice_in_the_midst_of_a_page_is_none(text: str) -> None:
    (finding,) = judge(within_page(text))

    assert finding.outcome == "untested"


def test_a_client_that_is_turned_away_in_the_midst_of_a_page_is_asked_for_again() -> None:
    opened = within_page("暂不支持夸克浏览器").renditions

    assert differ(opened[:2])
    again = msgspec.structs.replace(opened[0], identity="xiaomi")
    assert differ((*opened[:2], again))
    assert not differ(within_page("").renditions[:2])


def shells(to_one: str, to_others: str = "") -> ClientIdentities:
    """Four equal clients get a page whose words come by scripts, but one of them a text of its own."""
    asked = [
        IdentityProbe(
            number=n, url=SITE, identity=name, user_agent=AGENT, round=n, status=200,
            final_url=SITE, title="网盘", text=text, text_length=len(text),
        )
        for n in (1, 2, 3)
        for name, text in (("qq", to_one), *((n, to_others) for n in ("alipay", "weibo", "douyin")))
    ]  # fmt: skip
    return ClientIdentities(probes=tuple(asked))


@pytest.mark.parametrize("text", ["本网盘不支持在 QQ 中打开", "请勿通过QQ内访问，换用其他应用"])
def test_a_text_of_refusal_in_place_of_an_applications_empty_page_is_a_refusal(text: str) -> None:
    (finding,) = judge(shells(text))

    assert (finding.outcome, finding.place.fields["client"]) == ("failed", "qq")


@pytest.mark.parametrize("text", ["QQ 中无法直接打开，请点击右上角用浏览器打开"])
def test_a_guide_in_place_of_an_applications_empty_page_is_a_question(text: str) -> None:
    (finding,) = judge(shells(text))

    assert (finding.outcome, finding.message) == ("cantTell", "guided")


@pytest.mark.parametrize(
    ("to_one", "to_others"),
    [
        ("您的浏览器不支持 JavaScript", "您的浏览器不支持 JavaScript"),
        ("版本过低，不支持在 QQ 中打开", ""),
        ("正在加载", ""),
    ],
)
def test_what_all_are_told_or_a_version_is_no_refusal_in_an_applications_page(
    to_one: str, to_others: str
) -> None:
    assert not any(f.outcome == "failed" for f in judge(shells(to_one, to_others)))


def test_one_client_that_a_script_names_in_its_refusal_is_refused() -> None:
    given = identities(3)
    said = "小铁马不支持在抖音内打开，请换用其他应用"
    opened = [
        msgspec.structs.replace(each, text=said, text_length=len(said)) if each.identity == "wechat" else each
        for each in given.renditions
    ]  # fmt: skip

    (finding,) = judge(msgspec.structs.replace(given, renditions=tuple(opened)))

    assert finding.outcome == "failed"


LISTED = "听雨影院 山间小站 旧城记 渡口"


def opened_with(said: str) -> ClientIdentities:
    """Return clients of which one alone reads some words in the place of a short list."""
    seen = identities(3)
    shown = {"wechat": said, "weibo": LISTED}
    renditions = tuple(
        msgspec.structs.replace(
            each,
            text=f"公告 首页 {shown[each.identity]}",
            text_length=len(shown[each.identity]) + 6,
        )
        for each in seen.renditions
    )
    return ClientIdentities(probes=seen.probes, renditions=renditions)


@pytest.mark.parametrize(
    "said",
    [
        "您正在使用的浏览器已被本站停止服务，无法播放。",
        "本站不再向微信客户端用户提供播放服务。",
        "您使用的是其他公司的客户端，不予支持。",
        "本站不接受微信客户端打开。",
    ],
)
def test_what_a_client_alone_is_told_of_the_end_of_its_service_is_a_refusal(said: str) -> None:
    (finding,) = judge(opened_with(said))

    assert (finding.outcome, finding.message) == ("failed", "refused")


@pytest.mark.parametrize(
    "said",
    [
        "您的浏览器建议升级后体验更佳。",
        "听雨影院 山间小站 浏览器 下载",
        "您的客户端部分功能已停止服务，可能影响体验。",
        "不支持HTML5视频的浏览器无法播放。",
        "IE 已停止支持，请使用现代浏览器。",
    ],
)
def test_advice_to_a_client_alone_is_no_refusal(said: str) -> None:
    assert not any(each.outcome == "failed" for each in judge(opened_with(said)))


def test_what_is_withheld_as_a_rivals_is_a_refusal_in_however_long_a_page() -> None:
    (finding,) = judge(within_page("我们与该应用是竞争对手，不在其中提供播放"))

    assert (finding.outcome, finding.place.key) == ("failed", "client:quark /v/3.html")


@pytest.mark.parametrize(
    "text",
    [
        "同类应用竞争激烈，本片仍可播放",
        "竞品屏蔽本站，无法访问时请点击右上角在浏览器打开",
        "本片暂不提供下载",
    ],
)
def test_rivals_alone_and_what_is_withheld_alone_are_no_refusal(text: str) -> None:
    (finding,) = judge(within_page(text))

    assert finding.outcome == "untested"


IN_APP = ("alipay", "weibo", "dingtalk", "douyin", "wechat", "qq")
REFUSAL = "栖霞影视\n暂不支持在抖音、微博客户端中播放，请使用其他软件打开本页\n沪ICP备20260001号-1"


def refusing_some(refused: tuple[str, ...], status: int) -> ClientIdentities:
    """All clients get a page that waits for its scripts; some get a refusal that is longer."""
    page = "栖霞影视"
    asked = [
        IdentityProbe(
            number=n, url=SITE, identity=name, user_agent=AGENT, round=n, final_url=SITE,
            status=status if name in refused else 200, text=text, text_length=len(text),
        )
        for n in (1, 2, 3)
        for name in IN_APP
        for text in (REFUSAL if name in refused else page,)
    ]  # fmt: skip
    return ClientIdentities(probes=tuple(asked))


@pytest.mark.parametrize("status", [403, 200])
@pytest.mark.parametrize("refused", [("douyin", "weibo"), ("wechat",), ("douyin",)])
def test_a_refusal_longer_than_a_page_of_scripts_makes_that_page_no_poorer(
    refused: tuple[str, ...], status: int
) -> None:
    found = {
        each.place.fields["client"]: each.outcome for each in judge(refusing_some(refused, status))
    }

    assert found == dict.fromkeys(refused, "failed")


def test_what_all_are_told_is_no_refusal_that_any_is_compared_without() -> None:
    (finding,) = judge(refusing_some(IN_APP, 200))

    assert finding.outcome != "failed"
