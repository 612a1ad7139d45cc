"""What counts as a way to close, and what presses must show before a pop-up is failed."""

from math import comb

import pytest
from msgspec.structs import asdict

from popup_evidence import ADVERT, CROSS, KEY, PAGE, Table, popup
from rectitude.collectors.website.popups.trials import ALL_TRIES
from rectitude.evidence.page import Box
from rectitude.evidence.popup import Hit, Mark
from rectitude.findings import Finding, Outcome
from rectitude.rules.user.popup.close_defect.popups import judge


def only(table: Table) -> Finding:
    (finding,) = judge(table.trials)
    return finding


def test_a_cross_that_closes_is_passed() -> None:
    finding = only(Table(popup(CROSS)).press("mark", "closed", 4))

    assert finding.outcome is Outcome.PASSED


def test_no_popup_is_inapplicable_and_says_how_long_was_watched() -> None:
    finding = only(Table())

    assert finding.outcome is Outcome.INAPPLICABLE
    assert finding.parameters == {"times": 1, "seconds": 15, "longest": 15}


def test_a_cross_that_jumps_to_another_site_is_failed() -> None:
    finding = only(Table(popup(CROSS)).press("mark", "navigated", 4))

    assert (finding.outcome, finding.message) == (Outcome.FAILED, "false")
    assert finding.parameters["where"] == (ADVERT,)


def test_a_cross_that_closes_and_opens_a_window_is_named_so() -> None:
    finding = only(Table(popup(CROSS)).press("mark", "opened", 4, closed=True))

    assert finding.message == "closes-and-opens"


@pytest.mark.parametrize(
    ("jumps", "outcome"), [(1, Outcome.CANNOT_TELL), (2, Outcome.FAILED), (6, Outcome.FAILED)]
)
def test_jumps_by_chance_are_failed_from_two_in_twenty(jumps: int, outcome: Outcome) -> None:
    table = Table(popup(CROSS)).press("mark", "navigated", jumps)
    table.press("mark", "closed", 20 - jumps)

    assert only(table).outcome is outcome


def test_a_jump_in_thirty_percent_of_presses_is_found_by_twenty_in_99_of_100() -> None:
    chance, tries = 0.3, ALL_TRIES
    found = 0.0
    for jumps in range(tries + 1):
        table = Table(popup(CROSS)).press("mark", "navigated", jumps)
        table.press("mark", "closed", tries - jumps)
        if only(table).outcome is Outcome.FAILED:
            found += comb(tries, jumps) * chance**jumps * (1 - chance) ** (tries - jumps)

    assert found >= 0.99


def test_a_popup_met_on_a_phone_and_on_a_desktop_is_judged_once() -> None:
    table = Table(popup(CROSS)).press("mark", "navigated", 4)
    table.press("mark", "navigated", 2, pointer="mouse")
    table.popups = (popup(CROSS, viewport="desktop", number=2), *table.popups)

    finding = only(table)

    assert finding.parameters["tries"] == 4
    assert finding.evidence[0] == "popup#1"


def test_a_share_link_with_a_cross_is_no_close_mark() -> None:
    share = Mark(
        selector="a.share", clues=("glyph",), box=Box(340, 205, 16, 16), name="分享到 X",
        href="https://x.com/intent/tweet",
    )  # fmt: skip
    table = (
        Table(popup(share, CROSS)).press("mark", "navigated", 4).press("mark", "closed", 4, mark=1)
    )

    assert only(table).outcome is Outcome.PASSED


def test_a_cross_in_a_drawing_does_not_count_beside_one_that_works() -> None:
    drawn = Mark(selector="img", clues=("glyph",), box=Box(40, 205, 20, 20))
    table = (
        Table(popup(drawn, CROSS)).press("mark", "navigated", 4).press("mark", "closed", 4, mark=1)
    )

    assert only(table).outcome is Outcome.PASSED


