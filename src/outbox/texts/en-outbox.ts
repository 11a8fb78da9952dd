import type { Strings } from '../../texts/da';

/** The English texts about messages that were not delivered. */
export const enOutbox: Strings['outbox'] = {
  title: 'Messages that were not delivered',
  none: 'All messages have been delivered.',
  help: 'Tap a message to resend it. A reminder goes to the person who is responsible now.',
  line: (what, day, reason) => `${what}, ${day}: ${reason}`,
  undescribed: 'message without further details',
  to: (name) => `To ${name}`,
  reasons: {
    'no-conversation': 'the person has not written to Udsyn',
    'no-answer': 'Teams did not respond',
    'too-busy': 'Teams was too busy',
    blocked: 'the person has blocked Udsyn',
    uninstalled: 'the person has removed Udsyn',
    error: 'an error in Udsyn',
  },
  teams: (reason) => `Teams responded with error ${reason}`,
  resend: (name, what) => `Resend: ${name} (${what})`,
  resendAll: (count) => `Resend all ${count}`,
  resentAll: (count) =>
    count === 0
      ? 'There are no messages to resend.'
      : `${count === 1 ? '1 message' : `${count} messages`} will be sent again.`,
  more: 'Show more',
  resent: (name, day) => `The message about ${name} will be sent again on ${day}.`,
  'not-failed': 'That message is already being sent again.',
  closed: 'Nobody is waiting for that message any more.',
  unknown: 'That message no longer exists.',
  inOwnChat: {
    title: 'Messages',
    onlyPersonal: 'I show undelivered messages only in your private chat with me.',
  },
};
