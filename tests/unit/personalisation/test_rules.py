"""What the rules say beside the verdicts on lists: switches that turn on, fields, lost functions."""

import msgspec
import pytest

from push_experiments import experiment
from recommenders import DECEPTIVE, HONEST, Ways
from rectitude.evidence.exchange import Exchange, Moment
from rectitude.evidence.personalisation import Personalisation
from rectitude.facts.personalisation.profiles import identifiers, sent_while_off
from rectitude.findings import Finding, Outcome
from rectitude.rules.user.personalised.fake_off import personalisation as fake_off
from rectitude.rules.user.personalised.no_opt_out import personalisation as no_opt_out
from rectitude.rules.user.personalised.undisclosed import personalisation as undisclosed

ADVERTISER, STRANGER = "cpro.baidu.com", "collect.stranger.example"


def with_(evidence: Personalisation, **changes) -> Personalisation:
    fields = {name: getattr(evidence, name) for name in evidence.__struct_fields__}
    return Personalisation(**(fields | changes))


def said(findings) -> dict[str, Finding]:
    return {finding.message: finding for finding in findings}


def sending(evidence: Personalisation, query, host: str = ADVERTISER, phases=("on", "reload")):
    """Let every visitor's page send a field in some phases: `query(visitor)`."""
    exchanges = [
        Exchange(
            moment=Moment(context=visitor.name, phase=phase, sequence=1),
            method="GET",
            url=f"http://{host}/px?{query(visitor)}",
        )
        for phase in phases
        for visitor in evidence.visitors
    ]
    numbered = tuple(each.numbered(n) for n, each in enumerate(exchanges, 1))
    return with_(evidence, exchanges=numbered)


HONEST_ONE = experiment(HONEST["plain"])


# --- what cannot be compared ---


@pytest.mark.parametrize("rule", [fake_off, no_opt_out, undisclosed])
def test_lists_of_which_no_item_can_be_told_again_are_untested(rule):
    readings = tuple(
        msgspec.structs.replace(
            reading,
            items=tuple(
                msgspec.structs.replace(item, url=f"http://news.example/go/{reading.number}-{n}",
                                        title=f"{reading.number} {n}")
                for n, item in enumerate(reading.items)
            ),
        )
        for reading in HONEST_ONE.readings
    )  # fmt: skip

    (found,) = rule.judge(with_(HONEST_ONE, readings=readings))

    assert (found.outcome, found.message) == (Outcome.UNTESTED, "never-alike")


# --- the switch that turns itself on ---


def test_a_switch_that_turns_itself_on_for_everybody_is_failed():
    found = said(fake_off.judge(experiment(DECEPTIVE["turns itself on"])))

    assert found["turns-on"].outcome is Outcome.FAILED
    assert found["turns-on"].place.key == "switch"
    assert found["comes-back"].outcome is Outcome.FAILED


def test_one_visitors_switch_that_is_on_again_is_a_question():
    looks = list(HONEST_ONE.looks)
    looks[0] = msgspec.structs.replace(looks[0], position="on")

    found = said(fake_off.judge(with_(HONEST_ONE, looks=tuple(looks))))

    assert found["some-turn-on"].outcome is Outcome.CANNOT_TELL
    assert not any(each.outcome is Outcome.FAILED for each in found.values())


def after_hours(evidence: Personalisation, *, left: str) -> Personalisation:
    """Let everybody turn the switch on again and leave it in a position; later it says on."""
    presses = [
        msgspec.structs.replace(press, phase="on-again", position=was, after=to)
        for was, to in (("off", "on"), ("on", "off"))[: 1 + (left == "off")]
        for press in evidence.presses
    ]
    settled = [look for look in evidence.looks if look.phase == "session"]
    looks = [msgspec.structs.replace(look, phase="later", position="on") for look in settled]
    trained = [reading for reading in evidence.readings if reading.phase == "on"]
    at = "2026-11-03T01:00:00Z"
    readings = [msgspec.structs.replace(reading, phase="later", at=at) for reading in trained]
    return with_(
        evidence,
        presses=(*evidence.presses, *presses),
        looks=(*evidence.looks, *looks),
        readings=(*evidence.readings, *readings),
    )


