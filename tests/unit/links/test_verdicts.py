"""What the rules say of platforms, fair and unfair, in audits made by hand."""

from dataclasses import dataclass

import msgspec
import pytest

import link_audits as made
from link_audits import CONTROLS, LINKS, LISTED, OWN, RIVAL, arrives, link, only
from rectitude import rules
from rectitude.evidence.linkprobe import DialTest, LinkAudit
from rectitude.facts.links import study
from rectitude.findings import Confidence, Finding, Outcome
from rectitude.inspection import _message

UNJUSTIFIED = "market.link-blocking.unjustified.links"
DISCRIMINATORY = "market.link-blocking.discriminatory.links"
EXTRA_STEPS = "market.link-blocking.extra-steps.links"
HIJACK = "market.interference.hijack.links"
OBSTRUCT = "market.interference.obstruct.links"

RULES = {rule.id: rule for rule in rules.discover() if rule.id.endswith(".links")}


@dataclass
class Said:
    findings: dict[str, list[Finding]]

    def outcomes(self, rule):
        return {finding.outcome for finding in self.findings[rule]}

    def only(self, rule):
        (finding,) = self.findings[rule]
        return finding

    def text(self, rule, language="en"):
        return " ".join(_message(RULES[rule], f)[language] for f in self.findings[rule])


def say(audit: LinkAudit) -> Said:
    found = {identifier: list(rule.judge(audit)) for identifier, rule in RULES.items()}
    for identifier, findings in found.items():
        for finding in findings:  # every message renders in both languages
            message = _message(RULES[identifier], finding)
            assert "{" not in message.zh + message.en
        assert len([f for f in findings if f.outcome is Outcome.PASSED]) <= 1
        lonely = [f for f in findings if f.outcome in {Outcome.INAPPLICABLE, Outcome.UNTESTED}]
        assert not lonely or len(findings) == 1
    return Said(found)


def failed_rules(said: Said) -> set[str]:
    return {rule for rule in RULES if Outcome.FAILED in said.outcomes(rule)}


