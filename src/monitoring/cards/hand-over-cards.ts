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

/** A button for each colleague that a name may refer to. */
const colleagueButtons = (
  matches: readonly Person[],
  buttonOf: (person: Person) => Button,
): { buttons: Button[] }[] => (matches.length === 0 ? [] : [{ buttons: matches.map(buttonOf) }]);

/** Renders the form for handing a collaboration over to somebody else. */
export function renderHandOver(
  { id, name }: Round,
  { strings, language }: RenderContext,
  { notice = '', name: typed = '', note = '', matches = [] }: TypedColleague = {},
): object {
  const { handing: texts, open } = strings.monitoring;
  const named = name[language];
  return formCard.render({
    notice: matches.length > 0 ? texts.which : notice,
    title: texts.title(named),
    lines: [{ text: texts.help }],
    inputs: [
      { kind: 'text', id: 'name', label: texts.label, hint: texts.hint, value: typed },
      { kind: 'long', id: 'note', label: texts.note, hint: texts.noteHint, value: note },
    ],
    groups: [
      ...colleagueButtons(matches, (person) => ({
        title: person.name,
        data: { action: 'hand-over-to', round: id, person: person.id },
      })),
      {
        buttons: [
          { title: texts.send, data: { action: 'hand-over', round: id } },
          { title: open(named), data: { action: 'view-round', round: id, inPlace: true } },
        ],
      },
    ],
  });
}

/** Renders the form for declining a round, with a field for who is responsible instead. */
export function renderDecline({ id, name }: Round, { strings, language }: RenderContext): object {
  const { declining: texts, open } = strings.monitoring;
  const named = name[language];
  return formCard.render({
    title: texts.title(named),
    lines: [{ text: texts.help }],
    inputs: [{ kind: 'text', id: 'note', label: texts.label, hint: texts.hint }],
    groups: [
      {
        buttons: [
          { title: texts.send, data: { action: 'decline-duty', round: id } },
          { title: open(named), data: { action: 'view-round', round: id, inPlace: true } },
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
    inputs: [{ kind: 'text', id: 'name', label: handing.label, hint: handing.hint, value: name }],
    groups: [
      ...colleagueButtons(matches, (person) => ({
        title: person.name,
        data: { action: 'stand-in-person', person: person.id },
      })),
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
