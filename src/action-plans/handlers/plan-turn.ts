import type { CardAction } from '../../actions';
import { reportCard } from '../../cards/templates';
import { createDownload, type Download } from '../../documents/download';
import { openChatCard } from '../../teams/open-chat-card';
import { replaceCard, reply, type Turn } from '../../teams/turn';
import { planTitle } from '../cards/format-initiative';
import { renderPlan, renderPlans } from '../cards/plan-card';
import { decidedPart, type PlanRequest, readPlan } from '../plan/plan';
import { readInitiativeWords } from '../plan/initiative-words';
import { planId, readInitiativeRequest, readPlanRequest } from '../plan/plan-request';
import { typedInitiativeTurn } from './find-turn';
import { openNewInitiative } from './initiative-turn';

type ActionOf<Name extends CardAction['action']> = Extract<CardAction, { action: Name }>;

const requestOf = ({ year, area }: { readonly year: number; readonly area: string }) => ({
  year,
  area: area === '' ? undefined : area,
});

/** The card of a plan; in a group only with what is decided. */
async function planCard(request: PlanRequest, start: number, turn: Turn): Promise<object> {
  const { content, personal, renderContext } = turn;
  const whole = await readPlan(content.organisation.id, request, turn);
  const plan = personal ? whole : decidedPart(whole);
  const view = { start, isShared: !personal };
  return request.area === undefined
    ? renderPlans(plan, renderContext, view)
    : renderPlan(plan, renderContext, view);
}

/** Shows a plan or another part of it; the card of a group stays for the others. */
export async function showPlan({ start, ...plan }: ActionOf<'plan'>, turn: Turn): Promise<void> {
  const card = await planCard(requestOf(plan), start, turn);
  await (turn.personal ? replaceCard(turn, card) : reply(turn, card));
}

/** Shows links to the plan in Word and Excel, in the language of the person. */
export async function exportPlan(action: ActionOf<'plan-export'>, turn: Turn): Promise<void> {
  const { person, publicUrl, renderContext } = turn;
  const { export: texts, record, back } = renderContext.strings.actionPlans;
  const { year, area } = action;
  const request = requestOf(action);
  const link = async (what: Download['what']) =>
    publicUrl === undefined
      ? []
      : [
          await createDownload(
            {
              what,
              subject: planId(request),
              language: renderContext.language,
              person: person.id,
            },
            publicUrl,
            turn,
          ),
        ];
  const links = [
    ...(await link('action-plan')).map((url) => ({ label: texts.word, url })),
    ...(await link('action-plan-sheet')).map((url) => ({ label: texts.sheet, url })),
  ];
  const card = reportCard.render({
    title: planTitle(request, renderContext),
    sections: [{ heading: links.length === 0 ? texts.noLinks : texts.links, links }],
    footer: record,
    groups: [{ buttons: [{ title: back, data: { action: 'plan', year, area } }] }],
  });
  await replaceCard(turn, card);
}

/**
 * Handles a typed request for a plan, for a new initiative or about those that there are; returns
 * false if the message is none.
 */
export async function typedPlanTurn(turn: Turn): Promise<boolean> {
  const { text, renderContext, personal } = turn;
  const { knowledge, day, strings } = renderContext;
  const { areas } = knowledge.vocabulary;
  const proposal = readInitiativeRequest(text, areas, day);
  if (proposal !== undefined) {
    if (personal) await openNewInitiative(proposal, turn);
    else await turn.context.sendActivity(openChatCard(turn, strings.actionPlans.inOwnChat));
    return true;
  }
  const request = readPlanRequest(text, areas, day);
  if (request !== undefined) {
    await reply(turn, await planCard(request, 0, turn));
    return true;
  }
  const words = readInitiativeWords(text, areas, day);
  if (words === undefined) return false;
  await typedInitiativeTurn(words, turn);
  return true;
}
