import type { CardAction } from '../../actions';
import { renderMessage } from '../../cards/command-cards';
import { createDownload, type Download } from '../../documents/download';
import { findPeople } from '../../people/find-people';
import { readPerson } from '../../people/person';
import { isCoordinator } from '../../people/roles';
import { conversationOf, type OpenConversation, saveConversation } from '../../teams/conversation';
import { replaceCard, reply, type Turn } from '../../teams/turn';
import {
  ANY,
  CASES_PER_PAGE,
  formatCount,
  formatRegisterFilter,
  type RegisterOwner,
  renderFilterForm,
  renderRegister,
  renderRegisterDownload,
  renderWhichOwner,
} from '../cards/register/register-card';
import { type RegisterFocus, renderQueue } from '../cards/screening-list-card';
import { listQueue } from '../case/list-screenings';
import { screeningsOf } from '../case/screening';
import { isAsking } from '../checklist/typed-input';
import { readRegisterRequest, type ReadRegister } from '../register/read-register';
import {
  dayOfCase,
  filterFromText,
  filterText,
  listRegister,
  type Register,
  type RegisterFilter,
  registerFilterSchema,
} from '../register/register';

type ActionOf<Name extends CardAction['action']> = Extract<CardAction, { action: Name }>;

/** What a register is asked for by a button. */
interface RegisterRequest {
  readonly year?: number | undefined;
  readonly focus?: RegisterFocus | undefined;
  readonly filter?: RegisterFilter | undefined;
  readonly page?: number;
}

/** Replies that the register is for coordinators. */
const refuse = (turn: Turn) =>
  reply(turn, renderMessage(turn.renderContext.strings.screeningMoves.onlyCoordinators));

/** Remembers the numbers of the cases that are shown, so that "sag 3" means something, and their filter. */
async function rememberListed(
  shown: readonly { readonly id: string }[],
  before: number,
  filter: RegisterFilter,
  turn: Turn,
): Promise<void> {
  const conversation = await conversationOf(turn);
  const at = turn.clock.now().toISOString();
  const cases = shown.map(({ id }) => id);
  const listed = { from: before + 1, cases, filter: filterText(filter), at };
  await saveConversation(conversation, { ...conversation.state, listed }, turn);
}

/** Shows what is to be handled, and what was decided in a year. */
async function showOverview(
  { year, focus = 'waiting' }: RegisterRequest,
  turn: Turn,
  notice = '',
): Promise<void> {
  const { person, roles, renderContext } = turn;
  const shownYear = year ?? Number(renderContext.day.slice(0, 4));
  const queue = await listQueue(person.id, shownYear, roles, turn);
  // What is shown has no numbers.
  await rememberListed([], 0, { state: 'submitted' }, turn);
  if (queue.ok) await reply(turn, renderQueue(queue, focus, renderContext, notice));
  else await refuse(turn);
}

/** The owner that a filter names, as they are called in a case of theirs or by the bot. */
async function ownerIn(
  { filter: { owner }, cases }: Register,
  turn: Turn,
): Promise<RegisterOwner | undefined> {
  if (owner === undefined) return undefined;
  const named = cases[0]?.ownerName ?? (await readPerson(owner, turn))?.document.name;
  return named === undefined ? undefined : { id: owner, name: named };
}

/** Shows a page of the cases that a filter finds. */
async function showFiltered(filter: RegisterFilter, page: number, turn: Turn): Promise<void> {
  const { person, roles, renderContext } = turn;
  const register = await listRegister(person.id, filter, roles, turn);
  if (!register.ok) return refuse(turn);
  const { cases, isComplete } = register;
  const last = Math.max(0, Math.ceil(cases.length / CASES_PER_PAGE) - 1);
  const before = Math.min(page, last) * CASES_PER_PAGE;
  const shown = await screeningsOf(cases.slice(before, before + CASES_PER_PAGE), turn);
  const owner = await ownerIn(register, turn);
  await rememberListed(shown, before, filter, turn);
  const total = cases.length;
  const card = renderRegister({ filter, shown, before, total, isComplete, owner }, renderContext);
  // A page takes the place of the page or the form that it was asked for from.
  return replaceCard(turn, card);
}

/** The people whom an owner's name may mean; the genitive is tried after the name as it stands. */
async function ownersCalled(name: string, turn: Turn): Promise<RegisterOwner[]> {
  const found = await findPeople(name, turn);
  return found.length > 0 ? found : findPeople(name.replace(/s$/iu, ''), turn);
}

/** Shows what a message asks of the register, or says what was not understood. */
async function showRead({ filter, owner, unread }: ReadRegister, turn: Turn): Promise<void> {
  const { register: texts } = turn.renderContext.strings.screening;
  if (unread !== '') return showOverview({}, turn, texts.notRead(unread));
  if (owner === undefined) {
    // What is to be handled is the overview, which also says what it waits for.
    const isOverview = Object.keys(filter).every((one) => one === 'state');
    return isOverview && (filter.state ?? 'submitted') === 'submitted' && !asksForAll(turn)
      ? showOverview({}, turn)
      : showFiltered(filter, 0, turn);
  }
  const owners = await ownersCalled(owner, turn);
  const [one, ...others] = owners;
  if (one === undefined) return showOverview({}, turn, texts.unknownOwner(owner));
  return others.length === 0
    ? showFiltered({ ...filter, owner: one.id }, 0, turn)
    : reply(turn, renderWhichOwner(owners, filter, turn.renderContext));
}