def test_a_letter_x_in_the_middle_is_no_close_mark() -> None:
    letter = Mark(selector="b", clues=("text",), box=Box(190, 380, 12, 16), text="X")
    table = Table(popup(letter, text="公告")).press("mark", "navigated", 4, destination=PAGE + "x")

    assert only(table).message != "false"


def test_cancel_that_leads_within_the_site_is_a_question() -> None:
    cancel = Mark(selector="a", clues=("text",), box=Box(100, 500, 40, 20), text="取消")
    table = Table(popup(cancel)).press("mark", "navigated", 4, destination=PAGE + "home")

    assert (only(table).outcome, only(table).message) == (Outcome.CANNOT_TELL, "within-site")


def test_cancel_that_leads_where_the_advert_leads_is_failed() -> None:
    cancel = Mark(selector="a", clues=("text",), box=Box(100, 500, 40, 20), text="取消")
    table = Table(popup(cancel)).press("mark", "navigated", 4, destination=PAGE + "sale")
    table.press("control", "navigated", hit=Hit(control=True), destination=PAGE + "sale")

    assert only(table).message == "false"


def test_a_mark_that_works_only_later_is_a_countdown() -> None:
    late = Mark(
        selector="span", clues=("text",), box=CROSS.box, text="×", first_seen=5.0, first_usable=5.5
    )
    table = Table(popup(late)).press("mark", "closed", waited=5.5, patient=True)

    assert (only(table).outcome, only(table).message) == (Outcome.FAILED, "countdown")


def test_a_slow_machine_is_no_countdown() -> None:
    slow = Mark(selector="span", clues=("text",), box=CROSS.box, text="×", first_usable=4.0)
    table = Table(popup(slow)).press("mark", "closed", 4, waited=4.0)

    assert only(table).outcome is Outcome.PASSED


def test_skip_that_works_at_once_while_a_countdown_runs_is_passed() -> None:
    skip = Mark(selector="b", clues=("text",), box=CROSS.box, text="跳过 5s", first_usable=0.7)

    assert only(Table(popup(skip)).press("mark", "closed", 4)).outcome is Outcome.PASSED


def test_a_second_question_is_a_second_press() -> None:
    table = Table(popup(CROSS)).press("mark", "replaced", 3, successor="确定要放弃红包吗？")

    assert (only(table).outcome, only(table).message) == (Outcome.FAILED, "two-presses")


def test_a_video_watched_for_a_reward_may_ask_before_the_reward_is_lost() -> None:
    video = popup(CROSS, text="看完视频领 20 金币 剩余 12 秒")
    question = "现在离开将无法获得奖励，确定离开吗？"
    table = Table(video).press("mark", "replaced", 4, successor=question, successor_closes=True)

    assert only(table).outcome is not Outcome.FAILED


def test_a_promotion_that_asks_again_is_not_excused_by_the_word_reward() -> None:
    offer = popup(CROSS, text="新人红包 立即领取")
    question = "确定放弃奖励吗？"
    table = Table(offer).press("mark", "replaced", 4, successor=question, successor_closes=True)

    assert only(table).message == "two-presses"


def test_a_video_that_cannot_be_left_even_then_is_a_question() -> None:
    video = popup(CROSS, text="看完视频领 20 金币 剩余 12 秒")
    question = "现在离开将无法获得奖励，确定离开吗？"
    table = Table(video).press("mark", "replaced", 4, successor=question)

    assert only(table).message == "two-presses-perhaps"


def test_the_consent_dialog_that_follows_is_no_replacement() -> None:
    table = Table(popup(CROSS)).press(
        "mark", "replaced", 3, successor="我们使用 Cookie，见隐私政策"
    )

    assert only(table).outcome is not Outcome.FAILED


def test_another_advert_in_its_place_is_failed() -> None:
    table = Table(popup(CROSS)).press("mark", "replaced", 3, successor="再送你一张优惠券")

    assert only(table).message == "replaced"


