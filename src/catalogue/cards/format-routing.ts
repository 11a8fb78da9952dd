import { labelOf, type RenderContext } from '../../cards/render-context';
import { formatList } from '../../lib/format';
import type { RuleCondition, PathStep, Route, Routing } from '../competence';
import { formatPlaces, formatSources } from './format-sources';

/** What the reasons of a routing name: the area and the answer about outside money, as labels. */
export interface RoutedMatter {
  readonly area: string;
  readonly funding?: string;
}

/** Why a row applies: "området er Sundhed". */
function formatCondition(
  because: RuleCondition,
  { area, funding = '' }: RoutedMatter,
  { strings }: RenderContext,
): string {
  const { causes } = strings.routing;
  switch (because) {
    case 'participation':
      return causes.participation(area);
    case 'external-funding-more-staff':
    case 'external-funding-same-staff':
      return causes.funding(funding);
    default:
      return causes[because];
  }
}

const placesOf = (rows: readonly Route[], renderContext: RenderContext) =>
  formatPlaces(
    rows.map(({ rule }) => rule.source),
    renderContext,
  );

/** What one body does: it recommends, it decides, or both. */
function formatStep(
  { body, decides, recommends, delegated }: PathStep,
  matter: RoutedMatter,
  renderContext: RenderContext,
): string[] {
  const { strings, language, knowledge } = renderContext;
  const { routing } = strings;
  const name = labelOf(body, knowledge.vocabulary.bodies, renderContext);
  const decide = delegated === true ? routing.delegated : routing.decides;
  return [
    ...(recommends.length === 0
      ? []
      : [routing.recommends(name, placesOf(recommends, renderContext))]),
    ...decides.map((row) =>
      decide(
        name,
        row.rule.matter[language],
        placesOf([row], renderContext),
        formatCondition(row.because, matter, renderContext),
      ),
    ),
  ];
}

/** Says how rows fit together of which each names another body. */
function formatResolution({ path }: Routing, renderContext: RenderContext): string[] {
  const { strings, language, knowledge } = renderContext;
  const delegated = path.filter((step) => step.delegated === true).flatMap((step) => step.decides);
  if (delegated.length === 0) return [];
  const higher = path.filter((step) => step.delegated !== true && step.decides.length > 0);
  const names = higher.map(({ body }) => labelOf(body, knowledge.vocabulary.bodies, renderContext));
  const above = higher.flatMap(({ decides }) => decides);
  return [
    strings.routing.resolved(
      placesOf(delegated, renderContext),
      formatList(names, language),
      placesOf(above, renderContext),
    ),
  ];
}

/**
 * The way to a decision in the order in which the bodies act, with the rows of the plan and the
 * reasons; and what the extract leaves out, with advice.
 */
export function formatRouting(
  routing: Routing,
  matter: RoutedMatter,
  renderContext: RenderContext,
  advice?: string,
): string[] {
  const { routing: texts } = renderContext.strings;
  const acts = routing.path.flatMap((step) => formatStep(step, matter, renderContext));
  const isPartly = routing.path.some(({ decides }) => decides.length > 0);
  const missing = isPartly ? texts.missingToo : texts.missing;
  const sources = routing.rows.map(({ rule }) => rule.source);
  return [
    ...acts.map((text, index) => texts.step(index + 1, text)),
    ...formatResolution(routing, renderContext),
    ...(routing.missing
      ? [missing(matter.area, advice ?? texts.ask(texts.coordinator)).trim()]
      : []),
    ...(sources.length === 0 ? [] : formatSources(sources, renderContext).split('\n\n')),
  ];
}
