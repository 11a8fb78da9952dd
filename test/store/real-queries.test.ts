import { eraseDeleted } from '../../src/action-plans/initiative/erase-deleted';
import { postInitiativeNotices } from '../../src/action-plans/initiative/notices';
import { readPlan } from '../../src/action-plans/plan/plan';
import { settleAllProposals } from '../../src/monitoring/proposals/settle-proposals';
import { remindConditions } from '../../src/monitoring/conditions/remind-conditions';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COLLECTIONS } from '../../src/app';
import { listUnanswered } from '../../src/asking/feedback/list-unanswered';
import { postInquiries } from '../../src/asking/coordinator/post-inquiries';
import { listEntries } from '../../src/catalogue/entry';
import { changeOwner } from '../../src/monitoring/owners/change-owner';
import { listMatters } from '../../src/monitoring/owners/list-matters';
import { passOnDuties } from '../../src/monitoring/owners/pass-on-duties';
import { listFailedReminders } from '../../src/monitoring/reminders/failed-reminders';
import { writeLadder, writeLadders } from '../../src/monitoring/reminders/ladder';
import { reminders } from '../../src/monitoring/reminders/reminder';
import { claimDigest } from '../../src/monitoring/reminders/send-reminders';
import { monitoringReport } from '../../src/monitoring/report/report';
import { finishConclusions } from '../../src/monitoring/rounds/finish-conclusion';
import {
  listOpenRounds,
  listRoundsDue,
  listRoundsOf,
  nextDue,
} from '../../src/monitoring/rounds/list-rounds';
import { rounds } from '../../src/monitoring/rounds/round';
import { remindedRecipientOf } from '../../src/monitoring/rounds/year-wheel';
import { listFailedMessages } from '../../src/outbox/failed-messages';
import { type Message, messages, newMessage } from '../../src/outbox/message';
import { findDue } from '../../src/outbox/send-due';
import { findCoordinator } from '../../src/people/coordinators';
import { listPeople } from '../../src/people/find-people';
import { listOffered } from '../../src/people/read-colleague';
import { postNotices } from '../../src/screening/case/announce';
import { askIdleDrafts } from '../../src/screening/case/ask-idle-drafts';
import { finishDecisions } from '../../src/screening/decision/finish-decision';
import { findDraft, listQueue, listScreenings } from '../../src/screening/case/list-screenings';
import { casesUnderWay, listEndsUnderWay } from '../../src/screening/entry/cases-under-way';
import { createWaitPlanner, remindWaits } from '../../src/screening/deadlines/remind-waits';
import { readRegister } from '../../src/screening/register/register';
import { findSimilar } from '../../src/screening/similar/find-similar';
import { openSqliteDocumentStore } from '../../src/store/sqlite/sqlite-document-store';
import { DEADLINES } from '../builders/deadlines';
import { entry } from '../builders/entry';
import { knowledge } from '../builders/knowledge';
import { reminder } from '../builders/reminder';
import { round } from '../builders/round';
import { recordedOutbox } from '../fakes/recorded-outbox';
import { recordingDocumentStore } from '../fakes/recording-document-store';
import { BENT, CARL, openOwned, ROLES, POLICY } from '../monitoring/owned';
import { planOf } from './sqlite/query-plan';

const SRC = path.join(__dirname, '../../src');

/** The files in `src` that query documents. */
const QUERYING = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('store'))
  .filter((file) => readFileSync(path.join(SRC, file), 'utf8').includes('documents.query('))
  .map((file) => path.join('src', file));

const must = <V>(value: V | undefined): V => {
  if (value === undefined) throw new Error('A document is missing.');
  return value;
};

