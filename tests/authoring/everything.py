"""A scenario that uses every key of the format once, as its author writes it and as it is read."""

from game.authoring.scenarios import scenario_shape
from game.authoring.structures import Record
from game.core.cards import Card, Excuse, Fix, Keep, Money, Promise, Source
from game.core.claim_forms import parse
from game.core.conditions import Both, Compare, Not
from game.core.customer import Customer, Issue, Standing
from game.core.feelings import IssueKind
from game.core.scenario import (
    Answer,
    Branch,
    Effect,
    Ending,
    Event,
    Failure,
    Later,
    Lesson,
    Meter,
    Question,
    Response,
    Scenario,
    Speech,
    Turn,
)
from game.core.status import Status
from tests.worlds import shipped_rulebook

TELL = Lesson("tell-before-they-ask", "Tell before they ask", "Early.", (23,))
EXCUSES = Lesson("no-excuses", "No excuses", "Say what you can do.", (14, 15))
LESSONS = {lesson.id: lesson for lesson in (TELL, EXCUSES)}


def shape(id_: str = "everything") -> Record[Scenario]:
    """The shape of a scenario that knows these lessons."""
    return scenario_shape(id_, LESSONS, shipped_rulebook())


SOURCE = """\
# yaml-language-server: $schema=schema/scenario.schema.json
format: 1
title: The late parcel
summary: >-
  A parcel that is late,
  and a customer who is not.
language: en-gb
minutes: 5
lessons: [tell-before-they-ask, no-excuses]

customer:
  name: Ada
  about: Waits for a present
  portrait: ada
  standing: long
  affection: 70
  trust: 60
  trust-lid: 90
  patience: 2
  expectation: 2
  soreness: 1
  failures: 1
  excuses: 1
  apologies: 1
  kept: 2
  broken: 1
  years: 4
  issue:
    kind: goods
    severity: 1
    ours: yes
    waited: 1
    before: 80
    snubbed: no

leaves-at: 20
introduce: Who waits for something?

meters:
  complaints:
    label: Complaints
    to: 200
    start: 120
    good: down
  budget: {label: Our budget, from: -50, shown: no}
flags: [told-early, bonus]

turns:
  - id: the-van
    title: The van
    scene: depot
    repeat: 2
    when: affection >= 50 and not broken call-back
    story: The van broke down.
    speech:
      in-love: "Take your time, {customer} can wait."
      it's complicated: Late again?
      otherwise: Where is it?
    failure: {kind: service, severity: 2, ours: no}
    temptation: 3
    effects: {complaints: +10}
    chance:
      - weight: 2
        story: It rains.
        effects:
          budget: -5
          bonus: no
      - weight: 1
        story: The parcel gets wet.
        failure:
          kind: goods
          severity: 3
          ours: true
        temptation: 5
        later: {in: 1, story: It dries.}
    pause: Raise your hands.
    notes: Let them laugh.
    responses:
      - id: ring
        label: Ring her
        icon: phone
        says: It will be late.
        did: told her
        acts:
          - tell
          - own
          - promise: call-back
            what: A call on Friday
            due: 2
          - process: 2
          - effort: 1
        reaction: All right.
        effects:
          - {complaints: -20, told-early: yes}
          - {budget: -5, when: complaints < 100 and bonus is not yes}
        follows: tell-before-they-ask
        why: Early is cheap.
        next: friday
        later:
          in: 2
          story: "A neighbour rings: the parcel is with him."
          effects: {complaints: -5}
      - id: wait
        label: Wait
        does: You wait.
        acts: []
        reaction:
          left: Bye.
          otherwise: Hello?
        breaks: tell-before-they-ask
      - id: blame
        label: Explain
        says: The van!
        acts:
          - excuse: the van
            outside-our-control: yes
          - sorry
          - smile
          - lie
          - wow
          - money: {percent: 100, later: yes}
          - fix: other
          - recharge: customer
        breaks: no-excuses
    after:
      - weight: 1
        story: She posts it.
        failure: {kind: attention, severity: 1, ours: no}
        effects: {complaints: 5}
        later: {in: 1, story: Others read it., temptation: 2}
      - weight: 3
        next: the-van
    next: end

  - id: friday
    responses:
      - id: keep-it
        label: Call
        when: chose ring and open call-back
        says: It is here.
        acts:
          - keep: call-back
            check: yes
          - care
          - fix: match
          - money: 50
      - id: wait
        label: Wait
        does: You wait.
        acts: []

endings:
  - id: friends
    when: status is it's complicated
    title: Friends
    text: She waves.
  - id: strangers
    title: Strangers

claims:
  - excuse never beats own
checkup:
  - id: sorry
    say: A quick sorry is enough.
    lesson: no-excuses
  - id: late
    ask: It is a week late. What now?
    answers:
      - {id: ring, text: Ring her}
      - {id: wait, text: Wait}
discussion:
  - "When did you last wait: for what?"
sources:
  - A parcel
"""

