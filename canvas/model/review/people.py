"""People nobody reaches: personas no touchpoint is for, and those around them who have a say."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.model.people import Influence, Party, Persona
from canvas.model.review.place import Ground, Place


def persona_unreached(ground: Ground) -> Iterator[Place]:
    """Personas that no touchpoint of ours is meant for, by name or because they walk its journey."""
    if not ground.is_begun:
        return
    reached: set[str] = set()
    for walk in ground.walks:
        named = [stop for stop in walk.named if stop.is_ours]
        reached.update(*(stop.card.personas for stop in named))
        if len(named) < len(walk.ours):
            reached.update(persona.id for persona in walk.personas)
    for persona in ground.index.of(Persona):
        if persona.id not in reached:
            kind = "influencer" if persona.role == "influencer" else ""
            yield Place(persona.id, kind=kind, values=(("name", persona.name),))


def influencer_unreached(ground: Ground) -> Iterator[Place]:
    """People and groups with influence on somebody, where no touchpoint is for influencers at all.

    A touchpoint names social roles and never a party, so one for influencers counts for all of them.
    """
    influences = {influence.who for influence in ground.project.all(Influence)}
    if not influences or not ground.is_begun:
        return
    if any("influencer" in stop.card.social_roles for walk in ground.walks for stop in walk.ours):
        return
    for party in ground.index.of(Party):
        if party.id in influences:
            yield Place(party.id, values=(("name", party.name),))
