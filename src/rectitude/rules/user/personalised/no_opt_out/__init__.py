"""No way to turn personalisation off."""
