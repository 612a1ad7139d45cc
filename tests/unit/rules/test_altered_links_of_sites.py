"""What a link of a site's own page led to: what of it can be held against the site."""

import pytest

from rectitude.evidence.exchange import Moment
from rectitude.evidence.outward import OutwardPress
from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.rules.market.interference.hijack.website import judge
from rectitude.rules.market.link_blocking.discriminatory import website_links as discriminatory
from rectitude.rules.market.link_blocking.unjustified import website as unjustified

PAGE = "https://bbs.linzi.com/t/1"
ITEM = "https://www.shop.com/item/31"
OTHER = ("https://www.video.com/v/8", "https://www.mall.com/p/7")


def press(target: str, reached: str, number: int = 1, **more: object) -> OutwardPress:
    usual = {"href": target, "label": target, "outcome": "opened", "page": PAGE}
    return OutwardPress(
        number=number, target=target, reached=reached, round=number, **(usual | more)
    )  # type: ignore[arg-type]


def told(*presses: OutwardPress, text: str = "") -> list[tuple[str, str]]:
    """Return what is said of presses, beside two links of others that opened as they are."""
    return told_of(PAGE, *presses, *(press(other, other) for other in OTHER), text=text)


def website(*presses: OutwardPress, page: str = PAGE, text: str = "") -> Website:
    moment = Moment(context="ignored", phase="load", sequence=1)
    home = PageVisit(moment=moment, url=page, final_url=page, role="home", text=text)
    return Website(pages=(home,), outward=presses)


def told_of(page: str, *presses: OutwardPress, text: str = "") -> list[tuple[str, str]]:
    """Return what is said of presses on one page."""
    found = judge(website(*presses, page=page, text=text))
    return [(str(finding.outcome), finding.message) for finding in found]


UNCHANGED = [("untested", "unchanged")]


@pytest.mark.parametrize(
    "added", ["aff=7", "affiliate_id=7", "cps=me", "pid=mm_1_2_3", "tag=lamp-20"]
)
def test_an_account_of_commission_added_to_one_link_alone_fails(added: str) -> None:
    assert told(press(ITEM, f"{ITEM}?{added}")) == [("failed", "added")]


@pytest.mark.parametrize(
    "added", ["ref=me", "tag=lamp", "pid=12", "unionid=o6", "channel_id=1", "affinity=2"]
)
def test_a_name_of_many_meanings_is_a_question(added: str) -> None:
    assert told(press(ITEM, f"{ITEM}?{added}")) == [("cantTell", "added-perhaps")]


@pytest.mark.parametrize("added", ["pid=12", "scene=bbs", "pid=mm"])
def test_another_value_beside_what_may_be_anything_is_a_question(added: str) -> None:
    target = f"{ITEM}?from=post"

    assert told(press(target, f"{ITEM}?from=web&{added}")) == [("cantTell", "replaced-perhaps")]


def test_another_value_beside_a_declared_commission_is_a_question() -> None:
    reached = press(f"{ITEM}?from=post", f"{ITEM}?from=web&pid=mm_1_2_3")

    assert told(reached, text="本站部分链接为推广链接") == [("cantTell", "replaced-perhaps")]


def test_another_value_does_not_cover_an_account_of_commission_added_beside_it() -> None:
    reached = press(f"{ITEM}?from=post", f"{ITEM}?from=web&pid=mm_1_2_3")

    assert told(reached) == [("failed", "added")]


def test_a_declared_advert_and_one_under_other_words_are_questions() -> None:
    reached = f"{ITEM}?aff=7"

    assert told(press(ITEM, reached), text="本站部分链接为推广链接") == [
        ("cantTell", "added-perhaps")
    ]
    assert told(press(ITEM, reached, label="好灯")) == [("cantTell", "added-perhaps")]


def test_the_sites_own_name_in_the_place_of_anothers_fails() -> None:
    assert told(press(f"{ITEM}?ref=zhou", f"{ITEM}?ref=linzi")) == [("failed", "replaced")]


@pytest.mark.parametrize("after", ["ref=main", "q=%EF%BF%BD"])
def test_another_value_is_a_question(after: str) -> None:
    name = after.partition("=")[0]

    assert told(press(f"{ITEM}?{name}=x", f"{ITEM}?{after}")) == [("cantTell", "replaced-perhaps")]


