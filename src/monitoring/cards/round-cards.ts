import type { Button } from '../../cards/card';
import type { RenderContext } from '../../cards/render-context';
import { reportCard, formCard } from '../../cards/templates';
import { caseButtons, formatCases } from '../../catalogue/cards/format-cases';
import type { CaseUnderWay } from '../../catalogue/later-decision';
import { formatDate } from '../../lib/format';
import { truncate } from '../../lib/text';
import type { ContactCandidate } from '../owners/contact-candidates';
import type { Monitored } from '../rounds/list-rounds';
import { type Round, snoozedUntil } from '../rounds/round';
import type { RemindedRecipient } from '../rounds/year-wheel';
import { formatContactCandidates } from './claim-cards';
import {
  formatConclusion,
  dayOf,
  formatDue,
  linesOf,
  formatOwner,
  formatSnooze,
  formatEvent,
} from './format-monitoring';
import { roundButtons } from './monitoring-cards';
import { formatRemindedRecipient } from './wheel-cards';

/** The maximum number of collaborations on a card. */
export const MONITORED_SHOWN = 6;
const LONGEST_NAME = 80;

/**
 * When a collaboration was last monitored and by whom, and the recommendation if the reader may see
 * it.
 */
function formatLast(
  { last, isTheirs }: Pick<Monitored, 'last' | 'isTheirs'>,
  renderContext: RenderContext,
): string {
  const { monitored: texts } = renderContext.strings.monitoringOwners;
  if (last?.completed === undefined) return texts.never;
  const { at, name } = last.completed;
  const recommendation =
    isTheirs && last.conclusion !== undefined ? formatConclusion(last, renderContext) : '';
  return texts.last(dayOf(at, renderContext), name, recommendation);
}

function rowOf(round: Round, awaitsCase: boolean, renderContext: RenderContext) {
  const { title, open } = renderContext.strings.monitoring;
  const name = truncate(round.name[renderContext.language], LONGEST_NAME);
  return {
    name: title[round.kind](name),
    lines: linesOf(
      formatDue(round, renderContext, awaitsCase),
      formatOwner(round, renderContext),
      formatSnooze(round, snoozedUntil(round), renderContext),
    ),
    action: open(name),
    data: { action: 'view-round' as const, round: round.id },
  };
}

/**
 * Renders the monitoring status of collaborations: their open rounds, the last one, and how many
 * collaborations are not shown.
 */
export function renderMonitored(
  shown: readonly Monitored[],
  remaining: number,
  renderContext: RenderContext,
): object {
  const { knowledge, language, strings } = renderContext;
  const { monitored: texts } = strings.monitoringOwners;
  const nameOf = (id: string) =>
    knowledge.collaborations.find((one) => one.id === id)?.name[language] ?? id;
  return reportCard.render({
    title: texts.title,
    sections: shown.map(({ collaboration, open, awaitsCase, ...status }) => ({
      heading: truncate(nameOf(collaboration), LONGEST_NAME),
      rows: open.map((round) => rowOf(round, awaitsCase, renderContext)),
      lines: linesOf(open.length === 0 ? texts.nothing : '', formatLast(status, renderContext)),
    })),
    footer: remaining > 0 ? texts.more(remaining) : '',
    groups: [{ buttons: [{ title: strings.monitoring.duties.wheel, data: { action: 'wheel' } }] }],
  });
}

/** The last events only; the report has older ones. */
const SHOWN = 10;
const LONGEST_REASON = 200;

/** Who looks at a round, and what only coordinators see. */
interface RoundView {
  /** The person's id. */
  readonly person: string;
  /** Whether the person may answer it. */
  readonly isTheirs: boolean;
  readonly mayCoordinate: boolean;
  readonly recipients: readonly RemindedRecipient[];
  readonly contactCandidates?: readonly ContactCandidate[];
  /** The previous round. */
  readonly last?: Round | undefined;
  /** The cases under way about the collaboration. */
  readonly cases?: readonly CaseUnderWay[];
  readonly notice?: string;
}

function historyOf(
  { history, snoozes }: Round,
  recipients: readonly RemindedRecipient[],
  renderContext: RenderContext,
) {
  const { language, strings } = renderContext;
  const { round: texts } = strings.monitoringWheel;
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [{ heading, lines: linesOf(...lines.slice(-SHOWN)) }];
  return [
    ...section(
      texts.told,
      recipients.map((one) => formatRemindedRecipient(one, renderContext)),
    ),
    ...section(
      texts.snoozes,
      snoozes.map(({ until, reason = '' }) =>
        texts.snoozed(formatDate(until, language), truncate(reason, LONGEST_REASON)),
      ),
    ),
    ...section(
      texts.history,
      history.map((event) => formatEvent(event, renderContext)),
    ),
  ];
}

/**
 * Formats the standing of a round: due date and owner, and while it is open, its purpose and the
 * last round.
 */