def test_coming_again_on_the_same_page_is_failed() -> None:
    table = (
        Table(popup(CROSS)).press("mark", "closed", 3).press("mark", "returned", returned_after=4.0)
    )

    assert (only(table).outcome, only(table).message) == (Outcome.FAILED, "returns")


def test_a_promotion_without_any_way_out_is_failed_only_after_patience() -> None:
    short = Table(popup()).press("grid", "nothing", 9)
    patient = Table(popup()).press("grid", "nothing", 9).press("grid", "nothing", waited=10.6)

    assert only(short).outcome is Outcome.CANNOT_TELL
    assert (only(patient).outcome, only(patient).message) == (Outcome.FAILED, "no-mark")


def test_a_dialog_that_does_not_advertise_is_a_question() -> None:
    table = Table(popup(text="系统升级维护公告")).press("grid", "nothing", 9, waited=10.6)

    assert only(table).outcome is Outcome.CANNOT_TELL


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("隐私政策提示 我们使用 Cookie 同意 不同意", ()),
        ("您是否年满 18 周岁？", ()),
        ("登录后阅读 登录", ("tel", "password")),
    ],
)
def test_dialogs_that_are_needed_are_left_aside(text: str, fields: tuple[str, ...]) -> None:
    table = Table(popup(text=text, fields=fields)).press("grid", "nothing", 9, waited=10.6)

    assert (only(table).outcome, only(table).message) == (Outcome.INAPPLICABLE, "only-required")


@pytest.mark.parametrize(
    ("changes", "message"),
    [({"hit_area": Box(330, 210, 9, 9)}, "small"), ({"contrast": 1.6}, "faint")],
)
def test_size_and_contrast_alone_are_questions(changes: dict[str, object], message: str) -> None:
    mark = Mark(selector="i", clues=("text",), box=Box(330, 210, 16, 16), text="×", **changes)  # type: ignore[arg-type]
    finding = only(Table(popup(mark)).press("mark", "closed", 4))

    assert (finding.outcome, finding.message) == (Outcome.CANNOT_TELL, message)


def test_presses_on_what_drifts_by_itself_are_no_tries() -> None:
    missed = Table(popup(CROSS)).press("mark", "navigated", 3, drifted=20.0)
    met = Table(popup(CROSS)).press("mark", "navigated", 3, drifted=20.0).press("mark", "closed", 2)

    assert (only(missed).outcome, only(missed).message) == (Outcome.CANNOT_TELL, "drifts")
    assert only(met).outcome is Outcome.PASSED


def test_presses_that_another_window_caught_are_no_tries() -> None:
    table = Table(popup(CROSS)).press("mark", "nothing", 4, covered="div#chat")
    table.press("escape", "closed", pointer="key")

    assert (only(table).outcome, only(table).message) == (Outcome.CANNOT_TELL, "covered")
    assert only(table).parameters["cover"] == ("div#chat",)


def test_presses_that_the_popups_own_cover_caught_are_dead() -> None:
    table = Table(popup(CROSS)).press("mark", "nothing", 4).press("grid", "closed")

    assert (only(table).outcome, only(table).message) == (Outcome.FAILED, "dead")


def test_a_mark_that_moves_as_the_mouse_comes_runs_away() -> None:
    aimed, met = Hit(path=("div#promo", "span.x")), Hit(path=("div#promo",))
    table = Table(popup(CROSS)).press("mark", "closed", 4)
    table.press("mark", "nothing", 2, met, aimed=aimed, slid=120.0, pointer="mouse")

    assert (only(table).outcome, only(table).message) == (Outcome.FAILED, "flees")


def test_a_mark_that_grows_under_the_mouse_and_closes_is_passed() -> None:
    mark = Hit(path=("div#promo", "span.x"))
    table = Table(popup(CROSS)).press("mark", "closed", 4)
    table.press("mark", "closed", 2, mark, aimed=mark, slid=4.0, pointer="mouse")

    assert only(table).outcome is Outcome.PASSED


