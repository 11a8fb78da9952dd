import { ask } from '../../src/asking/intents/ask';
import { renderAnswers } from '../../src/asking/cards/answer-cards';
import { openLiveKnowledge } from '../../src/asking/answer/live-knowledge';
import { plainTextOf } from '../../src/cards/message';
import { renderContextFor } from '../../src/cards/render-context';
import { changes } from '../../src/catalogue/change';
import { entries, listEntries } from '../../src/catalogue/entry';
import { addDays, copenhagen } from '../../src/lib/dates';
import { answerGuide } from '../../src/monitoring/guide/guide-questionnaire';
import type { GuideInput } from '../../src/monitoring/guide/guide-input';
import { monitoringMessages } from '../../src/monitoring/handlers/monitoring-messages';
import { handOver } from '../../src/monitoring/owners/hand-over';
import { passOnDuties } from '../../src/monitoring/owners/pass-on-duties';
import { decideProposal } from '../../src/monitoring/proposals/decide-proposal';
import { settleAllProposals } from '../../src/monitoring/proposals/settle-proposals';
import { monitoringReport } from '../../src/monitoring/report/report';
import { completeRound } from '../../src/monitoring/rounds/complete-round';
import { planRounds } from '../../src/monitoring/rounds/plan-rounds';
import { collaborationOfRound, rounds } from '../../src/monitoring/rounds/round';
import type { RoundCase } from '../../src/monitoring/rounds/case-of-round';
import { yearWheel } from '../../src/monitoring/rounds/year-wheel';
import { markUnreachable } from '../../src/people/meet-person';
import { people } from '../../src/people/person';
import { readScreening } from '../../src/screening/case/screening';
import { screeningMessages } from '../../src/screening/handlers/screening-messages';
import { recordDecision } from '../../src/screening/decision/record-decision';
import { openEntryCase } from '../../src/screening/entry/open-entry-case';
import { routeProposal } from '../../src/screening/proposal/route-proposal';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { collaboration } from '../builders/collaboration';
import { entry } from '../builders/entry';
import { localized } from '../builders/localized';
import { person } from '../builders/person';
import { round } from '../builders/round';
import { CONTENT } from '../cards/render-context-of';
import { recordedOutbox } from '../fakes/recorded-outbox';
import { recordingLog } from '../fakes/recording-log';
import { settableClock } from '../fakes/settable-clock';

const START = '2026-09-01';
const ROLES = { coordinators: ['carl'], everybodyCoordinates: false };
const RUNA = { id: 'runa', name: 'Runa Coxeter' };
const METTE = { id: 'mette', name: 'Mette Holm' };
const CARL = { id: 'carl', name: 'Carl Holm' };

const CPMR = CONTENT.collaborations.find(({ id }) => id === 'cpmr') ?? collaboration();
const BASIS = {
  screening: 's1',
  decidedOn: '2026-08-25',
  body: 'regionsraadet',
  outcome: 'approved' as const,
  reason: 'God sag.',
  recommendation: 'recommend',
};
/** It begins next year. */
const TELEMEDICINE = entry(
  { id: 'telemedicin', name: localized('Telemedicin'), period: { start: '2027', rolling: false } },
  { origin: 'screening', basis: BASIS },
);
/** Its period ends in the second year, and a yearly round is planned after the renewal. */
const ENDING = entry(
  {
    id: 'kongres',
    name: localized('Kongres'),
    period: { start: '2024', end: '2027-10-31', rolling: false },
  },
  { owner: 'mette', ownerName: METTE.name },
);