def test_hours_later_a_switch_that_was_left_off_and_is_on_again_is_failed():
    found = said(fake_off.judge(after_hours(HONEST_ONE, left="off")))

    assert {each.outcome for each in found.values()} == {Outcome.FAILED}
    assert set(found) == {"turns-on", "comes-back"}


def test_hours_later_who_turned_it_on_again_proves_nothing():
    found = said(fake_off.judge(after_hours(HONEST_ONE, left="on")))

    assert set(found) == {"works"}


# --- what is sent to others ---


def test_a_topic_that_still_goes_to_an_advertiser_is_failed():
    evidence = sending(HONEST_ONE, lambda v: f"tag={'ball' if v.arm == 'first' else 'baby'}")

    found = said(fake_off.judge(evidence))["profile-sent"]

    assert found.outcome is Outcome.FAILED
    assert found.parameters["values"] == ("ball", "baby")
    assert found.evidence


def test_a_segments_number_is_as_good_as_a_name():
    evidence = sending(HONEST_ONE, lambda v: f"s={101 if v.arm == 'first' else 202}")

    assert "profile-sent" in said(fake_off.judge(evidence))


def test_to_a_party_of_unknown_purpose_it_is_a_question():
    evidence = sending(HONEST_ONE, lambda v: f"tag={v.arm}", STRANGER)

    assert said(fake_off.judge(evidence))["sent-to-other"].outcome is Outcome.CANNOT_TELL


@pytest.mark.parametrize(
    ("query", "phases"),
    [
        (lambda v: f"uid=visitor-{v.name}", ("on", "reload")),
        (lambda v: "v=1.2", ("on", "reload")),
        (lambda v: f"tag={v.arm}", ("on",)),
    ],
    ids=["identifier", "the same for all", "with the switch on alone"],
)
def test_what_does_not_tell_the_arms_apart_with_the_switch_off_is_no_profile(query, phases):
    assert not sent_while_off(sending(HONEST_ONE, query, phases=phases))


def test_the_sites_own_requests_are_not_anothers():
    evidence = sending(HONEST_ONE, lambda v: f"tag={v.arm}", "api.news.example")

    assert not sent_while_off(evidence)


def test_identifiers_are_listed_by_phase():
    evidence = sending(HONEST_ONE, lambda v: f"uid=visitor-{v.name}&tag={v.arm}")

    (listed,) = identifiers(evidence)

    assert (listed.host, listed.name) == (ADVERTISER, "uid")
    assert listed.visitors == {"on": 14, "reload": 14}


# --- what is lost ---


def with_controls(evidence: Personalisation, controls) -> Personalisation:
    readings = tuple(
        msgspec.structs.replace(reading, controls=controls(reading))
        for reading in evidence.readings
    )
    return with_(evidence, readings=readings)


def is_late(reading) -> bool:
    return is_off(reading) or reading.phase == "on-again"


def is_off(reading) -> bool:
    return reading.phase in {"reload", "session", "sign-in", "phone"}


def test_functions_that_everybody_loses_are_failed():
    evidence = with_controls(HONEST_ONE, lambda r: () if is_off(r) else ("搜索", "频道"))

    found = said(no_opt_out.judge(evidence))["functions-lost"]

    assert found.outcome is Outcome.FAILED
    assert found.parameters["number"] == 2


def test_what_did_not_come_back_with_the_switch_may_have_gone_with_time():
    evidence = with_controls(
        HONEST_ONE, lambda r: ("频道",) if is_late(r) else ("热搜：台风", "频道")
    )

    assert "functions-lost" not in said(no_opt_out.judge(evidence))


