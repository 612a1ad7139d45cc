"""Full-screen links, deceptive triggers and downloads, targeted items: what presses must show."""

import msgspec
import pytest

from popup_evidence import ADVERT, CROSS, KEY, PAGE, Table, moved, moved_in_every_way, popup
from rectitude.evidence.page import Box
from rectitude.evidence.popup import (
    COVERED,
    UNMADE,
    UNTRIED,
    Aim,
    Departure,
    Hit,
    MotionTrial,
    Popup,
    Watch,
    Withheld,
)
from rectitude.facts.popups import words
from rectitude.findings import Confidence, Finding, Outcome
from rectitude.rules.user.personalised.fake_off import popups as fake_off
from rectitude.rules.user.popup.deceptive_download import popups as deceptive_download
from rectitude.rules.user.popup.deceptive_trigger import popups as deceptive_trigger
from rectitude.rules.user.popup.full_screen_link import popups as full_screen_link

EMPTY = Hit(path=("div#promo",), tag="div", box=Box(0, 0, 390, 844))
BUTTON = Hit(path=("a",), tag="a", control=True, text="立即查看", box=Box(95, 700, 200, 44))


def first(findings: object) -> Finding:
    return next(iter(findings))  # type: ignore[call-overload, no-any-return]


@pytest.mark.parametrize(
    ("left", "tries", "outcome"),
    [
        (20, 21, Outcome.FAILED),
        (9, 9, Outcome.CANNOT_TELL),
        (14, 25, Outcome.CANNOT_TELL),
        (11, 25, Outcome.PASSED),
    ],
)
def test_the_share_of_unlabelled_presses_that_leave_decides(
    left: int, tries: int, outcome: Outcome
) -> None:
    table = Table(popup()).press("grid", "navigated", left, EMPTY)
    table.press("grid", "nothing", tries - left, EMPTY).press("grid", "navigated", 4, BUTTON)

    assert first(full_screen_link.judge(table.trials)).outcome is outcome


def test_a_link_as_large_as_the_screen_is_no_labelled_button() -> None:
    whole = Hit(tag="a", control=True, text="春季车展", box=Box(0, 0, 390, 844))
    table = Table(popup()).press("grid", "navigated", 25, whole)

    assert first(full_screen_link.judge(table.trials)).outcome is Outcome.FAILED


def test_a_small_picture_advert_is_no_full_screen_link() -> None:
    table = Table(popup(share=0.35)).press("grid", "navigated", 25, EMPTY)

    assert first(full_screen_link.judge(table.trials)).outcome is Outcome.INAPPLICABLE


def test_plain_text_that_opens_another_site_is_hijacked() -> None:
    table = Table().press("page", "nothing", 2).press("page", "opened")

    finding = first(deceptive_trigger.judge(table.trials))
    assert (finding.outcome, finding.message) == (Outcome.FAILED, "hijacked")


def test_a_press_on_text_that_met_a_popup_is_judged_with_that() -> None:
    met = Hit(tag="A", control=True, text="营地周末 七折", href="https://camp.example/")
    unseen = Hit(tag="A", control=True, href="https://camp.example/")
    advert = popup(share=0.9, text="营地周末\n七折")

    for hit, said in ((met, False), (unseen, True)):
        table = Table(advert).press("page", "nothing", 2).press("page", "opened", 1, hit)
        found = {finding.message for finding in deceptive_trigger.judge(table.trials)}
        assert ("hijacked" in found) is said


def test_text_that_leads_to_the_same_site_is_a_card() -> None:
    table = Table().press("page", "navigated", destination=PAGE + "story")

    assert first(deceptive_trigger.judge(table.trials)).outcome is Outcome.UNTESTED


@pytest.mark.parametrize(
    ("clock", "outcome"), [(0.8, Outcome.FAILED), (2.0, Outcome.UNTESTED), (9.0, Outcome.UNTESTED)]
)
def test_a_page_that_leaves_by_itself_says_nothing_of_the_press_that_it_meets(
    clock: float, outcome: Outcome
) -> None:
    by_itself = Departure(outcome="navigated", destination=ADVERT, seconds=5.0)
    watch = Watch(number=1, page=PAGE, viewport="phone", departures=(by_itself,))
    table = Table(watches=(watch,)).press("page", "nothing", 2)
    table.press("page", "navigated", clock=clock, seconds=0.4)

    assert first(deceptive_trigger.judge(table.trials)).outcome is outcome


