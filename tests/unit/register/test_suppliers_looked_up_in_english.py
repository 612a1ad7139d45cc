"""Suppliers of whom an English look-up found no licence of any kind."""

from pathlib import Path

import pytest

from rectitude.collectors.register.denied import denies_a_licence
from registers.reading import judged, outcomes

SUBLET = "resource.access.sublet-or-illegal"
SUPPLIER = "Harbour Lane Networks Co. Ltd."


@pytest.mark.parametrize(
    "words",
    [
        "No telecom business licence of any kind found",
        "no current telecommunications licence was found",
        "No internet access service licence held",
    ],
)
def test_words_of_a_look_up_deny_a_licence(words: str) -> None:
    assert denies_a_licence(words)


@pytest.mark.parametrize(
    "words",
    [
        "No telecom business licence needed",
        "No business with unlicensed firms",
        "Telecom business licence found",
        "No fault of any kind found",
        "No expired licence found",
    ],
)
def test_other_words_deny_none(words: str) -> None:
    assert not denies_a_licence(words)


@pytest.mark.parametrize(
    ("service", "found", "expected"),
    [
        ("Internet bandwidth 2G", "No telecom business licence of any kind found", {"failed"}),
        ("Internet bandwidth 2G", "Zhe B1-20220450 Internet access service; valid", set()),
        ("Cold aisle panels", "Not applicable (no telecom service bought)", set()),
        ("Cold aisle panels", "No telecom business licence of any kind found", set()),
    ],
)
def test_access_bought_of_whom_no_licence_was_found_is_named(
    tmp_path: Path, service: str, found: str, expected: set[str]
) -> None:
    table = (
        "supplier,purchased_service,contract_no,performance,licence_lookup_result,lookup_date\n"
        f"{SUPPLIER},{service},K-1,in force; paid monthly,{found},2026-09-17\n"
        "Quay Street Access Co. Ltd.,Internet access 1G,K-2,in force,Zhe B1-20210001 valid,2026-09-17\n"
    )

    report = judged(tmp_path, supplier_review=table)

    assert outcomes(report, SUBLET, SUPPLIER) == expected
    assert not outcomes(report, SUBLET, "Quay Street Access Co. Ltd.")
