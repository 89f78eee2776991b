from __future__ import annotations

import pytest

from canvas.exchange.foreign import Imported
from canvas.model.journey import Lane, Touchpoint
from canvas.model.people import Channel, Department
from canvas.model.project import Project
from tests.exchange.reading import (
    actors,
    cards,
    codes,
    journeys,
    name,
    personas,
    phases,
    read,
    refusal,
    said,
    texts,
)

POINT = """<{kind}CommunicationPoint>
<initiator><refersTo actorIDref="{who}"/><initiatorLabel>Asks</initiatorLabel></initiator>
<receiver><refersTo actorIDref="us"/><receiverLabel>Answers</receiverLabel></receiver>
</{kind}CommunicationPoint>"""


def cjml(kind: str = "actual", who: str = "Carl", root: str = '<CJML version="2.0">') -> str:
    people = '<actors><endUser actorID="Carl"/><serviceProvider actorID="us"/></actors>'
    points = f"<touchpoints>{POINT.format(kind=kind, who=who)}</touchpoints>"
    return f"{root}<{kind}Journey><journeyID>J</journeyID>{people}{points}</{kind}Journey></CJML>"


@pytest.fixture
def bookis() -> Imported:
    return read("bookis.cjml")


@pytest.fixture
def generated() -> Imported:
    return read("generator.xml")


def stages(project: Project, number: int = 0) -> list[str | None]:
    found = {lane.id: lane.stage for lane in project.all(Lane)}
    return [found[card.lane] for card in cards(project, number)]


def departments(project: Project, card: Touchpoint) -> list[str]:
    return [name(project, key) for key in (card.department, *card.supporting) if key]


def test_each_journey_is_one_planned_or_as_it_was(bookis: Imported) -> None:
    found = [(journey.title, journey.state) for journey in journeys(bookis.project)]

    assert found == [("Selling a book, as planned", "to-be"), ("AJ1", "as-is")]


def test_points_and_actions_become_touchpoints_in_their_phases(bookis: Imported) -> None:
    assert phases(bookis.project) == ["Sign up", "Sell", "Get paid"]
    assert texts(bookis.project) == ["Customer creates account", "Photographs the book", "Orders collection"]


def test_end_users_become_personas_and_providers_departments(bookis: Imported) -> None:
    project = bookis.project

    assert personas(project) == {"Carl"}
    assert {department.name for department in project.all(Department)} == {"Bookshelf", "Post"}
    assert actors(project) == [["Carl"], ["Carl"], []]


def test_a_reference_without_an_actor_falls_back_to_the_name(bookis: Imported) -> None:
    card = cards(bookis.project)[0]

    assert departments(bookis.project, card) == ["Bookshelf"]
    assert card.does == "Account registered"
    assert said(bookis, "cjml-actor-by-name") == [{"count": 1}]


def test_what_happens_among_us_lies_backstage(bookis: Imported) -> None:
    card = cards(bookis.project)[2]

    assert stages(bookis.project) == [None, None, "backstage"]
    assert departments(bookis.project, card) == ["Bookshelf", "Post"]
    assert card.description == "Post: Plans the route"


def test_what_the_person_receives_is_the_touchpoint_and_what_we_do_is_ours(bookis: Imported) -> None:
    (card,) = cards(bookis.project, 1)

    assert (card.text, card.does) == ("Gets a receipt & wonders", "Sends the receipt")
    assert (card.timing, card.description, card.tags) == ("2026-03-02 09:10", "Two days late", ("failing",))


def test_channels_get_their_icons(bookis: Imported) -> None:
    found = {(channel.name, channel.kind, channel.icon) for channel in bookis.project.all(Channel)}

    assert ("SMS", "digital", "message-square") in found


def test_a_rating_is_kept_and_never_becomes_a_number(bookis: Imported) -> None:
    (card,) = cards(bookis.project, 1)
    (felt,) = card.feelings

    assert (felt.value, felt.word, felt.original, felt.scale) == (None, "Confused", "2", "cjml rating")
    assert said(bookis, "cjml-rating-kept") == [{"count": 1}]


def test_a_planned_journey_has_no_ratings(bookis: Imported) -> None:
    assert [card.feelings for card in cards(bookis.project)] == [(), (), ()]
    assert said(bookis, "cjml-planned-rating") == [{"count": 1}]


def test_an_actor_nobody_introduces_is_one_of_us() -> None:
    imported = read("a.xml", cjml(who="Ghost"))

    assert actors(imported.project) == [[]]
    assert departments(imported.project, cards(imported.project)[0]) == ["Ghost", "us"]
    assert said(imported, "cjml-actor-unknown") == [{"count": 1}]


def test_namespaces_and_prefixes_do_not_matter() -> None:
    plain = cjml(root='<CJML version="2.0" xmlns="http://www.cjml.no/">')
    prefixed = cjml().replace("<CJML", '<c:CJML xmlns:c="http://x"').replace("</CJML", "</c:CJML")

    assert texts(read("a.xml", plain).project) == texts(read("a.txt", prefixed).project) == ["Asks"]


def test_the_generators_broken_xml_is_read(generated: Imported) -> None:
    project = generated.project

    assert texts(project) == [
        "Measures the house: 120 m² > 100 m² & old",
        "Asks for an offer",
        "Orders a check",
    ]
    assert actors(project) == [["Anna & Per <family>"], ["Anna & Per <family>"], []]
    assert stages(project) == [None, None, "backstage"]
    assert codes(generated) == ["cjml-generator"]


def test_the_generators_times_and_risks_are_kept_where_there_are_any(generated: Imported) -> None:
    found = [(card.timing, card.tags) for card in cards(generated.project)]

    assert found == [("2026-03-01T09:00", ()), ("", ("threat",)), ("", ("incident",))]


def test_the_generator_draws_plans(generated: Imported) -> None:
    assert [(journey.title, journey.state) for journey in journeys(generated.project)] == [
        ("generator", "to-be")
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<html><body/></html>", "cjml-none"),
        ('<CJML version="2.0"></CJML>', "cjml-nothing"),
        ("<CJML><actualJourney>", "xml-broken"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><CJML>&a;</CJML>', "xml-unsafe"),
        ('<!DOCTYPE x SYSTEM "http://example.org/x.dtd"><CJML/>', "xml-unsafe"),
        ("<CJML>&who;</CJML>", "xml-unsafe"),
        ("<a>" * 100, "xml-too-deep"),
    ],
)
def test_what_is_no_cjml_is_refused(text: str, code: str) -> None:
    assert refusal("a.xml", text) == code