def test_a_page_that_leaves_by_itself_says_nothing_of_a_movement() -> None:
    by_itself = Departure(outcome="navigated", destination=ADVERT + "?visit=2", seconds=5.0)
    watch = Watch(number=1, page=PAGE, viewport="phone", departures=(by_itself,))
    trials = Table(watches=(watch,), motions=(moved("walk", 0.0, fired=True),)).trials

    assert first(deceptive_trigger.judge(trials)).outcome is not Outcome.FAILED


@pytest.mark.parametrize(
    ("aim", "problem", "outcome"),
    [
        ("control", "", Outcome.PASSED),
        ("control", "lost", Outcome.UNTESTED),
        ("mark", "", Outcome.UNTESTED),
    ],
)
def test_like_a_system_message_it_is_passed_only_where_what_it_holds_was_pressed(
    aim: Aim, problem: str, outcome: Outcome
) -> None:
    alert = msgspec.structs.replace(popup(CROSS), text="系统消息：检测到 3 项风险")
    table = Table(alert).press("mark", "closed").press(aim, "nothing", problem=problem)

    assert first(deceptive_trigger.judge(table.trials)).outcome is outcome


@pytest.mark.parametrize(
    ("value", "outcome"), [(8.0, Outcome.FAILED), (20.0, Outcome.PASSED), (15.0, Outcome.PASSED)]
)
def test_a_shake_below_the_reference_is_failed(value: float, outcome: Outcome) -> None:
    motions = (*moved_in_every_way(), moved("shake", value, fired=True, number=6))

    assert first(deceptive_trigger.judge(Table(motions=motions).trials)).outcome is outcome


@pytest.mark.parametrize(
    ("said", "motions", "outcome"),
    [
        ("晃动手机进入活动页", (), Outcome.UNTESTED),
        ("晃动手机进入活动页", moved_in_every_way(), Outcome.PASSED),
        ("晃动手机进入活动页", moved_in_every_way()[:-1], Outcome.UNTESTED),
        ("晃动手机进入活动页", (moved("shake", 30.0, fired=False),), Outcome.UNTESTED),
        ("三月新品", moved_in_every_way()[1:], Outcome.UNTESTED),
        ("下周摇号购房指南", (), Outcome.PASSED),
        ("拿起手机拨打热线", (), Outcome.PASSED),
    ],
)
def test_a_movement_that_is_announced_and_was_not_tried_is_never_passed(
    said: str, motions: tuple[MotionTrial, ...], outcome: Outcome
) -> None:
    alert = msgspec.structs.replace(popup(CROSS), text=said)
    table = Table(alert, motions=motions).press("mark", "closed")

    assert first(deceptive_trigger.judge(table.trials)).outcome is outcome


@pytest.mark.parametrize("popups", [(), (popup(CROSS),)])
def test_a_page_that_reads_a_sensor_and_was_not_moved_is_untested(
    popups: tuple[Popup, ...],
) -> None:
    reading = Watch(number=1, page=PAGE, viewport="phone", seconds=15.0, sensors=("accelerometer",))

    finding = first(deceptive_trigger.judge(Table(*popups, watches=(reading,)).trials))

    assert (finding.outcome, finding.message) == (Outcome.UNTESTED, "motion-cut-short")


def test_walking_must_not_trigger_and_the_reference_gives_medium_confidence() -> None:
    trials = Table(motions=(moved("walk", 0.0, fired=True),)).trials

    finding = first(deceptive_trigger.judge(trials))
    assert (finding.message, finding.confidence) == ("daily-walk", Confidence.MEDIUM)


@pytest.mark.parametrize(("visits", "message"), [(1, "as-labelled"), (2, "cloaks")])
def test_a_promotion_that_hides_from_programs_twice_is_a_question(
    visits: int, message: str
) -> None:
    person = Watch(number=1, page=PAGE, viewport="phone", seconds=15, popups=("/ div#promo",))
    program = Watch(number=2, page=PAGE, viewport="phone", seconds=6, automation=True)
    table = Table(popup(CROSS), watches=(person, *(program,) * visits)).press("mark", "closed", 4)

    assert first(deceptive_trigger.judge(table.trials)).message == message


