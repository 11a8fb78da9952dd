import type { Round } from '../rounds/round';
import type { Person } from '../../people/person';
import type { Button } from '../../cards/card';
import { type ColleagueForm, colleagueInputs, colleagueNotice } from '../../cards/person-field';
import { formCard } from '../../cards/templates';
import type { RenderContext } from '../../cards/render-context';

/** Who a collaboration may be handed over to, and the message to keep when the form is shown again. */
interface HandOverForm extends ColleagueForm {
  readonly note?: string;
}

/** A row to tap for each colleague that a name may refer to. */
const colleagueRows = (matches: readonly Person[], dataOf: (person: Person) => Button['data']) =>
  matches.map((person) => ({ name: person.name, action: person.name, data: dataOf(person) }));

/** Renders the form for handing a collaboration over to somebody else. */
export function renderHandOver(
  { id, name }: Round,
  renderContext: RenderContext,
  form: HandOverForm = {},
): object {
  const { strings, language } = renderContext;
  const { note = '', matches = [] } = form;
  const { handing: texts, back } = strings.monitoring;
  const named = name[language];
  return formCard.render({
    notice: colleagueNotice(form, renderContext),
    title: texts.title(named),
    lines: [{ text: texts.help }],
    rows: colleagueRows(matches, (person) => ({
      action: 'hand-over-to',
      round: id,
      person: person.id,
    })),
    inputs: [
      ...colleagueInputs(form, renderContext),
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
  renderContext: RenderContext,
  form: ColleagueForm = {},
): object {
  const { matches = [] } = form;
  const { standIn: texts } = renderContext.strings.monitoring;
  return formCard.render({
    notice: colleagueNotice(form, renderContext),
    title: texts.title,
    lines: [{ text: standIn === undefined ? texts.none : texts.now(standIn.name) }],
    rows: colleagueRows(matches, (person) => ({ action: 'stand-in-person', person: person.id })),
    inputs: colleagueInputs(form, renderContext),
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
