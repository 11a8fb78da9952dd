import { eraseDeleted } from '../../../src/action-plans/initiative/erase-deleted';
import { type Initiative, initiatives } from '../../../src/action-plans/initiative/initiative';
import { approvedInitiative, initiative } from '../../builders/initiative';
import { faultsOf } from '../../cards/lint-card';
import { recordingLog } from '../../fakes/recording-log';
import { JENS, METTE, type Reply, startBot } from '../../teams/chat';

const BENT = { id: '29:bent', name: 'Bent Holm', aadObjectId: 'aad-bent' };
const ASTA = { id: '29:asta', name: 'Asta Fjord', aadObjectId: 'aad-asta' };
const PLAN = 'handlingsplan for sundhed 2028';
const REASON = 'Budgettet er ændret i aftalen';
const OWN = {
  proposedBy: { id: JENS.aadObjectId, name: JENS.name },
  responsible: { id: BENT.aadObjectId, name: BENT.name },
};
const TYPED = {
  title: 'Telemedicin med Norge og Sverige',
  area: 'health',
  from: '2028',
  to: 'same',
  responsible: BENT.name,
  money: '',
  why: 'Patienter skal kunne følges hjemmefra.',
};

const titles = ({ submits }: Reply) => submits.map(({ title }) => title);

/** Udsyn with an initiative and two coordinators, Mette and Asta. */
async function start(given: Initiative) {
  const bot = startBot({
    roles: { coordinators: [METTE.aadObjectId, ASTA.aadObjectId], everybodyCoordinates: false },
  });
  const [jens, mette, bent, asta] = [JENS, METTE, BENT, ASTA].map((user) => bot.chat({ user }));
  if (!jens || !mette || !bent || !asta) throw new Error('Nobody is there.');
  for (const chat of [jens, mette, bent, asta]) await chat.say('hej');
  await bot.documents.create(initiatives, given);
  const stored = async () =>
    (await bot.documents.get(initiatives, 'nordjylland', given.id))?.document;
  const open = (chat: typeof jens) =>
    chat.send({ action: 'initiative', initiative: given.id }, 'card');
  return { ...bot, jens, mette, bent, asta, stored, open };
}