class TestUnfair:
    def test_a_total_block_is_unjustified_and_discriminatory_within_six_rounds(self):
        said = say(made.audit(only(RIVAL, made.blocked), rounds=6))
        assert failed_rules(said) == {UNJUSTIFIED, DISCRIMINATORY}
        finding = said.only(UNJUSTIFIED)
        assert finding.place.key == "rival.example desktop"
        assert finding.confidence is Confidence.HIGH
        assert finding.subject.id == "link.platform.example"
        assert "in 6 of 6 rounds" in said.text(UNJUSTIFIED)
        assert "fewer than 1 of 10,000 audits" in said.text(UNJUSTIFIED)

    def test_a_copy_only_link_is_also_a_step_by_hand(self):
        said = say(made.audit(only(RIVAL, made.copy_only), rounds=6))
        assert failed_rules(said) == {UNJUSTIFIED, DISCRIMINATORY, EXTRA_STEPS}
        assert "copied into another browser" in said.text(EXTRA_STEPS)

    def test_a_notice_for_the_rival_only_is_an_extra_step(self):
        said = say(made.audit(only(RIVAL, made.notice), rounds=6))
        assert failed_rules(said) == {DISCRIMINATORY, EXTRA_STEPS}
        assert said.only(UNJUSTIFIED).outcome is Outcome.PASSED

    def test_a_second_press_where_one_is_usual_is_an_extra_step(self):
        twice = only(RIVAL, lambda url: made.notice(url, presses=2), made.notice)
        said = say(made.audit(twice, rounds=6))
        assert EXTRA_STEPS in failed_rules(said)
        assert said.only(EXTRA_STEPS).parameters["presses"] == 2
        assert said.only(EXTRA_STEPS).parameters["control_presses"] == 1

    def test_a_slowed_link_is_discriminatory_only(self):
        slow = only(RIVAL, lambda url: arrives(url, seconds=0.8))
        said = say(made.audit(slow, rounds=6))
        assert failed_rules(said) == {DISCRIMINATORY}
        assert "speed" in said.text(DISCRIMINATORY)

    def test_an_added_parameter_is_a_hijack_and_names_it(self):
        tagged = only(RIVAL, lambda url: arrives(url, at=url + "&pid=mm_123"))
        said = say(made.audit(tagged, rounds=6))
        assert failed_rules(said) == {DISCRIMINATORY, HIJACK}
        assert "pid=mm_123" in said.text(HIJACK)

    def test_a_tag_that_every_link_gets_is_not_named_against_the_platform(self):
        def tagged(url, context, number, chance):
            own = "&pid=mm_123" if url == RIVAL else ""
            return arrives(url, at=f"{url}&from=lark{own}")

        said = say(made.audit(tagged, rounds=6))
        assert failed_rules(said) == {DISCRIMINATORY, HIJACK}
        assert "pid=mm_123" in said.text(HIJACK)
        assert "from=lark" not in said.text(HIJACK)

    def test_a_visitor_led_to_the_platforms_own_shop_is_diverted(self):
        said = say(made.audit(only(RIVAL, lambda url: made.diverted(url, OWN[0])), rounds=6))
        assert failed_rules(said) == {UNJUSTIFIED, DISCRIMINATORY, HIJACK}
        assert "own-mall.example" in said.text(HIJACK)

    def test_a_script_put_into_the_rivals_page_is_a_hijack(self):
        injected = only(
            RIVAL,
            lambda url: made.in_place(
                url, scripts=("http://cdn.example/a.js", "http://ad.example/x.js")
            ),
            made.in_place,
        )
        said = say(made.audit(injected, rounds=6))
        assert failed_rules(said) == {DISCRIMINATORY, HIJACK}
        assert "http://ad.example/x.js" in said.text(HIJACK)

    def test_a_block_in_one_context_is_found_there_alone_and_said_to_be_simulated(self):
        def wechat_only(url, context, number, chance):
            return made.blocked(url) if (url, context) == (RIVAL, "wechat") else arrives(url)

        said = say(made.audit(wechat_only, contexts=("desktop", "wechat"), rounds=8))
        outcomes = {f.place.key: f for f in said.findings[UNJUSTIFIED]}
        found = outcomes["rival.example wechat"]
        assert found.outcome is Outcome.FAILED
        assert found.confidence is Confidence.MEDIUM
        assert "simulated client" in said.text(UNJUSTIFIED)
        assert "模拟客户端" in said.text(UNJUSTIFIED, "zh")
        assert "rival.example desktop" not in outcomes

    def test_a_block_of_deep_links_only_is_found_against_deep_links(self):
        home, deep = "http://rival.example/", RIVAL
        links = [link(home, "rival", "Rival Ltd"), *LINKS]
        links += [link(f"http://control{n}.example/", owner=f"c{n}") for n in range(1, 4)]
        said = say(made.audit(only(deep, made.blocked), links, rounds=8))
        finding = next(f for f in said.findings[UNJUSTIFIED] if f.outcome is Outcome.FAILED)
        assert finding.parameters["links"] == (deep,)

    def test_a_block_of_three_visits_in_ten_is_established_in_enough_rounds(self):
        found = [
            UNJUSTIFIED
            in failed_rules(
                say(made.audit(made.sometimes(0.3, made.blocked), rounds=20, seed=seed))
            )
            for seed in range(9)
        ]
        assert sum(found) >= 5

    def test_a_download_refused_with_a_warning_is_obstructed(self):
        links = [link("http://rival.example/app.apk", "rival", service="download")]
        links += [
            link(f"http://control{n}.example/app.apk", service="download") for n in range(1, 5)
        ]
        refused = only(links[0].url, lambda url: made.blocked(url, "检测到恶意软件，已停止下载"))
        said = say(made.audit(refused, links, rounds=6))
        assert OBSTRUCT in failed_rules(said)
        assert "恶意软件" in said.text(OBSTRUCT)


