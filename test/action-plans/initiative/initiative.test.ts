import fc from 'fast-check';
import { z } from 'zod';
import { renderInitiativeForm } from '../../../src/action-plans/cards/initiative-form';
import { eraseDeleted } from '../../../src/action-plans/initiative/erase-deleted';
import { type Initiative, initiatives } from '../../../src/action-plans/initiative/initiative';
import { MOVES, type MoveName } from '../../../src/action-plans/initiative/moves';
import {
  announceInitiative,
  INITIATIVE_AMENDED,
  INITIATIVE_DECIDED,
  initiativeNoticeOf,
  postInitiativeNotices,
} from '../../../src/action-plans/initiative/notices';
import { recordProgress, undoMove } from '../../../src/action-plans/initiative/progress';
import type { TypedInitiative } from '../../../src/action-plans/initiative/read-facts';
import { correctStep } from '../../../src/action-plans/initiative/correct-step';
import { recordMeeting, type StepPorts } from '../../../src/action-plans/initiative/record-step';
import { isInPlan, isBeforeDecision } from '../../../src/action-plans/initiative/rights';
import {
  deleteInitiative,
  editInitiative,
  proposeInitiative,
  restoreInitiative,
} from '../../../src/action-plans/initiative/write-initiative';
import type { MessageKind } from '../../../src/outbox/outbox';
import { indexKnowledge } from '../../../src/asking/answer/index-knowledge';
import { isStopWord } from '../../../src/asking/language/stop-words';
import { recogniser } from '../../../src/asking/slots/recognise';
import { initiativeCosts } from '../../../src/initiative-sources';
import { people } from '../../../src/people/person';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { initiative } from '../../builders/initiative';
import { person } from '../../builders/person';
import { submitsOf } from '../../cards/find-nodes';
import { CONTENT, renderContextOf } from '../../cards/render-context-of';
import { recordedOutbox } from '../../fakes/recorded-outbox';
import { recordingLog } from '../../fakes/recording-log';
import { settableClock } from '../../fakes/settable-clock';
import { propertyRuns } from '../../property-runs';

const METTE = { id: 'mette', name: 'Mette Sørensen' };
const BENT = { id: 'bent', name: 'Bent Holm' };
const CARL = { id: 'carl', name: 'Carl Holm' };
const GUEST = { id: 'guest', name: 'Gæst' };
const ROLES = { coordinators: ['carl', 'dorte'], everybodyCoordinates: false };
const READING = {
  vocabulary: CONTENT.vocabulary,
  recognise: recogniser(indexKnowledge(CONTENT)),
  isFunctionWord: isStopWord,
};
const ORGANISATION = 'nordjylland';

const TYPED: TypedInitiative = {
  title: 'Telemedicin med Norge og Sverige',
  area: 'health',
  from: '2028',
  to: '',
  responsible: 'Bent Holm',
  money: '',
  why: 'Patienter skal kunne følges hjemmefra.',
};

/** A store on 1 December 2027 with people, and helpers that act on one initiative. */
async function open(given?: Initiative) {
  const clock = settableClock('2027-12-01T09:00:00.000Z');
  const documents = createMemoryDocumentStore(clock);
  const log = recordingLog();
  for (const one of [METTE, BENT, CARL]) await documents.create(people, person(one));
  if (given) await documents.create(initiatives, given);
  const told: string[] = [];
  const kind: MessageKind = {
    compose: async (message, reader) => {
      const notice = await initiativeNoticeOf(message, { documents });
      if (notice) told.push(`${notice.event.did} ${reader?.id ?? ''}`);
      return notice;
    },
  };
  const { outbox } = recordedOutbox({ clock, documents, log }, ROLES, {
    [INITIATIVE_DECIDED]: kind,
    [INITIATIVE_AMENDED]: kind,
  });
  const { rules, vocabulary } = CONTENT;
  const readCosts = (text: string) => initiativeCosts(text, READING);
  const ports = { clock, documents, log, outbox, readCosts, roles: ROLES, rules, vocabulary };
  const stored = async (id = 'tele') =>
    (await documents.get(initiatives, ORGANISATION, id))?.document;
  const by = async (who: typeof METTE) => ({
    organisation: ORGANISATION,
    id: 'tele',
    person: who,
    seen: (await stored())?.history.length ?? 0,
  });
  const meeting = async (
    outcome: 'recommended' | 'approved' | 'rejected',
    fields: Partial<Parameters<typeof recordMeeting>[0]> = {},
  ) =>
    recordMeeting(
      {
        ...(await by(CARL)),
        outcome,
        body: outcome === 'recommended' ? 'advisory-committee' : 'forretningsudvalget',
        on: '2027-11-30',
        item: 'punkt 4',
        reason: '',
        seenWarnings: [],
        ...fields,
      },
      ports,
    );
  return { ...ports, by, meeting, stored, told };
}

