"""A switch that was turned off and looked at again: what of it can be held against a site."""

from typing import Any

import pytest

from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import Link, PageVisit
from rectitude.evidence.switch import Feed, Section, SwitchTrial
from rectitude.evidence.website import Website
from rectitude.facts.personalisation import unheeded
from rectitude.rules.user.personalised.fake_off.website import judge
from rectitude.rules.user.personalised.no_opt_out import website as no_opt_out

SITE = "https://site.example/"
SETTINGS = {"title": "设置", "text": "设置\n个性化推荐"}


def told(page: dict[str, str] = SETTINGS, route: str = "", **trial: Any) -> tuple[str, str]:
    """Return what is said of a trial whose switch stood on, was pressed and looked at twice."""
    moment = Moment(context="ignored", phase="load", sequence=1)
    usual = {"before": "on", "after": "off", "reloaded": ("off", "off")}
    at = f"{SITE}{route}"
    switch = SwitchTrial(number=1, page=at, **({"label": "个性化推荐"} | usual | trial))
    home = PageVisit(moment=moment, url=at, final_url=at, role="home", **page)
    (finding,) = judge(Website(pages=(home,), switches=(switch,)))
    return str(finding.outcome), finding.message


def test_a_switch_that_is_on_again_each_time_fails() -> None:
    assert told(reloaded=("on", "on")) == ("failed", "on-again")


@pytest.mark.parametrize("more", [{"said": "登录后才能保存"}, {"unpressed": ("保存偏好",)}])
def test_one_that_may_have_to_be_saved_first_is_a_question(more: dict[str, Any]) -> None:
    assert told(reloaded=("on", "on"), **more) == ("cantTell", "perhaps-not-saved")


@pytest.mark.parametrize(
    "text",
    [
        "设置\n登录后生效",
        "设置\n选择随账号保存",
        "设置\n10 分钟内生效",
        "首页\n登录\n设置",
        "关闭后对本次访问有效\n设置",
        "欢迎来到示例站，请登录 免费注册\n设置",
        "立即登录\n设置",
        "账号登录\n设置",
        "保存后立即生效\n设置",
        "登录用户关闭后立即生效\n设置",
        "关闭后次日生效\n设置",
    ],
)
def test_one_that_may_hold_for_accounts_later_or_for_one_visit_is_a_question(text: str) -> None:
    said = told({"title": "设置", "text": text}, reloaded=("on", "on"))

    assert said == ("cantTell", "perhaps-not-saved")


@pytest.mark.parametrize("words", ["推荐预览（个性化推荐）", "我们会投放广告", "按品类筛选"])
def test_what_the_server_took_is_no_field_of_a_form(words: str) -> None:
    page = {"title": "设置", "text": f"{words}\n设置"}
    switched: dict[str, Any] = {"reloaded": ("on", "on")}

    assert told(page, **switched, sent=("POST /pref 200",)) == ("failed", "on-again")
    assert told(page, **switched) == ("cantTell", "perhaps-not-saved")
    assert told(page, **switched, sent=("GET /pref 200",)) == ("cantTell", "perhaps-not-saved")


@pytest.mark.parametrize("words", ["推荐预览（个性化推荐）", "我们会投放广告", "按品类筛选"])
def test_a_switch_of_privacy_settings_is_no_field_of_a_form(words: str) -> None:
    switched: dict[str, Any] = {"reloaded": ("on", "on"), "is_switch": True}

    def said(title: str, text: str = words) -> tuple[str, str]:
        return told({"title": title, "text": f"{text}\n设置"}, **switched)

    assert said("隐私设置 - 示例书屋") == ("failed", "on-again")
    assert said("设置 - 示例书屋") == ("cantTell", "perhaps-not-saved")
    assert said("隐私设置预览 - 示例书屋") == ("cantTell", "perhaps-not-saved")
    assert said("隐私设置 - 示例书屋", "界面预览") == ("cantTell", "perhaps-not-saved")


@pytest.mark.parametrize("promise", ["关闭后立即生效。", "修改即时生效", "关闭后马上生效"])
def test_a_promise_that_it_takes_effect_at_once_is_no_condition(promise: str) -> None:
    page = {"title": "设置", "text": f"设置\n个性化推荐\n{promise}"}

    assert told(page, reloaded=("on", "on")) == ("failed", "on-again")


def test_a_word_that_it_is_off_now_is_no_condition() -> None:
    confirmed = told(reloaded=("on", "on"), said="关\n已关闭个性化推荐")

    assert confirmed == ("failed", "on-again")
    once_signed_in = told(reloaded=("on", "on"), said="已关闭，请登录后保存")
    assert once_signed_in == ("cantTell", "perhaps-not-saved")


