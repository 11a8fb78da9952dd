import { labelOf, type RenderContext } from '../../cards/render-context';
import { formCard } from '../../cards/templates';
import type { Person } from '../../people/person';
import type { Round } from '../rounds/round';

/** What was typed so far, a notice about it, and the people that the name may refer to. */
export interface AssignState {
  readonly notice?: string;
  readonly area?: string;
  readonly name?: string;
  readonly matches?: readonly Person[];
}

/** Renders the form for giving several collaborations an owner at once. */
export function renderAssign(
  unowned: readonly Round[],
  renderContext: RenderContext,
  { notice = '', area = '', name = '', matches = [] }: AssignState,
): object {
  const { strings, knowledge } = renderContext;
  const { assigning: texts, handing, duties } = strings.monitoring;
  const countOf = (id: string) => unowned.filter((round) => round.area === id).length;
  const areas = [...new Set(unowned.map((round) => round.area))].map((id) => ({
    title: texts.area(labelOf(id, knowledge.vocabulary.areas, renderContext), countOf(id)),
    value: id,
  }));
  return formCard.render({
    notice: matches.length > 0 ? handing.which : notice,
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
      { kind: 'text', id: 'name', label: handing.label, hint: handing.hint, value: name },
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