/** Records meetings where nobody else than Carl is a coordinator. */
const alone =
  ({ by, ...ports }: Pick<Awaited<ReturnType<typeof open>>, 'by'> & StepPorts) =>
  async (
    outcome: 'recommended' | 'approved',
    fields: Partial<Parameters<typeof recordMeeting>[0]>,
  ) =>
    recordMeeting(
      {
        ...(await by(CARL)),
        outcome,
        body: outcome === 'recommended' ? 'advisory-committee' : 'forretningsudvalget',
        on: '2027-11-30',
        ...{ item: '', reason: '', seenWarnings: [], ...fields },
      },
      { ...ports, roles: { ...ROLES, coordinators: ['carl'] } },
    );

describe('proposeInitiative', () => {
  it('stores what was typed, and knows who is responsible', async () => {
    const { stored, ...ports } = await open();
    const request = { organisation: ORGANISATION, id: 'tele', person: METTE, typed: TYPED };

    await proposeInitiative(request, ports);

    expect(await stored()).toMatchObject({
      title: 'Telemedicin med Norge og Sverige',
      from: 2028,
      to: 2028,
      responsible: BENT,
      state: 'proposed',
      proposedBy: METTE,
      history: [{ did: 'proposed', by: 'mette' }],
    });
  });

  it('proposes once, however often a card is tapped', async () => {
    const { stored, ...ports } = await open();
    const request = { organisation: ORGANISATION, id: 'tele', person: METTE, typed: TYPED };
    await proposeInitiative(request, ports);

    const other = { ...TYPED, title: 'En anden' };
    const again = await proposeInitiative({ ...request, typed: other }, ports);

    expect(again).toMatchObject({ ok: true, isSame: false });
    expect(await proposeInitiative(request, ports)).toMatchObject({ isSame: true });

    expect((await stored())?.title).toBe(TYPED.title);
  });

  it.each([
    [{ title: ' ' }, 'no-title'],
    [{ title: 'x'.repeat(121) }, 'long-title'],
    [{ area: '' }, 'no-area'],
    [{ area: 'moon' }, 'no-area'],
    [{ from: '' }, 'bad-from'],
    [{ from: 'næste år' }, 'bad-from'],
    [{ to: '20288' }, 'bad-to'],
    [{ to: '2027' }, 'ends-before'],
    [{ why: '' }, 'no-why'],
    [{ money: 'x'.repeat(201) }, 'long-text'],
  ])('refuses %j: %s', async (typed, reason) => {
    const request = { organisation: ORGANISATION, id: 'tele', person: METTE };

    expect(
      await proposeInitiative({ ...request, typed: { ...TYPED, ...typed } }, await open()),
    ).toEqual({ ok: false, reason });
  });

  it.each([
    ['Bent', BENT],
    ['bent holm', BENT],
    ['Bent Hol', { name: 'Bent Hol' }],
    ['Ben', { name: 'Ben' }],
    ['Holm', { name: 'Holm' }],
    ['Asta Fjord', { name: 'Asta Fjord' }],
  ])('takes "%s" for nobody else', async (name, responsible) => {
    const { stored, ...ports } = await open();
    const typed = { ...TYPED, responsible: name };

    await proposeInitiative(
      { organisation: ORGANISATION, id: 'tele', person: METTE, typed },
      ports,
    );

    expect((await stored())?.responsible).toEqual(responsible);
  });

  it('asks which of several people is meant', async () => {
    const ports = await open();
    await ports.documents.create(people, person({ id: 'bent2', name: 'Bent Aas' }));
    const typed = { ...TYPED, responsible: 'Bent' };

    expect(
      await proposeInitiative({ organisation: ORGANISATION, id: 'x', person: METTE, typed }, ports),
    ).toMatchObject({ reason: 'which-person', names: ['Bent Aas', 'Bent Holm'] });
  });
});

