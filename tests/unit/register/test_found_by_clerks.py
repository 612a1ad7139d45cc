"""What clerks write of what they found, in words of their own, and what excuses it in the same words."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
REEDS, KITES = "扬州芦荡编织有限公司", "潍坊浮烟山风筝有限公司"
SHOP, INN = "石首绣林通讯店", "监利容城宾馆"


@pytest.mark.parametrize(
    ("foot", "expected"),
    [("什么都没写", {"failed"}), ("苏ICP备2021007711号-1，能点", set()), ("没看", set())],
)
def test_a_foot_of_a_page_that_holds_nothing_shows_no_number(
    tmp_path: Path, foot: str, expected: set[str]
) -> None:
    looks = (
        "站点,开办单位,查到的备案号,首页底部写的\n"
        f"ludang-example.cn,{REEDS},苏ICP备2021007711号-1,{foot}\n"
        f"fuyanshan-example.cn,{KITES},鲁ICP备2020003344号-1,鲁ICP备2020003344号-1\n"
    )

    report = judged(tmp_path, 巡查=looks)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("执照是伪造的，工商查不到", {"failed"}),
        ("店主说身份证被人拿去报的", {"failed"}),
        ("执照真实，是本人所报", set()),
        ("怀疑执照是伪造的，待核", set()),
    ],
)
def test_a_filing_by_forged_papers_or_another_s_card_is_false(
    tmp_path: Path, what: str, expected: set[str]
) -> None:
    checks = (
        "抽查网站,备案主办,备案号,核验\n"
        f"ludang-example.cn,{REEDS},苏ICP备2021007711号-1,{what}\n"
        f"fuyanshan-example.cn,{KITES},鲁ICP备2020003344号-1,属实\n"
    )

    report = judged(tmp_path, 备案真实性抽查=checks)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("state", "use", "expected"),
    [
        ("未备案", "能，照常下单，主机在扬州电信机房", {"failed"}),
        ("未备案", "不能，还没开通", set()),
        ("苏ICP备2021007711号-1", "能，照常下单，主机在扬州电信机房", set()),
    ],
)
def test_a_site_beside_its_name_in_one_cell_is_the_site(
    tmp_path: Path, state: str, use: str, expected: set[str]
) -> None:
    carriers = (
        f"名称,载体,运营,备案结果,能否用\n芦荡商城,网站 ludang-example.cn,{REEDS},{state},{use}\n"
    )

    report = judged(tmp_path, 载体清点=carriers)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("now", "told", "later", "expected"),
    [
        ("阮二", "没有", "2026-10-02", {"failed"}),
        ("阮二", "没有", "2026-05-09", set()),
        ("严一", "没有", "2026-10-02", set()),
        ("阮二", "5月2日已报", "2026-10-02", set()),
    ],
)
def test_a_list_was_written_no_earlier_than_the_last_day_in_it(
    tmp_path: Path, now: str, told: str, later: str, expected: set[str]
) -> None:
    heads = (
        "备案主体,网站,备案上的负责人,现在的负责人,何时换的,报变更没有\n"
        f"{REEDS},ludang-example.cn,严一,{now},2026-04-20,{told}\n"
        f"{KITES},fuyanshan-example.cn,柏三,谢四,{later},8月1日已报，受理号鲁变2608010031\n"
    )

    report = judged(tmp_path, 负责人核对=heads)

    assert outcomes(report, STALE, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("progress", "expected"),
    [
        ("催过两次，变更单一直没交", {"failed"}),
        ("变更单已交，待审", set()),
        ("名称没有变化", set()),
    ],
)
def test_a_change_that_was_put_off_again_and_again_is_not_handed_in(
    tmp_path: Path, progress: str, expected: set[str]
) -> None:
    names = (
        "原名（备案中）,现名（执照）,更名日期,网站,进度\n"
        f"扬州芦荡编织社,{REEDS},2026-03-16,ludang-example.cn,{progress}\n"
        f"{KITES},{KITES},,fuyanshan-example.cn,无变化\n"
    )

    report = judged(tmp_path, 更名跟踪=names)

    assert outcomes(report, STALE, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("shut", "done", "expected"),
    [
        ("2026-01-12 人走了，机器退租", "备案没注销，找不到人", {"failed"}),
        ("2026-01-12 人走了，机器退租", "2026-01-20申请注销，已办结", set()),
        ("没关", "每天有人打开", set()),
    ],
)
def test_a_site_that_was_shut_and_whose_filing_nobody_cancelled_is_stale(
    tmp_path: Path, shut: str, done: str, expected: set[str]
) -> None:
    sites = (
        "站点,单位,关停,备案怎么办的\n"
        f"fuyanshan-example.cn,{KITES},2026-07-11,2026-07-12申请注销，07-22注销完成\n"
        f"ludang-example.cn,{REEDS},{shut},{done}\n"
    )

    report = judged(tmp_path, 关停名册=sites)

    assert outcomes(report, STALE, "ludang-example.cn") & {"failed"} == expected


def test_which_domain_is_in_use_is_no_new_name_of_a_firm(tmp_path: Path) -> None:
    domains = (
        "单位,备案域名,现用域名,说明\n"
        f"{REEDS},ludang-example.cn,ludang-example.cn,未更替\n"
        f"{KITES},fuyanshan-example.cn,fuyanshan-example.cn,拟换新域名，未启用\n"
    )

    report = judged(tmp_path, 域名更替=domains)

    assert "failed" not in outcomes(report, STALE, "ludang-example.cn")


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        ("查无任何电信业务许可证", {"failed"}),
        ("鄂B1-20210079，至2030", set()),
        ("基础电信企业", set()),
    ],
)
def test_a_short_name_that_a_table_explains_is_the_whole_one(
    tmp_path: Path, standing: str, expected: set[str]
) -> None:
    names = f"简称,全称,电信业务经营许可证查询\n绣快,石首绣林快线服务部,{standing}\n"
    bought = "采购号,供应商简称,采购资源,用途\nCG-14,绣快,带宽2G、IP 64个,接入业务\n"

    report = judged(tmp_path, 供应商证照=names, 采购=bought)

    assert outcomes(report, SUBLET, "石首绣林快线服务部") & {"failed"} == expected


@pytest.mark.parametrize(
    ("use", "licence", "expected"),
    [("Z", "0", {"failed"}), ("S", "0", set()), ("Z", "1", set())],
)
def test_two_legends_in_one_note_are_two(
    tmp_path: Path, use: str, licence: str, expected: set[str]
) -> None:
    blocks = (
        "用途码：S=本单位自用；Z=转租给他人经营　　证码：1=使用人持证；0=使用人无证,,,\n"
        "地址段,使用人,用途码,证码,说明\n"
        f"203.0.113.208/28,{SHOP},{use},{licence},每月收费\n203.0.113.192/28,{INN},S,0,\n"
    )

    report = judged(tmp_path, 用途编码=blocks)

    assert outcomes(report, SUBLET, SHOP) & {"failed"} == expected


NOTES = (
    "外勤登记 2026年9月21日\n"
    "(1) fuyanshan-example.cn 打开正常，页脚“鲁ICP备2020003344号-1”。无问题。\n"
    "(2) ludang-example.cn {}\n"
)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "打开正常，面向公众接单；部系统按域名、按单位查都没有备案；机器在扬州电信机房。",
            {"failed"},
        ),
        ("想下周上线，未备案不能开，站点没有解析。", set()),
        ("备案已下：苏ICP备2021007711号-1，机器在扬州电信机房。", set()),
    ],
)
def test_items_of_notes_that_name_a_site_are_its_records(
    tmp_path: Path, told: str, expected: set[str]
) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "外勤登记.txt").write_text(NOTES.format(told), encoding="utf-8")

    report = judged(tmp_path)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("点了跳到我们自己的首页", {"failed"}), ("能，跳到beian.miit.gov.cn", set())],
)
def test_questions_with_their_answers_are_one_record(
    tmp_path: Path, answer: str, expected: set[str]
) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "回访.txt").write_text(
        f"客户：{REEDS}\n网站：ludang-example.cn\n问：首页底部有没有备案号？ 答：有，苏ICP备2021007711号-1\n"
        f"问：号能点到部里网站吗？ 答：{answer}\n",
        encoding="utf-8",
    )

    report = judged(tmp_path)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("own_firm", "number", "expected"),
    [
        (REEDS, "鲁ICP备2020003344号-1", {"failed"}),
        (KITES, "鲁ICP备2020003344号-1", set()),
        (REEDS, "鲁ICP备2020003399号-1", set()),
    ],
)
def test_a_page_with_the_number_on_record_of_a_stranger_s_site_shows_another_s(
    tmp_path: Path, own_firm: str, number: str, expected: set[str]
) -> None:
    pages = (
        "域名,单位,页尾号,号链接到\n"
        f"fuyanshan-example.cn,{KITES},鲁ICP备2020003344号-1,https://beian.miit.gov.cn/\n"
        f"ludang-example.cn,{own_firm},{number},https://beian.miit.gov.cn/\n"
    )
    export = f"域名,主办单位,网站备案号\nfuyanshan-example.cn,{KITES},鲁ICP备2020003344号-1\n"

    report = judged(tmp_path, 页尾=pages, 备案库导出=export)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("页脚借用风筝厂的鲁ICP备2020003344号-1，经查这个域名自己没办过备案", {"failed"}),
        ("页脚苏ICP备2021007711号-1，无事项", set()),
    ],
)
def test_a_borrowed_number_is_no_filing_of_the_site_s_own(
    tmp_path: Path, told: str, expected: set[str]
) -> None:
    racks = (
        "机位,挂的站,移交事项\n"
        "Z1-11,fuyanshan-example.cn,风筝厂：备案鲁ICP备2020003344号-1，无事项\n"
        f"Z1-12,ludang-example.cn,编织厂：首页公网可看，{told}\n"
    )

    report = judged(tmp_path, 机房移交=racks)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("code", "expected"), [("B", {"failed"}), ("D", set()), ("A", {"failed"}), ("C", set())]
)
def test_letters_before_their_words_are_a_legend(
    tmp_path: Path, code: str, expected: set[str]
) -> None:
    found = (
        "清理对象,问题类别,内容,进展\n"
        f"{SHOP},{code},从移动批500M企业宽带后分给集贸市场摊位，按摊位收上网费,已关停\n"
        f"{INN},D,免费WiFi,不处理\n"
        "注：A无证经营接入；B无证转租接入资源；C备案问题；D不属违规,,,\n"
    )

    report = judged(tmp_path, 清理整顿=found)

    assert outcomes(report, SUBLET, SHOP) & {"failed"} == expected
