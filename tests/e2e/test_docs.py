"""The documentation builds without a warning in both languages."""

import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.e2e


SAYS = {"en": "Honest look-alikes", "zh_CN": "容易误判的情形"}


def test_the_documentation_builds_without_a_warning(tmp_path: Path) -> None:
    for language, says in SAYS.items():  # in turn: what is generated lies beside the sources
        built = tmp_path / language
        sphinx = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html"]
        places = ["-d", str(built / "doctrees"), str(ROOT / "docs"), str(built / "html")]
        done = subprocess.run(
            [*sphinx, "-D", f"language={language}", *places],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        page = built / "html/reference/generated/scenarios/user.popup.close-defect.html"
        assert says in page.read_text(encoding="utf-8")


def test_every_page_is_translated_in_full() -> None:
    pages = [
        page.relative_to(ROOT / "docs")
        for page in (ROOT / "docs").rglob("*.md")
        if not {"decisions", "generated", "_build"} & set(page.parts)
    ]
    assert len(pages) > 10
    for page in pages:
        catalogue = ROOT / "docs/locale/zh_CN/LC_MESSAGES" / page.with_suffix(".po")
        with catalogue.open("rb") as file:
            messages = [message for message in read_po(file) if message.id]
        assert messages, page
        for message in messages:
            assert message.string, f"{page}: {message.id}"
            assert not message.fuzzy, f"{page}: {message.id}"
