"""A self-inspection opens a problem, a penalty skips no guard, a batch adds up, nobody sees another's."""

import pytest
from playwright.sync_api import Page, expect

from ledger.browser import ready
from ledger.browser.conftest import Do, Office, fill, send

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]


def post_by_hand(page: Page, address: str, **given: str) -> int:
    """Post a form that no page offers, with the session and the token of the page that is open."""
    return int(
        page.evaluate(
            """async ([address, given]) => {
                const token = document.querySelector('[name="csrfmiddlewaretoken"]').value;
                const body = new URLSearchParams({...given, csrfmiddlewaretoken: token});
                return (await fetch(address, {method: "POST", body})).status;
            }""",
            [address, given],
        )
    )


def test_an_admission_in_a_self_inspection_becomes_a_problem(office: Office) -> None:
    site = ready.site("self")
    ready.asset(office.made, site)
    ready.campaign(office.made, site)
    page = office.see("editor", "cases/self_inspection/")
    page.locator("a.btn", has_text="开始自查").first.click()
    option = page.locator("#f-asset option", has_text=site).get_attribute("value")
    fill(page, asset=option)
    send(page)
    address = page.url
    for answer, text in (("problem", "页脚没有备案号"), ("no_problem", "")):
        page.goto(address)
        links = page.locator("table a", has_text="回答")
        links.nth(0 if answer == "problem" else 1).click()
        fill(page, answer=answer, text=text)
        send(page)

    page = office.see("signatory", address.removeprefix(office.address))
    page.get_by_role("link", name="签署", exact=False).first.click()
    send(page)

    page = office.see("editor", f"problems/?view=all&q={site.removeprefix('https://')}")
    assert page.locator("table.list tbody tr").count() == 1
    page.locator("table.list .what").click()
    assert "已登记" in page.locator("main .state").first.inner_text()
    assert page.get_by_role("link", name="开始整改", exact=True).count() == 1
    page = office.see("inspector", f"problems/?view=all&q={site.removeprefix('https://')}")
    assert page.locator("table.list tbody tr").count() == 1


def test_a_penalty_case_skips_no_guard(office: Office, do: Do) -> None:
    early = ready.problem(office.made, "registered", ready.site("early"))
    page = office.see("inspector", f"problems/{early}/")
    greyed = page.locator('button[aria-describedby="why-penalty_case"]')
    assert greyed.get_attribute("aria-disabled") == "true"
    assert "未经审核的电子记录不得作为处罚依据" in page.locator("#why-penalty_case").inner_text()
    assert post_by_hand(page, f"/begin/penalty_case/{early}/", basis="pipl") == 409

    key = ready.problem(office.made, "served", ready.site("fine"))
    page = office.see("inspector", f"problems/{key}/")
    page.get_by_role("link", name="提请行政处罚立案", exact=True).click()
    send(page)
    case = page.url.removeprefix(office.address)

    page = office.see("decider", case)
    page.get_by_role("link", name="批准立案", exact=True).click()
    for name, who in (("first_officer", "second_inspector"), ("second_officer", "third_inspector")):
        option = page.locator(f"#f-{name} option", has_text=who).get_attribute("value")
        fill(page, **{name: option})
    send(page)

    do("second_inspector", case, "登记笔录", kind="inspection", party="refused", files={
        "name": "笔录.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 x"})  # fmt: skip
    page = office.see("second_inspector", case)
    assert "笔录.pdf" in page.locator(".files").inner_text()
    greyed = page.locator('button[aria-describedby="why-inform"]')
    assert greyed.get_attribute("aria-disabled") == "true"
    assert "技术审核、法制审核未完成" in page.locator("#why-inform").inner_text()
    assert post_by_hand(page, f"/{case}inform/", facts="事实", fine="100") == 409
    page.reload()
    assert "已取证" in page.locator("main .state").first.inner_text()

    page = office.see("decider", case)
    assert post_by_hand(page, f"/{case}decide/", fine="100", discretion="x") == 409
    do("technical_reviewer", case, "技术审核")
    page = office.see("technical_reviewer", case)
    assert post_by_hand(page, f"/{case}review_legally/") == 404
    do("legal_reviewer", case, "法制审核")
    do("second_inspector", case, "签发事先告知书", facts="事实、理由、依据", fine="20000")
    page = office.see("decider", case)
    assert "事先告知书尚未送达" in page.locator("#why-decide").inner_text()
    assert office.made.run("verify").strip() == "intact"


def test_an_enterprise_cannot_see_anothers_case(office: Office) -> None:
    site = ready.site("mine")
    key = ready.problem(office.made, "served", site)
    assert office.see("editor", f"problems/{key}/").locator("h1").count() == 1

    page = office.see("foreign", "problems/?view=all")
    assert page.locator("table.list").count() == 0
    for path in (f"problems/{key}/", f"problems/{key}/accept/", f"begin/measure/{key}/"):
        answer = page.goto(office.address + path)
        assert answer is not None
        assert answer.status == 404, path
        assert "qinghe" not in page.content()
    page = office.see("foreign", "")
    assert post_by_hand(page, f"/problems/{key}/accept/", version="1") == 404


