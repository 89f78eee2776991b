"""What is told, planned, voted and counted along the Danish example as it is. Data only, as `script.py` says."""

from __future__ import annotations

import datetime

from script import WorkTold

FIRST, SECOND = ("Prøverunde", "2025-12-04"), ("Værksted", "2026-02-25")

# fmt: off
READINGS = tuple(
    datetime.date(year, month, day) for year in (2024, 2025) for month, day in ((3, 31), (6, 30), (9, 30), (12, 31))
)
MEASURES = (
    # where (a phase, a touchpoint, None: the journey), title, unit, target, better, readings K1 2024 … K4 2025
    (0, "Fandt os inden for en dag", "%", 30, "higher", (6, 6, 8, 7, 7, 9, 10, 12)),
    (1, "Læser guiden færdig", "%", 40, "higher", (14, 13, 13, 12, 12, 13, 17, 19)),
    (1, "Beregner → besøg", "%", 25, "higher", (9, 10, 12, 12, 14, 18, 22, 28)),
    ((2, 0, 0), "Opgiver formularen", "%", 30, "lower", (55, 54, 57, 56, 58, 60, 63, 61)),
    (2, "Svartid på tilbud", "dage", 1, "lower", (5, 5.5, 6, 7, 7.5, 7, 6.4, 6)),
    (3, "Siger ja efter besøg", "%", 80, "higher", (61, 60, 63, 62, 64, 68, 67, 72)),
    (4, "Montagedage, der blev flyttet", "%", 10, "lower", (18, 20, 19, 22, 24, 29, 35, 36)),
    (None, "Nye kunder", "kunder", 60, "higher", (33, 38, 35, 40, 41, 44, 52, 60)),
    (None, "Tabte kunder", "kunder", 20, "lower", (29, 31, 28, 33, 30, 26, 24, 24)),
    ("project", "Tilfredshed, alle kunder", "af 5", 4.5, "higher", (3.6, 3.7, 3.6, 3.5, 3.4, 3.5, 3.6, 3.8)),
    ("project", "Huse fri af olie, i alt", "huse", 600, "higher", (212, 250, 285, 325, 366, 410, 462, 522)),
)
RATIOS = ((5, "Nye kunder for hver tabt", "Nye kunder", "Tabte kunder", 3.0),)

STORIES = (
    # teller (a persona by name, or who it was), department, date, touchpoint, words, lesson, about whom
    ("hanne", "Kundeservice", "2026-02-03", (4, 0, 1),
     "Han var ikke vred. Han spurgte bare, om han skulle rydde bryggerset en tredje gang. Jeg kunne ikke svare.",
     "Den, der tager telefonen, skal kunne se det samme som den, der flytter datoen."),
    ("jonas", "Montage", "2025-11-20", (4, 1, 0),
     "Fruen havde bagt boller. Der var lovet gulvvarme i køkkenet. Det stod ikke på min seddel.",
     "Det, vi lover i salget, skal stå på montørens seddel.", "mette"),
    ("Omar Saleh", "Salg", "2026-01-12", (2, 2, 0),
     "De valgte os, fordi Jonas havde sagt nej til noget. Jeg havde lige sendt dem et tilbud på det.",
     "Et ærligt nej sælger bedre end tolv sider."),
    ("Kim Thorsen", "Service", "2026-01-08", (5, 0, 1),
     "Klokken var 22.14. Jeg sagde »bare afrimning«. Der blev helt stille, og så begyndte hun at grine.",
     "Det, de er bange for, tager ét minut at forklare. Skriv det minut ned.", "mette"),
    ("Birthe Munk", "Planlægning", "2026-02-12", (4, 0, 0),
     "Jeg flyttede elleve datoer den fredag. Jeg kendte numrene på pumperne, ikke navnene på folk.",
     "Sæt navnet på tavlen ved siden af pumpen, før nogen flytter den."),
    ("Rikke Dahl", "Marketing", "2025-10-18", (1, 0, 0),
     "Jeg kom for at tage billeder. Verner solgte to pumper, mens jeg skiftede batteri.",
     "Den bedste sælger i kommunen har aldrig fået et visitkort af os.", "verner"),
    ("Susanne Friis", "", "2026-02-12", (3, 0, 0),
     "Jeg bladrede, Mette så på uret. På side ni stod prisen, på side tolv stod der »ekskl. el«.",
     "Banken er også en læser. Giv den en side for sig selv.", "mette"),
    ("per", "", "2026-02-24", (2, 1, 0),
     "Han tegnede det bag på vores olieregning og sagde, at gulvvarmen var spild af penge. Så vidste jeg, det blev dem.",
     "Lad montøren sige det, han ved."),
)

