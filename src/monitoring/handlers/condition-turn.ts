import { renderMessage } from '../../cards/command-cards';
import {
  changeCondition,
  type ConditionRequest,
  type EntryCondition,
} from '../../catalogue/change-condition';
import { type ApprovalCondition, decisionBehind, isInformation } from '../../catalogue/condition';
import { listEntries, readEntry } from '../../catalogue/entry';
import { formatDate } from '../../lib/format';
import { readDate } from '../../lib/read-date';
import { lastDay } from '../../lib/dates';
import { countWords } from '../../lib/text';
import { isCoordinator } from '../../people/roles';
import { replaceCard, reply, type Turn } from '../../teams/turn';
import { renderCondition } from '../cards/condition-card';
import { renderClosedCondition } from '../cards/closed-condition-card';
import { renderConditionList } from '../cards/condition-list-card';
import type { ConditionQuestion } from '../conditions/condition-question';
import { mayAnswer } from '../owners/may-answer';
import { openMatters, type ReportCondition } from '../report/open-matters';

const FEWEST_WORDS = 3;

/** What the card of a condition sends. */
interface ConditionTap {
  readonly collaboration: string;
  readonly condition: string;
  readonly to: 'met' | 'open' | 'dropped' | 'reopened';
  readonly note: string;
  readonly deadline: string;
  readonly informedOn: string;
  readonly item: string;
}

type TapRefusal =
  | 'coordinators-only'
  | 'note-needed'
  | 'bad-date'
  | 'meeting-needed'
  | 'future-meeting'
  | 'early-meeting';

/** The day on which a body was informed, or why the tap does not say it. */
function meetingIn(
  { informedOn, item }: ConditionTap,
  { entry, condition }: EntryCondition,
  day: string,
): { on: string } | TapRefusal {
  const date = readDate(informedOn);
  const on = date?.length === 10 ? lastDay(date) : undefined;
  if (on === undefined || item.trim() === '') return 'meeting-needed';
  if (on > day) return 'future-meeting';
  const decision = decisionBehind(condition, entry);
  return decision !== undefined && on < decision.decidedOn ? 'early-meeting' : { on };
}

/** Whether a person may make a change: to open again, what they may have closed. */
function mayChange(
  to: ConditionTap['to'],
  { status }: ApprovalCondition,
  coordinates: boolean,
): boolean {
  return coordinates || to === 'met' || (to === 'reopened' && status !== 'dropped');
}

/** What the tap asks for, or why it is refused. */
function changeIn(
  tap: ConditionTap,
  { entry, condition }: EntryCondition,
  coordinates: boolean,
  day: string,
): ConditionRequest['change'] | TapRefusal {
  const { to, note, deadline: typed } = tap;
  if (!mayChange(to, condition, coordinates)) return 'coordinators-only';
  if (to === 'met' && isInformation(condition)) {
    const meeting = meetingIn(tap, { entry, condition }, day);
    return typeof meeting === 'string' ? meeting : { to };
  }
  if (countWords(note) < FEWEST_WORDS) return 'note-needed';
  if (to !== 'open') return { to };
  const date = readDate(typed);
  const deadline = date === undefined ? undefined : lastDay(date);
  return deadline === undefined || deadline <= day ? 'bad-date' : { to, deadline };
}

/** Returns the condition of a tap for a person who may act on it; otherwise says why not. */
async function openCondition(
  { collaboration, condition: id }: Pick<ConditionTap, 'collaboration' | 'condition'>,
  turn: Turn,
): Promise<EntryCondition | undefined> {
  const { refusals } = turn.renderContext.strings.conditions;
  const entry = (await readEntry(collaboration, turn))?.document;
  const condition = entry?.facts.conditions?.find((one) => one.id === id);
  if (entry === undefined || condition === undefined) {
    await replaceCard(turn, renderMessage(refusals.unknown));
    return undefined;
  }
  if (await mayAnswer(entry, turn.person.id, turn.roles, turn)) return { entry, condition };
  await replaceCard(turn, renderMessage(refusals['not-yours']));
  return undefined;
}

