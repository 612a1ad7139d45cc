"""Reading what belongs to a case: its files."""

from rectitude.ledger.actor import Actor
from rectitude.ledger.documents.models import Attachment


def attachments_of(entity: str, key: int, actor: Actor) -> list[Attachment]:
    """Return the files of a case that an actor may see, oldest first."""
    rows = Attachment.objects.for_member(actor).filter(entity=entity, entity_id=key)
    return list(rows.select_related("file").order_by("pk"))