/** Opens Udsyn's catalogue on the first day, with helpers that let days pass and people act. */
async function open() {
  const clock = settableClock(`${START}T09:00:00.000Z`);
  const log = recordingLog();
  const documents = createMemoryDocumentStore(clock);
  const { policy, guides, organisation, vocabulary } = CONTENT;
  for (const one of [RUNA, METTE, CARL]) await documents.create(people, person(one));
  const cpmr = entry(CPMR, { owner: 'runa', ownerName: RUNA.name });
  for (const one of [cpmr, TELEMEDICINE, ENDING]) await documents.create(entries, one);
  await documents.create(
    rounds,
    round({ collaboration: 'kongres', dueOn: '2027-06-01', owner: 'mette' }),
  );
  const knowledge = { current: () => ({ knowledge: CONTENT }) };
  const telling = { clock, content: CONTENT, documents, knowledge, roles: ROLES };
  const kinds = { ...monitoringMessages(telling), ...screeningMessages(telling) };
  const { outbox } = recordedOutbox({ clock, documents, log }, ROLES, kinds);
  const deciding = { clock, documents, log, outbox, vocabulary, rules: CONTENT.rules };
  const openRoundCase = async (roundCase: RoundCase) => {
    const opened = await openEntryCase({ organisation: organisation.id, ...roundCase }, deciding);
    if (!('screening' in opened)) return { did: 'refused' as const, why: opened.reason };
    const { id: screening } = opened.screening;
    return { did: opened.ok ? ('opened' as const) : ('reported' as const), screening, number: '' };
  };
  const ports = { clock, content: CONTENT, documents, log, outbox, openRoundCase };
  const today = () => copenhagen(clock.now()).day;
  const work = async () => {
    const all = await listEntries(organisation.id, ports);
    const plan = { entries: all.map(({ document }) => document), guides, policy };
    await passOnDuties(policy, ports);
    await settleAllProposals(ports);
    await planRounds(plan, ports);
  };
  const roundNow = async (id: string) =>
    (await documents.get(rounds, collaborationOfRound(id), id))?.document;
  const answer = async (id: string, who: typeof METTE, given: Record<string, string>) => {
    const asked = await roundNow(id);
    const tap = (input: GuideInput) => answerGuide({ round: id, person: who, input }, ROLES, ports);
    for (const { id: question } of asked?.guide.questions ?? []) {
      await tap({ do: 'answer', question, value: given[question] ?? 'unknown' });
      if (given[question] === 'end')
        await tap({ do: 'note', question, comment: 'Formålet er nået.' });
      if (given['cost'] !== undefined && question === 'facts')
        await tap({ do: 'correct', facts: { cost: given['cost'] }, why: 'Brev.', language: 'da' });
    }
    return completeRound({ round: id, person: who }, ROLES, ports);
  };
  await work();
  return {
    ports,
    policy,
    roundNow,
    answer,
    /** Lets the days until a day pass; once a week the due work is done, and on the day. */
    until: async (day: string) => {
      for (let next = addDays(today(), 7); next < day; next = addDays(next, 7)) {
        clock.set(`${next}T09:00:00.000Z`);
        await work();
      }
      clock.set(`${day}T09:00:00.000Z`);
      await work();
    },
    leave: async (id: string) => {
      await markUnreachable(id, 'uninstalled', ports);
      await work();
    },
    accept: (collaborationId: string, proposal: string) =>
      decideProposal(
        {
          organisation: organisation.id,
          collaboration: collaborationId,
          proposal,
          person: CARL,
          to: { status: 'accepted' },
        },
        vocabulary,
        ROLES,
        ports,
      ),
    caseNow: async (id: string) => (await readScreening(id, ports))?.document,
    /** A coordinator records what the Executive Committee has approved. */
    approve: (id: string, effective: string) =>
      recordDecision(
        {
          screening: id,
          person: CARL,
          outcome: 'approved',
          body: 'forretningsudvalget',
          on: today(),
          item: 'punkt 7',
          reason: 'Som indstillet.',
          effective,
        },
        ROLES,
        {
          ...deciding,
          handEntryOver: () => Promise.resolve(),
          informOfDecision: () => Promise.resolve(),
        },
      ),
    entryNow: async (id: string) => (await documents.get(entries, organisation.id, id))?.document,
    history: async (id: string) =>
      (await documents.query(changes, { partition: id, limit: 20 })).items.map(
        ({ document: { did, what, before, after } }) => [did, what, before, after],
      ),
    ask: async (question: string) => {
      const live = await openLiveKnowledge(CONTENT, ports);
      const context = renderContextFor('da', live.current().knowledge, today());
      const found = ask(question, live.current(), { day: today() });
      return plainTextOf(renderAnswers(found, context));
    },
    openRounds: async (id: string) =>
      (await documents.query(rounds, { partition: id, limit: 50 })).items
        .filter(({ document: { state } }) => state === 'open')
        .map(({ document: { id: open, dueOn } }) => [open, dueOn]),
    wheel: () => yearWheel({}, ports),
  };
}