/** The note to keep: of a body that was informed, when and at which item. */
function noteIn(tap: ConditionTap, condition: ApprovalCondition, { renderContext }: Turn): string {
  const { strings, language } = renderContext;
  const said = tap.note.trim();
  if (tap.to !== 'met' || !isInformation(condition)) return said;
  const { informed } = strings.conditions.information;
  const on = formatDate(lastDay(readDate(tap.informedOn) ?? ''), language);
  return [informed(on, tap.item.trim()), said].filter((one) => one !== '').join(' ');
}

/** Records that a condition is met or no longer applies, or moves its deadline. */
export async function conditionTurn(tap: ConditionTap, turn: Turn): Promise<void> {
  const { renderContext, person, roles, content } = turn;
  const { refusals, done, information } = renderContext.strings.conditions;
  const opened = await openCondition(tap, turn);
  if (opened === undefined) return;
  const { entry, condition } = opened;
  const coordinates = isCoordinator(person.id, roles);
  const change = changeIn(tap, opened, coordinates, renderContext.day);
  if (typeof change === 'string') {
    const { note, deadline, informedOn, item } = tap;
    const state = { notice: refusals[change], note, deadline, informedOn, item, coordinates };
    const render = condition.status === 'open' ? renderCondition : renderClosedCondition;
    return replaceCard(turn, render(entry, condition, renderContext, state));
  }
  const { collaboration } = tap;
  const informs = isInformation(condition);
  const note = noteIn(tap, condition, turn);
  const organisation = content.organisation.id;
  const changed = await changeCondition(
    { organisation, collaboration, condition: condition.id, person, note, change },
    turn,
  );
  if (!changed.ok) return replaceCard(turn, renderMessage(refusals[changed.reason]));
  await turn.knowledge.refresh();
  const text =
    change.to === 'open'
      ? done.open(formatDate(change.deadline, renderContext.language))
      : (informs ? information.done : done)[change.to];
  const render = changed.condition.status === 'open' ? renderCondition : renderClosedCondition;
  const state = { notice: text, coordinates };
  return replaceCard(turn, render(changed.entry, changed.condition, renderContext, state));
}

/** Opens the card of a condition or a duty to inform. */
export async function openConditionTurn(
  { collaboration, condition: id }: Pick<ConditionTap, 'collaboration' | 'condition'>,
  turn: Turn,
): Promise<void> {
  const { renderContext, person, roles } = turn;
  const opened = await openCondition({ collaboration, condition: id }, turn);
  if (opened === undefined) return;
  const { entry, condition } = opened;
  const coordinates = isCoordinator(person.id, roles);
  const render = condition.status === 'open' ? renderCondition : renderClosedCondition;
  await reply(turn, render(entry, condition, renderContext, { coordinates }));
}

/** The open conditions of the collaborations that a person is responsible for; for a coordinator, all. */
async function conditionsOf(
  { isLate }: ConditionQuestion,
  { content, person, roles, renderContext, documents }: Turn,
): Promise<readonly ReportCondition[]> {
  const stored = await listEntries(content.organisation.id, { documents });
  const entries = stored.map(({ document }) => document);
  const isOfAll = isCoordinator(person.id, roles);
  const theirs = isOfAll ? entries : entries.filter(({ owner }) => owner === person.id);
  return openMatters(theirs, renderContext.day).conditions.filter(
    (one) => one.condition.status === 'open' && (!isLate || one.isLate),
  );
}

/** Shows the conditions that are open or past their deadline: a person's own, or all to a coordinator. */
export async function showConditions(question: ConditionQuestion, turn: Turn): Promise<void> {
  const conditions = await conditionsOf(question, turn);
  const isOfAll = isCoordinator(turn.person.id, turn.roles);
  await reply(turn, renderConditionList({ conditions, isOfAll, ...question }, turn.renderContext));
}

/** Shows the open conditions as `showConditions` does, if there are any. */
export async function showConditionsIfAny(turn: Turn): Promise<void> {
  const isAny = (await conditionsOf({ isLate: false }, turn)).length > 0;
  if (isAny) await showConditions({ isLate: false }, turn);
}
