"""What else judges a scenario is told by names: an inspection imports the rules of its own kind alone."""

import json
import subprocess
import sys
from pathlib import Path

from rectitude import catalogue, rules


def test_the_kinds_that_judge_a_scenario_are_those_that_its_rules_need() -> None:
    for scenario in catalogue.load().scenarios:
        needed = {
            kind
            for rule in rules.discover()
            if rule.scenario == scenario.id
            for need in rule.needs
            if not need.optional
            for kind in need.aggregate.TARGETS
        }
        assert set(rules.kinds(scenario.id)) == needed - {"answers"}


def test_a_capture_is_inspected_without_the_rules_of_other_kinds(tmp_path: Path) -> None:
    entry = {"request": {"method": "GET", "url": "https://shop.example/"}, "response": {}}
    (tmp_path / "a.har").write_text(json.dumps({"log": {"entries": [entry]}}))
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from rectitude.collectors.capture.options import CaptureOptions\n"
        "from rectitude.inspection import inspect_into\n"
        "from rectitude.options import Target\n"
        f"inspect_into(Path({str(tmp_path / 'a.zip')!r}), Target('capture', {str(tmp_path / 'a.har')!r}),"
        " CaptureOptions())\n"
        "print(*(name.rpartition('.')[2] for name in sys.modules if name.startswith('rectitude.rules.')))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    imported = set(done.stdout.split())
    assert "capture" in imported
    assert not imported & {"website", "app", "links", "register", "popups", "personalisation"}
