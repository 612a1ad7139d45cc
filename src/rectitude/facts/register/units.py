"""What the business register says of filers: who is struck off or revoked, and who holds and heads them."""

from collections.abc import Iterable

from rectitude.evidence.register import Filing, Unit
from rectitude.facts.entities import Likeness, compare, credit_code, name_key


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
        found = self._of(filing)
        if not found or any(unit.status == "in-business" for unit in found):
            return None
        return max(found, key=lambda unit: unit.since)

    def named_otherwise(self, filing: Filing) -> Unit | None:
        """Return the entry in business that has a filer's code, and surely another name than is filed."""
        code = credit_code(filing.credit_code)
        found = self._by_code.get(code, []) if code and filing.unit_name else []
        if len(found) != 1 or found[0].status != "in-business":
            return None
        likeness = compare(filing.unit_name, found[0].name)
        return found[0] if likeness in {Likeness.DIFFERENT, Likeness.NAMESAKE} else None

    def may_be_a_namesake(self, filing: Filing, unit: Unit) -> bool:
        """Whether a filer and an entry found by its name are written with different codes."""
        one, other = (_as_written(code) for code in (filing.credit_code, unit.credit_code))
        return bool(one and other) and one != other

    def holds_or_heads(self, name: str, filing: Filing) -> bool:
        """Whether somebody is a shareholder of a filer, or its legal representative."""
        key = name_key(name)
        return any(
            key == name_key(each)
            for unit in self._of(filing)
            for each in (*unit.shareholders, unit.head)
            if each
        )

    def _of(self, filing: Filing) -> list[Unit]:
        """Return the entries of a filer."""
        if not self._by_name:
            return []
        code = credit_code(filing.credit_code)
        found = self._by_code.get(code, []) if code else []
        if found:
            return found
        named = self._by_name.get(name_key(filing.unit_name), [])
        return [unit for unit in named if not (code and credit_code(unit.credit_code))]


def _as_written(code: str) -> str:
    """Return a code as far as two can be laid side by side, also one that does not check."""
    return "".join(code.split()).upper()