@pytest.mark.parametrize(
    ("page", "value", "outcome"),
    [
        ("https://www.86.com/t/1", "18603", "cantTell"),
        ("https://t.cn/1", "article", "cantTell"),
        ("https://t.cn/1", "t", "cantTell"),
        ("https://bbs.linzi.com/t/1", "berlinzip", "cantTell"),
        ("https://www.86.com/t/1", "86_pc", "failed"),
        ("https://bbs.linzi.com/t/1", "from-Linzi", "failed"),
        ("https://www.yunwu-notes.com/a/1", "yunwu_union_03", "failed"),
        ("https://www.china-notes.com/a/1", "china_union_03", "cantTell"),
        ("https://www.my-notes.com/a/1", "my_union_03", "cantTell"),
    ],
)
def test_a_sites_name_counts_as_a_word_of_a_value(page: str, value: str, outcome: str) -> None:
    changed = press(f"{ITEM}?channel=zhou", f"{ITEM}?channel={value}", page=page)
    others = [press(other, other, page=page) for other in OTHER]

    assert [each for each, _ in told_of(page, changed, *others)] == [outcome]


@pytest.mark.parametrize(
    ("page", "value", "outcome"),
    [
        ("https://www.zhongcaoriji.cn/t/1", "zcrj_8888", "failed"),
        ("https://www.chashanxianhuo.cn/t/1", "csxh", "failed"),
        ("https://bbs.linzi.com/t/1", "zcrj_8888", "cantTell"),
        ("https://www.zhongcaoriji.cn/t/1", "zcr_8", "cantTell"),
        ("https://www.zhongcaoriji.cn/t/1", "azcrj", "cantTell"),
        ("https://www.maanshan.cn/t/1", "main", "cantTell"),
    ],
)
def test_four_initials_of_a_name_in_pinyin_count_as_the_name(
    page: str, value: str, outcome: str
) -> None:
    changed = press(f"{ITEM}?pid=muzi_0917", f"{ITEM}?pid={value}", page=page)
    others = [press(other, other, page=page) for other in OTHER]

    assert [each for each, _ in told_of(page, changed, *others)] == [outcome]


SHOP, INN = "https://www.shop.com/t/5", "https://www.inn.com/h/31"


def test_one_account_in_the_place_of_others_at_two_sites_fails() -> None:
    shop = press(f"{SHOP}?aid=user8806", f"{SHOP}?aid=lv001")
    inn = press(f"{INN}?aid=user8806", f"{INN}?aid=lv001")

    assert told(shop, inn) == [("failed", "replaced"), ("failed", "replaced")]
    assert told(shop) == [("cantTell", "replaced-perhaps")]


@pytest.mark.parametrize(
    ("name", "value"), [("channel", "web"), ("channel", "2"), ("from", "lv001"), ("aid", "main")]
)
def test_what_is_no_account_in_the_place_of_others_at_two_sites_is_a_question(
    name: str, value: str
) -> None:
    shop = press(f"{SHOP}?{name}=app", f"{SHOP}?{name}={value}")
    inn = press(f"{INN}?{name}=app", f"{INN}?{name}={value}")

    assert told(shop, inn) == [("cantTell", "replaced-perhaps")] * 2


def test_a_tag_of_origin_put_on_every_link_is_a_question_where_it_replaces_another() -> None:
    shop = press(f"{SHOP}?aid=user8806", f"{SHOP}?aid=lv001")
    inn = press(f"{INN}?aid=user8806", f"{INN}?aid=lv001")
    others = [press(other, f"{other}?aid=lv001") for other in OTHER]

    found = told_of(PAGE, shop, inn, *others)

    assert found == [("cantTell", "replaced-perhaps")] * 2


@pytest.mark.parametrize("name", ["spm", "spm_id_from", "scm", "pvid", "trace_id"])
def test_a_platforms_own_tracking_of_clicks_is_none(name: str) -> None:
    target, reached = f"{ITEM}?{name}=a21bo.50862", f"{ITEM}?{name}=a21bo.1000386"

    assert told(press(target, reached)) == UNCHANGED
    assert told(press(ITEM, reached)) == UNCHANGED


@pytest.mark.parametrize("name", ["t", "Expires", "sign", "x-oss-date", "lang"])
def test_what_each_visit_makes_anew_is_none(name: str) -> None:
    assert told(press(f"{ITEM}?{name}=1", f"{ITEM}?{name}=2")) == UNCHANGED


