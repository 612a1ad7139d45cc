"""Hand-built pop-up trials: a promotion on a phone, its marks, and presses on them."""

from typing import Any

from rectitude.evidence.page import Box
from rectitude.evidence.popup import (
    Aim,
    Hit,
    Mark,
    MotionTrial,
    Outcome,
    Popup,
    PopupTrials,
    Press,
    Watch,
)

PAGE = "https://www.qinghe.example/"
ADVERT = "https://promo.lemai.example/sale"
KEY = "/ div#promo"

CROSS = Mark(selector="span.x", clues=("text",), box=Box(330, 210, 16, 16), text="×")


def popup(*marks: Mark, **changes: Any) -> Popup:
    """Return a promotion that covers the screen, dimmed ground included."""
    known: dict[str, Any] = {
        "number": 1, "key": KEY, "page": PAGE, "viewport": "phone", "width": 390, "height": 844,
        "selector": "div#promo", "box": Box(35, 200, 320, 360), "share": 1.0, "covers": True,
        "text": "新人红包 立即领取", "marks": marks,
    }  # fmt: skip
    return Popup(**(known | changes))


class Table:
    """Collects presses and gives them their numbers."""

    def __init__(self, shown: Popup | None = None, **parts: Any) -> None:
        self.popups = (shown,) if shown else ()
        self.parts = parts
        self.presses: list[Press] = []

    def press(
        self, aim: Aim, outcome: Outcome, times: int = 1, hit: Hit | None = None, **changes: Any
    ) -> "Table":
        """Add presses that ended alike."""
        for _ in range(times):
            known: dict[str, Any] = {
                "popup": self.popups[0].key if self.popups else "", "page": PAGE, "aim": aim,
                "mark": 0 if aim == "mark" else None, "waited": 0.7,
                "closed": outcome in {"closed", "returned"},
                "watched": 10.0 if outcome == "closed" or changes.get("closed") else 0.0,
                "destination": ADVERT if outcome in {"navigated", "opened"} else "",
                "hit": hit, "number": len(self.presses) + 1,
            }  # fmt: skip
            self.presses.append(Press(outcome=outcome, **(known | changes)))
        return self

    @property
    def trials(self) -> PopupTrials:
        """Return everything as the rules get it."""
        known: dict[str, Any] = {
            "watches": (Watch(number=1, page=PAGE, viewport="phone", seconds=15.0),),
        }
        return PopupTrials(popups=self.popups, presses=tuple(self.presses), **(known | self.parts))


def moved_in_every_way() -> tuple[MotionTrial, ...]:
    """Return a trial of each movement, the strongest below the references, to none of which a page leaves."""
    daily = [moved(gesture, 0.0, fired=False) for gesture in ("walk", "lift", "put-down")]
    return (*daily, moved("shake", 14.9, fired=False), moved("twist", 34.0, fired=False))


def moved(gesture: Any, value: float, *, fired: bool, number: int = 1) -> MotionTrial:
    """Return a trial of a movement of the device."""
    return MotionTrial(
        number=number, page=PAGE, gesture=gesture, value=value, duration=1.5, fired=fired,
        outcome="navigated" if fired else "nothing", destination=ADVERT if fired else "",
    )  # fmt: skip
