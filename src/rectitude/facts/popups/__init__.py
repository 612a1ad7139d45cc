"""The click table read for the rules: what a pop-up is for, what closes it, where presses led."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from rectitude.evidence.page import Box
from rectitude.evidence.popup import Hit, Mark, Popup, PopupTrials, Press, Withheld
from rectitude.facts.parties import host_of, party
from rectitude.facts.popups import departures, words
from rectitude.findings import Confidence, Finding, Outcome, Parameter, Place

Purpose = Literal["promotion", "required", "unknown"]

LABEL_SHARE = 0.15
"""
A control larger than this share of the viewport is a surface, not a labelled button. Ours: a
button as wide as a phone and 100 px high takes 12 %.
"""
ADJUSTED = 16.0
"""CSS pixels within which Chromium gives a touch to a control beside it (`kMaxAdjustmentSizeDip` / 2)."""
CROSS_IN_CORNER = 0.25
"""A bare letter X is a cross only within this share of the pop-up's size from a corner. Ours."""


FLAT = 4.0
"""
Widths by heights from which on a layer is a strip, such as a banner: what is only drawn in its picture
is a close mark where it stands within one height from an end. Ours.
"""


class Shown(msgspec.Struct, frozen=True):
    """A pop-up with all presses that were made on it."""

    popup: Popup
    presses: tuple[Press, ...]
    beneath: tuple[Popup, ...] = ()
    """What lay beneath it from the first, and came to light once it had been closed."""
    withheld: tuple[Withheld, ...] = ()
    """Presses that were not made: they might have paid, ordered, deleted or had a code sent."""
    others: tuple[Press, ...] = ()
    """Presses in the other viewport, where this one is judged for itself."""

    @property
    def by_viewport(self) -> "tuple[Shown, ...]":
        """Return it as each viewport shows it: first where it was tried in full, then the other."""
        here = tuple(press for press in self.presses if self._at_home(press))
        there = tuple(press for press in self.presses if not self._at_home(press))
        home = msgspec.structs.replace(self, presses=here, others=there)
        if not there:
            return (home,)
        return home, msgspec.structs.replace(self, popup=_elsewhere(self.popup, there),
                                             presses=there, others=here)  # fmt: skip

    def _at_home(self, press: Press) -> bool:
        return (press.pointer == "touch") == (self.popup.viewport == "phone")

    @property
    def everywhere(self) -> tuple[Press, ...]:
        """Return the presses in both viewports."""
        return (*self.presses, *self.others)

    def uncovered(self, press: Press) -> bool:
        """Whether what came after a press had lain beneath from the first: it is no substitute."""
        said = "".join(press.successor.split())
        return any("".join(popup.text.split()).startswith(said) for popup in self.beneath)

    @property
    def purpose(self) -> Purpose:
        """What it is for."""
        return purpose(self.popup, self.everywhere)

    @property
    def place(self) -> Place:
        """Where it stands, for a finding."""
        return place(self.popup)

    def aimed(self, *aims: str) -> tuple[Press, ...]:
        """Return the presses that were aimed so."""
        return tuple(press for press in self.presses if press.aim in aims)

    def tells(self, press: Press) -> bool:
        """Whether a press on a mark says something of it: it met it, and that did not go by itself."""
        return not (press.problem or press.missed or went_by_itself(press, self.popup.vanished))

    def on(self, index: int) -> tuple[Press, ...]:
        """Return the presses on one mark, in the order in which they were made."""
        return tuple(p for p in self.presses if p.aim == "mark" and p.mark == index)

    def marks(self) -> Iterator[tuple[int, Mark]]:
        """Yield the marks that promise to close and can be seen, with their index."""
        for index, mark in enumerate(self.popup.marks):
            if promises_to_close(mark, self.popup):
                yield index, mark

    def evidence(self, presses: Iterable[Press]) -> tuple[str, ...]:
        """Cite the pop-up and some presses."""
        return (self.popup.ref, *(press.ref for press in presses))


