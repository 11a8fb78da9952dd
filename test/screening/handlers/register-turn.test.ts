import { openCaseRegister, openComparison } from '../../../src/screening/documents/open-register';
import { proposal, screening } from '../../builders/screening';
import { createScreening } from '../../../src/screening/case/screening';
import { dayOf, readSheets } from '../../documents/sheet-text';
import type { OpenedDownload } from '../../../src/documents/download';
import { openLiveKnowledge } from '../../../src/asking/answer/live-knowledge';
import { CONTENT, JENS, METTE } from '../../teams/chat';
import { startLiveBot } from './screening-chat';

const AT = '2027-01-08T08:00:00.000Z';

/** Twelve submitted cases and one rejected one, all Jens's but the last; Mette coordinates. */
async function open() {
  const bot = await startLiveBot();
  const { documents } = bot;
  const jens = bot.chat({ user: JENS });
  const mette = bot.chat({ user: METTE });
  await jens.say('hej');
  await mette.say('hej');
  const base = { owner: JENS.aadObjectId, ownerName: JENS.name, submittedAt: AT, updatedAt: AT };
  for (let number = 1; number <= 12; number += 1) {
    const name = `Forslag ${number}`;
    const given = {
      id: `case-${number}`,
      state: 'submitted' as const,
      proposal: proposal({ name }),
    };
    await createScreening(screening({ ...base, ...given }), { documents });
  }
  await createScreening(
    screening({
      ...base,
      id: 'rejected',
      owner: METTE.aadObjectId,
      ownerName: METTE.name,
      state: 'rejected',
      proposal: proposal({ name: 'Afslået forslag', total: { amount: 700_000, currency: 'DKK' } }),
      decision: {
        outcome: 'rejected',
        body: 'regionsraadet',
        on: '2027-01-09',
        item: 'punkt 3',
        reason: 'Der er ikke penge.',
        recommendation: 'not-recommended',
        by: { id: METTE.aadObjectId, name: METTE.name },
        at: AT,
      },
    }),
    { documents },
  );
  return { bot, jens, mette };
}

describe('the register of cases', () => {
  it('answers in words with the filter that is on, which can be taken off', async () => {
    const { mette } = await open();

    const rejected = await mette.say('vis afviste sager om sundhed fra 2027');
    expect(rejected.text).toContain('Filter: Afslået · Sundhed · 2027');
    expect(rejected.text).toContain('1 sag');
    expect(rejected.text).toMatch(/1\.\sAfslået forslag/);

    const all = await mette.tap(rejected, 'Fjern filter');
    expect(all.text).toContain('13 sager');
    expect(all.text).toContain('Alle sager, der er sendt ind');
  });

  it('says which filter found nothing', async () => {
    const { mette } = await open();

    expect((await mette.say('godkendte sager fra 2025')).text).toContain(
      'Ingen sager passer til filteret: Godkendt · 2025.',
    );
  });

  it('keeps the filter from page to page', async () => {
    const { mette } = await open();
    const first = await mette.say(`sager fra ${JENS.name}`);
    expect(first.text).toContain('12 sager');
    expect(first.text).toContain('Viser 1-8');

    const second = await mette.tap(first, 'Næste');

    expect(second.text).toContain(`Filter: ${JENS.name}`);
    expect(second.text).toContain('Viser 9-12');
    expect((await mette.tap(second, 'Forrige')).text).toContain('Viser 1-8');
  });

  it('is filtered by a form with the owners and years that there are', async () => {
    const { mette } = await open();
    const form = await mette.tap(await mette.say('indsendte screeninger'), 'Filtrér');

    const shown = await mette.tap(form, 'Vis sager', {
      'by-state': 'rejected',
      'by-area': 'any',
      'by-year': '2027',
      'by-owner': METTE.aadObjectId,
    });

    expect(shown.text).toContain(`Filter: Afslået · 2027 · ${METTE.name}`);
  });

  it('says what it did not understand, and lists nothing as if it had', async () => {
    const { mette } = await open();

    const { text } = await mette.say('hvilke sager har vi afvist om robotter');

    expect(text).toContain('Jeg forstod ikke "robotter".');
    expect((await mette.say('Ottos sager')).text).toContain(
      'Jeg kender ingen forslagsstiller, der hedder "Ottos".',
    );
  });

  it('is for coordinators only, by words and by buttons', async () => {
    const { jens } = await open();
    const filter = {};

    for (const action of ['list-queue', 'filter-form', 'compare-form', 'export-cases'])
      expect((await jens.send({ action, filter })).text).toBe(
        'Kun koordinatorer kan se de indsendte screeninger.',
      );
    expect((await jens.send({ action: 'filter-cases' })).text).toBe(
      'Kun koordinatorer kan se de indsendte screeninger.',
    );
    const compared = { action: 'compare-cases', filter, 'case-1': 'case-1', 'case-2': 'case-2' };
    expect((await jens.send(compared)).text).toBe(
      'Kun koordinatorer kan se de indsendte screeninger.',
    );
  });
});

