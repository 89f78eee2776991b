"""A persistent table: records by id, where a new version shares nearly everything with the old one.

Records lie in small buckets by a checksum of their id. Putting a record copies one bucket and the tuple of
buckets (about a microsecond at 10,000 records); comparing two versions compares buckets by identity.
Tables have no order: what stands before what is a field of the records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Generic, Protocol, TypeVar
from zlib import crc32

from canvas.named import NamedTuple

FULL = 128
"""Records a bucket holds on average before the number of buckets doubles."""


class Identified(Protocol):
    """Whatever has an id."""

    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=Identified)


class Change(NamedTuple, Generic[R]):
    """One record before and after; None where it did not exist."""

    old: R | None
    new: R | None


class Table(Generic[R]):
    """An immutable mapping from id to record, with cheap new versions."""

    __slots__ = ("_buckets", "_count", "_mask")

    def __init__(self, records: Iterable[R] = ()) -> None:
        every = list(records)
        size = 1
        while size * FULL < len(every):
            size *= 2
        buckets: list[dict[str, R]] = [{} for _ in range(size)]
        mask = size - 1
        for record in every:
            key = record.id
            buckets[crc32(key.encode()) & mask][key] = record
        self._buckets: tuple[dict[str, R], ...] = tuple(buckets)
        self._mask = mask
        self._count = sum(map(len, buckets))

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[R]:
        for bucket in self._buckets:
            yield from bucket.values()

    def ids(self) -> Iterator[str]:
        """Return the ids of the records, without touching any of them."""
        return chain.from_iterable(self._buckets)

    def __contains__(self, key: str) -> bool:
        return key in self._buckets[crc32(key.encode()) & self._mask]

    def __getitem__(self, key: str) -> R:
        return self._buckets[crc32(key.encode()) & self._mask][key]

    def get(self, key: str | None) -> R | None:
        """Return the record, or None."""
        return self._buckets[crc32(key.encode()) & self._mask].get(key) if key else None

    def __eq__(self, other: object) -> bool:
        """Tell whether both hold the same ids with equal records, whatever their history."""
        if self is other:
            return True
        if not isinstance(other, Table):
            return NotImplemented
        return len(self) == len(other) and all(other.get(record.id) == record for record in self)

    __hash__ = None  # type: ignore[assignment]  # equality is deep; identity is what code compares

    def put(self, record: R) -> Table[R]:
        """Return a table with `record` added or replaced; this very table when it is there already."""
        place = crc32(record.id.encode()) & self._mask
        bucket = self._buckets[place]
        old = bucket.get(record.id)
        if old is record:
            return self
        if old is None and self._count >= FULL * len(self._buckets):
            return Table([*self, record])
        return self._with(place, {**bucket, record.id: record}, self._count + (old is None))

    def without(self, key: str) -> Table[R]:
        """Return a table without the record; this very table when there is none."""
        place = crc32(key.encode()) & self._mask
        bucket = self._buckets[place]
        if key not in bucket:
            return self
        return self._with(place, {k: v for k, v in bucket.items() if k != key}, self._count - 1)

    def changes(self, older: Table[R]) -> Iterator[Change[R]]:
        """Yield what differs from `older`, found by identity; an equal but new object counts as changed."""
        if self is older:
            return
        if self._mask != older._mask:
            older = older._sized(len(self._buckets))
        for mine, theirs in zip(self._buckets, older._buckets, strict=True):
            if mine is theirs:
                continue
            kept = len(mine)
            for key, record in mine.items():
                before = theirs.get(key)
                if before is not record:
                    kept -= before is None
                    yield Change(before, record)
            for key, record in theirs.items() if kept < len(theirs) else ():
                if key not in mine:
                    yield Change(record, None)

    def _with(self, place: int, bucket: dict[str, R], count: int) -> Table[R]:
        table: Table[R] = Table.__new__(Table)
        table._buckets = (*self._buckets[:place], bucket, *self._buckets[place + 1 :])
        table._mask = self._mask
        table._count = count
        return table

    def _sized(self, size: int) -> Table[R]:
        """The same records in another number of buckets, for comparing."""
        buckets: list[dict[str, R]] = [{} for _ in range(size)]
        for record in self:
            buckets[crc32(record.id.encode()) & (size - 1)][record.id] = record
        table: Table[R] = Table.__new__(Table)
        table._buckets, table._mask, table._count = tuple(buckets), size - 1, self._count
        return table