def test_an_advert_that_goes_when_its_count_ends_is_not_closed_by_the_press_before() -> None:
    skip = Mark(selector="b", clues=("text",), box=CROSS.box, text="跳过 5s")
    table = Table(popup(skip, vanished=4.6)).press("mark", "nothing", 3, clock=1.0)
    table.press("mark", "closed", clock=4.4, seconds=0.6, patient=True)

    assert (only(table).outcome, only(table).message) == (Outcome.FAILED, "outstays")


def test_skip_that_worked_at_once_is_passed_though_the_advert_goes_by_itself() -> None:
    skip = Mark(selector="b", clues=("text",), box=CROSS.box, text="跳过 5s", first_usable=0.7)
    table = Table(popup(skip, vanished=4.6)).press("mark", "closed", 3, clock=1.0, seconds=0.3)
    table.press("mark", "closed", clock=4.4, seconds=0.6)

    assert only(table).outcome is Outcome.PASSED


@pytest.mark.parametrize(
    ("waited", "message"), [(3.2, "second-press"), (1.0, "second-press-perhaps")]
)
def test_a_second_press_is_told_from_a_slow_start_by_a_first_press_that_came_later(
    waited: float, message: str
) -> None:
    table = Table(popup(CROSS)).press("mark", "nothing", again_closed=2.3)
    table.press("mark", "nothing", 3).press("mark", "nothing", waited=waited, patient=True)

    assert only(table).message == message


def test_a_toolbar_that_folds_is_no_dead_end() -> None:
    fold = Mark(selector="button.fold", clues=("text",), box=CROSS.box, text="收起")
    table = Table(popup(fold, text="分享 顶部 收起", share=0.05)).press("mark", "changed", 4)

    assert only(table).outcome is Outcome.PASSED


def test_a_cross_that_jumps_at_its_second_press_is_failed_once_that_was_seen_twice() -> None:
    again = {"again": "navigated", "again_destination": ADVERT}
    once = Table(popup(CROSS)).press("mark", "nothing", 3).press("mark", "nothing", **again)
    twice = Table(popup(CROSS)).press("mark", "nothing", 2, **again)

    assert (only(once).outcome, only(once).message) == (Outcome.CANNOT_TELL, "second-jumps-once")
    assert (only(twice).outcome, only(twice).message) == (Outcome.FAILED, "second-jumps")
    assert only(twice).parameters["where"] == (ADVERT,)


def test_a_cross_whose_second_press_leads_within_the_site_does_not_jump() -> None:
    table = Table(popup(CROSS)).press(
        "mark", "nothing", 2, again="navigated", again_destination=PAGE + "next.html"
    )

    assert only(table).outcome is not Outcome.FAILED


def test_what_lay_beneath_a_notice_is_no_substitute_for_it() -> None:
    notice = popup(CROSS, text="停水通知")
    lower = popup(CROSS, number=2, key="/ div#gift", text="新人礼包 立即领取", beneath=KEY)
    table = Table(notice).press("mark", "replaced", 4, successor="新人礼包 立即领取", closed=True)
    table.press("mark", "closed", 2, popup=lower.key)
    table.popups = (notice, lower)

    assert only(table).outcome is Outcome.PASSED


def test_a_single_late_closing_is_no_countdown() -> None:
    slow = popup(Mark(**{**asdict(CROSS), "first_usable": 11.0}))
    table = Table(slow).press("mark", "nothing").press("mark", "closed", waited=11.0, patient=True)

    assert (only(table).outcome, only(table).message) == (Outcome.CANNOT_TELL, "late")


def test_a_cross_that_jumps_for_the_mouse_alone_is_not_excused_by_many_fingers() -> None:
    table = Table(popup(CROSS)).press("mark", "closed", 20)
    table.press("mark", "navigated", 2, pointer="mouse")

    assert (only(table).outcome, only(table).message) == (Outcome.FAILED, "false")
    assert only(table).parameters["tries"] == 2


