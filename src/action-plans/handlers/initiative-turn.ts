import type { CardAction } from '../../actions';
import { renderMessage } from '../../cards/command-cards';
import { formatList } from '../../lib/format';
import { truncate } from '../../lib/text';
import { openChatCard } from '../../teams/open-chat-card';
import { keyOf, replaceCard, reply, type Turn } from '../../teams/turn';
import { formatPlanRefusal } from '../cards/format-refusal';
import { renderDeleted, renderDeleteInitiative, renderInitiative } from '../cards/initiative-card';
import { renderInitiativeForm } from '../cards/initiative-form';
import {
  LONGEST_TITLE,
  LONGEST_WHY,
  typedFacts,
  type TypedInitiative,
} from '../initiative/read-facts';
import { type Initiative, readInitiative } from '../initiative/initiative';
import { announceInitiative } from '../initiative/notices';
import { isBeforeDecision, isInPlan, mayDelete, mayEdit, whyKept } from '../initiative/rights';
import {
  deleteInitiative,
  editInitiative,
  proposeInitiative,
  restoreInitiative,
} from '../initiative/write-initiative';
import type { ProposalRequest } from '../plan/plan-request';

type ActionOf<Name extends CardAction['action']> = Extract<CardAction, { action: Name }>;
type Faults = Turn['renderContext']['strings']['actionPlans']['faults'];

/** Whom and what a change of an initiative comes from. */
export function initiativeRequestOf(
  { initiative, seen }: { readonly initiative: string; readonly seen: number },
  { content, person }: Turn,
) {
  const { id, name } = person;
  return {
    organisation: content.organisation.id,
    id: initiative,
    person: { id, name },
    seen,
  };
}

/** What the rules need to know of the catalogue. */
export function planPortsOf(turn: Turn) {
  const { vocabulary, rules } = turn.knowledge.current().knowledge;
  return { ...turn, vocabulary, rules };
}

/** The person of the turn, with who else coordinates. */
function readerOf({ coordinators, person, roles }: Turn) {
  const others = coordinators.current().filter(({ id }) => id !== person.id);
  return { person: person.id, roles, others: others.map(({ name }) => name) };
}

/** The card of an initiative with what the person of the turn may do. */
export function initiativeCard(initiative: Initiative, turn: Turn, notice = ''): object {
  const { clock, personal, renderContext } = turn;
  const reader = personal ? readerOf(turn) : undefined;
  if (initiative.deleted !== undefined) {
    const now = clock.now().toISOString();
    return renderDeleted(initiative, renderContext, { reader, notice, now });
  }
  return renderInitiative(initiative, renderContext, { reader, notice });
}

/** Says why something was not done, with the initiative as it is now if there is one. */
export function showPlanRefusal(
  reason: keyof Faults,
  initiative: Initiative | undefined,
  turn: Turn,
): Promise<void> {
  const notice = formatPlanRefusal(reason, initiative, readerOf(turn), turn.renderContext);
  return replaceCard(
    turn,
    initiative === undefined ? renderMessage(notice) : initiativeCard(initiative, turn, notice),
  );
}

/** What was done, and who was told of it. */
export async function announcedText(
  initiative: Initiative,
  done: string,
  turn: Turn,
): Promise<string> {
  const { meeting: texts } = turn.renderContext.strings.actionPlans;
  const { told, queued } = await announceInitiative(initiative, turn);
  if (told.length > 0) return texts.told(formatList(told, turn.renderContext.language));
  return queued === true ? texts.queued : done;
}

/** Reads an initiative; says so if it does not exist or is deleted. */
export async function openInitiative(id: string, turn: Turn): Promise<Initiative | undefined> {
  const key = { organisation: turn.content.organisation.id, id };
  const found = (await readInitiative(key, turn))?.document;
  if (found !== undefined && found.deleted === undefined) return found;
  // A group is not shown the title of what nobody has decided.
  if (found === undefined || !turn.personal) await showPlanRefusal('unknown', undefined, turn);
  else await showPlanRefusal('deleted', found, turn);
  return undefined;
}

