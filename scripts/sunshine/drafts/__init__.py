"""`sunshine new`: commented templates for records, villages and regions, filled as far as the site knows already.

A template that is filled as it says can be read; one that is not is refused with what is missing. Nothing that is there
is ever written over.
"""

from sunshine.drafts.place import new_region, new_village
from sunshine.drafts.record import Order, kinds_told, new_record

__all__ = ["Order", "kinds_told", "new_record", "new_region", "new_village"]
