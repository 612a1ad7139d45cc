"""A ledger with very many problems and what surrounds them, written by one statement a table."""

from django.db import connection, transaction
from django.db.models import Model

from ledger.test_isolation import everything
from ledger.world import World
from rectitude import catalogue
from rectitude.ledger.accounts.models import Membership, Organisation, User
from rectitude.ledger.actor import Role
from rectitude.ledger.audit.models import Event
from rectitude.ledger.campaigns.models import Batch, BatchRow, Campaign, Commission, Sweep
from rectitude.ledger.clues.models import Clue, ClueIdentity
from rectitude.ledger.deadlines.models import Deadline
from rectitude.ledger.documents.models import (
    Attachment,
    Document,
    ElectronicAddress,
    Service,
    StoredFile,
)
from rectitude.ledger.enterprises.models import Listing, Release, SelfInspection
from rectitude.ledger.inspections.models import Finding, Report, Run
from rectitude.ledger.measures.models import Measure, PenaltyCase, Transfer
from rectitude.ledger.notices.models import Notice
from rectitude.ledger.problems import search
from rectitude.ledger.problems.models import Comment, Occurrence, Problem, Verification

SERIES = {
    "sqlite": "WITH RECURSIVE s(n) AS (SELECT {0} UNION ALL SELECT n + 1 FROM s WHERE n < {1})",
    "postgresql": "WITH s(n) AS (SELECT generate_series({0}, {1}))",
}
DAY = {
    "sqlite": "date('2026-01-01', '+' || ({0}) || ' days')",
    "postgresql": "(DATE '2026-01-01' + ({0})::int)",
}
MOMENT = {"sqlite": "datetime({0})", "postgresql": "{0}::timestamptz"}
ENTERPRISES, CAMPAIGNS, INSPECTED, PUNISHED = 1_000, 20, 10, 100
"""Firms and campaigns over which the problems are spread evenly; every tenth problem has a history, and
every hundredth an order to a store or provider and a penalty case."""

FIRST = 999_999
"""The number of the problem that is repeated."""

STATE = (
    "CASE (n + n / 1000) % 100 WHEN 0 THEN 'rectifying' WHEN 1 THEN 'notified' WHEN 2 THEN 'submitted' "
    "WHEN 3 THEN 'withdrawn' WHEN 4 THEN 'withdrawn' WHEN 5 THEN 'registered' ELSE 'closed' END"
)

NAMES = "".join(map(chr, range(0x4E10, 0x4E10 + 98)))
"""Of which each two neighbours are the name of every 97th firm."""

SCENARIOS = [each.id for each in catalogue.load().scenarios]

_WHEN = " ".join(f"WHEN {n} THEN '{name}'" for n, name in enumerate(SCENARIOS))

SCENARIO = f"CASE n % {len(SCENARIOS)} {_WHEN} END"
"""All scenarios evenly, at every firm and in every campaign."""

FIRM = {
    "sqlite": f"substr('{NAMES}', 1 + n % 97, 2)",
    "postgresql": f"substr('{NAMES}', (1 + n % 97)::int, 2)",
}


def multiplied(row: Model, first: int, last: int, varied: dict[str, str]) -> None:
    """Repeat a row for each n from first to last, in one statement, with what varies as SQL of n."""
    table = row._meta.db_table
    columns = [field.column for field in row._meta.local_concrete_fields if not field.generated]
    said = ", ".join(varied.get(column, f"t.{column}") for column in columns)
    series = SERIES[connection.vendor].format(first, last)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) {series} "
            f"SELECT {said} FROM s, {table} t WHERE t.{row._meta.pk.column} = {row.pk}"
        )


