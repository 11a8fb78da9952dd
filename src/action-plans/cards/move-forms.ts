import type { Button } from '../../cards/card';
import type { RenderContext } from '../../cards/render-context';
import { formCard } from '../../cards/templates';
import { decidingBody } from '../../catalogue/competence';
import type { StepOutcome, Warning } from '../../catalogue/decision-chain';
import { formatList } from '../../lib/format';
import { COMMITTEE, type Initiative } from '../initiative/initiative';
import type { ProgressMove } from '../initiative/moves';
import { LONGEST_SHORT, LONGEST_WHY } from '../initiative/read-facts';
import { politicalBodies, routeInitiative } from '../initiative/record-step';
import { bodyName } from './format-initiative';

/** The way back to an initiative without saving. */
export const backTo = ({ id }: Initiative, { strings }: RenderContext): Button => ({
  title: strings.actionPlans.form.cancel,
  data: { action: 'initiative', initiative: id },
});

/** What a form about a meeting records. */
export type MeetingForm = 'recommended' | 'approved' | 'rejected';

/** The form that records an outcome. */
export const meetingFormOf = (outcome: StepOutcome): MeetingForm =>
  outcome === 'not-recommended' ? 'recommended' : outcome;

/** What a form about a meeting shows: what was typed, and why it was not saved. */
export interface MeetingState {
  readonly notice?: string;
  readonly warnings?: readonly Warning[];
  readonly value?: {
    readonly body?: string;
    readonly on?: string;
    readonly item?: string;
    readonly reason?: string;
    readonly outcome?: StepOutcome;
  };
}

/** Who decides: by the competence plan, or by the strategy where the plan has no row. */
function decidesLine(initiative: Initiative, renderContext: RenderContext): string {
  const { rules } = renderContext.knowledge;
  const { meeting } = renderContext.strings.actionPlans;
  const body = decidingBody(routeInitiative(initiative, rules));
  if (body !== undefined) return meeting.routed(bodyName(body, renderContext));
  const bodies = politicalBodies(rules).map((one) => bodyName(one, renderContext));
  return bodies.length === 0
    ? ''
    : meeting.unrouted(formatList(bodies, renderContext.language, 'disjunction'));
}

/** What a body says that only recommends. */
function outcomeInput(value: StepOutcome, { strings }: RenderContext) {
  const { meeting, outcomes } = strings.actionPlans;
  return {
    kind: 'choice' as const,
    id: 'outcome',
    label: meeting.outcome,
    hint: meeting.outcome,
    value,
    choices: (['recommended', 'not-recommended'] as const).map((one) => ({
      title: outcomes[one],
      value: one,
    })),
  };
}

/** A field of a long text. */
export const longInput = (id: string, label: string, hint: string, value: string) => ({
  kind: 'long' as const,
  id,
  label,
  hint,
  value,
  longest: LONGEST_WHY,
});

/** The fields of a meeting. */
export function meetingInputs(
  initiative: Initiative,
  form: MeetingForm,
  value: NonNullable<MeetingState['value']>,
  renderContext: RenderContext,
) {
  const { strings, knowledge, day, language } = renderContext;
  const { meeting: texts } = strings.actionPlans;
  const { rules, vocabulary } = knowledge;
  const likely =
    form === 'recommended' ? COMMITTEE : (decidingBody(routeInitiative(initiative, rules)) ?? '');
  const { body = likely, on = day, item = '', reason = '', outcome = 'recommended' } = value;
  const bodies = vocabulary.bodies.map(({ id, label }) => ({ title: label[language], value: id }));
  const committee = { title: strings.actionPlans.committee, value: COMMITTEE };
  return [
    {
      kind: 'choice' as const,
      id: 'body',
      label: texts.body,
      hint: texts.bodyHint,
      value: body,
      choices: form === 'recommended' ? [committee, ...bodies] : bodies,
    },
    { kind: 'date' as const, id: 'on', label: texts.on, hint: texts.onHint, value: on },
    {
      kind: 'text' as const,
      id: 'item',
      label: texts.item,
      hint: texts.itemHint,
      value: item,
      longest: LONGEST_SHORT,
    },
    ...(form === 'recommended' ? [outcomeInput(outcome, renderContext)] : []),
    longInput('reason', texts.reason, texts.reasonHint, reason),
  ];
}

/** Renders the form in which a coordinator records what a body said or decided. */
export function renderMeetingForm(
  initiative: Initiative,
  form: MeetingForm,
  renderContext: RenderContext,
  { notice = '', warnings = [], value = {} }: MeetingState = {},
): object {
  const { meeting: texts, warnings: known } = renderContext.strings.actionPlans;
  const lines = [
    texts.help[form],
    ...(form === 'recommended' ? [] : [decidesLine(initiative, renderContext)]),
    ...(warnings.length === 0 ? [] : [texts.warned, ...warnings.map((one) => `• ${known[one]}`)]),
  ];
  return formCard.render({
    notice,
    title: texts.form[form](initiative.title),
    lines: lines.filter((text) => text !== '').map((text) => ({ text })),
    inputs: meetingInputs(initiative, form, value, renderContext),
    groups: [
      {
        buttons: [
          {
            title: warnings.length > 0 ? texts.saveAnyway : texts.buttons[form],
            data: {
              action: 'meeting',
              initiative: initiative.id,
              seen: initiative.history.length,
              ...(form === 'recommended' ? {} : { outcome: form }),
              warnings: [...warnings],
            },
            role: 'primary',
          },
          backTo(initiative, renderContext),
        ],
      },
    ],
  });
}

/** Renders the form for the result of an initiative that ends. */
export function renderProgressForm(
  initiative: Initiative,
  move: Exclude<ProgressMove, 'started'>,
  renderContext: RenderContext,
  { notice = '', value = '' }: { readonly notice?: string; readonly value?: string } = {},
): object {
  const { progress: texts, labels } = renderContext.strings.actionPlans;
  return formCard.render({
    notice,
    title: texts.form[move](initiative.title),
    lines: [{ text: texts.help[move] }],
    inputs: [longInput('result', labels.result, texts.hint[move], value)],
    groups: [
      {
        buttons: [
          {
            title: texts.save[move],
            data: {
              action: 'progress',
              move,
              initiative: initiative.id,
              seen: initiative.history.length,
            },
            role: move === 'stopped' ? 'destructive' : 'primary',
          },
          backTo(initiative, renderContext),
        ],
      },
    ],
  });
}
