"""Honest look-alikes: of each, nothing may be found `failed`."""

from collections.abc import Callable
from ipaddress import IPv4Address

from registers.world import World, ago, contract, lease


def _plain(w: World, kind: str, filing: dict[str, str], **seen: str) -> None:
    w.registrant(filing)
    w.seen(filing, **seen)
    w.like(kind, filing["domain"])


def overseas_host(w: World) -> None:
    domain = f"abroad{w.next()}.example"
    w.add("observations", domain=domain, ip="203.0.113.9", observed_at="2026-10-30",
          http_status="200", shown_number="", location="境外")  # fmt: skip
    w.like("overseas_host", domain)


def unfiled_error_page(w: World) -> None:
    domain = f"refused{w.next()}.example"
    w.add("observations", domain=domain, ip=w.address(w.providers[0]), observed_at="2026-10-30",
          http_status="403", shown_number="", location="mainland")  # fmt: skip
    w.like("unfiled_error_page", domain)


def sub_domain(w: World) -> None:
    filing = w.site()
    _plain(w, "sub_domain", filing)
    w.seen(filing, domain=f"static.{filing['domain']}", shown_number="", number_link="")
    w.like("sub_domain", f"static.{filing['domain']}")


def number_with_spaces(w: World) -> None:
    filing = w.site()
    shown = filing["service_licence"].replace("ICP备", " ＩＣＰ备 ").replace("-", "－")
    _plain(w, "number_with_spaces", filing, shown_number=shown)


def number_of_the_subject(w: World) -> None:
    filing = w.site()
    _plain(w, "number_of_the_subject", filing, shown_number=filing["main_licence"])


def another_suffix(w: World) -> None:
    filing = w.site()
    _plain(w, "another_suffix", filing, shown_number=filing["main_licence"] + "-7")


def number_of_the_group(w: World) -> None:
    parent = w.site()
    _plain(w, "number_of_the_group", parent)
    filing = w.site()
    w.add("relations", parent=parent["unit_name"], child=filing["unit_name"], kind="子公司")
    _plain(w, "number_of_the_group", filing, shown_number=parent["service_licence"])


def licence_number_shown(w: World) -> None:
    filing = w.site()
    number = f"京B2-2020{w.next() % 10000:04d}"
    w.licensed(filing["unit_name"], number=number, services="B25")
    _plain(w, "licence_number_shown", filing, shown_number=f"增值电信业务经营许可证 {number}")


def link_with_path(w: World) -> None:
    link = "http://beian.miit.gov.cn/#/Integrated/index"
    _plain(w, "link_with_path", w.site(), number_link=link)


def registrant_is_parent(w: World) -> None:
    filing, parent = w.site(), w.unit("集团有限公司")
    w.add("relations", parent=parent, child=filing["unit_name"], kind="subsidiary")
    w.registrant(filing, parent)
    w.seen(filing)
    w.like("registrant_is_parent", filing["domain"])


def registrant_is_sister(w: World) -> None:
    filing, parent, sister = w.site(), w.unit("集团有限公司"), w.unit()
    for child in (filing["unit_name"], sister):
        w.add("relations", parent=parent, child=child, kind="subsidiary")
    w.registrant(filing, sister)
    w.seen(filing)
    w.like("registrant_is_sister", filing["domain"])


def registrant_is_leader(w: World) -> None:
    filing = w.site()
    w.registrant(filing, filing["leader"])
    w.seen(filing)
    w.like("registrant_is_leader", filing["domain"])


def registrant_is_manager(w: World) -> None:
    filing = w.site()
    w.registrant(filing, "赵敏之")
    w.seen(filing)
    w.like("registrant_is_manager", filing["domain"])


def in_operators_block(w: World) -> None:
    """The provider on file may have the address of the operator, without a row of its own."""
    filing, prefix, holder = w.site(), w.block(20), "中国移动通信集团有限公司"
    w.add("allocations", prefix=prefix, holder=holder, user=holder, use="自营", location="江苏")
    _plain(w, "in_operators_block", filing, ip=prefix.replace(".0/20", ".77"))