@pytest.mark.parametrize("route", ["#/settings", "#/me", "user/privacy"])
def test_a_page_of_settings_is_known_by_its_route(route: str) -> None:
    page = {"title": "示例书屋", "text": "个性化推荐"}

    assert told(page, route=route, reloaded=("on", "on")) == ("failed", "on-again")
    assert told(page, route="#/books", reloaded=("on", "on"))[0] == "cantTell"


@pytest.mark.parametrize("said", ["×", "5秒后可关闭", "3s后关闭广告"])
def test_what_a_pop_up_counts_is_no_answer_to_a_press(said: str) -> None:
    assert told(reloaded=("on", "on"), said=said) == ("failed", "on-again")
    assert told(reloaded=("on", "on"), said=f"{said}\n登录后生效")[0] == "cantTell"


def test_a_mark_of_registration_is_no_way_to_sign_in() -> None:
    page = {"title": "设置", "text": "设置\n已注册用户 12 万，注册商标见下"}

    assert told(page, reloaded=("on", "on")) == ("failed", "on-again")


def test_conditions_are_looked_for_on_the_page_of_the_switch_and_not_on_the_home_page() -> None:
    """An address with a route is another page than the home page."""
    moment = Moment(context="ignored", phase="load", sequence=1)
    home = PageVisit(
        moment=moment, url=SITE, final_url=SITE, role="home", title="设置", text="首页"
    )
    there = SITE + "#/settings"
    settings = PageVisit(
        moment=moment, url=there, final_url=there, title="设置", text="个性化推荐\n请先登录"
    )
    switch = SwitchTrial(
        number=1, page=there, label="个性化推荐", before="on", after="off", reloaded=("on", "on")
    )
    (finding,) = judge(Website(pages=(home, settings), switches=(switch,)))
    assert (finding.outcome, finding.message) == ("cantTell", "perhaps-not-saved")


def test_one_that_a_second_look_did_not_find_on_is_not_held_against_the_site() -> None:
    assert told(reloaded=("on", "on", "absent")) == ("untested", "unclear")


def test_one_that_the_server_refused_to_keep_is_a_question() -> None:
    said = told(reloaded=("on", "on"), sent=("POST /save 401",))

    assert said == ("cantTell", "not-accepted")


@pytest.mark.parametrize(
    ("page", "label"),
    [
        ({"title": "获取方案", "text": "需要的服务"}, "个性化推荐"),
        ({"title": "个性化推荐系统", "text": "产品"}, "个性化推荐"),
        (SETTINGS, "定向广告投放"),
    ],
    ids=["a page that is none of settings", "the page of a product", "what the firm sells"],
)
def test_a_box_that_may_be_a_field_or_a_filter_is_a_question(
    page: dict[str, str], label: str
) -> None:
    assert told(page, reloaded=("on", "on"), label=label) == ("cantTell", "perhaps-no-setting")


def test_one_marked_up_as_a_switch_is_one_on_any_page() -> None:
    page = {"title": "首页", "text": "首页"}

    assert told(page, reloaded=("on", "on"), is_switch=True) == ("failed", "on-again")


def test_one_that_was_on_again_once_is_not_held_against_the_site() -> None:
    assert told(reloaded=("on", "off")) == ("untested", "unclear")


@pytest.mark.parametrize(
    "trial", [{"reloaded": ("absent", "absent")}, {"reloaded": ("absent", "off")}]
)
def test_one_that_was_lost_from_sight_is_not_said_to_stay_off(trial: dict[str, Any]) -> None:
    assert told(**trial) == ("untested", "unclear")


def test_a_page_that_asks_as_before_for_personalised_content_fails() -> None:
    flags = ("personalized=1",)

    assert told(asked=flags, still_asked=flags) == ("failed", "still-asked")


@pytest.mark.parametrize(
    "more",
    [
        {"cookies_changed": True},
        {"sent": ("POST /save 200",)},
        {"asked": ("recommend=1",), "still_asked": ("recommend=1",)},
    ],
    ids=["a cookie tells the server", "a request told it", "an editor may recommend"],
)
def test_a_parameter_that_need_not_decide_is_a_question(more: dict[str, Any]) -> None:
    flags = {"asked": ("personalized=1",), "still_asked": ("personalized=1",)}

    assert told(**(flags | more)) == ("cantTell", "still-asked-perhaps")


