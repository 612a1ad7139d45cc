"""Which filers are struck off the business register, or have had their licence of business revoked."""

from collections.abc import Iterable

from rectitude.evidence.register import Filing, Unit
from rectitude.facts.entities import credit_code, name_key


class Units:
    """The units of a business register, by code and by name."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._by_code: dict[str, list[Unit]] = {}
        self._by_name: dict[str, list[Unit]] = {}
        for unit in units:
            if code := credit_code(unit.credit_code):
                self._by_code.setdefault(code, []).append(unit)
            self._by_name.setdefault(name_key(unit.name), []).append(unit)

    def gone(self, filing: Filing) -> Unit | None:
        """
        Return the entry that says that a filer is no more; None where it is in business, or unknown.

        A code goes before a name: a name given up by one unit may be another's.
        """
        if not self._by_name:
            return None
        code = credit_code(filing.credit_code)
        found = self._by_code.get(code, []) if code else []
        if not found:
            named = self._by_name.get(name_key(filing.unit_name), [])
            found = [unit for unit in named if not (code and credit_code(unit.credit_code))]
        if not found or any(unit.status == "in-business" for unit in found):
            return None
        return max(found, key=lambda unit: unit.since)