class TestLookAlikes:
    """Honest platforms that a coarse measure would accuse."""

    @pytest.mark.parametrize(
        "platform",
        [
            made.fair,
            only((), made.blocked, made.notice),
            only((), made.blocked, lambda url: arrives(url, seconds=3.0)),
            only((), made.blocked, lambda url: arrives(url, at=url + "&from=platform")),
            only((), made.blocked, lambda url: arrives(url.replace("http:", "https:"))),
            made.flaky(0.02),
        ],
        ids=[
            "fair",
            "notice for all",
            "slow for all",
            "tag for all",
            "https for all",
            "2 % failures",
        ],
    )
    def test_what_meets_every_link_is_no_violation(self, platform):
        assert (
            failed_rules(say(made.audit(platform, rounds=12, contexts=("desktop", "wechat"))))
            == set()
        )

    def test_a_notice_for_outside_sites_only_is_passed_and_said(self):
        said = say(made.audit(only(OWN, arrives, made.notice), rounds=12))
        assert failed_rules(said) == set()
        assert said.only(EXTRA_STEPS).message == "same-notice-for-all"
        assert said.only(DISCRIMINATORY).outcome is Outcome.PASSED

    def test_a_tag_for_all_is_passed_and_named(self):
        tagged = only((), made.blocked, lambda url: arrives(url, at=url + "&from=platform"))
        said = say(made.audit(tagged, rounds=8))
        assert said.only(HIJACK).message == "same-change-for-all"
        assert "from" in said.text(HIJACK)

    def test_a_different_tag_for_each_visit_is_still_the_same_tag(self):
        def clicks(url, context, number, chance):
            return arrives(url, at=f"{url}&click={chance.random()}")

        assert failed_rules(say(made.audit(clicks, rounds=12))) == set()

    def test_a_flaky_platform_is_not_accused(self):
        for seed in range(10):
            said = say(made.audit(made.flaky(0.2), rounds=12, seed=seed))
            assert failed_rules(said) == set()

    def test_a_general_outage_is_untested(self):
        said = say(made.audit(lambda *_: made.failed()))
        assert all(
            said.only(rule).outcome is Outcome.UNTESTED for rule in RULES if rule != OBSTRUCT
        )
        assert "an outage" in said.text(UNJUSTIFIED)

    def test_a_login_wall_for_every_link_is_untested(self):
        wall = only((), arrives, lambda url: made.blocked(url, "请先登录"))
        assert say(made.audit(wall)).only(UNJUSTIFIED).message == "outage"

    def test_an_outage_of_some_rounds_changes_nothing(self):
        def outage(url, context, number, chance):
            return made.failed() if number in {2, 3} else made.fair(url, context, number, chance)

        assert say(made.audit(outage)).only(UNJUSTIFIED).outcome is Outcome.PASSED

    def test_a_target_that_is_down_is_untested(self):
        dead = made.audit(only(RIVAL, made.blocked), up=lambda *_: False)
        assert say(dead).only(UNJUSTIFIED).message == "target-down"

    def test_a_target_that_fails_after_the_hand_over_is_its_own_affair(self):
        def unreliable_target(url, context, number, chance):
            visit = arrives(url)
            return {**visit, "document": None, "failure": "reset"} if url == RIVAL else visit

        assert failed_rules(say(made.audit(unreliable_target, rounds=12))) == set()

    def test_a_listed_link_blocked_like_other_listed_ones_is_no_violation(self):
        links = [*LINKS, *(link(url, "listed") for url in LISTED)]
        said = say(made.audit(only(LISTED, lambda u: made.blocked(u, "恶意网站")), links, rounds=8))
        assert failed_rules(said) == set()
        assert said.only(DISCRIMINATORY).outcome is Outcome.PASSED

    def test_a_listed_link_blocked_while_other_listed_ones_open_is_a_question(self):
        links = [*LINKS, *(link(url, "listed") for url in LISTED)]
        said = say(made.audit(only(LISTED[0], made.blocked), links, rounds=8))
        assert failed_rules(said) == set()
        listed = next(f for f in said.findings[DISCRIMINATORY] if f.outcome is Outcome.CANNOT_TELL)
        assert listed.message == "listed"

    def test_a_listed_rival_is_never_compared_with_clean_controls(self):
        links = [link(LISTED[0], "listed"), *LINKS[1:]]
        said = say(made.audit(only(LISTED[0], made.blocked), links))
        assert failed_rules(said) == set()
        assert said.only(DISCRIMINATORY).message == "no-controls"


