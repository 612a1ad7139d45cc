"""An administrator looks after organisations, members and the calendar, and handles no case."""

from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import reverse

from ledger.acting import served
from ledger.signed_in import client
from rectitude.ledger.accounts.models import Membership, Organisation, User
from rectitude.ledger.audit.models import Event
from rectitude.ledger.deadlines.models import CalendarDay

if TYPE_CHECKING:
    from ledger.world import World

CALENDAR = """
[[holiday]]
name = { zh = "调休", en = "Make-up" }
first = 2026-03-04
last = 2026-03-06
made_up = [2026-03-07]
source = "通知"
confirmed = true
"""


def add(world: "World", organisation: Organisation, **data: object) -> str:
    page = reverse("members", args=[organisation.pk])
    return client(world, "administrator").post(page, data).content.decode()


def test_an_invited_member_sets_a_password_by_a_link_that_works_once(world: "World") -> None:
    page = add(world, world.enterprise, username="qinghe02", roles=["editor"], full_name="李某")
    link = page.split('<code class="wrap-any">')[1].split("<")[0]
    password = "只有我知道的密码2026"
    invited = Client()

    form = invited.get(link, follow=True)
    done = invited.post(
        form.redirect_chain[-1][0], {"password1": password, "password2": password}, follow=True
    )

    assert done.status_code == 200
    assert Client().login(username="qinghe02", password=password)
    again = Client().get(link, follow=True)
    assert 'name="password1"' not in again.content.decode()


def test_roles_and_certificate_are_given_and_ended(world: "World") -> None:
    add(world, world.authority, username="inspector", roles=["inspector"], certificate="ZF-99")
    row = Membership.objects.get(user__username="inspector", organisation=world.authority)
    assert row.certificate == "ZF-99"

    change = reverse("member-change", args=[world.authority.pk])
    asked = client(world, "administrator").post(change, {"end": row.pk})
    row.refresh_from_db()
    assert row.active
    assert "不能再以“检查人员”办理任何事" in asked.content.decode()
    client(world, "administrator").post(change, {"end": row.pk, "sure": "1"})

    row.refresh_from_db()
    assert not row.active
    assert client(world, "inspector").get(reverse("problems")).status_code == 200
    assert Event.objects.filter(action="organisation.end_membership").exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"username": "x", "roles": ["decider"]}, "请从中选择"),
        ({"username": "x y", "roles": ["editor"]}, "只用字母"),
        ({"username": "", "roles": ["editor"]}, "请填写"),
        ({"username": "x" * 151, "roles": ["editor"]}, "最多 150"),
    ],
)
def test_a_member_that_cannot_be_is_explained(
    world: "World", data: dict[str, object], words: str
) -> None:
    before = User.objects.count()

    assert words in add(world, world.enterprise, **data)
    assert User.objects.count() == before


def test_another_authority_is_not_his(world: "World") -> None:
    page = reverse("members", args=[world.other_authority.pk])

    assert client(world, "administrator").get(page).status_code == 404
    for who in ("inspector", "decider", "auditor", "foreign"):
        for name, arguments in (("organisations", []), ("members", [world.authority.pk])):
            answer = client(world, who).get(reverse(name, args=arguments))
            assert answer.status_code == 404, who


def test_an_organisation_is_entered(world: "World") -> None:
    data = {"kind": "authority", "name": "丙省通信管理局", "competences": ["pipl"]}

    client(world, "administrator").post(reverse("organisations"), data)

    assert Organisation.objects.get(name="丙省通信管理局").competences == ["pipl"]


def test_an_imported_calendar_moves_deadlines(world: "World") -> None:
    problem = served(world)
    page = reverse("calendar")

    answer = client(world, "administrator").post(page, {"text": CALENDAR}, follow=True)

    assert "1 个问题的期限有变化" in answer.content.decode()
    before, problem = problem.due_on, type(problem).objects.get(pk=problem.pk)
    assert before is not None
    assert problem.due_on is not None
    assert problem.due_on > before


@pytest.mark.parametrize(
    "text",
    ["[[holiday", "[[holiday]]\nname = {zh = 'x'}\nfirst = 2026-01-01\nlast = 2027-01-01", "x = 1"],
)
def test_a_calendar_that_cannot_be_read_changes_nothing(world: "World", text: str) -> None:
    before = CalendarDay.objects.count()

    answer = client(world, "administrator").post(reverse("calendar"), {"text": text})

    assert answer.status_code == 422
    assert "读不懂这份日历" in answer.content.decode()
    assert CalendarDay.objects.count() == before


def test_everyone_reads_the_calendar_and_only_the_administrator_imports(world: "World") -> None:
    page = client(world, "editor")

    assert page.get(reverse("calendar")).status_code == 200
    assert page.post(reverse("calendar"), {"text": CALENDAR}).status_code == 422
    assert Client().get(reverse("calendar")).status_code == 302


def test_one_of_two_organisations_is_chosen(world: "World") -> None:
    Membership.objects.create(
        user=world.people["inspector"], organisation=world.laboratory, role="laboratory"
    )
    both = client(world, "inspector")
    assert "所在单位" in both.get(reverse("work")).content.decode()
    assert "所在单位" not in client(world, "decider").get(reverse("work")).content.decode()

    both.post(reverse("act-for"), {"organisation": world.laboratory.pk, "next": "/"})

    page = both.get(reverse("work")).content.decode()
    assert '<p class="camp">检测实验室<br>' in page
    assert both.get(reverse("clues")).content.decode().count("<tr>") <= 1


def test_a_filter_is_kept_under_a_name_and_removed(world: "World") -> None:
    from rectitude.ledger.accounts.models import SavedView

    inspector = client(world, "inspector")
    data = {"name": "青禾的", "query": "view=closed&q=青禾&page=9&evil=<b>"}

    inspector.post(reverse("problems-views"), data)
    view = SavedView.objects.get()
    page = inspector.get(f"{reverse('problems')}?{view.query}").content.decode()

    assert view.query == "view=closed&q=%E9%9D%92%E7%A6%BE"
    assert 'aria-current="page">青禾的</a>' in page
    assert "青禾的" not in client(world, "decider").get(reverse("problems")).content.decode()
    client(world, "decider").post(reverse("problems-views"), {"remove": view.pk})
    assert SavedView.objects.exists()
    inspector.post(reverse("problems-views"), {"remove": view.pk})
    assert not SavedView.objects.exists()
