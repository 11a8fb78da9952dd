import type { Button } from '../../cards/card';
import { labelOf, type RenderContext } from '../../cards/render-context';
import { formCard } from '../../cards/templates';
import { decidingBody } from '../../catalogue/competence';
import {
  isFinal,
  recommendingBodies,
  type StepOutcome,
  type Warning,
} from '../../catalogue/decision-chain';
import { isAssessed, mainLevel, type Screening } from '../case/screening';
import { transitionsOf } from '../case/transition-screening';
import { LONGEST_TEXT } from '../checklist/input';
import { routeProposal } from '../proposal/route-proposal';
import { conditionsOf, scoreOf } from '../result/score';
import { formatConditions } from './decision-cards';
import { decidedLastDay, endedLines, lastDayInputs } from './entry/entry-case-parts';
import { amendedLines } from './format-case';
import { screeningName } from './format-proposal';
import { CONDITION_IDS } from './screening-actions';

/** What a form records: a final decision, or what a body recommends before it. */
export type DecisionForm = 'approved' | 'rejected' | 'recommended';

/** What was typed into a decision form so far. */
interface TypedStep {
  readonly body?: string;
  readonly on?: string;
  readonly item?: string | undefined;
  readonly journal?: string | undefined;
  readonly outcome?: StepOutcome;
  readonly conditions?: string | undefined;
  readonly reason?: string;
  readonly effective?: string | undefined;
}

/** What a form shows in addition to the case. */
interface FormState {
  readonly notice?: string;
  readonly warnings?: readonly Warning[];
  readonly value?: TypedStep;
}

/** The form that records an outcome. */
export const formOf = (outcome: StepOutcome): DecisionForm =>
  isFinal(outcome) ? outcome : 'recommended';

/** The inputs that a recorded step and its correction share. */
function stepInputs(
  { body = '', on, item = '', journal = '' }: TypedStep,
  { strings, language, knowledge, day }: RenderContext,
) {
  const { decisions: texts } = strings.screening;
  return [
    {
      kind: 'choice' as const,
      id: 'body',
      label: texts.body,
      hint: texts.bodyHint,
      value: body,
      choices: knowledge.vocabulary.bodies.map(({ id, label }) => ({
        title: label[language],
        value: id,
      })),
    },
    { kind: 'date' as const, id: 'on', label: texts.on, hint: texts.onHint, value: on ?? day },
    { kind: 'text' as const, id: 'item', label: texts.item, hint: texts.itemHint, value: item },
    {
      kind: 'text' as const,
      id: 'journal',
      label: texts.journal,
      hint: texts.journalHint,
      value: journal,
    },
  ];
}

const longInput = (
  id: string,
  label: string,
  hint: string,
  value = '',
  longest = LONGEST_TEXT,
) => ({ kind: 'long' as const, id, label, hint, value, longest });

/** All conditions together, in characters. */
const LONGEST_CONDITIONS = 4000;

/** The body that most likely acts next. */
function likelyBody(
  { chain, proposal }: Screening,
  form: DecisionForm,
  { knowledge }: RenderContext,
): string | undefined {
  const routing = routeProposal(proposal, knowledge.rules);
  if (form !== 'recommended') return decidingBody(routing);
  return recommendingBodies(routing).find((body) => !chain.some((step) => step.body === body));
}

/** The conditions that the result names, one a line, for the coordinator to change. */
function likelyConditions(screening: Screening, { language }: RenderContext): string {
  if (!isAssessed(screening)) return '';
  const { recommendation } = scoreOf(screening, mainLevel(screening));
  if (recommendation !== 'recommend-with-conditions') return '';
  return conditionsOf(screening)
    .map(({ text }) => text[language])
    .join('\n');
}

function formInputs(
  screening: Screening,
  form: DecisionForm,
  value: TypedStep,
  renderContext: RenderContext,
) {
  const { decisions: texts } = renderContext.strings.screening;
  const likely = likelyBody(screening, form, renderContext);
  const body = value.body ?? likely ?? '';
  const last = value.effective ?? screening.about?.effective;
  const outcome = {
    kind: 'choice' as const,
    id: 'outcome',
    label: texts.outcome,
    hint: texts.outcome,
    value: value.outcome ?? 'recommended',
    choices: (['recommended', 'not-recommended'] as const).map((one) => ({
      title: texts.outcomes[one],
      value: one,
    })),
  };
  return [
    ...stepInputs({ journal: screening.journal, ...value, body }, renderContext),
    ...(form === 'recommended' ? [outcome] : []),
    ...(form === 'approved' ? lastDayInputs(screening, last, renderContext) : []),
    ...(form === 'approved'
      ? [
          longInput(
            'conditions',
            texts.conditions,
            texts.conditionsHint,
            value.conditions ?? likelyConditions(screening, renderContext),
            LONGEST_CONDITIONS,
          ),
        ]
      : []),
    longInput('reason', texts.reason, texts.reasonHint, value.reason),
  ];
}

/** What the coordinator should know before recording a step. */
function formLines(
  screening: Screening,
  form: DecisionForm,
  warnings: readonly Warning[],
  renderContext: RenderContext,
): string[] {
  const { strings, knowledge } = renderContext;
  const { decisions: texts, entryCases, result } = strings.screening;
  const decides = decidingBody(routeProposal(screening.proposal, knowledge.rules));
  return [
    ...amendedLines(screening, renderContext),
    texts.help[form],
    ...endedLines(screening.about?.collaboration, renderContext),
    ...(decides === undefined
      ? []
      : [texts.decidedBy(labelOf(decides, knowledge.vocabulary.bodies, renderContext))]),
    isAssessed(screening)
      ? texts.derived(
          result.recommendation[scoreOf(screening, mainLevel(screening)).recommendation],
        )
      : entryCases.notAssessed,
    ...(form === 'rejected' ? [texts.reasonWanted] : []),
    ...(warnings.length === 0
      ? []
      : [texts.warned, ...warnings.map((one) => `• ${texts.warnings[one]}`)]),
  ];
}

