"""Which asset a lease is of, and by which leases an asset is let: joined once for a place, by references both ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sunshine.pages.lines import Shelf
from sunshine.records.contract import Contract
from sunshine.records.land_contract import LandContract
from sunshine.records.register import Asset, Register
from sunshine.units import Filed

Lease = Contract | LandContract
_Key = tuple[str, str]
"""A register's id and the number of an asset in it."""


class Holdings:
    """The assets and leases of one place."""

    def __init__(self, shelf: Shelf, filed: Sequence[Filed]) -> None:
        self._shelf = shelf
        leases = {one.id: one for one in filed if isinstance(one.record, Lease)}
        registers = sorted(
            (one for one in filed if isinstance(one.record, Register)), key=lambda one: (one.record.day, one.id)
        )
        rows = {(one.id, asset.asset_id): (one, asset) for one in registers for asset in _assets(one)}
        self._of_lease: dict[str, tuple[Filed, Asset]] = {}
        self._of_asset: dict[_Key, dict[str, Filed]] = {}
        for key, lease in self._pairs(rows, leases):
            self._of_asset.setdefault(key, {})[lease.id] = lease
            self._of_lease[lease.id] = max(
                (self._of_lease.get(lease.id, rows[key]), rows[key]), key=lambda row: (row[0].record.day, row[0].id)
            )

    def _pairs(self, rows: dict[_Key, tuple[Filed, Asset]], leases: dict[str, Filed]) -> Iterator[tuple[_Key, Filed]]:
        """Rows that name a lease, and leases that name a row."""
        for key, (_, asset) in rows.items():
            line = self._shelf.resolve(asset.lease_ref) if asset.lease_ref else None
            if line is not None and line.id in leases:
                yield key, leases[line.id]
        for lease in leases.values():
            key = self._named(lease)
            if key in rows:
                yield key, lease

    def _named(self, lease: Filed) -> _Key:
        record = lease.record
        if not isinstance(record, Contract) or record.asset_ref is None or record.asset_id is None:
            return "", ""
        line = self._shelf.resolve(record.asset_ref)
        return (line.id if line else "", record.asset_id)

    def of_lease(self, one: str) -> tuple[Filed, Asset] | None:
        """The asset that this contract lets, by the newest register that has it."""
        return self._of_lease.get(one)

    def of_asset(self, register: str, asset_id: str) -> tuple[Filed, ...]:
        """The contracts by which this asset is let, the earliest first."""
        found = self._of_asset.get((register, asset_id), {})
        return tuple(sorted(found.values(), key=lambda one: (one.record.day, one.id)))


def _assets(one: Filed) -> tuple[Asset, ...]:
    return one.record.assets if isinstance(one.record, Register) else ()
