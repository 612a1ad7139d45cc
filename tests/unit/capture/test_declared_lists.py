"""Lists of third parties that were handed in: which domain is which firm's, and who is on none."""

import json
from pathlib import Path

import pytest

from capturing import MOBILE, captured
from rectitude.rules.data.sharing.no_consent import capture as no_consent
from rectitude.rules.data.sharing.uncontrolled import capture as uncontrolled

FIRMS = ("言真智能科技有限公司", "短信通信息服务有限公司", "盾牌指纹科技有限公司")
DOMAINS = ("yanzhen.example", "duanxin.example", "dunpai.example")
TURNS = [line for pair in zip(FIRMS, DOMAINS, strict=True) for line in pair]


def said(folder: Path, declared: list[str], host: str = "c.stranger.example") -> set[str]:
    """Judge one value that is sent to a host after consent, by a list: both rules say the same."""
    request = {
        "method": "POST", "url": f"https://{host}/c", "headers": [],
        "postData": {"mimeType": "application/json", "text": json.dumps({"m": MOBILE})},
    }  # fmt: skip
    entry = {"startedDateTime": "2026-11-20T08:00:05.000+08:00", "request": request, "response": {}}
    (folder / "a.har").write_text(json.dumps({"log": {"entries": [entry]}}))
    (folder / "list.txt").write_text("\n".join(declared))
    (folder / "marks.csv").write_text("time,label\n2026-11-20T08:00:00+08:00,agreed\n")
    choices = {"declared": folder / "list.txt", "marks": folder / "marks.csv"}
    capture = captured(folder / "a.har", folder, **choices)
    rules = (no_consent, uncontrolled)
    found = [finding for rule in rules for finding in rule.judge(capture)]
    return {f"{finding.outcome.value} {finding.message}" for finding in found}


@pytest.mark.parametrize(
    "declared",
    [
        TURNS,
        ["第三方共享清单", *TURNS],
        ["阿里云物联网平台", "aliyuncs.com", "友盟统计", "umeng.com"],
    ],
)
def test_who_is_on_no_list_that_goes_by_turns_fails(tmp_path: Path, declared: list[str]) -> None:
    assert said(tmp_path, declared) == {"failed not-named"}


@pytest.mark.parametrize(
    "declared",
    [
        TURNS[:4],
        [*TURNS, FIRMS[0]],
        [FIRMS[0], *TURNS[2:], "another.example", "third.example"],
        [*reversed(TURNS)],
        [*FIRMS, *DOMAINS],
        ["百度统计"],
    ],
)
def test_a_firm_without_a_domain_of_its_own_may_be_the_recipient(
    tmp_path: Path, declared: list[str]
) -> None:
    assert said(tmp_path, declared) == {"cantTell perhaps-named"}


@pytest.mark.parametrize("host", DOMAINS)
def test_who_is_on_the_list_is_no_finding(tmp_path: Path, host: str) -> None:
    assert said(tmp_path, TURNS, f"api.{host}") == {"passed all-named", "passed named-and-agreed"}