it('a name that two people have is stored as a name', async () => {
  const { stored, ...ports } = await open();
  await ports.documents.create(people, person({ id: 'bent2', name: 'Bent Holm' }));

  await proposeInitiative(
    { organisation: ORGANISATION, id: 'tele', person: METTE, typed: TYPED },
    ports,
  );

  expect((await stored())?.responsible).toEqual({ name: 'Bent Holm' });
});

describe('the money of an initiative', () => {
  const kr = (amount: number, currency = 'DKK') => ({ amount, currency });

  it.each([
    ['700.000 kr. i alt', { total: kr(700_000) }],
    ['700.000 kr.', { total: kr(700_000) }],
    ['200.000 kr. om året', { cost: kr(200_000) }],
    ['15.000 EUR a year', { cost: kr(15_000, 'EUR') }],
    ['1,2 mio. kr. over 3 år', { total: kr(1_200_000) }],
    [
      '200.000 kr. i 2028 og 250.000 kr. i 2029',
      {
        years: [
          { year: 2028, ...kr(200_000) },
          { year: 2029, ...kr(250_000) },
        ],
      },
    ],
    ['200000', { total: kr(200_000), assumed: true }],
    ['200.000 om året', { cost: kr(200_000), assumed: true }],
    ['ingenting', { total: kr(0) }],
    ['efter aftale', undefined],
    ['mellem 100.000 og 200.000 kr.', undefined],
  ])('%s', async (money, costs) => {
    const { stored, ...ports } = await open();
    const request = { organisation: ORGANISATION, id: 'tele', person: METTE };

    await proposeInitiative({ ...request, typed: { ...TYPED, money } }, ports);

    const { money: written, costs: read } = (await stored()) ?? {};
    expect([written, read]).toEqual([money, costs]);
  });

  it('is read anew when it is edited', async () => {
    const given = initiative({ money: '10 kr.', costs: { total: kr(10) } });
    const { by, stored, ...ports } = await open(given);

    await editInitiative({ ...(await by(METTE)), typed: TYPED }, ROLES, ports);

    expect((await stored())?.costs).toBeUndefined();
  });
});

describe('an initiative like another one', () => {
  const typed = { ...TYPED, title: 'Fælles uddannelse i robotkirurgi', to: '2030' };
  const request = { organisation: ORGANISATION, id: 'new', person: METTE, typed };
  const other = (given: Partial<Initiative>) =>
    initiative({ title: 'Fælles uddannelse i robotkirurgi for læger', ...given });

  it.each([
    [{}, true],
    [{ state: 'rejected' }, true],
    [{ from: 2025, to: 2028 }, true],
    [{ from: 2025, to: 9999 }, true],
    [{ title: 'fælles uddannelse i ROBOTKIRURGI' }, true],
    [{ area: 'special-sector' }, false],
    [{ from: 2025, to: 2027 }, false],
    [{ from: 2031, to: 2032 }, false],
    [{ title: 'Studiebesøg i Trondheim' }, false],
    [{ deleted: { by: METTE, at: '2027-11-01T08:00:00.000Z' } }, false],
  ] as const)('%j is warned about: %s', async (given, isAlike) => {
    const { stored, ...ports } = await open(other(given));

    const proposed = await proposeInitiative(request, ports);

    expect(proposed).toMatchObject(
      isAlike ? { ok: false, reason: 'alike', alike: [{ id: 'tele' }] } : { ok: true },
    );
    expect((await stored('new')) === undefined).toBe(isAlike);
  });

  it('is stored once as many were seen as a form shows, however many there are', async () => {
    const { stored, ...ports } = await open();
    for (let index = 0; index < 25; index++)
      await ports.documents.create(initiatives, other({ id: `i${index}` }));

    const asked = await proposeInitiative(request, ports);
    const alike = !asked.ok && asked.reason === 'alike' ? asked.alike : [];
    const form = renderInitiativeForm({ id: 'new', typed, alike }, renderContextOf('da'));
    const seenAlike = z.array(z.string()).parse(submitsOf(form)[0]?.data['alike']);
    await proposeInitiative({ ...request, seenAlike }, ports);

    expect(alike).toHaveLength(25);
    expect(await stored('new')).toBeDefined();
  });

  it('is stored once it was seen', async () => {
    const { stored, ...ports } = await open(other({}));

    await proposeInitiative({ ...request, seenAlike: ['tele'] }, ports);

    expect(await stored('new')).toBeDefined();
  });
});