const asksForAll = ({ text }: Turn) =>
  /(?<!\p{L})(?:alle|all|\p{L}*register\p{L}*)(?!\p{L})/iu.test(text);

const requestIn = ({ text, renderContext: { knowledge, day } }: Turn) =>
  readRegisterRequest(text, knowledge.vocabulary, day);

/** Shows the register of cases to coordinators: as a button asks for, or as the message does. */
export async function showQueue(turn: Turn, asked?: RegisterRequest): Promise<void> {
  if (!isCoordinator(turn.person.id, turn.roles)) return refuse(turn);
  if (asked?.filter !== undefined) return showFiltered(asked.filter, asked.page ?? 0, turn);
  const read = asked === undefined ? requestIn(turn) : undefined;
  return read === undefined ? showOverview(asked ?? {}, turn) : showRead(read, turn);
}

/** Whether a message asks the register and nothing else; "hvilke forslag har vi fra EU" asks the catalogue. */
async function isPrecise({ filter, owner, unread }: ReadRegister, turn: Turn): Promise<boolean> {
  if (unread !== '') return false;
  if (owner !== undefined)
    return (
      !/(?<!\p{L})(?:fra|from)(?!\p{L})/iu.test(turn.text) ||
      (await ownersCalled(owner, turn)).length > 0
    );
  return Object.keys(filter).length > 0 || asksForAll(turn);
}

/** Whether a message may be for the register; "Forslag fra Region Skåne" may be a purpose. */
export const mayAskRegister = ({ state }: OpenConversation, { person, roles, text }: Turn) =>
  isCoordinator(person.id, roles) &&
  ((state.screening ?? state.round) === undefined || isAsking(text));

/**
 * Shows what a coordinator's message asks of the register; returns false if it says more than the
 * register can be asked for.
 */
export async function registerRequestTurn(
  read: ReadRegister,
  conversation: OpenConversation,
  turn: Turn,
): Promise<boolean> {
  if (!mayAskRegister(conversation, turn) || !(await isPrecise(read, turn))) return false;
  await showRead(read, turn);
  return true;
}

/** Shows how many cases the register showed last; returns false if something else was asked since. */
export async function countTurn({ state }: OpenConversation, turn: Turn): Promise<boolean> {
  const { asked, listed } = state;
  const filter = filterFromText(listed?.filter ?? '');
  if (filter === undefined || !isCoordinator(turn.person.id, turn.roles)) return false;
  if (asked !== undefined && asked.at > (listed?.at ?? '')) return false;
  await showFiltered(filter, 0, turn);
  return true;
}

/** Reads all cases for a form or a file; replies with the reason to anybody but a coordinator. */
export async function openRegister(
  filter: RegisterFilter,
  turn: Turn,
): Promise<Register | undefined> {
  const register = await listRegister(turn.person.id, filter, turn.roles, turn);
  if (register.ok) return register;
  await refuse(turn);
  return undefined;
}

/** The owners of cases in the order of the register, and the years. */
function choicesOf({ cases }: Register) {
  const owners = new Map(cases.map(({ owner, ownerName }) => [owner, ownerName]));
  const years = new Set(cases.map((one) => Number((dayOfCase(one) ?? '').slice(0, 4))));
  return {
    owners: [...owners].map(([id, name]) => ({ id, name })),
    years: [...years].toSorted((one, other) => other - one),
  };
}

/** Opens the form in which the register is filtered. */
export async function openFilter(filter: RegisterFilter, turn: Turn): Promise<void> {
  const register = await openRegister({}, turn);
  if (register)
    await replaceCard(turn, renderFilterForm(filter, choicesOf(register), turn.renderContext));
}

/** Shows the cases that the form asks for. */
export async function filterTurn(action: ActionOf<'filter-cases'>, turn: Turn): Promise<void> {
  const chosen = (value: string | undefined) =>
    value === undefined || value === ANY || value === '' ? undefined : value;
  const state = chosen(action['by-state']);
  const area = chosen(action['by-area']);
  const year = chosen(action['by-year']);
  const owner = chosen(action['by-owner']);
  const filter = registerFilterSchema.safeParse({
    ...(state !== undefined && { state }),
    ...(area !== undefined && { area }),
    ...(year !== undefined && { year: Number(year) }),
    ...(owner !== undefined && { owner }),
  });
  await showFiltered(filter.data ?? {}, 0, turn);
}

/** Creates a temporary link to a document; `undefined` if the bot's public address is not known. */
export async function linkTo(
  what: Download['what'],
  subject: string,
  { publicUrl, ...turn }: Turn,
): Promise<string | undefined> {
  if (publicUrl === undefined) return undefined;
  const { person, renderContext } = turn;
  const request = { what, subject, language: renderContext.language, person: person.id };
  return createDownload(request, publicUrl, turn);
}

/** Offers the cases that a filter finds as an Excel workbook. */
export async function exportTurn(filter: RegisterFilter, turn: Turn): Promise<void> {
  const register = await openRegister(filter, turn);
  if (register === undefined) return;
  const { renderContext } = turn;
  const { noFilter } = renderContext.strings.screening.register;
  const total = register.cases.length;
  const count = formatCount({ total, isComplete: register.isComplete }, renderContext);
  const named = await ownerIn(register, turn);
  const parts = formatRegisterFilter(filter, named, renderContext) || noFilter;
  const link = await linkTo('case-register', filterText(filter), turn);
  await reply(turn, renderRegisterDownload(count, parts, link, renderContext));
}
