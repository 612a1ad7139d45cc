"""Faults: each plants one, and says which rule must find it and with what outcome."""

from collections.abc import Callable
from ipaddress import IPv4Address

from registers.world import MISSING, STALE, SUBLET, UNLICENSED, World, ago, contract, lease


def not_filed(w: World) -> None:
    domain = f"unfiled{w.next()}.example"
    w.add("observations", domain=domain, ip=w.address(w.providers[0]), observed_at="2026-10-30",
          http_status="200", shown_number="", location="mainland")  # fmt: skip
    w.fault("not_filed", domain, MISSING)


def cancelled_but_served(w: World) -> None:
    filing = w.site(status="已注销", update_time="2026-02-01")
    w.registrant(filing)
    w.seen(filing)
    w.fault("cancelled_but_served", filing["domain"], MISSING)


def number_absent(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, shown_number="", number_link="")
    w.fault("number_absent", filing["domain"], MISSING)


def number_malformed(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, shown_number="京ICP备00000000号")
    w.fault("number_malformed", filing["domain"], MISSING)


def number_of_another(w: World) -> None:
    other = w.site()
    w.registrant(other)
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, shown_number=other["service_licence"])
    w.fault("number_of_another", filing["domain"], MISSING)


def number_invented(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, shown_number=f"京ICP备{90_000_000 + w.next()}号-1")
    w.fault("number_invented", filing["domain"], MISSING)


def number_unlinked(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, number_link="")
    w.fault("number_unlinked", filing["domain"], MISSING)


def number_linked_elsewhere(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, number_link="https://beian.miit.gov.cn.example.com/")
    w.fault("number_linked_elsewhere", filing["domain"], MISSING)


def number_linked_to_retired(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, number_link="http://www.miitbeian.gov.cn")
    w.fault("number_linked_to_retired", filing["domain"], MISSING)


def number_linked_to_earlier(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, number_link="https://www.beian.miit.gov.cn/")
    w.fault("number_linked_to_earlier", filing["domain"], MISSING, "cantTell")


def registrant_is_another(w: World) -> None:
    filing = w.site()
    w.registrant(filing, w.unit())
    w.seen(filing)
    w.fault("registrant_is_another", filing["domain"], MISSING)


def relation_is_over(w: World) -> None:
    filing, other = w.site(), w.unit()
    w.registrant(filing, other)
    w.add("relations", parent=other, child=filing["unit_name"], kind="subsidiary",
          valid_from="2019-01-01", valid_to="2024-01-01")  # fmt: skip
    w.seen(filing)
    w.fault("relation_is_over", filing["domain"], MISSING)


def main_number_of_two(w: World) -> None:
    one = w.site()
    w.registrant(one)
    two = w.site(main_licence=one["main_licence"], service_licence=one["main_licence"] + "-2")
    w.registrant(two)
    w.fault("main_number_of_two", two["domain"], MISSING, "cantTell")