@pytest.mark.parametrize(
    ("asked", "still"),
    [
        (("personalized=1",), ("personalized=0",)),
        (("personalized=0",), ("personalized=0",)),
        ((), ("personalized=1",)),
    ],
)
def test_a_page_that_asks_otherwise_than_before_does_not(
    asked: tuple[str, ...], still: tuple[str, ...]
) -> None:
    assert told(asked=asked, still_asked=still) == ("untested", "stays-off")


def test_a_trial_that_did_not_end_is_not_said_to_have_found_nothing() -> None:
    assert told(problem="timeout") == ("untested", "not-tried")


def test_what_is_delivered_is_never_said_to_have_changed() -> None:
    assert told() == ("untested", "stays-off")


@pytest.mark.parametrize(
    ("home", "outcome"),
    [
        ({"home_said": "你已关闭个性化推荐，暂时不能使用示例书屋", "home_kept": 1}, "failed"),
        ({"home_said": "请先开启个性化推荐再继续使用", "home_kept": 0}, "failed"),
        ({"home_said": "您已关闭个性化推荐，本站无法继续为您提供服务。", "home_kept": 2}, "failed"),
        ({"home_said": "您已关闭个性化推荐，无法继续为您推荐服务。", "home_kept": 2}, "passed"),
        ({"home_said": "您已关闭个性化推荐，暂停提供部分推荐服务。", "home_kept": 2}, "passed"),
        ({"home_said": "你已关闭个性化推荐，推荐栏目不能使用", "home_kept": 20}, "passed"),
        ({"home_said": "网络异常，请稍后再试", "home_kept": 0}, "passed"),
        ({"home_said": "已按时间排序", "home_kept": 9}, "passed"),
        ({"home_said": "请先开启个性化推荐再继续使用", "home_stood": 0}, "passed"),
        ({"home_said": "请先开启个性化推荐再继续使用", "home_new": 60}, "passed"),
        (
            {"home_said": "已关闭个性化推荐，如需开启个性化推荐，请访问设置", "home_kept": 3},
            "passed",
        ),
        ({"home_said": "请开启个性化推荐，浏览更多精彩内容"}, "passed"),
    ],
)
def test_whoever_turns_it_off_and_is_served_nothing_any_more_was_refused(
    home: dict[str, Any], outcome: str
) -> None:
    moment = Moment(context="ignored", phase="load", sequence=1)
    usual = {"before": "on", "after": "off", "reloaded": ("off", "off")}
    usual |= {"home_stood": 20, "home_new": 1}
    switch = SwitchTrial(number=1, page=SITE, label="个性化推荐", **(usual | home))
    text = "根据您的浏览记录推荐。可以在设置中关闭个性化推荐。"
    page = PageVisit(moment=moment, url=SITE, final_url=SITE, role="home", text=text)
    (finding,) = no_opt_out.judge(Website(pages=(page,), switches=(switch,)))
    assert finding.outcome == outcome


DEMAND = "您已关闭个性化推荐，无法阅读书库，请到设置重新开启。"


@pytest.mark.parametrize(
    ("section", "outcome"),
    [
        ({}, "failed"),
        ({"said": "请先开启个性化推荐后再查看"}, "failed"),
        ({"kept": 1}, "passed"),
        ({"stood": 1}, "passed"),
        ({"new": 40}, "passed"),
        ({"title": "为你推荐"}, "passed"),
        ({"title": "智能选书"}, "passed"),
        ({"said": "已关闭个性化推荐，无法查看推荐内容"}, "passed"),
        ({"said": "网络异常，请稍后再试"}, "passed"),
    ],
)
def test_a_page_that_gives_who_turned_it_off_nothing_but_the_demand_was_refused(
    section: dict[str, Any], outcome: str
) -> None:
    usual: dict[str, Any] = {"page": f"{SITE}shelf", "title": "书库", "stood": 5, "new": 1}
    moment = Moment(context="ignored", phase="load", sequence=1)
    switch = SwitchTrial(
        number=1, page=SITE, label="个性化推荐", before="on", after="off", reloaded=("off", "off"),
        sections=(Section(**({"said": DEMAND} | usual | section)),),
    )  # fmt: skip
    home = PageVisit(moment=moment, url=SITE, final_url=SITE, role="home", text="为您推荐")
    (finding,) = no_opt_out.judge(Website(pages=(home,), switches=(switch,)))
    assert finding.outcome == outcome


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("已关闭", "passed"),
        ("已关闭，按时间排序", "passed"),
        ("已关闭。关闭后，您将无法查看为您推荐", "passed"),
        ("已关闭。关闭后不会影响您使用乐谱库。", "passed"),
        ("已关闭。关闭后您将无法使用语音助手。", "passed"),
        ("关闭后是否无法使用乐谱库？不会", "passed"),
        ("已关闭。关闭后您将无法使用乐谱库。", "cantTell"),
        ("关闭个性化推荐后，不能再浏览乐谱库", "cantTell"),
        ("关闭个性化推荐后将无法使用本站", "failed"),
        ("关闭个性化推荐后将无法使用松涛琴谱", "failed"),
    ],
)
def test_what_a_switch_says_goes_with_it_is_asked_about_where_it_is_a_part_of_the_site(
    said: str, outcome: str
) -> None:
    moment = Moment(context="ignored", phase="load", sequence=1)
    links = tuple(
        Link(text=text, href=SITE + text, visible=True) for text in ("乐谱库", "为您推荐")
    )
    home = PageVisit(
        moment=moment, url=SITE, final_url=SITE, role="home", title="松涛琴谱",
        text="为您推荐\n可以在设置中关闭个性化推荐", links=links,
    )  # fmt: skip
    switch = SwitchTrial(
        number=1, page=SITE, label="个性化推荐", before="on", after="off",
        reloaded=("off", "off"), said=said,
    )  # fmt: skip
    (finding,) = no_opt_out.judge(Website(pages=(home,), switches=(switch,)))
    assert finding.outcome == outcome