def shown(trials: PopupTrials, form: str = "layer") -> tuple[Shown, ...]:
    """
    Return each pop-up of one form with its presses, those that the page cut short by itself aside.

    One that was met on a phone and on a desktop is one pop-up: it is told as the phone showed it.
    """
    met: dict[str, Popup] = {}
    for popup in sorted(trials.popups, key=lambda popup: popup.viewport == "desktop"):
        if popup.form == form:
            met.setdefault(popup.key, popup)
    presses = departures.asked(trials)
    return tuple(
        Shown(
            popup,
            tuple(press for press in presses if press.popup == key),
            tuple(each for each in met.values() if each.beneath == key),
            tuple(each for each in trials.withheld if each.popup == key),
        )
        for key, popup in met.items()
    )


def _elsewhere(popup: Popup, presses: tuple[Press, ...]) -> Popup:
    """Return a pop-up as the other viewport's presses tell when each of its marks first worked."""
    worked: dict[int | None, float] = {}
    for press in presses:
        if press.closed and not (press.left or press.problem):
            worked[press.mark] = min(press.waited, worked.get(press.mark, press.waited))
    marks = tuple(
        msgspec.structs.replace(mark, first_usable=worked.get(index), first_seen=0.0)
        for index, mark in enumerate(popup.marks)
    )
    return msgspec.structs.replace(popup, marks=marks)


def watched(trials: PopupTrials) -> dict[str, int]:
    """Say how often and how long it was watched: parameters of the message that nothing came."""
    return {
        "times": len(trials.watches),
        "seconds": round(sum(watch.seconds for watch in trials.watches)),
        "longest": round(max((watch.seconds for watch in trials.watches), default=0)),
    }


def place(popup: Popup, defect: str = "") -> Place:
    """Return the place of a pop-up; `defect` tells findings on the same one apart."""
    key = f"{popup.key}#{defect}" if defect else popup.key
    return Place(kind="popup", key=key, fields={"url": popup.page, "selector": popup.selector})


def purpose(popup: Popup, presses: Iterable[Press] = ()) -> Purpose:
    """
    Tell promotion from dialogs that the law asks for or that the service cannot do without.

    Consent, age, login and payment dialogs are `required`, unless they advertise as well; what
    neither advertises nor leads away is `unknown`.
    """
    said = f"{popup.text}\n{popup.read}"
    consent = words.CONSENT.search(said) and words.CONSENT_CHOICE.search(said)
    login = {"password", "tel"}.intersection(popup.fields) and words.LOGIN.search(said)
    asked = consent or login or words.AGE.search(said) or words.PAYMENT.search(said)
    promotes = words.PROMOTION.search(said) or words.SYSTEM_IMITATION.search(said)
    abroad = any(press.left and elsewhere(press, popup.page) for press in presses)
    if asked and not (promotes and abroad):
        return "required"
    if promotes or abroad or any(press.outcome in {"app", "download"} for press in presses):
        return "promotion"
    return "unknown"


def promises_to_close(mark: Mark, popup: Popup) -> bool:
    """
    Whether a person would take the mark for a way to close.

    Not so a share link with an X glyph, a cross that clears a field, a bare letter in the middle.
    """
    label = f"{mark.text} {mark.name}"
    if not mark.visible or words.OTHER_CROSS.search(label) or _shares(mark.href):
        return False
    said = mark.text.strip()
    if words.CLOSE_WORDS.match(said) or words.CANCEL_WORDS.match(said):
        return True
    if said and not words.CLOSE_SIGN.match(said) and "glyph" not in mark.clues:
        return False
    sure = said and said not in {"x", "X"} and {"text", "before", "after"}.intersection(mark.clues)
    return bool(sure or words.CLOSE_NAME.search(mark.name)) or _in_corner(mark, popup)


def _shares(href: str) -> bool:
    host = urlsplit(href).hostname or ""
    return host in {"x.com", "twitter.com"} or host.endswith((".x.com", ".twitter.com"))


