import { renderMessage } from '../../cards/command-cards';
import {
  changeCondition,
  type ConditionRequest,
  type EntryCondition,
} from '../../catalogue/change-condition';
import { readEntry } from '../../catalogue/entry';
import { formatDate } from '../../lib/format';
import { readDate } from '../../lib/read-date';
import { lastDay } from '../../lib/dates';
import { countWords } from '../../lib/text';
import { isCoordinator } from '../../people/roles';
import { replaceCard, type Turn } from '../../teams/turn';
import { renderCondition } from '../cards/condition-card';
import { mayAnswer } from '../owners/may-answer';

const FEWEST_WORDS = 3;

/** What the card of a condition sends. */
interface ConditionTap {
  readonly collaboration: string;
  readonly condition: string;
  readonly to: 'met' | 'open' | 'dropped';
  readonly note: string;
  readonly deadline: string;
}

/** What the tap asks for, or why it is refused. */
function changeIn(
  { to, note, deadline: typed }: ConditionTap,
  coordinates: boolean,
  day: string,
): ConditionRequest['change'] | 'coordinators-only' | 'note-needed' | 'bad-date' {
  if (to !== 'met' && !coordinates) return 'coordinators-only';
  if (countWords(note) < FEWEST_WORDS) return 'note-needed';
  if (to !== 'open') return { to };
  const date = readDate(typed);
  const deadline = date === undefined ? undefined : lastDay(date);
  return deadline === undefined || deadline <= day ? 'bad-date' : { to, deadline };
}

/** Returns the condition of a tap for a person who may act on it; otherwise says why not. */
async function openCondition(
  { collaboration, condition: id }: ConditionTap,
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

/** Records that a condition is met or no longer applies, or moves its deadline. */
export async function conditionTurn(tap: ConditionTap, turn: Turn): Promise<void> {
  const { renderContext, person, roles, content } = turn;
  const { refusals, done } = renderContext.strings.conditions;
  const opened = await openCondition(tap, turn);
  if (opened === undefined) return;
  const { entry, condition } = opened;
  const coordinates = isCoordinator(person.id, roles);
  const change = changeIn(tap, coordinates, renderContext.day);
  if (typeof change === 'string') {
    const { note, deadline } = tap;
    const state = { notice: refusals[change], note, deadline, coordinates };
    return replaceCard(turn, renderCondition(entry, condition, renderContext, state));
  }
  const { collaboration, note } = tap;
  const organisation = content.organisation.id;
  const changed = await changeCondition(
    { organisation, collaboration, condition: condition.id, person, note: note.trim(), change },
    turn,
  );
  if (!changed.ok) return replaceCard(turn, renderMessage(refusals[changed.reason]));
  await turn.knowledge.refresh();
  const text =
    change.to === 'open'
      ? done.open(formatDate(change.deadline, renderContext.language))
      : done[change.to];
  return replaceCard(turn, renderMessage(`${condition.text}\n\n${text}`));
}
