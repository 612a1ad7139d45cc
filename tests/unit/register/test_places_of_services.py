"""Where a service is done may stand under a heading that begins with the service."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

UNLICENSED, FIRM = "resource.access.unlicensed", "吴忠青铜云数据有限公司"
LICENCES = (
    "licensee,licence_no,services,area,issued,expires\n"
    f"{FIRM},宁B1-20220041,B11,吴忠,2022-01-01,2028-01-01\n"
)


@pytest.mark.parametrize("heading", ["service_location", "Service city", "place of service"])
@pytest.mark.parametrize(("place", "failed"), [("陕西西安", True), ("宁夏吴忠", False)])
def test_racks_are_let_where_the_heading_of_their_place_says(
    tmp_path: Path, heading: str, place: str, failed: bool
) -> None:
    contracts = (
        f"provider,customer,service,{heading},start,end,status\n"
        f"{FIRM},宝鸡钛材有限公司,Rack colocation,{place},2026-02-01,2027-12-31,active\n"
    )

    report = judged(tmp_path, contracts=contracts, licences=LICENCES)

    assert ("failed" in outcomes(report, UNLICENSED, FIRM)) is failed
