import type { Button } from '../../cards/card';
import { labelOf, type RenderContext } from '../../cards/render-context';
import { formCard, reportCard } from '../../cards/templates';
import { formatMoment } from '../../lib/format';
import { paragraphsOf, truncate } from '../../lib/text';
import { mayCorrectLast } from '../initiative/correct-step';
import type { Initiative, InitiativeEvent } from '../initiative/initiative';
import type { ProgressMove } from '../initiative/moves';
import { MOVE_OF } from '../initiative/record-step';
import {
  isOwnDecision,
  isPossible,
  isWithinRestore,
  lastMove,
  mayDelete,
  mayEdit,
  mayMove,
  mayRestore,
  mayUndo,
} from '../initiative/rights';
import {
  dayOfMoment,
  formatAmendment,
  formatApproval,
  formatMeeting,
  formatMoneyRead,
  formatOrigin,
  formatOtherEvents,
  formatPlanEvent,
  formatYears,
} from './format-initiative';
import { formatOthersDecide, type InitiativeReader } from './format-refusal';

/** The most events on a card; the Excel sheet has all. */
const EVENTS = 6;
const STEPS = 6;
/** Clients show no more buttons in one row. */
const MOST_IN_ROW = 6;
const LONGEST_EVENT = 300;
const LONGEST_WHY_SHOWN = 900;

/** What an initiative shows in addition to itself; without a reader nothing can be done with it. */
interface InitiativeView {
  readonly reader?: InitiativeReader | undefined;
  readonly notice?: string;
}

function factsOf(initiative: Initiative, renderContext: RenderContext) {
  const { strings, knowledge } = renderContext;
  const { labels, notStated, proposedBy } = strings.actionPlans;
  const { area, responsible, money = notStated, origin, result = '' } = initiative;
  const approval = [
    formatApproval(initiative, renderContext),
    formatAmendment(initiative, renderContext),
  ]
    .filter((text) => text !== '')
    .join('. ');
  const moneyRead = formatMoneyRead(initiative, renderContext);
  const day = dayOfMoment(initiative.proposedAt, renderContext);
  return [
    { label: labels.area, value: labelOf(area, knowledge.vocabulary.areas, renderContext) },
    { label: labels.years, value: formatYears(initiative, renderContext) },
    { label: labels.responsible, value: responsible?.name ?? notStated },
    { label: labels.money, value: moneyRead === '' ? money : `${money} (${moneyRead})` },
    ...(approval === '' ? [] : [{ label: labels.decision, value: approval }]),
    ...(result === '' ? [] : [{ label: labels.result, value: result }]),
    { label: labels.origin, value: formatOrigin(origin, renderContext) },
    { label: labels.proposed, value: proposedBy(initiative.proposedBy.name, day) },
  ];
}

const seenOf = ({ id, history }: Initiative) => ({ initiative: id, seen: history.length });

/** What coordinators record of meetings, what comes next first. */
function meetingButtons(
  initiative: Initiative,
  { person, roles }: InitiativeReader,
  context: RenderContext,
) {
  const { buttons } = context.strings.actionPlans.meeting;
  const isDiscussed = initiative.state === 'discussed';
  const outcomes = isDiscussed
    ? (['approved', 'rejected', 'recommended'] as const)
    : (['recommended', 'approved', 'rejected'] as const);
  const may = mayMove(initiative, 'approved', person, roles) && isPossible(initiative, 'approved');
  const allowed = outcomes.filter(
    (outcome) => !isOwnDecision(initiative, MOVE_OF[outcome], person, roles),
  );
  return may
    ? allowed.map((outcome, index): Button => ({
        title: buttons[outcome],
        data: { action: 'meeting-form', initiative: initiative.id, outcome },
        role: index === 0 ? 'primary' : 'normal',
      }))
    : [];
}

function progressButton(
  initiative: Initiative,
  move: ProgressMove,
  context: RenderContext,
): Button {
  const title = context.strings.actionPlans.progress[move];
  return move === 'started'
    ? { title, data: { action: 'progress', move, ...seenOf(initiative) }, role: 'primary' }
    : {
        title,
        data: { action: 'progress-form', move, initiative: initiative.id },
        role: move === 'finished' ? 'primary' : 'normal',
      };
}