def test_another_advert_for_most_presses_is_not_excused_by_one_that_closes() -> None:
    table = Table(popup(CROSS)).press("mark", "replaced", 3, successor="再送你一张优惠券")
    table.press("mark", "closed")

    assert (only(table).outcome, only(table).message) == (Outcome.FAILED, "replaced")


@pytest.mark.parametrize(
    ("share", "outcome"),
    [(0.06, Outcome.FAILED), (0.05, Outcome.FAILED), (0.01, Outcome.CANNOT_TELL)],
)
def test_what_comes_in_a_small_adverts_place_is_compared_with_it(
    share: float, outcome: Outcome
) -> None:
    small = popup(CROSS, share=0.07)
    table = Table(small).press(
        "mark", "replaced", 4, successor="再送你一张优惠券", share=0.07, successor_share=share
    )

    assert only(table).outcome is outcome


def test_a_popup_that_closed_and_was_not_watched_is_not_said_to_stay_away() -> None:
    unwatched = Table(popup(CROSS)).press("mark", "closed", 4, watched=0.0)
    watched = Table(popup(CROSS)).press("mark", "closed", 3, watched=0.0).press("mark", "closed")

    assert (only(unwatched).outcome, only(unwatched).message) == (Outcome.UNTESTED, "not-watched")
    assert (only(watched).outcome, only(watched).message) == (Outcome.PASSED, "closes")


def test_what_only_a_press_beside_it_closes_is_not_said_to_close_by_a_mark() -> None:
    table = Table(popup(text="公告", share=0.2)).press("grid", "closed", 4)

    assert (only(table).outcome, only(table).message) == (Outcome.PASSED, "closes-beside")


def test_a_slowly_drifting_cross_that_lay_under_each_press_is_judged_by_them() -> None:
    kept = Table(popup(CROSS)).press("mark", "navigated", 4, drifted=6.0, kept=True)

    assert (only(kept).outcome, only(kept).message) == (Outcome.FAILED, "false")


def test_a_drifting_window_that_the_mouse_can_close_is_not_asked_about_for_the_finger() -> None:
    table = Table(popup(CROSS)).press("mark", "nothing", 4, drifted=30.0)
    table.press("mark", "closed", 2, pointer="mouse", drifted=12.0)

    assert only(table).outcome is Outcome.PASSED


def test_a_mark_that_was_only_slow_is_not_said_to_need_two_presses() -> None:
    slow = popup(Mark(**{**asdict(CROSS), "first_usable": 2.8}))
    table = Table(slow).press("mark", "nothing", 2, again_closed=2.3)
    table.press("mark", "closed", waited=2.8, patient=True)

    assert (only(table).outcome, only(table).message) == (Outcome.CANNOT_TELL, "late")


def test_a_layer_that_only_second_presses_close_is_never_passed() -> None:
    table = Table(popup(CROSS, share=0.2, text="书友群")).press(
        "mark", "changed", 2, again_closed=2.3
    )

    assert (only(table).outcome, only(table).message) == (
        Outcome.CANNOT_TELL,
        "second-press-perhaps",
    )


def test_a_popup_on_which_no_press_could_be_made_is_untested() -> None:
    finding = only(Table(popup(CROSS)))

    assert (finding.outcome, finding.message) == (Outcome.UNTESTED, "not-pressed")


def test_presses_on_a_desktop_alone_tell_of_a_popup_that_a_phone_showed_too() -> None:
    closes = Table(popup(CROSS)).press("mark", "closed", 3, pointer="mouse")
    stays = Table(popup(CROSS)).press("mark", "nothing", 3, pointer="mouse")

    assert only(closes).outcome is Outcome.PASSED
    assert (only(stays).outcome, only(stays).parameters["tries"]) == (Outcome.CANNOT_TELL, 3)
