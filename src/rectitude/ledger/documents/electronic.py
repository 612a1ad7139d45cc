"""The electronic address of a party: stated, confirmed by signature, revoked. Else nothing goes there."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import Q
from django.utils import timezone

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import ENTERPRISE, Actor, Role
from rectitude.ledger.audit.actions import lock, record
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.documents.actions import attach
from rectitude.ledger.documents.models import Document, ElectronicAddress
from rectitude.ledger.fields import Field, Invalid
from rectitude.ledger.transitions import Act, Machine, Reason, Refused, Transition
from rectitude.text import Text

SIGNATORY = frozenset({Role.SIGNATORY})
AddressAct = Act[ElectronicAddress]

_NUMBER = re.compile(r"\+?[0-9][0-9 -]{5,18}[0-9]")
"""A number for short messages or telefax."""


def confirmed(recipient: int, authority: int, on: date) -> ElectronicAddress | None:
    """Return the address at which a party could be served electronically on a day, if there was one."""
    rows = ElectronicAddress.objects.filter(
        organisation=recipient, authority=authority, confirmed_on__lte=on
    )
    return rows.filter(Q(revoked_on=None) | Q(revoked_on__gt=on)).order_by("-pk").first()


def state_address(
    authority: Organisation, address: str, *, by: Actor, at: datetime
) -> ElectronicAddress:
    """
    State the address of the actor's own organisation; it counts once its signatory has confirmed it.

    Raises Refused where the actor may not, and Invalid where it is no address.
    """
    if not by.has(*ENTERPRISE) or by.organisation is None:
        raise Refused("须由单位经办人或签署人填报。", "The party's own people must state it.")
    if authority.kind != Organisation.Kind.AUTHORITY:
        raise Invalid({"authority": Text("须是行政机关。", "It must be an authority.")})
    return _enter(by.organisation, authority, address, {"state": "stated"}, [], by=by, at=at)


def enter_paper(
    document: Document, address: str, on: date, files: Sequence[str], *, by: Actor, at: datetime
) -> ElectronicAddress:
    """
    Enter the confirmation that the recipient of a document has signed on paper, with its scan.

    Raises Refused where the actor may not, and Invalid where scan, day or address are wrong.
    """
    if (
        not by.has(Role.INSPECTOR)
        or by.organisation is None
        or by.organisation.pk != document.authority_id
    ):
        raise Refused("只有本机关检查人员可以登记。", "Only an inspector of this authority may.")
    if not files:
        raise Invalid({"files": Text("请上传签署的确认书。", "Attach the signed confirmation.")})
    if on > timezone.localtime(at).date():
        raise Invalid({"on": Text("日期在将来。", "The day lies in the future.")})
    columns = {
        "state": "confirmed",
        "confirmed_on": on,
        "confirmed_by": by.user,
        "on_paper": True,
    }
    return _enter(document.recipient, by.organisation, address, columns, files, by=by, at=at)


def _enter(
    party: Organisation,
    authority: Organisation,
    address: str,
    columns: Mapping[str, Any],
    files: Sequence[str],
    *,
    by: Actor,
    at: datetime,
) -> ElectronicAddress:
    address = address.strip()
    if not _is_address(address):
        wrong = Text("请填电子邮箱或号码。", "Give an e-mail address or a number.")
        raise Invalid({"address": wrong})
    with sealed():
        lock()
        there = ElectronicAddress.objects.filter(organisation=party, authority=authority)
        if there.exclude(state="revoked").exists():
            raise Refused("已有电子送达地址，请先撤销。", "There is an address; revoke it first.")
        made = ElectronicAddress.objects.create(
            organisation=party,
            authority=authority,
            address=address,
            stated_by=by.user,
            created_at=at,
            **columns,
        )
        proof = attach(
            files, "electronic_address", made.pk, by=by, authority=authority.pk, kind="confirmation"
        )
        said = {
            "to": made.state,
            "organisation": party.pk,
            "address": hashlib.sha256(address.encode()).hexdigest(),
            "files": proof,
        }
        record(
            "electronic_address.enter",
            "electronic_address",
            made.pk,
            said,
            by=by,
            at=at,
            authority=authority.pk,
        )
        return made


def _is_address(address: str) -> bool:
    if len(address) > 200:
        return False
    if _NUMBER.fullmatch(address):
        return True
    try:
        validate_email(address)
    except ValidationError:
        return False
    return True


def _of_the_party(act: AddressAct) -> Reason:
    own = act.by.organisation is not None and act.by.organisation.pk == act.case.organisation_id
    return None if own else Text("须由该单位的签署人确认。", "The party's own signatory must.")


def _confirm(act: AddressAct) -> Mapping[str, Any]:
    return {"confirmed_by": act.by.user, "confirmed_on": act.today}


def _revoke(act: AddressAct) -> Mapping[str, Any]:
    return {"revoked_on": act.today}


STATES = {
    "revoked": Text("已撤销", "Revoked"),
    "stated": Text("待签署确认", "To be confirmed"),
    "confirmed": Text("已确认", "Confirmed"),
}
"""Revoked stands first: to revoke is to go back, and never the first thing that a page offers."""

ELECTRONIC_ADDRESS: Machine[ElectronicAddress] = Machine(
    "electronic_address",
    ElectronicAddress,
    STATES,
    (
        Transition(
            "confirm",
            Text("签署确认", "Confirm by signature"),
            ("stated",),
            "confirmed",
            SIGNATORY,
            (_of_the_party,),
            (
                Field(
                    "agreed",
                    "choice",
                    Text(
                        "本单位同意行政文书以此地址电子送达",
                        "We agree to be served documents at this address",
                    ),
                    choices=(("agreed", Text("同意", "We agree")),),
                ),
            ),
            effect=_confirm,
        ),
        Transition(
            "revoke",
            Text("撤销", "Revoke"),
            ("stated", "confirmed"),
            "revoked",
            SIGNATORY | {Role.INSPECTOR},
            fields=(Field("reason", "line", Text("理由", "Reason")),),
            effect=_revoke,
        ),
    ),
)
