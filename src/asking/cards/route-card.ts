import { labelOf, type RenderContext } from '../../cards/render-context';
import { showButton } from '../../cards/show-button';
import { messageCard } from '../../cards/templates';
import { decisionsOf } from '../../catalogue/collaboration';
import { formatDecisions } from '../../catalogue/cards/format-costs';
import { formatRouting } from '../../catalogue/cards/format-routing';
import { formatSources } from '../../catalogue/cards/format-sources';
import { decidingBody, routeMatter } from '../../catalogue/competence';
import { formatDate } from '../../lib/format';
import type { Answer } from '../answer/answer';
import { isDecided } from '../answer/is-decided';
import type { AnswerFooter } from './answer-footer';

type RouteAnswer = Extract<Answer, { kind: 'route' }>;

/** Who decided the collaboration at the time, as far as a source says. */
function decidedThen({ entry }: RouteAnswer, renderContext: RenderContext): string[] {
  const { knowledge, strings, language } = renderContext;
  const basis = knowledge.provenance?.get(entry.id)?.basis;
  const decided =
    basis === undefined
      ? formatDecisions(decisionsOf(entry), 'by', renderContext)
      : strings.money.by(
          labelOf(basis.body, knowledge.vocabulary.bodies, renderContext),
          formatDate(basis.decidedOn, language),
        );
  return decided === '' ? [] : [strings.routing.existing.decidedThen(decided)];
}

/** That no decision on the matter is recorded, if none is. */
function undecided(
  { entry, matter }: RouteAnswer,
  { knowledge, strings }: RenderContext,
): string[] {
  return isDecided(matter, entry.id, knowledge)
    ? []
    : [strings.routing.existing.noneRecorded[matter]];
}

/** The title, and who decides first; then the way to the decision and what the plan leaves open. */
export function routeLines(
  answer: RouteAnswer,
  renderContext: RenderContext,
): { readonly title: string; readonly lines: string[] } {
  const { strings, language, knowledge } = renderContext;
  const { existing } = strings.routing;
  const { entry, matter } = answer;
  const { area } = entry;
  const routing = routeMatter({ conditions: ['participation'], area }, knowledge.rules);
  const decides = decidingBody(routing);
  const areaName = labelOf(area, knowledge.vocabulary.areas, renderContext);
  const way = formatRouting(routing, { area: areaName }, renderContext).slice(
    0,
    routing.path.length === 0 ? undefined : routing.path.length,
  );
  return {
    title: existing.title[matter](entry.name[language]),
    lines: [
      ...(decides === undefined
        ? []
        : [existing.decides(labelOf(decides, knowledge.vocabulary.bodies, renderContext))]),
      existing.notNamed[matter],
      ...way,
      ...undecided(answer, renderContext),
      ...decidedThen(answer, renderContext),
    ],
  };
}

/** Renders who decides what is to be done with an existing collaboration. */
export function renderRoute(
  answer: RouteAnswer,
  renderContext: RenderContext,
  { notice, rating, other }: AnswerFooter,
): object {
  const { title, lines } = routeLines(answer, renderContext);
  const { knowledge } = renderContext;
  const routing = routeMatter(
    { conditions: ['participation'], area: answer.entry.area },
    knowledge.rules,
  );
  const [anyRule] = knowledge.rules;
  const sources = routing.rows.map(({ rule }) => rule.source);
  const plan = anyRule === undefined ? [] : [anyRule.source];
  return messageCard.render({
    notice,
    title,
    paragraphs: lines.map((text) => ({ text })),
    footer: formatSources(
      [...(sources.length > 0 ? sources : plan), answer.entry.source],
      renderContext,
    ),
    buttons: [...other, showButton(answer.entry, renderContext, true)],
    rating,
  });
}
