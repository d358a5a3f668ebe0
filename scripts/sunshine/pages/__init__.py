"""Records and findings become pages: the last stage that knows what a page says.

Each maker yields `(path, bytes)` and holds nothing back: no clock, no environment, nothing global.
"""

from sunshine.pages.portal import portal_pages
from sunshine.pages.press import Press
from sunshine.pages.region import region_pages
from sunshine.pages.summary import summarise
from sunshine.pages.village import village_pages

__all__ = ["Press", "portal_pages", "region_pages", "summarise", "village_pages"]
