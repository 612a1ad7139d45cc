"""A press on what does not announce it starts a download, or opens a store or another app."""

from collections.abc import Iterator

import msgspec

from rectitude.evidence.popup import COVERED, UNTRIED, Popup, PopupTrials, Press, Watch
from rectitude.facts import popups
from rectitude.facts.popups import departures, words
from rectitude.findings import Finding, Parameter, Place, failed, inapplicable, passed, untested

VERSION = 13

GAIN = 1.2
"""Expanding must give this many times the text at least. Ours."""
WITHHELD = 0.5
"""Share of the desktop's text below which a phone is denied the text (scenario 10)."""


def judge(trials: PopupTrials) -> Iterator[Finding]:
    """Look for unannounced downloads and apps, and for text that only an app would show."""
    made = [press for press in departures.asked(trials) if not press.problem]
    found = [
        *_unannounced(made, trials),
        *_unpressed(trials),
        *_withheld(made, trials),
        *_promised(made, trials),
    ]
    told = {str(each.place.fields.get("url")) for each in found if each.place.key == "withheld"}
    shortened = [each for each in _shortened(trials, made) if each.page not in told]
    found += [_kept(each) for each in shortened if each.watch.app_only and each.on_desktop]
    yield from found
    if found:
        return
    broken = sum(bool(press.problem and press.made) for press in trials.presses)
    untried = [press for press in trials.presses if press.problem == UNTRIED]
    unmade = {
        press.page: press.problem
        for press in trials.presses
        if not (press.made or press.problem == UNTRIED)
    }
    if unmade:  # what promises more to read was not tried
        covered = all(problem == COVERED for problem in unmade.values())
        yield untested("covered" if covered else "unmade", pages=len(unmade))
    elif shortened:  # what else the app is for, or where the rest went, was not seen
        yield untested("shortened", pages=len(shortened))
    elif made and all(_is_aside(press, trials) for press in made):
        yield untested("text-only", presses=len(made))
    elif untried:
        promised = dict.fromkeys(press.aimed.text for press in untried if press.aimed)
        yield untested("untried", controls=tuple(promised), tried=_tried(made))
    elif made:
        pages = len({press.page for press in made})
        yield passed("announced", presses=len(made), expanded=_expanded(made), pages=pages,
                     tried=_tried(made))  # fmt: skip
    elif broken:
        yield untested("broken", presses=broken)
    else:
        yield inapplicable("none", **popups.watched(trials))


def _is_aside(press: Press, trials: PopupTrials) -> bool:
    """Whether a press was on plain text or the × of an item: it tells nothing of what the page offers."""
    items = {popup.key for popup in trials.popups if popup.form == "item"}
    return press.aim == "page" or (press.aim == "mark" and press.popup in items)


def _unannounced(made: list[Press], trials: PopupTrials) -> Iterator[Finding]:
    by_key = {popup.key: popup for popup in trials.popups}
    every = _caught(made, trials)
    for key in dict.fromkeys(press.popup for press in every):
        popup = by_key.get(key)
        caught = [press for press in every if press.popup == key]
        place = (
            popups.place(popup, "download")
            if popup
            else Place(kind="page", key="download", fields={"url": caught[0].page})
        )
        message = "download" if caught[0].outcome == "download" else "app"
        yield failed(
            message,
            place,
            tuple(press.ref for press in caught),
            pressed=_said(caught[0]),
            times=len(caught),
            where=popups.destinations(caught),
        )


def _caught(made: list[Press], trials: PopupTrials) -> list[Press]:
    """Return the presses on or beside a pop-up that began what it does not announce."""
    by_key = {popup.key: popup for popup in trials.popups}
    return [
        press
        for press in made
        if press.outcome in {"download", "app"}
        and press.aim != "expand"
        and not press.drifted
        and not ((popup := by_key.get(press.popup)) and _announced(press, popup, made))
    ]


def _announced(press: Press, popup: Popup, made: list[Press]) -> bool:
    return (
        popups.announces_download(press.hit, popup)
        or popups.announces_contact(press, popup)
        or _given_to_what_is_beside(press, popup, made)
    )


def _given_to_what_is_beside(press: Press, popup: Popup, made: list[Press]) -> bool:
    """
    Whether a finger on plain ground was given to what lies beside it, as browsers do.

    That is a link of the pop-up, or a button that says so and whose own press began the same.
    """
    on_ground = press.pointer == "touch" and press.hit is not None and not press.hit.control
    return on_ground and (
        press.destination in popup.links
        or any(_announces_the_same(other, press, popup) for other in made)
    )


def _announces_the_same(other: Press, press: Press, popup: Popup) -> bool:
    """Whether a press met a button that announces what another press began within a finger's breadth."""
    return (
        (other.popup, other.pointer) == (press.popup, press.pointer)
        and (other.outcome, other.destination) == (press.outcome, press.destination)
        and popups.announces_download(other.hit, popup)
        and bool(other.hit and other.hit.box and popups.near(press.x, press.y, other.hit.box))
    )


def _unpressed(trials: PopupTrials) -> Iterator[Finding]:
    """Find a visit during which a download or an app was started without any press."""
    for watch in trials.watches:
        started = [d.destination for d in watch.departures if d.outcome in {"app", "download"}]
        if started:
            yield failed(
                "unasked",
                Place(kind="page", key="unasked", fields={"url": watch.page}),
                (watch.ref,),
                where=tuple(started[:3]),
            )
            return