describe('editInitiative', () => {
  it('knows the responsible person who has since written to the bot', async () => {
    const { by, stored, ...ports } = await open(initiative({ responsible: { name: 'Bent Holm' } }));

    await editInitiative({ ...(await by(METTE)), typed: { ...TYPED, to: '2030' } }, ROLES, ports);

    expect((await stored())?.responsible).toEqual(BENT);
  });

  it('keeps what it said before', async () => {
    const { by, stored, ...ports } = await open(initiative());
    const typed = { ...TYPED, to: 'open', money: '700.000 kr. i alt' };

    await editInitiative({ ...(await by(METTE)), typed }, ROLES, ports);

    expect(await stored()).toMatchObject({
      to: 9999,
      money: '700.000 kr. i alt',
      history: [
        {},
        {
          did: 'edited',
          changes: [
            { field: 'to', before: '2028', after: 'open' },
            { field: 'money', before: '', after: '700.000 kr. i alt' },
          ],
        },
      ],
    });
  });

  it.each([
    [METTE, 'proposed', true],
    [BENT, 'discussed', true],
    [GUEST, 'proposed', false],
    [METTE, 'decided', false],
    [BENT, 'under-way', false],
    [CARL, 'under-way', true],
  ] as const)('lets %j edit one that is %s: %s', async (who, state, may) => {
    const { by, ...ports } = await open(initiative({ state }));
    const typed = { ...TYPED, title: 'Et andet navn' };

    const reason = 'Partneren har fået et nyt navn';
    const edited = await editInitiative({ ...(await by(who)), typed, reason }, ROLES, ports);

    expect(edited).toMatchObject(may ? { ok: true } : { ok: false, reason: 'not-yours' });
  });

  it('refuses a card that has not seen the last change', async () => {
    const { by, ...ports } = await open(initiative());
    const old = await by(METTE);
    await editInitiative({ ...(await by(CARL)), typed: { ...TYPED, title: 'Nyt' } }, ROLES, ports);

    expect(await editInitiative({ ...old, typed: TYPED }, ROLES, ports)).toMatchObject({
      reason: 'stale',
      initiative: { title: 'Nyt' },
    });
  });
});

describe('deleteInitiative', () => {
  it.each([
    [METTE, 'proposed', 'deleted'],
    [CARL, 'proposed', 'deleted'],
    [BENT, 'proposed', 'not-proposer'],
    [METTE, 'discussed', 'kept'],
    [BENT, 'decided', 'kept'],
    [CARL, 'decided', 'kept'],
  ] as const)('of %j, while it is %s: %s', async (who, state, expected) => {
    const { by, stored, ...ports } = await open(initiative({ state }));

    const deleted = await deleteInitiative(await by(who), ROLES, ports);

    expect(deleted.ok ? 'deleted' : deleted.reason).toBe(expected);
    expect((await stored())?.deleted !== undefined).toBe(expected === 'deleted');
  });
});

