import { addDays } from '../../lib/dates';
import type { MonitoringPolicy } from '../guide/guide';
import { reminderOf } from './ladder';
import type { Reminder } from './reminder';
import type { Round } from '../rounds/round';
import { sendingDayFrom } from '../../lib/working-days';

/**
 * The reminder that follows one of a step which is repeated, `<step>.1`, `<step>.2`, …, on the first of its days after
 * today. Its days count from the due date, so that all who ask find the same one.
 */
export function repeatOf(
  round: Round,
  { step, to }: Pick<Reminder, 'step' | 'to'>,
  policy: MonitoringPolicy,
  today: string,
): Reminder | undefined {
  const [, name = step, count = '0'] = /^(.+)\.(\d+)$/.exec(step) ?? [];
  const repeated = policy.ladder.find((one) => one.step === name && one.to === to);
  const every = repeated?.repeatDays;
  if (repeated === undefined || every === undefined) return undefined;
  const first = addDays(round.dueOn, repeated.days);
  for (let number = Number(count) + 1; ; number++) {
    const day = sendingDayFrom(addDays(first, number * every), repeated.soft, policy);
    if (day > today) return reminderOf(round, { ...repeated, step: `${name}.${number}` }, day);
  }
}
