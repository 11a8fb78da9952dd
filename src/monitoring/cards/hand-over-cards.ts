import type { Round } from '../rounds/round';
import type { Person } from '../../people/person';
import type { Button } from '../../cards/card';
import { formCard } from '../../cards/templates';
import type { RenderContext } from '../../cards/render-context';

/**
 * Text to keep when the form is shown again, a notice about it, and the people that it may refer
 * to.
 */
interface TypedColleague {
  readonly notice?: string;
  readonly name?: string;
  readonly note?: string;
  readonly matches?: readonly Person[];
}

/** A row to tap for each colleague that a name may refer to. */
const colleagueRows = (matches: readonly Person[], dataOf: (person: Person) => Button['data']) =>
  matches.map((person) => ({ name: person.name, action: person.name, data: dataOf(person) }));

/** Renders the form for handing a collaboration over to somebody else. */
export function renderHandOver(
  { id, name }: Round,
  { strings, language }: RenderContext,
  { notice = '', name: typed = '', note = '', matches = [] }: TypedColleague = {},
): object {
  const { handing: texts, back } = strings.monitoring;
  const named = name[language];
  return formCard.render({
    notice: matches.length > 0 ? texts.which : notice,
    title: texts.title(named),
    lines: [{ text: texts.help }],
    rows: colleagueRows(matches, (person) => ({
      action: 'hand-over-to',
      round: id,
      person: person.id,
    })),
    inputs: [
      { kind: 'text', id: 'name', label: texts.label, hint: texts.hint, value: typed },
      { kind: 'long', id: 'note', label: texts.note, hint: texts.noteHint, value: note },
    ],
    groups: [
      {
        buttons: [
          { title: texts.send, data: { action: 'hand-over', round: id } },
          { title: back, data: { action: 'view-round', round: id, inPlace: true } },
        ],
      },
    ],
  });
}

/** Renders the form for declining a round, with a field for who is responsible instead. */
export function renderDecline({ id, name }: Round, { strings, language }: RenderContext): object {
  const { declining: texts, back } = strings.monitoring;
  const named = name[language];
  return formCard.render({
    title: texts.title(named),
    lines: [{ text: texts.help }],
    inputs: [{ kind: 'text', id: 'note', label: texts.label, hint: texts.hint }],
    groups: [
      {
        buttons: [
          { title: texts.send, data: { action: 'decline-duty', round: id } },
          { title: back, data: { action: 'view-round', round: id, inPlace: true } },
        ],
      },
    ],
  });
}

/** Renders who a person's stand-in is, with a field to name another. */
export function renderStandIn(
  { standIn }: Pick<Person, 'standIn'>,
  { strings }: RenderContext,
  { notice = '', name = '', matches = [] }: TypedColleague = {},
): object {
  const { handing, standIn: texts } = strings.monitoring;
  return formCard.render({
    notice: matches.length > 0 ? handing.which : notice,
    title: texts.title,
    lines: [{ text: standIn === undefined ? texts.none : texts.now(standIn.name) }],
    rows: colleagueRows(matches, (person) => ({ action: 'stand-in-person', person: person.id })),
    inputs: [{ kind: 'text', id: 'name', label: handing.label, hint: handing.hint, value: name }],
    groups: [
      {
        buttons: [
          { title: texts.save, data: { action: 'stand-in' } },
          ...(standIn === undefined
            ? []
            : [{ title: texts.remove, data: { action: 'no-stand-in' as const } }]),
        ],
      },
    ],
  });
}
