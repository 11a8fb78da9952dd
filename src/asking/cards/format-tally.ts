import { shortName } from '../../cards/show-button';
import type { Group } from '../answer/group-entries';
import type { Grouping } from '../answer/query';
import { labelOf, type RenderContext } from '../../cards/render-context';

const RUNNERS_UP = 4;
const MOST_NAMED = 6;

/** The name of a group: a person, a country, a unit. */
function nameOf(id: string, per: Grouping, renderContext: RenderContext): string {
  const { vocabulary } = renderContext.knowledge;
  switch (per) {
    case 'contact':
    case 'representative':
    case 'person':
      return id;
    case 'unit':
      return labelOf(id, vocabulary.units, renderContext);
    case 'country':
      return labelOf(id, vocabulary.countries, renderContext);
    case 'programme':
      return labelOf(id, vocabulary.programmes, renderContext);
    case 'theme':
      return labelOf(id, vocabulary.themes, renderContext);
    case 'area':
      return labelOf(id, vocabulary.areas, renderContext);
    case 'level':
      return labelOf(id, vocabulary.levels, renderContext);
    case 'kind':
      return labelOf(id, vocabulary.kinds, renderContext);
    case 'body':
      return labelOf(id, vocabulary.bodies, renderContext);
  }
}

/** "Runa Coxeter: 5 samarbejder" with their names, followed by the next groups. */
export function formatTally(
  groups: readonly Group[],
  per: Grouping,
  renderContext: RenderContext,
): readonly string[] {
  const { strings, language } = renderContext;
  const [first, ...others] = groups;
  if (first === undefined) return [];
  const count = (group: Group) =>
    `${nameOf(group.id, per, renderContext)}: ${strings.answers.list(group.entries.length)}`;
  const names = ({ entries }: Group) => {
    const shown = entries.slice(0, MOST_NAMED).map(({ name }) => shortName(name[language]));
    return `${shown.join('; ')}${entries.length > MOST_NAMED ? ' …' : ''}`;
  };
  const isTied = (group: Group) => group.entries.length === first.entries.length;
  const tied = others.filter(isTied);
  const next = others.filter((group) => !isTied(group)).slice(0, RUNNERS_UP);
  return [
    ...[first, ...tied].map((group) => `${count(group)} (${names(group)})`),
    ...(next.length === 0 ? [] : [`${strings.asking.then}: ${next.map(count).join('; ')}`]),
  ];
}