def renamed(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.add("relations", parent=w.unit(), child=filing["unit_name"], kind="曾用名",
          valid_from="2025/3/1", valid_to="")  # fmt: skip
    w.seen(filing)
    w.fault("renamed", filing["domain"], STALE)


def taken_over(w: World) -> None:
    filing = w.site()
    w.registrant(filing, expires="2025-06-01")
    w.registrant(filing, w.unit(), expires="2027-06-20")
    w.seen(filing)
    w.fault("taken_over", filing["domain"], STALE)


def lapsed(w: World) -> None:
    filing = w.site()
    w.registrant(filing, expires=ago(200))
    w.fault("lapsed", filing["domain"], STALE)


def dead_shell(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    for days in (95, 60, 31, 2):
        w.seen(filing, ip="", observed_at=ago(days), http_status="0", shown_number="",
               number_link="", shown_unit="")  # fmt: skip
    w.fault("dead_shell", filing["domain"], STALE)


def provider_changed(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    other = next(p for p in w.providers if p[0] != filing["access_provider"])
    w.seen(filing, ip=w.address(other), observed_at=ago(70))
    w.seen(filing, ip=w.address(other))
    w.fault("provider_changed", filing["domain"], STALE)


def provider_changed_by_route(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    prefix, asn, firm = w.block(24), str(64_512 + w.next()), w.unit()
    w.add("routes", prefix=prefix, asn=asn)
    w.add("asns", asn=asn, organisation=firm)
    w.seen(filing, ip=prefix.replace(".0/24", ".9"))
    w.fault("provider_changed_by_route", filing["domain"], STALE, "cantTell")


def moved_abroad(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, ip="203.0.113.7", location="overseas")
    w.fault("moved_abroad", filing["domain"], STALE, "cantTell")


def run_by_another(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, shown_unit=w.unit())
    w.fault("run_by_another", filing["domain"], STALE, "cantTell")


def reseller_without_licence(w: World) -> None:
    reseller = w.unit()
    row = lease(w, reseller, "转租")
    w.fault("reseller_without_licence", row["prefix"], SUBLET)
    w.fault("reseller_without_licence", reseller, UNLICENSED)


def reseller_seen_below(w: World) -> None:
    """The use is not on record, but the next contract shows it."""
    reseller = w.unit()
    row = lease(w, reseller, "")
    w.add("allocations", prefix=row["prefix"].replace("/24", "/28"), holder=reseller, user=w.unit(),
          parent_contract=row["contract"], contract=f"HT-{w.next()}", use="托管",
          location=row["location"], valid_from="2024-02-01", valid_to="2027-01-01")  # fmt: skip
    w.fault("reseller_seen_below", row["prefix"], SUBLET)
    w.fault("reseller_seen_below", reseller, UNLICENSED)


def reseller_expired(w: World) -> None:
    reseller = w.unit()
    w.licensed(reseller, valid_from="2020-01-01", valid_to="2025-01-01")
    row = lease(w, reseller, "转租")
    w.fault("reseller_expired", row["prefix"], SUBLET)
    w.fault("reseller_expired", reseller, UNLICENSED)


def reseller_out_of_area(w: World) -> None:
    reseller = w.unit()
    row = lease(w, reseller, "转租", location="广东省")
    w.licensed(reseller, area="北京市;天津市")
    w.fault("reseller_out_of_area", row["prefix"], SUBLET)
    w.fault("reseller_out_of_area", reseller, UNLICENSED)


def reseller_beyond_services(w: World) -> None:
    reseller = w.unit()
    w.licensed(reseller, services="B25;B21")
    row = lease(w, reseller, "转租")
    w.fault("reseller_beyond_services", row["prefix"], SUBLET)
    w.fault("reseller_beyond_services", reseller, UNLICENSED)


def resale_in_layers(w: World) -> None:
    reseller = w.unit()
    w.licensed(reseller)
    row = lease(w, reseller, "转租")
    w.fault("resale_in_layers", row["prefix"], SUBLET, "cantTell")


def supplier_without_licence(w: World) -> None:
    supplier = w.unit()
    prefix = w.block(24)
    w.add("allocations", prefix=prefix, holder=supplier, user=w.unit(), contract=f"HT-{w.next()}",
          use="托管", location="四川省", valid_from="2024-01-01", valid_to="2027-12-31")  # fmt: skip
    w.fault("supplier_without_licence", prefix, SUBLET)
    w.fault("supplier_without_licence", supplier, UNLICENSED)


def user_not_of_contract(w: World) -> None:
    row = lease(w, w.unit(), "托管")
    inner = row["prefix"].replace("/24", "/27")
    w.add("allocations", **row | {"prefix": inner, "user": w.unit()})
    w.fault("user_not_of_contract", inner, SUBLET)


def holder_not_of_contract(w: World) -> None:
    row = lease(w, w.unit(), "托管")
    stranger = w.unit()
    w.licensed(stranger)
    inner = row["prefix"].replace("/24", "/28")
    w.add("allocations", **row | {
        "prefix": inner, "holder": stranger, "user": w.unit(), "parent_contract": row["contract"],
        "contract": f"HT-{w.next()}",
    })  # fmt: skip
    w.fault("holder_not_of_contract", inner, SUBLET)


def overlapping_leases(w: World) -> None:
    row = lease(w, w.unit(), "托管")
    inner = row["prefix"].replace("/24", "/26")
    w.add("allocations", **row | {"prefix": inner, "user": w.unit(), "contract": f"HT-{w.next()}"})
    w.fault("overlapping_leases", inner, SUBLET, "cantTell")


def origin_unrelated(w: World) -> None:
    row = lease(w, w.unit(), "托管", 22)
    asn = str(64_512 + w.next())
    w.add("routes", prefix=row["prefix"], asn=asn)
    w.add("asns", asn=asn, organisation=w.unit())
    w.fault("origin_unrelated", row["prefix"], SUBLET, "cantTell")


def home_line_hosting(w: World) -> None:
    prefix = w.block(26)
    holder = "中国联合网络通信有限公司"
    w.add("allocations", prefix=prefix, holder=holder, user=holder, use="家庭宽带", location="山东",
          valid_from="2024-01-01")  # fmt: skip
    first = int(IPv4Address(prefix.partition("/")[0]))
    for offset in range(6):
        ip = str(IPv4Address(first + offset))
        filing = w.site(server_ips=ip, access_provider=holder)
        w.registrant(filing)
        w.seen(filing)
    w.fault("home_line_hosting", prefix, SUBLET, "cantTell")


def access_provider_without_licence(w: World) -> None:
    provider = w.unit()
    for _ in range(2):
        filing = w.site(access_provider=provider, server_ips="")
        w.registrant(filing)
        w.seen(filing, ip="")
    w.fault("access_provider_without_licence", provider, UNLICENSED)


def access_provider_expired(w: World) -> None:
    provider = w.unit()
    w.licensed(provider, valid_to="2026-03-31")
    filing = w.site(access_provider=provider, server_ips="")
    w.registrant(filing)
    w.seen(filing, ip="")
    w.fault("access_provider_expired", provider, UNLICENSED)


def licence_lent(w: World) -> None:
    one, two = w.unit(), w.unit()
    number = f"B1-2019{w.next() % 10000:04d}L"
    w.licensed(one, number=number)
    w.licensed(two, number=number)
    w.fault("licence_lent", two, UNLICENSED, "cantTell")


def lets_on_by_contract(w: World) -> None:
    """The block is for own use; a contract beside it lets racks at its place to a stranger."""
    tenant = w.unit()
    row = lease(w, tenant, "自用")
    contract(w, tenant, "机柜租赁", location=row["location"])
    w.fault("lets_on_by_contract", row["prefix"], SUBLET)
    w.fault("lets_on_by_contract", tenant, UNLICENSED)


def does_more_than_licensed(w: World) -> None:
    firm = w.unit()
    w.licensed(firm, services="B25", number=f"B2-2023{w.next() % 10000:04d}")
    contract(w, firm, "服务器托管", customer="", date="2026-10-20")
    w.fault("does_more_than_licensed", firm, UNLICENSED)


def sells_elsewhere(w: World) -> None:
    firm = w.unit()
    w.licensed(firm, services="B11", area="北京市")
    contract(w, firm, "云主机", location="广东省", customer="")
    w.fault("sells_elsewhere", firm, UNLICENSED)


def sells_without_licence(w: World) -> None:
    firm = w.unit()
    contract(w, firm, "企业宽带")
    w.fault("sells_without_licence", firm, UNLICENSED)


def served_by_another(w: World) -> None:
    filing, other = w.site(), w.unit()
    w.registrant(filing)
    w.licensed(other)
    contract(w, other, "云服务器", domain=filing["domain"], customer=filing["unit_name"])
    w.fault("served_by_another", filing["domain"], STALE)


def complained_of(w: World) -> None:
    firm = w.unit()
    contract(w, firm, "小区宽带", customer="", state="用户投诉，待核实", date="2026-10-20")
    w.fault("complained_of", firm, UNLICENSED, "cantTell")


FAULTS: tuple[Callable[[World], None], ...] = (
    not_filed, cancelled_but_served, number_absent, number_malformed, number_of_another,
    number_invented, number_unlinked, number_linked_elsewhere, number_linked_to_retired,
    number_linked_to_earlier,
    registrant_is_another, relation_is_over, main_number_of_two, renamed, taken_over, lapsed,
    dead_shell, provider_changed, provider_changed_by_route, moved_abroad, run_by_another,
    reseller_without_licence, reseller_seen_below, reseller_expired, reseller_out_of_area,
    reseller_beyond_services, resale_in_layers, supplier_without_licence, user_not_of_contract,
    holder_not_of_contract, overlapping_leases, origin_unrelated, home_line_hosting,
    access_provider_without_licence, access_provider_expired, licence_lent,
    lets_on_by_contract, does_more_than_licensed, sells_elsewhere, sells_without_licence,
    served_by_another, complained_of,
)  # fmt: skip
