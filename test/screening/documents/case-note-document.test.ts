import { createHash } from 'node:crypto';
import { caseNoteDocument, caseNoteTitle } from '../../../src/screening/documents/open-case-note';
import { caseNumberOf } from '../../../src/screening/case/case-number';
import type { Language } from '../../../src/lib/language';
import type { Screening } from '../../../src/screening/case/screening';
import { questionsOf } from '../../../src/screening/checklist/checklist';
import { assessment, proposal } from '../../builders/screening';
import { CONTENT, renderContextOf } from '../../cards/render-context-of';
import { AT, noteOf, robotSurgery } from './robot-surgery';
import { readWord } from '../../documents/word-text';

const written = async (screening: Screening, language: Language = 'da') =>
  readWord(await caseNoteDocument(noteOf(screening), renderContextOf(language)));

/** The line after a given line, which is the value of its label. */
const after = (lines: readonly string[], label: string) => lines[lines.indexOf(label) + 1];

describe('caseNoteDocument', () => {
  it('describes the entire case in Danish', async () => {
    const { lines, text } = await written(robotSurgery());

    expect(lines[0]).toBe('Sagsnotat: Robotkirurgi med Skåne');
    expect(lines[1]).toBe('Region Nordjylland · udarbejdet med Udsyn 10. januar 2027');
    expect(after(lines, 'Status')).toBe('godkendt');
    expect(after(lines, 'Sendt ind')).toBe('5. januar 2027 kl. 09.00');
    expect(after(lines, 'Besluttet af')).toBe('Regionsrådet');
    expect(after(lines, 'Begrundelse')).toBe('Et godt samarbejde på tværs af Øresund.');
    expect(after(lines, 'Registreret')).toBe('Carl Bak, 2. juli 2027 kl. 14.30');
    expect(after(lines, 'Område')).toBe('Sundhed');
    expect(after(lines, 'Årlig udgift')).toBe('10.000 EUR');
    expect(after(lines, 'Ekstern finansiering')).toBe('Ja, uden ekstra stillinger');
    expect(text).toContain('Regionsrådet beslutter: Valg til hverv');
    expect(text).toContain('Kilde: Bilag 6, punkt 1 og 23');
    expect(text).toMatch(/eHealth for Regions \(.*samme emne: Sundheds-it/);
    expect(text).toContain('Forslagsstilleren fortsatte trods ligheden 4. januar 2027 kl. 09.00.');
    expect(text).toContain('Carl spurgte 4. januar 2027 kl. 09.00:\nHvem betaler?');
    expect(text).toContain('Vurderet af Mette Sørensen og Bent Holm.');
    expect(text).toContain('Kommentar: Støtter målet om sundheds-it.');
  });

  it('says on its first page what was recorded last, and beside it what the checklist came to', async () => {
    const at = '2027-02-01T08:00:00.000Z';
    const step = {
      ...{ body: 'administrationen', on: '2027-02-01', item: '4', outcome: 'recommended' as const },
      ...{ reason: '', warnings: [], by: { id: 'carl', name: 'Carl Bak' }, at },
    };
    const { decision: _, ...undecided } = robotSurgery();
    const recorded = await written({ ...undecided, state: 'submitted', chain: [step] });
    const before = await written({ ...undecided, state: 'submitted', chain: [] });

    expect(after(recorded.lines, 'Indstilling')).toMatch(/^1\. februar 2027: .*punkt 4/);
    expect(recorded.text).toContain('Tjeklistens resultat: ');
    expect(recorded.text).not.toContain('indstilles til');
    expect(before.text).not.toContain('Tjeklistens resultat: ');
  });

  it('describes the entire case in English', async () => {
    const { lines, text, styles } = await written(robotSurgery(), 'en');

    expect(lines[0]).toContain('Robotkirurgi med Skåne');
    expect(after(lines, 'Status')).toBe('approved');
    expect(after(lines, 'Submitted')).toBe('5 January 2027 at 09:00');
    expect(after(lines, 'Decided by')).toBe('Regionsrådet (the Regional Council)');
    expect(after(lines, 'Recorded')).toBe('Carl Bak, 2 July 2027 at 14:30');
    expect(text).toContain('The owner continued anyway on 4 January 2027 at 09:00.');
    expect(text).toContain('Assessed by Mette Sørensen and Bent Holm.');
    expect(text).not.toMatch(/\b(Beslutning|Historik|Kontrolsum|Forslaget)\b/);
    expect(styles).toContain('en-GB');
  });

  it.each(['da', 'en'] as const)(
    'shows every question and every answer in %s',
    async (language) => {
      const { lines, text } = await written(robotSurgery(), language);

      for (const checklist of [CONTENT.checklists.political, CONTENT.checklists.administrative]) {
        expect(text).toContain(checklist.origin[language]);
        expect(text).toContain(`version ${checklist.version}`);
        questionsOf(checklist).forEach((question, index) => {
          expect(lines).toContain(`${index + 1}. ${question.text[language]}`);
        });
      }
      const count = (start: string) => lines.filter((line) => line.startsWith(start)).length;
      const { length } = questionsOf(CONTENT.checklists.political);
      // Two lines more with what each of them comes to alone: they disagree.
      expect(count('Bent Holm: ')).toBe(length + 2);
      expect(count('Mette Sørensen: ')).toBe(
        length + 2 + questionsOf(CONTENT.checklists.administrative).length,
      );
    },
  );

  it('has score and recommendation of each checklist, and both next to each other', async () => {
    const note = noteOf(robotSurgery());
    const { lines } = await written(robotSurgery());

    for (const { level, score } of note.levels) {
      const label = { political: 'Politisk tjekliste', administrative: 'Administrativ tjekliste' }[
        level
      ];
      const percent = (score.percent ?? 0).toFixed(1).replace(/\.0$/, '').replace('.', ',');
      expect(after(lines, label)).toContain(`(${percent}\u00a0%)`);
    }
    expect(lines).toContain('De to tjeklister');
  });

  it('begins with what is recommended to whom, what it is about, and the cost by year', async () => {
    const { lines } = await written(
      robotSurgery({
        state: 'submitted',
        decision: undefined,
        assessments: [assessment({}, { step: { kind: 'result' } })],
        proposal: proposal({ total: undefined, hours: '120 timer om året' }),
      }),
    );
    const page = lines.slice(0, lines.indexOf('Bilag'));

    expect(page).toContain(
      'Grundlaget er utilstrækkeligt til at indstille Robotkirurgi med Skåne til Regionsrådet.',
    );
    expect(after(page, 'Formål')).toBe('At lære af hinanden.');
    for (const year of ['2027', '2028', '2029']) expect(after(page, year)).toBe('10.000 EUR');
    expect(page).not.toContain('I alt');
    expect(page.join()).toContain('120 timer om året');
    expect(page).toContain('Hvem beslutter');
    expect(page).not.toContain('Historik');
  });

  it('asks first, and says who brought the case and when in the annex', async () => {
    const { lines } = await written(robotSurgery({ state: 'submitted', decision: undefined }));
    const page = lines.slice(0, lines.indexOf('Bilag'));

    expect(after(page, 'Sagsnummer')).toBe(caseNumberOf(robotSurgery()));
    expect(page.indexOf('Indstilling')).toBeLessThan(page.indexOf('Økonomi'));
    expect(after(page, 'Samarbejdsform')).toBe('Projekt · Politisk · Sundhed');
    expect(page).not.toContain('Sendt ind');
    expect(lines.filter((line) => line.startsWith('Betingelser'))).toHaveLength(2);
  });

  it('writes no year out that is only part of the period, and marks what it computes', async () => {
    const { lines } = await written(
      robotSurgery({
        proposal: proposal({
          cost: { amount: 18_000, currency: 'SEK' },
          total: undefined,
          period: { start: '2027-09-01', end: '2030-08-31', rolling: false },
        }),
      }),
    );
    const page = lines.slice(0, lines.indexOf('Bilag'));

    expect(after(page, 'Om året')).toBe('18.000 SEK');
    expect(after(page, 'I alt på 3 år (beregnet)')).toBe('54.000 SEK');
    for (const year of ['2027', '2028', '2029', '2030']) expect(page).not.toContain(year);
  });

  it('computes no total of a period that is not of whole years, and none beside a stated one', async () => {
    const page = async (given: Parameters<typeof proposal>[0]) => {
      const { lines } = await written(robotSurgery({ proposal: proposal(given) }));
      return lines.slice(0, lines.indexOf('Bilag')).join('\n');
    };

    const part = { start: '2027-09-01', end: '2029-12-31', rolling: false };
    expect(await page({ total: undefined, period: part })).not.toContain('(beregnet)');
    expect(await page({})).not.toContain('(beregnet)');
    expect(await page({ total: undefined })).toContain('I alt på 3 år (beregnet)\n30.000 EUR');
  });

  it('states a yearly amount beside those of budget years', async () => {
    const years = [{ year: 2027, amount: 100_000, currency: 'DKK' }];
    const cost = { amount: 50_000, currency: 'DKK' };
    const { lines } = await written(
      robotSurgery({ proposal: proposal({ years, cost, total: undefined }) }),
    );

    expect(after(lines, '2027')).toBe('100.000 kr.');
    expect(after(lines, 'Om året')).toBe('50.000 kr.');
  });

  it('states in the finances what is no figure, as it was written', async () => {
    const moneyNote = 'plus 12.500 pund i engangsbeløb';
    const { lines } = await written(robotSurgery({ proposal: proposal({ moneyNote }) }));
    const page = lines.slice(lines.indexOf('Økonomi'), lines.indexOf('Bilag'));

    expect(after(page, 'Bemærkning til økonomien')).toBe(moneyNote);
  });

  it('never divides a total into years', async () => {
    const total = { amount: 700_000, currency: 'DKK' };
    const { lines } = await written(
      robotSurgery({ proposal: proposal({ cost: undefined, total }) }),
    );
    const page = lines.slice(0, lines.indexOf('Bilag'));

    expect(after(page, 'I alt')).toBe('700.000 kr.');
    expect(page).not.toContain('2027');
  });

  it('lists the conditions of an approval with their deadlines', async () => {
    const { decision } = robotSurgery();
    const conditions = [{ text: 'Find medfinansiering', deadline: '2027-10-01' }];
    const { lines } = await written(
      robotSurgery({ ...(decision && { decision: { ...decision, conditions } }) }),
    );

    expect(lines).toContain('Find medfinansiering (senest 1. oktober 2027)');
  });

  it('leaves out what was undone or passed over', async () => {
    const event = { at: AT, by: 'mette', name: 'Mette', what: 'partners' };
    const { text } = await written(
      robotSurgery({
        history: [
          { ...event, did: 'passed' },
          { ...event, did: 'undone' },
        ],
      }),
    );

    expect(text).not.toContain('sprang over');
    expect(text).not.toContain('fortrød svaret');
  });

  it('writes out the history', async () => {
    const { text } = await written(robotSurgery());

    expect(text).toContain('begyndte screeningen');
    expect(text).toContain('oplyste Område: Sundhed');
    expect(text).toContain('oplyste Ekstern finansiering: Ja, uden ekstra stillinger');
    expect(text).toContain('oplyste Udpegning: Ja');
    expect(text).toMatch(/svarede Ved ikke: .+\?/);
    expect(text).toContain('begyndte tjeklisten: Administrativ tjekliste');
    expect(text).toContain('inviterede Bent Holm');
    expect(text).toContain('registrerede godkendelsen');
  });

  it('names the question of an answer to each checklist', async () => {
    const event = { at: AT, by: 'mette', name: 'Mette', what: 'rel-competence', value: '2' };
    const { text } = await written(
      robotSurgery({
        history: [
          { ...event, did: 'answered', level: 'political' },
          { ...event, did: 'answered', level: 'administrative' },
        ],
      }),
    );

    expect(text).toContain('svarede 2: Er det emne, samarbejdet vil påvirke');
    expect(text).toContain('svarede 2: Ligger samarbejdet inden for Regionens opgaver?');
  });

  it('has the same checksum of the answers in each language', async () => {
    const note = noteOf(robotSurgery());
    const hash = createHash('sha256').update(note.frozen).digest('hex');

    for (const language of ['da', 'en'] as const) {
      const { lines, foot } = await written(robotSurgery(), language);
      expect(lines.at(-1)).toBe(hash);
      expect(foot).toContain(`${caseNumberOf(robotSurgery())} · ${hash.slice(0, 12)}`);
    }
  });

  it('changes the checksum with any answer or fact, but not with time', async () => {
    const base = robotSurgery();
    const hashOf = async (screening: Screening) => (await written(screening)).lines.at(-1);
    const [first, ...rest] = base.assessments;
    const answers = (first?.answers ?? []).map((answer, index) =>
      index === 0 ? { ...answer, value: 3 as const } : answer,
    );
    const answered = { ...base, assessments: [...(first ? [{ ...first, answers }] : []), ...rest] };
    const stated = { ...base, proposal: { ...base.proposal, unit: 'En anden enhed' } };

    const before = await hashOf(base);

    expect(before).toMatch(/^[\da-f]{64}$/);
    expect(await hashOf(answered)).not.toBe(before);
    expect(await hashOf(stated)).not.toBe(before);
    expect(await hashOf({ ...base, updatedAt: '2028-01-01T00:00:00.000Z' })).toBe(before);
  });

  it('says that an open screening can still change, and that an unknown fact is missing', async () => {
    const { lines } = await written(
      robotSurgery({
        state: 'draft',
        decision: undefined,
        thread: [],
        proposal: proposal({ name: undefined, unit: undefined, responsible: undefined }),
        skipped: ['responsible'],
      }),
    );

    expect(lines[0]).toBe('Sagsnotat: Uden navn');
    expect(lines).toContain(
      'Oplysninger og svar kan stadig ændres. Notatet viser dem, som de var, da det blev udarbejdet.',
    );
    expect(after(lines.slice(lines.indexOf('Forslaget')), 'Ansvarlig enhed')).toBe('mangler');
    expect(lines.join()).not.toContain('sprunget over');
    expect(lines).not.toContain('Beslutning');
    expect(lines).not.toContain('Spørgsmål og svar');
  });

  it('keeps what people write unchanged', async () => {
    const wicked = `</w:t> <script>&amp; "æøå" '{{x}}' 🤖`;
    const long = 'En meget lang kommentar. '.repeat(400).trim();
    const { lines, text, links } = await written(
      robotSurgery(
        {
          proposal: proposal({ name: wicked, purpose: `${wicked}\u0000\u0007`, partners: long }),
          ownerName: wicked,
          thread: [{ kind: 'question', by: 'x', name: wicked, text: wicked, at: AT }],
          history: [{ at: AT, by: 'x', name: wicked, did: 'fact', what: 'name', value: wicked }],
        },
        { comment: `${long}\n${wicked}`, evidence: 'javascript:alert(1)' },
      ),
    );

    expect(lines[0]).toBe(`Sagsnotat: ${wicked}`);
    expect(after(lines, 'Formål')).toBe(wicked);
    expect(after(lines, 'Partnere')).toBe(long);
    expect(text).toContain(`Kommentar: ${long}\n${wicked}`);
    expect(text).toContain(`oplyste Navn: ${wicked}`);
    expect(links).toEqual([]);
  });
});

describe('caseNoteTitle', () => {
  it('names the screening', () => {
    expect(caseNoteTitle(noteOf(robotSurgery()), renderContextOf('en'))).toContain(
      'Robotkirurgi med Skåne',
    );
  });
});