describe('eraseDeleted', () => {
  it('keeps who deleted an initiative, and no word of it, once that cannot be undone', async () => {
    const { by, clock, stored, ...ports } = await open(
      initiative({ title: 'Telemedicin', why: 'Hemmeligt', money: 'hemmeligt beløb' }),
    );
    const typed = { ...TYPED, title: 'Hemmelig titel' };
    await editInitiative({ ...(await by(METTE)), typed }, ROLES, { clock, ...ports });
    await deleteInitiative(await by(METTE), ROLES, { clock, ...ports });

    clock.set('2027-12-02T09:00:00.000Z');
    expect(await eraseDeleted({ clock, ...ports })).toBe(0);
    expect((await stored())?.title).toBe('Hemmelig titel');

    clock.set('2027-12-02T09:00:01.000Z');
    expect(await eraseDeleted({ clock, ...ports })).toBe(1);
    expect(await eraseDeleted({ clock, ...ports })).toBe(0);
    const left = await stored();
    expect(JSON.stringify(left)).not.toMatch(/hemmelig|telemedicin|patienter/iu);
    expect(left?.history.map(({ did, name }) => `${did} ${name}`)).toEqual([
      'proposed Mette Sørensen',
      'edited Mette Sørensen',
      'deleted Mette Sørensen',
    ]);
    expect(left?.deleted).toEqual({ by: METTE, at: '2027-12-01T09:00:00.000Z' });
  });

  it('leaves one alone that was brought back', async () => {
    const { by, clock, stored, ...ports } = await open(initiative());
    await deleteInitiative(await by(METTE), ROLES, { clock, ...ports });
    await restoreInitiative(await by(METTE), ROLES, { clock, ...ports });

    clock.set('2027-12-09T09:00:00.000Z');

    expect(await eraseDeleted({ clock, ...ports })).toBe(0);
    expect((await stored())?.title).toBe(initiative().title);
  });
});

it('an initiative is kept that was decided by mistake', async () => {
  const { by, meeting, stored, ...ports } = await open(initiative());
  await meeting('recommended');
  await undoMove(await by(CARL), ports);

  for (const who of [METTE, CARL])
    expect(await deleteInitiative(await by(who), ROLES, ports)).toMatchObject({
      reason: 'kept',
    });
});

