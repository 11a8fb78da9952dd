import { renderMessage } from '../../cards/command-cards';
import { conversationOf } from '../../teams/conversation';
import { reply, type Turn, replaceCard, keyOf } from '../../teams/turn';
import { renderFactList } from '../cards/fact-list-card';
import { formatRefusal } from '../cards/format-case';
import { renderWhichCase } from '../cards/give-cards';
import { renderScreeningList } from '../cards/screening-list-card';
import { findDraft, listScreenings } from '../case/list-screenings';
import { assessmentOf, checklistOf, isOpen, type Screening } from '../case/screening';
import { beginLevel, otherLevel, startScreening } from '../case/start-screening';
import { nextQuestion } from '../checklist/assessment';
import { takeStep } from '../checklist/screening-questionnaire';
import type { Level } from '../proposal/proposal';
import { readProposal, type ReadSentence } from '../proposal/read-proposal';
import { follow, openScreening } from './show-screening';
import { screeningCard, screeningCardWithSimilar, stepCard, stepPortsOf } from './step-turn';

/**
 * Starts a screening with the proposal's facts from the text; a message delivered twice starts only
 * one screening.
 */
export async function startScreeningTurn(turn: Turn, text = ''): Promise<void> {
  const { content, context, person } = turn;
  const ports = stepPortsOf(turn);
  const { proposal, unused }: ReadSentence =
    text === '' ? { proposal: {}, unused: [] } : readProposal(text, turn.reading());
  const screening = await startScreening(
    {
      id: keyOf(turn, context.activity.id),
      organisation: content.organisation.id,
      owner: person,
      checklists: content.checklists,
      proposal,
      ...(text !== '' && { said: text }),
    },
    ports,
  );
  await follow(screening.id, turn);
  const { read } = turn.renderContext.strings.screening;
  const notice = unused.length === 0 ? '' : read.unused(unused.map((one) => `"${one}"`).join(', '));
  await reply(turn, await screeningCardWithSimilar(screening, turn, notice));
}

/** Continues a screening: the person's own, or one that they assess or handle. */
export async function continueScreening(id: string, turn: Turn): Promise<void> {
  const read = await openScreening(id, 'reader', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  if (assessmentOf(screening, turn.person.id) !== undefined) await follow(id, turn);
  await replaceCard(turn, await screeningCardWithSimilar(screening, turn));
}

/** Whether a person was invited to assess a screening and has questions left to answer. */
function isAwaited(screening: Screening, person: string): boolean {
  const own = assessmentOf(screening, person);
  if (own === undefined || !isOpen(screening.state)) return false;
  return nextQuestion(checklistOf(screening, own.level), own).kind !== 'result';
}

/**
 * What "continue" may mean: the person's draft and what they were invited to assess and have not
 * finished, or else the newest that they can still change their answers in.
 */
async function continuable(turn: Turn): Promise<Screening[]> {
  const { person } = turn;
  const [draft, { invited }] = await Promise.all([
    findDraft(person.id, turn),
    listScreenings(person.id, turn),
  ]);
  const awaited = invited.filter((one) => isAwaited(one, person.id));
  if (draft !== undefined) return [draft, ...awaited];
  const newest = awaited[0] ?? invited.find(({ state }) => isOpen(state));
  return newest === undefined ? [] : [newest];
}

/** Continues the screening in progress, or else the only one that may be meant; of several, asks which. */
export async function continueLast(turn: Turn): Promise<void> {
  const { state } = await conversationOf(turn);
  if (state.screening !== undefined) return continueScreening(state.screening, turn);
  const all = await continuable(turn);
  const [one, ...others] = all;
  const { renderContext } = turn;
  if (one === undefined)
    return reply(turn, renderMessage(renderContext.strings.screening.nothingToContinue));
  if (others.length === 0) return continueScreening(one.id, turn);
  const toContinue = ({ id }: Screening) =>
    ({ action: 'continue-screening', screening: id }) as const;
  return reply(turn, renderWhichCase(all, toContinue, renderContext));
}

/** Lists a person's screenings and those that they assess. */
export async function showScreenings(turn: Turn): Promise<void> {
  const listed = await listScreenings(turn.person.id, turn);
  await reply(turn, renderScreeningList(listed, turn.renderContext));
}

/** Shows the facts of the proposal, each of which can be changed. */
export async function editFacts(id: string, turn: Turn): Promise<void> {
  const read = await openScreening(id, 'owner', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  const own = assessmentOf(screening, turn.person.id);
  if (own === undefined) return;
  const card = isOpen(screening.state)
    ? renderFactList(screening, own, turn.renderContext)
    : screeningCard(screening, turn, formatRefusal('closed', turn.renderContext));
  await replaceCard(turn, card);
}

/**
 * Begins the other level's checklist, or continues either of them; typed answers then go to that
 * checklist.
 */
export async function openOtherLevel(
  {
    screening: id,
    level: wanted,
  }: { readonly screening: string; readonly level?: Level | undefined },
  turn: Turn,
): Promise<void> {
  const { person, renderContext } = turn;
  const ports = stepPortsOf(turn);
  const begun = await beginLevel({ screening: id, person }, { ...turn, ...ports });
  const level = wanted ?? (begun.screening && otherLevel(begun.screening));
  const own = begun.screening && assessmentOf(begun.screening, person.id, level);
  if (begun.screening === undefined || own === undefined || level === undefined) {
    const notice = formatRefusal(begun.ok ? 'not-yours' : begun.reason, renderContext);
    const card = begun.screening
      ? screeningCard(begun.screening, turn, notice)
      : renderMessage(notice);
    await replaceCard(turn, card);
    return;
  }
  const stay = { do: 'go', to: own.step } as const;
  const stepped = await takeStep({ screening: id, person, level, input: stay }, ports);
  const card =
    stepped.state === undefined
      ? renderMessage(formatRefusal(stepped.reason, renderContext))
      : stepCard(stepped.state.screening, stepped.state.assessment, turn);
  await replaceCard(turn, card);
}
