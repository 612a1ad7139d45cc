"""People, organisations and memberships: the administrator's actions."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from rectitude.ledger.accounts.models import Membership, Organisation, User
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.queries import events_of
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.transitions import Refused

OPERATOR = Actor(None, "operator", None, frozenset({Role.ADMINISTRATOR}))
"""Who sits at the terminal of the server."""

_PROVIDERS = frozenset({Role.PROVIDER, Role.EDITOR, Role.SIGNATORY})
"""They answer orders, and answer for problems of their own like any enterprise."""

ROLES_OF: dict[str, frozenset[Role]] = {
    Organisation.Kind.AUTHORITY: frozenset(
        {
            Role.INSPECTOR,
            Role.TECHNICAL_REVIEWER,
            Role.LEGAL_REVIEWER,
            Role.DECIDER,
            Role.CUSTODIAN,
            Role.AUDITOR,
            Role.ADMINISTRATOR,
        }
    ),
    Organisation.Kind.LABORATORY: frozenset({Role.LABORATORY, Role.AUDITOR}),
    Organisation.Kind.ENTERPRISE: frozenset({Role.EDITOR, Role.SIGNATORY}),
    Organisation.Kind.PLATFORM: _PROVIDERS,
    Organisation.Kind.PROVIDER: _PROVIDERS,
    Organisation.Kind.REGISTRAR: _PROVIDERS,
}
"""Which roles members of each kind of organisation may hold."""


CASE_ROLES = frozenset(
    {
        *(Role.INSPECTOR, Role.TECHNICAL_REVIEWER, Role.LEGAL_REVIEWER, Role.DECIDER),
        *(Role.CUSTODIAN, Role.LABORATORY),
    }
)
"""Who handles cases, and so may not look after accounts: one alone could sign for all."""

CONFIRMED = frozenset({Organisation.Kind.AUTHORITY, Organisation.Kind.LABORATORY})
"""Kinds of organisations in which a role that one administrator gives waits for another to confirm it."""

SECOND = timedelta(hours=24)
"""How long a link that one administrator asked for waits for another: ours."""


def person(username: str) -> User:
    """
    Return a person by user name.

    Raises Refused where there is none.
    """
    found = User.objects.filter(username=username).first()
    if found is None:
        raise Refused(f"没有这个用户：{username}。", f"There is no such user: {username}.")
    return found


def organisation_named(name: str, kind: str, *, at: datetime) -> Organisation:
    """
    Return the organisation with a name, made where there is none.

    Raises Refused where the kind is unknown.
    """
    found = Organisation.objects.filter(name=name).first()
    return found or add_organisation(name, kind, by=OPERATOR, at=at)


def add_organisation(
    name: str,
    kind: str,
    *,
    by: Actor,
    at: datetime,
    short_name: str = "",
    english_name: str = "",
    credit_code: str = "",
    region: str = "",
    parent: Organisation | None = None,
    competences: Sequence[str] = (),
) -> Organisation:
    """
    Enter an organisation. An inspector may enter enterprises; anything else is the administrator's.

    Raises Refused where the actor may not, or name or kind are wrong.
    """
    inspector = by.has(Role.INSPECTOR) and kind == Organisation.Kind.ENTERPRISE
    if not by.has(Role.ADMINISTRATOR) and not inspector:
        raise Refused("您的角色不能登记单位。", "Your role does not allow entering organisations.")
    if kind not in Organisation.Kind.values or not name.strip():
        raise Refused("单位的种类或名称不对。", "Kind or name of the organisation is wrong.")
    with sealed():
        made = Organisation.objects.create(
            name=name.strip(),
            kind=kind,
            short_name=short_name,
            english_name=english_name,
            credit_code=credit_code,
            region=region,
            parent=parent,
            competences=list(competences),
        )
        body = {"kind": kind, "name": made.name, "competences": list(competences)}
        record("organisation.add", "organisation", made.pk, body, by=by, at=at, authority=None)
        return made


def add_person(
    username: str,
    password: str,
    organisation: Organisation,
    roles: Sequence[str],
    *,
    at: datetime,
    certificate: str = "",
    email: str = "",
    full_name: str = "",
    by: Actor = OPERATOR,
) -> User:
    """
    Add a person with roles, or more roles to one who is there (then the password stays).

    In an authority or a laboratory the roles wait until a second administrator confirms them: one alone
    could invent a person and sign as that one. Who sits at the server gives them at once.
    Raises Refused where the actor may not, the password is weak, or a role does not fit.
    """
    _administer(by, organisation)
    if unfit := [role for role in roles if Role(role) not in ROLES_OF[organisation.kind]]:
        raise Refused(
            f"这类单位不能有这个角色：{unfit[0]}。",
            f"An organisation of this kind has no such role: {unfit[0]}.",
        )
    with sealed():
        user = User.objects.filter(username=username).first()
        _apart(user, roles, by)
        if user is None:
            user = User(username=username, email=email, first_name=full_name)
            _check_password(password, user)
            user.set_password(password)
            user.save()
        waits = by.user is not None and organisation.kind in CONFIRMED
        for role in roles:
            _give(user, organisation, role, certificate, by.user if waits else None)
        _tell_account("propose" if waits else "give", user, organisation, sorted(roles), by, at)
        body = {"user": user.pk, "roles": sorted(roles), "certificate": certificate}
        record(
            "organisation.add_person",
            "organisation",
            organisation.pk,
            body,
            by=by,
            at=at,
            authority=None,
        )
        return user


def _give(
    user: User, organisation: Organisation, role: str, certificate: str, asked_by: int | None
) -> None:
    """Give a role, at once or as one that waits; who has it keeps it."""
    row, made = Membership.objects.get_or_create(
        user=user,
        organisation=organisation,
        role=role,
        defaults={"active": asked_by is None, "certificate": certificate, "asked_by": asked_by},
    )
    if made:
        return
    if not row.active:
        row.active, row.asked_by = asked_by is None, asked_by
    row.certificate = certificate
    row.save()


def _tell_account(
    act: str, user: User, organisation: Organisation, roles: Sequence[str], by: Actor, at: datetime
) -> None:
    """Note among the events of an account what was done to it."""
    body = {"organisation": organisation.pk, "roles": list(roles)}
    record(f"account.{act}", "account", user.pk, body, by=by, at=at, authority=None)


def confirm(membership: Membership, *, by: Actor, at: datetime) -> None:
    """
    Confirm a role that another administrator asked for; who sits at the server may do it alone.

    The first such role of an account ends whatever the one who made it might hold: its password, sign-ins
    and keys. Raises Refused where the actor may not, or nothing waits.
    """
    _administer(by, membership.organisation)
    if membership.active or membership.asked_by is None:
        raise Refused("没有待确认的角色。", "No role waits to be confirmed.")
    if by.user in {membership.asked_by, membership.user_id} and by.user is not None:
        raise Refused(
            "须由另一位管理员确认；只有一位管理员时，请在服务器上运行 rectitude ledger confirm。",
            "Another administrator confirms it; or, on the server, rectitude ledger confirm.",
        )
    user = membership.user
    _apart(user, [membership.role], by)
    with sealed():
        first = not _holds_guarded(user)
        Membership.objects.filter(pk=membership.pk).update(active=True, asked_by=None)
        if first:
            _take_back_keys(user)
        _tell_account("confirm", user, membership.organisation, [membership.role], by, at)


def _holds_guarded(user: User) -> bool:
    """Return whether an account holds a role of an authority or a laboratory."""
    held = user.memberships.filter(active=True, organisation__kind__in=CONFIRMED)
    return held.exists()


def _take_back_keys(user: User) -> None:
    """Make a password, the sign-ins and the second factors of an account good for nothing."""
    user.set_password(unguessable())
    user.save(update_fields=["password"])
    Authenticator.objects.filter(user=user).delete()


def _apart(user: User | None, roles: Sequence[str], by: Actor) -> None:
    """Refuse a role that an administrator gives himself, or that would let one person do both."""
    if user is not None and by.user == user.pk:
        raise Refused("不能给自己加角色。", "Nobody gives a role to himself.")
    held = (
        set(user.memberships.filter(active=True).values_list("role", flat=True)) if user else set()
    )
    after = held | set(roles)
    if Role.ADMINISTRATOR in after and after & CASE_ROLES:
        raise Refused(
            "管理员不能同时办理案件：这两类角色不能由同一人担任。",
            "An administrator handles no case: nobody holds roles of both kinds.",
        )


def unguessable() -> str:
    """Return a password that nobody knows, for one who sets another by a link."""
    return secrets.token_urlsafe(32)


def _check_password(password: str, user: User) -> None:
    try:
        validate_password(password, user)
    except ValidationError as error:
        said = " ".join(error.messages)
        raise Refused(said, said) from error


def _administer(by: Actor, organisation: Organisation) -> None:
    own = by.organisation is None or by.organisation.pk == organisation.pk
    outside = organisation.kind not in {Organisation.Kind.AUTHORITY}
    if not by.has(Role.ADMINISTRATOR) or not (own or outside):
        raise Refused("只有管理员可以管理成员。", "Only an administrator may manage members.")


def invite(
    user: User, organisation: Organisation, *, by: Actor, at: datetime
) -> tuple[str, str] | None:
    """
    Return the parts of a link, good once, by which a member sets a password: user and token.

    A new member of a firm is invited by it. For one who has signed in before, or holds a role of an
    authority or a laboratory, an administrator only asks for it, and gets None; another administrator, asking
    too, gets the link, and all sign-ins of the account end.
    Who sits at the server may do it alone. The log says each. Raises Refused where the actor may not,
    or the person is no member.
    """
    _administer(by, organisation)
    if not user.memberships.filter(organisation=organisation, active=True).exists():
        raise Refused("这个人不是该单位的成员。", "This person is not a member.")
    if by.user == user.pk:
        raise Refused(
            "请通过自己的登录修改密码。", "Change your own password where you are signed in."
        )
    known = user.last_login is not None
    guarded = known or _holds_guarded(user)
    alone = guarded and by.user is not None and not _asked_by_another(user, by, at)
    action = "organisation.ask_for_link" if alone else "organisation.invite"
    body = {"user": user.pk, "organisation": organisation.pk, "signed_in_before": known}
    with sealed():
        record(action, "account", user.pk, body, by=by, at=at, authority=None)
        if alone:
            return None
        if known:  # another password: whoever is signed in is so no longer
            user.set_password(unguessable())
            user.save(update_fields=["password"])
    return user_pk_to_url_str(user), default_token_generator.make_token(user)


_ASKING = ("organisation.ask_for_link", "organisation.invite", "account.propose")


def _asked_by_another(user: User, by: Actor, at: datetime) -> bool:
    """
    Return whether another administrator asked for a link for this person, not long ago, in vain.

    Who asked for the roles of one who never signed in has asked for the first link, too.
    """
    for event in events_of("account", user.pk).filter(action__in=_ASKING):
        if event.action == "organisation.invite":
            return False
        if event.actor == by.user:
            continue
        if event.action == "account.propose":
            return user.last_login is None
        return at - datetime.fromisoformat(event.at) <= SECOND
    return False


def end_membership(membership: Membership, *, by: Actor, at: datetime) -> None:
    """
    Take a role from a person; what was done in it stays.

    Raises Refused where the actor may not.
    """
    _administer(by, membership.organisation)
    with sealed():
        Membership.objects.filter(pk=membership.pk).update(active=False, asked_by=None)
        record(
            "organisation.end_membership",
            "organisation",
            membership.organisation_id,
            {"user": membership.user_id, "role": membership.role},
            by=by,
            at=at,
            authority=None,
        )