ID, OTHER_ID = "8f1c2a7b-77aa-4d11", "0b9e65d2-13cc-4e57"
LINES = ("今日", "雨后山路", "桥头夜市", "学堂新规", "河灯节")


def feed(*lines: str, visitor: str = ID, more: tuple[str, ...] = ()) -> Feed:
    return Feed(fields=(f"/api/feed uid={visitor}", "/api/feed n=6", *more), lines=lines)


def turned_off(after: Feed, other: Feed, **trial: Any) -> tuple[str, str]:
    return told(feed=feed(*LINES), feed_after=after, feed_of_another=other, **trial)


def test_a_switch_of_which_the_server_is_never_told_changes_nothing() -> None:
    another = feed(*reversed(LINES), visitor=OTHER_ID)

    assert turned_off(feed(*LINES), another) == ("failed", "untold")


@pytest.mark.parametrize("lines", [LINES, ()], ids=["the same for all", "takes turns for others"])
def test_where_the_list_may_be_everybodys_it_is_asked_what_an_untold_switch_turns_off(
    lines: tuple[str, ...],
) -> None:
    another = feed(*lines, visitor=OTHER_ID)

    assert turned_off(feed(*LINES), another) == ("cantTell", "untold-perhaps")


def test_a_list_that_follows_the_visitor_though_each_request_says_that_it_is_off() -> None:
    on, off = (feed(*LINES, more=(f"/api/feed rec={flag}",)) for flag in "10")
    another = feed(*reversed(LINES), visitor=OTHER_ID, more=("/api/feed rec=1",))

    assert told(feed=on, feed_after=off, feed_of_another=another) == ("failed", "follows")


def of_interests(*lines: str, tags: str, on: str) -> Feed:
    fields = [f"/api/feed on={on}"] + ([f"/api/feed tags={tags}"] if tags else [])
    return Feed(fields=tuple(fields), lines=lines)


def test_interests_that_are_still_handed_over_once_it_is_off_are_not_heeded() -> None:
    before = of_interests(*LINES, tags="帐篷,炉具", on="1")
    other = of_interests(*reversed(LINES), tags="", on="1")

    def said(after: Feed, another: Feed = other) -> tuple[str, str]:
        return told(feed=before, feed_after=after, feed_of_another=another)

    assert said(of_interests(*LINES, tags="帐篷,炉具", on="0")) == ("failed", "follows")
    assert said(of_interests(*LINES, tags="", on="0")) == ("untested", "stays-off")
    assert said(of_interests(*reversed(LINES), tags="帐篷,炉具", on="0")) == (
        "untested",
        "stays-off",
    )
    by_all = of_interests(*reversed(LINES), tags="帐篷,炉具", on="1")
    assert said(of_interests(*LINES, tags="帐篷,炉具", on="0"), by_all) == ("untested", "stays-off")


def test_identifiers_are_named_and_not_shown() -> None:
    trial = SwitchTrial(
        number=1, page=SITE, label="个性化推荐", before="on", feed=feed(*LINES),
        feed_after=feed(*LINES), feed_of_another=feed(visitor=OTHER_ID),
    )  # fmt: skip

    assert unheeded.handed(trial) == ("/api/feed uid",)


