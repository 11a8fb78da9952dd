import type { RenderContext } from '../../cards/render-context';
import { reportCard, messageCard } from '../../cards/templates';
import { truncate } from '../../lib/text';
import type { Listed, Queue } from '../case/list-screenings';
import { type Screening, assessmentOf, checklistOf } from '../case/screening';
import { questionsOf } from '../checklist/checklist';
import { factsAsked, isGiven } from '../proposal/proposal';
import { formatState } from './format-case';
import { screeningName } from './format-proposal';

/** Of each part: with three parts a card holds no more. */
const SHOWN = 8;
/** Of a name in a list. */
const LONGEST_NAME = 80;

type OpenQueue = Exclude<Queue, { refused: unknown }>;

function sectionOf(
  heading: string,
  screenings: readonly Screening[],
  renderContext: RenderContext,
) {
  const { queue, submission } = renderContext.strings.screening.cases;
  const left = screenings.length - SHOWN;
  if (screenings.length === 0) return [];
  return [
    {
      heading,
      rows: screenings.slice(0, SHOWN).map((one) => {
        const name = truncate(screeningName(one, renderContext), LONGEST_NAME);
        const handler =
          one.handler === undefined ? queue.untaken : submission.handledBy(one.handler.name);
        return {
          name,
          lines: [
            { text: `${one.ownerName} · ${formatState(one, renderContext)}` },
            ...(one.state === 'rejected' ? [] : [{ text: handler }]),
          ],
          action: queue.open(name),
          data: { action: 'view-screening' as const, screening: one.id },
        };
      }),
      lines: left > 0 ? [{ text: queue.more(left) }] : [],
    },
  ];
}

/** What coordinators have before them: what waits for them, what waits for its owner, and the last rejections. */
export function renderQueue(
  { submitted, asked, rejected }: OpenQueue,
  renderContext: RenderContext,
): object {
  const { queue } = renderContext.strings.screening.cases;
  return reportCard.render({
    title: queue.title,
    lines: submitted.length === 0 ? [{ text: queue.none }] : [],
    sections: [
      ...sectionOf(queue.waiting, submitted, renderContext),
      ...sectionOf(queue.asked, asked, renderContext),
      ...sectionOf(queue.rejected, rejected, renderContext),
    ],
    groups: [],
  });
}

/** Offers to go on with a screening that was left for a question. */
export function renderOfferToResume(
  { id, proposal }: Screening,
  { strings }: RenderContext,
): object {
  const { offerResume, resume, unnamed } = strings.screening;
  return messageCard.render({
    title: '',
    paragraphs: [{ text: offerResume(proposal.name ?? unnamed) }],
    footer: '',
    buttons: [{ title: resume, data: { action: 'continue-screening', screening: id } }],
  });
}

/** How far the owner of a draft has come: facts that are missing, or questions that are answered. */
function progressOf(screening: Screening, { strings }: RenderContext): { text: string }[] {
  const { answers, proposalCard } = strings.screening;
  const own = assessmentOf(screening, screening.owner);
  if (screening.state !== 'draft' || own === undefined) return [];
  const missing = factsAsked(screening).filter((fact) => !isGiven(fact, screening.proposal)).length;
  const questions = questionsOf(checklistOf(screening, own.level)).length;
  const parts = [
    ...(missing > 0 ? [proposalCard.stillMissing(missing)] : []),
    ...(own.answers.length > 0 ? [answers.count(own.answers.length, questions)] : []),
  ];
  return parts.map((text) => ({ text }));
}

function rowsOf(screenings: readonly Screening[], renderContext: RenderContext, own = false) {
  const { resume, seeResult } = renderContext.strings.screening;
  return screenings.slice(0, SHOWN).map((one) => {
    const name = truncate(screeningName(one, renderContext), LONGEST_NAME);
    return {
      name,
      lines: [
        { text: formatState(one, renderContext) },
        ...(own ? progressOf(one, renderContext) : []),
      ],
      action: `${one.state === 'draft' ? resume : seeResult}: ${name}`,
      data: { action: 'continue-screening' as const, screening: one.id },
    };
  });
}

/** What those that are not shown come to. */
function moreOf(screenings: readonly Screening[], { strings }: RenderContext) {
  const left = screenings.length - SHOWN;
  return left > 0 ? [{ text: strings.screening.moreInList(left) }] : [];
}

/** A person's screenings with state and age, each to be tapped, and those that they are invited to. */
export function renderScreeningList(
  { mine, invited }: Listed,
  renderContext: RenderContext,
): object {
  const { strings } = renderContext;
  const texts = strings.screening;
  const none = mine.length + invited.length === 0;
  return reportCard.render({
    title: texts.mine,
    lines: [{ text: none ? texts.noneYet : texts.listHint }],
    sections: [
      ...(mine.length === 0
        ? []
        : [{ rows: rowsOf(mine, renderContext, true), lines: moreOf(mine, renderContext) }]),
      ...(invited.length === 0
        ? []
        : [
            {
              heading: texts.invited,
              rows: rowsOf(invited, renderContext),
              lines: moreOf(invited, renderContext),
            },
          ]),
    ],
    groups: [
      { buttons: [{ title: strings.help.startScreening, data: { action: 'start-screening' } }] },
    ],
  });
}

/** Says that a screening is saved and paused, with a way to go on. */
export function renderPaused(screening: string, { strings }: RenderContext): object {
  const { title, paused, resume } = strings.screening;
  return messageCard.render({
    title,
    paragraphs: [{ text: paused }],
    footer: '',
    buttons: [{ title: resume, data: { action: 'continue-screening', screening } }],
  });
}
