"""Everything that a clerk writes, by its word: the kinds and the two files of places, each with its published schema."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sunshine.catalogue import Catalogue
from sunshine.records import MODELS
from sunshine.records.part import Part
from sunshine.records.schema import json_schema, schema_text
from sunshine.records.village import Region, Village
from sunshine.settings import Site

PLACE_FILES: Mapping[str, str] = MappingProxyType({"village": "村的基本情况", "region": "镇、区的基本情况"})
WRITTEN: Mapping[str, type[Part]] = MappingProxyType({**MODELS, "village": Village, "region": Region})


def title_of(word: str, catalogue: Catalogue) -> str:
    """What the file is called: 收支明细, 村的基本情况."""
    return PLACE_FILES.get(word) or catalogue.kind_names.get(word, word)


def schema_address(word: str, site: Site) -> str:
    """Where the site publishes it; "" where the site has no address yet."""
    return f"{site.url}{site.base_path}schema/{word}.json" if site.url else ""


def schema_file(word: str, catalogue: Catalogue, site: Site) -> str:
    """The text of ``/schema/<word>.json``."""
    return schema_text(json_schema(WRITTEN[word], title_of(word, catalogue), schema_address(word, site)))