def test_a_value_that_is_another_each_time_is_no_account() -> None:
    target = f"{ITEM}?ref=zhou"
    presses = [press(target, f"{ITEM}?ref=linzi{n}", n) for n in (1, 2)]

    assert told(*presses) == [("cantTell", "replaced-perhaps")]


def test_another_page_and_a_credit_taken_out_are_questions() -> None:
    assert told(press(ITEM, "https://www.shop.com/sale")) == [("cantTell", "another-page")]
    assert told(press(f"{ITEM}?ref=zhou", ITEM)) == [("cantTell", "another-page")]
    assert told(press(f"{ITEM}?utm_source=x", ITEM)) == UNCHANGED


def test_words_of_a_link_are_its_writers_and_perhaps_shortened() -> None:
    by_number = {"href": "https://bbs.linzi.com/go?id=7"}

    assert told(press(ITEM, f"{ITEM}?aff=7", **by_number)) == UNCHANGED


def diverted(reached: str, **more: object) -> list[OutwardPress]:
    usual = {"outcome": "diverted", "status": 200, "text": "示例南湖灯具 今日新品 黄铜台灯"}
    return [press(ITEM, reached, number, **(usual | more)) for number in (1, 2)]


def test_a_third_sites_own_page_in_every_round_fails() -> None:
    assert told(*diverted("https://www.lake.com/lamp")) == [("failed", "diverted")]


@pytest.mark.parametrize(
    ("reached", "more"),
    [
        ("https://www.lake.com/in", {"text": "统一登录 账号 密码"}),
        ("https://www.lake.com/n", {"text": "您即将离开本站"}),
        ("https://www.lake.com/n", {"text": "正在打开 www.shop.com"}),
        ("https://www.lake.com/8f2c", {"status": None, "text": ""}),
        ("https://www.lake.com/8f2c", {"status": 502}),
        ("https://www.lake.com/item/31", {}),
        ("https://www.lake.com/", {}),
    ],
    ids=["sign-in", "notice", "names the target", "no answer", "error", "same path", "home page"],
)
def test_what_may_be_on_the_way_or_the_same_firm_is_a_question(
    reached: str, more: dict[str, object]
) -> None:
    assert told(*diverted(reached, **more)) == [("cantTell", "diverted-perhaps")]


def test_a_counter_that_knows_the_way_is_none() -> None:
    assert told(*diverted("https://www.lake.com/c?u=https%3A%2F%2Fwww.shop.com%2Fitem%2F31")) == (
        UNCHANGED
    )


@pytest.mark.parametrize(
    ("value", "outcome"),
    [("bbs_cps07", "failed"), ("aff-12", "failed"), ("fanli", "failed"),
     ("homepage", "cantTell"), ("affinity_2", "cantTell"), ("cpsx", "cantTell"), ("web_staff", "cantTell")],
)  # fmt: skip
def test_a_value_that_says_it_is_of_commission_is_one_under_any_name(
    value: str, outcome: str
) -> None:
    target = f"{ITEM}?from=anchor_lin"

    assert told(press(target, f"{ITEM}?from={value}"))[0][0] == outcome


MAKER, STRANGER = "https://www.maker.com/", "https://www.stranger.com/?c=linzi"
OURS, THEIRS = "青隼截图 示例市青隼软件有限公司", "灰笔截图 示例市灰笔科技有限公司"


def astray(there: str, reached: str = THEIRS, *, status: int = 200) -> list[tuple[str, str]]:
    """Return what is said of a link that led to a stranger's home page, and of what stands at its address."""
    led = [press(MAKER, STRANGER, n, outcome="diverted", status=200, text=reached) for n in (1, 2)]
    typed = press(MAKER, MAKER, 3, typed=True, status=status, text=there)
    return told(*led, typed)


def test_a_link_past_a_site_that_still_stands_to_another_firms_fails() -> None:
    assert astray(OURS) == [("failed", "diverted-past")]
    assert astray(f"{OURS}出品。新版本支持会员登录，客户端下载") == [("failed", "diverted-past")]