/** Shows an initiative; in a group only one that is decided. */
export async function showInitiative(id: string, turn: Turn): Promise<void> {
  const initiative = await openInitiative(id, turn);
  if (initiative === undefined) return;
  if (turn.personal) return replaceCard(turn, initiativeCard(initiative, turn));
  if (isInPlan(initiative)) return reply(turn, initiativeCard(initiative, turn));
  const { inOwnChat } = turn.renderContext.strings.actionPlans;
  await turn.context.sendActivity(openChatCard(turn, inOwnChat));
}

/** Opens the form of a new initiative with what a message says of it. */
export async function openNewInitiative(
  { title, year, area }: ProposalRequest,
  turn: Turn,
): Promise<void> {
  const isLong = title.length > LONGEST_TITLE;
  const typed = {
    title: truncate(title, LONGEST_TITLE),
    // What the title has no room for is not lost.
    ...(isLong && { why: title.slice(0, LONGEST_WHY) }),
    ...(area !== undefined && { area }),
    ...(year !== undefined && { from: String(year) }),
  };
  const id = keyOf(turn, turn.context.activity.id, turn.person.id);
  await reply(turn, renderInitiativeForm({ id, typed }, turn.renderContext));
}

/** Reads what an initiative is to come from, as far as the person may see it. */
const sourceOf = (source: ActionOf<'initiative-form'>['source'], turn: Turn) =>
  source === undefined
    ? Promise.resolve(undefined)
    : turn.initiativeSource(source, turn.person.id, turn.renderContext);

/** Opens the form of a new initiative from a plan, an approved screening or a completed monitoring. */
export async function openInitiativeForm(
  { year, area, source }: ActionOf<'initiative-form'>,
  turn: Turn,
): Promise<void> {
  const found = await sourceOf(source, turn);
  if (source !== undefined && found === undefined)
    return reply(turn, renderMessage(turn.renderContext.strings.actionPlans.faults['no-source']));
  const id = keyOf(turn, turn.context.activity.id, turn.person.id);
  const typed = {
    ...(area !== undefined && { area }),
    ...(year !== undefined && { from: String(year) }),
    ...found?.typed,
  };
  const form = { id, source, origin: found?.origin, typed };
  const card = renderInitiativeForm(form, turn.renderContext);
  // The card of the screening or the monitoring stays.
  return source === undefined ? replaceCard(turn, card) : reply(turn, card);
}

/** Opens the form in which an initiative is edited. */
export async function openInitiativeEdit(id: string, turn: Turn): Promise<void> {
  const initiative = await openInitiative(id, turn);
  if (initiative === undefined) return;
  if (!mayEdit(initiative, turn.person.id, turn.roles))
    return showPlanRefusal('not-yours', initiative, turn);
  const typed = typedFacts(initiative);
  const reason = isBeforeDecision(initiative) ? undefined : '';
  const form = { id, seen: initiative.history.length, typed, reason };
  return replaceCard(turn, renderInitiativeForm(form, turn.renderContext));
}

function typedOf(action: ActionOf<'initiative-save'>): TypedInitiative {
  const { title, area, from, to, responsible, money, why } = action;
  return { title, area, from, to, responsible, money, why };
}

/** Shows the form again with what was typed, and why it was not saved. */
function showInitiativeFormAgain(
  action: ActionOf<'initiative-save'>,
  refused: {
    readonly reason: keyof Faults;
    readonly names?: readonly string[];
    readonly alike?: readonly Initiative[];
  },
  turn: Turn,
  typedReason?: string,
): Promise<void> {
  const { renderContext } = turn;
  const { actionPlans: texts } = renderContext.strings;
  const { initiative: id, seen, source } = action;
  const { reason, names = [], alike = [] } = refused;
  const notice =
    reason === 'which-person'
      ? texts.whichPerson(formatList(names, renderContext.language, 'disjunction'))
      : texts.faults[reason];
  const form = { id, seen, source, typed: typedOf(action), reason: typedReason, alike, notice };
  return replaceCard(turn, renderInitiativeForm(form, renderContext));
}

