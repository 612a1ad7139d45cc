"""The comparisons of a link audit by what a report speaks of: a domain, in a context, from a source."""

from collections.abc import Sequence

import msgspec

from rectitude.facts.links import Comparison
from rectitude.facts.links.addresses import party
from rectitude.facts.links.blocks import Respect
from rectitude.findings import Confidence, Place

CONTEXTS = ("desktop", "wechat", "qq", "weibo", "alipay", "dingtalk", "douyin")
"""Contexts that have words of their own."""


class Group(msgspec.Struct, frozen=True):
    """The comparisons of one domain in one context and from one source: one place of a report."""

    domain: str
    context: str
    source: str
    comparisons: tuple[Comparison, ...]

    @property
    def worst(self) -> Comparison:
        """The comparison with the strongest evidence, whose figures are given."""
        return min(self.comparisons, key=lambda c: c.tests["any"].p)

    def with_(self, respect: Respect) -> tuple[Comparison, ...]:
        """Return the comparisons in which a difference is established in a respect."""
        return tuple(c for c in self.comparisons if respect in c.established)

    @property
    def place(self) -> Place:
        """Where a finding about it stands."""
        target = self.worst.match.target
        kind = f"linked-domain-{self.context}" if self.context in CONTEXTS else "linked-domain"
        return Place(
            kind=kind,
            key=f"{self.domain} {self.context}" + (" dial" if self.source == "dial" else ""),
            fields={"domain": self.domain, "context": self.context, "target": target.url},
        )

    @property
    def confidence(self) -> Confidence:
        """Medium where an in-app browser was only simulated by its user agent."""
        simulated = self.source == "probe" and self.context != "desktop"
        return Confidence.MEDIUM if simulated else Confidence.HIGH


def groups(comparisons: Sequence[Comparison]) -> tuple[Group, ...]:
    """Gather comparisons by domain, context and source."""
    found: dict[tuple[str, str, str], list[Comparison]] = {}
    for each in comparisons:
        found.setdefault((party(each.url), each.context, each.source), []).append(each)
    return tuple(Group(*key, tuple(its)) for key, its in found.items())
