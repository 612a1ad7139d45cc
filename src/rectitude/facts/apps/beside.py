"""Conditions that have nothing to do with consent: the version of the system, and what it has or lacks."""

from rectitude.facts.apps import own_tables
from rectitude.facts.apps.bodies import Body, Origin, Origins
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Program

STORES = (
    "Landroid/content/SharedPreferences;",
    "Lcom/tencent/mmkv/MMKV;",
    "Landroidx/security/crypto/EncryptedSharedPreferences;",
)
"""Settings, in which a consent may be kept."""
_BUILD = ("Landroid/os/Build$VERSION;", "Landroid/os/Build;")
_SYSTEM = ("Landroid/", "Ljava/lang/ref/")
"""Beginnings of classes whose methods give an object or null, whatever anybody chose."""
_HOLDERS = (
    *("Landroid/content/Intent;", "Landroid/content/ContentValues;", "Landroid/database/"),
    *("Landroid/os/Bundle;", "Landroid/os/BaseBundle;", "Landroid/os/PersistableBundle;"),
    *("Landroid/net/Uri;", "Landroid/util/", "Landroid/webkit/CookieManager;"),
)
"""Beginnings of classes of the system that give what somebody put there, or null: an agreement, too."""
_TELLS_WHY = "getAction"
"""Why an intent was sent, which the system says."""
_IS_THERE = frozenset(
    {
        ("Landroid/content/ClipboardManager;", "hasPrimaryClip"),
        ("Landroid/content/ClipboardManager;", "hasText"),
        ("Landroid/database/Cursor;", "moveToFirst"),
        ("Landroid/database/Cursor;", "moveToNext"),
    }
)
"""Questions whether there is anything to read; of a table of the app's own they may ask for consent."""


def is_store(program: Program, owner: str) -> bool:
    """Return whether a class is one of settings, or one of the app's own that is made of such."""
    above = program.ancestors(owner) if owner in program.classes else ()
    return owner in STORES or any(each in STORES for each in above)


def has_nothing_to_do(program: Program, body: Body, origin: Origin) -> bool:
    """Return whether a value, compared with null, tells nothing of what anybody chose."""
    match origin:
        case Origin("number" | "text" | "new" | "class"):
            return True
        case Origin("static", FieldName() as field):
            return field.owner in _BUILD
        case Origin("call", Signature() as callee):
            own = callee.owner in program.classes
            if (callee.owner, callee.name) in _IS_THERE:
                asked = body.argument(body.instruction(origin.place), 0)
                return not own_tables.is_of_database(program, body, asked)
            of_system = callee.owner.startswith(_SYSTEM) and not _gives_what_was_put(callee)
            inherited = own and program.resolve(callee) is None
            return callee.descriptor.endswith(";") and (of_system or inherited)
    return False


def is_choice(origins: Origins) -> bool:
    """Return whether something is one of several constants: which, a condition before has decided."""
    return sum(each.kind in {"number", "text"} for each in origins) > 1


def _gives_what_was_put(callee: Signature) -> bool:
    """Return whether a method of the system gives what an app, or who called it, has put somewhere."""
    held = callee.owner.startswith(_HOLDERS) and callee.name != _TELLS_WHY
    return held or callee.owner in STORES or callee.name == "getTag"