def test_a_list_that_still_follows_the_visitor_though_the_server_was_told() -> None:
    another = feed(*reversed(LINES), visitor=OTHER_ID)

    assert turned_off(feed(*LINES), another, cookies_changed=True) == ("failed", "follows")


@pytest.mark.parametrize(
    ("after", "other", "trial"),
    [
        (feed(*reversed(LINES)), feed(*LINES, visitor=OTHER_ID), {}),
        (feed(*LINES, more=("/api/feed rec=off",)), feed(*LINES, visitor=OTHER_ID), {}),
        (Feed(fields=("/api/feed n=6",), lines=LINES), feed(*LINES, visitor=OTHER_ID), {}),
        (feed(*LINES), feed(*LINES, visitor=ID), {}),
        (feed(*LINES), feed(*LINES, visitor=OTHER_ID), {"cookies_changed": True}),
        (feed(*LINES), feed(*LINES, "游客 8372", visitor=OTHER_ID), {"sent": ("POST /pref 200",)}),
        (feed(), feed(*LINES, visitor=OTHER_ID), {}),
    ],
    ids=[
        "another order",
        "the request tells it",
        "no identifier any more",
        "the same value for all",
        "the same list for all",
        "only a name of one's own apart",
        "a list that takes turns",
    ],
)
def test_what_may_have_changed_with_the_switch_is_not_held_against_it(
    after: Feed, other: Feed, trial: dict[str, Any]
) -> None:
    assert turned_off(after, other, **trial) == ("untested", "stays-off")


def test_an_identifier_that_goes_with_a_count_of_visits_asks_for_no_list() -> None:
    counted = Feed(fields=(f"/api/visit uid={ID}",), lines=LINES)
    another = Feed(fields=(f"/api/visit uid={OTHER_ID}",), lines=LINES)

    assert told(feed=counted, feed_after=counted, feed_of_another=another)[1] == "stays-off"


REASONED = ("竹编新样", "因为你看过 手工", "茶市早报", "根据你的兴趣推荐")


def test_a_list_that_goes_on_giving_its_readers_habits_as_reasons_heeds_no_switch() -> None:
    on, another = feed(*REASONED), feed(*REASONED, visitor=OTHER_ID)

    def said(after: Feed = on, **trial: Any) -> tuple[str, str]:
        return told(feed=on, feed_after=after, feed_of_another=another, **trial)

    assert said() == ("failed", "still-reasoned")
    assert said(said="登录后生效") == ("cantTell", "still-reasoned-perhaps")
    assert said(label="个性化广告推荐") == ("cantTell", "still-reasoned-perhaps")
    assert said(cookies_changed=True) == ("untested", "stays-off")
    assert said(feed(*REASONED[::2])) == ("untested", "stays-off")


@pytest.mark.parametrize(
    "line",
    [
        "因为你值得",
        "因为你关注了 手工",
        "为你推荐",
        "因为你看过的人都说好。",
        "根据你的兴趣推荐课程",
    ],
)
def test_what_may_be_a_title_or_was_chosen_is_no_reason_of_a_row(line: str) -> None:
    assert unheeded.reasons(feed(line)) == ()


@pytest.mark.parametrize(
    ("label", "said", "outcome"),
    [
        ("个性化推荐 已开启", "个性化推荐 已关闭", "failed"),
        ("个性化推荐（已开启）", "个性化推荐（已关闭）", "failed"),
        ("个性化推荐 已开启", "个性化推荐 已关闭\n请先登录", "cantTell"),
        ("个性化推荐 已开启", "已按时间排序", "cantTell"),
        ("个性化推荐 已开启", "", "cantTell"),
        ("个性化推荐", "个性化推荐 已关闭", "cantTell"),
    ],
)
def test_a_box_that_says_how_it_stands_is_a_switch_on_any_page(
    label: str, said: str, outcome: str
) -> None:
    page = {"title": "示例社区", "text": "今日"}

    assert told(page, label=label, said=said, reloaded=("on", "on"))[0] == outcome


@pytest.mark.parametrize("said", ["个性化推荐 已关闭", "开启个性化推荐", "重新开启个性化推荐"])
def test_what_a_button_says_of_itself_once_it_is_off_is_no_condition(said: str) -> None:
    turned = {"label": "关闭个性化推荐", "reloaded": ("on", "on")}

    assert told(**turned, said=said) == ("failed", "on-again")
    assert told(**turned, said=f"{said}后才能保存")[0] == "cantTell"
