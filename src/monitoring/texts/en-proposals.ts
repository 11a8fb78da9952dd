import type { ProposalTexts } from './da-proposals';

/** The English texts about proposed changes of decided facts. */
export const enProposals: ProposalTexts = {
  title: (name) => `Proposed change: ${name}`,
  change: (fact, before, after) => `${fact}: ${before} → ${after}`,
  by: (name, date) => `Proposed by ${name} on ${date}.`,
  why: (text) => `Reason: ${text}`,
  noWhy: 'No reason was given.',
  help: 'The catalogue answers with what it has now until you decide. Accept it on your own check or with a decision, or decline it with a reason.',
  inCase:
    'The end date is decided in the case. The proposal cannot be accepted while the case is open. You can decline it with a reason.',
  body: 'Decided by',
  bodyHint: 'Choose if there is a decision',
  date: 'Decided on',
  dateHint: 'Date of the decision',
  reason: 'Reason, if you decline',
  reasonHint: 'Short explanation, at least three words',
  confirm: 'Accept after checking',
  decide: 'Accept with the decision',
  decline: 'Decline',
  show: (fact) => `Decide on the proposed ${fact}`,
  entry: 'Show the collaboration',
  message: 'proposed change',
  decidedMessage: 'answer to a proposed change',
  accepted: (name) => `Your change was accepted: ${name}`,
  declined: (name) => `Your change was declined: ${name}`,
  acceptedBy: (name, date) => `Accepted by ${name} on ${date}.`,
  declinedBy: (name, date) => `Declined by ${name} on ${date}.`,
  decision: (body, date) => `Decided by ${body} on ${date}.`,
  done: {
    accepted: 'The change is now in the catalogue. What it said before is kept as history.',
    declined: 'The change is declined. The catalogue is unchanged.',
  },
  told: (name) => `${name} will be told.`,
  pending: (fact, after, name, date) =>
    `Proposed change of ${fact}: ${after} (${name}, ${date}). It awaits a coordinator.`,
  outdated: (before, now) =>
    `The catalogue has changed since the proposal was written. It said: ${before}. It now says: ${now}. Decline the proposal with a reason if the new value is to stay, or ask for a new proposal.`,
  refusals: {
    unknown: 'The proposal no longer exists.',
    closed: 'The proposal has already been decided.',
    unreadable: 'The proposal can no longer be read. Decline it, and ask for a new one.',
    'not-allowed': 'Only a coordinator can decide a proposed change.',
    'reason-needed': 'Enter why the change is declined, in at least three words.',
    'decision-needed': 'Choose who decided it, and enter the date.',
    future: 'The decision cannot be later than today.',
  },
};