def one_contract_many_users(w: World) -> None:
    row = lease(w, w.unit(), "托管", 26)
    for third in (2112, 2176):
        prefix = str(IPv4Address(int(IPv4Address(row["prefix"].partition("/")[0])) + third - 2048))
        w.add("allocations", **row | {"prefix": f"{prefix}/26", "user": w.unit()})
        w.like("one_contract_many_users", f"{prefix}/26")


def registrant_hidden(w: World) -> None:
    filing = w.site()
    w.registrant(filing, "REDACTED FOR PRIVACY")
    w.seen(filing)
    w.like("registrant_hidden", filing["domain"])


def registrant_in_latin(w: World) -> None:
    filing = w.site()
    w.registrant(filing, "Xin Rui Network Technology Co., Ltd.")
    w.seen(filing)
    w.like("registrant_in_latin", filing["domain"])


def registrant_written_otherwise(w: World) -> None:
    filing = w.site()
    name = filing["unit_name"].replace("有限公司", "有限责任公司")
    w.registrant(filing, f"{name[:2]}市（{name[2:4]}）{name[4:]}")
    w.seen(filing)
    w.like("registrant_written_otherwise", filing["domain"])


def registrant_in_traditional(w: World) -> None:
    filing = w.site()
    table = str.maketrans("网络科术务软开数据贸广医疗", "網絡科術務軟開數據貿廣醫療")
    w.registrant(filing, filing["unit_name"].translate(table))
    w.seen(filing)
    w.like("registrant_in_traditional", filing["domain"])


def registrant_slip_of_pen(w: World) -> None:
    filing = w.site()
    name = filing["unit_name"]
    w.registrant(filing, name[:3] + "囍" + name[4:])
    w.seen(filing)
    w.like("registrant_slip_of_pen", filing["domain"])


def registrant_is_branch(w: World) -> None:
    filing = w.site()
    w.registrant(filing, filing["unit_name"] + "深圳分公司")
    w.seen(filing)
    w.like("registrant_is_branch", filing["domain"])


def registrant_has_former_name(w: World) -> None:
    filing, former = w.site(), w.unit()
    w.add(
        "relations",
        parent=filing["unit_name"],
        child=former,
        kind="曾用名",
        valid_from="2025-01-01",
    )
    w.registrant(filing, former)
    w.seen(filing)
    w.like("registrant_has_former_name", filing["domain"])


def change_under_review(w: World) -> None:
    filing = w.site(status="变更审核中", receipt_no=f"SL{w.next()}", receipt_date=ago(10))
    w.registrant(filing)
    w.add(
        "relations",
        parent=w.unit(),
        child=filing["unit_name"],
        kind="曾用名",
        valid_from="2025-03-01",
    )
    w.seen(filing)
    w.like("change_under_review", filing["domain"])