/** Runs everything in `src` that queries documents once; add new queries here. */
async function allQueries() {
  const owned = await openOwned({ entries: [entry({ id: 'cpmr' })], rounds: [round()] });
  const documents = recordingDocumentStore(owned.documents);
  const ports = {
    ...owned,
    documents,
    roles: ROLES,
    vocabulary: knowledge().vocabulary,
    content: { ...owned.content, vocabulary: knowledge().vocabulary },
  };
  const everybody = { coordinators: [], everybodyCoordinates: true };
  const open = must(await documents.get(rounds, 'cpmr', 'cpmr.1'));

  await listEntries('nordjylland', ports);
  await listEntries(undefined, ports);
  await listUnanswered(ports);
  await postInquiries(ports);
  await listPeople(ports);
  await listPeople(ports, [{ field: 'reachable', is: 'eq', value: true }]);
  await listOffered(['mette'], ports);
  await findCoordinator(everybody, ports);
  await findDraft('mette', ports);
  await listScreenings('mette', ports);
  await casesUnderWay('cpmr', ports);
  await listEndsUnderWay(ports);
  await listQueue('carl', 2027, ROLES, ports);
  await readRegister({ year: 2027 }, ports);
  await readRegister({ owner: 'mette', year: 2027 }, ports);
  await readRegister({ owner: 'mette' }, ports);
  await askIdleDrafts(ports);
  const planWaits = createWaitPlanner();
  await planWaits(ports);
  await remindWaits({ deadlines: DEADLINES, policy: POLICY }, ports);
  await findSimilar({ id: 'x', organisation: 'nordjylland', proposal: {} }, ports);
  await postNotices(ports);
  await finishDecisions({
    ...ports,
    handEntryOver: () => Promise.resolve(),
    informOfDecision: () => Promise.resolve(),
  });
  await remindConditions(POLICY, ports);
  await settleAllProposals(ports);
  await postInitiativeNotices(ports);
  await eraseDeleted(ports);
  await readPlan('nordjylland', { year: 2028 }, ports);
  await readPlan('nordjylland', { year: 2028, area: 'health' }, ports);
  await listOpenRounds(ports);
  await listOpenRounds(ports, 'mette');
  await listRoundsOf('cpmr', ports);
  await listRoundsDue({ from: '2027-03-01', before: '2027-04-01' }, ports);
  await nextDue('cpmr', ports);
  await finishConclusions(ROLES, ports);
  await monitoringReport({ year: 2027 }, { ...ports, rejectedCases: () => Promise.resolve([]) });
  await changeOwner(
    { collaboration: 'cpmr', to: BENT, by: CARL, did: 'handed-over' },
    POLICY,
    ports,
  );
  const live = { current: () => ({ knowledge: knowledge() }) };
  await listMatters('carl', ROLES, { ...ports, knowledge: live });
  await passOnDuties(POLICY, ports);
  await writeLadders(POLICY, ports);
  await writeLadder(open, POLICY, ports);
  await writeLadder(open, POLICY, ports);
  await findDue(reminders, ports);
  await findDue(messages, ports);
  await listFailedReminders(10, undefined, ports);
  await listFailedMessages(10, undefined, ports);
  const draft = { id: 'm', kind: 'k', subject: 's', to: { role: 'coordinators' } } as const;
  const distributed: Message = { ...newMessage(draft, owned.clock.now()), state: 'sent' };
  await documents.create(messages, distributed);
  await recordedOutbox(ports, ROLES, {}).outbox.outcomes([draft]);
  await remindedRecipientOf(open.document, POLICY, ports);
  await claimDigest(must(await documents.create(reminders, reminder({ round: 'x.1' }))), ports);
  return documents.queries;
}

describe('the queries of Udsyn', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'udsyn-'));
  const file = path.join(folder, 'udsyn.db');
  let queries: Awaited<ReturnType<typeof allQueries>>;
  beforeAll(async () => {
    queries = await allQueries();
    const clock = { now: () => new Date('2027-01-01T00:00:00.000Z') };
    await openSqliteDocumentStore({ file, collections: COLLECTIONS, clock }).close();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('are all run here', () => {
    const run = new Set(queries.map(({ from }) => from));

    expect([...run].toSorted()).toEqual(QUERYING.toSorted());
  });

  /** Returns how the first page and a later page of each query are found. */
  const plans = () =>
    queries.flatMap(({ collection, query, from }) => {
      const value = query.orderBy && '2027-01-01';
      return [undefined, { value, id: 'x', partition: 'y' }].map((position) => ({
        query: [from, ...(query.where ?? []).map(({ field }) => field), query.orderBy?.field].join(
          ' ',
        ),
        plan: planOf(file, collection, query, position),
      }));
    });

  it('are each found in order by an index, without sorting', () => {
    const slow = plans().filter(
      ({ plan }) => !plan.includes('INDEX') || plan.includes('TEMP B-TREE'),
    );

    expect(slow).toEqual([]);
  });

  it('use every index that a collection declares', () => {
    const used = new Set(plans().flatMap(({ plan }) => /INDEX ([\w.+]+)/.exec(plan)?.[1] ?? []));
    const declared = COLLECTIONS.flatMap(({ name, indexes, compositeIndexes = [] }) => [
      ...indexes.map((field) => [`${name}.${field}`, `${name}.partition.${field}`]),
      ...compositeIndexes.map((fields) => [`${name}.${fields.join('+')}`]),
    ]);

    expect(declared.filter((names) => !names.some((name) => used.has(name)))).toEqual([]);
  });
});