/** The way to what an initiative comes from, which opens for those who may see it. */
function originButtons({ origin }: Initiative, { strings }: RenderContext): Button[] {
  if (origin === undefined) return [];
  const { kind, id } = origin;
  const data: Button['data'] =
    kind === 'screening'
      ? { action: 'view-screening', screening: id }
      : { action: 'view-round', round: id };
  return [{ title: strings.actionPlans.openOrigin[kind], data, role: 'secondary' }];
}

/** What corrects or takes back what is recorded, or removes a proposal. */
function recordButtons(
  initiative: Initiative,
  { person, roles }: InitiativeReader,
  { strings }: RenderContext,
): Button[] {
  const { actionPlans: texts } = strings;
  const { id } = initiative;
  const last = lastMove(initiative);
  return [
    ...(mayCorrectLast(initiative, person, roles)
      ? [
          {
            title: texts.correct.button,
            data: { action: 'correct-step-form' as const, initiative: id },
            role: 'secondary' as const,
          },
        ]
      : []),
    ...(last !== undefined && mayUndo(initiative, person, roles)
      ? [
          {
            title: texts.undo(texts.events[last.move]),
            data: { action: 'undo-move' as const, ...seenOf(initiative) },
            role: 'secondary' as const,
          },
        ]
      : []),
    ...(mayDelete(initiative, person, roles)
      ? [
          {
            title: texts.delete.button,
            data: { action: 'delete-initiative-form' as const, initiative: id },
            role: 'remove' as const,
          },
        ]
      : []),
  ];
}

/** What a person may do with an initiative. */
function buttonsOf(
  initiative: Initiative,
  reader: InitiativeReader,
  context: RenderContext,
): Button[] {
  const { actionPlans: texts } = context.strings;
  const { person, roles } = reader;
  const { id, from: year, area } = initiative;
  const moves = (['started', 'finished', 'stopped'] as const).filter(
    (move) => isPossible(initiative, move) && mayMove(initiative, move, person, roles),
  );
  return [
    ...meetingButtons(initiative, reader, context),
    ...moves.map((move) => progressButton(initiative, move, context)),
    ...(mayEdit(initiative, person, roles)
      ? [{ title: texts.edit, data: { action: 'initiative-edit' as const, initiative: id } }]
      : []),
    { title: texts.back, data: { action: 'plan', year, area } },
    ...originButtons(initiative, context),
    ...recordButtons(initiative, reader, context),
  ];
}

const asLines = (texts: readonly string[]) =>
  texts.map((text) => ({ text: truncate(text, LONGEST_EVENT) }));

/** Who cannot be reached, and who decides in the place of the reader. */
function remarksOn(initiative: Initiative, reader: InitiativeReader, context: RenderContext) {
  const { person, roles } = reader;
  const { responsible } = initiative;
  const isUnknown = responsible !== undefined && responsible.id === undefined;
  const isForOthers =
    isPossible(initiative, 'approved') &&
    mayMove(initiative, 'approved', person, roles) &&
    isOwnDecision(initiative, 'approved', person, roles);
  const { unknownResponsible } = context.strings.actionPlans;
  return [
    ...(isForOthers ? [formatOthersDecide(reader, context)] : []),
    ...(isUnknown ? [unknownResponsible(responsible.name)] : []),
  ].join(' ');
}

/** Renders an initiative: its facts, steps and history, and what the reader may do with it. */
export function renderInitiative(
  initiative: Initiative,
  renderContext: RenderContext,
  { reader, notice = '' }: InitiativeView = {},
): object {
  const { actionPlans: texts } = renderContext.strings;
  const { title, why, state, chain } = initiative;
  const shown = chain.slice(-STEPS);
  const steps = shown.flatMap((step) => formatMeeting(step, renderContext));
  const events = reader === undefined ? [] : formatOtherEvents(initiative, shown, renderContext);
  const older = events.length - EVENTS;
  const buttons = reader === undefined ? [] : buttonsOf(initiative, reader, renderContext);
  return reportCard.render({
    notice,
    title,
    headline: texts.states[state],
    lines: paragraphsOf(truncate(why, LONGEST_WHY_SHOWN)),
    sections: [
      { pairs: factsOf(initiative, renderContext) },
      { heading: texts.steps, lines: asLines(steps.length === 0 ? [texts.noSteps] : steps) },
      ...(events.length === 0
        ? []
        : [
            {
              heading: texts.history,
              lines: asLines([
                ...events.slice(-EVENTS),
                ...(older > 0 ? [texts.older(older)] : []),
              ]),
            },
          ]),
    ],
    footer: reader === undefined ? '' : remarksOn(initiative, reader, renderContext),
    groups: [{ buttons: buttons.slice(0, MOST_IN_ROW) }, { buttons: buttons.slice(MOST_IN_ROW) }],
  });
}

