"""What findings on link audits say of a difference: figures, ways, reasons, and the records to cite."""

from collections import Counter
from collections.abc import Sequence

from rectitude.facts.links import Comparison, Study, Test
from rectitude.facts.links.blocks import Round
from rectitude.facts.links.groups import CONTEXTS, Group
from rectitude.facts.links.pooling import AND
from rectitude.facts.links.reasons import Stated
from rectitude.facts.links.treatment import Treatment
from rectitude.findings import Parameter, Term

CITED = 12
"""Adverse rounds whose records a finding cites; the rest are in the bundle. Ours."""

_MOST_AUDITS = 1_000_000_000


def figures(whole: Study, group: Group, comparison: Comparison, test: Test) -> dict[str, Parameter]:
    """Return the parameters that all messages about a difference share."""
    target = comparison.match.target
    low, high = comparison.rate
    visits = test.control_visits
    return {
        "platform": whole.plan.platform,
        "domain": group.domain,
        "owner": target.owner,
        "context": context(group.context),
        "source": Term(f"link.source-{_source(group, comparison, test)}"),
        "links": _concerned(group) or (target.url,),
        "rounds": len(comparison.rounds),
        "hits": test.hits,
        "control_visits": visits,
        "control_hits": test.control_hits,
        "low": percent(low),
        "high": percent(high),
        "control_rate": percent(test.control_hits / visits) if visits else "0%",
        "audits": audits(test.adjusted),
        "ways": ways(comparison, test),
    }


def _concerned(group: Group) -> tuple[str, ...]:
    """Return the links of the domain that a finding is about: the established ones, if any."""
    established = tuple(each.url for each in group.comparisons if each.established)
    return established or tuple(each.url for each in group.comparisons if each.tests["any"].hits)


def _source(group: Group, comparison: Comparison, test: Test) -> str:
    """Return how it was found out, and in a dial test at which stage it mostly failed."""
    if group.source != "dial":
        return "outside" if group.context == "desktop" else "simulated"
    stages = Counter(
        each.target.stage for each in adverse_rounds(comparison, test) if not each.target.reachable
    )
    usual = stages.most_common(1)[0][0] if stages else ""
    return f"dial-{usual}" if usual in {"recognition", "resolution"} else "dial"


def context(name: str) -> Parameter:
    """Return the word for a context; what only a dial test knows, one or several, stays as it was written."""
    several = tuple(name.split(AND))
    if len(several) > 1:
        return several
    return Term(f"link.context-{name}") if name in CONTEXTS else name


def ways(comparison: Comparison, test: Test) -> tuple[Term, ...]:
    """Return how the target was treated in its adverse rounds, most often first."""
    counted: dict[str, int] = {}
    for each in adverse_rounds(comparison, test):
        outcome = _way(each.target)
        counted[outcome] = counted.get(outcome, 0) + 1
    ordered = sorted(counted, key=lambda outcome: -counted[outcome])
    return tuple(Term(f"link.outcome-{outcome}") for outcome in ordered)


def _way(treated: Treatment) -> str:
    """Return the word for how a link was treated: a stop that warns of danger is a warning page."""
    if treated.outcome == "arrives":
        return "bare" if treated.bare else "slow"
    warned = treated.outcome == "blocked" and treated.stated.kind == "dangerous"
    return "warned" if warned else treated.outcome


def audits(p: float) -> str:
    """
    Return in how many audits a difference this large would occur once by chance, rounded down.

    >>> audits(0.0000064), audits(0.008)
    ('100,000', '100')
    """
    inverse = min(1.0 / max(p, 1.0 / _MOST_AUDITS), _MOST_AUDITS)
    magnitude = 10 ** (len(str(int(inverse))) - 1)
    return f"{int(inverse) // magnitude * magnitude:,}"


def percent(share: float) -> str:
    """
    Return a share for people: whole per cent, with a decimal below ten.

    >>> percent(0.438), percent(0.0499)
    ('44%', '5.0%')
    """
    return f"{share:.1%}" if 0.0 < share < 0.1 else f"{share:.0%}"


def adverse_rounds(comparison: Comparison, test: Test) -> tuple[Round, ...]:
    """Return the rounds in which the target fared worse."""
    wanted = set(test.adverse)
    return tuple(each for each in comparison.rounds if each.number in wanted)


def cited(comparison: Comparison, test: Test) -> tuple[str, ...]:
    """Return the records to cite: the target's, its direct visits, the first round's controls."""
    adverse = adverse_rounds(comparison, test)[:CITED]
    rounds = adverse or comparison.rounds[:1]
    refs = [ref for each in rounds for ref in (each.target.ref, each.direct)]
    refs.extend(treated.ref for _, treated in rounds[0].controls if rounds)
    return tuple(ref for ref in dict.fromkeys(refs) if ref)


def reason(treatments: Sequence[Treatment]) -> Stated:
    """Return the weightiest reason stated in some treatments, and an appeal if one was offered."""
    order = ("specific", "dangerous", "vague", "none")
    said = [each.stated for each in treatments]
    weightiest = min(said, key=lambda s: order.index(s.kind), default=Stated())
    appeal = next((s.appeal for s in said if s.appeal), "")
    return Stated(weightiest.kind, weightiest.quote, appeal)