WORK = WorkTold(
    ideas=(
        ((1, 2, 0), "ease", "Beregneren sender tallet til banken", "Økonomi", "Birthe", "2026-10-01", 3, 3, "open", "lettere"),
    ),
    activities=(
        ((4, 0, 0), "møde", "Tavlemøde hver mandag kl. 8: Salg, Planlægning, Montage", "Planlægning", "Birthe", "2026-03-23", 5, 1, "doing", None),
        ((4, 0, 1), "system", "Giv Kundeservice adgang til plantavlen", "Planlægning", "Birthe", "2026-04-30", 5, 2, "open", 18000),
        ((1, 1, 0), "tekst", "Læs guiden højt for en tømrer og streg ud", "Marketing", "Rikke", "2026-03-06", 4, 1, "done", None),
        ((2, 0, 0), "prøve", "Kort formular i to uger mod den lange", "Salg", "Omar", "2026-05-01", 4, 2, "doing", 6000),
        ((5, 0, 0), "tekst", "Skriv de ti hyppigste koder om til sætninger", "Service", "Kim", "2026-06-01", 4, 2, "open", None),
        ((1, 0, 0), "besøg", "Kage og visitkort til Verner og fire andre", "Marketing", "Rikke", "2026-05-09", 4, 1, "open", 2500),
        ((3, 0), "møde", "Tag Susanne med på råd om bankens ark", "Økonomi", "", "2026-04-17", 3, 1, "open", None),
        ((4,), "undersøgelse", "Følg ti datoer fra løfte til montage", "Montage", "Jonas", "2026-06-30", 3, 3, "not now", None),
    ),
    votes=(
        (*FIRST, "", "Tre felter og et billede af fyret", 4),
        (*FIRST, "", "Datogaranti: 500 kr. for hver dag, vi flytter", 2),
        (*FIRST, "", "Lånevarme: en elkasse på trailer samme dag", 3),
        (*SECOND, "Hanne", "Montøren får kunden en uge før", 3),
        (*SECOND, "Jonas", "Montøren får kunden en uge før", 3),
        (*SECOND, "Jonas", "Datogaranti: 500 kr. for hver dag, vi flytter", 2),
        (*SECOND, "Birthe", "Datogaranti: 500 kr. for hver dag, vi flytter", 1),
        (*SECOND, "Birthe", "Ét ark forrest: pris, dato, navn", 2),
        (*SECOND, "Omar", "Ét ark forrest: pris, dato, navn", 3),
        (*SECOND, "Omar", "Tre felter og et billede af fyret", 2),
        (*SECOND, "Rikke", "Åben have: Verner viser frem, vi giver kagen", 3),
        (*SECOND, "Rikke", "Skriv fejlkoder som hele sætninger", 1),
        (*SECOND, "Kim", "Skriv fejlkoder som hele sætninger", 4),
        (*SECOND, "Mette", "Ét ark til banken, klar til at sende", 3),
        (*SECOND, "Mette", "Lånevarme: en elkasse på trailer samme dag", 2),
        (*SECOND, "", (4, 0, 0), 7),
        (*SECOND, "", "Jeg flyttede elleve datoer den fredag. Jeg kendte numrene på pumperne, ikke navnene på folk.", 3),
    ),
    findings=(
        ("low-without-idea", (0, 0), "intended", "Fyret er ikke vores. Idéen om lånevarme ligger ved regningen, hvor de ringer til os."),
        ("channel-not-wanted", (1, 1, 0), "later", "Aftentelefon til kl. 21 prøves i oktober, når det bliver koldt. Før det er der ingen på vagt."),
    ),
    notes=(
        ((2, 2, 0), "quote", "Jeg læste den højt for Mette. Ved side fire sov hun.", "per"),
        ((2, 1, 0), "gain", "Tegningen hænger stadig på køleskabet.", "mette"),
        ((4, 0, 0), "pain", "Per står på et tag. Sms’en kan ikke besvares, og der er intet nummer i den.", ""),
        ((5, 0, 0), "question", "Hvorfor står der ikke bare »afrimer«?", ""),
    ),
)
# fmt: on
