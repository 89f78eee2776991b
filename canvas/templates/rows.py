"""Rows and channels that several templates have, with the question that helps to fill a row."""

from __future__ import annotations

from canvas.model.journey import LaneKind
from canvas.model.parts import Stage
from canvas.templates.told import ChannelTold, LaneTold, Say


def row(say: Say, kind: LaneKind, sketch: str = "") -> LaneTold:
    """A row of a kind with its usual title and question."""
    title, question = _words(say)[kind]
    stage: Stage | None = "frontstage" if kind == "touchpoints" else None
    return LaneTold(kind, title, question, stage, sketch)


def behind(say: Say, sketch: str = "") -> LaneTold:
    """The row of what the customer does not see."""
    question = say("What does it take from us, out of sight?")
    return LaneTold("touchpoints", say("Behind the scenes"), question, "backstage", sketch)


def _words(say: Say) -> dict[LaneKind, tuple[str, str]]:
    return {
        "touchpoints": (say("Touchpoints"), say("Where do they meet us, and whom else?")),
        "doing": (say("Actions"), say("What do they do?")),
        "thinking": (say("Thoughts"), say("What do they think about?")),
        "feelings": (say("Feelings"), say("How do they feel on the way?")),
        "questions": (say("Questions"), say("What do they ask themselves?")),
        "pains and gains": (say("Pains and gains"), say("What hurts? What is good?")),
        "ideas": (say("Ideas"), say("Change the offering? Tell it better? Make it easier?")),
        "promise": (say("Promise and delivery"), say("Do we keep what we promise?")),
    }


def website(say: Say) -> ChannelTold:
    """The website, a digital channel."""
    return ChannelTold(say("Website"), "digital", "globe")


def phone(say: Say) -> ChannelTold:
    """The telephone, a personal channel."""
    return ChannelTold(say("Phone"), "personal", "phone")


def mail(say: Say) -> ChannelTold:
    """E-mail, a digital channel."""
    return ChannelTold(say("E-mail"), "digital", "mail")


def letter(say: Say) -> ChannelTold:
    """A letter on paper, a physical channel."""
    return ChannelTold(say("Letter"), "physical", "file-text")


def meeting(say: Say) -> ChannelTold:
    """People who meet, a personal channel."""
    return ChannelTold(say("Meeting"), "personal", "users")