def renamed_lately(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.add("relations", parent=w.unit(), child=filing["unit_name"], kind="曾用名", valid_from=ago(9))
    w.seen(filing)
    w.like("renamed_lately", filing["domain"])


def delivery_in_front(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    prefix, firm = w.block(24), w.unit()
    w.licensed(firm, services="B12")
    w.add("allocations", prefix=prefix, holder="中国移动通信集团有限公司", user=firm,
          contract=f"HT-{w.next()}", use="CDN", location="广东")  # fmt: skip
    w.seen(filing, ip=prefix.replace(".0/24", ".8"))
    w.like("delivery_in_front", filing["domain"])


def short_outage(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, observed_at=ago(90))
    for days in (9, 2):
        w.seen(
            filing, ip="", observed_at=ago(days), http_status="", shown_number="", number_link=""
        )
    w.like("short_outage", filing["domain"])


def in_grace(w: World) -> None:
    filing = w.site()
    w.registrant(filing, expires=ago(20))
    w.seen(filing)
    w.like("in_grace", filing["domain"])


def sold_within_group(w: World) -> None:
    filing, sister = w.site(), w.unit()
    w.add("relations", parent=filing["unit_name"], child=sister, kind="same_control")
    w.registrant(filing, expires="2025-01-01")
    w.registrant(filing, sister, expires="2027-01-01")
    w.seen(filing)
    w.like("sold_within_group", filing["domain"])


def observed_before_update(w: World) -> None:
    filing = w.site(update_time="2026-10-20")
    other = next(p for p in w.providers if p[0] != filing["access_provider"])
    _plain(w, "observed_before_update", filing, ip=w.address(other), observed_at="2026-08-01")


def ipv6_only(w: World) -> None:
    filing = w.site()
    provider = filing["access_provider"]
    n = w.next()
    w.add("allocations", prefix=f"2001:db8:{n % 65535:x}::/48", holder="中国电信股份有限公司", user=provider,
          contract=f"HT-{w.next()}", use="自营")  # fmt: skip
    _plain(w, "ipv6_only", filing, ip=f"2001:db8:{n % 65535:x}::80")


def cloud_as_provider(w: World) -> None:
    """The block is the operator's, its user the cloud on file, by a sister of it."""
    filing, cloud = w.site(), w.unit()
    w.licensed(cloud)
    w.add("relations", parent=cloud, child=filing["access_provider"], kind="subsidiary")
    prefix = w.block(24)
    w.add("allocations", prefix=prefix, holder="中国电信股份有限公司", user=cloud,
          contract=f"HT-{w.next()}", use="自营", location="浙江")  # fmt: skip
    _plain(w, "cloud_as_provider", filing, ip=prefix.replace(".0/24", ".3"))


def group_under_one_licence(w: World) -> None:
    parent, child = w.unit("集团有限公司"), w.unit()
    w.licensed(parent, authorised_subsidiaries=child)
    filing = w.site(access_provider=child, server_ips="")
    _plain(w, "group_under_one_licence", filing, ip="")
    w.like("group_under_one_licence", child)


def branch_of_licensee(w: World) -> None:
    provider = w.unit()
    w.licensed(provider)
    branch = f"{provider}上海分公司"
    _plain(w, "branch_of_licensee", w.site(access_provider=branch, server_ips=""), ip="")
    w.like("branch_of_licensee", branch)


def licence_renewed(w: World) -> None:
    provider = w.unit()
    w.licensed(provider, valid_from="2018-01-01", valid_to="2023-01-01")
    w.licensed(provider, valid_from="2023-01-01", valid_to="2028-01-01")
    _plain(w, "licence_renewed", w.site(access_provider=provider, server_ips=""), ip="")
    w.like("licence_renewed", provider)


def managed_hosting(w: World) -> None:
    row = lease(w, w.unit(), "托管")
    w.like("managed_hosting", row["prefix"])


def let_to_subsidiary(w: World) -> None:
    holder, child = w.unit(), w.unit()
    w.add("relations", parent=holder, child=child, kind="全资")
    prefix = w.block(24)
    w.add(
        "allocations",
        prefix=prefix,
        holder=holder,
        user=child,
        contract=f"HT-{w.next()}",
        use="自用",
    )
    w.like("let_to_subsidiary", prefix)
    w.like("let_to_subsidiary", holder)


def one_lease_after_another(w: World) -> None:
    row = lease(w, w.unit(), "托管", valid_to="2025-12-31")
    w.add("allocations", **row | {
        "user": w.unit(), "contract": f"HT-{w.next()}", "valid_from": "2026-01-01",
        "valid_to": "2027-12-31",
    })  # fmt: skip
    w.like("one_lease_after_another", row["prefix"])


def handed_down(w: World) -> None:
    """A provider's customer within the provider's own block: nested, not overlapping."""
    provider = w.provider()
    prefix = f"{IPv4Address(provider[1] + 1024)}/27"
    w.add("allocations", prefix=prefix, holder=provider[0], user=w.unit(), contract=f"HT-{w.next()}",
          use="专线", location=provider[3])  # fmt: skip
    w.like("handed_down", prefix)


def sibling_system(w: World) -> None:
    row, sister = lease(w, w.unit(), "托管", 22), w.unit()
    w.add("relations", parent=row["holder"], child=sister, kind="same_control")
    asn = str(64_512 + w.next())
    w.add("routes", prefix=row["prefix"], asn=f"AS{asn}")
    w.add("asns", asn=asn, organisation=sister)
    w.like("sibling_system", row["prefix"])


def own_block_carried(w: World) -> None:
    owner, prefix, asn = w.unit(), w.block(22), str(64_512 + w.next())
    w.add("allocations", prefix=prefix, holder=owner, user=owner, use="自用")
    w.add("routes", prefix=prefix, asn=asn)
    w.add("asns", asn=asn, organisation="中国电信股份有限公司")
    w.like("own_block_carried", prefix)


def own_line_own_sites(w: World) -> None:
    unit, prefix = w.unit(), w.block(28)
    w.add("allocations", prefix=prefix, holder="中国电信股份有限公司", user=unit, contract=f"HT-{w.next()}",
          use="专线", location="北京")  # fmt: skip
    for _ in range(6):
        filing = w.site(unit_name=unit, credit_code="", access_provider="中国电信股份有限公司",
                        server_ips=prefix.replace("/28", ""))  # fmt: skip
        w.registrant(filing)
        w.seen(filing)
    w.like("own_line_own_sites", prefix)


def framework_never_performed(w: World) -> None:
    firm = w.unit()
    contract(w, firm, "服务器托管", capacity="框架协议", state="未履行")
    w.like("framework_never_performed", firm)


def contract_over(w: World) -> None:
    tenant = w.unit()
    row = lease(w, tenant, "自用")
    contract(w, tenant, "机柜租赁", location=row["location"], valid_to="2026-03-31", state="")
    contract(w, tenant, "带宽", location=row["location"], state="已终止")
    w.like("contract_over", tenant)
    w.like("contract_over", row["prefix"])


def contract_within_group(w: World) -> None:
    tenant, child = w.unit(), w.unit()
    row = lease(w, tenant, "自用")
    w.add("relations", parent=tenant, child=child, kind="子公司")
    contract(w, tenant, "机柜租赁", location=row["location"], customer=child)
    w.like("contract_within_group", tenant)
    w.like("contract_within_group", row["prefix"])


def agent_of_a_licensee(w: World) -> None:
    firm, provider = w.unit(), w.provider()
    contract(w, firm, "云主机", capacity=f"代理{provider[0]}")
    w.like("agent_of_a_licensee", firm)


def trials_and_plans(w: World) -> None:
    firm = w.unit()
    contract(w, firm, "云主机", state="测试")
    contract(w, firm, "机柜租赁", state="拟开展")
    w.like("trials_and_plans", firm)


def work_beside_a_service(w: World) -> None:
    firm = w.unit()
    for service in ("机房建设工程", "云服务器运维", "网站建设", "办公室租赁"):
        contract(w, firm, service)
    w.like("work_beside_a_service", firm)


def licensed_business(w: World) -> None:
    firm, place = w.unit(), "四川省"
    w.licensed(firm, services="B11;B14", area="四川省;重庆市")
    contract(w, firm, "机柜租赁、带宽", location=place)
    w.like("licensed_business", firm)


def delivery_by_contract(w: World) -> None:
    filing, other = w.site(), w.unit()
    w.licensed(other, services="B12")
    _plain(w, "delivery_by_contract", filing)
    contract(w, other, "CDN加速", domain=filing["domain"], customer=filing["unit_name"])
    w.like("delivery_by_contract", other)


LOOK_ALIKES: tuple[Callable[[World], None], ...] = (
    overseas_host, unfiled_error_page, sub_domain, number_with_spaces, number_of_the_subject,
    another_suffix, number_of_the_group, licence_number_shown, link_with_path, registrant_is_parent,
    registrant_is_sister, registrant_is_leader, registrant_is_manager, registrant_hidden, in_operators_block,
    one_contract_many_users, registrant_in_latin,
    registrant_written_otherwise, registrant_in_traditional, registrant_slip_of_pen,
    registrant_is_branch, registrant_has_former_name, change_under_review, renamed_lately,
    delivery_in_front, short_outage, in_grace, sold_within_group, observed_before_update, ipv6_only,
    cloud_as_provider, group_under_one_licence, branch_of_licensee, licence_renewed, managed_hosting,
    let_to_subsidiary, one_lease_after_another, handed_down, sibling_system, own_block_carried,
    own_line_own_sites, framework_never_performed, contract_over, contract_within_group,
    agent_of_a_licensee, trials_and_plans, work_beside_a_service, licensed_business,
    delivery_by_contract,
)  # fmt: skip