@pytest.mark.parametrize(
    ("there", "reached"),
    [
        (OURS, "灰笔截图 示例市青隼软件有限公司"),
        (OURS, "灰笔截图，原名青隼截图。示例市灰笔科技有限公司"),
        (f"{OURS}。我们有新网址", THEIRS),
        (f"{OURS}。请到 stranger.com 下载", THEIRS),
        (f"{OURS}。停止服务", THEIRS),
        ("青隼截图", THEIRS),
        (f"系统维护中 {OURS}", THEIRS),
        (f"该域名出售 {OURS}", THEIRS),
        (OURS, "灰笔截图"),
        (OURS, f"即将离开本站 {THEIRS}"),
        ("", THEIRS),
    ],
)
def test_a_firm_that_moved_is_part_of_the_other_or_is_not_named_is_a_question(
    there: str, reached: str
) -> None:
    assert astray(there, reached) == [("cantTell", "diverted-perhaps")]


def test_an_address_that_does_not_answer_any_more_may_have_been_replaced() -> None:
    assert astray(OURS, status=404) == [("cantTell", "diverted-perhaps")]


NUMBERED = "灰笔商城 今日新品 粤ICP备2021000001号-2"


def test_two_filers_are_two_firms_where_pages_name_none() -> None:
    assert astray("青隼家居 京ICP备2021000002号-1", NUMBERED) == [("failed", "diverted-past")]
    assert astray("青隼家居 粤ICP备2021000001号-1", NUMBERED) == [("cantTell", "diverted-perhaps")]
    assert astray("青隼家居", NUMBERED) == [("cantTell", "diverted-perhaps")]


def test_a_site_that_links_lead_past_is_blocked_where_others_open() -> None:
    led = [press(MAKER, STRANGER, n, outcome="diverted", status=200, text=THEIRS) for n in (1, 2)]
    typed = press(MAKER, MAKER, 3, typed=True, status=200, text=OURS)
    opened = press(ITEM, ITEM)

    for rule in (unjustified, discriminatory):
        (finding,) = rule.judge(website(*led, typed, opened))
        assert (str(finding.outcome), finding.message) == ("failed", "led-past")
        (finding,) = rule.judge(website(*led, typed))
        assert str(finding.outcome) == "untested"


TOOL, PAIL = "https://www.tools.com/p/12?inviter=", "https://www.tools.com/p/30?inviter="


def test_one_account_in_the_place_of_several_peoples_fails() -> None:
    """The links may all be of one shop: what is compared are those who recommend."""
    taken = told_of(
        PAGE, press(f"{TOOL}zhou88", f"{TOOL}lz001"), press(f"{PAIL}mei520", f"{PAIL}lz001")
    )

    assert taken == [("failed", "replaced")]


@pytest.mark.parametrize(
    "reached", [(f"{TOOL}zhou88", f"{PAIL}mei520"), (f"{TOOL}a8", f"{PAIL}b9")]
)
def test_accounts_that_stay_or_differ_are_not_taken_over(reached: tuple[str, str]) -> None:
    said = told_of(PAGE, press(f"{TOOL}zhou88", reached[0]), press(f"{PAIL}mei520", reached[1]))

    assert "failed" not in {outcome for outcome, _ in said}


ACCOUNT = f"{ITEM}?id=6&uid=xiaohe"


@pytest.mark.parametrize(
    ("text", "value", "outcome"),
    [
        (f"我的推广链接，谢谢支持：{ACCOUNT}", "linzi_07", "failed"),
        (f"走我的码买：{ACCOUNT}", "linzi_07", "failed"),
        (f"卖家主页：{ACCOUNT}", "linzi_07", "cantTell"),
        (f"我的推广链接：{ACCOUNT}", "guest", "cantTell"),
        (f"我的推广链接：{ACCOUNT} 本站会把推广参数统一换成本站的。", "linzi_07", "cantTell"),
    ],
)
def test_an_account_in_place_of_the_one_by_which_the_words_say_that_somebody_earns_fails(
    text: str, value: str, outcome: str
) -> None:
    reached = press(ACCOUNT, f"{ITEM}?id=6&uid={value}")

    assert [each for each, _ in told(reached, text=text)] == [outcome]


def test_an_account_that_is_another_each_time_is_a_question() -> None:
    presses = [press(ACCOUNT, f"{ITEM}?id=6&uid=v{n}x8", n) for n in (1, 2)]

    assert [each for each, _ in told(*presses, text=f"我的推广链接：{ACCOUNT}")] == ["cantTell"]