const asLines = (texts: readonly string[]) => texts.map((text) => ({ text }));

const cancelButton = ({ id }: Screening, { strings }: RenderContext): Button => ({
  title: strings.screening.decisions.cancel,
  data: { action: 'view-screening', screening: id, back: true },
});

/** Renders the form in which a coordinator records what a body recommended or decided. */
export function renderDecisionForm(
  screening: Screening,
  form: DecisionForm,
  renderContext: RenderContext,
  { notice = '', warnings = [], value = {} }: FormState = {},
): object {
  const { decisions: texts } = renderContext.strings.screening;
  const save: Button = {
    title: warnings.length > 0 ? texts.saveAnyway : texts.save[form],
    data: {
      action: 'decide',
      screening: screening.id,
      seen: transitionsOf(screening),
      ...(form === 'recommended' ? {} : { outcome: form }),
      warnings: [...warnings],
    },
    role: form === 'rejected' ? 'destructive' : 'primary',
  };
  return formCard.render({
    notice,
    title: texts.form[form](screeningName(screening, renderContext)),
    lines: asLines(formLines(screening, form, warnings, renderContext)),
    inputs: formInputs(screening, form, value, renderContext),
    groups: [{ buttons: [save, cancelButton(screening, renderContext)] }],
  });
}

/** What was typed into a correction so far, and a notice about it. */
interface CorrectionState {
  readonly notice?: string;
  readonly warnings?: readonly Warning[];
  readonly value?: Omit<TypedStep, 'conditions'> & {
    readonly why?: string;
    readonly conditions?: readonly string[];
    readonly added?: string;
  };
}

/** Returns whether a correction can change conditions. */
const hasConditions = ({ decision }: Screening) => decision?.outcome === 'approved';

/** What the coordinator should know before correcting the record. */
function correctionLines(
  screening: Screening,
  warnings: readonly Warning[],
  { strings }: RenderContext,
): string[] {
  const { decisions: texts } = strings.screening;
  return [
    texts.correct.help,
    ...(hasConditions(screening) ? [texts.correct.conditionsHelp] : []),
    ...(warnings.length === 0
      ? []
      : [texts.warned, ...warnings.map((one) => `• ${texts.warnings[one]}`)]),
  ];
}

/** The inputs for the conditions of an approval: one for each, and one for those to add. */
function conditionInputs(
  screening: Screening,
  { conditions, added }: NonNullable<CorrectionState['value']>,
  renderContext: RenderContext,
) {
  const { decisions: texts } = renderContext.strings.screening;
  const { decision } = screening;
  if (decision === undefined || !hasConditions(screening)) return [];
  const stated = formatConditions(decision, renderContext);
  const listed = CONDITION_IDS.slice(0, stated.length).map((id, index) => ({
    kind: 'text' as const,
    id,
    label: texts.correct.condition(index + 1),
    hint: texts.correct.conditionHint,
    value: conditions?.[index] ?? stated[index] ?? '',
  }));
  const { addedConditions: label } = texts.correct;
  return [...listed, longInput('added', label, texts.conditionsHint, added, LONGEST_CONDITIONS)];
}

/** Renders the form that corrects the record of a decision, filled in with what it says. */
export function renderCorrectionForm(
  screening: Screening,
  renderContext: RenderContext,
  { notice = '', warnings = [], value = {} }: CorrectionState = {},
): object {
  const { decisions: texts } = renderContext.strings.screening;
  const { journal } = screening;
  const { body, on, item, reason, ...typed } = { journal, ...screening.decision, ...value };
  // What was decided, and never what was proposed.
  const last = decidedLastDay(screening, value.effective, renderContext);
  const { correct } = texts;
  const { conditions = [] } = screening.decision ?? {};
  const recorded = { ...(body && { body }), ...(on && { on }), item };
  return formCard.render({
    notice,
    title: correct.title(screeningName(screening, renderContext)),
    lines: asLines(correctionLines(screening, warnings, renderContext)),
    inputs: [
      ...stepInputs({ ...recorded, journal: typed.journal }, renderContext),
      ...(screening.decision?.outcome === 'approved'
        ? lastDayInputs(screening, last, renderContext)
        : []),
      longInput('reason', texts.reason, texts.reasonHint, reason),
      ...conditionInputs(screening, value, renderContext),
      longInput('why', correct.why, correct.whyHint, value.why),
    ],
    groups: [
      {
        buttons: [
          {
            title: correct.save,
            data: {
              warnings: [...warnings],
              action: 'correct',
              ...(hasConditions(screening) && { listed: conditions.length }),
              screening: screening.id,
              seen: transitionsOf(screening),
            },
          },
          cancelButton(screening, renderContext),
        ],
      },
    ],
  });
}

/** Renders the form that reopens a rejected case. */
export function renderReopenForm(
  screening: Screening,
  renderContext: RenderContext,
  { notice = '', text = '' }: { readonly notice?: string; readonly text?: string } = {},
): object {
  const { reopen } = renderContext.strings.screening.decisions;
  return formCard.render({
    notice,
    title: reopen.title(screeningName(screening, renderContext)),
    lines: [{ text: reopen.help }],
    inputs: [longInput('text', reopen.why, reopen.whyHint, text)],
    groups: [
      {
        buttons: [
          {
            title: reopen.save,
            data: {
              action: 'reopen',
              screening: screening.id,
              seen: transitionsOf(screening),
            },
          },
          cancelButton(screening, renderContext),
        ],
      },
    ],
  });
}
