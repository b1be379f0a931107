"""A map as DOT."""

import pygraphviz

from game.authoring.library import load_scenario
from game.map.dot import dot_of
from game.map.odds import odds_of
from game.map.plan import plan_of
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import response, scenario, turn


def test_graphviz_reads_the_same_boxes_and_arrows() -> None:
    """What was written is a graph to Graphviz, whatever signs the texts hold."""
    world = load_scenario("the-new-car").value
    assert world is not None
    plan = plan_of(world)
    graph = pygraphviz.AGraph(string=dot_of(plan))

    assert {box.id for box in plan.boxes} == set(graph.nodes())
    assert {(arrow.tail, arrow.head) for arrow in plan.arrows} == set(graph.edges())


def test_quotes_and_backslashes_are_texts() -> None:
    """A label is shown as it was written."""
    world = scenario(turn("only", response('say "no" \\n')))
    graph = pygraphviz.AGraph(string=dot_of(plan_of(world)))
    label = graph.get_node('response only say "no" \\\\n').attr["label"]

    assert 'say \\"no\\" \\\\n' in label or 'say "no" \\\\n' in label


def test_odds_stand_on_the_arrows() -> None:
    """With odds, an arrow says them; without, it is silent."""
    proof = proof_of_the_new_car()
    plan = plan_of(proof.scenario)
    tail, head = "turn the-tape-measure", "response the-tape-measure ask-her"

    for odds, label in ((odds_of(proof), "25 %"), (None, "")):
        graph = pygraphviz.AGraph(string=dot_of(plan, odds))
        assert label == (graph.get_edge(tail, head).attr["label"] or "")
