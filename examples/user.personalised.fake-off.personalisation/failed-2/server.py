"""After a reload it recommends again."""

from push_portal import responding
from recommenders import Ways

respond = responding(Ways(off="reload", noise=0.7))
