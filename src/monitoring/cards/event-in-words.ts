import { formatDate } from '../../lib/format';
import type { RoundEvent } from '../rounds/round';
import { cutText } from '../../lib/text';
import { dayOf, skippedBecause } from './monitoring-in-words';
import type { Telling } from '../../cards/telling';

const LONGEST = 200;

/** What was done, as far as it is known: to whom, from when to when, why. */
function doneInWords({ did, what = '', value = '' }: RoundEvent, telling: Telling): string {
  const { language, strings } = telling;
  const { done } = strings.monitoringWheel.round;
  const day = (on: string) => (on === '' ? '' : formatDate(on, language));
  switch (did) {
    case 'moved':
      return done.moved(day(what), day(value));
    case 'snoozed':
      return done.snoozed(day(value));
    case 'skipped':
      return done.skipped(cutText(skippedBecause(value, telling), LONGEST));
    case 'handed-over':
    case 'passed-on':
      return done[did](value, cutText(what, LONGEST));
    case 'declined':
      return done.declined(cutText(what, LONGEST));
    default:
      return done[did];
  }
}

/** A line of a round's history: "3. marts 2027, Mette Sørensen: gav videre til Ole Bo". */
export function eventInWords(event: RoundEvent, telling: Telling): string {
  const { event: line } = telling.strings.monitoringWheel.round;
  return line(dayOf(event.at, telling), event.name, doneInWords(event, telling));
}