describe('recordMeeting', () => {
  it('takes an initiative from the committee to a decision', async () => {
    const { meeting, stored } = await open(initiative());

    await meeting('recommended');
    const approved = await meeting('approved', { on: '2027-12-01', item: 'punkt 7' });

    expect(approved.ok).toBe(true);
    expect(await stored()).toMatchObject({
      state: 'decided',
      chain: [
        { body: 'advisory-committee', on: '2027-11-30', item: 'punkt 4', warnings: [] },
        { body: 'forretningsudvalget', on: '2027-12-01', item: 'punkt 7', warnings: [] },
      ],
      history: [{}, { did: 'discussed' }, { did: 'approved', from: 'discussed' }],
    });
  });

  it.each([
    ['without the committee', {}, ['steps-missing']],
    [
      'by a body that decides no initiatives',
      { body: 'administrationen' },
      ['wrong-body', 'steps-missing'],
    ],
    ['before it was proposed', { on: '2027-08-31' }, ['before-submission', 'steps-missing']],
  ])('warns of a decision %s, and then wants a reason', async (_, fields, warnings) => {
    const { meeting, stored } = await open(initiative());

    const seenWarnings = warnings as never;
    expect(await meeting('approved', fields)).toMatchObject({ reason: 'warned' });
    expect(await meeting('approved', { ...fields, seenWarnings, reason: 'ok' })).toMatchObject({
      reason: 'reason-needed',
    });
    await meeting('approved', { ...fields, seenWarnings, reason: 'Det hastede af hensyn til EU' });

    expect((await stored())?.chain[0]?.warnings).toEqual(warnings);
  });

  it('compares the body with the competence plan where it has a row for the area', async () => {
    const { meeting, stored } = await open(initiative({ area: 'regional-development' }));
    await meeting('recommended');

    expect(await meeting('approved', { body: 'regionsraadet' })).toMatchObject({
      reason: 'warned',
    });
    await meeting('approved');

    expect((await stored())?.state).toBe('decided');
  });

  it('warns of a decision before the committee has met, and of one on an own proposal', async () => {
    const { stored, ...bot } = await open(initiative({ proposedBy: CARL }));
    const meeting = alone(bot);
    await meeting('recommended', { seenWarnings: ['own-case'], reason: 'Ingen anden var der' });

    const seenWarnings = ['out-of-order', 'own-case'] as const;
    expect(await meeting('approved', { on: '2027-11-29' })).toMatchObject({ reason: 'warned' });
    await meeting('approved', { on: '2027-11-29', seenWarnings, reason: 'Mødet blev flyttet' });

    expect((await stored())?.chain[1]?.warnings).toEqual(seenWarnings);
  });

  it('leaves a decision on what a coordinator proposed, and its record, to another coordinator', async () => {
    const { by, meeting, stored, ...ports } = await open(initiative({ proposedBy: CARL }));
    const own = { seenWarnings: ['own-case'], reason: 'Ingen anden var der' } as const;
    const dorte = { person: { id: 'dorte', name: 'Dorte' } };
    await meeting('recommended', own);

    for (const outcome of ['approved', 'rejected'] as const)
      expect(await meeting(outcome, own)).toMatchObject({ reason: 'own-initiative' });
    expect(await meeting('approved', dorte)).toMatchObject({ ok: true });
    const correction = {
      ...(await by(CARL)),
      ...{ step: 1, outcome: 'approved' as const, body: 'forretningsudvalget', on: '2027-11-30' },
      ...{ item: 'punkt 5', reason: '', why: 'Forkert punkt i referatet', seenWarnings: [] },
    };
    expect(await correctStep(correction, ports)).toMatchObject({ reason: 'own-initiative' });
    expect(await undoMove(await by(CARL), ports)).toMatchObject({ reason: 'own-initiative' });
    expect((await stored())?.state).toBe('decided');
    expect(await undoMove({ ...(await by(CARL)), ...dorte }, ports)).toMatchObject({ ok: true });
  });

  it.each([
    [{ on: '2027-12-02' }, 'future-date'],
    [{ on: '31. november 2027' }, 'bad-date'],
    [{ body: 'advisory-committee' }, 'unknown-body'],
    [{ body: '' }, 'unknown-body'],
    [{ item: 'x'.repeat(201) }, 'long-text'],
  ])('refuses %j: %s', async (fields, reason) => {
    expect(await (await open(initiative())).meeting('approved', fields)).toMatchObject({ reason });
  });

  it('wants a reason for a rejection', async () => {
    const { meeting, stored } = await open(initiative());
    await meeting('recommended');

    expect(await meeting('rejected')).toMatchObject({ reason: 'reason-needed' });
    await meeting('rejected', { reason: 'Der er ikke penge til det' });

    expect((await stored())?.state).toBe('rejected');
  });

  it.each([METTE, BENT])('is for coordinators only, not %j', async (who) => {
    const { by, meeting } = await open(initiative());

    expect(await meeting('recommended', await by(who))).toMatchObject({ reason: 'not-yours' });
  });
});

describe('recordProgress', () => {
  it('wants a result of substance', async () => {
    const { by, stored, ...ports } = await open(initiative({ state: 'decided' }));
    await recordProgress({ ...(await by(BENT)), move: 'started', result: '' }, ports);
    const finish = async (result: string) =>
      recordProgress({ ...(await by(BENT)), move: 'finished', result }, ports);

    expect(await finish('ok')).toMatchObject({ reason: 'result-needed' });
    await finish('Tre hospitaler bruger løsningen');

    expect(await stored()).toMatchObject({
      state: 'finished',
      result: 'Tre hospitaler bruger løsningen',
    });
  });

  it('leaves it to coordinators to stop what was decided', async () => {
    const { by, ...ports } = await open(initiative({ state: 'under-way' }));
    const stop = async (who: typeof BENT) =>
      recordProgress({ ...(await by(who)), move: 'stopped', result: 'Norge trak sig ud' }, ports);

    expect(await stop(BENT)).toMatchObject({ reason: 'not-yours' });
    expect(await stop(CARL)).toMatchObject({ ok: true });
  });
});

