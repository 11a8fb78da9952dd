import { renderMessage } from '../../cards/command-cards';
import { conversationOf } from '../../teams/conversation';
import { reply, type Turn, replaceCard, keyOf } from '../../teams/turn';
import { renderFactList } from '../cards/fact-list-card';
import { formatRefusal } from '../cards/format-case';
import { renderScreeningList } from '../cards/screening-list-card';
import { findDraft, listScreenings } from '../case/list-screenings';
import { assessmentOf, isOpen } from '../case/screening';
import { beginLevel, otherLevel, startScreening } from '../case/start-screening';
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

/** The person's own draft, or else the newest case that they were invited to assess and can still answer. */
async function lastOf(turn: Turn): Promise<string | undefined> {
  const { person } = turn;
  const draft = await findDraft(person.id, turn);
  if (draft !== undefined) return draft.id;
  const { invited } = await listScreenings(person.id, turn);
  return invited.find(({ state }) => isOpen(state))?.id;
}

/** Continues the screening in progress, or else the person's draft or the assessment that they were invited to. */
export async function continueLast(turn: Turn): Promise<void> {
  const { state } = await conversationOf(turn);
  const id = state.screening ?? (await lastOf(turn));
  const { nothingToContinue } = turn.renderContext.strings.screening;
  if (id === undefined) await reply(turn, renderMessage(nothingToContinue));
  else await continueScreening(id, turn);
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
