import type { Telling } from '../../cards/render-context';
import { formatDate } from '../../lib/format';
import { cutText, paragraphsOf } from '../../lib/text';
import type { Strings } from '../../texts/da';
import type { Moved } from '../case/move-screening';
import type { Screening } from '../case/screening';

/** The last messages are what a reader needs; the case note has them all. */
const SHOWN = 4;
const LONGEST = 400;

/** The last questions and replies between coordinator and owner, the newest one whole. */
export function threadLines({ thread }: Screening, telling: Telling): { text: string }[] {
  const { submission } = telling.strings.screening.cases;
  return thread.slice(-SHOWN).flatMap(({ kind, name, at, text }, index, shown) => {
    const said = kind === 'question' ? submission.asked : submission.replied;
    const newest = index === shown.length - 1;
    return [
      { text: said(name, dayInWords(at, telling)) },
      ...paragraphsOf(newest ? text : cutText(text, LONGEST)),
    ];
  });
}

/** Why something was not done to a screening. */
type Refused = NonNullable<Moved<keyof Strings['screeningMoves']['refusals']>['refused']>;

/** Says why something was not done; with what was typed for it, so that it is not lost, unless it was for nothing of theirs. */
export function refusalInWords(refused: Refused, { strings }: Telling, typed = ''): string {
  const { screening, screeningMoves } = strings;
  const said =
    refused === 'unknown-screening' || refused === 'not-yours'
      ? screening.refusals[refused]
      : screeningMoves.refusals[refused];
  const text = typed.trim();
  return text === '' || refused === 'not-yours' ? said : `${said} ${screeningMoves.youWrote(text)}`;
}

/** The day of a point in time, in words. */
export function dayInWords(time: string, { language }: Telling): string {
  return formatDate(time.slice(0, 10), language);
}

/** Where a screening stands and since when: "kladde, senest rettet 4. januar 2027". */
export function stateInWords(screening: Screening, telling: Telling): string {
  const { states, cases } = telling.strings.screening;
  const { state, submittedAt, decision, withdrawn, updatedAt } = screening;
  switch (state) {
    case 'draft':
      return `${states.draft}, ${cases.age.draft(dayInWords(updatedAt, telling))}`;
    case 'submitted':
      return cases.age.submitted(dayInWords(submittedAt ?? updatedAt, telling));
    case 'more-information':
      return `${states[state]}, ${cases.age.submitted(dayInWords(submittedAt ?? updatedAt, telling))}`;
    case 'approved':
    case 'rejected':
      return `${states[state]}, ${cases.age.decided(dayInWords(decision?.on ?? updatedAt, telling))}`;
    case 'withdrawn':
      return cases.age.withdrawn(dayInWords(withdrawn?.at ?? updatedAt, telling));
  }
}
