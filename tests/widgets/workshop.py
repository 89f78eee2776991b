"""The script of a workshop: how a map that is told gets onto the empty one, by keyboard alone.

It decides nothing about the map: what is typed is told by `example_told.py`, the keys are `keyboard.py`'s.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from canvas.model.journey import Lane, Note, Phase, Step, Touchpoint
from canvas.model.people import Persona
from canvas.model.work import Idea
from canvas.resources import resource
from canvas.widgets.lane_kinds import LANE_KINDS
from canvas.widgets.panels import words
from tests.widgets.example_told import Card, Told
from tests.widgets.keyboard import Keyboard

Key = Qt.Key
STAGES = dict(words.STAGES)
EXAMPLE = resource("examples", "railway.journey")


def begin(keys: Keyboard, told: Told) -> None:
    """“New customer journey” has the focus: Enter. Then say what it is about."""
    journey, head = told.journey, told.project.head
    keys.press(Key.Key_Return)
    keys.press(Key.Key_Escape)
    keys.set("Title", journey.title)
    keys.unfold("About this journey")
    keys.set("Scope", journey.scope)
    keys.set_lines("Guiding principles, one a line", journey.principles)
    keys.set("Sources", journey.sources)
    keys.set("Contact", journey.contact)
    keys.set("Date", str(journey.date))
    keys.unfold("House style")
    keys.set("The house’s name", head.house.name if head.house else "")
    keys.unfold("Brief")
    keys.push("Promise, position, offerings")
    keys.set("Promise", head.brief.promise if head.brief else "")
    keys.back()


def write_the_phases(keys: Keyboard, told: Told) -> None:
    """The first phase is there and is named; the others come by Ctrl+K. Each is described in the panel."""
    keys.to_the_heads()
    first, *others = told.phases
    keys.name(first.title)
    describe_phase(keys, first)
    for phase in others:
        keys.do("Phase")
        keys.type(phase.title)
        keys.press(Key.Key_Return)
        describe_phase(keys, phase)


def describe_phase(keys: Keyboard, phase: Phase) -> None:
    keys.set("Description", phase.description)
    keys.set("Duration", phase.duration)
    if phase.check is not None and phase.check.verdict is not None:
        keys.pick(f"Is the promise kept here?: {dict(words.VERDICTS)[phase.check.verdict]}")
        keys.set("Why", phase.check.reason)
    keys.back()


def write_the_steps(keys: Keyboard, told: Told) -> None:
    """Every phase has a first step; the others come by Ctrl+K behind it. What they want, in the panel."""
    keys.to_the_heads()
    keys.press(Key.Key_Down)
    for phase in told.phases:
        first, *others = told.steps_of(phase)
        keys.name(first.title)
        describe_step(keys, first)
        for step in others:
            keys.do("Step")
            keys.type(step.title)
            keys.press(Key.Key_Return)
            describe_step(keys, step)
        keys.press(Key.Key_Right)


def describe_step(keys: Keyboard, step: Step) -> None:
    keys.set("What they want here", step.need)
    keys.set("Duration", step.duration)
    keys.set("Waiting", step.waiting)
    keys.tick("With us", is_on=step.with_us)
    if step.weight is not None:
        keys.unfold("Everything else")
        keys.pick(f"Width: {dict(words.WEIGHTS)[step.weight]}")
    keys.back()


def make_the_rows(keys: Keyboard, told: Told) -> None:
    """Clear away the rows one begins with, all but one; make the rows of this map, each with its question."""
    keys.to_the_rows()
    while len(Told(keys.window.file.session.project).lanes) > 1:
        keys.press(Key.Key_Down)
        keys.press(Key.Key_Delete)
        keys.to_the_rows()
    for lane in told.lanes:
        keys.do(f"Add a row: {LANE_KINDS[lane.kind]}")
        keys.write(lane.title)
        keys.press(Key.Key_Return)
        keys.set("Guiding question", lane.question)
        if lane.stage is not None:
            keys.pick(f"Where it happens: {STAGES[lane.stage]}")
        if lane.size is not None:
            keys.pick(f"Height: {lane.size}")
        if lane.low is not None and lane.high is not None:
            keys.set("Lowest", f"{lane.low:g}")
            keys.set("Highest", f"{lane.high:g}")
        keys.back()
    keys.to_the_rows()
    keys.press(Key.Key_Delete)


def name_the_house(keys: Keyboard, told: Told) -> None:
    """One touchpoint to begin with: in its panel the departments get their names, in the order of the doors.

    Once they are there, those who took part are of theirs.
    """
    front = next(lane for lane in told.lanes if lane.kind == "touchpoints")
    to_the_row(keys, told, front)
    keys.type(told.row(front)[0][0].text)
    keys.press(Key.Key_Escape)
    for department in told.departments:
        keys.set("Department", department.name)
    keys.set("Department", "")
    keys.back()
    keys.press(Key.Key_Delete)
    keys.press(Key.Key_Escape)
    keys.unfold("Who took part")
    for person in told.project.head.people:
        keys.set("Who took part", told.person(person))
    keys.back()


def bring_in(keys: Keyboard, who: Persona) -> None:
    """A persona comes in, is described and drawn."""
    keys.do("New persona")
    keys.set("Name", who.name)
    if who.role is not None:
        keys.choose("Role", dict(words.ROLES)[who.role])
    keys.set("Occupation", who.occupation)
    keys.set("Age", "" if who.age is None else str(who.age))
    keys.unfold("Relationship")
    if who.buying_role is not None:
        keys.choose("Buying role", dict(words.SOCIAL_ROLES)[who.buying_role])
    keys.unfold("Portrait")
    for field, title in PARTS.items():
        part = getattr(who.look, field, "")
        if part:
            keys.choose(title, dict(words.LOOKS[field])[part])
    keys.back()


PARTS = {
    "hair": "Hair",
    "hair_colour": "Colour of the hair",
    "skin": "Skin",
    "beard": "Beard",
    "glasses": "Glasses",
    "clothes": "Clothes",
}


def to_the_row(keys: Keyboard, told: Told, lane: Lane) -> None:
    """Go to the first cell of a row."""
    keys.to_the_rows()
    for _ in range(told.lanes.index(lane)):
        keys.press(Key.Key_Down)
    keys.press(Key.Key_Right)


def fill(keys: Keyboard, told: Told, lane: Lane) -> None:
    """Type a row from left to right, then walk through it once more and say the rest in the panel."""
    row = told.row(lane)
    to_the_row(keys, told, lane)
    keys.fill_row([[card.text for card in cards] for cards in row])
    to_the_row(keys, told, lane)
    for cards in row:
        for number, card in enumerate(cards):
            if number:
                keys.press(Key.Key_Down)
            describe(keys, told, card)
        for _ in cards[1:]:
            keys.press(Key.Key_Up)
        keys.press(Key.Key_Right)


def describe(keys: Keyboard, told: Told, card: Card) -> None:
    """Say in the panel what a card is: field by field, from top to bottom."""
    if isinstance(card, Note):
        describe_note(keys, told, card)
    elif isinstance(card, Idea):
        describe_idea(keys, told, card)
    else:
        describe_touchpoint(keys, told, card)
    keys.back()


def describe_note(keys: Keyboard, told: Told, card: Note) -> None:
    keys.choose("Kind", dict(words.NOTE_KINDS)[card.kind])
    if card.evidence is not None:
        keys.pick(dict(words.STRENGTHS)[card.evidence.strength])
    if card.personas:
        keys.unfold("Personas")
        for who in card.personas:
            keys.tick(told.name(who), is_on=True)
    if card.amount is not None:
        keys.unfold("Amount")
        keys.set("Amount", f"{card.amount.value:g}")
        keys.set("Currency", card.amount.currency)


def describe_idea(keys: Keyboard, told: Told, card: Idea) -> None:
    if card.lens is not None:
        keys.pick(f"Which question it answers: {dict(words.LENSES)[card.lens]}")
    if card.department is not None:
        keys.set("Department", told.name(card.department))
    if card.status is not None:
        keys.pick(f"Status: {dict(words.STATUS)[card.status]}")
    keys.set("Person", card.person)
    keys.set("Due", str(card.due or ""))


def describe_touchpoint(keys: Keyboard, told: Told, card: Touchpoint) -> None:
    if card.channel is not None:
        keys.set("Channel", told.name(card.channel))
    if card.department is not None:
        keys.set("Department", told.name(card.department))
    if card.evidence is not None:
        keys.pick(dict(words.STRENGTHS)[card.evidence.strength])
    answer_the_three_questions(keys, card)
    if card.promise is not None and card.delivery is not None:
        keys.unfold("Promise and delivery")
        keys.set("What we promise", card.promise.text)
        keys.pick(f"How much we promise: {card.promise.level}")
        keys.set("What they get", card.delivery.text)
        keys.pick(f"How much they get: {card.delivery.level}")
    if card.effort is not None:
        keys.unfold("Effort")
        keys.pick(f"1 is easy, 5 is hard: {card.effort}")
        keys.tick("Moment of truth", is_on=card.is_moment_of_truth)
    if card.system:
        keys.unfold("Who helps")
        keys.set("System", card.system)
    if card.amount is not None:
        keys.unfold("Amount")
        keys.set("Amount", f"{card.amount.value:g}")
        keys.set("Currency", card.amount.currency)


def answer_the_three_questions(keys: Keyboard, card: Touchpoint) -> None:
    """Where nothing was to be improved the map says so: each question, by whom and when."""
    nothing = [answer for answer in card.asked if answer.is_nothing]
    if nothing:
        keys.unfold("The three questions")
    for answer in nothing:
        keys.tick(words.QUESTIONS[answer.lens], is_on=True)
        keys.tick("Nothing to improve", is_on=True)
        keys.set("Asked by", answer.by)
        keys.set("Date", str(answer.date))


def feel(keys: Keyboard, told: Told, lane: Lane, who: Persona) -> None:
    """Along the curve: plus and minus by halves, Enter and the word, Tab to the next; then how we know."""
    keys.do(f"Active persona › {who.name}")
    to_the_row(keys, told, lane)
    for step in told.steps:
        felt = told.felt(step, who)
        if felt is not None and felt.value is not None:
            keys.type(("+" if felt.value > 0 else "-") * int(abs(felt.value) * 2) or "+-")
            if felt.word:
                keys.press(Key.Key_Return)
                keys.type(felt.word)
                keys.press(Key.Key_Escape)
        if felt is not None and felt.evidence is not None:
            keys.unfold("How the feeling is known")
            keys.pick(dict(words.STRENGTHS)[felt.evidence.strength])
            keys.back()
        keys.press(Key.Key_Right)


def rate(keys: Keyboard, told: Told, lane: Lane) -> None:
    """Along a curve of the team's own: the figure of each step is typed."""
    to_the_row(keys, told, lane)
    for step in told.steps:
        found = next((rating.value for rating in step.ratings if rating.lane == lane.id), None)
        if found is not None:
            keys.type(f"{found:g}".replace(".", ","))
        keys.press(Key.Key_Right)