describe('undoMove', () => {
  it('takes back the last move once, and keeps both in the history', async () => {
    const { by, meeting, stored, ...ports } = await open(initiative());
    await meeting('recommended');

    await undoMove(await by(CARL), ports);

    expect(await stored()).toMatchObject({
      state: 'proposed',
      chain: [],
      history: [{}, { did: 'discussed' }, { did: 'undone', undid: 'discussed', step: {} }],
    });
    expect(await undoMove(await by(CARL), ports)).toMatchObject({ reason: 'not-now' });
  });

  it('takes back a decision after a later move was taken back', async () => {
    const { by, meeting, stored, ...ports } = await open(initiative());
    await meeting('recommended');
    await meeting('approved', { on: '2027-12-01' });
    await recordProgress({ ...(await by(BENT)), move: 'started', result: '' }, ports);

    for (const state of ['decided', 'discussed', 'proposed']) {
      expect(await undoMove(await by(CARL), ports)).toMatchObject({ ok: true });
      expect((await stored())?.state).toBe(state);
    }
    expect((await stored())?.chain).toEqual([]);
    await meeting('recommended');
    await undoMove(await by(CARL), ports);
    expect((await stored())?.state).toBe('proposed');
  });

  it('takes back a result', async () => {
    const { by, stored, ...ports } = await open(initiative({ state: 'under-way' }));
    const result = 'Tre hospitaler bruger løsningen';
    await recordProgress({ ...(await by(BENT)), move: 'finished', result }, ports);

    await undoMove(await by(BENT), ports);

    expect((await stored())?.result).toBeUndefined();
    expect((await stored())?.state).toBe('under-way');
  });
});

describe('announceInitiative', () => {
  it('tells who is responsible and who proposed it of a decision, and of its undoing', async () => {
    const { by, meeting, stored, told, ...ports } = await open(initiative());
    await meeting('recommended');
    const announce = async () => {
      const current = await stored();
      return current && announceInitiative(current, ports);
    };
    expect(await announce()).toEqual({ told: [] });

    await meeting('approved');
    await announce();
    await undoMove(await by(CARL), ports);
    await announce();

    expect(told).toEqual(['approved bent', 'approved mette', 'undone bent', 'undone mette']);
    expect((await stored())?.unannouncedFrom).toBeUndefined();
  });

  it('is made up for by the worker if the process stopped', async () => {
    const { meeting, stored, told, outbox, ...ports } = await open(initiative());
    await meeting('recommended');
    await meeting('approved');

    expect(await postInitiativeNotices({ ...ports, outbox })).toBe(1);
    await outbox.sendDue();

    expect(told.toSorted()).toEqual(['approved bent', 'approved mette']);
    expect(await postInitiativeNotices({ ...ports, outbox })).toBe(0);
    expect((await stored())?.unannouncedFrom).toBeUndefined();
  });

  it('tells of a decision also where what was decided is edited before the worker runs', async () => {
    const { by, meeting, told, outbox, ...ports } = await open(initiative());
    await meeting('recommended');
    await meeting('approved');
    const typed = { ...TYPED, to: '2030' };
    const reason = 'Aftalen er forlænget nu';
    await editInitiative({ ...(await by(CARL)), typed, reason }, ROLES, ports);
    await postInitiativeNotices({ ...ports, outbox });

    await outbox.sendDue();

    expect(told.toSorted()).toEqual([
      'approved bent',
      'approved mette',
      'edited bent',
      'edited carl',
    ]);
  });

  it('says nothing that is no longer so', async () => {
    const { by, meeting, told, outbox, ...ports } = await open(initiative());
    await meeting('recommended');
    await meeting('approved');
    await postInitiativeNotices({ ...ports, outbox });
    await undoMove(await by(CARL), { ...ports });
    await meeting('rejected', { reason: 'Protokollen var læst forkert' });
    await postInitiativeNotices({ ...ports, outbox });

    await outbox.sendDue();

    expect(told.toSorted()).toEqual(['rejected bent', 'rejected mette']);
  });
});

