import { initiativeMessages } from './action-plans/handlers/initiative-messages';
import { inquiryMessages } from './asking/handlers/inquiry-messages';
import { monitoringMessages } from './monitoring/handlers/monitoring-messages';
import { failedReminders } from './monitoring/handlers/reminder-messages';
import { type DescribedKinds, failedMessages } from './outbox/handlers/message-kinds';
import type { FailedQueue } from './outbox/list-failed';
import { screeningMessages } from './screening/handlers/screening-messages';
import type { Services } from './services';
import type { Turn } from './teams/turn';

/** Every kind of message that the outbox sends. */
export function messageKinds(
  services: Pick<Services, 'clock' | 'content' | 'documents' | 'knowledge' | 'roles'>,
): DescribedKinds {
  return {
    ...inquiryMessages(services),
    ...initiativeMessages(services),
    ...monitoringMessages(services),
    ...screeningMessages(services),
  };
}

/** The queues in which messages can be given up. */
export const failedQueuesOf = (turn: Turn): FailedQueue[] => [
  failedReminders(turn),
  failedMessages(messageKinds(turn), { ...turn, daysOff: turn.content.policy }),
];