def say_what_channels_are(keys: Keyboard, told: Told) -> None:
    """Each channel is found by its name; the panel says its kind, and which icon stands for it."""
    for channel in told.used_channels:
        keys.find(channel.name, "Channel")
        if channel.kind is not None:
            keys.pick(f"Kind: {dict(words.CHANNEL_KINDS)[channel.kind]}")
        keys.choose("Icon", dict(words.CHANNEL_ICONS)[channel.icon])
        keys.back()


def draw_the_arrows(keys: Keyboard, told: Told) -> None:
    """From card to card, found by their words: Ctrl+L on the one, Enter on the other, then what is said."""
    for source, target, label in told.arrows:
        connect(keys, source, target)
        keys.type(label)
        keys.press(Key.Key_Escape)


def connect(keys: Keyboard, source: Touchpoint, target: Touchpoint) -> None:
    keys.find(source.text)
    keys.press(Key.Key_L, keys.CONTROL)
    keys.find(target.text)
    keys.press(Key.Key_Return)


def hand_over(keys: Keyboard, told: Told) -> None:
    """From whom something is taken over: a command on one card, Enter on the other, then what is agreed."""
    for source, target, handover in told.handovers:
        keys.find(source.text)
        keys.do("Handover")
        keys.find(target.text)
        keys.press(Key.Key_Return)
        keys.set_lines("What is agreed", (handover.agreement,))
        keys.set_lines("How our stamp is kept", (handover.stamp,))
        keys.back()


def pin_the_pictures(keys: Keyboard, told: Told, folder: Path) -> None:
    """Copied in the file manager, pasted on the note they belong to; then what they show is said."""
    for note, picture, data in told.pictures(EXAMPLE):
        file = folder / f"{picture.sha256[:8]}.png"
        file.write_bytes(data)
        copied = QMimeData()
        copied.setUrls([QUrl.fromLocalFile(str(file))])
        QGuiApplication.clipboard().setMimeData(copied)
        keys.find(note.text)
        keys.press(Key.Key_V, keys.CONTROL)
        keys.find(file.stem)
        keys.set("Title", picture.title)
        keys.set("What it shows, for those who cannot see it", picture.alternative)
        keys.back()
