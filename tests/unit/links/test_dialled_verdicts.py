"""What the rules say of tests made inside a real client, by the same statistics."""

import msgspec
import pytest

import link_audits as made
from link_audits import LINKS, RIVAL
from link_verdicts import DISCRIMINATORY, UNJUSTIFIED, failed_rules, say
from rectitude.evidence.linkprobe import DialTest, LinkAudit
from rectitude.facts.links import study
from rectitude.findings import Confidence, Outcome


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

    def test_a_link_that_a_tester_found_slow_is_worse_if_it_is_quick_by_itself(self):
        assert failed_rules(say(self.dialled("slow", direct="arrives"))) == {DISCRIMINATORY}

    def test_a_link_that_is_slow_by_itself_is_not_held_against_the_platform(self):
        assert failed_rules(say(self.dialled("slow", direct="slow"))) == set()

    @pytest.mark.parametrize("outcome", ["diverted", "altered", "extra-presses"])
    def test_what_a_site_does_by_itself_is_not_the_platforms_doing(self, outcome):
        assert failed_rules(say(self.dialled(outcome, direct=outcome))) == set()

    def test_a_slow_link_that_nobody_timed_by_itself_is_a_question(self):
        said = say(self.dialled("slow"))
        assert failed_rules(said) == set()
        assert said.findings[DISCRIMINATORY][0].message == "slow-by-itself"

    def test_a_rival_whose_own_server_is_slow_is_not_held_against_the_platform(self):
        def seconds(test):
            taken = 3.2 if test.url == RIVAL else 0.4
            return msgspec.structs.replace(test, seconds=taken)

        slow = self.dialled("arrives", direct="arrives")
        slow = msgspec.structs.replace(slow, dialtests=tuple(map(seconds, slow.dialtests)))
        assert failed_rules(say(slow)) == set()

    def test_a_block_on_one_phone_of_three_is_found(self):
        phones = [
            test
            for version in ("8.0.1", "8.0.2", "8.0.3")
            for test in self.dialled(
                "blocked" if version == "8.0.2" else "arrives", rounds=12, client_version=version
            ).dialtests
        ]
        audit = LinkAudit(plans=(made.plan(),), dialtests=tuple(phones))
        assert UNJUSTIFIED in failed_rules(say(audit))
        assert len(study(audit).comparisons[-1].rounds) == 36

    def test_a_link_shown_without_the_card_that_equal_links_get_is_worse_in_form(self):
        said = say(self.dialled("bare", stage="recognition"))
        assert failed_rules(said) == {DISCRIMINATORY}
        assert "how it is shown" in said.text(DISCRIMINATORY)

    def test_the_rows_of_a_visits_stages_are_one_visit(self):
        shown = self.dialled("bare", stage="recognition").dialtests
        opened = self.dialled("arrives", stage="access").dialtests
        audit = LinkAudit(plans=(made.plan(),), dialtests=(*shown, *opened))
        assert failed_rules(say(audit)) == {DISCRIMINATORY}

    def test_a_failure_that_nobody_checked_directly_is_said_to_be_so(self):
        said = say(self.dialled("failed"))
        assert said.only(UNJUSTIFIED).message == "unvisited"

    def test_a_failure_that_only_a_direct_visit_could_explain_proves_nothing(self):
        assert failed_rules(say(self.dialled("failed"))) == set()

    def test_a_failure_while_the_target_was_up_counts(self):
        assert UNJUSTIFIED in failed_rules(say(self.dialled("failed", direct="arrives")))

    def test_a_target_that_was_down_is_not_held_against_the_platform(self):
        assert failed_rules(say(self.dialled("blocked", direct="failed"))) == set()

    def test_the_reason_that_a_client_showed_is_weighed(self):
        said = say(self.dialled("blocked", shown_reason="经投诉（编号 7）停止访问"))
        assert said.findings[UNJUSTIFIED][0].message == "specific-reason"
