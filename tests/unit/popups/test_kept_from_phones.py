"""What a phone does not get of a page is told of, or at least not passed."""

import pytest

from rectitude.evidence.popup import PopupTrials, Press, Watch
from rectitude.facts.gates import kept_for_app
from rectitude.facts.popups import words
from rectitude.findings import Outcome
from rectitude.rules.user.popup.deceptive_download import popups as deceptive_download

HOME = "https://story.example/"
STORY = HOME + "story"
KEPT = "还有70%的内容，请下载溪桥APP阅读"


def said(**seen: object) -> Outcome:
    """Return what is said of a story on a phone, beside a home page and a press that announced nothing."""
    base: dict[str, object] = {
        "number": 2,
        "page": STORY,
        "viewport": "phone",
        "speaks_of_app": True,
    }
    watches = (
        Watch(number=1, page=HOME, viewport="desktop", text=300),
        Watch(**base | seen),  # type: ignore[arg-type]
    )
    press = Press(number=1, page=HOME, aim="expand", outcome="navigated", destination=STORY)
    (finding,) = deceptive_download.judge(PopupTrials(watches=watches, presses=(press,)))
    return finding.outcome


@pytest.mark.parametrize(
    ("seen", "outcome"),
    [
        ({"text": 200, "text_on_desktop": 500, "app_only": KEPT}, Outcome.FAILED),
        (
            {"text": 200, "text_on_desktop": 500, "app_only": KEPT, "app_only_perhaps": True},
            Outcome.CANNOT_TELL,
        ),
        ({"text": 200, "text_on_desktop": 500}, Outcome.UNTESTED),
        ({"text": 200, "app_only": KEPT}, Outcome.UNTESTED),
        ({"text": 480, "text_on_desktop": 500}, Outcome.PASSED),
        ({"text": 200, "speaks_of_app": False}, Outcome.PASSED),
        ({"page": HOME, "text": 100, "app_only": KEPT}, Outcome.CANNOT_TELL),
    ],
)
def test_less_on_a_phone_is_never_passed(seen: dict[str, object], outcome: Outcome) -> None:
    assert said(**seen) is outcome


@pytest.mark.parametrize(
    "text",
    [
        KEPT,
        "剩余 80% 请打开溪桥APP阅读",
        "后文50％内容仅在溪桥客户端内提供",
        "本章余下内容请下载APP继续看",
        "完整章节需在APP内阅读",
        "全文请用溪桥APP打开",
    ],
)
def test_a_part_is_kept_for_the_app(text: str) -> None:
    kept = kept_for_app(text)

    assert kept is not None
    assert not kept.doubtful


@pytest.mark.parametrize(
    "text",
    [
        "用溪桥APP还可以离线看。",
        "APP会员打八折，满 50% 可退",
        "加载 70% 内容中……",
        "下载溪桥APP，收藏更方便",
    ],
)
def test_an_app_that_is_only_offered_keeps_nothing(text: str) -> None:
    assert kept_for_app(text) is None


@pytest.mark.parametrize(
    ("label", "promises"),
    [
        ("打开APP，免费读全文", True),
        ("免费看全集", True),
        ("APP内看全文", True),
        ("继续读全文", True),
        ("查看全部 126 条评论", True),
        ("查看全部商品", False),
        ("免费下载", False),
        ("全文检索", False),
    ],
)
def test_the_whole_text_is_promised_in_many_words(label: str, promises: bool) -> None:
    assert bool(words.EXPAND.search(label)) is promises