def surroundings(world: World) -> None:
    """Make the firms and campaigns, the first row of each table to be repeated."""
    firm = Organisation.objects.create(kind="enterprise", name="甲", region="乙省")
    multiplied(firm, 0, ENTERPRISES, {"id": "n + 10001", "name": "'甲企业' || n"})
    campaign = Campaign.objects.create(
        authority=world.authority, name="专项", created_at=world.now, state="open",
        starts_on="2026-01-01", ends_on="2028-12-31",
    )  # fmt: skip
    multiplied(campaign, 0, CAMPAIGNS, {"id": "n + 10001", "name": "'专项' || n"})
    problem = Problem.objects.create(
        authority=world.authority, year=2026, serial=FIRST, asset=world.asset,
        enterprise=world.enterprise, scenario=SCENARIOS[0], origin="inspection",
        title="弹窗整屏为跳转链接", english_title="Pop-up", state="withdrawn", created_at=world.now,
        notified_at=world.now,
    )  # fmt: skip
    Verification.objects.create(
        problem=problem, method="on_site", gone=True, reasons="看过", why={}, verified_at=world.now
    )
    report = Report.objects.create(
        authority=world.authority, digest="0", target_kind="website", target="https://s0.example",
        tool="rectitude 0.1.0", profile="normal", catalogue="2026-11", started_at=world.now,
        finished_at=world.now, complete=True, scope={}, summary={}, bundle="", bundle_sha256="",
        imported_at=world.now,
    )  # fmt: skip
    Finding.objects.create(
        report=report, rule=f"{SCENARIOS[0]}.website", rule_version=1,
        scenario=SCENARIOS[0], subject_kind="website", subject="https://s0.example",
        outcome="failed", severity=2, confidence="high", place={"key": "a", "text": {}},
        message={"zh": "整屏都是链接", "en": "The whole screen is a link"}, remedy={}, evidence=[],
        fingerprint="0",
    )  # fmt: skip


