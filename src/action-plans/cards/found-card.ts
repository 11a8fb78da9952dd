import type { Button } from '../../cards/card';
import { labelOf, type RenderContext } from '../../cards/render-context';
import { reportCard } from '../../cards/templates';
import type { Initiative } from '../initiative/initiative';
import type { InitiativeSearch } from '../plan/find-initiatives';
import { PLAN_PAGE, stateSections } from './plan-card';

const asLines = (texts: readonly string[]) =>
  texts.filter((text) => text !== '').map((text) => ({ text }));

function statusText({ status, isNot = false }: InitiativeSearch, { strings }: RenderContext) {
  const { initiatives: texts, actionPlans } = strings;
  if (status === undefined) return [];
  const text = status === 'undecided' ? texts.undecided : actionPlans.states[status].toLowerCase();
  return [isNot ? texts.not(text) : text];
}

function whoseText({ whose }: InitiativeSearch, { strings }: RenderContext): string[] {
  const { initiatives: texts } = strings;
  if (whose === undefined) return [];
  return [whose.is === 'named' ? texts.whose(whose.name) : texts[whose.is]];
}

function yearText({ year, status, isNot = false }: InitiativeSearch, { strings }: RenderContext) {
  const { inYear, endedIn } = strings.initiatives;
  if (year === undefined) return [];
  return [!isNot && (status === 'finished' || status === 'stopped') ? endedIn(year) : inYear(year)];
}

/** Which initiatives were looked for, so that nobody takes them for others: "Initiativer om "demens", i 2028". */
function formatSearch(search: InitiativeSearch, renderContext: RenderContext): string {
  const { strings, knowledge } = renderContext;
  const { title, about } = strings.initiatives;
  const { topic, area } = search;
  const conditions = [
    ...(topic === undefined ? [] : [about(topic)]),
    ...(area === undefined ? [] : [labelOf(area, knowledge.vocabulary.areas, renderContext)]),
    ...statusText(search, renderContext),
    ...yearText(search, renderContext),
    ...whoseText(search, renderContext),
  ];
  return conditions.length === 0 ? title : `${title}: ${conditions.join(', ')}`;
}

/** What was found, and what may be missing. */
interface FoundInitiatives {
  readonly search: InitiativeSearch;
  readonly found: readonly Initiative[];
  readonly start: number;
  /** That some are not here, as text; empty if all are. */
  readonly cut: string;
  /** Whether everybody in a group sees it. */
  readonly isShared: boolean;
}

/** Renders the initiatives that were asked for, with what was understood. */
export function renderFound(
  { search, found, start, cut, isShared }: FoundInitiatives,
  renderContext: RenderContext,
): object {
  const { initiatives: texts, actionPlans } = renderContext.strings;
  const title = formatSearch(search, renderContext);
  const left = found.length - start - PLAN_PAGE;
  const more: Button = {
    title: actionPlans.morePages(Math.min(left, PLAN_PAGE)),
    data: { action: 'initiatives', search, start: start + PLAN_PAGE },
  };
  const shown = found
    .slice(start, start + PLAN_PAGE)
    .map((initiative) => ({ initiative, isAdded: false }));
  return reportCard.render({
    title: found.length === 0 ? texts.none(title) : title,
    headline: found.length === 0 ? '' : actionPlans.count(found.length),
    lines: asLines([cut]),
    sections: stateSections(shown, renderContext),
    footer: [
      ...(search.topic === undefined ? [] : [texts.searched]),
      ...(isShared ? [texts.onlyDecided] : []),
    ].join(' '),
    groups: [{ buttons: left > 0 ? [more] : [] }],
  });
}

/** Asks which of several initiatives is meant. */
export function renderWhichInitiative(
  name: string,
  found: readonly Initiative[],
  renderContext: RenderContext,
): object {
  const { initiatives: texts, actionPlans } = renderContext.strings;
  const left = found.length - PLAN_PAGE;
  const shown = found.slice(0, PLAN_PAGE).map((initiative) => ({ initiative, isAdded: false }));
  return reportCard.render({
    title: texts.which(name),
    sections: stateSections(shown, renderContext),
    footer: left > 0 ? actionPlans.andMore(left) : '',
    groups: [],
  });
}

/** Says that an area does not exist, and which do. */
export function renderNoArea(said: string, renderContext: RenderContext): object {
  const { strings, knowledge, day } = renderContext;
  const { areas } = knowledge.vocabulary;
  const year = Number(day.slice(0, 4));
  return reportCard.render({
    title: strings.initiatives.noArea(said),
    sections: [
      {
        rows: areas.map(({ id }) => {
          const name = labelOf(id, areas, renderContext);
          const action = strings.actionPlans.title(name, year);
          return { name, lines: [], action, data: { action: 'plan' as const, year, area: id } };
        }),
      },
    ],
    groups: [
      {
        buttons: [
          {
            title: strings.initiatives.asTopic(said),
            data: { action: 'initiatives', search: { topic: said } },
          },
        ],
      },
    ],
  });
}
