"""Words for what is chosen in the inspector: the values of the model's fields, and what they are called."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from canvas.language import Language
from canvas.model.journey import Lane, Note, Phase, Step, Touchpoint
from canvas.model.work import Idea, Story
from canvas.widgets.sayings import message

Choices = tuple[tuple[Any, str], ...]
"""Values and their words; words without letters are shown as they are."""

LANGUAGES: Choices = (
    ("", message("As around it")),
    ("da", "Dansk"),
    ("nb", "Norsk bokmål"),
    ("nn", "Norsk nynorsk"),
    ("sv", "Svenska"),
    ("fi", "Suomi"),
    ("en", "English"),
    ("is", "Íslenska"),
    ("de", "Deutsch"),
    ("nl", "Nederlands"),
    ("fr", "Français"),
    ("es", "Español"),
    ("it", "Italiano"),
    ("pt", "Português"),
    ("pl", "Polski"),
    ("el", "Ελληνικά"),
    ("uk", "Українська"),
    ("ru", "Русский"),
    ("tr", "Türkçe"),
    ("ar", "العربية"),
    ("he", "עברית"),
    ("fa", "فارسی"),
    ("zh", "中文"),
    ("ja", "日本語"),
    ("ko", "한국어"),
)
"""Languages under the names they have themselves, which nobody has to translate."""
STRENGTHS: Choices = (
    ("assumed", message("Assumed")),
    ("observed", message("Observed")),
    ("measured", message("Measured")),
)
VERDICTS: Choices = (
    ("kept", message("Kept")),
    ("unclear", message("Unclear")),
    ("broken", message("Broken")),
)
SIGNED: Choices = (("yes", message("Yes")), ("unclear", message("Unclear")), ("no", message("No")))
LEVELS: Choices = ((0, "0"), (1, "1"), (2, "2"), (3, "3"), (4, "4"))
EFFORTS: Choices = ((1, "1"), (2, "2"), (3, "3"), (4, "4"), (5, "5"))
WEIGHTS: Choices = ((1.0, "1"), (1.5, "1½"), (2.0, "2"))
SIZES: Choices = (("S", "S"), ("M", "M"), ("L", "L"))
PRIORITIES: Choices = (
    ("high", message("High")),
    ("normal", message("Normal")),
    ("not now", message("Not now")),
)
NODE_KINDS: Choices = (
    ("start", message("Start")),
    ("step", message("Step")),
    ("decision", message("Decision")),
    ("end", message("The end")),
)
SIDES: Choices = (("buyer", message("Buyer")), ("company", message("We")))
PURCHASES: Choices = (
    ("first", message("First")),
    ("repurchase", message("Repurchase")),
    ("routine", message("Routine")),
)
DISCIPLINES: Choices = (
    ("create", message("Create")),
    ("communicate", message("Communicate")),
    ("deliver", message("Deliver")),
)
LENSES: Choices = (
    ("offering", message("Offering")),
    ("communication", message("Telling")),
    ("ease", message("Ease")),
)
QUESTIONS: dict[str, str] = {
    "offering": message("Can we change the offering?"),
    "communication": message("Can we tell it differently?"),
    "ease": message("Can we make it easier?"),
}
"""The three questions in full."""
STAGES: Choices = (
    ("frontstage", message("In front")),
    ("backstage", message("Behind")),
    ("support", message("Support")),
)
STATES: Choices = (("as-is", message("As it is")), ("to-be", message("As it could be")))
AXES: Choices = (
    ("experience", message("Experience")),
    ("sales", message("Sales")),
    ("life cycle", message("Life cycle")),
)
BETTER: Choices = (("higher", message("Higher")), ("lower", message("Lower")))
STATUS: Choices = (
    ("open", message("Not begun")),
    ("doing", message("Under way")),
    ("done", message("Done")),
    ("not now", message("Not now")),
)
CHANNEL_KINDS: Choices = (
    ("digital", message("Digital")),
    ("physical", message("Physical")),
    ("personal", message("Personal")),
)
CHANNEL_ICONS: Choices = (
    ("", message("By its kind")),
    ("globe", message("Website")),
    ("search", message("Search")),
    ("monitor", message("Computer")),
    ("smartphone", message("Mobile")),
    ("message-square", message("Chat")),
    ("message-circle", message("Text message")),
    ("mail", message("Email")),
    ("video", message("Video")),
    ("thumbs-up", message("Social media")),
    ("calculator", message("Calculator")),
    ("key", message("Login")),
    ("credit-card", message("Payment")),
    ("wifi", message("Wireless")),
    ("bot", message("Assistant")),
    ("store", message("Shop")),
    ("building-2", message("Office")),
    ("landmark", message("Public office")),
    ("house", message("Home")),
    ("map-pin", message("Location")),
    ("signpost", message("Signpost")),
    ("tv", message("Public screen")),
    ("radio", message("Radio")),
    ("file-text", message("Letter")),
    ("newspaper", message("Newspaper")),
    ("book-open", message("Booklet")),
    ("receipt", message("Invoice")),
    ("banknote", message("Cash")),
    ("package", message("Parcel")),
    ("truck", message("Delivery van")),
    ("train-front", message("Train")),
    ("ticket", message("Ticket")),
    ("thermometer", message("Thermometer")),
    ("flame", message("Fire")),
    ("phone", message("Phone")),
    ("user", message("One person")),
    ("users", message("Several people")),
    ("handshake", message("Meeting")),
    ("wrench", message("Repair")),
    ("heart", message("Care")),
)
"""Icons a channel may have, by what they are mostly for."""
_BY_NAME = ("", message("As the name has it"))
LOOKS: dict[str, Choices] = {
    "hair": (
        _BY_NAME,
        ("short", message("Short")),
        ("receding", message("Receding")),
        ("bob", message("Chin-length")),
        ("bun", message("In a bun")),
        ("curly", message("Curly")),
        ("long", message("Long")),
        ("cap", message("Under a cap")),
    ),
    "hair_colour": (
        _BY_NAME,
        ("black", message("Black")),
        ("dark", message("Dark brown")),
        ("brown", message("Brown")),
        ("red", message("Red")),
        ("blond", message("Blond")),
        ("grey", message("Grey")),
    ),
    "skin": (
        _BY_NAME,
        ("light", message("Fair")),
        ("tan", message("Tanned")),
        ("brown", message("Brown")),
        ("deep", message("Dark")),
    ),
    "beard": (
        _BY_NAME,
        ("none", message("No beard")),
        ("full", message("Full beard")),
        ("moustache", message("Moustache")),
    ),
    "glasses": (
        _BY_NAME,
        ("none", message("No glasses")),
        ("round", message("Round ones")),
        ("square", message("Square ones")),
    ),
    "clothes": (
        _BY_NAME,
        ("shirt", message("Shirt")),
        ("sweater", message("Sweater")),
        ("blazer", message("Blazer")),
        ("jacket", message("Jacket")),
        ("scarf", message("Scarf")),
    ),
}
"""The parts of a drawn portrait."""
NOTE_KINDS: Choices = (
    ("doing", message("Action")),
    ("thinking", message("Thought")),
    ("quote", message("Quote")),
    ("pain", message("Pain")),
    ("gain", message("Gain")),
    ("question", message("Question")),
    ("free", message("Free note")),
)
ROLES: Choices = (
    ("end customer", message("End customer")),
    ("client", message("Client")),
    ("employee", message("Employee")),
    ("partner", message("Partner")),
    ("influencer", message("Influencer")),
)
SOCIAL_ROLES: Choices = (
    ("user", message("User")),
    ("buyer", message("Buyer")),
    ("decider", message("Decider")),
    ("influencer", message("Influencer")),
    ("gatekeeper", message("Gatekeeper")),
)
STATEMENTS: Choices = (
    ("goal", message("Goal")),
    ("need", message("Need")),
    ("frustration", message("Frustration")),
    ("fear", message("Fear")),
    ("joy", message("Joy")),
    ("behaviour", message("Behaviour")),
    ("fact", message("Fact")),
)


COUNTED: dict[type[Any], Callable[[Language, int], str]] = {
    Touchpoint: lambda say, count: say.plural("{count} touchpoint", "{count} touchpoints", count),
    Note: lambda say, count: say.plural("{count} note", "{count} notes", count),
    Idea: lambda say, count: say.plural("{count} idea", "{count} ideas", count),
    Story: lambda say, count: say.plural("{count} story", "{count} stories", count),
    Phase: lambda say, count: say.plural("{count} phase", "{count} phases", count),
    Step: lambda say, count: say.plural("{count} step", "{count} steps", count),
    Lane: lambda say, count: say.plural("{count} row", "{count} rows", count),
}
"""Several records of a kind, counted."""
