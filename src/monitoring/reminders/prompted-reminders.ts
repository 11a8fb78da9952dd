import { morningOf } from '../../lib/dates';
import { currentHistory, currentSnoozes, type Round } from '../rounds/round';
import type { MonitoringPolicy } from '../guide/guide';
import { sendingTimeFrom } from './office-time';

/** The steps of reminders that something done to a round asks for; a number follows: `snoozed.1`. */
const PROMPTS = ['snoozed', 'handed-over', 'passed-on', 'declined'] as const;
export type Prompt = (typeof PROMPTS)[number];

/** A reminder beside the ladder. */
export interface Prompted {
  readonly step: string;
  readonly to?: 'coordinator';
  readonly at: Date;
}

/** What a step is prompted by; nothing where it is one of the ladder's. */
export function promptOf(step: string): Prompt | undefined {
  const [name] = step.split('.');
  return PROMPTS.find((prompt) => prompt === name);
}

/**
 * The reminders that something done to a round asks for: the end of a snooze, and that it is somebody else's now or
 * nobody's. They follow from the round alone, so that a process that dies after writing it loses none.
 */
export function promptedBy(round: Round, policy: MonitoringPolicy): Prompted[] {
  const earlier = round.snoozes.length - currentSnoozes(round).length;
  const snoozed = currentSnoozes(round).map(({ until }, index): Prompted => ({
    step: `snoozed.${earlier + index + 1}`,
    at: morningOf(until),
  }));
  const others = currentHistory(round).flatMap(({ did, at, by }, index): Prompted[] => {
    const soon = sendingTimeFrom(new Date(at), false, policy);
    const step = `${did}.${index + 1}`;
    if (did === 'declined') return [{ step, to: 'coordinator', at: soon }];
    const isNews = did === 'handed-over' || did === 'passed-on';
    // Nobody is told what they have just done themselves; what nobody answers for, a coordinator is told otherwise.
    return isNews && round.owner !== undefined && round.owner !== by ? [{ step, at: soon }] : [];
  });
  return [...snoozed, ...others];
}