def test_a_promotion_that_one_of_two_programs_met_comes_by_chance() -> None:
    program = Watch(number=2, page=PAGE, viewport="phone", seconds=6, automation=True)
    met = msgspec.structs.replace(program, popups=("/ div#promo",))
    table = Table(popup(CROSS), watches=(program, met)).press("mark", "closed", 4)

    assert first(deceptive_trigger.judge(table.trials)).outcome is Outcome.PASSED


@pytest.mark.parametrize(
    ("times", "drifted", "outcome"),
    [
        (2, 0.0, Outcome.FAILED),
        (1, 0.0, Outcome.CANNOT_TELL),
        (4, 12.0, Outcome.PASSED),
    ],
)
def test_what_slides_as_the_pointer_comes_is_told_from_what_drifts(
    times: int, drifted: float, outcome: Outcome
) -> None:
    aimed, met = Hit(path=("span.x",)), Hit(path=("a#slider",), href=ADVERT)
    table = Table(popup(CROSS)).press("mark", "closed", 4)
    table.press("mark", "navigated", times, met, aimed=aimed, drifted=drifted, pointer="mouse")

    assert first(deceptive_trigger.judge(table.trials)).outcome is outcome


def test_a_download_behind_a_label_that_says_so_is_passed() -> None:
    says = Hit(tag="a", control=True, text="下载 APP", box=Box(95, 700, 200, 44))
    table = Table(popup(CROSS)).press("control", "download", hit=says)

    assert first(deceptive_download.judge(table.trials)).outcome is Outcome.PASSED


@pytest.mark.parametrize(
    ("label", "destination", "outcome"),
    [
        ("0571-88888888", "tel:0571-88888888", Outcome.PASSED),
        ("QQ在线客服", "tencent://message/?uin=12345678", Outcome.PASSED),
        ("领取红包", "tencent://message/?uin=12345678", Outcome.FAILED),
        ("在线客服", "market://details?id=cn.example", Outcome.FAILED),
    ],
)
def test_a_control_may_call_or_chat_if_it_says_so_and_does_just_that(
    label: str, destination: str, outcome: Outcome
) -> None:
    says = Hit(tag="a", control=True, text=label, box=Box(300, 200, 90, 30))
    table = Table(popup(CROSS)).press("control", "app", hit=says, destination=destination)

    assert first(deceptive_download.judge(table.trials)).outcome is outcome


def test_a_download_behind_another_label_is_failed() -> None:
    table = Table(popup(CROSS)).press("control", "download", hit=BUTTON, destination=ADVERT)

    finding = first(deceptive_download.judge(table.trials))
    assert (finding.outcome, finding.message) == (Outcome.FAILED, "download")


def test_expanding_in_place_is_passed_even_beside_an_app_button() -> None:
    table = Table().press("expand", "changed", text_before=100, text_after=400)
    table.press("expand", "app", destination="newsapp://1", text_before=100, text_after=100)

    assert first(deceptive_download.judge(table.trials)).outcome is Outcome.PASSED


@pytest.mark.parametrize(
    ("label", "led", "outcome"),
    [
        ("领取新人礼包", "download", Outcome.FAILED),
        ("马上试玩", "download", Outcome.FAILED),
        ("领红包", "app", Outcome.CANNOT_TELL),
        ("领取新人礼包", "navigated", Outcome.PASSED),
        ("马上试玩", "changed", Outcome.PASSED),
    ],
)
def test_a_gift_or_a_game_that_starts_a_download_is_none(
    label: str, led: str, outcome: Outcome
) -> None:
    table = Table(popup(CROSS)).press("mark", "closed")
    hit = Hit(control=True, text=label)
    table.press("expand", led, hit=hit, destination="https://cdn.example/a.apk")  # type: ignore[arg-type]
    assert first(deceptive_download.judge(table.trials)).outcome is outcome


@pytest.mark.parametrize(
    ("label", "promises"),
    [
        ("立即领取礼包", True),
        ("开始游戏", True),
        ("领红包", True),
        ("抢 66 元现金红包", True),
        ("拆红包", True),
        ("领取最高 ¥88 红包", True),
        ("拆红包 16.6 元", True),
        ("领取礼包（最高 ¥50）", True),
        ("领 88 元现金", True),
        ("领优惠券", True),
        ("免费抽手机", True),
        ("去抽奖", True),
        ("签到领金币", True),
        ("马上试玩", True),
        ("领取 20 元红包须知", False),
        ("优惠券使用说明", False),
        ("抽奖规则", False),
        ("签到记录", False),
        ("下载后试玩", False),
        ("红包 16.6 元已到账", False),
        ("领红包 16.6 元，安装客户端后到账", False),
        ("下载领取 20 元红包", False),
        ("下载游戏领礼包", False),
        ("下载 App 开始游戏", False),
        ("礼包兑换说明", False),
        ("领取医保补贴须知", False),
    ],
)
def test_only_what_promises_a_gift_or_a_game_and_nothing_else_is_one(
    label: str, promises: bool
) -> None:
    assert bool(words.GIFT_OR_GAME.search(label)) is promises


