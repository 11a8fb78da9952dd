import type { CardAction } from '../../actions';
import { renderMessage } from '../../cards/command-cards';
import { readEntry } from '../../catalogue/entry';
import { lastDay } from '../../lib/dates';
import { formatDate } from '../../lib/format';
import { readDate } from '../../lib/read-date';
import { countWords } from '../../lib/text';
import { isCoordinator } from '../../people/roles';
import type { OpenConversation } from '../../teams/conversation';
import { reply, replaceCard, type Turn } from '../../teams/turn';
import {
  renderEntryCaseForm,
  renderEntryChange,
  renderWhichEntry,
} from '../cards/entry/entry-case-form';
import { caseNumberOf } from '../case/case-number';
import { casesUnderWay } from '../entry/cases-under-way';
import { type EntryCaseOpened, openEntryCase } from '../entry/open-entry-case';
import type { TypedEntryCase } from '../entry/read-entry-case';
import type { EndMatter } from '../entry/subject';
import { LONGEST_TEXT } from '../checklist/input';
import { isSubstantial } from '../../catalogue/decision-chain';
import { byReach, underWayCard } from './owner-turn';
import { screeningCard } from './step-turn';

type ActionOf<Name extends CardAction['action']> = Extract<CardAction, { action: Name }>;

interface AboutEntry {
  readonly collaboration: string;
  readonly matter: EndMatter;
}

/** Why the person of the turn may not open a case on an entry. */
async function refusalFor(
  collaboration: string,
  turn: Turn,
): Promise<'unknown-entry' | 'not-allowed' | undefined> {
  const entry = (await readEntry(collaboration, turn))?.document;
  if (entry === undefined) return 'unknown-entry';
  const isTheirs = entry.owner === turn.person.id || isCoordinator(turn.person.id, turn.roles);
  return isTheirs ? undefined : 'not-allowed';
}

/** The form that opens a case, or why none can be opened. */
async function formCardOf(
  about: AboutEntry & {
    readonly reason?: string | undefined;
    readonly effective?: string | undefined;
  },
  turn: Turn,
): Promise<object> {
  const { renderContext } = turn;
  const { collaboration, effective, matter, reason } = about;
  const refusal = await refusalFor(collaboration, turn);
  if (refusal !== undefined)
    return renderMessage(renderContext.strings.screening.entryCases.refusals[refusal]);
  const open = await casesUnderWay(collaboration, turn);
  const same = open.find((one) => one.about?.matter === matter);
  if (same !== undefined) return underWayCard(same, turn);
  const last = effective === undefined ? '' : formatDate(effective, renderContext.language);
  return renderEntryCaseForm({ collaboration, matter, reason, last }, renderContext);
}

/** Opens the form for a case on an entry that was chosen. */
export async function openEntryCaseForm(
  { collaboration, matter }: ActionOf<'entry-case-form'>,
  turn: Turn,
): Promise<void> {
  await replaceCard(turn, await formCardOf({ collaboration, matter }, turn));
}

function openedCard(outcome: EntryCaseOpened, turn: Turn): object {
  const { entryCases: texts } = turn.renderContext.strings.screening;
  if (!outcome.ok)
    return outcome.reason === 'under-way'
      ? underWayCard(outcome.screening, turn)
      : renderMessage(texts.refusals[outcome.reason]);
  const { opened, openedAlone, openedQueued } = texts;
  const said = byReach(outcome, opened, openedQueued, openedAlone);
  return screeningCard(outcome.screening, turn, said(caseNumberOf(outcome.screening)));
}

/** Opens a case as the form says, or shows the form again with what was typed. */
export async function entryCaseTurn(tap: ActionOf<'entry-case'>, turn: Turn): Promise<void> {
  const { collaboration, last, matter, text } = tap;
  const { content, person, renderContext } = turn;
  const { refusals } = renderContext.strings.screening.entryCases;
  const again = (reason: 'reason-needed' | 'too-long' | 'bad-date') => {
    const state = { collaboration, matter, reason: text, last, notice: refusals[reason] };
    return replaceCard(turn, renderEntryCaseForm(state, renderContext));
  };
  const refusal = await refusalFor(collaboration, turn);
  if (refusal !== undefined) return replaceCard(turn, renderMessage(refusals[refusal]));
  const reason = text.trim();
  if (!isSubstantial(reason)) return again('reason-needed');
  if (reason.length > LONGEST_TEXT) return again('too-long');
  const date = last.trim() === '' ? undefined : readDate(last);
  if (last.trim() !== '' && date === undefined) return again('bad-date');
  const effective = date && lastDay(date);
  const organisation = content.organisation.id;
  const request = { organisation, collaboration, matter, person, reason, effective };
  const { vocabulary } = turn.knowledge.current().knowledge;
  const outcome = await openEntryCase(request, { ...turn, vocabulary });
  return replaceCard(turn, openedCard(outcome, turn));
}

/** Verbs that are said of collaborations only. */
const LEAVES = /(?<!\p{L})(?:træde?|udtræde?|melde?|opsige?|withdraw|exit)(?!\p{L})/iu;
/** A longer text that names a collaboration may tell of it: "forlæng CPMR med et projekt om havne". */
const LONGEST_CALLED = 5;

/** Offers to propose a change of what an entry was approved as, or says how it can be changed. */
async function changeCard(collaboration: string, turn: Turn): Promise<object> {
  const { renderContext } = turn;
  const { basis } = (await readEntry(collaboration, turn))?.document ?? {};
  return renderEntryChange(collaboration, basis?.screening, renderContext);
}

/** The card that answers a typed request; `undefined` if it may mean something else. */
async function typedCard(typed: TypedEntryCase, turn: Turn): Promise<object | undefined> {
  const { renderContext } = turn;
  const { matter, named } = typed;
  const found = turn.entriesNamedIn(named);
  const [collaboration, another] = found;
  if (collaboration === undefined) {
    const { refusals } = renderContext.strings.screening.entryCases;
    // "Lad os slutte for i dag" and "leave feedback" name no collaboration.
    const { isExplicit, saysKind = false } = typed;
    const isMeant = isExplicit || saysKind || (matter === 'exit' && LEAVES.test(turn.text));
    return isMeant ? renderMessage(refusals['unknown-entry']) : undefined;
  }
  if (matter === 'change') return changeCard(collaboration, turn);
  if (another !== undefined) return renderWhichEntry(found, matter, renderContext);
  return formCardOf({ ...typed, matter, collaboration }, turn);
}

/** Whether a request may as well answer what is under way: a sentence about a known collaboration is no fact of a proposal. */
function mayAnswer(
  { named }: TypedEntryCase,
  { round, screening }: OpenConversation['state'],
  turn: Turn,
): boolean {
  if (round !== undefined) return true;
  if (screening === undefined) return false;
  return countWords(named) > LONGEST_CALLED || turn.entriesNamedIn(named).length === 0;
}

/**
 * Handles "vi vil træde ud af Asturien" and "opret en sag om at forlænge CPMR": asks for the reason
 * and the date before a case is opened. Returns false if the message may mean something else, or answers
 * what is under way.
 */
export async function entryCaseRequestTurn(
  typed: TypedEntryCase,
  { state }: OpenConversation,
  turn: Turn,
): Promise<boolean> {
  if (!typed.isExplicit && mayAnswer(typed, state, turn)) return false;
  const card = await typedCard(typed, turn);
  if (card === undefined) return false;
  await reply(turn, card);
  return true;
}