def _said(press: Press) -> str:
    hit = press.hit
    return (hit.text or hit.name or hit.tag)[:40] if hit else press.aim


def _withheld(made: list[Press], trials: PopupTrials) -> Iterator[Finding]:
    """Find "read the full text" that opens an app or a download instead of the text."""
    for page in dict.fromkeys(press.page for press in made if press.aim == "expand"):
        tries = [
            press
            for press in made
            if press.aim == "expand" and press.page == page and not _of_gift_or_game(press)
        ]
        if any(_gave_text(press) for press in tries):
            continue
        forced = [press for press in tries if press.outcome in {"download", "app"}]
        place = Place(kind="page", key="withheld", fields={"url": page})
        if forced:
            evidence = tuple(press.ref for press in tries)
            figures: dict[str, Parameter] = {
                "pressed": _said(forced[0]),
                "where": popups.destinations(forced),
            }
            on_phone, on_desktop = _lengths(trials, page, tries)
            if not all(words.DOWNLOAD.search(_said(press)) for press in forced):
                yield popups.lead("withheld", place, evidence, figures)
            elif on_phone < WITHHELD * on_desktop:
                figures |= {"phone": on_phone, "desktop": on_desktop}
                yield popups.lead("withheld-on-phones", place, evidence, figures)
            else:
                yield popups.lead("withheld-announced", place, evidence, figures, proved=False)


class _Shortened(msgspec.Struct, frozen=True):
    """A page that speaks of an app, and of which a phone may read far less than a desktop."""

    page: str
    watch: Watch
    on_phone: int
    on_desktop: int
    """0 where that was not seen."""
    doubtful: bool


def _shortened(trials: PopupTrials, made: list[Press]) -> Iterator[_Shortened]:
    """Yield the pages whose text a phone does not get, or that say so and no desktop was asked."""
    homes = {watch.page for watch in trials.watches if watch.viewport == "desktop"}
    whole = {press.page for press in made if press.aim == "expand" and _gave_text(press)}
    seen: set[str] = set()
    for watch in trials.watches:
        if not watch.speaks_of_app or watch.page in whole or watch.page in seen:
            continue
        on_phone, on_desktop = _lengths(trials, watch.page, [])
        if on_phone < WITHHELD * on_desktop or (watch.app_only and not on_desktop):
            seen.add(watch.page)
            doubtful = watch.app_only_perhaps or watch.page in homes
            yield _Shortened(watch.page, watch, on_phone, on_desktop, doubtful)


def _kept(each: _Shortened) -> Finding:
    """Fail where a phone's page says that the rest is in the app, and a desktop gets it; else ask."""
    place = Place(kind="page", key="withheld", fields={"url": each.page})
    quoted = each.watch.app_only
    if each.doubtful:
        return popups.lead(
            "kept-perhaps", place, (each.watch.ref,), {"quoted": quoted}, proved=False
        )
    figures: dict[str, Parameter] = {
        "quoted": quoted,
        "phone": each.on_phone,
        "desktop": each.on_desktop,
    }
    return popups.lead("kept-for-app", place, (each.watch.ref,), figures)


def _promised(made: list[Press], trials: PopupTrials) -> Iterator[Finding]:
    """
    Find what promises a gift or a game, and starts a download; ask where it calls an app.

    A press on words inside a pop-up that was caught at the same says nothing new.
    """
    told_already = {(press.page, press.destination) for press in _caught(made, trials)}
    forced = [
        press
        for press in made
        if press.aim == "expand"
        and press.outcome in {"download", "app"}
        and _of_gift_or_game(press)
        and (press.page, press.destination) not in told_already
    ]
    for page in dict.fromkeys(press.page for press in forced):
        here = [press for press in forced if press.page == page]
        started = [press for press in here if press.outcome == "download"]
        told = started or here
        yield popups.lead(
            "promised" if started else "promised-app",
            Place(kind="page", key="promised", fields={"url": page}),
            tuple(press.ref for press in told),
            {"pressed": _said(told[0]), "where": popups.destinations(told)},
            proved=bool(started),
        )


def _of_gift_or_game(press: Press) -> bool:
    return bool(words.GIFT_OR_GAME.search(_said(press)))


def _lengths(trials: PopupTrials, page: str, tries: list[Press]) -> tuple[int, int]:
    """Return how many characters of a page can be read on a phone and on a desktop; 0 where none was seen."""
    phone = [w.text for w in trials.watches if w.page == page and w.viewport == "phone"]
    desktop = [w.text for w in trials.watches if w.page == page and w.viewport == "desktop"]
    phone += [p.text_before for p in tries if p.text_before is not None]
    desktop += [
        w.text_on_desktop
        for w in trials.watches
        if w.page == page and w.text_on_desktop is not None
    ]
    desktop += [p.text_on_desktop for p in tries if p.text_on_desktop is not None]
    return (max(phone), max(desktop)) if phone and desktop else (0, 0)


def _gave_text(press: Press) -> bool:
    return bool(press.text_before and (press.text_after or 0) >= GAIN * press.text_before)


def _tried(made: list[Press]) -> tuple[str, ...]:
    """Return what those controls were called that were pressed for what they promise."""
    return tuple(dict.fromkeys(_said(press) for press in made if press.aim == "expand")) or ("—",)


def _expanded(made: list[Press]) -> int:
    return sum(press.aim == "expand" and _gave_text(press) for press in made)
