import { initiatives } from '../../../src/action-plans/initiative/initiative';
import { findDownload, openDownload } from '../../../src/documents/download';
import { documentRoutes } from '../../../src/routes';
import { createScreening } from '../../../src/screening/case/screening';
import { assessment, screening } from '../../builders/screening';
import { faultsOf } from '../../cards/lint-card';
import { JENS, METTE, type Reply } from '../../teams/chat';
import { startLiveBot, type Chat } from '../../screening/handlers/screening-chat';
import { readSheets, dayOf } from '../../documents/sheet-text';
import { readWord } from '../../documents/word-text';

const BENT = { id: '29:bent', name: 'Bent Holm', aadObjectId: 'aad-bent' };

const APPROVED_CASE = screening({
  id: 'tele',
  owner: JENS.aadObjectId,
  ownerName: JENS.name,
  state: 'approved',
  assessments: [assessment({}, { assessor: JENS.aadObjectId })],
  proposal: {
    name: 'Telemedicin med Norge og Sverige',
    area: 'health',
    purpose: 'Patienter følges hjemmefra i et fælles forløb.',
    period: { start: '2028', end: '2029', rolling: false },
    total: { amount: 700_000, currency: 'DKK' },
    responsible: 'Bent Holm',
  },
  submittedAt: '2027-01-10T12:00:00.000Z',
});

const titles = ({ submits }: Reply) => submits.map(({ title }) => title);

/** Udsyn on 10 January 2027 with an approved screening; Mette is a coordinator. */
async function start() {
  const bot = await startLiveBot();
  const chats = { jens: bot.chat({ user: JENS }), mette: bot.chat({ user: METTE }) };
  const bent = bot.chat({ user: BENT });
  for (const chat of [chats.jens, chats.mette, bent]) await chat.say('hej');
  await createScreening(APPROVED_CASE, bot);
  const stored = async () =>
    (await bot.documents.query(initiatives, { limit: 10 })).items.map(({ document }) => document);
  return { ...bot, ...chats, bent, stored };
}

const FILLED = {
  title: 'Fælles uddannelse i robotkirurgi',
  area: 'health',
  from: '2028',
  to: 'open',
  responsible: 'Bent Holm',
  money: '200.000 kr. om året',
  why: 'Kirurger skal lære af hinanden.',
};

/** Opens an initiative from the plan. */
const open = async (chat: Chat, title: string) =>
  chat.tap(await chat.say('handlingsplan for sundhed 2028'), `Åbn initiativet ${title}`);

/** Fills in the form of a meeting, and gives a reason for what is warned about. */
async function record(chat: Chat, form: Reply, button: string, value: object): Promise<Reply> {
  const reasoned = { reason: 'Udvalget er enigt i det', ...value };
  const recorded = await chat.tap(form, button, reasoned);
  return titles(recorded).includes('Registrér alligevel')
    ? chat.tap(recorded, 'Registrér alligevel', reasoned)
    : recorded;
}

/** Records what the committee and then Forretningsudvalget said, on the day of a meeting. */
async function decide(chat: Chat, title: string, on: string, item: string): Promise<Reply> {
  const discussing = await chat.tap(await open(chat, title), 'Registrér drøftelse');
  const discussed = await record(chat, discussing, 'Registrér drøftelse', {
    body: 'advisory-committee',
    on,
    outcome: 'recommended',
  });
  const deciding = await chat.tap(discussed, 'Registrér beslutning');
  const value = { body: 'forretningsudvalget', on, item };
  return record(chat, deciding, 'Registrér beslutning', value);
}

