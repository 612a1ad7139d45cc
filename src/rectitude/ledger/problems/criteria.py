"""
By what a problem is proved gone: the rules that found it, or that its scenario and kind of asset propose.

A problem without criteria is one that no rule can check: people verify it.
"""

from collections.abc import Mapping, Sequence

from rectitude import rules
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Act, Reason
from rectitude.text import Text

ProblemAct = Act[Problem]

OWN_WORD = ".answers"
"""How the rules end that judge the answers of a self-inspection."""

_JUDGED_BY: dict[str, frozenset[str]] = {
    Asset.Kind.WEBSITE: frozenset({"website", "popups"}),
    Asset.Kind.GATEWAY: frozenset({"links"}),
    Asset.Kind.PREFIX: frozenset({"register"}),
    Asset.Kind.DOMAIN: frozenset({"register"}),
    Asset.Kind.HOLDER: frozenset({"register"}),
}
"""The kinds of rule that look at a kind of asset."""


def is_own_word(rule: str) -> bool:
    """Return whether a rule judges what an enterprise says of itself; its word proves nothing gone."""
    return rule.endswith(OWN_WORD)


def proposed(scenario: str, kind: str) -> dict[str, int]:
    """Return, by rule, the present version of those that look at a kind of asset for a scenario."""
    judged_by = _JUDGED_BY.get(kind, frozenset())
    return {
        rule.id: rule.version
        for rule in rules.discover()
        if rule.scenario == scenario and rule.id.rpartition(".")[2] in judged_by
    }


def criteria_of(problem: Problem) -> dict[str, int]:
    """Return the criteria of a problem: the highest versions that found it, or those chosen for it."""
    versions: dict[str, int] = {}
    for each in problem.sightings:
        if is_own_word(each.rule):
            continue
        versions[each.rule] = max(each.version, versions.get(each.rule, 0))
    if not versions and problem.sightings:
        return proposed(problem.scenario, problem.asset.kind)
    return versions or dict(problem.criteria)


def chosen(names: Sequence[str], problem: Problem) -> dict[str, int]:
    """Return the criteria that someone chose among the rules of a problem's scenario."""
    return {rule: version for rule, version in _of_scenario(problem).items() if rule in names}


def unknown(act: ProblemAct) -> Mapping[str, Text]:
    """Return which of the rules chosen do not belong to the scenario."""
    possible = _of_scenario(act.case)
    strange = [name for name in act.values.get("rules", []) if name not in possible]
    if not strange:
        return {}
    names = "、".join(possible) or "无"
    return {
        "rules": Text(
            f"这个场景没有规则 {strange[0]}；可选：{names}。",
            f"The scenario has no rule {strange[0]}; possible: {', '.join(possible) or 'none'}.",
        )
    }


def unreasoned(act: ProblemAct) -> Mapping[str, Text]:
    """Return an error where a rule looks at the asset, none such is chosen, and no reason is given."""
    possible = proposed(act.case.scenario, act.case.asset.kind)
    if not possible or act.values.get("reason") or set(act.values.get("rules", [])) & set(possible):
        return {}
    names = "、".join(possible)
    return {
        "reason": Text(
            f"有规则能检测这类对象（{names}）。不以它为准的，请说明理由。",
            f"A rule looks at this kind of asset ({', '.join(possible)}). Say why it is not to prove it.",
        )
    }


def none_found(act: ProblemAct) -> Reason:
    """Return that findings are the criteria, where there are some."""
    if not act.case.sightings:
        return None
    return Text("以检测发现所用的规则为准。", "The rules that found it are its criteria.")


def _of_scenario(problem: Problem) -> dict[str, int]:
    return {
        rule.id: rule.version
        for rule in rules.discover()
        if rule.scenario == problem.scenario and not is_own_word(rule.id)
    }
