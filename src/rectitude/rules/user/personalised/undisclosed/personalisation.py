"""What an experiment shows to be personalised is told in the policy, and marked where it is shown."""

from collections.abc import Iterator

import msgspec

from rectitude.evidence.page import PageVisit
from rectitude.evidence.personalisation import Personalisation
from rectitude.facts.parties import bare
from rectitude.facts.personalisation.experiment import ListStudy, Study, study
from rectitude.facts.personalisation.findings import chance, cited, percent, place, told
from rectitude.facts.personalisation.permutation import least_units
from rectitude.facts.personalisation.sayings import denials, sayings
from rectitude.findings import (
    Finding,
    Place,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)

VERSION = 1


class _Marks(msgspec.Struct, frozen=True):
    """Items that one arm alone was shown, by whether they are marked."""

    unmarked: tuple[str, ...]
    marks: tuple[str, ...]
    """The marks that other items of the list have."""


def judge(personalisation: Personalisation) -> Iterator[Finding]:
    """Fail where the arms differ, and a policy that was read says nothing of it or denies it."""
    whole = study(personalisation)
    if whole is None or not whole.compared.visitors:
        yield untested("not-done")
        return
    if not whole.shown:
        yield _nothing_shown(whole)
        return
    one = whole.shown[0]
    refs = cited(personalisation, whole, one.name, ("on",))
    said = [_of_words(personalisation, one, refs)]
    said += [
        _of_marks(whole, each, found) for each in whole.shown if (found := _marks(whole, each))
    ]
    for each in said:
        if each.outcome != "passed" or len(said) == 1:
            yield each


def _nothing_shown(whole: Study) -> Finding:
    units = min(whole.compared.units("first"), whole.compared.units("second"))
    if whole.with_("too-few"):
        return untested("too-few", units=units, least=chance(whole.least_p), needed=least_units())
    if apart := whole.with_("never-alike"):
        return untested("never-alike", lists=tuple(one.name for one in apart))
    detectable = max(one.detectable for one in whole.lists)
    return inapplicable("none-shown", units=units, detectable=percent(detectable))


def _of_words(personalisation: Personalisation, one: ListStudy, refs: tuple[str, ...]) -> Finding:
    """Compare what was shown with what policy and pages say."""
    policy = tuple(p for p in personalisation.pages if p.role == "privacy" and p.text)
    others = tuple(p for p in personalisation.pages if p.role != "privacy")
    refs = (*refs, *(page.ref for page in (*policy, *others)))
    return told(
        _by_words(policy, others, refs),
        list=one.name,
        p=chance(one.on.told.adjusted) if one.on else "–",
    )


def _by_words(
    policy: tuple[PageVisit, ...], others: tuple[PageVisit, ...], refs: tuple[str, ...]
) -> Finding:
    if disclosed := next(sayings(policy, "policy"), None):
        return passed("disclosed", refs, quoted=disclosed.quoted)
    if denied := next(denials(policy), None):
        return failed("denied", _page(denied.page, "denied"), refs, quoted=denied.quoted)
    if not policy:
        home = next(iter(others), None)
        where = _page(home, "no-policy") if home else Place(kind="target", key="no-policy")
        return cannot_tell("no-policy", where, refs)
    said = next(sayings(others, "option"), None) or next(sayings(others, "claim"), None)
    if said:
        where = _page(policy[0], "policy")
        return cannot_tell("on-pages-alone", where, refs, quoted=said.quoted)
    return failed("silent", _page(policy[0], "policy"), refs)


def _page(page: PageVisit, key: str) -> Place:
    return Place(kind="page", key=key, fields={"url": bare(page.final_url)})


def _of_marks(whole: Study, one: ListStudy, found: _Marks) -> Finding:
    refs = tuple(
        whole.compared.loads[visitor.name, "on", one.name][0].ref
        for visitor in whole.compared.visitors
    )
    return cannot_tell("unmarked", place(whole, one.name), refs, doubt=True, list=one.name,
                       marks=found.marks, unmarked=found.unmarked)  # fmt: skip


def _marks(whole: Study, one: ListStudy) -> _Marks | None:
    """Return the items that most of one arm and nobody of the other was shown, without a mark."""
    compared = whole.compared
    shown: dict[str, set[str]] = {}
    marked: dict[str, str] = {}
    titles: dict[str, str] = {}
    key = compared.keys[one.name]
    for visitor in compared.visitors:
        for load in compared.loads[visitor.name, "on", one.name]:
            for item in load.items:
                shown.setdefault(key(item), set()).add(visitor.name)
                titles[key(item)] = item.title
                if item.mark:
                    marked[key(item)] = item.mark
    if not marked:
        return None
    arms = [{v.name for v in compared.visitors if v.arm == arm} for arm in ("first", "second")]
    unmarked = tuple(
        titles[item]
        for item, visitors in shown.items()
        if item not in marked
        and item not in compared.opened
        and any(
            2 * len(visitors & own) >= len(own) and not visitors & other
            for own, other in (arms, arms[::-1])
        )
    )
    return _Marks(unmarked[:3], tuple(dict.fromkeys(marked.values()))) if unmarked else None
