"""What a visit came to is seen from its way, without knowing any gateway by name."""

import pytest

import link_audits as made
from link_audits import RIVAL
from rectitude.evidence.linkprobe import DialTest, Document, Hop, LinkProbe
from rectitude.facts.links.addresses import address_changes, page_kind, party, same_address
from rectitude.facts.links.reasons import stated
from rectitude.facts.links.treatment import dialled, treatment

PLAN = made.plan()
ORIGINAL = made.document(RIVAL)


def treated(visit, url=RIVAL, plan=PLAN, originals=(ORIGINAL,)):
    probe = LinkProbe(round=0, position=0, context="desktop", url=url, **visit)
    return treatment(probe, plan, originals)


class TestOutcomes:
    @pytest.mark.parametrize(
        ("visit", "outcome"),
        [
            (made.arrives(RIVAL), "arrives"),
            (made.arrives(RIVAL, at="https://rival.example/item?id=1"), "arrives"),
            (made.arrives(RIVAL, at="http://m.rival.example/item?id=1"), "altered"),
            (made.arrives(RIVAL, at="http://rival.example/"), "altered"),
            (made.notice(RIVAL), "extra-presses"),
            (made.copy_only(RIVAL), "copy-only"),
            (made.page(RIVAL, "请点击右上角，复制链接后到浏览器打开"), "copy-only"),
            (made.blocked(RIVAL), "blocked"),
            (made.diverted(RIVAL, made.OWN[0]), "diverted"),
            (made.diverted(RIVAL, "http://unknown.example/"), "diverted"),
            (made.failed(), "failed"),
            (made.in_place(RIVAL), "arrives"),
            (made.in_place(RIVAL, scripts=("http://ads.example/x.js",)), "altered"),
        ],
    )
    def test_each_way_of_treating_a_link_is_told_apart(self, visit, outcome):
        assert treated(visit).outcome == outcome

    def test_a_gateway_that_answers_with_an_error_failed(self):
        busy = {
            "hops": (Hop(url=made.GATEWAY, status=503),),
            "document": Document(url="", status=503),
        }
        assert treated(busy).outcome == "failed"

    def test_being_asked_to_slow_down_is_not_being_blocked(self):
        busy = {
            "hops": (Hop(url=made.GATEWAY, status=429),),
            "document": Document(url="", status=429),
        }
        assert treated(busy).outcome == "failed"

    def test_what_the_target_does_after_the_hand_over_is_its_own_doing(self):
        visit = made.arrives(RIVAL)
        further = (*visit["hops"], Hop(url="http://elsewhere.example/", via="redirect", status=200))
        assert treated({**visit, "hops": further}).outcome == "arrives"

    def test_the_time_of_the_target_is_not_the_platforms(self):
        visit = made.arrives(RIVAL, seconds=0.2)
        slow_target = (visit["hops"][0], Hop(url=RIVAL, via="redirect", status=200, seconds=9.0))
        assert treated({**visit, "hops": slow_target}).seconds == pytest.approx(0.2)

    def test_a_link_of_the_platform_that_shares_the_gateways_domain_arrives_there_only(self):
        own = "http://mall.platform.example/item?id=1"
        plan = made.plan([*made.LINKS, made.link(own, "affiliated", "Platform Ltd")])
        assert treated(made.arrives(own), own, plan, ()).outcome == "arrives"
        stopped = made.blocked(own)
        assert treated(stopped, own, plan, ()).outcome == "blocked"

    def test_a_link_on_the_gateways_own_host_arrives_at_its_own_address_only(self):
        own = "http://link.platform.example/item?id=1"
        plan = made.plan([*made.LINKS, made.link(own, "affiliated", "Platform Ltd")])
        assert treated(made.arrives(own), own, plan, ()).outcome == "arrives"
        stopped = made.arrives(own, at="http://link.platform.example/stopped")
        assert treated(stopped, own, plan, ()).outcome == "blocked"

    def test_a_frame_around_the_target_is_named(self):
        visit = made.page(RIVAL, "toolbar")
        framed = {**visit, "hops": (*visit["hops"], Hop(url=RIVAL, via="frame"))}
        assert [change.kind for change in treated(framed).changes] == ["framed"]


