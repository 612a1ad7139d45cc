"""People, organisations, memberships and tokens: the administrator's actions."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from rectitude.ledger.accounts.actor import Actor, Role
from rectitude.ledger.accounts.models import ApiToken, Membership, Organisation, SavedView, User
from rectitude.ledger.audit.actions import record
from rectitude.ledger.transitions import Refused

TOKEN_DAYS = 90
"""How long a token lives at most: ours."""

SCOPES = ("read", "write", "import")

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
        raise Refused("你的角色不能登记单位。", "Your role does not allow entering organisations.")
    if kind not in Organisation.Kind.values or not name.strip():
        raise Refused("单位的种类或名称不对。", "Kind or name of the organisation is wrong.")
    with transaction.atomic():
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

    Raises Refused where the actor may not, the password is weak, or a role does not fit.
    """
    _administer(by, organisation)
    if unfit := [role for role in roles if Role(role) not in ROLES_OF[organisation.kind]]:
        raise Refused(
            f"这类单位不能有这个角色：{unfit[0]}。",
            f"An organisation of this kind has no such role: {unfit[0]}.",
        )
    with transaction.atomic():
        user = User.objects.filter(username=username).first()
        if user is None:
            user = User(username=username, email=email, first_name=full_name)
            _check_password(password, user)
            user.set_password(password)
            user.save()
        for role in roles:
            Membership.objects.update_or_create(
                user=user,
                organisation=organisation,
                role=role,
                defaults={"active": True, "certificate": certificate},
            )
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


def invite(user: User, organisation: Organisation, *, by: Actor, at: datetime) -> tuple[str, str]:
    """
    Return the parts of a link, good once, by which a member sets a password: user and token.

    A new member is invited by it, and one who forgot the password is helped. The log says that it was
    made. Raises Refused where the actor may not, or the person is no member.
    """
    _administer(by, organisation)
    if not user.memberships.filter(organisation=organisation, active=True).exists():
        raise Refused("这个人不是该单位的成员。", "This person is not a member.")
    with transaction.atomic():
        record(
            "organisation.invite",
            "organisation",
            organisation.pk,
            {"user": user.pk},
            by=by,
            at=at,
            authority=None,
        )
    return user_pk_to_url_str(user), default_token_generator.make_token(user)


def end_membership(membership: Membership, *, by: Actor, at: datetime) -> None:
    """
    Take a role from a person; what was done in it stays.

    Raises Refused where the actor may not.
    """
    _administer(by, membership.organisation)
    with transaction.atomic():
        Membership.objects.filter(pk=membership.pk).update(active=False)
        record(
            "organisation.end_membership",
            "organisation",
            membership.organisation_id,
            {"user": membership.user_id, "role": membership.role},
            by=by,
            at=at,
            authority=None,
        )


def make_token(
    name: str, scopes: Sequence[str], *, by: Actor, at: datetime, days: int = TOKEN_DAYS
) -> str:
    """
    Make a token for programs of the actor and return its secret, which is shown once and not kept.

    Raises Refused where scopes or days are wrong, or a token would make a token.
    """
    if by.user is None or by.organisation is None or by.scopes is not None:
        raise Refused("请先登录。", "Sign in first.")
    if not scopes or set(scopes) - set(SCOPES) or not 1 <= days <= TOKEN_DAYS or not name.strip():
        raise Refused(
            f"范围须取自 {', '.join(SCOPES)}；有效期 1 到 {TOKEN_DAYS} 天。",
            f"Scopes are of {', '.join(SCOPES)}; it lives 1 to {TOKEN_DAYS} days.",
        )
    secret = "rct_" + secrets.token_urlsafe(32)
    with transaction.atomic():
        token = ApiToken.objects.create(
            user_id=by.user,
            organisation=by.organisation,
            name=name.strip()[:80],
            digest=hashlib.sha256(secret.encode()).hexdigest(),
            scopes=sorted(set(scopes)),
            created_at=at,
            expires_at=at + timedelta(days=days),
        )
        record(
            "organisation.make_token",
            "organisation",
            by.organisation.pk,
            {"token": token.pk, "scopes": token.scopes, "days": days},
            by=by,
            at=at,
            authority=None,
        )
    return secret


def revoke_token(key: int, *, by: Actor, at: datetime) -> None:
    """
    Revoke a token of one's own, or any as administrator.

    Raises Refused where there is none.
    """
    rows = ApiToken.objects.filter(pk=key, revoked_at__isnull=True)
    if not by.has(Role.ADMINISTRATOR):
        rows = rows.filter(user=by.user)
    with transaction.atomic():
        token = rows.first()
        if token is None:
            raise Refused("没有这个令牌。", "There is no such token.")
        rows.update(revoked_at=at)
        record(
            "organisation.revoke_token",
            "organisation",
            token.organisation_id,
            {"token": token.pk},
            by=by,
            at=at,
            authority=None,
        )


def keep_view(page: str, name: str, query: str, *, by: Actor) -> SavedView:
    """
    Keep a list's filter under a name; the same name again replaces it.

    Raises Refused where nobody is signed in or the name is empty.
    """
    if by.user is None or not name.strip() or len(query) > 1000:
        raise Refused("请给视图起个名字。", "Give the view a name.")
    view, _ = SavedView.objects.update_or_create(
        user_id=by.user, page=page[:40], name=name.strip()[:80], defaults={"query": query}
    )
    return view


def drop_view(key: int, *, by: Actor) -> None:
    """
    Remove a view of one's own.

    Raises Refused where there is none.
    """
    removed, _ = SavedView.objects.filter(user_id=by.user or 0, pk=key).delete()
    if not removed:
        raise Refused("没有这个视图。", "There is no such view.")
