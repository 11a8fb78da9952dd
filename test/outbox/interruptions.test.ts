import { answerInquiry } from '../../src/asking/coordinator/answer-inquiry';
import { askCoordinator } from '../../src/asking/coordinator/ask-coordinator';
import { inquiries } from '../../src/asking/coordinator/inquiry';
import { postInquiries } from '../../src/asking/coordinator/post-inquiries';
import { inquiryMessages } from '../../src/asking/handlers/inquiry-messages';
import { changes } from '../../src/catalogue/change';
import { entries } from '../../src/catalogue/entry';
import { monitoringMessages } from '../../src/monitoring/handlers/monitoring-messages';
import { passOnDuties } from '../../src/monitoring/owners/pass-on-duties';
import { completeRound } from '../../src/monitoring/rounds/complete-round';
import { finishConclusion, finishConclusions } from '../../src/monitoring/rounds/finish-conclusion';
import { rounds } from '../../src/monitoring/rounds/round';
import { messages } from '../../src/outbox/message';
import type { MessageKind } from '../../src/outbox/outbox';
import { markUnreachable } from '../../src/people/meet-person';
import { people, readPerson } from '../../src/people/person';
import { postNotices } from '../../src/screening/case/announce';
import { inviteAssessor } from '../../src/screening/case/assessors';
import { invitationId, invitations } from '../../src/screening/case/invitations';
import { kindOfNotice, NOTICES } from '../../src/screening/case/notices';
import { noticeToSend } from '../../src/screening/case/read-notice';
import { assessmentOf, createScreening, readScreening } from '../../src/screening/case/screening';
import { entry } from '../builders/entry';
import { fullGuide } from '../builders/full-guide';
import { inquiry } from '../builders/inquiry';
import { knowledge } from '../builders/knowledge';
import { person } from '../builders/person';
import { policyWith } from '../builders/policy';
import { round } from '../builders/round';
import { ID, PEOPLE, ready } from '../screening/life';
import { dieAtEachWrite, interleave, type Outcome, type Scenario } from './interruptions';

/** Monday morning, within office hours. */
const START = '2027-03-01T09:00:00.000Z';
const ROLES = { coordinators: ['anna'], everybodyCoordinates: false };
const METTE = { id: 'mette', name: 'Mette Sørensen' };
const CONTENT = knowledge();
/** What the messages of monitoring read. */
const SOURCES = {
  content: CONTENT,
  knowledge: { current: () => ({ knowledge: CONTENT }) },
  roles: ROLES,
};

/** Everybody of the list got a card, nobody else did, and nobody got two unless a process died. */
function checkSent({ sent, mayRepeat }: Outcome, expected: readonly string[]): void {
  expect(new Set(sent)).toEqual(new Set(expected));
  expect(sent.length).toBeLessThanOrEqual(expected.length + (mayRepeat ? 1 : 0));
}

async function checkNothingWaits({ documents }: Outcome): Promise<void> {
  const { items } = await documents.query(messages, { limit: 20 });
  expect(items.filter(({ document: { nextAt } }) => nextAt !== undefined)).toEqual([]);
}

const answered = (question: string, choice: string) => ({
  question,
  choice,
  by: 'mette',
  at: START,
});
const ROUND = round({
  guide: fullGuide(),
  owner: 'mette',
  answers: [
    answered('frame', 'within'),
    answered('experience', 'none'),
    answered('facts', 'correct'),
    answered('recommendation', 'adjust'),
  ],
});

