"""Sunshine (阳光村务): village disclosures in YAML and Markdown, checked and poured into a public site."""

__version__ = "0.1.0"
