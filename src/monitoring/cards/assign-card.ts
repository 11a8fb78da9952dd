import { labelOf, type RenderContext } from '../../cards/render-context';
import { type ColleagueForm, colleagueInputs, colleagueNotice } from '../../cards/person-field';
import { formCard } from '../../cards/templates';
import type { Round } from '../rounds/round';

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