/** Mette submits a round, which Anna must learn of. */
const CONCLUSION: Scenario = {
  start: START,
  roles: ROLES,
  kinds: (ports) => monitoringMessages({ ...ports, ...SOURCES }),
  prepare: async ({ documents }) => {
    await documents.create(rounds, ROUND);
    await documents.create(entries, entry());
    for (const id of ['anna', 'mette']) await documents.create(people, person({ id }));
  },
  work: (ports) =>
    completeRound({ round: ROUND.id, person: METTE }, ROLES, { ...ports, content: CONTENT }),
  tick: (ports) => finishConclusions(ROLES, { ...ports, content: CONTENT }),
  check: async (outcome) => {
    const { documents } = outcome;
    const stored = (await documents.get(rounds, 'cpmr', ROUND.id))?.document;
    const isSubmitted = stored?.state === 'answered';
    checkSent(outcome, isSubmitted ? ['chat-anna'] : []);
    expect(stored?.unsettled).toBeUndefined();
    expect(stored?.told).toBe(isSubmitted ? 'Mette Sørensen' : undefined);
    const written = (await documents.get(entries, 'nordjylland', 'cpmr'))?.document;
    expect(written?.confirmed?.round).toBe(isSubmitted ? ROUND.id : undefined);
    const { items } = await documents.query(changes, { partition: 'cpmr', limit: 10 });
    expect(items).toHaveLength(isSubmitted ? 1 : 0);
    await checkNothingWaits(outcome);
  },
};

/** The same, where the round is submitted and a tick does the rest. */
const CONCLUSION_LEFT: Scenario = {
  ...CONCLUSION,
  prepare: async (ports) => {
    await CONCLUSION.prepare(ports);
    const stored = await ports.documents.get(rounds, 'cpmr', ROUND.id);
    const completed = { by: 'mette', name: 'Mette', at: START };
    const submitted = { ...ROUND, state: 'answered' as const, conclusion: 'adjust' as const };
    await ports.documents.replace(
      rounds,
      { ...submitted, completed, unsettled: 'conclusion' },
      stored?.version ?? '',
    );
  },
  work: (ports) => finishConclusion(ROUND, ROLES, { ...ports, content: CONTENT }),
};

const OWNED = { owner: 'mette', ownerName: METTE.name };

/** Mette has blocked Udsyn, and Anna must learn of all that she was responsible for. */
const passedOn = (...owned: readonly string[]): Scenario => ({
  start: START,
  roles: ROLES,
  kinds: ({ clock, documents }) => ({
    'duties-passed-on': {
      ...monitoringMessages({ clock, documents, ...SOURCES })['duties-passed-on'],
      compose: (message, reader) =>
        Promise.resolve(reader && { collaborations: message.about['collaborations'] }),
    },
  }),
  prepare: async ({ clock, documents }) => {
    for (const id of ['anna', 'mette']) await documents.create(people, person({ id }));
    for (const id of owned) await documents.create(entries, entry({ id }, OWNED));
    await markUnreachable('mette', 'http-403', { clock, documents });
  },
  work: (ports) => passOnDuties(policyWith(), { ...ports, content: CONTENT }),
  tick: (ports) => passOnDuties(policyWith(), { ...ports, content: CONTENT }),
  check: async (outcome) => {
    const { documents } = outcome;
    checkSent(outcome, ['chat-anna']);
    const { items } = await documents.query(messages, { limit: 10 });
    expect(items.map(({ document: { about } }) => about['collaborations'])).toEqual([owned]);
    const mette = (await readPerson('mette', outcome))?.document;
    expect(mette).not.toHaveProperty('unsettled');
    expect(mette).not.toHaveProperty('passedOn');
    expect(mette?.lost?.collaborations).toEqual(owned);
    for (const id of owned) {
      const stored = (await documents.get(entries, 'nordjylland', id))?.document;
      expect(stored).not.toHaveProperty('owner');
    }
    await checkNothingWaits(outcome);
  },
});

const notices: Scenario['kinds'] = ({ documents }) => {
  const kind: MessageKind = {
    compose: async (message, reader) => {
      if (reader === undefined) return undefined;
      const notice = await noticeToSend(message, reader, { documents, roles: ROLES });
      return notice && { what: notice.name };
    },
  };
  return Object.fromEntries(NOTICES.map((name) => [kindOfNotice(name), kind]));
};

