"""How many rounds suffice, and what a plan can support."""

import msgspec
import pytest

import link_audits as made
from link_audits import CONTROLS, LINKS, OWN, RIVAL, arrives, link, only
from link_verdicts import DISCRIMINATORY, OBSTRUCT, RULES, UNJUSTIFIED, say
from rectitude.evidence.linkprobe import LinkAudit
from rectitude.facts.links import study
from rectitude.findings import Confidence, Outcome


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

    def test_a_round_that_lacks_one_control_counts_with_the_others(self):
        full = made.audit(only(RIVAL, made.blocked), rounds=8)
        probes = tuple(p for p in full.probes if not (p.round == 2 and p.url == CONTROLS[0]))
        comparison = study(LinkAudit(plans=full.plans, probes=probes)).comparisons[0]
        assert len(comparison.rounds) == 8
        assert comparison.tests["any"].blocks[2].size == comparison.tests["any"].blocks[1].size - 1

    def test_a_round_with_controls_of_one_owner_does_not_count(self):
        full = made.audit(only(RIVAL, made.blocked), rounds=8)
        probes = tuple(p for p in full.probes if not (p.round == 2 and p.url in CONTROLS))
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


class TestPlans:
    def test_without_a_rival_nothing_applies(self):
        said = say(made.audit(made.fair, LINKS[1:]))
        assert all(said.only(rule).outcome is Outcome.INAPPLICABLE for rule in RULES)

    def test_a_rival_without_controls_is_a_question_beside_one_that_was_compared(self):
        other = link("http://maps.example/a", "rival", "Maps Ltd", service="maps")
        said = say(made.audit(made.fair, (*LINKS, other), rounds=8))
        keys = {finding.message for finding in said.findings[UNJUSTIFIED]}
        assert keys == {"not-compared", "no-difference"}
        assert "http://maps.example/a" in said.text(UNJUSTIFIED)

    def test_other_rivals_serve_as_controls_where_there_are_no_others(self):
        rivals = [link(f"http://rival{n}.example/a", "rival", f"R{n}") for n in range(4)]
        blocked = only(rivals[0].url, made.blocked)
        said = say(made.audit(blocked, rivals, rounds=10))
        (found,) = [f for f in said.findings[UNJUSTIFIED] if f.outcome is Outcome.FAILED]
        assert found.place.fields["domain"] == "rival0.example"

    def test_a_platform_that_opens_its_own_links_only_is_a_question_of_discrimination_too(self):
        said = say(made.audit(only(OWN, arrives, made.blocked), rounds=8))
        for rule in (UNJUSTIFIED, DISCRIMINATORY):
            assert said.findings[rule][0].message == "every-outside-link-shut"

    def test_each_link_in_turn_may_be_the_one_in_question(self):
        links = tuple(link(f"http://shop{n}.example/a") for n in range(5))
        said = say(made.audit(only(links[2].url, made.blocked), links, rounds=8, each=True))
        failed = [f for f in said.findings[UNJUSTIFIED] if f.outcome is Outcome.FAILED]
        assert [f.place.fields["domain"] for f in failed] == ["shop2.example"]

    def test_controls_of_one_owner_support_nothing(self):
        said = say(made.audit(only(RIVAL, made.blocked), LINKS[:3]))
        assert said.only(UNJUSTIFIED).message == "no-controls"

    def test_links_that_are_no_downloads_do_not_concern_obstruction(self):
        assert say(made.audit(made.fair)).only(OBSTRUCT).outcome is Outcome.INAPPLICABLE


def _cut(audit, rounds):
    return LinkAudit(plans=audit.plans, probes=tuple(p for p in audit.probes if p.round < rounds))
