"""Popular items are marked, recommended ones are not."""

from push_portal import responding
from recommenders import Ways

respond = responding(
    Ways(noise=0.5), switch=False, marks=lambda rank, item: "推荐" if item % 2 else ""
)