async function saveNew(action: ActionOf<'initiative-save'>, turn: Turn): Promise<void> {
  const found = await sourceOf(action.source, turn);
  const { organisation, id, person } = initiativeRequestOf({ ...action, seen: 0 }, turn);
  const proposed = await proposeInitiative(
    {
      ...{ organisation, id, person },
      ...{ typed: typedOf(action), origin: found?.origin, seenAlike: action.alike },
    },
    planPortsOf(turn),
  );
  if (!proposed.ok)
    return proposed.reason === 'deleted'
      ? showPlanRefusal(proposed.reason, proposed.initiative, turn)
      : showInitiativeFormAgain(action, proposed, turn);
  const { saved, faults } = turn.renderContext.strings.actionPlans;
  const notice = proposed.isSame ? saved : faults.stale;
  return replaceCard(turn, initiativeCard(proposed.initiative, turn, notice));
}

/** Whether an edit is refused for how the initiative is now, and not for what was typed. */
const isAboutInitiative = (reason: string) =>
  ['unknown', 'deleted', 'stale', 'not-now', 'not-yours', 'unchanged'].includes(reason);

/** Saves a new initiative or an edited one. */
export async function saveInitiative(
  action: ActionOf<'initiative-save'>,
  turn: Turn,
): Promise<void> {
  const { seen, reason } = action;
  if (seen === undefined) return saveNew(action, turn);
  const request = initiativeRequestOf({ ...action, seen }, turn);
  const edit = { ...request, typed: typedOf(action), reason };
  const edited = await editInitiative(edit, turn.roles, planPortsOf(turn));
  if (edited.ok) {
    const { edited: done } = turn.renderContext.strings.actionPlans;
    const notice = await announcedText(edited.initiative, done, turn);
    return replaceCard(turn, initiativeCard(edited.initiative, turn, notice));
  }
  const { initiative } = edited;
  if (initiative === undefined || isAboutInitiative(edited.reason))
    return showPlanRefusal(edited.reason, initiative, turn);
  const typedReason = isBeforeDecision(initiative) ? undefined : reason;
  return showInitiativeFormAgain(action, edited, turn, typedReason);
}

/** Asks whether to delete a proposal. */
export async function openInitiativeDeletion(id: string, turn: Turn): Promise<void> {
  const initiative = await openInitiative(id, turn);
  if (initiative === undefined) return;
  if (!mayDelete(initiative, turn.person.id, turn.roles))
    return showPlanRefusal(whyKept(initiative), initiative, turn);
  return replaceCard(turn, renderDeleteInitiative(initiative, turn.renderContext));
}

/** Deletes a proposal. */
export async function deleteInitiativeTurn(
  action: ActionOf<'delete-initiative'>,
  turn: Turn,
): Promise<void> {
  const deleted = await deleteInitiative(initiativeRequestOf(action, turn), turn.roles, turn);
  if (!deleted.ok) return showPlanRefusal(deleted.reason, deleted.initiative, turn);
  return replaceCard(turn, initiativeCard(deleted.initiative, turn));
}

/** Undoes the deletion of a proposal. */
export async function restoreInitiativeTurn(
  action: ActionOf<'restore-initiative'>,
  turn: Turn,
): Promise<void> {
  const restored = await restoreInitiative(initiativeRequestOf(action, turn), turn.roles, turn);
  if (!restored.ok) return showPlanRefusal(restored.reason, restored.initiative, turn);
  const { restored: notice } = turn.renderContext.strings.actionPlans.delete;
  return replaceCard(turn, initiativeCard(restored.initiative, turn, notice));
}
