"""The documentation builds without a warning in both languages."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize(
    ("language", "says"), [("en", "Honest look-alikes"), ("zh_CN", "容易误判的情形")]
)
def test_the_documentation_builds_without_a_warning(
    language: str, says: str, tmp_path: Path
) -> None:
    sphinx = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html"]
    places = ["-d", str(tmp_path / "doctrees"), str(ROOT / "docs"), str(tmp_path / "html")]
    done = subprocess.run(
        [*sphinx, "-D", f"language={language}", *places],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    page = tmp_path / "html/reference/generated/scenarios/user.popup.close-defect.html"
    assert says in page.read_text(encoding="utf-8")