describe('a register of many', () => {
  it('fits into a card, and says what its lists leave out', async () => {
    const { bot, mette } = await open();
    for (let number = 1; number <= 200; number += 1) {
      const name = `Et langt navn på et samarbejde om sundhed og innovation i Norden nr. ${number}`;
      const ownerName = `Forslagsstiller med et langt navn ${number}`;
      const owner = `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`;
      const given = { id: `a-screening-of-many-${number}`, proposal: proposal({ name }) };
      await createScreening(
        screening({
          ...given,
          owner,
          ownerName,
          state: 'submitted',
          submittedAt: AT,
          updatedAt: AT,
        }),
        bot,
      );
    }
    const size = ({ cards }: { readonly cards: readonly object[] }) =>
      Buffer.byteLength(JSON.stringify(cards[0]));

    const filter = await mette.send({ action: 'filter-form', filter: {} });
    expect(filter.text).toContain('Listen viser 60 af 202 forslagsstillere');
    expect(size(filter)).toBeLessThan(28_000);
    const compare = await mette.send({ action: 'compare-form', filter: {} });
    expect(compare.text).toContain('Listerne viser 24 af 213 sager.');
    expect(size(compare)).toBeLessThan(28_000);
  });
});

describe('what a register showed', () => {
  it('is counted when that is asked next', async () => {
    const { mette } = await open();
    await mette.say('afviste sager');

    expect((await mette.say('og hvor mange er det?')).text).toContain('1 sag\nFilter: Afslået');
    await mette.say('hvad koster CPMR?');
    expect((await mette.say('og hvor mange er det?')).text).not.toContain('Filter: Afslået');
  });

  it('is compared by name, unless the catalogue has the names', async () => {
    const { mette } = await open();

    expect((await mette.say('sammenlign "Forslag 1" og Afslået forslag')).text).toMatch(
      /^Sammenligning af forslag\n1\.\sForslag 1 /,
    );
    expect((await mette.say('sammenlign CPMR og AER')).text).not.toContain(
      'Sammenligning af forslag',
    );
  });
});

describe('the comparison of proposals', () => {
  it('is opened by the numbers of the list that was shown', async () => {
    const { mette } = await open();
    await mette.say('alle sager');

    const { text } = await mette.say('sammenlign sag 1 og sag 2');

    expect(text).toMatch(/^Sammenligning af forslag\n1\.\s.+ \(sag 2027-.{5}\)\n2\.\s/);
    expect(text).toMatch(/Udgift i alt\nSag 1: 30\.000 EUR\nSag 2: 30\.000 EUR/);
    expect(text).toMatch(/Vurderinger\nSag 1: /);
    expect((await mette.say('sammenlign sag 1 og sag 99')).text).toContain(
      'Jeg fandt ikke sag 99.',
    );
    await mette.say('indsendte screeninger');
    expect((await mette.say('sammenlign sag 1 og sag 2')).text).toContain(
      'Jeg fandt ikke sag 1, 2.',
    );
  });

  it('is opened by a form, which wants two different cases', async () => {
    const { mette } = await open();
    const form = await mette.tap(await mette.say('alle sager'), 'Sammenlign');
    const one = { 'case-1': 'case-1', 'case-2': 'case-1', 'case-3': 'any' };

    const again = await mette.tap(form, 'Sammenlign', one);
    expect(again.text).toContain('Vælg mindst to forskellige sager.');
    const three = { ...one, 'case-2': 'rejected', 'case-3': 'case-5' };
    const compared = await mette.tap(again, 'Sammenlign', three);

    expect(compared.text).toMatch(/3\.\sForslag 5/);
    expect(JSON.stringify(compared.cards).length).toBeLessThan(28_000);
  });

  it('leaves a comparison of collaborations to the catalogue', async () => {
    const { mette } = await open();

    expect((await mette.say('sammenlign CPMR og AER')).text).not.toContain('sag');
  });
});

