"""``complicated schema``: what an editor needs to help a writer."""

from pathlib import Path

import click

from game.texts import _


@click.command
@click.argument(
    "folder",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=".",
    required=False,
)
def command(folder: Path) -> None:
    """Write schema/scenario.schema.json into FOLDER, where scenarios lie; else the current one.

    With it, an editor with a YAML language server completes keys, acts, statuses, lessons and
    pictures, explains them, and underlines mistakes. Lessons are those of lessons.yaml in FOLDER,
    or those of the game.

    \b
    complicated schema
    complicated schema scenarios
    """
    from game.authoring.schema.scenario import as_text, scenario_schema
    from game.cli.loading import lessons_or_exit, rulebook_or_exit
    from game.cli.rewriting import write_or_exit

    path = folder / "schema" / "scenario.schema.json"
    lessons = {lesson.id: lesson for lesson in lessons_or_exit(folder / "scenario.yaml")}
    write_or_exit(path, as_text(scenario_schema(lessons, rulebook_or_exit(None))).encode())
    click.echo(_("Here is {path}. Put this line at the top of each scenario:").format(path=path))
    click.echo("# yaml-language-server: $schema=schema/scenario.schema.json")
