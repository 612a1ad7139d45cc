"""A link that was opened in several contexts, in each too few times to tell."""

import pytest

import link_audits as made
from link_audits import LINKS, RIVAL
from link_verdicts import DISCRIMINATORY, EXTRA_STEPS, UNJUSTIFIED, failed_rules, say
from rectitude.evidence.linkprobe import DialTest, LinkAudit
from rectitude.facts.links import study
from rectitude.facts.statistics import ALPHA, permutation_p
from rectitude.findings import Outcome

CONTEXTS = ("单聊", "群聊")


def audit(treated, *, rounds=3, contexts=CONTEXTS):
    """Return an audit in which `treated` says what became of a link in a context and a round."""
    tests = [
        DialTest(round=n, url=link.url, context=context, outcome=treated(link.url, context, n))
        for n in range(rounds)
        for context in contexts
        for link in LINKS
    ]
    numbered = tuple(test.numbered(n) for n, test in enumerate(tests, 1))
    return LinkAudit(plans=(made.plan(),), dialtests=numbered)


def rival(outcome, *, where=CONTEXTS, until=99):
    return lambda url, context, n: (
        outcome if url == RIVAL and context in where and n < until else "arrives"
    )


def of_rival(made_of):
    return [each for each in study(made_of).comparisons if each.url == RIVAL and each.rounds]


@pytest.mark.parametrize("outcome", ["blocked", "copy-only", "diverted"])
def test_a_link_kept_back_in_all_rounds_of_both_is_found_in_both_together(outcome):
    said = say(audit(rival(outcome)))
    assert Outcome.FAILED in said.outcomes(DISCRIMINATORY)
    assert "单聊, 群聊" in said.text(DISCRIMINATORY)
    assert "单聊、群聊" in said.text(DISCRIMINATORY, "zh")


def test_links_to_be_copied_by_hand_are_an_extra_step_too():
    said = say(audit(rival("copy-only")))
    assert {UNJUSTIFIED, EXTRA_STEPS, DISCRIMINATORY} <= failed_rules(said)


@pytest.mark.parametrize("outcome", ["arrives", "blocked", "copy-only", "extra-presses"])
def test_what_is_so_for_all_links_is_no_difference(outcome):
    assert failed_rules(say(audit(lambda url, context, n: outcome))) == set()


def test_trouble_that_moves_from_link_to_link_is_no_difference():
    def moving(url, context, n):
        return "failed" if url == LINKS[(n + len(context)) % len(LINKS)].url else "arrives"

    assert failed_rules(say(audit(moving))) == set()


def test_a_single_bad_round_of_six_is_asked_about_and_not_found():
    said = say(audit(rival("blocked", where=CONTEXTS[:1], until=1)))
    assert failed_rules(said) == set()
    assert Outcome.CANNOT_TELL in said.outcomes(DISCRIMINATORY)


def test_copies_by_hand_in_too_few_rounds_are_not_passed_as_no_extra_step():
    said = say(audit(rival("copy-only"), rounds=1))
    assert failed_rules(said) == set()
    asked = {f.message for f in said.findings[EXTRA_STEPS] if f.outcome is Outcome.CANNOT_TELL}
    assert "more-rounds" in asked
    assert Outcome.PASSED not in said.outcomes(EXTRA_STEPS)


def test_contexts_with_rounds_enough_are_judged_by_themselves():
    assert [each.context for each in of_rival(audit(rival("blocked"), rounds=9))] == list(CONTEXTS)


@pytest.mark.parametrize("rounds", [1, 2, 3, 5, 9])
def test_which_contexts_are_together_does_not_depend_on_what_came_of_the_visits(rounds):
    def contexts(treated):
        found = study(audit(treated, rounds=rounds)).comparisons
        return [(each.url, each.context) for each in found]

    same = contexts(rival("arrives"))
    assert all(contexts(rival(each)) == same for each in ("failed", "blocked", "copy-only", "slow"))


def test_the_rounds_of_each_context_keep_their_own_controls():
    def shut_in_one(url, context, n):
        return "blocked" if context == CONTEXTS[0] or url == RIVAL else "arrives"

    (together,) = of_rival(audit(shut_in_one))
    blocks = together.tests["access"].blocks
    assert sum(block.adverse == 1 for block in blocks) == sum(block.hit for block in blocks) == 3
    assert together.tests["access"].p == permutation_p(blocks) <= ALPHA


# --- a lone fault, among those that others met ---

LONG = 12


def verdicts(made_of):
    return {each.verdict for each in of_rival(made_of)}


def with_faults(rival, others):
    """
    Return an audit in which links failed in some rounds of the first context, or of the second.

    The sites were up: each was opened without the platform, too.
    """

    def treated(url, context, n):
        if url == RIVAL:
            return rival if context == CONTEXTS[0] and n == 2 else "arrives"
        shaken = [link.url for link in LINKS if link.group == "control"]
        hit = context == CONTEXTS[1] and n < others and url == shaken[n % len(shaken)]
        return "failed" if hit else "arrives"

    return audit(treated, rounds=LONG, contexts=(*CONTEXTS, "direct"))


@pytest.mark.parametrize("fault", ["failed", "slow"])
def test_a_lone_fault_is_no_sign_where_controls_met_such_faults_in_another_context(fault):
    assert verdicts(with_faults(fault, others=10)) == {"none"}


@pytest.mark.parametrize("fault", ["failed", "slow"])
def test_a_lone_fault_that_no_other_link_met_is_asked_about(fault):
    assert "undecided" in verdicts(with_faults(fault, others=0))


@pytest.mark.parametrize(
    "outcome", ["blocked", "diverted", "altered", "extra-presses", "copy-only"]
)
def test_what_no_network_does_is_asked_about_though_others_met_faults(outcome):
    assert "undecided" in verdicts(with_faults(outcome, others=10))


def test_two_faults_in_one_context_are_asked_about_whatever_others_met():
    def treated(url, context, n):
        if context == CONTEXTS[0]:
            return "failed" if url == RIVAL and n < 2 else "arrives"
        others = [link.url for link in LINKS if link.group == "control"]
        return "failed" if context == CONTEXTS[1] and url == others[n % len(others)] else "arrives"

    made_of = audit(treated, rounds=LONG, contexts=(*CONTEXTS, "direct"))
    assert "undecided" in verdicts(made_of)
    assert Outcome.CANNOT_TELL in say(made_of).outcomes(DISCRIMINATORY)