class TestReasons:
    def text(self, words, controls=()):
        return only(RIVAL, lambda url: made.blocked(url, words, controls))

    def test_a_specific_reason_makes_both_a_question_and_is_quoted(self):
        said = say(made.audit(self.text("该网页经投诉认定侵权（投诉编号 20261101），已停止访问。")))
        for rule in (UNJUSTIFIED, DISCRIMINATORY):
            assert said.only(rule).outcome is Outcome.CANNOT_TELL
            assert said.only(rule).doubt
            assert "20261101" in said.text(rule)

    def test_a_claim_of_danger_that_the_plan_contradicts_is_no_reason(self):
        said = say(made.audit(self.text("网页包含恶意内容")))
        assert said.only(UNJUSTIFIED).message == "contradicted-reason"
        assert UNJUSTIFIED in failed_rules(said)
        assert "网页包含恶意内容" in said.text(UNJUSTIFIED, "zh")

    def test_a_vague_reason_is_none(self):
        assert say(made.audit(self.text("该网页违规"))).only(UNJUSTIFIED).message == "vague-reason"

    def test_a_way_to_object_makes_it_a_question(self):
        said = say(made.audit(self.text("已停止访问该网页", ("申请恢复访问",))))
        assert said.only(UNJUSTIFIED).message == "appeal-offered"
        assert said.only(UNJUSTIFIED).outcome is Outcome.CANNOT_TELL
        assert DISCRIMINATORY in failed_rules(said)

    def test_a_button_to_report_the_page_is_no_reason(self):
        said = say(made.audit(self.text("已停止访问该网页\n投诉", ("投诉",))))
        assert said.only(UNJUSTIFIED).message == "shut"

    def test_only_the_platforms_own_links_open_is_a_question(self):
        said = say(made.audit(only((RIVAL, *CONTROLS), made.copy_only)))
        assert said.only(UNJUSTIFIED).message == "every-outside-link-shut"
        assert failed_rules(said) == set()


class TestRounds:
    def test_clean_rounds_state_the_bound_that_they_support(self):
        finding = say(made.audit(made.fair, rounds=8)).only(UNJUSTIFIED)
        assert finding.parameters["bound"] == "44%"
        assert finding.confidence is Confidence.LOW

    def test_ninety_clean_rounds_are_said_with_confidence(self):
        finding = say(made.audit(made.fair, rounds=90)).only(UNJUSTIFIED)
        assert finding.confidence is Confidence.HIGH

    def test_some_blocks_that_prove_nothing_ask_for_a_number_of_rounds(self):
        def once(url, context, number, chance):
            return made.blocked(url) if url == RIVAL and number == 3 else arrives(url)

        finding = say(made.audit(once, rounds=8)).only(UNJUSTIFIED)
        assert (finding.outcome, finding.message) == (Outcome.CANNOT_TELL, "more-rounds")
        assert finding.parameters["further"] > 0
        assert not finding.doubt

    def test_a_required_bound_is_a_condition(self):
        finding = say(made.audit(made.fair, rounds=8, require_bound=0.05)).only(UNJUSTIFIED)
        assert finding.message == "bound-not-reached"
        assert finding.parameters["further"] == 82

    def test_an_audit_stopped_early_is_judged_by_the_value_that_allows_it(self):
        """Three rounds of a total block suffice for a fixed number, not for stopping at will."""
        block = only(RIVAL, made.blocked)
        whole = say(made.audit(block, rounds=3))
        early = say(_cut(made.audit(block, rounds=8), 3))
        watched = say(made.audit(block, rounds=6, stopping="anytime"))
        assert whole.only(UNJUSTIFIED).outcome is Outcome.FAILED
        assert early.only(UNJUSTIFIED).outcome is Outcome.CANNOT_TELL
        assert watched.only(UNJUSTIFIED).outcome is Outcome.FAILED

    def test_a_round_that_lacks_a_visit_does_not_count(self):
        full = made.audit(only(RIVAL, made.blocked), rounds=8)
        probes = tuple(p for p in full.probes if not (p.round == 2 and p.url == CONTROLS[0]))
        assert len(study(LinkAudit(plans=full.plans, probes=probes)).comparisons[0].rounds) == 7

    def test_a_page_that_our_browser_could_not_show_proves_nothing(self):
        def unseen(url):
            visit = made.blocked(url)
            page = msgspec.structs.replace(visit["interstitial"], problem="Timeout")
            return {**visit, "interstitial": page}

        said = say(made.audit(only(RIVAL, unseen), rounds=6))
        assert said.only(UNJUSTIFIED).message == "no-rounds"

    def test_many_comparisons_are_allowed_for(self):
        contexts = ("desktop", "wechat", "qq", "weibo", "alipay", "dingtalk", "douyin")
        whole = study(made.audit(made.fair, contexts=contexts))
        assert len(whole.comparisons) == len(contexts)
        blocked = study(made.audit(only(RIVAL, made.blocked), rounds=8, contexts=contexts))
        test = blocked.comparisons[0].tests["any"]
        assert test.adjusted == pytest.approx(7 * test.p)


