"""The language of the reader, as the system says it."""

import os

from rectitude.text import Language


def system_language() -> Language:
    """Return the language of the reader's system: Chinese for a Chinese locale, else English."""
    said = next((os.environ[n] for n in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(n)), "")
    return "zh" if said.lower().startswith("zh") else "en"