def test_the_results_of_a_batch_are_recorded_row_by_row_and_add_up(office: Office, do: Do) -> None:
    sites = [ready.site(name, "batch.example") for name in ("clean", "named", "gone")]
    for site in sites:
        ready.asset(office.made, site)
    campaign = ready.campaign(office.made, *sites)
    page = office.see("inspector", f"cases/campaign/{campaign}/")
    page.get_by_role("link", name="建立批次", exact=True).click()
    assert page.locator('[name="assets"]').input_value().split() == sorted(sites)
    send(page)
    batch = page.url.removeprefix(office.address)

    page = office.see("decider", batch)
    assert "还有 3 个样品没有检测结果" in page.locator("#why-notify").inner_text()
    found = {sites[0]: "no_problem", sites[1]: "no_problem", sites[2]: "not_testable"}
    for site, result in found.items():
        page = office.see("inspector", batch)
        row = page.locator("tr", has_text=site).get_by_role("link", name="记录检测结果")
        row.click()
        fill(page, found=result, reason="打不开" if result == "not_testable" else "")
        send(page)
    page = office.see("inspector", batch)
    names = page.locator("dl.kv dt").all_inner_texts()
    shown = dict(zip(names, page.locator("dl.kv dd").all_inner_texts(), strict=True))
    assert shown["抽样"] == "3 = 2 未发现问题 + 0 已通知 + 1 无法检测"


def test_a_batch_whose_deadline_is_past_is_settled_checked_and_published(
    office: Office, do: Do
) -> None:
    site = ready.site("late", "batch.example")
    batch = f"cases/batch/{ready.overdue_batch(office.made, site)}/"

    page = office.see("inspector", batch)
    assert post_by_hand(page, f"/{batch}notify/", due_on=ready.today().isoformat()) == 409
    page = office.see("decider", batch)
    assert page.get_by_role("link", name="公布", exact=True).count() == 0
    do("inspector", batch, "统计复测结果")
    page = office.see("decider", batch)
    assert page.locator('button[aria-describedby="why-publish"]').count() == 1

    page = office.see("inspector", batch)
    page.locator("tr", has_text=site).get_by_role("link", name="逐行核对").click()
    fill(page, result="stands")
    send(page)
    page = office.see("decider", batch)
    page.get_by_role("link", name="公布", exact=True).click()
    assert "不能收回" in page.locator(".consequence").inner_text()
    send(page)

    assert "已公布" in page.locator("main .state").first.inner_text()
    assert "1 = 0 已整改 + 1 公开通报" in page.locator("main dl.kv").first.inner_text()
    page = office.see("inspector", f"problems/?view=all&q={site.removeprefix('https://')}")
    page.locator("table.list .what").click()
    assert "公开通报" in page.locator(".log").first.inner_text()


def test_a_firm_asks_for_time_and_is_answered(office: Office, do: Do) -> None:
    key = ready.problem(office.made, "served", ready.site("time"))
    do("editor", f"problems/{key}/", "申请延期", units="3", reason="商店审核")
    page = office.see("decider", f"problems/{key}/grant_extension/")
    assert page.locator('[name="units"]').input_value() == "3"
    assert "商店审核" in page.locator("main").inner_text()
    do("decider", f"problems/{key}/", "同意延期", units="2", reason="两天足够")
    page = office.see("editor", f"problems/{key}/")
    assert "同意延长 2 个工作日" in page.locator("main").inner_text()


def test_a_place_is_answered_in_its_own_field_and_a_comment_stays_inside(
    office: Office, do: Do
) -> None:
    key = ready.problem(office.made, "served", ready.site("place"))
    address = f"problems/{key}/"
    page = office.see("inspector", address)
    page.fill("#f-comment", "只有我们知道 @decider")
    page.get_by_role("button", name="记下备注").click()
    page.wait_for_url("**/#h-comments")
    assert "只有我们知道" in office.see("decider", "").locator("main").inner_text()
    do("editor", address, "认领问题")
    do("editor", address, "开始整改")
    do("signatory", address, "提交整改", statement="已改", **{"claims-0": "首页弹窗已撤下"})
    page = office.see("inspector", address)
    assert "首页弹窗已撤下" in page.locator("table.claims").inner_text()
    assert "只有我们知道" not in office.see("editor", address).content()


def test_a_self_inspection_keeps_each_answer_as_it_is_given(office: Office) -> None:
    """What was chosen was gone when the page was loaded anew before the button was pressed."""
    site = ready.site("kept")
    ready.asset(office.made, site)
    key = ready.self_inspection(office.made, ready.campaign(office.made, site))
    page = office.see("editor", f"self-inspections/{key}/")
    shown, chosen = page.locator("[data-kept]"), page.locator('input[value="no_problem"]')

    chosen.nth(0).check()
    expect(shown).to_contain_text("已保存，已回答 1 / 2")
    page.reload()
    assert [chosen.nth(n).is_checked() for n in (0, 1)] == [True, False]

    page.locator("textarea").nth(0).fill("逐个查看了")
    page.locator("textarea").nth(1).focus()
    expect(shown).to_contain_text("已保存，已回答 1 / 2")
    page.reload()
    assert page.locator("textarea").nth(0).input_value() == "逐个查看了"

    page.route("**/self-inspections/**", lambda route: route.fulfill(body="signed out meanwhile"))
    chosen.nth(1).check()
    expect(shown).to_contain_text("没有保存上")
