"""Whoever is shown to personalise has a switch, and nothing else is lost by it."""

from collections.abc import Iterator

from rectitude.evidence.personalisation import Personalisation
from rectitude.facts.parties import bare
from rectitude.facts.personalisation.experiment import Study, study
from rectitude.facts.personalisation.findings import chance, cited, percent, place
from rectitude.facts.personalisation.permutation import least_units
from rectitude.facts.personalisation.sayings import sayings
from rectitude.facts.personalisation.switching import Lost, lost, pressed, search_of
from rectitude.findings import (
    Confidence,
    Finding,
    Place,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)

VERSION = 1


def judge(personalisation: Personalisation) -> Iterator[Finding]:
    """Fail on functions that all visitors lost, and on a policy that says there is no way."""
    whole, search = study(personalisation), search_of(personalisation)
    if whole is None or not whole.compared.visitors:
        yield untested("not-done")
        return
    missing = [_of_lost(each) for each in lost(personalisation)]
    yield from missing
    if missing:
        return
    if not whole.shown:
        yield _nothing_shown(whole)
        return
    if search is None or not search.found:
        yield _without_switch(personalisation, whole)
        return
    presses = pressed(personalisation)
    if not presses:
        yield untested("not-pressed")
        return
    refs = (search.ref, *(press.ref for press in presses[:3]))
    yield passed("way", refs, path=" > ".join(search.path), presses=len(search.path))


def _nothing_shown(whole: Study) -> Finding:
    units = min(whole.compared.units("first"), whole.compared.units("second"))
    if whole.with_("too-few"):
        return untested("too-few", units=units, least=chance(whole.least_p), needed=least_units())
    if apart := whole.with_("never-alike"):
        return untested("never-alike", lists=tuple(one.name for one in apart))
    detectable = max(one.detectable for one in whole.lists)
    return inapplicable("none-shown", units=units, detectable=percent(detectable))


def _without_switch(personalisation: Personalisation, whole: Study) -> Finding:
    one, search = whole.shown[0], search_of(personalisation)
    refs = cited(personalisation, whole, one.name, ("on",))
    p = chance(one.on.told.adjusted) if one.on else "–"
    if none := next(sayings(personalisation.pages, "no-option"), None):
        where = Place(kind="page", key="no-option", fields={"url": bare(none.page.final_url)})
        return failed("says-none", where, (none.page.ref, *refs), list=one.name, p=p,
                      quoted=none.quoted)  # fmt: skip
    tried = search.tried if search else ()
    refs = (search.ref, *refs) if search else refs
    return cannot_tell("not-found", place(whole, one.name), refs, doubt=True, list=one.name, p=p,
                       tried=len(tried), ways=tuple(each.by for each in tried if each.by)[:6]
                       )  # fmt: skip


def _of_lost(found: Lost) -> Finding:
    """Fail where more is gone than the list: the list itself may be what was switched off."""
    where = Place(kind="page", key="lost", fields={"url": bare(found.page)})
    if found.controls and not found.came_back:
        return cannot_tell("functions-gone", where, found.refs, controls=found.controls[:6],
                           number=len(found.controls))  # fmt: skip
    if found.controls:
        return failed("functions-lost", where, found.refs, confidence=Confidence.MEDIUM,
                      controls=found.controls[:6], number=len(found.controls))  # fmt: skip
    return cannot_tell("list-emptied", where, found.refs, doubt=True, lists=found.emptied)