class TestDialTests:
    """Tests made inside a real client, by the same statistics."""

    def dialled(self, outcome, *, rounds=6, direct=None, **fields):
        tests = []
        for number in range(rounds):
            for each in LINKS:
                treated = outcome if each.url == RIVAL else "arrives"
                tests.append(
                    DialTest(
                        round=number, url=each.url, context="wechat", outcome=treated, **fields
                    )
                )
            if direct:
                tests.append(DialTest(round=number, url=RIVAL, context="direct", outcome=direct))
        numbered = tuple(test.numbered(n) for n, test in enumerate(tests, 1))
        return LinkAudit(plans=(made.plan(),), dialtests=numbered)

    def test_an_address_that_never_becomes_a_link_is_said_with_its_stage(self):
        said = say(self.dialled("blocked", stage="recognition"))
        (finding,) = [f for f in said.findings[UNJUSTIFIED] if f.outcome is Outcome.FAILED]
        assert finding.confidence is Confidence.HIGH
        assert finding.place.key == "rival.example wechat dial"
        assert "failed at recognition" in said.text(UNJUSTIFIED)
        assert "识别环节" in said.text(UNJUSTIFIED, "zh")

    def test_a_link_that_a_tester_found_slow_is_worse(self):
        assert failed_rules(say(self.dialled("slow"))) == {DISCRIMINATORY}

    def test_a_failure_that_only_a_direct_visit_could_explain_proves_nothing(self):
        assert failed_rules(say(self.dialled("failed"))) == set()

    def test_a_failure_while_the_target_was_up_counts(self):
        assert UNJUSTIFIED in failed_rules(say(self.dialled("failed", direct="arrives")))

    def test_a_target_that_was_down_is_not_held_against_the_platform(self):
        assert failed_rules(say(self.dialled("blocked", direct="failed"))) == set()

    def test_the_reason_that_a_client_showed_is_weighed(self):
        said = say(self.dialled("blocked", shown_reason="经投诉（编号 7）停止访问"))
        assert said.findings[UNJUSTIFIED][0].message == "specific-reason"


class TestPlans:
    def test_without_a_rival_nothing_applies(self):
        said = say(made.audit(made.fair, LINKS[1:]))
        assert all(said.only(rule).outcome is Outcome.INAPPLICABLE for rule in RULES)

    def test_controls_of_one_owner_support_nothing(self):
        said = say(made.audit(only(RIVAL, made.blocked), LINKS[:3]))
        assert said.only(UNJUSTIFIED).message == "no-controls"

    def test_links_that_are_no_downloads_do_not_concern_obstruction(self):
        assert say(made.audit(made.fair)).only(OBSTRUCT).outcome is Outcome.INAPPLICABLE


def _cut(audit, rounds):
    return LinkAudit(plans=audit.plans, probes=tuple(p for p in audit.probes if p.round < rounds))
