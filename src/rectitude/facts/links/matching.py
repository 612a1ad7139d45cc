"""Which links of a plan can be compared with which, and what a plan cannot support."""

from collections.abc import Callable, Iterator

import msgspec

from rectitude.evidence.linkprobe import LinkPlan, PlannedLink
from rectitude.facts.links.addresses import page_kind
from rectitude.facts.statistics import ALPHA, least_rounds
from rectitude.text import Text


class Match(msgspec.Struct, frozen=True):
    """
    A target and the links that it may be compared with.

    `own` are the platform's; they are one group, of which one, taken in turn, stands in each block:
    however many there are, they never outvote the outside controls.
    """

    target: PlannedLink
    own: tuple[PlannedLink, ...]
    outside: tuple[PlannedLink, ...]
    among_rivals: bool = False
    """Whether other rivals had to serve as controls, for want of any others of their kind."""

    @property
    def size(self) -> int:
        """How many members a block has, the target included."""
        return 1 + bool(self.own) + len(self.outside)

    def members(self, round_: int, visited: Callable[[str], bool]) -> tuple[PlannedLink, ...]:
        """
        Return the controls of a round that were visited in it; none where they prove nothing.

        A block may lack some of its controls: the exact test allows for the size of each. What is
        left must have owners enough, or a notice for every outside site would tell against one.
        """
        own = [link for link in self.own if visited(link.url)]
        outside = tuple(link for link in self.outside if visited(link.url))
        present = (*((own[round_ % len(own)],) if own else ()), *outside)
        owners = len({link.owner for link in outside}) + bool(own)
        return present if owners >= OWNERS else ()


class Unsupported(msgspec.Struct, frozen=True):
    """A target that the plan gives no valid controls for, and why."""

    target: PlannedLink
    why: Text


def matches(plan: LinkPlan) -> tuple[Match, ...]:
    """Return every target that can be compared, with its controls."""
    return tuple(found for found in _matched(plan) if isinstance(found, Match))


def unsupported(plan: LinkPlan) -> tuple[Unsupported, ...]:
    """Return every target that cannot be compared, and why."""
    return tuple(found for found in _matched(plan) if isinstance(found, Unsupported))


def pools(plan: LinkPlan) -> tuple[tuple[PlannedLink, ...], ...]:
    """Return the links that are visited together in one round: all of one kind."""
    kinds = dict.fromkeys(_kind(link) for link in plan.links)
    return tuple(tuple(link for link in plan.links if _kind(link) == kind) for kind in kinds)


def targets(plan: LinkPlan) -> tuple[PlannedLink, ...]:
    """Return the links whose treatment is in question: rivals, the listed ones, or each in turn."""
    return tuple(link for link in plan.links if plan.each or link.group in {"rival", "listed"})


def warnings(plan: LinkPlan) -> Iterator[Text]:
    """Yield what the plan cannot support, for the reader to know before the first probe."""
    for each in unsupported(plan):
        yield each.why
    if among := [match.target.url for match in matches(plan) if match.among_rivals]:
        yield Text(
            f"没有其他同类对照，改与其他竞争方的同类链接比较：{'、'.join(among)}。如果平台对它们一律限制，这种比较看不出来。",
            f"For want of other controls these are compared with other rivals' links of their kind: "
            f"{', '.join(among)}. If the platform restricts all of them alike, that does not show.",
        )
    if plan.stopping == "anytime":
        return
    hypotheses = max(1, len(matches(plan)) * len(plan.contexts))
    for size in sorted({match.size for match in matches(plan)}):
        needed = least_rounds(size, ALPHA / hypotheses)
        if needed > plan.rounds:
            yield Text(
                f"每个目标只有 {size - 1} 个对照，计划 {plan.rounds} 轮：即使每一轮都被屏蔽也不足以认定差别，"
                f"至少要 {needed} 轮，或增加对照。",
                f"With {size - 1} controls and {plan.rounds} rounds not even a block in every round "
                f"can be established; plan {needed} rounds or more controls.",
            )


def _matched(plan: LinkPlan) -> Iterator[Match | Unsupported]:
    for target in targets(plan):
        usual = _match(target, plan, _CONTROLS[target.group])
        if isinstance(usual, Match) or target.group == "listed":
            yield usual
            continue
        among = _match(target, plan, _ALL_BUT_LISTED)
        yield (
            msgspec.structs.replace(among, among_rivals=True) if isinstance(among, Match) else usual
        )


_ALL_BUT_LISTED = frozenset({"affiliated", "control", "rival"})
_CONTROLS: dict[str, frozenset[str]] = {
    "rival": frozenset({"affiliated", "control"}),
    "control": _ALL_BUT_LISTED,
    "affiliated": _ALL_BUT_LISTED,
    "listed": frozenset({"listed"}),
}


def _match(target: PlannedLink, plan: LinkPlan, controls: frozenset[str]) -> Match | Unsupported:
    """Return a target with its controls, of these groups, or why they cannot support a verdict."""
    groups = _ALL_BUT_LISTED if plan.each and target.group != "listed" else controls
    alike = [
        link
        for link in plan.links
        if link.group in groups and link.owner != target.owner and _kind(link) == _kind(target)
    ]
    own = tuple(link for link in alike if _is_own(link, plan))
    outside = tuple(link for link in alike if not _is_own(link, plan))
    if why := _lacks(target, own, outside, plan):
        return Unsupported(target, why)
    return Match(target, own, outside)


def _is_own(link: PlannedLink, plan: LinkPlan) -> bool:
    return link.group == "affiliated" or link.owner == plan.owner


def _kind(link: PlannedLink) -> tuple[str, str, bool]:
    """Return what links must share to be comparable: service, kind of page, malware-list status."""
    return link.service, page_kind(link.url), link.group == "listed"


def _lacks(
    target: PlannedLink,
    own: tuple[PlannedLink, ...],
    outside: tuple[PlannedLink, ...],
    plan: LinkPlan,
) -> Text | None:
    """Return why these controls cannot support a verdict; None if they can."""
    url = target.url
    if not own and not outside:
        if any(link != target and link.group != "rival" for link in plan.links):
            return Text(
                f"{url} 的对照与它不同类（服务、页面类型或恶意名单状态不同），不能比较。",
                f"{url} has only controls of another kind (service, kind of page or malware-list "
                "status), so it cannot be compared.",
            )
        return Text(
            f"{url} 没有对照链接，不能比较。", f"{url} has no controls to be compared with."
        )
    if len({link.owner for link in outside} | {plan.owner for _ in own}) < OWNERS:
        return Text(
            f"{url} 的对照同属一个主体，不能说明平台怎样对待其他企业；请增加其他企业的同类链接。",
            f"The controls of {url} all have one owner, which says nothing of how others are treated; "
            "add links of the same kind from other owners.",
        )
    return None


OWNERS = 2
"""
Owners that the controls must have between them: with one alone, the platform's own say, a notice for
every outside site would look like a notice for the target. Ours.
"""