class TestContent:
    """What a platform that serves the page itself put into it, and what the page changes by itself."""

    def test_an_inline_script_in_an_otherwise_whole_page_is_an_insertion(self):
        scripts = (*ORIGINAL.scripts, "inline:abc")
        assert treated(made.in_place(RIVAL, scripts=scripts)).outcome == "altered"

    def test_a_page_with_a_fresh_inline_script_each_time_is_not_altered(self):
        originals = [
            made.document(RIVAL, scripts=("inline:1",), sha256="1"),
            made.document(RIVAL, scripts=("inline:2",), sha256="2"),
        ]
        fresh = made.in_place(RIVAL, scripts=("inline:3",))
        assert treated(fresh, originals=originals).outcome == "arrives"

    def test_another_variant_of_the_page_is_not_altered(self):
        variant = made.in_place(RIVAL, scripts=("http://rival.example/mobile.js", "inline:9"))
        originals = [made.document(RIVAL, scripts=("http://rival.example/desktop.js",))]
        assert treated(variant, originals=originals).outcome == "arrives"

    def test_a_strangers_script_in_another_variant_is_an_insertion(self):
        variant = made.in_place(RIVAL, scripts=("http://ads.example/x.js",))
        originals = [made.document(RIVAL, scripts=("http://rival.example/desktop.js",))]
        assert treated(variant, originals=originals).outcome == "altered"

    def test_links_that_rotate_are_the_pages_own(self):
        originals = [
            made.document(RIVAL, links=("http://one.example/",), sha256="1"),
            made.document(RIVAL, links=("http://two.example/",), sha256="2"),
        ]
        rotated = made.in_place(RIVAL, links=("http://three.example/",))
        assert treated(rotated, originals=originals).outcome == "arrives"

    def test_a_file_that_is_never_the_same_twice_is_not_altered(self):
        def file(sha256):
            return made.document(RIVAL, media_type="application/zip", sha256=sha256)

        served = made.in_place(RIVAL, media_type="application/zip", sha256="3")
        assert treated(served, originals=[file("1"), file("2")]).outcome == "arrives"
        assert treated(served, originals=[file("1")]).outcome == "altered"


class TestAddresses:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("http://a.example", "http://a.example/"),
            ("http://a.example/x?b=1&a=2", "https://a.example:443/x?a=2&b=1#part"),
            ("http://a.example/%E4%BD%A0", "http://a.example/你"),
        ],
    )
    def test_spelling_is_no_change(self, one, other):
        assert same_address(one, other)

    @pytest.mark.parametrize(
        ("other", "kind"),
        [
            ("https://a.example/x?id=1&pid=9", "query-added"),
            ("https://a.example/x", "query-removed"),
            ("https://a.example/x?id=2", "query-changed"),
            ("https://a.example/y?id=1", "path"),
            ("https://m.a.example/x?id=1", "host"),
            ("http://a.example/x?id=1", "downgraded"),
        ],
    )
    def test_each_change_is_named(self, other, kind):
        assert address_changes("https://a.example/x?id=1", other)[0].kind == kind

    @pytest.mark.parametrize(
        "odd", ["", "http://[", "http://a.example:99999/", "javascript:void(0)"]
    )
    def test_odd_addresses_are_survived(self, odd):
        address_changes("http://a.example/", odd)
        party(odd)
        page_kind(odd)


class TestReasons:
    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("已停止访问该网页", "none"),
            ("网页包含不安全内容", "dangerous"),
            ("该网页违反规定", "vague"),
            ("该网页经用户投诉（编号 12）停止访问", "specific"),
            ("依据《某平台规范》第三条停止访问", "specific"),
            ("This page was removed after a court order", "specific"),
            ("This site may be dangerous", "dangerous"),
            ("网址被多人投诉，包含不安全内容", "dangerous"),
            ("该网址被多次举报", "vague"),
            ("经著作权人投诉核实，处理单号 TS-7", "specific"),
            ("Reported by many users", "vague"),
            ("该网页因著作权投诉核实成立暂停访问，申诉：help.example/appeal", "specific"),
        ],
    )
    def test_kinds_of_reasons(self, text, kind):
        assert stated(text).kind == kind

    def test_an_invitation_to_complain_is_an_appeal_and_no_reason(self):
        said = stated("已停止访问该网页。如有异议请申诉或投诉。")
        assert said.kind == "none"
        assert "申诉" in said.appeal


def test_a_dial_test_that_took_presses_is_an_extra_step():
    row = DialTest(round=1, url=RIVAL, context="wechat", outcome="arrives", presses=2)
    assert (dialled(row).outcome, dialled(row).presses) == ("extra-presses", 2)
