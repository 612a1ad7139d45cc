"""The switch works once it is confirmed, in words that are no usual ones."""

from push_portal import responding
from recommenders import Ways

respond = responding(Ways(), asks="就此别过")
