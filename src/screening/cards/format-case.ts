import type { RenderContext } from '../../cards/render-context';
import { formatDate } from '../../lib/format';
import { truncate, paragraphsOf } from '../../lib/text';
import type { Strings } from '../../texts/da';
import type { TransitionResult } from '../case/transition-screening';
import type { Screening } from '../case/screening';

/** The last messages are what a reader needs; the case note has them all. */
const SHOWN = 4;
const LONGEST = 400;

/** The last questions and replies between coordinator and owner, the newest one whole. */
export function threadLines(
  { thread }: Screening,
  renderContext: RenderContext,
): { text: string }[] {
  const { submission } = renderContext.strings.screening.cases;
  return thread.slice(-SHOWN).flatMap(({ kind, name, at, text }, index, shown) => {
    const said = kind === 'question' ? submission.asked : submission.replied;
    const newest = index === shown.length - 1;
    return [
      { text: said(name, formatDay(at, renderContext)) },
      ...paragraphsOf(newest ? text : truncate(text, LONGEST)),
    ];
  });
}

/** Why something was not done to a screening. */
type Refused = NonNullable<
  TransitionResult<keyof Strings['screeningMoves']['refusals']>['refused']
>;

/** Says why something was not done; with what was typed for it, so that it is not lost, unless it was for nothing of theirs. */
export function formatRefusal(refused: Refused, { strings }: RenderContext, typed = ''): string {
  const { screening, screeningMoves } = strings;
  const said =
    refused === 'unknown-screening' || refused === 'not-yours'
      ? screening.refusals[refused]
      : screeningMoves.refusals[refused];
  const text = typed.trim();
  return text === '' || refused === 'not-yours' ? said : `${said} ${screeningMoves.youWrote(text)}`;
}

/** The day of a point in time, in words. */
export function formatDay(time: string, { language }: RenderContext): string {
  return formatDate(time.slice(0, 10), language);
}

/** Where a screening stands and since when: "kladde, senest rettet 4. januar 2027". */
export function formatState(screening: Screening, renderContext: RenderContext): string {
  const { states, cases } = renderContext.strings.screening;
  const { state, submittedAt, decision, withdrawn, updatedAt } = screening;
  switch (state) {
    case 'draft':
      return `${states.draft}, ${cases.age.draft(formatDay(updatedAt, renderContext))}`;
    case 'submitted':
      return cases.age.submitted(formatDay(submittedAt ?? updatedAt, renderContext));
    case 'more-information':
      return `${states[state]}, ${cases.age.submitted(formatDay(submittedAt ?? updatedAt, renderContext))}`;
    case 'approved':
    case 'rejected':
      return `${states[state]}, ${cases.age.decided(formatDay(decision?.on ?? updatedAt, renderContext))}`;
    case 'withdrawn':
      return cases.age.withdrawn(formatDay(withdrawn?.at ?? updatedAt, renderContext));
  }
}