/** Mette invites Bent, who must learn of it and find the screening. */
const INVITATION: Scenario = {
  start: START,
  roles: ROLES,
  kinds: notices,
  prepare: async ({ documents }) => {
    for (const one of Object.values(PEOPLE)) await documents.create(people, person(one));
    await createScreening(ready(), { documents });
  },
  work: (ports) => inviteAssessor({ screening: ID, person: PEOPLE.mette, invite: 'bent' }, ports),
  tick: (ports) => postNotices(ports),
  check: async (outcome) => {
    const { documents } = outcome;
    const screening = (await readScreening(ID, outcome))?.document;
    const isInvited = screening !== undefined && assessmentOf(screening, 'bent') !== undefined;
    checkSent(outcome, isInvited ? ['chat-bent'] : []);
    const invitation = await documents.get(invitations, 'bent', invitationId(ID, 'bent'));
    expect(invitation !== undefined).toBe(isInvited);
    expect(screening?.unannouncedFrom).toBeUndefined();
    await checkNothingWaits(outcome);
  },
};

const { id: ASKED, state, askedAt, expiresAt, ...ASKING } = inquiry();

/** Jens asks a question that nobody but Anna can answer. */
const QUESTION: Scenario = {
  start: START,
  roles: ROLES,
  kinds: ({ documents }) => inquiryMessages({ documents }),
  prepare: async ({ documents }) => {
    await documents.create(people, person({ id: 'anna' }));
  },
  work: (ports) => askCoordinator({ id: ASKED, ...ASKING }, ROLES, ports),
  tick: (ports) => postInquiries(ports),
  check: async (outcome) => {
    const stored = await outcome.documents.get(inquiries, ASKED, ASKED);
    checkSent(outcome, stored === undefined ? [] : ['chat-anna']);
    expect(stored?.document.sendAgainAt).toBeUndefined();
    await checkNothingWaits(outcome);
  },
};

/** Anna answers it where it was asked. */
const ANSWER: Scenario = {
  ...QUESTION,
  prepare: async ({ documents }) => {
    await documents.create(inquiries, inquiry({ state, askedAt, expiresAt }));
  },
  work: (ports) => {
    const by = person({ id: 'anna' });
    return answerInquiry({ inquiry: ASKED, text: 'Spørg Bent.', by }, ROLES, ports);
  },
  check: async (outcome) => {
    const stored = (await outcome.documents.get(inquiries, ASKED, ASKED))?.document;
    const isAnswered = stored?.state === 'answered';
    checkSent(outcome, isAnswered ? ['19:channel@thread.tacv2;messageid=1'] : []);
    expect(stored?.sendAgainAt).toBeUndefined();
    await checkNothingWaits(outcome);
  },
};

const SCENARIOS = {
  'a round that is submitted': CONCLUSION,
  'a submitted round that a tick finishes': CONCLUSION_LEFT,
  'duties that pass on': passedOn('aer', 'cpmr'),
  'an invitation': INVITATION,
  'a question to a coordinator': QUESTION,
  'an answer to a question': ANSWER,
} as const;

describe.each(Object.entries(SCENARIOS))('%s', (_, scenario) => {
  it('survives a process that dies at any of its writes', async () => {
    expect(await dieAtEachWrite(scenario, { sending: false })).toContain('create outbox');
  });

  it('survives that while a worker sends each message as soon as it is queued', async () => {
    expect(await dieAtEachWrite(scenario, { sending: true })).toContain('create outbox');
  });
});

describe.each(Object.entries({ ...SCENARIOS, 'duties that pass on': passedOn('cpmr') }))(
  '%s, by two processes',
  (_, scenario) => {
    it('is done once however their reads and writes interleave', async () => {
      expect(await interleave(scenario)).toBeGreaterThan(30);
    });
  },
);
