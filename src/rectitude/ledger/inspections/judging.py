"""Bundles of the engine that others bring: judged in a process of its own, within bounds."""

import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec

from rectitude.ledger.inspections import judging_child
from rectitude.ledger.inspections.judging_child import SECONDS, UNABLE
from rectitude.ledger.inspections.reports import NotAReport
from rectitude.text import Text

ZIP = b"PK"
"""How a bundle begins."""


def judged(content: bytes, name: str) -> bytes:
    """
    Return the report that a bundle gives, as JSON.

    Raises NotAReport where it is damaged, or judging it takes too long or too much.
    """
    with tempfile.TemporaryDirectory(prefix="rectitude-judging-") as folder:
        path = Path(folder) / "brought.rectitude.zip"
        path.write_bytes(content)
        command = [sys.executable, "-m", judging_child.__name__, str(path)]
        try:
            done = subprocess.run(  # noqa: S603 - our own interpreter and module
                command, capture_output=True, timeout=SECONDS, check=False, stdin=subprocess.DEVNULL
            )
        except subprocess.TimeoutExpired:
            raise NotAReport(
                f"{name}：{SECONDS} 秒内没有判断完。", f"{name}: not judged within {SECONDS} s."
            ) from None
    if done.returncode == 0:
        return done.stdout
    if done.returncode == UNABLE:
        why = msgspec.json.decode(done.stdout, type=Text)
        raise NotAReport(f"{name}：{why.zh}", f"{name}: {why.en}")
    raise NotAReport(f"{name}：不能判断这个证据包。", f"{name}: this bundle cannot be judged.")
