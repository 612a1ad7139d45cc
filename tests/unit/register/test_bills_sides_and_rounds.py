"""Invoices of the tax office, sides of contracts, looks month by month, and look-ups told in brackets."""

from pathlib import Path

from registers.reading import judged, outcomes

ACCESS, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
MISSING, STALE = "resource.filing.missing", "resource.filing.stale"

ENDED = (
    "许可证编号,原持证单位,原业务种类,注销原因,注销日期\n"
    "晋B1-20190001,临汾尧都网络科技有限公司,互联网接入服务业务,有效期届满未延续,2026-04-18\n"
    "晋B1-20190002,吕梁离石宽频有限公司,互联网接入服务业务,有效期届满未延续,2026-06-30\n"
)
INVOICES = (
    "销货方,购货方,货物或应税劳务,服务所属期,价税合计\n"
    "临汾尧都网络科技有限公司,平阳饭店,*电信服务*宽带接入费,2026-09,900\n"
    "吕梁离石宽频有限公司,北川宾馆,*电信服务*宽带接入费,2026-05,900\n"
)


def test_an_invoice_counts_for_the_month_of_the_service(tmp_path: Path) -> None:
    report = judged(tmp_path, 许可证注销公告=ENDED, 发票=INVOICES)
    assert outcomes(report, UNLICENSED, "临汾尧都网络科技有限公司") == {"failed"}
    assert "failed" not in outcomes(report, UNLICENSED, "吕梁离石宽频有限公司")


LOOKED_UP = (
    "名称,许可证,业务,地域,止,核查时间\n"
    "鞍山千山数据有限公司,B1-20170001,互联网数据中心业务、互联网接入服务业务,辽宁,2028-11-02,2026-11-27\n"
    "海城宽景网络有限公司,无（全国、辽宁均未查到；历史亦无）,,,,2026-11-27\n"
    "台安瑞景科技有限公司,辽B2-20210001,信息服务业务（仅限互联网信息服务）,辽宁,2028-12-30,2026-11-27\n"
    "岫岩医院,无,,,,2026-11-27\n"
)
SOURCES = (
    "合同号,甲方(供),乙方(需),带宽,签订,到期,合同写明用途\n"
    "Q-06,鞍山千山数据有限公司,海城宽景网络有限公司,4G,2025.04.01,2027.03.31,乙方发展宽带用户\n"
    "Q-19,鞍山千山数据有限公司,台安瑞景科技有限公司,2G,2025.08.20,2027.08.19,乙方用于专线及服务器租用业务\n"
    "Q-21,鞍山千山数据有限公司,岫岩医院,200M,2026.03.01,2027.02.28,院内上网\n"
)
PAID = (
    "账期,收款单位,付款方,项目,金额\n"
    "2026-10,海城宽景网络有限公司,王某,家庭宽带包月(200M),45.00\n"
    "2026-10,台安瑞景科技有限公司,台安小学,互联网专线100M,1600.00\n"
)


def test_who_sells_on_by_contract_what_its_bills_show(tmp_path: Path) -> None:
    report = judged(tmp_path, 许可核查=LOOKED_UP, 资源合同=SOURCES, 发票=PAID)
    for party in ("海城宽景网络有限公司", "台安瑞景科技有限公司"):
        assert outcomes(report, ACCESS, party) == {"failed"}
        assert outcomes(report, UNLICENSED, party) == {"failed"}
    assert "failed" not in outcomes(report, ACCESS, "岫岩医院")
    assert "failed" not in outcomes(report, ACCESS, "鞍山千山数据有限公司")


def test_a_purpose_alone_is_not_yet_done(tmp_path: Path) -> None:
    report = judged(tmp_path, 许可核查=LOOKED_UP, 资源合同=SOURCES)
    assert "failed" not in outcomes(report, ACCESS, "海城宽景网络有限公司")


BLOCKS = (
    "合同编号,甲方,乙方,标的,IP地址段,乙方用途,起始,终止,状态\n"
    "K-17,滇池数据有限公司,大理快云网络有限公司,IP地址租用及带宽,198.18.8.0/24,乙方向其下游客户转售,2025-11-01,2027-10-31,履行中\n"
    "K-91,滇池数据有限公司,昆明花溪电子商务有限公司,整机柜,198.18.9.0/25,自有商城,2025-11-15,2027-11-14,履行中\n"
)
BELOW = (
    "合同编号,甲方,乙方,服务,IP,签订日\n"
    "F-03,大理快云网络有限公司,洱源食品网店,云服务器,198.18.8.17,2026-01-12\n"
    "F-11,大理快云网络有限公司,喜洲客栈,服务器租用,198.18.8.40,2026-02-25\n"
)
HELD = (
    "单位,许可证编号,业务,覆盖,有效期至,查询日\n"
    "滇池数据有限公司,B1-20190001,互联网数据中心业务、互联网接入服务业务,云南,2029-10-20,2026-11-30\n"
    "大理快云网络有限公司,查无（全国及云南）,,,,2026-11-30\n"
)


def test_what_is_let_on_within_a_block_is_the_blocks_fault(tmp_path: Path) -> None:
    report = judged(tmp_path, 资源合同=BLOCKS, 快云下游合同=BELOW, 许可证查询=HELD)
    assert outcomes(report, ACCESS, "198.18.8.0/24") == {"failed"}
    assert "failed" not in outcomes(report, ACCESS, "198.18.8.17/32")
    assert "failed" not in outcomes(report, ACCESS, "198.18.9.0/25")