type Act = (bot: Awaited<ReturnType<typeof open>>) => Promise<unknown>;

const anyPerson = fc.constantFrom(METTE, BENT, CARL, CARL, GUEST);
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc
    .tuple(
      anyPerson,
      fc.constantFrom('recommended', 'approved', 'rejected'),
      fc.constantFrom('2027-08-01', '2027-11-30', '2027-12-01', '2027-12-24'),
      fc.boolean(),
    )
    .map(
      ([who, outcome, on, isReasoned]): Act =>
        async ({ by, meeting }) =>
          meeting(outcome, {
            ...(await by(who)),
            on,
            ...(isReasoned && {
              reason: 'Begrundet i referatet fra mødet',
              seenWarnings: ['steps-missing', 'before-submission', 'out-of-order', 'own-case'],
            }),
          }),
    ),
  fc.tuple(anyPerson, fc.constantFrom('started', 'finished', 'stopped'), fc.boolean()).map(
    ([who, move, hasResult]): Act =>
      async ({ by, ...ports }) =>
        recordProgress(
          {
            ...(await by(who)),
            move: move,
            result: hasResult ? 'Målet er nået nu' : '',
          },
          ports,
        ),
  ),
  anyPerson.map(
    (who): Act =>
      async ({ by, ...ports }) =>
        undoMove(await by(who), ports),
  ),
  fc.tuple(anyPerson, fc.constantFrom('2028', '2030', 'open')).map(
    ([who, to]): Act =>
      async ({ by, ...ports }) =>
        editInitiative(
          { ...(await by(who)), typed: { ...TYPED, to }, reason: 'Målet er flyttet lidt' },
          ROLES,
          ports,
        ),
  ),
  fc
    .tuple(anyPerson, fc.nat(2), fc.constantFrom('2027-08-01', '2027-11-30', '2027-12-24'))
    .map(([who, step, on]): Act => async ({ by, stored, ...ports }) => {
      const now = (await stored())?.chain[step];
      await correctStep(
        {
          ...(await by(who)),
          step,
          on,
          body: now?.body ?? '',
          item: '',
          outcome: now?.outcome ?? 'recommended',
          reason: 'Begrundet i referatet fra mødet',
          why: 'Datoen var læst forkert',
          seenWarnings: ['steps-missing', 'before-submission', 'out-of-order', 'own-case'],
        },
        ports,
      );
    }),
);

describe('any sequence of acts', () => {
  it('follows the table of moves, loses nothing of the history, and decides nothing without body, day and person', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { maxLength: 20 }), async (acts) => {
        const bot = await open(initiative());
        let before = await bot.stored();
        for (const act of acts) {
          await act(bot);
          const after = await bot.stored();
          if (before === undefined || after === undefined) throw new Error('It is gone.');
          expect(after.history.slice(0, before.history.length)).toEqual(before.history);
          const did = after.history.at(-1)?.did;
          const move = Object.keys(MOVES).find((one): one is MoveName => one === did);
          expect(after.state).toBe(move === undefined ? after.state : MOVES[move].to);
          const decisions = after.chain.filter(({ outcome }) => outcome === 'approved');
          expect(decisions.length).toBe(isInPlan(after) ? 1 : 0);
          for (const { body, on, by } of decisions)
            expect([body, on <= '2027-12-01', by.id]).toEqual([
              'forretningsudvalget',
              true,
              'carl',
            ]);
          expect(isBeforeDecision(after)).toBe(
            after.chain.every(({ outcome }) => outcome === 'recommended'),
          );
          expect(after.result !== undefined).toBe(['finished', 'stopped'].includes(after.state));
          before = after;
        }
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});