describe('an edit of a decided initiative', () => {
  it('needs a reason of at least three words, and keeps what was typed until it has one', async () => {
    const { mette, stored, open } = await start(approvedInitiative('2027-01-05', OWN));
    const form = await mette.tap(await open(mette), 'Ret');
    const typed = { ...TYPED, title: 'Telemedicin i Norden' };

    const refused = await mette.tap(form, 'Gem rettelsen', { ...typed, reason: 'ny aftale' });

    expect(form.text).toContain('Begrund ændringen med mindst tre ord.');
    expect(refused.text).toContain('Begrund det med mindst tre ord.');
    expect(JSON.stringify(refused.cards)).toContain('Telemedicin i Norden');
    expect(JSON.stringify(refused.cards)).toContain('"value":"ny aftale"');
    expect((await stored())?.title).toBe(TYPED.title);
    await mette.tap(refused, 'Gem rettelsen', { ...typed, reason: REASON });
    expect(await stored()).toMatchObject({
      title: 'Telemedicin i Norden',
      history: [{}, {}, { did: 'edited', reason: REASON }],
    });
  });

  it('asks for the reason also where the facts are at fault', async () => {
    const { mette, open } = await start(approvedInitiative('2027-01-05', OWN));
    const form = await mette.tap(await open(mette), 'Ret');

    const refused = await mette.tap(form, 'Gem rettelsen', { ...TYPED, why: '', reason: REASON });

    expect(JSON.stringify(refused.cards)).toContain(REASON);
  });

  it('needs none before a decision, and is marked nowhere', async () => {
    const { mette, notices, open } = await start(initiative(OWN));
    const form = await mette.tap(await open(mette), 'Ret');

    const saved = await mette.tap(form, 'Gem rettelsen', { ...TYPED, title: 'Nyt navn' });

    expect(saved.text).toContain('Rettelsen er gemt.');
    expect((await mette.say(PLAN)).text).not.toContain('Ændret');
    expect(notices).toEqual([]);
  });

  it('is marked on the plan and on the card, with its history', async () => {
    const { mette, open } = await start(approvedInitiative('2027-01-05', OWN));
    const form = await mette.tap(await open(mette), 'Ret');

    const saved = await mette.tap(form, 'Gem rettelsen', { ...TYPED, to: '2030', reason: REASON });
    const plan = await mette.say(PLAN);

    expect(saved.text).toContain('. Ændret 10. januar 2027 af Mette Sørensen');
    expect(saved.text).toContain(`Sidste år: "2028" → "2030" Begrundelse: ${REASON}`);
    expect(plan.text).toContain('Ændret 10. januar 2027 af Mette Sørensen');
    expect(faultsOf(saved.cards[0] ?? {})).toEqual([]);
  });

  it('is told to the former and the new responsible person and the other coordinators', async () => {
    const { mette, notices, open } = await start(approvedInitiative('2027-01-05', OWN));
    const form = await mette.tap(await open(mette), 'Ret');

    const saved = await mette.tap(form, 'Gem rettelsen', {
      ...TYPED,
      responsible: JENS.name,
      reason: REASON,
    });

    expect(saved.text).toContain('Jens Ærø');
    const told = notices.map(({ to, text }) => [to, text.split('\n').at(-1)]);
    expect(told.toSorted()).toEqual([
      ['aad-asta', 'Du får beskeden som koordinator.'],
      ['aad-bent', 'Du er ikke længere ansvarlig for initiativet.'],
      ['aad-jens', 'Du er nu ansvarlig for initiativet.'],
    ]);
    expect(notices.every(({ text }) => text.includes(REASON))).toBe(true);
    expect(notices.every(({ text }) => text.includes('Ændret efter beslutningen'))).toBe(true);
  });

  it('is told once to a responsible person who is a coordinator', async () => {
    const responsible = { id: ASTA.aadObjectId, name: ASTA.name };
    const { mette, notices, open } = await start(
      approvedInitiative('2027-01-05', { ...OWN, responsible }),
    );
    const form = await mette.tap(await open(mette), 'Ret');

    await mette.tap(form, 'Gem rettelsen', {
      ...TYPED,
      responsible: ASTA.name,
      title: 'Nyt navn',
      reason: REASON,
    });

    expect(notices.map(({ to, text }) => [to, text.split('\n').at(-1)])).toEqual([
      ['aad-asta', 'Du er ansvarlig for initiativet.'],
    ]);
  });
});

describe('an initiative', () => {
  it('of a coordinator is decided on by another one, who is named', async () => {
    const { asta, mette, open, services } = await start(
      initiative({ proposedBy: { id: METTE.aadObjectId, name: METTE.name } }),
    );
    await services.coordinators.refresh();

    const card = await open(mette);
    const refused = await mette.send(
      { action: 'meeting-form', initiative: 'tele', outcome: 'approved' },
      'card',
    );

    expect(titles(card)).toContain('Registrér drøftelse');
    expect(titles(card)).not.toContain('Registrér beslutning');
    for (const { text } of [card, refused])
      expect(text).toContain('En anden koordinator skal registrere beslutningen: Asta Fjord.');
    expect(titles(await open(asta))).toContain('Registrér beslutning');
  });
});

