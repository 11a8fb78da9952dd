import { labelOf, type RenderContext } from '../../cards/render-context';
import { type ColleagueForm, colleagueInputs, colleagueNotice } from '../../cards/person-field';
import { formCard, messageCard } from '../../cards/templates';
import type { Person } from '../../people/person';
import type { Round } from '../rounds/round';
import { MOST_UNASSIGNED } from './monitoring-actions';

/** Who may become responsible, and the area chosen so far. */
export interface AssignForm extends ColleagueForm {
  readonly area?: string;
}

/** Renders the form for giving several collaborations an owner at once. */
export function renderAssign(
  unowned: readonly Round[],
  renderContext: RenderContext,
  form: AssignForm,
): object {
  const { area = '', matches = [] } = form;
  const { strings, knowledge } = renderContext;
  const { assigning: texts, duties } = strings.monitoring;
  const countOf = (id: string) => unowned.filter((round) => round.area === id).length;
  const areas = [...new Set(unowned.map((round) => round.area))].map((id) => ({
    title: texts.area(labelOf(id, knowledge.vocabulary.areas, renderContext), countOf(id)),
    value: id,
  }));
  return formCard.render({
    notice: colleagueNotice(form, renderContext),
    title: texts.title,
    lines: [{ text: texts.help }],
    inputs: [
      {
        kind: 'choice',
        id: 'area',
        label: texts.which,
        hint: texts.all(unowned.length),
        value: area,
        choices: areas,
      },
      ...colleagueInputs(form, renderContext),
    ],
    groups: [
      {
        buttons: matches.map((person) => ({
          title: person.name,
          data: { action: 'assign-to', area, person: person.id },
        })),
      },
      {
        buttons: [
          { title: texts.send, data: { action: 'assign' } },
          { title: duties.unowned, data: { action: 'list-duties', scope: 'unowned' } },
        ],
      },
    ],
  });
}

/** Says what a person is responsible for now, with a way to undo it. */
export function renderAssigned(
  to: Pick<Person, 'id' | 'name'>,
  rounds: readonly Round[],
  { strings, language }: RenderContext,
): object {
  const { assigning: texts } = strings.monitoring;
  const names = rounds.map(({ name }) => name[language]).join('; ');
  const data = { action: 'unassign', person: to.id, rounds: rounds.map(({ id }) => id) } as const;
  const isUndoable = rounds.length > 0 && rounds.length <= MOST_UNASSIGNED;
  return messageCard.render({
    title: '',
    paragraphs: [{ text: texts.done(to.name, names) }],
    footer: '',
    buttons: isUndoable ? [{ title: texts.undo, data }] : [],
  });
}
