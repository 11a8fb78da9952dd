import type { Strings } from '../../texts/da';

/** What is said in English of messages that did not arrive. */
export const enOutbox: Strings['outbox'] = {
  title: 'Messages that did not arrive',
  none: 'All messages have arrived.',
  help: 'Tap one of them to send it again. A reminder goes to whoever is responsible now.',
  line: (what, day, reason) => `${what}, ${day}: ${reason}`,
  to: (name) => `To ${name}`,
  reasons: {
    'no-conversation': 'the person has not written to Udsyn',
    'no-answer': 'Teams did not answer',
    'too-busy': 'Teams was too busy',
    blocked: 'the person has blocked Udsyn',
    uninstalled: 'the person has removed Udsyn',
    error: 'an error in Udsyn',
  },
  teams: (reason) => `Teams answered ${reason}`,
  resend: (name, what) => `Send again: ${name} (${what})`,
  resendAll: (count) => `Send all ${count} again`,
  resentAll: (count) =>
    count === 0
      ? 'None of them needs to be sent again.'
      : `${count === 1 ? '1 message' : `${count} messages`} will be sent again.`,
  more: 'Show more',
  resent: (name, day) => `The message about ${name} will be sent again on ${day}.`,
  'not-failed': 'That message is already on its way again.',
  closed: 'Nobody is waiting for that message any more.',
  unknown: 'That message no longer exists.',
  inOwnChat: {
    title: 'Messages',
    onlyPersonal: 'I show messages that did not arrive only in your own chat with me.',
  },
};