def test_without_a_reading_with_the_switch_on_again_lost_functions_are_a_question():
    evidence = with_controls(HONEST_ONE, lambda r: () if is_off(r) else ("搜索", "频道"))
    readings = tuple(r for r in evidence.readings if r.phase != "on-again")

    found = said(no_opt_out.judge(with_(evidence, readings=readings)))

    assert found["functions-gone"].outcome is Outcome.CANNOT_TELL


def test_the_tab_of_the_recommending_itself_may_go():
    evidence = with_controls(HONEST_ONE, lambda r: ("频道",) if is_off(r) else ("推荐", "频道"))

    assert set(said(no_opt_out.judge(evidence))) == {"way"}


def test_what_one_load_lacks_is_not_lost():
    evidence = with_controls(
        HONEST_ONE, lambda r: ("频道",) if is_off(r) and r.visitor != "v03" else ("搜索", "频道")
    )

    assert set(said(no_opt_out.judge(evidence))) == {"way"}


def test_an_emptied_list_is_a_question_since_it_may_be_what_was_turned_off():
    found = said(no_opt_out.judge(experiment(Ways(off="empties"))))

    assert found["list-emptied"].outcome is Outcome.CANNOT_TELL
    assert found["list-emptied"].doubt


def test_a_switch_that_was_not_found_is_a_question():
    search = msgspec.structs.replace(HONEST_ONE.searches[0], found=False, path=())
    evidence = with_(HONEST_ONE, searches=(search,), presses=())

    assert said(no_opt_out.judge(evidence))["not-found"].outcome is Outcome.CANNOT_TELL
    assert said(fake_off.judge(evidence))["no-switch"].outcome is Outcome.INAPPLICABLE


def test_a_switch_that_does_not_move_is_a_question():
    presses = tuple(msgspec.structs.replace(p, after="on") for p in HONEST_ONE.presses)
    works = said(fake_off.judge(with_(HONEST_ONE, presses=presses)))

    assert works["unmoved"].outcome is Outcome.CANNOT_TELL


def test_nobody_is_accused_of_what_goes_on_while_the_switch_says_on():
    """A site may ask again in words that no press answered: then nothing was seen with it off."""
    tells = Ways(off="stuck")

    (only,) = fake_off.judge(experiment(tells))

    assert (only.outcome, only.message) == (Outcome.CANNOT_TELL, "unmoved")
    assert only.parameters["times"] == 14


@pytest.mark.parametrize(
    ("ways", "expected"), [(DECEPTIVE["nothing happens"], "goes-on"), (HONEST["plain"], "works")]
)
def test_a_visitor_whose_switch_did_not_move_is_not_compared(ways, expected):
    evidence = experiment(ways)
    one = next(v.name for v in evidence.visitors if v.arm == "first")
    presses = tuple(
        msgspec.structs.replace(p, after="on") if p.visitor == one else p for p in evidence.presses
    )

    found = said(fake_off.judge(with_(evidence, presses=presses)))

    assert found[expected].parameters["units"] == 5


def test_presses_that_all_failed_leave_it_untested():
    presses = tuple(msgspec.structs.replace(p, problem="gone") for p in HONEST_ONE.presses)

    assert said(fake_off.judge(with_(HONEST_ONE, presses=presses)))["not-pressed"]


@pytest.mark.parametrize("rule", [fake_off, no_opt_out, undisclosed])
def test_without_an_experiment_nothing_was_tested(rule):
    (only,) = rule.judge(Personalisation())

    assert only.outcome is Outcome.UNTESTED


@pytest.mark.parametrize("rule", [fake_off, no_opt_out, undisclosed])
def test_too_few_visitors_are_said_to_be_too_few(rule):
    found = said(rule.judge(experiment(DECEPTIVE["nothing happens"], units=3)))

    assert found["too-few"].outcome is Outcome.UNTESTED
    assert found["too-few"].parameters["least"] == "0.1"