def test_the_close_mark_of_an_item_tells_nothing_of_what_the_page_offers() -> None:
    item = Table(popup(CROSS, form="item")).press("mark", "closed").press("page", "nothing")
    assert first(deceptive_download.judge(item.trials)).outcome is Outcome.UNTESTED

    item.press("expand", "changed", hit=Hit(control=True, text="领红包"))
    assert first(deceptive_download.judge(item.trials)).outcome is Outcome.PASSED


def test_expanding_that_opens_an_app_store_withholds_the_text() -> None:
    table = Table().press(
        "expand", "app", hit=Hit(control=True, text="展开全文"), destination="market://x",
        text_before=100, text_after=100,
    )  # fmt: skip

    assert first(deceptive_download.judge(table.trials)).message == "withheld"


@pytest.mark.parametrize(
    ("on_desktop", "outcome"), [(900, "failed"), (210, "cantTell"), (None, "cantTell")]
)
def test_text_that_an_app_is_announced_for_is_withheld_where_a_desktop_shows_it(
    on_desktop: int | None, outcome: str
) -> None:
    table = Table().press(
        "expand", "app", hit=Hit(control=True, text="打开APP阅读全文"), destination="novel://x",
        text_before=200, text_after=200, text_on_desktop=on_desktop,
    )  # fmt: skip

    assert first(deceptive_download.judge(table.trials)).outcome == outcome


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        ("closed", Outcome.UNTESTED),
        ("changed", Outcome.UNTESTED),
        ("nothing", Outcome.FAILED),
        ("navigated", Outcome.FAILED),
    ],
)
def test_the_cross_of_a_targeted_item_is_pressed(outcome: str, expected: Outcome) -> None:
    item = popup(CROSS, form="item", text="广告 本地车行特价")
    table = Table(item).press("mark", outcome, 2)  # type: ignore[arg-type]

    assert first(fake_off.judge(table.trials)).outcome is expected


@pytest.mark.parametrize(
    ("text", "led", "outcome"),
    [
        ("根据你的搜索历史推荐 海景民宿 7 折 广告", "navigated", Outcome.FAILED),
        ("Ad · based on your browsing", "opened", Outcome.FAILED),
        ("因为你看过露营帐篷，推荐 天幕 广告", "navigated", Outcome.FAILED),
        ("定向广告 山地车 5 折", "navigated", Outcome.FAILED),
        ("Ad · because you watched hiking films", "opened", Outcome.FAILED),
        ("广告 因为热爱，所以专业 山地车", "navigated", Outcome.INAPPLICABLE),
        ("根据你的搜索历史推荐 海景民宿 7 折 广告", "closed", Outcome.UNTESTED),
        ("根据你的搜索历史推荐 海景民宿 7 折 广告", "nothing", Outcome.UNTESTED),
        ("为你推荐 海景民宿 7 折 广告", "navigated", Outcome.INAPPLICABLE),
    ],
)
def test_the_cross_of_a_layer_that_says_by_what_it_was_chosen_must_not_jump(
    text: str, led: str, outcome: Outcome
) -> None:
    table = Table(popup(CROSS, text=text)).press("mark", led, 3)  # type: ignore[arg-type]

    assert first(fake_off.judge(table.trials)).outcome is outcome


def test_a_page_that_personalises_without_a_cross_is_untested() -> None:
    watch = Watch(number=1, page=PAGE, viewport="phone", personalised="猜你喜欢")

    assert first(fake_off.judge(Table(watches=(watch,)).trials)).outcome is Outcome.UNTESTED


@pytest.mark.parametrize(
    ("links", "outcome"), [(("tel:0571-88888888",), Outcome.PASSED), ((), Outcome.FAILED)]
)
def test_a_finger_beside_a_link_that_is_given_to_the_link_is_no_unannounced_call(
    links: tuple[str, ...], outcome: Outcome
) -> None:
    table = Table(popup(links=links))
    table.press("grid", "app", hit=EMPTY, destination="tel:0571-88888888", pointer="touch")

    assert first(deceptive_download.judge(table.trials)).outcome is outcome


