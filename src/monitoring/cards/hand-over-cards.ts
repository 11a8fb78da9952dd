import type { Round } from '../rounds/round';
import type { Person } from '../../people/person';
import type { Button } from '../../cards/card-data';
import { formCard } from '../../cards/templates';
import type { RenderContext } from '../../cards/render-context';

/** What was typed already, which is not lost, what to say of it, and who could be meant. */
interface TypedColleague {
  readonly notice?: string;
  readonly name?: string;
  readonly note?: string;
  readonly matches?: readonly Person[];
}

/** A button for each of several colleagues who could be meant. */
const whoOf = (
  matches: readonly Person[],
  buttonOf: (person: Person) => Button,
): { buttons: Button[] }[] => (matches.length === 0 ? [] : [{ buttons: matches.map(buttonOf) }]);

/** Who is to answer for a collaboration from now on. */
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
      ...whoOf(matches, (person) => ({
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

/** That it is not theirs, and perhaps whose it is instead. */
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

/** Who stands in for a person, and a way to name another. */
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
      ...whoOf(matches, (person) => ({
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