SCENARIO = Scenario(
    id="everything",
    title="The late parcel",
    customer=Customer(
        name="Ada",
        about="Waits for a present",
        portrait="ada",
        standing=Standing.LONG,
        affection=70,
        trust=60,
        trust_lid=90,
        patience=2,
        expectation=2,
        soreness=1,
        failures=1,
        excuses=1,
        apologies=1,
        kept=2,
        broken=1,
        years=4,
        issue=Issue(IssueKind.GOODS, severity=1, ours=True, waited=1, before=80, snubbed=False),
    ),
    turns=(
        Turn(
            id="the-van",
            title="The van",
            scene="depot",
            when=Both(Compare("affection", ">=", 50), Not(Compare("broken call-back", "is", 1))),
            event=Event(
                "The van broke down.",
                Failure(IssueKind.SERVICE, 2, ours=False),
                3,
                (Effect("complaints", 10),),
            ),
            chance=(
                Branch(
                    2, Event("It rains.", effects=(Effect("budget", -5), Effect("bonus", to=0)))
                ),
                Branch(
                    1,
                    Event("The parcel gets wet.", Failure(IssueKind.GOODS, 3, ours=True), 5),
                    later=Later(1, Event("It dries.")),
                ),
            ),
            speech=Speech(
                "Where is it?",
                (
                    (Status.IN_LOVE, "Take your time, {customer} can wait."),
                    (Status.COMPLICATED, "Late again?"),
                ),
            ),
            pause="Raise your hands.",
            notes="Let them laugh.",
            responses=(
                Response(
                    id="ring",
                    label="Ring her",
                    icon="phone",
                    says="It will be late.",
                    did="told her",
                    card=Card(
                        tell=True,
                        own=True,
                        promise=Promise("call-back", "A call on Friday", due=2),
                        process=2,
                        effort=1,
                    ),
                    reaction=Speech("All right."),
                    effects=(
                        Effect("complaints", -20),
                        Effect("told-early", to=1),
                        Effect(
                            "budget",
                            -5,
                            when=Both(
                                Compare("complaints", "<", 100), Compare("bonus", "is not", 1)
                            ),
                        ),
                    ),
                    follows=TELL,
                    why="Early is cheap.",
                    next="friday",
                    later=Later(
                        2,
                        Event(
                            "A neighbour rings: the parcel is with him.",
                            effects=(Effect("complaints", -5),),
                        ),
                    ),
                ),
                Response(
                    id="wait",
                    label="Wait",
                    does="You wait.",
                    card=Card(),
                    reaction=Speech("Hello?", ((Status.LEFT, "Bye."),)),
                    breaks=TELL,
                ),
                Response(
                    id="blame",
                    label="Explain",
                    says="The van!",
                    card=Card(
                        excuse=Excuse("the van", outside_our_control=True),
                        sorry=True,
                        smile=True,
                        lie=True,
                        wow=True,
                        money=Money(100, later=True),
                        fix=Fix.OTHER,
                        recharge=Source.CUSTOMER,
                    ),
                    breaks=EXCUSES,
                ),
            ),
            after=(
                Branch(
                    1,
                    Event(
                        "She posts it.",
                        Failure(IssueKind.ATTENTION, 1, ours=False),
                        effects=(Effect("complaints", 5),),
                    ),
                    later=Later(1, Event("Others read it.", temptation=2)),
                ),
                Branch(3, Event(), next="the-van"),
            ),
            next="end",
            repeat=2,
        ),
        Turn(
            id="friday",
            responses=(
                Response(
                    id="keep-it",
                    label="Call",
                    when=Both(Compare("chose ring", "is", 1), Compare("open call-back", "is", 1)),
                    says="It is here.",
                    card=Card(
                        keep=(Keep("call-back", check=True),),
                        care=True,
                        fix=Fix.MATCH,
                        money=Money(50),
                    ),
                ),
                Response(id="wait", label="Wait", does="You wait.", card=Card()),
            ),
        ),
    ),
    endings=(
        Ending("friends", "Friends", "She waves.", Compare("status", "is", Status.COMPLICATED)),
        Ending("strangers", "Strangers"),
    ),
    summary="A parcel that is late, and a customer who is not.",
    minutes=5,
    lessons=(TELL, EXCUSES),
    meters=(
        Meter("complaints", "Complaints", highest=200, start=120, good=-1),
        Meter("budget", "Our budget", lowest=-50, start=-50, shown=False),
        Meter("told-early", "told early", highest=1, shown=False),
        Meter("bonus", "bonus", highest=1, shown=False),
    ),
    leaves_at=20,
    introduce="Who waits for something?",
    discussion=("When did you last wait: for what?",),
    claims=(parse("excuse never beats own"),),
    sources=("A parcel",),
    language="en-gb",
    checkup=(
        Question("sorry", "A quick sorry is enough.", lesson=EXCUSES),
        Question(
            "late",
            "It is a week late. What now?",
            (Answer("ring", "Ring her"), Answer("wait", "Wait")),
        ),
    ),
)