def test_points_that_were_not_pressed_for_what_they_might_do_are_asked_about_and_not_passed() -> (
    None
):
    buying = Hit(tag="div", control=True, text="确认支付", box=Box(0, 0, 390, 844))
    unpressed = [
        Withheld(number=n, popup=KEY, page=PAGE, aim="grid", hit=buying, words="支付")
        for n in range(9)
    ]
    table = Table(popup(), withheld=tuple(unpressed)).press("mark", "closed", 2)

    finding = first(full_screen_link.judge(table.trials))

    assert (finding.outcome, finding.message) == (Outcome.CANNOT_TELL, "withheld")
    assert finding.parameters["withheld"] == 9


def test_a_button_that_was_not_pressed_leaves_the_rest_of_the_pop_up_passed() -> None:
    pay = Hit(tag="button", control=True, text="确认支付", box=Box(95, 700, 200, 44))
    unpressed = Withheld(number=1, popup=KEY, page=PAGE, aim="grid", hit=pay, words="支付")
    table = Table(popup(), withheld=(unpressed,)).press("grid", "nothing", 8, EMPTY)

    assert first(full_screen_link.judge(table.trials)).outcome is Outcome.PASSED


def test_an_error_page_of_the_browser_is_no_place_to_which_a_press_leads() -> None:
    table = Table().press("page", "nothing", 3, problem="the page could not be loaded again")

    finding = first(deceptive_trigger.judge(table.trials))

    assert (finding.outcome, finding.message) == (Outcome.UNTESTED, "broken")
    assert first(deceptive_download.judge(table.trials)).outcome is Outcome.UNTESTED


@pytest.mark.parametrize(("problem", "message"), [(UNMADE, "unmade"), (COVERED, "covered")])
def test_what_promises_more_and_was_not_pressed_is_untested(problem: str, message: str) -> None:
    table = Table(popup()).press("grid", "nothing", 8, EMPTY).press("page", "nothing", 4)
    table.press("expand", "changed", text_before=100, text_after=400)
    table.press("expand", "nothing", problem=problem)

    finding = first(deceptive_download.judge(table.trials))

    assert (finding.outcome, finding.message) == (Outcome.UNTESTED, message)


def test_promises_that_were_not_tried_keep_others_from_passing_the_site() -> None:
    table = Table().press("expand", "changed", hit=Hit(control=True, text="阅读全文"))
    (passed,) = deceptive_download.judge(table.trials)
    assert (passed.outcome, passed.parameters["tried"]) == (Outcome.PASSED, ("阅读全文",))

    gift = Hit(control=True, text="领红包")
    table.press("expand", "nothing", aimed=gift, problem=UNTRIED)
    (untested,) = deceptive_download.judge(table.trials)
    assert (untested.outcome, untested.message) == (Outcome.UNTESTED, "untried")
    assert untested.parameters["controls"] == ("领红包",)


@pytest.mark.parametrize("problem", [UNMADE, COVERED, UNTRIED])
def test_a_press_that_was_not_made_shows_no_error_page(problem: str) -> None:
    table = Table().press("expand", "nothing", problem=problem)

    assert first(deceptive_trigger.judge(table.trials)).outcome is Outcome.INAPPLICABLE


@pytest.mark.parametrize(
    ("destination", "said"), [("a.apk", ["download"]), ("b.apk", ["download", "promised"])]
)
def test_words_inside_a_pop_up_that_starts_a_download_are_not_told_of_twice(
    destination: str, said: list[str]
) -> None:
    table = Table(popup()).press("grid", "download", 5, EMPTY, destination=PAGE + "a.apk")
    gift = Hit(control=True, text="领红包")
    table.press("expand", "download", hit=gift, destination=PAGE + destination)

    assert [each.message for each in deceptive_download.judge(table.trials)] == said


@pytest.mark.parametrize(("left", "outcome"), [(1, Outcome.CANNOT_TELL), (2, Outcome.FAILED)])
def test_one_press_on_plain_text_that_leaves_may_have_met_a_link_that_moved(
    left: int, outcome: Outcome
) -> None:
    table = Table().press("page", "opened", left).press("page", "nothing", 13 - left)

    assert first(deceptive_trigger.judge(table.trials)).outcome is outcome