describe('the action plan for Health 2028', () => {
  it('begins with a kind empty state and a way to propose', async () => {
    const { jens } = await start();

    const empty = await jens.say('Handlingsplan for Sundhed 2028');

    expect(empty.text).toMatch(/^Handlingsplan for Sundhed 2028: der er ingen initiativer endnu\./);
    expect(titles(empty)).toContain('Foreslå et initiativ');
    const form = await jens.tap(empty, 'Foreslå et initiativ');
    expect(form.text).toContain('Nyt initiativ til en handlingsplan');
    expect(JSON.stringify(form.cards)).toContain('"value":"health"');
  });

  it('takes three initiatives, one from an approved screening, one added in mid-year, and exports them', async () => {
    const { jens, mette, bent, clock, documents, notices, services, stored } = await start();

    // From an approved screening.
    const decidedCase = await jens.say('mine screeninger');
    const opened = await jens.tap(decidedCase, 'Se');
    const form = await jens.tap(opened, 'Foreslå til handlingsplanen');
    expect(form.text).toContain('Udfyldt ud fra screeningen af Telemedicin med Norge og Sverige');
    const inputs = JSON.stringify(form.cards);
    expect(inputs).toContain('"value":"700.000 kr. i alt"');
    expect(inputs).toContain('"value":"Patienter følges hjemmefra i et fælles forløb."');
    const saved = await jens.tap(form, 'Gem forslaget', {
      title: 'Telemedicin med Norge og Sverige',
      area: 'health',
      from: '2028',
      to: '2029',
      responsible: 'Bent Holm',
      money: '700.000 kr. i alt',
      why: 'Patienter følges hjemmefra i et fælles forløb.',
    });
    expect(saved.text).toContain('Kommer fra: screeningen af Telemedicin med Norge og Sverige');

    // By hand, with bad input first.
    const own = await jens.say(
      'nyt initiativ om robotkirurgi til handlingsplanen for sundhed 2028',
    );
    expect(JSON.stringify(own.cards)).toContain('"value":"Robotkirurgi"');
    const refused = await jens.tap(own, 'Gem forslaget', { ...FILLED, to: '2027' });
    expect(refused.text).toContain('Det sidste år ligger før det første.');
    await jens.tap(refused, 'Gem forslaget', FILLED);

    // Both are decided in November.
    clock.set('2027-11-30T09:00:00Z');
    await decide(mette, 'Telemedicin', '2027-11-30', 'punkt 7');
    const told = await decide(mette, 'Fælles', '2027-11-30', 'punkt 8');
    expect(told.text).toContain('Bent Holm');
    expect(
      notices
        .filter(({ kind }) => kind === 'initiative-decided')
        .map(({ to, text }) => [to, text.split('\n')[0]])
        .toSorted(),
    ).toEqual([
      ['aad-bent', 'Besluttet: Fælles uddannelse i robotkirurgi'],
      ['aad-bent', 'Besluttet: Telemedicin med Norge og Sverige'],
      ['aad-jens', 'Besluttet: Fælles uddannelse i robotkirurgi'],
      ['aad-jens', 'Besluttet: Telemedicin med Norge og Sverige'],
    ]);

    // The responsible person starts one and ends it with a result.
    clock.set('2028-05-08T09:00:00Z');
    const started = await bent.tap(await open(bent, 'Telemedicin'), 'Sæt i gang');
    const ending = await bent.tap(started, 'Afslut med resultat');
    const short = await bent.tap(ending, 'Gem resultatet', { result: 'ok' });
    expect(short.text).toContain('Skriv resultatet med mindst tre ord.');
    const result = 'Tre hospitaler bruger løsningen.';
    await bent.tap(short, 'Gem resultatet', { result });

    // Added during the year.
    const third = await mette.tap(await mette.say('foreslå et initiativ'), 'Gem forslaget', {
      ...FILLED,
      title: 'Studiebesøg i Trondheim',
      to: 'same',
      responsible: 'Asta Fjord',
    });
    expect(third.text).toContain('Asta Fjord har ikke skrevet med mig');
    const warnedOf = await decide(mette, 'Studiebesøg', '2028-05-08', 'punkt 4');
    expect(warnedOf.text).toContain('Registreret af forslagsstilleren selv.');

    const plan = await jens.say('vis handlingsplanen for sundhed 2028');
    expect(faultsOf(plan.cards[0] ?? {})).toEqual([]);
    expect(plan.text.split('\n')).toEqual(
      expect.arrayContaining([
        'Handlingsplan for Sundhed 2028',
        '3 initiativer',
        'Besluttet',
        'Studiebesøg i Trondheim',
        'Besluttet af Forretningsudvalget 8. maj 2028 (punkt 4)',
        'Tilføjet i løbet af året',
        'Gennemført',
        result,
      ]),
    );
    expect(plan.text.match(/Tilføjet i løbet af året/g)).toHaveLength(1);
    expect((await jens.say('handlingsplan for sundhed 2029')).text).toContain('1 initiativ\n');
    expect((await stored()).map(({ state }) => state).toSorted()).toEqual([
      'decided',
      'decided',
      'finished',
    ]);

    // The export is opened and read.
    const exported = await jens.tap(plan, 'Hent planen');
    const tokens = [...JSON.stringify(exported.cards).matchAll(/downloads\/([\w-]{43})/g)].map(
      ([, token = '']) => token,
    );
    const bodies = new Map<string, Buffer>();
    for (const token of tokens) {
      const found = await openDownload(token, documentRoutes(services), services);
      expect(found?.title).toBe('Handlingsplan for Sundhed 2028');
      if (found) bodies.set(found.extension, found.body);
    }
    expect((await findDownload(tokens[0] ?? '', { documents }))?.language).toBe('da');
    const word = readWord(bodies.get('docx') ?? Buffer.alloc(0));
    expect(word.lines).toEqual(
      expect.arrayContaining([
        'Handlingsplan for Sundhed 2028',
        'Studiebesøg i Trondheim (tilføjet i løbet af året)',
        'Besluttet af Forretningsudvalget 8. maj 2028 (punkt 4)',
        'fra 2028 uden fast slutdato',
        '700.000 kr. i alt',
        result,
      ]),
    );
    expect(word.text).toContain('Planen er Udsyns registrering');
    const { sheets, formulas } = readSheets(bodies.get('xlsx') ?? Buffer.alloc(0));
    expect(formulas).toBe(false);
    expect(sheets.map(({ name }) => name)).toEqual(['Handlingsplan', 'Behandling', 'Historik']);
    const [table, steps] = sheets;
    const row = ['A3', 'C3', 'D3', 'G3', 'I3', 'J3', 'L3'].map((cell) => table?.cells.get(cell));
    expect(row).toEqual([
      'Studiebesøg i Trondheim',
      '2028',
      '2028',
      'Forretningsudvalget',
      'punkt 4',
      'Besluttet',
      'ja',
    ]);
    expect(dayOf(table?.cells.get('H3'))).toBe('2028-05-08');
    expect([...(steps?.cells.values() ?? [])]).toContain('Det rådgivende udvalg');
  });
});
