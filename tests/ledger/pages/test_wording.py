"""What people read in Chinese: 您, 账户, full-width marks, no odd gaps, and the year where it matters."""

import gettext
import re
from datetime import timedelta
from pathlib import Path

import allauth
import django
import pytest
from babel.messages.pofile import read_po
from django.utils import timezone, translation

import rectitude.ledger
from rectitude.ledger.pages.templatetags.ledger import due, moment, short_day

OURS = Path(rectitude.ledger.__file__).parent
LOCALE = OURS / "locale/zh_Hans/LC_MESSAGES"
LIBRARIES = (
    Path(allauth.__file__).parent / "locale/zh_Hans/LC_MESSAGES/django.mo",
    Path(django.__file__).parent / "contrib/auth/locale/zh_Hans/LC_MESSAGES/django.mo",
)
ODD = re.compile(
    r"[账帐][号]|帐户|你(?!单位|机关)|[\u4e00-\u9fff”）][:;?!](?!//)|[\u4e00-\u9fff]\.(?:\s|$)|passkey|[Ee]mail"
)
"""A wrong word, or a half-width mark after Chinese."""


def odd(text: str) -> str:
    """Return the first thing in a Chinese text that is worded otherwise than everywhere else."""
    plain = re.sub(r"%\([a-z_]+\)[sd]|\{[a-z_]+\}|<[^>]+>", "x", text)
    found = ODD.search(plain)
    return found.group() if found else ""


def test_our_own_texts_keep_to_the_wording() -> None:
    files = [*OURS.rglob("*.toml"), *OURS.rglob("*.html")]
    lines = [(path.name, line) for path in files for line in path.read_text("utf-8").splitlines()]

    assert [(name, line) for name, line in lines if odd(_chinese(line))] == []


def _chinese(line: str) -> str:
    """Return the Chinese part of a line of a catalogue."""
    said = re.search(r'zh = "([^"]*)"', line)
    return said.group(1) if said else ""


def test_refusals_address_people_politely() -> None:
    found = [
        (path.name, line.strip())
        for path in OURS.rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if "你" in line
    ]

    assert found == []


def test_pages_of_the_sign_in_library_keep_to_the_wording() -> None:
    with translation.override("zh-hans"):
        said = {str(key): translation.gettext(key) for path in LIBRARIES for key in _keys(path)}

    assert len(said) > 200
    assert {key: text for key, text in said.items() if odd(text)} == {}


def _keys(path: Path) -> list[str]:
    with path.open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    return [key for key in catalogue if isinstance(key, str) and key and "openid(" not in key]


def test_the_compiled_words_are_those_that_are_written() -> None:
    with (LOCALE / "django.po").open("rb") as file:
        written = {each.id: each.string for each in read_po(file) if isinstance(each.id, str)}
    with (LOCALE / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)

    assert {key: compiled.gettext(key) for key in written if key} == {
        key: text for key, text in written.items() if key
    }


def test_an_order_gives_days_without_a_gap() -> None:
    text = (OURS / "documents/texts.toml").read_text("utf-8")

    assert "{days}内完成整改" in text


@pytest.mark.parametrize("away", [400, -400])
def test_another_year_is_said(away: int) -> None:
    now = timezone.now() + timedelta(days=away)
    day = timezone.localtime(now).date()

    assert short_day(day) == day.isoformat()
    assert moment(now).startswith(day.isoformat())
    assert f">{day.isoformat()}<" in due(day, away)


def test_this_year_is_not_said() -> None:
    today = timezone.localdate()

    assert short_day(today) == f"{today:%m-%d}"


def test_what_a_firm_reads_does_not_send_it_to_a_command_line() -> None:
    rules = Path(rectitude.ledger.__file__).parents[1] / "rules"

    found = [
        path.name
        for path in rules.rglob("*.toml")
        if re.search("同一命令|同样的命令|same command", path.read_text("utf-8"))
    ]

    assert found == []
