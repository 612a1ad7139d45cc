"""Numbers without gaps or doubles, given under the lock of the log."""

from django.db.models import F

from rectitude.ledger.audit.actions import lock
from rectitude.ledger.documents.models import Serial


def next_serials(series: str, count: int) -> range:
    """Return the next numbers of a series, counted from 1."""
    lock()
    Serial.objects.get_or_create(series=series)
    Serial.objects.filter(series=series).update(last=F("last") + count)
    last = Serial.objects.get(series=series).last
    return range(last - count + 1, last + 1)
