"""An address or document changed on the way through the platform, or the visitor led elsewhere."""

from collections import Counter
from collections.abc import Iterator

from rectitude.evidence.linkprobe import LinkAudit
from rectitude.facts.links import Study
from rectitude.facts.links.blocks import own_changes
from rectitude.facts.links.figures import adverse_rounds, cited, figures
from rectitude.facts.links.findings import different, judged, questioned
from rectitude.facts.links.groups import Group
from rectitude.findings import Finding, Parameter, Term

VERSION = 5

SHOWN = 5
"""Changes that a message names; the rest are in the records. Ours."""


def judge(audit: LinkAudit) -> Iterator[Finding]:
    """Find what the platform inserts into, or takes from, the links of some owners only."""
    yield from judged(audit, ("changes",), _changed, same_for_all=_tag_for_all)


def _changed(whole: Study, group: Group) -> Finding | None:
    changed = group.with_("changes")
    if not changed:
        return None
    comparison = min(changed, key=lambda c: c.tests["changes"].p)
    test = comparison.tests["changes"]
    changes = Counter(
        change
        for round_ in adverse_rounds(comparison, test)
        for change in {c.key: c for c in own_changes(round_.members)[0]}.values()
    )
    kinds = tuple(dict.fromkeys(Term(f"link.change-{c.kind}") for c in changes))
    named = tuple(filter(None, (_named(c.name, c.value) for c in changes)))
    diverted = any(change.kind == "diverted" for change in changes)
    parameters = {
        **figures(whole, group, comparison, test),
        "changes": kinds,
        "named": named[:SHOWN] or ("—",),
    }
    if comparison.own_session and not diverted:
        return questioned("own-session", group, cited(comparison, test), parameters)
    key = "diverted" if diverted else "changed"
    return different(key, group, cited(comparison, test), parameters)


def _named(name: str, value: str) -> str:
    return f"{name}={value}" if name and value and "://" not in name else value or name


def _tag_for_all(whole: Study) -> tuple[str, dict[str, Parameter]] | None:
    """Return what to say where every link gets the same change."""
    shared: set[tuple[str, str]] | None = None
    for comparison in whole.comparisons:
        for round_ in comparison.rounds:
            for treated in round_.members:
                if treated.reachable:
                    keys = {change.key for change in treated.changes}
                    shared = keys if shared is None else shared & keys
    if not shared:
        return None
    kinds = tuple(Term(f"link.change-{kind}") for kind in sorted({kind for kind, _ in shared}))
    names = tuple(sorted(name for _, name in shared if name)) or ("—",)
    return "same-change-for-all", {"changes": kinds, "named": names}
