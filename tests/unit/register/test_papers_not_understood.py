"""Papers of which nothing was read: nobody says that the rest is in order."""

from pathlib import Path

from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.reading import judged

UNLICENSED = "resource.access.unlicensed"
LICENCES = (
    "单位,许可证号,业务种类,有效期至\n"
    "陇右通信有限公司,A2.B1-20140011,固定通信、IDC、ISP,2029-12-31\n"
    "天水麦积数据有限公司,甘B1-20210007,IDC、ISP,2031-03-31\n"
)
BLOCKS = (
    "地址段,分配单位,使用单位,用途,省份\n"
    "198.18.80.0/23,陇右通信有限公司,天水麦积数据有限公司,自营,甘肃\n"
)
PAPER = (
    "关于 198.18.80.0/23 的情况说明\n"
    "该段由陇右通信分配，麦积与另一家签有《租用协议》，月租两万元，\n"
    "由其用自己的AS号宣告。以上经双方签字确认。\n"
)


def test_with_all_read_the_holders_are_in_order(tmp_path: Path) -> None:
    report = judged(tmp_path, 许可证=LICENCES, 地址段=BLOCKS)

    assert report.summary.scenarios[UNLICENSED] == "passed"


def test_beside_a_paper_that_was_not_read_they_are_asked_about(tmp_path: Path) -> None:
    judged(tmp_path, 许可证=LICENCES, 地址段=BLOCKS)
    (tmp_path / "tables" / "说明.txt").write_text(PAPER, encoding="utf-8")

    report = inspect(Target("register", str(tmp_path / "tables")), Options(), workdir=tmp_path)

    assert report.summary.scenarios[UNLICENSED] == "cantTell"
    assert any("说明.txt" in f.message.en for f in report.findings if f.scenario == UNLICENSED)
