import { formatDate } from '../../lib/format';
import { mainLevel, type Decision, type Screening } from '../case/screening';
import { transitionsOf } from '../case/transition-screening';
import { routeProposal } from '../proposal/route-proposal';
import { type Recommendation, scoreOf } from '../result/score';
import { entryOf } from '../case/finish-decision';
import type { Button } from '../../cards/card';
import { paragraphsOf } from '../../lib/text';
import { formCard, reportCard } from '../../cards/templates';
import { screeningName } from './format-proposal';
import { formatDay } from './format-case';
import { labelOf, type RenderContext } from '../../cards/render-context';

/** What was typed into the decision form so far. */
interface TypedDecision {
  readonly notice?: string;
  readonly value?: { readonly body?: string; readonly on?: string; readonly reason?: string };
}

const FAVOURABLE: readonly Recommendation[] = ['recommend', 'recommend-with-conditions'];

function inputsOf(
  screening: Screening,
  { body, on, reason }: NonNullable<TypedDecision['value']>,
  { strings, language, knowledge, day }: RenderContext,
) {
  const { decision: texts } = strings.screening.cases;
  const rows = routeProposal(screening.proposal, knowledge.rules).rows;
  const [likely] = rows.filter(({ rule }) => rule.appliesWhen === 'participation');
  return [
    {
      kind: 'choice' as const,
      id: 'body',
      label: texts.body,
      hint: texts.bodyHint,
      value: body ?? likely?.rule.decides ?? '',
      choices: knowledge.vocabulary.bodies.map(({ id, label }) => ({
        title: label[language],
        value: id,
      })),
    },
    { kind: 'date' as const, id: 'on', label: texts.on, hint: texts.onHint, value: on ?? day },
    {
      kind: 'long' as const,
      id: 'reason',
      label: texts.reason,
      hint: texts.reasonHint,
      value: reason ?? '',
    },
  ];
}

/** Renders the form in which a coordinator records who decided what, when and why. */
export function renderDecisionForm(
  screening: Screening,
  outcome: Decision['outcome'],
  renderContext: RenderContext,
  { notice = '', value = {} }: TypedDecision = {},
): object {
  const { cases, result } = renderContext.strings.screening;
  const { decision: texts } = cases;
  const name = screeningName(screening, renderContext);
  const one = { screening: screening.id };
  const { recommendation } = scoreOf(screening, mainLevel(screening));
  const { 'reason-needed': wanted } = renderContext.strings.screeningMoves.refusals;
  const follows =
    recommendation !== 'disagreement' &&
    FAVOURABLE.includes(recommendation) === (outcome === 'approved');
  return formCard.render({
    notice,
    title: outcome === 'approved' ? texts.approve(name) : texts.reject(name),
    lines: [
      { text: texts.help },
      { text: texts.derived(result.recommendation[recommendation]) },
      ...(follows || notice.startsWith(wanted)
        ? []
        : [{ text: recommendation === 'disagreement' ? texts.disagreement : texts.differs }]),
    ],
    inputs: inputsOf(screening, value, renderContext),
    groups: [
      {
        buttons: [
          {
            title: texts.save[outcome],
            data: { action: 'decide', outcome, ...one, seen: transitionsOf(screening) },
          },
          { title: texts.cancel, data: { action: 'view-screening', ...one } },
        ],
      },
    ],
  });
}

function decisionLines(decision: Decision, renderContext: RenderContext): { text: string }[] {
  const { strings, language, knowledge } = renderContext;
  const { cases, result } = strings.screening;
  const { decided: texts } = cases;
  const { body, on, reason, by, at } = decision;
  const derived = Object.entries(result.recommendation).find(
    ([id]) => id === decision.recommendation,
  )?.[1];
  return [
    {
      text: texts.by(
        labelOf(body, knowledge.vocabulary.bodies, renderContext),
        formatDate(on, language),
      ),
    },
    ...(reason === '' ? [] : paragraphsOf(texts.reason(reason))),
    { text: texts.derived(derived ?? decision.recommendation) },
    { text: texts.recorded(by.name, formatDay(at, renderContext)) },
  ];
}

/** Renders the decision for the owner and for the coordinator who recorded it. */
export function renderDecided(
  screening: Screening,
  renderContext: RenderContext,
  { notice = '' }: { readonly notice?: string } = {},
): object {
  const { decision } = screening;
  const { cases, overview, result } = renderContext.strings.screening;
  const { decided: texts } = cases;
  const name = screeningName(screening, renderContext);
  const one = { screening: screening.id };
  const level = mainLevel(screening);
  const entry = entryOf(screening);
  const find: Button[] =
    entry === undefined
      ? []
      : [{ title: texts.ask, data: { action: 'show', collaboration: entry } }];
  return reportCard.render({
    notice,
    title: decision === undefined ? name : texts.title[decision.outcome](name),
    lines: [
      ...(decision === undefined ? [] : decisionLines(decision, renderContext)),
      ...(entry === undefined ? [] : [{ text: texts.entered }]),
      ...(screening.unsettled === undefined ? [] : [{ text: texts.entering }]),
      { text: texts.kept },
    ],
    groups: [
      {
        buttons: [
          ...find,
          { title: overview, data: { action: 'overview', level, ...one } },
          { title: result.actions.explain, data: { action: 'explain', level, ...one } },
          { title: result.actions.caseNote, data: { action: 'case-note', ...one } },
          { title: result.actions.duplicate, data: { action: 'duplicate', ...one } },
        ],
      },
    ],
  });
}