def fill(world: World, first: int, last: int) -> None:
    """Write assets, problems and findings by one statement each: the shape of a ledger, not its history."""
    firm, campaign = f"10001 + n % {ENTERPRISES}", f"10001 + n % {CAMPAIGNS}"
    day, moment = DAY[connection.vendor].format, MOMENT[connection.vendor].format
    site = f"'https://s' || (n * {INSPECTED}) || '.example'"
    multiplied(world.asset, first, last, {
        "id": "n + 10000", "identifier": "'https://s' || n || '.example'", "name": "'站点' || n",
        "enterprise_id": firm,
    })  # fmt: skip
    multiplied(Problem.objects.get(serial=FIRST), first, last, {
        "id": "n + 10000", "serial": f"n + 1 + {FIRST}", "asset_id": "n + 10000",
        "laboratory_id": f"CASE n % {INSPECTED * 10} WHEN 0 THEN {world.laboratory.pk} END",
        "enterprise_id": firm, "campaign_id": campaign, "created_at": moment(day("n % 700")),
        "closed_at": moment(day("n % 700 + n % 90")), "due_on": day("n % 900"),
        "verification_id": str(Verification.objects.get().pk), "state": STATE,
        "scenario": SCENARIO,
        "search": f"'2026-' || n || ' 弹窗整屏 站点' || n || ' 青禾优选' || {FIRM[connection.vendor]}",
    })  # fmt: skip
    reports = (-(-first // INSPECTED), last // INSPECTED)
    multiplied(Report.objects.get(digest="0"), *reports, {
        "id": "n + 10000", "digest": "'r' || n", "target": site,
        "laboratory_id": f"CASE n % 9 WHEN 0 THEN {world.laboratory.pk} END",
    })  # fmt: skip
    multiplied(Finding.objects.get(fingerprint="0"), *reports, {
        "id": "n + 10000", "report_id": "n + 10000", "problem_id": f"n * {INSPECTED} + 10000",
        "subject": site, "fingerprint": "'f' || n",
        "scenario": SCENARIO.replace("CASE n", f"CASE (n * {INSPECTED})"),
        "outcome": "CASE n % 20 WHEN 0 THEN 'cantTell' ELSE 'failed' END",
    })  # fmt: skip
    written = Problem.objects.filter(pk__gte=first + 10_000).order_by("pk")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO campaigns_campaign_population (campaign_id, asset_id) "
            "SELECT campaign_id, asset_id FROM problems_problem WHERE id >= %s",
            [first + 10_000],
        )
    seen = 0
    while texts := dict(written.filter(pk__gt=seen).values_list("pk", "search")[:10_000]):
        with transaction.atomic():
            search.write(texts)
        seen = max(texts)


def histories(first: int, last: int) -> None:
    """Give every tenth problem a run, an order with its service, a clue and more; some are punished."""
    moment = MOMENT[connection.vendor].format(DAY[connection.vendor].format("n % 700"))
    problem, firm = f"n * {INSPECTED} + 10000", f"10001 + n % {ENTERPRISES}"
    site = f"'https://s' || (n * {INSPECTED}) || '.example'"
    of = {"id": "n + 10000", "problem_id": problem, "created_at": moment}
    about = {"id": "n + 10000", "entity": "'problem'", "entity_id": problem}
    varied: list[tuple[Model, dict[str, str]]] = [
        (Run.objects.earliest("pk"), of | {
            "asset_id": problem, "address": site, "report_id": "n + 10000", "verdict": "'failed'",
            "state": "CASE n % 1000 WHEN 0 THEN 'requested' ELSE 'done' END",
            "sweep_id": f"10001 + n % {CAMPAIGNS}",
        }),
        (Document.objects.earliest("pk"), about | {"number": "'D' || n", "recipient_id": firm}),
        (Service.objects.earliest("pk"), {
            "id": "n + 10000", "document_id": "n + 10000", "created_at": moment,
            "state": "CASE n % 100 WHEN 0 THEN 'pending' ELSE 'served' END",
        }),
        (Clue.objects.earliest("pk"), {
            "id": "n + 10000", "serial": "n + 10000", "receipt": "'c' || n", "subject": site,
            "state": "CASE n % 50 WHEN 0 THEN 'received' WHEN 1 THEN 'rejected' ELSE 'accepted' END",
            "problem_id": f"CASE WHEN n % 50 < 2 THEN NULL ELSE {problem} END", "created_at": moment,
        }),
        (ClueIdentity.objects.earliest("pk"), {"id": "n + 10000", "clue_id": "n + 10000"}),
        (Deadline.objects.earliest("pk"), about | {"enterprise_id": firm, "ended_on": "t.started_on"}),
        (Attachment.objects.earliest("pk"), about),
        (Comment.objects.earliest("pk"), {"id": "n + 10000", "problem_id": problem}),
        (Occurrence.objects.earliest("pk"), {
            "id": "n + 10000", "problem_id": problem, "fingerprint": "'f' || n",
        }),
    ]  # fmt: skip
    for row, columns in varied:
        multiplied(row, -(-first // INSPECTED), last // INSPECTED, columns)
    punished = of | {"problem_id": f"n * {PUNISHED} + 10000"}
    for case, columns in (
        (Measure.objects.earliest("pk"), {
            "state": "CASE n % 100 WHEN 0 THEN 'proposed' WHEN 1 THEN 'issued' ELSE 'verified' END",
        }),
        (PenaltyCase.objects.earliest("pk"), {
            "serial": "n + 10000", "state": "CASE n % 100 WHEN 0 THEN 'proposed' ELSE 'enforced' END",
        }),
    ):  # fmt: skip
        multiplied(case, -(-first // PUNISHED), last // PUNISHED, punished | columns)
    event = Event.objects.filter(entity="problem").earliest("pk")
    multiplied(event, first, last, {"seq": "n + 1000000", "entity_id": "n + 10000"})


def campaign_rows(last: int) -> None:
    """Write what does not grow with every problem: rounds, tasks, listings, firms' statements, colleagues."""
    campaign, firm = f"10001 + n % {CAMPAIGNS}", f"10001 + n % {ENTERPRISES}"
    few, some, many = min(last, 60), min(last, 1_000), min(last, 10_000)
    spread = {"id": "n + 10000", "campaign_id": campaign}
    varied: list[tuple[Model, int, dict[str, str]]] = [
        (Batch.objects.earliest("pk"), few, spread | {
            "total_number": "n + 100", "year_number": "n + 100", "notified_on": "t.due_on",
            "state": "CASE n % 10 WHEN 0 THEN 'sampling' ELSE 'closed' END",
        }),
        (BatchRow.objects.earliest("pk"), min(last, 6_000), {
            "id": "n + 10000", "asset_id": "n + 10000", "batch_id": "10001 + n % 60",
            "found": "CASE n % 3 WHEN 0 THEN 'no_problem' ELSE 'notified' END",
        }),
        (Sweep.objects.earliest("pk"), CAMPAIGNS, spread | {
            "state": "CASE n WHEN 1 THEN 'inspecting' ELSE 'ended' END",
        }),
        (Commission.objects.earliest("pk"), few, spread | {"id": "n + 10000"}),
        (SelfInspection.objects.earliest("pk"), many, spread | {
            "asset_id": "n + 10000", "enterprise_id": firm,
            "state": "CASE n / 1000 % 3 WHEN 0 THEN 'draft' WHEN 1 THEN 'signed' ELSE 'reviewed' END",
        }),
        (ElectronicAddress.objects.earliest("pk"), some, {
            "id": "n + 10000", "organisation_id": firm, "address": "n || '@example.com'",
        }),
        (Transfer.objects.earliest("pk"), some, {"id": "n + 10000", "problem_id": "n + 10000"}),
        (Release.objects.earliest("pk"), many, {"id": "n + 10000", "asset_id": "n + 10000"}),
        (Listing.objects.earliest("pk"), many, {
            "id": "n + 10000", "release_id": "n + 10000", "page": "'https://store.example/' || n",
        }),
        (Notice.objects.earliest("pk"), few, {"id": "n + 10000"}),
        (User.objects.get(username="inspector"), few, {
            "id": "n + 10000", "username": "'inspector' || n",
        }),
        (Membership.objects.get(user__username="inspector"), few, {
            "id": "n + 10000", "user_id": "n + 10000",
        }),
    ]  # fmt: skip
    for row, count, columns in varied:
        multiplied(row, 1, count, columns)


def one_of_each(world: World) -> None:
    """Make the first row of every table that is repeated, by the acts of people where there are such."""
    everything(world)
    at, problem = world.now, Problem.objects.earliest("pk")
    campaign = Campaign.objects.earliest("pk")
    Sweep.objects.create(
        campaign=campaign, authority=world.authority, number=1, state="ended", created_at=at,
        population=1, left_out=0, ended_at=at,
    )  # fmt: skip
    Commission.objects.update(laboratory=world.laboratory)
    release = Release.objects.create(asset=world.asset, version="1.0", sha256="0" * 64)
    Listing.objects.create(
        release=release, store=world.platform, page="https://store.example/0", seen_at=at
    )
    Notice.objects.create(
        authority=world.authority, batch=Batch.objects.earliest("pk"), kind="public_list", title="通报",
        english_title="List", content={}, sha256="0" * 64, published_at=at,
    )  # fmt: skip
    Attachment.objects.create(
        file=StoredFile.objects.all()[0], entity="problem", entity_id=problem.pk,
        authority=world.authority, name="证据.json", added_at=at,
    )  # fmt: skip
    Comment.objects.create(
        problem=problem, text="看过", written_by=world.people["inspector"].pk, writer="inspector",
        written_at=at,
    )  # fmt: skip
    for role in (Role.EDITOR, Role.SIGNATORY):
        firm = Organisation.objects.get(pk=10_003)
        Membership.objects.create(user=world.people["foreign"], organisation=firm, role=role)
    Membership.objects.filter(user=world.people["foreign"], organisation=world.foreign).delete()


def analyse() -> None:
    """Let the database know how much there is, as PostgreSQL finds out by itself."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
