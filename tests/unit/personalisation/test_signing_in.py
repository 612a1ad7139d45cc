"""Who may try to sign out: a site may end an account's session for good."""

from typing import Any

import pytest

from rectitude.collectors.personalisation.guest import Guest, _laid_over, _without_hidden
from rectitude.collectors.personalisation.signing_in import ended, spare, way_of
from rectitude.evidence.personalisation import Arm, PushVisitor, SigningOut


def guests(*arms: Arm) -> list[Guest]:
    rooms: Any = None  # nobody goes anywhere
    return [Guest(rooms, PushVisitor(name=f"v{n}", arm=arm)) for n, arm in enumerate(arms)]


def test_a_visitor_who_was_not_trained_goes_first() -> None:
    first = spare(guests("first", "second", "control"))

    assert first is not None
    assert first.name == "v2"


@pytest.mark.parametrize(
    ("first", "second", "spared"), [(4, 4, True), (4, 5, False), (5, 5, True), (0, 0, False)]
)
def test_nobody_is_spared_whose_loss_would_cost_the_verdict(
    first: int, second: int, spared: bool
) -> None:
    arms: list[Arm] = [*(["first"] * first), *(["second"] * second)]  # type: ignore[list-item]

    assert (spare(guests(*arms)) is not None) is spared


def test_only_who_tried_it_first_and_did_not_come_back_is_lost() -> None:
    lost = SigningOut(visitor="v1", path=("退出",), out=True)
    back = SigningOut(visitor="v2", path=("退出",), out=True, back=True)

    assert ended(()) == ended((back, lost)) == ended((SigningOut(visitor="v3"),)) == set()
    assert ended((lost, back)) == {"v1"}
    assert way_of(lost, "http://a.example/") is None
    assert way_of(back, "http://a.example/").steps == ("退出",)


def test_what_the_evidence_hides_is_taken_from_the_account_cookies_and_storage() -> None:
    def state(cookie: str, **stored: str) -> Any:
        items = [{"name": name, "value": value} for name, value in stored.items()]
        return {
            "cookies": [{"name": "account", "value": cookie, "domain": "a.example", "path": "/"}],
            "origins": [{"origin": "http://a.example", "localStorage": items}],
        }

    account, kept = state("secret", token="secret"), state("***", token="***", theme="dark")

    joined: Any = _laid_over(account, _without_hidden(kept))

    assert [cookie["value"] for cookie in joined["cookies"]] == ["secret"]
    stored = {i["name"]: i["value"] for i in joined["origins"][0]["localStorage"]}
    assert stored == {"token": "secret", "theme": "dark"}