OF_WHOM = (
    "起始IP,终止IP,IP备案单位,用途\n"
    "203.0.113.0,203.0.113.255,厦门海沧数据有限公司,云主机\n"
    "198.51.100.0,198.51.100.255,福州闽江云计算有限公司,云主机\n"
    "192.0.2.32,192.0.2.63,闽南内容分发有限公司,CDN节点\n"
)
MONTHS = (
    "域名,主办单位,备案接入服务商,备案IP,8月抽查,9月抽查,10月抽查,11月抽查,注册状态(11月)\n"
    "moved.cn,石狮甲服饰有限公司,厦门海沧数据有限公司,203.0.113.1,198.51.100.4,198.51.100.4,198.51.100.4,198.51.100.4,正常\n"
    "front.cn,德化乙瓷有限公司,厦门海沧数据有限公司,203.0.113.2,192.0.2.40,192.0.2.41,192.0.2.40,192.0.2.44,正常\n"
    "once.cn,南安丙商行,厦门海沧数据有限公司,203.0.113.3,203.0.113.3,203.0.113.3,超时,203.0.113.3,正常\n"
    "gone.cn,泉州丁茶业有限公司,厦门海沧数据有限公司,203.0.113.4,NXDOMAIN,NXDOMAIN,NXDOMAIN,NXDOMAIN,正常\n"
)


def test_addresses_month_by_month_are_looks(tmp_path: Path) -> None:
    report = judged(tmp_path, IP归属=OF_WHOM, 存量备案月度抽查=MONTHS)
    assert outcomes(report, STALE, "moved.cn") == {"failed"}
    assert outcomes(report, STALE, "gone.cn") == {"failed"}
    assert "failed" not in outcomes(report, STALE, "front.cn")
    assert "failed" not in outcomes(report, STALE, "once.cn")


PATROL = (
    "网址,备案库主办单位,备案库网站备案号,服务器所在地,第一次查看,第二次查看,第三次查看,页脚所示备案号,备案号超链接\n"
    "https://www.none.cn/,绍兴甲纺织有限公司,浙ICP备20200001号-1,浙江杭州,11-16,11-20,11-25,（三次均无）,\n"
    "https://www.far.cn/,绍兴乙伞业有限公司,—,新加坡,11-16,11-20,11-25,（三次均无）,\n"
    "https://www.good.cn/,绍兴丙建材有限公司,浙ICP备20190001号-2,浙江杭州,11-16,11-20,11-25,浙ICP备20190001号-2,https://beian.miit.gov.cn/\n"
)


def test_days_of_three_looks_are_no_rounds(tmp_path: Path) -> None:
    report = judged(tmp_path, 备案标识巡查2026年11月=PATROL)
    assert outcomes(report, MISSING, "none.cn") == {"failed"}
    assert "failed" not in outcomes(report, MISSING, "far.cn")
    assert "failed" not in outcomes(report, MISSING, "good.cn")


LEDGER = (
    "统一社会信用代码,主体备案号,域名,备案系统主办单位名称,最近一次备案变更\n"
    "91410100MAJHHA0A98,豫ICP备18000001号,old.cn,郑州甲医药有限公司,2023-04-12\n"
    "91410500MA88MLKL5Q,豫ICP备22000002号,new.cn,安阳丙物流有限公司,2024-07-08\n"
)
RENAMED = (
    "统一社会信用代码,企业现名称,变更事项,变更前,变更后,核准日期\n"
    "91410100MAJHHA0A98,河南乙大健康药业有限公司,名称变更,郑州甲医药有限公司,河南乙大健康药业有限公司,2025-09-18\n"
    "91410500MA88MLKL5Q,安阳丙物流有限公司,名称变更,安阳丁运输有限公司,安阳丙物流有限公司,2024-06-20\n"
)


def test_the_day_of_the_last_change_explains_nothing_by_itself(tmp_path: Path) -> None:
    report = judged(tmp_path, 备案台账20261130=LEDGER, 工商变更20261130=RENAMED)
    assert outcomes(report, STALE, "old.cn") == {"failed"}
    assert "failed" not in outcomes(report, STALE, "new.cn")


COUNTY = (
    "单位,网站名称,域名,备案状态,备案号,注销日期,12月2日拨测,主机位置\n"
    "某县文化馆,文化云,culture.cn,已注销,陇ICP备15000001号-1,2026-06-15,200,县政务机房\n"
    "某县体育中心,体育,sport.cn,已注销,陇ICP备17000002号-1,2026-08-03,无响应,\n"
    "某县博物馆,博物馆,museum.cn,正常,陇ICP备17000003号-1,,200,县政务机房\n"
)


def test_a_county_keeps_its_machines_at_home(tmp_path: Path) -> None:
    report = judged(tmp_path, **{"网站备案摸底表(20261202)": COUNTY})
    assert outcomes(report, MISSING, "culture.cn") == {"failed"}
    assert "failed" not in outcomes(report, MISSING, "sport.cn")
    assert "failed" not in outcomes(report, MISSING, "museum.cn")