describe('the documents of the register', () => {
  const portsOf = async ({ bot }: Awaited<ReturnType<typeof open>>) => ({
    ...bot,
    knowledge: await openLiveKnowledge(CONTENT, bot),
  });

  /** The cells of each sheet by address. */
  const sheetsOf = (opened: OpenedDownload | undefined) => {
    if (opened === undefined) throw new Error('There is no document.');
    return readSheets(opened.body).sheets.map(({ cells, xml }) => ({
      xml,
      cell: (address: string) => cells.get(address),
      row: (number: number) =>
        [...cells].flatMap(([address, value]) =>
          address.replace(/[A-Z]+/, '') === String(number) ? [value] : [],
        ),
    }));
  };

  it('have one row a case with real numbers and days, and say what the extract is', async () => {
    const all = await open();
    const reply = await all.mette.tap(await all.mette.say('afviste sager'), 'Excel');
    expect(reply.text).toContain('https://udsyn.example/downloads/');

    const [cases, about] = sheetsOf(
      await openCaseRegister(
        { what: 'case-register', subject: '{"state":"rejected"}', language: 'da' },
        await portsOf(all),
      ),
    );
    if (cases === undefined || about === undefined) throw new Error('A sheet is missing.');

    expect(cases.row(1)).toEqual([
      ...['Sagsnummer', 'Navn', 'Status', 'Område', 'Forslagsstiller', 'Sendt ind', 'Niveau'],
      ...['Udgift i alt', 'Udgift om året', 'Valuta', 'Udgift efter budgetår', 'Resultat'],
      ...['Instans', 'Beslutningsdato', 'Dagsordenspunkt', 'Udfald', 'Begrundelse'],
      ...['Åbne betingelser', 'Betingelser i alt', 'Næste frist'],
    ]);
    expect(cases.cell('B2')).toBe('Afslået forslag');
    expect(dayOf(cases.cell('F2'))).toBe('2027-01-08');
    expect(cases.cell('H2')).toBe(700_000);
    expect(cases.cell('J2')).toBe('DKK / EUR');
    expect(cases.cell('M2')).toBe('Regionsrådet');
    expect(dayOf(cases.cell('N2'))).toBe('2027-01-09');
    expect(cases.cell('Q2')).toBe('Der er ikke penge.');
    expect(cases.row(3)).toEqual([]);
    expect(cases.xml).toContain('state="frozen"');
    expect(about.row(2)).toEqual(['Filter', 'Afslået']);
  });

  it('are made in English too, and of a comparison in Word and Excel', async () => {
    const ports = await portsOf(await open());
    const english = { language: 'en', what: 'case-register', subject: '{}' } as const;
    const compared = {
      language: 'en',
      what: 'case-comparison',
      subject: 'case-1,rejected',
    } as const;

    const [cases] = sheetsOf(await openCaseRegister(english, ports));
    const word = await openComparison(compared, ports);
    const sheet = await openComparison({ ...compared, what: 'case-comparison-sheet' }, ports);

    expect(cases?.cell('A1')).toBe('Case number');
    expect(word).toMatchObject({ title: 'Comparison of proposals', extension: 'docx' });
    expect(sheetsOf(sheet)[0]?.row(7)).toContain('DKK 700,000');
    expect(await openComparison({ ...compared, subject: 'case-1,x' }, ports)).toBeUndefined();
  });
});
