import type { CardAction } from '../../actions';
import { renderMessage } from '../../cards/command-cards';
import { formatList } from '../../lib/format';
import { truncate } from '../../lib/text';
import { openChatCard } from '../../teams/open-chat-card';
import { keyOf, replaceCard, reply, type Turn } from '../../teams/turn';
import { renderDeleteInitiative, renderInitiative } from '../cards/initiative-card';
import { renderInitiativeForm } from '../cards/initiative-form';
import {
  LONGEST_TITLE,
  LONGEST_WHY,
  typedFacts,
  type TypedInitiative,
} from '../initiative/read-facts';
import { type Initiative, readInitiative } from '../initiative/initiative';
import { isInPlan, mayDelete, mayEdit, whyKept } from '../initiative/rights';
import {
  deleteInitiative,
  editInitiative,
  proposeInitiative,
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

/** The card of an initiative with what the person of the turn may do. */
export function initiativeCard(initiative: Initiative, turn: Turn, notice = ''): object {
  const { person, personal, renderContext, roles } = turn;
  const reader = personal ? { person: person.id, roles } : undefined;
  return renderInitiative(initiative, renderContext, { reader, notice });
}

/** Says why something was not done, with the initiative as it is now if there is one. */
export function showPlanRefusal(
  reason: keyof Faults,
  initiative: Initiative | undefined,
  turn: Turn,
): Promise<void> {
  const notice = turn.renderContext.strings.actionPlans.faults[reason];
  return replaceCard(
    turn,
    initiative === undefined ? renderMessage(notice) : initiativeCard(initiative, turn, notice),
  );
}

/** Reads an initiative; says so if it does not exist. */
export async function openInitiative(id: string, turn: Turn): Promise<Initiative | undefined> {
  const key = { organisation: turn.content.organisation.id, id };
  const found = (await readInitiative(key, turn))?.document;
  if (found === undefined) await showPlanRefusal('unknown', undefined, turn);
  return found;
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
  const form = { id, seen: initiative.history.length, typed };
  return replaceCard(turn, renderInitiativeForm(form, turn.renderContext));
}

function typedOf(action: ActionOf<'initiative-save'>): TypedInitiative {
  const { title, area, from, to, responsible, money, why } = action;
  return { title, area, from, to, responsible, money, why };
}

/** Shows the form again with what was typed, and why it was not saved. */
function showInitiativeFormAgain(
  action: ActionOf<'initiative-save'>,
  refused: { readonly reason: keyof Faults; readonly names?: readonly string[] },
  turn: Turn,
): Promise<void> {
  const { renderContext } = turn;
  const { actionPlans: texts } = renderContext.strings;
  const { initiative: id, seen, source } = action;
  const { reason, names = [] } = refused;
  const notice =
    reason === 'which-person'
      ? texts.whichPerson(formatList(names, renderContext.language, 'disjunction'))
      : texts.faults[reason];
  const form = { id, seen, source, typed: typedOf(action), notice };
  return replaceCard(turn, renderInitiativeForm(form, renderContext));
}

async function saveNew(action: ActionOf<'initiative-save'>, turn: Turn): Promise<void> {
  const found = await sourceOf(action.source, turn);
  const { organisation, id, person } = initiativeRequestOf({ ...action, seen: 0 }, turn);
  const proposed = await proposeInitiative(
    { organisation, id, person, typed: typedOf(action), origin: found?.origin },
    planPortsOf(turn),
  );
  if (!proposed.ok) return showInitiativeFormAgain(action, proposed, turn);
  const { saved, faults } = turn.renderContext.strings.actionPlans;
  const notice = proposed.isSame ? saved : faults.stale;
  return replaceCard(turn, initiativeCard(proposed.initiative, turn, notice));
}

/** Saves a new initiative or an edited one. */
export async function saveInitiative(
  action: ActionOf<'initiative-save'>,
  turn: Turn,
): Promise<void> {
  const { seen } = action;
  if (seen === undefined) return saveNew(action, turn);
  const request = { ...initiativeRequestOf({ ...action, seen }, turn), typed: typedOf(action) };
  const edited = await editInitiative(request, turn.roles, planPortsOf(turn));
  if (edited.ok) {
    const { edited: notice } = turn.renderContext.strings.actionPlans;
    return replaceCard(turn, initiativeCard(edited.initiative, turn, notice));
  }
  return edited.initiative === undefined && edited.reason !== 'unknown'
    ? showInitiativeFormAgain(action, edited, turn)
    : showPlanRefusal(edited.reason, edited.initiative, turn);
}

/** Asks whether to delete a proposal. */
export async function openInitiativeDeletion(id: string, turn: Turn): Promise<void> {
  const initiative = await openInitiative(id, turn);
  if (initiative === undefined) return;
  if (!mayDelete(initiative, turn.person.id, turn.roles))
    return showPlanRefusal(whyKept(initiative, turn.person.id, turn.roles), initiative, turn);
  return replaceCard(turn, renderDeleteInitiative(initiative, turn.renderContext));
}

/** Deletes a proposal. */
export async function deleteInitiativeTurn(
  action: ActionOf<'delete-initiative'>,
  turn: Turn,
): Promise<void> {
  const deleted = await deleteInitiative(initiativeRequestOf(action, turn), turn.roles, turn);
  if (!deleted.ok) return showPlanRefusal(deleted.reason, deleted.initiative, turn);
  const { delete: texts } = turn.renderContext.strings.actionPlans;
  return replaceCard(turn, renderMessage(texts.done(deleted.initiative.title)));
}
