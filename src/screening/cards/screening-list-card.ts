import type { Button } from '../../cards/card';
import type { RenderContext } from '../../cards/render-context';
import { reportCard, messageCard } from '../../cards/templates';
import { ENTRY_MATTERS } from '../../catalogue/later-decision';
import { formatList } from '../../lib/format';
import { truncate } from '../../lib/text';
import { caseNumberOf } from '../case/case-number';
import type { Listed, Queue } from '../case/list-screenings';
import { type Screening, assessmentOf, checklistOf } from '../case/screening';
import { questionsOf } from '../checklist/checklist';
import { factsAsked, isGiven } from '../proposal/proposal';
import { formatState } from './format-case';
import { screeningName } from './format-proposal';
import { registerButtons } from './register/register-card';

/** The maximum number of rows per section, because a card has up to three. */
const SHOWN = 8;
/** The same for what was not asked for first. */
const SHOWN_BESIDE = 4;
/** With the button that starts one, no more than five. */
const DELETABLE = 4;
/** The maximum length of a name in a list. */
const LONGEST_NAME = 80;

function sectionOf(
  heading: string,
  screenings: readonly Screening[],
  renderContext: RenderContext,
  most: number,
) {
  const { queue, submission } = renderContext.strings.screening.cases;
  const remaining = screenings.length - most;
  if (screenings.length === 0) return [];
  return [
    {
      heading,
      rows: screenings.slice(0, most).map((one) => {
        const name = truncate(screeningName(one, renderContext), LONGEST_NAME);
        const handler =
          one.handler === undefined ? queue.untaken : submission.handledBy(one.handler.name);
        return {
          name,
          lines: [
            { text: `${one.ownerName} · ${formatState(one, renderContext)}` },
            ...(one.decision === undefined ? [{ text: handler }] : []),
          ],
          action: queue.open(name),
          data: { action: 'view-screening' as const, screening: one.id },
        };
      }),
      lines: remaining > 0 ? [{ text: queue.more(remaining) }] : [],
    },
  ];
}

/** What a register of cases shows first. */
const FOCUSES = ['waiting', 'approved', 'rejected'] as const;
/** What a register of cases shows first. */
export type RegisterFocus = (typeof FOCUSES)[number];

/** How many cases were approved, by what was decided: "3 nye samarbejder og 1 udtræden"; "0" if none. */
function formatApproved(approved: readonly Screening[], { strings, language }: RenderContext) {
  const { matters } = strings.screening.cases.queue;
  const count = (matter: keyof typeof matters) =>
    approved.filter(
      ({ about, copyOf }) =>
        (about?.matter ?? (copyOf?.amends === true ? 'change' : 'created')) === matter,
    ).length;
  if (approved.length === 0) return '0';
  const others = ENTRY_MATTERS.flatMap((one) => (count(one) === 0 ? [] : matters[one](count(one))));
  return formatList([matters.created(count('created')), ...others], language);
}

/**
 * Renders the register of cases: how many were decided in the year, what is to be handled, what
 * waits for its owner, and what was decided; what is asked for comes first.
 */
export function renderQueue(
  { year, submitted, asked, approved, rejected, isComplete }: Queue,
  focus: RegisterFocus,
  renderContext: RenderContext,
  notice = '',
): object {
  const { queue } = renderContext.strings.screening.cases;
  const { all, partly } = renderContext.strings.screening.register;
  const count = [submitted, asked, approved, rejected].flat().length;
  const most = (part: RegisterFocus) => (part === focus ? SHOWN : SHOWN_BESIDE);
  const sections = {
    waiting: [
      ...sectionOf(queue.waiting, submitted, renderContext, most('waiting')),
      ...sectionOf(queue.asked, asked, renderContext, SHOWN_BESIDE),
    ],
    approved: sectionOf(queue.approved(year), approved, renderContext, most('approved')),
    rejected: sectionOf(queue.rejected(year), rejected, renderContext, most('rejected')),
  };
  const { [focus]: first } = sections;
  const others = FOCUSES.filter((one) => one !== focus).flatMap((one) => sections[one]);
  return reportCard.render({
    notice,
    title: queue.title,
    headline: queue.counts(year, formatApproved(approved, renderContext), rejected.length),
    lines: [
      ...(submitted.length === 0 ? [{ text: queue.none }] : []),
      ...(isComplete ? [] : [{ text: partly }]),
    ],
    sections: [...first, ...others],
    groups: [
      {
        buttons: [
          {
            title: queue.earlier(year - 1),
            data: { action: 'list-queue', year: year - 1, focus },
          },
          { title: all, data: { action: 'list-queue', filter: {} } },
          ...registerButtons({}, count, renderContext),
        ],
      },
    ],
  });
}

/** Offers to continue a screening that was interrupted by a question. */
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

/** The owner's progress on a draft: missing facts or answered questions. */
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
        { text: `${caseNumberOf(one)} · ${formatState(one, renderContext)}` },
        ...(own ? progressOf(one, renderContext) : []),
      ],
      action: `${one.state === 'draft' ? resume : seeResult}: ${name}`,
      data: { action: 'continue-screening' as const, screening: one.id },
    };
  });
}

/** Buttons to delete the newest drafts. */
function deletionsOf(screenings: readonly Screening[], renderContext: RenderContext): Button[] {
  const { deletion } = renderContext.strings.screening.cases;
  return screenings
    .filter(({ state }) => state === 'draft')
    .slice(0, DELETABLE)
    .map((one) => ({
      title: deletion.one(truncate(screeningName(one, renderContext), LONGEST_NAME)),
      data: { action: 'delete-form', screening: one.id },
    }));
}

/** A line with the number of screenings that are not shown. */
function moreOf(screenings: readonly Screening[], { strings }: RenderContext) {
  const remaining = screenings.length - SHOWN;
  return remaining > 0 ? [{ text: strings.screening.moreInList(remaining) }] : [];
}

/**
 * Renders a person's screenings with state and age, and those that they are invited to; each can be
 * opened.
 */
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
      {
        buttons: [
          { title: strings.help.startScreening, data: { action: 'start-screening' } },
          ...deletionsOf(mine, renderContext),
        ],
      },
    ],
  });
}

/** Reports that a screening is saved and paused, with a button to continue. */
export function renderPaused(screening: string, { strings }: RenderContext): object {
  const { title, paused, resume } = strings.screening;
  return messageCard.render({
    title,
    paragraphs: [{ text: paused }],
    footer: '',
    buttons: [{ title: resume, data: { action: 'continue-screening', screening } }],
  });
}