def _in_corner(mark: Mark, popup: Popup) -> bool:
    if popup.box is None:
        return True
    x, y = mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2
    if set(mark.clues) == {"glyph"} and popup.box.width > FLAT * popup.box.height:
        return min(x - popup.box.x, popup.box.x + popup.box.width - x) <= popup.box.height
    across = _from_edge(x, popup.box.x, popup.box.width)
    down = _from_edge(y, popup.box.y, popup.box.height)
    outside_below = y > popup.box.y + popup.box.height * 0.75  # the round × under a card
    return (across and down) or outside_below


def _from_edge(at: float, start: float, length: float) -> bool:
    near = max(length * CROSS_IN_CORNER, 48)
    return min(abs(at - start), abs(at - start - length)) <= near


def went_by_itself(press: Press, vanished: float | None) -> bool:
    """Whether a pop-up may have gone when its countdown ended, and not because of a press."""
    if vanished is None or not press.closed or press.left:
        return False
    return press.clock + (press.seconds or 0.0) >= vanished


def labelled(hit: Hit | None, popup: Popup) -> bool:
    """
    Whether a point lies on a control of a button's size that says what it does.

    A control without any size of its own is no button: what it holds may fill the screen.
    """
    if hit is None or not hit.control or not (hit.text.strip() or hit.name.strip()):
        return False
    screen = popup.width * popup.height
    size = hit.box.width * hit.box.height if hit.box else 0.0
    return bool(screen) and 0.0 < size <= LABEL_SHARE * screen


def announces_download(hit: Hit | None, popup: Popup) -> bool:
    """Whether the control pressed says that a download or another app will follow."""
    return labelled(hit, popup) and bool(hit and words.DOWNLOAD.search(f"{hit.text} {hit.name}"))


def announces_contact(press: Press, popup: Popup) -> bool:
    """Whether the control pressed says that it calls, writes or chats, and does just that."""
    hit, scheme = press.hit, urlsplit(press.destination).scheme
    return (
        scheme in words.CONTACT_SCHEMES
        and labelled(hit, popup)
        and bool(hit and words.CONTACT.search(f"{hit.text} {hit.name}"))
    )


def elsewhere(press: Press, page: str) -> bool:
    """Whether a press led to another party: another registrable domain, or another app."""
    if press.outcome == "app":
        return True
    return bool(press.destination) and _party(press.destination) != _party(page)


def _party(address: str) -> str:
    return party(host_of(address))


def same_document(one: str, other: str) -> bool:
    """Whether two addresses differ in query and fragment only."""
    return urlsplit(one)[:3] == urlsplit(other)[:3]


def within(press: Press, box: Box) -> bool:
    """Whether a press fell into a box."""
    return box.x <= press.x <= box.x + box.width and box.y <= press.y <= box.y + box.height


def near(x: float, y: float, box: Box) -> bool:
    """Whether a touch at a point might be given to a control that takes a box."""
    across = max(box.x - x, 0.0, x - box.x - box.width)
    down = max(box.y - y, 0.0, y - box.y - box.height)
    return across < ADJUSTED and down < ADJUSTED


def destinations(presses: Iterable[Press]) -> tuple[str, ...]:
    """Return where presses led, each once, without query, three at most."""
    found = dict.fromkeys(press.destination.partition("?")[0] for press in presses)
    return tuple(address for address in found if address)[:3]


def lead(
    message: str,
    place: Place,
    evidence: tuple[str, ...],
    figures: Mapping[str, Parameter],
    *,
    proved: bool = True,
    doubt: bool = False,
) -> Finding:
    """Return a failed finding where the presses prove it, else the question for a person."""
    return Finding(
        outcome=Outcome.FAILED if proved else Outcome.CANNOT_TELL,
        message=message,
        place=place,
        evidence=evidence,
        parameters=dict(figures),
        confidence=Confidence.HIGH if proved else Confidence.MEDIUM,
        doubt=doubt,
    )