/** Says that an initiative is deleted, with a way to undo it while possible; nothing else of it is shown. */
export function renderDeleted(
  initiative: Initiative,
  renderContext: RenderContext,
  { reader, now, notice = '' }: InitiativeView & { readonly now: string },
): object {
  const { delete: texts, back, faults } = renderContext.strings.actionPlans;
  const { title, deleted, from: year, area } = initiative;
  const isRestorable =
    reader !== undefined &&
    isWithinRestore(initiative, now) &&
    mayRestore(initiative, reader.person, reader.roles);
  const restore: Button = {
    title: texts.restore,
    data: { action: 'restore-initiative', ...seenOf(initiative) },
  };
  const lines = [
    ...(deleted === undefined
      ? []
      : [texts.by(deleted.by.name, formatMoment(deleted.at, renderContext.language))]),
    ...(isRestorable ? [texts.restorable] : []),
  ];
  return reportCard.render({
    notice: notice === faults.deleted ? '' : notice,
    title: texts.done(title),
    lines: asLines(lines),
    groups: [
      {
        buttons: [
          ...(isRestorable ? [restore] : []),
          ...(reader === undefined
            ? []
            : [{ title: back, data: { action: 'plan' as const, year, area } }]),
        ],
      },
    ],
  });
}

/** Asks whether to delete a proposal. */
export function renderDeleteInitiative(initiative: Initiative, { strings }: RenderContext): object {
  const { delete: texts } = strings.actionPlans;
  const { id, title } = initiative;
  return formCard.render({
    title: texts.title(title),
    lines: [{ text: texts.help }],
    groups: [
      {
        buttons: [
          {
            title: texts.save,
            data: { action: 'delete-initiative', ...seenOf(initiative) },
            role: 'destructive',
          },
          { title: texts.keep, data: { action: 'initiative', initiative: id } },
        ],
      },
    ],
  });
}

/** What a message tells of: its title. */
const titleOf = ({ did }: InitiativeEvent) =>
  did === 'approved' || did === 'rejected' || did === 'edited' || did === 'corrected'
    ? did
    : 'undone';

/** Why a reader gets a message. */
function roleLine(
  { responsible, proposedBy }: Initiative,
  { responsibleBefore, responsibleAfter }: InitiativeEvent,
  reader: string,
  { strings }: RenderContext,
): string {
  const { notice } = strings.actionPlans;
  if (responsible?.id === reader)
    return responsibleAfter === reader ? notice.newResponsible : notice.responsible;
  if (responsibleBefore === reader) return notice.formerResponsible;
  return proposedBy.id === reader ? notice.proposer : notice.coordinator;
}

/** What a message says of an event. */
function noticeLines(
  { chain }: Initiative,
  event: InitiativeEvent,
  renderContext: RenderContext,
): string[] {
  const { notice } = renderContext.strings.actionPlans;
  const what = titleOf(event);
  if (what === 'undone') return [notice.undoneHelp];
  if (what === 'edited' || what === 'corrected') return [formatPlanEvent(event, renderContext)];
  const step = chain.at(-1);
  return step === undefined ? [] : formatMeeting(step, renderContext);
}

/** Tells somebody of a decision on an initiative, of a change after it, or that one was recorded by mistake. */
export function renderInitiativeNotice(
  initiative: Initiative,
  event: InitiativeEvent,
  reader: string,
  renderContext: RenderContext,
): object {
  const { actionPlans: texts } = renderContext.strings;
  const { id, title, from: year, area } = initiative;
  return reportCard.render({
    title: texts.notice[titleOf(event)](title),
    lines: asLines([
      ...noticeLines(initiative, event, renderContext),
      roleLine(initiative, event, reader, renderContext),
    ]),
    groups: [
      {
        buttons: [
          {
            title: texts.open(truncate(title, 40)),
            data: { action: 'initiative', initiative: id },
            role: 'primary',
          },
          { title: texts.back, data: { action: 'plan', year, area } },
        ],
      },
    ],
  });
}
