"""A report says in words how the browser was run, whatever the options."""

from itertools import product

import pytest

from rectitude.collectors.website.launch import LOCALE, TIME_ZONE, Launch
from rectitude.reports.words import word

OPTIONS = list(product(("evidence", "sweep"), ("allow", "block")))
NAMES_THEMSELVES = {LOCALE, TIME_ZONE}


@pytest.mark.parametrize(("profile", "cookies"), OPTIONS)
@pytest.mark.parametrize("user", [0, 1000])
def test_each_name_and_value_of_the_environment_has_its_word(
    monkeypatch: pytest.MonkeyPatch, profile: str, cookies: str, user: int
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: user)
    how = Launch(executable="chromium", profile=profile, third_party_cookies=cookies)  # type: ignore[arg-type]

    for name, value in how.environment.items():
        assert word("environment", name).zh != name
        if value not in NAMES_THEMSELVES:
            assert word("environment-value", value)