describe('two years of monitoring', () => {
  it('keep history, contacts and decisions right', async () => {
    const udsyn = await open();

    // An approved collaboration that begins next year has its first follow-up in the wheel.
    const wheel = await udsyn.wheel();
    expect(
      wheel.months.flatMap(({ rounds: of }) => of.map((one) => [one.round.id, one.round.dueOn])),
    ).toContainEqual(['telemedicin.1', '2027-07-01']);

    // The first year: the owner answers and leaves; a coordinator finds another owner.
    const first = (await udsyn.roundNow('cpmr.1'))?.dueOn ?? '';
    await udsyn.until(first);
    await udsyn.answer('cpmr.1', RUNA, { facts: 'correct', recommendation: 'continue' });
    await udsyn.until(addDays(first, 14));
    await udsyn.leave('runa');
    expect((await udsyn.entryNow('cpmr'))?.owner).toBeUndefined();
    await handOver({ round: 'cpmr.2', to: 'mette', by: CARL }, ROLES, udsyn.policy, udsyn.ports);
    const handedOver = await udsyn.entryNow('cpmr');
    expect(handedOver).toMatchObject({ owner: 'mette' });
    expect(handedOver?.facts.contacts.administrative).toEqual([{ name: METTE.name }]);
    expect(await udsyn.history('cpmr')).toContainEqual([
      'corrected',
      'administrative-contact',
      RUNA.name,
      METTE.name,
    ]);

    // A renewal that is answered "let it end" is not asked again a month later.
    await udsyn.until('2027-05-04');
    expect((await udsyn.openRounds('kongres')).map(([id]) => id)).toEqual([
      'kongres.1',
      'kongres.renewal-2027',
    ]);
    await udsyn.answer('kongres.renewal-2027', METTE, { recommendation: 'end' });
    // It opens a case on the day that it ends, which is decided by the body of the plan.
    const ending = await udsyn.caseNow('kongres.exit.1');
    expect(ending).toMatchObject({
      state: 'submitted',
      owner: 'mette',
      about: { matter: 'exit', effective: '2027-10-31', round: 'kongres.renewal-2027' },
    });
    await udsyn.until('2027-06-04');
    expect(await udsyn.openRounds('kongres')).toEqual([['kongres.1', '2028-05-04']]);
    expect(await udsyn.approve('kongres.exit.1', '2027-10-31')).toMatchObject({ ok: true });
    await udsyn.until('2027-10-29');
    expect(await udsyn.openRounds('kongres')).toEqual([]);
    // The closing round, seven months later, asks about the result.
    await udsyn.until('2027-11-05');
    expect((await udsyn.openRounds('kongres')).map(([id]) => id)).toEqual(['kongres.closing']);

    // The second year: a new fee waits for a coordinator, and the grant stays as history.
    const second = (await udsyn.roundNow('cpmr.2'))?.dueOn ?? '';
    if (second > '2027-11-05') await udsyn.until(second);
    await udsyn.answer('cpmr.2', METTE, {
      facts: 'facts',
      cost: '7.200 euro fra 2028',
      recommendation: 'end',
    });
    expect((await udsyn.entryNow('cpmr'))?.facts.costs).toHaveLength(1);
    const waiting = await udsyn.ask('hvad koster CPMR?');
    expect(waiting).toContain('6.513 EUR om året');
    expect(waiting).toContain('Foreslået ændring af udgift: 7.200 euro fra 2028 (Mette Holm');

    expect(await udsyn.accept('cpmr', 'cpmr.2.cost')).toMatchObject({ ok: true });

    const answer = await udsyn.ask('hvad koster CPMR?');
    expect(answer).toMatch(
      /Kontingent: 7\.200 EUR om året, fra 2028 \(Opfølgning .*, Mette Holm, bekræftet af Carl Holm\); kontingent: 6\.513 EUR om året \(ca\. 48\.847 kr\.\), bevilget for 2011-2013, besluttet af Vækstforum den 30\. november 2010 \(Bilag 4, tabel 3\)/,
    );
    expect(answer).not.toContain('Foreslået');
    expect(answer).not.toMatch(/7\.200 EUR[^;]*bevilget/);
    expect(await udsyn.ask('hvem er kontaktperson for CPMR?')).not.toContain('Runa');

    // "Træd ud" opened a case with the routing of the plan; it is not opened twice.
    const leaving = await udsyn.caseNow('cpmr.exit.1');
    expect(leaving).toMatchObject({ state: 'submitted', about: { round: 'cpmr.2' } });
    const routing = routeProposal(leaving?.proposal ?? {}, CONTENT.rules);
    expect(routing.path.map(({ body }) => body)).toEqual([
      'administrationen',
      'forretningsudvalget',
    ]);
    await udsyn.until(addDays(copenhagen(udsyn.ports.clock.now()).day, 30));
    expect(await udsyn.caseNow('cpmr.exit.2')).toBeUndefined();

    // The decision ends it on a day in the future: until then it is current, and nobody is asked.
    await udsyn.approve('cpmr.exit.1', '2028-12-31');
    expect(await udsyn.caseNow('cpmr.exit.1')).toMatchObject({
      state: 'approved',
      decision: { body: 'forretningsudvalget', effective: '2028-12-31' },
    });
    await udsyn.until('2028-12-29');
    expect(await udsyn.openRounds('cpmr')).toEqual([]);
    expect(await udsyn.ask('er CPMR stadig i gang?')).toContain('i gang');
    expect((await udsyn.entryNow('cpmr'))?.facts.period.former).toHaveLength(1);
    // Afterwards it is history, and the closing round asks about the result.
    await udsyn.until('2029-01-08');
    expect(await udsyn.ask('er CPMR stadig i gang?')).toContain('afsluttet');
    expect((await udsyn.openRounds('cpmr')).map(([id]) => id)).toEqual(['cpmr.closing']);
    expect(udsyn.ports.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('ask at the end about end users and money for what follows, and report it', async () => {
    const udsyn = await open();
    await udsyn.until('2027-05-04');
    await udsyn.answer('kongres.renewal-2027', METTE, { recommendation: 'end' });
    await udsyn.until('2027-11-05');
    const id = 'kongres.closing';

    const unexplained = await udsyn.answer(id, METTE, {
      'end-users': 'yes',
      'follow-up': 'yes',
      facts: 'correct',
      recommendation: 'end',
    });
    expect(unexplained).toMatchObject({ reason: 'unanswered', round: { step: 'why:follow-up' } });
    const note = 'Afdelingen betaler 40.000 kr. om året.';
    const input: GuideInput = { do: 'note', question: 'follow-up', comment: note };
    await answerGuide({ round: id, person: METTE, input }, ROLES, udsyn.ports);
    expect(
      await udsyn.answer(id, METTE, { facts: 'correct', recommendation: 'end' }),
    ).toMatchObject({ ok: true });

    const rejectedCases = () => Promise.resolve([]);
    const report = await monitoringReport({ year: 2027 }, { ...udsyn.ports, rejectedCases });
    const kongres = report.anchoring.ended.find(({ entry: one }) => one.id === 'kongres');
    expect(kongres).toMatchObject({
      endUsers: { answer: 'yes' },
      financing: { answer: 'yes', note },
    });
    // Regionsrådet is to be informed of the renewal, once; that it has ended is no recommendation.
    expect(report.open.information.map(({ condition }) => condition.id)).toEqual([
      'kongres.renewal-2027.information',
    ]);
  });
});