describe('a deleted initiative', () => {
  const form = { action: 'initiative-form', year: 2028, area: 'health' };

  it('does not come back by a tap on the form that proposed it', async () => {
    const { jens, documents } = await start(initiative({ id: 'other', area: 'special-sector' }));
    const filled = await jens.send(form);
    const saved = await jens.tap(filled, 'Gem forslaget', TYPED);
    await jens.tap(await jens.tap(saved, 'Slet forslaget'), 'Ja, slet det');

    const again = await jens.tap(filled, 'Gem forslaget', TYPED);

    expect(again.text).toContain('Forslaget Telemedicin med Norge og Sverige er slettet.');
    expect(again.text).toContain('Slettet af Jens Ærø 10. januar 2027');
    expect((await jens.say(PLAN)).text).toContain('der er ingen initiativer endnu');
    const { items } = await documents.query(initiatives, { limit: 9 });
    expect(items.filter(({ document }) => document.deleted === undefined)).toHaveLength(1);
  });

  it.each([
    ['Gem rettelsen', 'initiative-save', TYPED],
    ['Registrér drøftelse', 'meeting', { body: 'advisory-committee', on: '2027-01-09' }],
    ['Sæt i gang', 'progress', { move: 'started' }],
    ['Ret', 'initiative-edit', {}],
    ['Slet', 'delete-initiative', {}],
  ])('is said to be deleted by an older card: %s', async (_, action, fields) => {
    const { jens, mette, stored, open } = await start(initiative(OWN));
    await jens.tap(await jens.tap(await open(jens), 'Slet forslaget'), 'Ja, slet det');

    const old = await mette.send({ action, initiative: 'tele', seen: 1, ...fields }, 'card');

    expect(old.text).toContain('er slettet.');
    expect((await stored())?.history).toHaveLength(2);
  });

  it('can be brought back for 24 hours, by who may', async () => {
    const { jens, bent, clock, documents, stored, open } = await start(initiative(OWN));
    const gone = await jens.tap(await jens.tap(await open(jens), 'Slet forslaget'), 'Ja, slet det');

    expect(titles(await open(bent))).toEqual(['Til planen']);
    const back = await jens.tap(gone, 'Fortryd sletningen');
    expect(back.text).toContain('Sletningen er fortrudt.');
    expect((await stored())?.deleted).toBeUndefined();
    expect((await jens.say(PLAN)).text).toContain('1 initiativ');

    const again = await jens.tap(
      await jens.tap(await open(jens), 'Slet forslaget'),
      'Ja, slet det',
    );
    clock.set('2027-01-12T12:00:00Z');
    const late = await jens.tap(again, 'Fortryd sletningen');
    expect(late.text).toContain('Det er mere end 24 timer siden');
    expect((await stored())?.deleted).toBeDefined();
    expect(titles(await open(jens))).toEqual(['Til planen']);

    await eraseDeleted({ clock, documents, log: recordingLog() });
    const erased = await open(jens);
    expect(erased.text).toContain('Forslaget er slettet.');
    expect(erased.text).toContain('Slettet af Jens Ærø 10. januar 2027');
  });

  it('is not named in a group', async () => {
    const { jens, chat, open } = await start(initiative(OWN));
    await jens.tap(await jens.tap(await open(jens), 'Slet forslaget'), 'Ja, slet det');

    const group = chat({ user: JENS, place: 'groupChat' });
    const { text } = await group.send({ action: 'initiative', initiative: 'tele' });

    expect(text).toBe('Initiativet findes ikke længere.');
  });
});

it('the history of an initiative repeats neither its proposal nor its steps', async () => {
  const { mette, open } = await start(approvedInitiative('2027-01-05', OWN));

  const { text } = await open(mette);

  expect(text).toContain('Registreret af Carl Holm 5. januar 2027.');
  expect(text).not.toContain('Historik');
  expect(text).not.toContain('beslutning registreret');
});

