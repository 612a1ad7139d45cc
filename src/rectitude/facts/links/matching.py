"""Which links of a plan can be compared with which, and what a plan cannot support."""

from collections.abc import Iterator

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

    @property
    def size(self) -> int:
        """How many members a block has, the target included."""
        return 1 + bool(self.own) + len(self.outside)

    def members(self, round_: int) -> tuple[PlannedLink, ...]:
        """Return the controls of a round."""
        return (*((self.own[round_ % len(self.own)],) if self.own else ()), *self.outside)


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
    """Return the links whose treatment is in question: rivals, and the listed among each other."""
    return tuple(link for link in plan.links if link.group in {"rival", "listed"})


def warnings(plan: LinkPlan) -> Iterator[Text]:
    """Yield what the plan cannot support, for the reader to know before the first probe."""
    for each in unsupported(plan):
        yield each.why
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
        alike = [
            link
            for link in plan.links
            if link.group in _CONTROLS[target.group]
            and link.owner != target.owner
            and _kind(link) == _kind(target)
        ]
        own = tuple(link for link in alike if _is_own(link, plan))
        outside = tuple(link for link in alike if not _is_own(link, plan))
        if why := _lacks(target, own, outside, plan):
            yield Unsupported(target, why)
        else:
            yield Match(target, own, outside)


_CONTROLS = {"rival": {"affiliated", "control"}, "listed": {"listed"}}


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
    if len({link.owner for link in outside} | {plan.owner for _ in own}) < _OWNERS:
        return Text(
            f"{url} 的对照同属一个主体，不能说明平台怎样对待其他企业；请增加其他企业的同类链接。",
            f"The controls of {url} all have one owner, which says nothing of how others are treated; "
            "add links of the same kind from other owners.",
        )
    return None


_OWNERS = 2
"""
Owners that the controls must have between them: with one alone, the platform's own say, a notice for
every outside site would look like a notice for the target. Ours.
"""
