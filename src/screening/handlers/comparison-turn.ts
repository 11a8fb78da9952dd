import type { CardAction } from '../../actions';
import { renderMessage } from '../../cards/command-cards';
import { fold } from '../../lib/text';
import { conversationOf, type OpenConversation } from '../../teams/conversation';
import { replaceCard, reply, type Turn } from '../../teams/turn';
import { type ComparisonLinks, renderComparedCases } from '../cards/register/comparison-card';
import {
  ANY,
  COMPARED_IDS,
  FEWEST_COMPARED,
  renderCompareForm,
} from '../cards/register/register-card';
import { caseNumberOf } from '../case/case-number';
import { readScreening, type Screening } from '../case/screening';
import type { CaseReference } from '../register/read-register';
import { listRegister, type RegisterFilter } from '../register/register';
import { foundByName } from './find-cases';
import { linkTo, mayAskRegister, openRegister } from './register-turn';
import { hasPart } from './show-screening';

type ActionOf<Name extends CardAction['action']> = Extract<CardAction, { action: Name }>;

/** Opens the form in which cases are chosen to be compared. */
export async function openCompare(filter: RegisterFilter, turn: Turn): Promise<void> {
  const register = await openRegister(filter, turn);
  if (register) await reply(turn, renderCompareForm(filter, register.cases, turn.renderContext));
}

/** Shows cases side by side, with the documents of it. */
async function showCompared(ids: readonly string[], turn: Turn): Promise<boolean> {
  const read = await Promise.all(ids.map((id) => readScreening(id, turn)));
  const compared = read.flatMap((one) =>
    one !== undefined && hasPart('coordinator', one.document, turn) ? [one.document] : [],
  );
  if (compared.length < FEWEST_COMPARED) return false;
  const subject = compared.map(({ id }) => id).join(',');
  const word = await linkTo('case-comparison', subject, turn);
  const sheet = await linkTo('case-comparison-sheet', subject, turn);
  const links: ComparisonLinks | undefined =
    word === undefined || sheet === undefined ? undefined : { word, sheet };
  await replaceCard(turn, renderComparedCases(compared, links, turn.renderContext));
  return true;
}

/** Compares the cases that were chosen in the form. */
export async function compareTurn(action: ActionOf<'compare-cases'>, turn: Turn): Promise<void> {
  const { filter } = action;
  const register = await openRegister(filter, turn);
  if (register === undefined) return;
  const chosen = COMPARED_IDS.map((id) => action[id] ?? '');
  const ids = [...new Set(chosen.filter((id) => id !== '' && id !== ANY))];
  if (ids.length >= FEWEST_COMPARED && (await showCompared(ids, turn))) return;
  const { tooFew: notice } = turn.renderContext.strings.screening.register.choose;
  const state = { notice, chosen };
  await replaceCard(turn, renderCompareForm(filter, register.cases, turn.renderContext, state));
}

/** The ids of the cases that a message calls by their number in the last list, or their own. */
async function referredTo(
  references: readonly CaseReference[],
  turn: Turn,
): Promise<{ readonly ids: string[]; readonly missing: CaseReference[] }> {
  const { listed } = (await conversationOf(turn)).state;
  const numbered = references.some((one) => typeof one === 'string')
    ? await listRegister(turn.person.id, {}, turn.roles, turn)
    : undefined;
  const cases = numbered?.ok === true ? numbered.cases : [];
  const found = references.map((one) =>
    typeof one === 'number'
      ? listed?.cases[one - listed.from]
      : cases.find((screening) => caseNumberOf(screening) === one)?.id,
  );
  return {
    ids: [...new Set(found.filter((id) => id !== undefined))],
    missing: references.filter((_, index) => found[index] === undefined),
  };
}

/** Compares cases, or says why they cannot be compared. */
async function compareFound(ids: readonly string[], turn: Turn): Promise<void> {
  const { tooFew, tooMany } = turn.renderContext.strings.screening.register.choose;
  if (ids.length > COMPARED_IDS.length) return reply(turn, renderMessage(tooMany));
  const isShown = ids.length >= FEWEST_COMPARED && (await showCompared(ids, turn));
  if (!isShown) await reply(turn, renderMessage(tooFew));
}

async function compareTyped(references: readonly CaseReference[], turn: Turn): Promise<void> {
  const { notFound } = turn.renderContext.strings.screening.register.choose;
  const { ids, missing } = await referredTo(references, turn);
  if (missing.length > 0) return reply(turn, renderMessage(notFound(missing.join(', '))));
  return compareFound(ids, turn);
}

/** Compares the cases that a coordinator's message refers to; returns false if it is for something else. */
export async function comparisonRequestTurn(
  references: readonly CaseReference[],
  conversation: OpenConversation,
  turn: Turn,
): Promise<boolean> {
  if (!mayAskRegister(conversation, turn)) return false;
  await compareTyped(references, turn);
  return true;
}

/** The only case of a name: the one with exactly this name, or else the only one with it in its name. */
async function onlyCaseCalled(name: string, turn: Turn): Promise<Screening | undefined> {
  const found = await foundByName(name, turn);
  const exact = found.filter((one) => fold(one.proposal.name ?? '') === fold(name));
  const [one, another] = exact.length > 0 ? exact : found;
  return another === undefined ? one : undefined;
}

/** Compares the cases of these names; returns false if they are not all names of cases. */
export async function namedComparisonTurn(
  names: readonly string[],
  conversation: OpenConversation,
  turn: Turn,
): Promise<boolean> {
  if (!mayAskRegister(conversation, turn) || turn.entriesNamedIn(turn.text).length > 0)
    return false;
  const found = await Promise.all(names.map((name) => onlyCaseCalled(name, turn)));
  const ids = found.flatMap((one) => (one === undefined ? [] : [one.id]));
  if (ids.length < names.length) return false;
  await compareFound([...new Set(ids)], turn);
  return true;
}