describe('a correction of a recorded step', () => {
  const WRONG = {
    body: 'forretningsudvalget',
    on: '2027-01-04',
    item: 'punkt 9',
    reason: 'Udvalget er enigt i det',
    outcome: 'approved',
  };

  it('changes what is recorded, is logged with its reason, and is marked', async () => {
    const given = approvedInitiative('2027-01-05', {
      ...OWN,
      proposedAt: '2026-09-01T08:00:00.000Z',
    });
    const { mette, notices, stored, open } = await start(given);
    const form = await mette.tap(await open(mette), 'Ret registreringen');

    const short = await mette.tap(form, 'Gem berigtigelsen', { ...WRONG, why: 'fejl' });
    const why = 'Forkert punkt i referatet';
    const warned = await mette.tap(short, 'Gem berigtigelsen', { ...WRONG, why });
    const saved = titles(warned).includes('Gem berigtigelsen')
      ? await mette.tap(warned, 'Gem berigtigelsen', { ...WRONG, why })
      : warned;

    expect(form.text).toContain('Registreret nu: 5. januar 2027: Forretningsudvalget');
    expect(short.text).toContain('Skriv med mindst tre ord, hvorfor registreringen rettes.');
    expect(saved.text).toContain('Berigtiget 10. januar 2027 af Mette Sørensen');
    expect(saved.text).toContain('Før: 5. januar 2027: Forretningsudvalget');
    expect(saved.text).toContain(`Begrundelse: ${why}`);
    expect(saved.text.split('beslutter initiativet (punkt 9)')).toHaveLength(2);
    expect(await stored()).toMatchObject({
      state: 'decided',
      chain: [{ on: '2027-01-04', item: 'punkt 9', by: { name: 'Carl Holm' } }],
      history: [{}, {}, { did: 'corrected', before: { on: '2027-01-05' }, reason: why }],
    });
    expect((await mette.say(PLAN)).text).toContain('4. januar 2027 (punkt 9)');
    expect(notices.map(({ to }) => to).toSorted()).toEqual(['aad-asta', 'aad-bent', 'aad-jens']);
  });

  it('never changes whether something was decided', async () => {
    const { mette, stored } = await start(approvedInitiative('2027-01-05', OWN));

    for (const outcome of ['rejected', 'recommended'])
      await mette.send(
        {
          action: 'correct-step',
          initiative: 'tele',
          seen: 2,
          step: 0,
          ...WRONG,
          outcome,
          why: 'Forkert dato i referatet',
          warnings: ['steps-missing', 'before-submission', 'wrong-body'],
        },
        'card',
      );

    expect(await stored()).toMatchObject({ state: 'decided', chain: [{ outcome: 'approved' }] });
  });

  it('refuses a day that has not come, and other people than coordinators', async () => {
    const { jens, mette, stored, open } = await start(approvedInitiative('2027-01-05', OWN));
    const form = await mette.tap(await open(mette), 'Ret registreringen');
    const why = 'Forkert dato i referatet';

    const future = await mette.tap(form, 'Gem berigtigelsen', { ...WRONG, on: '2027-02-01', why });
    const other = await jens.send({ action: 'correct-step-form', initiative: 'tele' }, 'card');

    expect(future.text).toContain('Mødet er ikke holdt endnu.');
    expect(other.text).toContain('Det kan du ikke.');
    expect((await stored())?.history).toHaveLength(2);
  });

  it('reaches the earlier meeting too, where a recommendation may be corrected', async () => {
    const { mette, stored, open } = await start(initiative(OWN));
    const discussing = await mette.tap(await open(mette), 'Registrér drøftelse');
    const value = { body: 'advisory-committee', on: '2027-01-09', outcome: 'recommended' };
    const warned = await mette.tap(discussing, 'Registrér drøftelse', { ...value, reason: REASON });
    await mette.tap(warned, 'Registrér alligevel', { ...value, reason: REASON });
    const deciding = await mette.tap(await open(mette), 'Registrér beslutning');
    const decision = { body: 'forretningsudvalget', on: '2027-01-10', reason: REASON };
    const again = await mette.tap(deciding, 'Registrér beslutning', decision);
    await mette.tap(again, 'Registrér alligevel', decision);

    const last = await mette.tap(await open(mette), 'Ret registreringen');
    const first = await mette.tap(last, 'Ret det foregående møde');
    const saved = await mette.tap(first, 'Gem berigtigelsen', {
      ...value,
      outcome: 'not-recommended',
      reason: REASON,
      why: 'Udvalget var imod forslaget',
    });

    expect(saved.text).toContain('indstiller ikke initiativet');
    expect(await stored()).toMatchObject({
      state: 'decided',
      chain: [{ outcome: 'not-recommended' }, { outcome: 'approved' }],
    });
  });
});