function standingOf(
  round: Round,
  { cases = [], isTheirs, last }: RoundView,
  renderContext: RenderContext,
) {
  const { language, strings } = renderContext;
  const { monitoring, monitoringWheel } = strings;
  const { state, guide, kind } = round;
  if (state !== 'open') {
    const due = `${monitoringWheel.due(formatDate(round.dueOn, language))}: ${monitoringWheel.marks[state]}`;
    return linesOf(due, formatOwner(round, renderContext));
  }
  return linesOf(
    formatDue(
      round,
      renderContext,
      cases.some(({ matter }) => matter !== 'change'),
    ),
    formatOwner(round, renderContext),
    formatSnooze(round, snoozedUntil(round), renderContext),
    `${monitoring.why[kind]} ${monitoring.effort(guide.questions.length, guide.minutes)}`,
    last ? formatLast({ last, isTheirs }, renderContext) : '',
  );
}

/** The owner's buttons: answer an open round, or see the answers to it. */
function answerButtons(
  round: Round,
  { person, isTheirs }: RoundView,
  renderContext: RenderContext,
): Button[] {
  if (!isTheirs) return [];
  if (round.state === 'open') return roundButtons(round, person, renderContext);
  const { answers } = renderContext.strings.monitoringGuide.done;
  const done: Button = { title: answers, data: { action: 'open-guide', round: round.id } };
  return round.state === 'answered' ? [done] : [];
}

/** The coordinator's buttons while the round is open, and the links to the lists. */
function furtherButtons(
  { id: one, state }: Round,
  { mayCoordinate }: RoundView,
  { strings }: RenderContext,
): Button[] {
  const { monitoring, monitoringWheel } = strings;
  const coordinator: Button[] = [
    { title: monitoringWheel.round.move, data: { action: 'move-form', round: one } },
    { title: monitoringWheel.round.skip, data: { action: 'skip-form', round: one } },
  ];
  return [
    ...(state === 'open' && mayCoordinate ? coordinator : []),
    { title: monitoring.duties.mine, data: { action: 'list-duties' } },
    { title: monitoringWheel.back, data: { action: 'wheel' } },
  ];
}

/**
 * Renders one round: what the person can do with it, and for coordinators who was notified and what
 * happened.
 */
export function renderRound(round: Round, view: RoundView, renderContext: RenderContext): object {
  const { mayCoordinate, recipients, contactCandidates = [], cases = [], notice = '' } = view;
  const { language, strings } = renderContext;
  const { lines: candidateLines, buttons: claims } = formatContactCandidates(
    contactCandidates,
    renderContext,
  );
  return reportCard.render({
    notice,
    title: strings.monitoring.title[round.kind](round.name[language]),
    lines: [
      ...linesOf(...formatCases(cases, renderContext)),
      ...standingOf(round, view, renderContext),
    ],
    sections: [
      ...(candidateLines.length === 0 ? [] : [{ lines: candidateLines }]),
      ...(mayCoordinate ? historyOf(round, recipients, renderContext) : []),
    ],
    groups: [
      { buttons: claims },
      { buttons: answerButtons(round, view, renderContext) },
      { buttons: caseButtons(cases, renderContext) },
      { buttons: furtherButtons(round, view, renderContext) },
    ],
  });
}

/** A notice, and text to keep when the form is shown again. */
interface FormState {
  readonly notice?: string;
  readonly value?: string;
}

const backTo = ({ id }: Round, { strings }: RenderContext): Button => ({
  title: strings.monitoring.back,
  data: { action: 'view-round', round: id, inPlace: true },
});

/** Renders the form for moving a round to another date. */
export function renderMoveForm(
  round: Round,
  renderContext: RenderContext,
  { notice = '', value = '' }: FormState = {},
): object {
  const { day, language, strings } = renderContext;
  const { moving: texts } = strings.monitoringWheel;
  const due = texts[round.dueOn < day ? 'wasDue' : 'isDue'](formatDate(round.dueOn, language));
  return formCard.render({
    notice,
    title: texts.title(round.name[language]),
    lines: [{ text: texts.help(due) }],
    inputs: [{ kind: 'date', id: 'dueOn', label: texts.label, hint: texts.hint, value }],
    groups: [
      {
        buttons: [
          { title: texts.save, data: { action: 'move-round', round: round.id } },
          backTo(round, renderContext),
        ],
      },
    ],
  });
}

/** Renders the form for skipping a round. */
export function renderSkipForm(
  round: Round,
  renderContext: RenderContext,
  { notice = '' }: FormState = {},
): object {
  const { skipping: texts } = renderContext.strings.monitoringWheel;
  return formCard.render({
    notice,
    title: texts.title(round.name[renderContext.language]),
    lines: [{ text: texts.help }],
    inputs: [{ kind: 'long', id: 'reason', label: texts.label, hint: texts.hint }],
    groups: [
      {
        buttons: [
          { title: texts.save, data: { action: 'skip-round', round: round.id } },
          backTo(round, renderContext),
        ],
      },
    ],
  });
}
