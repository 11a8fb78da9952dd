import type { Screening } from '../case/screening';
import { cutText, paragraphsOf } from '../../lib/text';
import { dayInWords } from './state-in-words';
import type { Telling } from '../../cards/telling';

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
