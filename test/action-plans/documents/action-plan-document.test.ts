import { openActionPlan } from '../../../src/action-plans/documents/open-action-plan';
import { initiativeMessages } from '../../../src/action-plans/handlers/initiative-messages';
import { type Initiative, initiatives } from '../../../src/action-plans/initiative/initiative';
import { INITIATIVE_DECIDED } from '../../../src/action-plans/initiative/notices';
import { indexKnowledge } from '../../../src/asking/answer/index-knowledge';
import { newMessage } from '../../../src/outbox/message';
import type { DocumentStore } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { approvedInitiative, initiative } from '../../builders/initiative';
import { CONTENT, renderContextOf } from '../../cards/render-context-of';
import { readSheets } from '../../documents/sheet-text';
import { readWord } from '../../documents/word-text';
import { fixedClock } from '../../fakes/fixed-clock';
import { recordingLog } from '../../fakes/recording-log';

const INDEX = indexKnowledge(CONTENT);
const HEALTH = '2028.health';

/** Ports over initiatives, on 1 June 2028. */
async function portsWith(...given: readonly Initiative[]) {
  const clock = fixedClock('2028-06-01T08:00:00Z');
  const documents = createMemoryDocumentStore(clock);
  for (const one of given) await documents.create(initiatives, one);
  const knowledge = { current: () => INDEX, refresh: () => Promise.resolve() };
  return { clock, documents, knowledge, log: recordingLog() };
}

type Ports = Awaited<ReturnType<typeof portsWith>>;

async function wordOf(subject: string, ports: Ports, language: 'da' | 'en' = 'da') {
  const opened = await openActionPlan({ what: 'action-plan', subject, language }, ports);
  if (opened === undefined) throw new Error('There is no document.');
  return { ...readWord(opened.body), title: opened.title, extension: opened.extension };
}

const REJECTED = initiative({ id: 'r', title: 'Afslået forslag', state: 'rejected' });

describe('the action plan in Word', () => {
  it('keeps what is decided apart from proposals and rejections', async () => {
    const ports = await portsWith(
      approvedInitiative('2027-11-30', { id: 'd', title: 'Besluttet initiativ' }),
      initiative({ id: 'p', title: 'Et forslag' }),
      REJECTED,
    );

    const { lines, foot } = await wordOf(HEALTH, ports);

    const order = [
      'Handlingsplan for Sundhed 2028',
      'Initiativer i planen',
      'Besluttet initiativ',
      'Forslag, der ikke er besluttet',
      'Et forslag',
      'Afslåede forslag',
      'Afslået forslag',
      'Om initiativerne',
    ].map((text) => lines.indexOf(text));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(order).not.toContain(-1);
    expect(lines).toContain('1. juni 2028');
    expect(lines).toContain('Ingen instans har behandlet initiativet endnu.');
    expect(foot).toContain('Udsyn · Handlingsplan for Sundhed 2028');
  });

  it('marks what was changed after the decision, with its history', async () => {
    const decided = approvedInitiative('2027-11-30');
    const changes = [{ field: 'to' as const, before: '2028', after: '2030' }];
    const at = '2028-03-01T08:00:00.000Z';
    const by = { by: 'carl', name: 'Carl Holm', at };
    const edited = { did: 'edited' as const, ...by, changes, reason: 'Aftalen er forlænget' };
    const ports = await portsWith({ ...decided, history: [...decided.history, edited] });

    const { lines, text } = await wordOf(HEALTH, ports);

    expect(text).toContain('(punkt 7). Ændret 1. marts 2028 af Carl Holm');
    expect(lines).toContain('Ændringer efter beslutningen');
    expect(text).toContain('Sidste år: "2028" → "2030" Begrundelse: Aftalen er forlænget');
    const download = { what: 'action-plan-sheet', subject: HEALTH, language: 'da' } as const;
    const { sheets } = readSheets((await openActionPlan(download, ports))?.body ?? Buffer.alloc(0));
    expect([...(sheets[0]?.cells.values() ?? [])]).toContain('Ændret 1. marts 2028 af Carl Holm');
  });

  it('sums the money, and writes the currency of an amount without one', async () => {
    const total = { amount: 200_000, currency: 'DKK' };
    const ports = await portsWith(
      approvedInitiative('2027-11-30', {
        id: 'a',
        money: '200000',
        costs: { total, assumed: true },
      }),
      approvedInitiative('2027-11-30', { id: 'b', money: 'efter aftale' }),
    );

    const { lines } = await wordOf(HEALTH, ports);
    const download = { what: 'action-plan-sheet', subject: HEALTH, language: 'da' } as const;
    const { sheets } = readSheets((await openActionPlan(download, ports))?.body ?? Buffer.alloc(0));
    const cells = [...(sheets[0]?.cells.values() ?? [])];

    const sum =
      'Økonomi i alt for de besluttede initiativer, uden de stoppede: mindst 200.000 kr. (1 af 2 kendt).';
    for (const found of [lines, cells]) {
      expect(found).toEqual(expect.arrayContaining(['200.000 kr. i alt', 'efter aftale', sum]));
      expect(found).not.toContain('200000');
    }
  });

  it('says so when it is cut', async () => {
    const ports = await portsWith(initiative());
    const { documents } = ports;
    const endless: DocumentStore = {
      ...documents,
      query: async (collection, { after: _, ...query }) => ({
        ...(await documents.query(collection, query)),
        next: 'x',
      }),
    };
    const cut = { ...ports, documents: endless };
    const said = 'Der er flere initiativer, end jeg kan læse: kun 5.000 er med her.';

    const { lines } = await wordOf(HEALTH, cut);
    const download = { what: 'action-plan-sheet', subject: HEALTH, language: 'da' } as const;
    const { sheets } = readSheets((await openActionPlan(download, cut))?.body ?? Buffer.alloc(0));

    expect(lines.some((line) => line.startsWith(said))).toBe(true);
    expect(
      [...(sheets[0]?.cells.values() ?? [])].some((cell) => String(cell).startsWith(said)),
    ).toBe(true);
  });

  it('leaves out what is deleted', async () => {
    const deleted = { by: { id: 'm', name: 'M' }, at: '2028-01-01T08:00:00.000Z' };
    const { text } = await wordOf(HEALTH, await portsWith(initiative({ deleted })));

    expect(text).not.toContain('Telemedicin');
  });

  it('is written in the language of the person', async () => {
    const ports = await portsWith(
      approvedInitiative('2027-11-30', { id: 'a' }),
      approvedInitiative('2028-05-08', { id: 'b', title: 'Trondheim' }),
    );

    const { lines, text, title } = await wordOf(HEALTH, ports, 'en');

    expect(title).toBe('Action plan for Health 2028');
    expect(lines).toContain('Trondheim (added during the year)');
    expect(text).toContain('is added during the year when it is decided');
    expect(text).toContain(
      'Decided by Forretningsudvalget (the Executive Committee) on 8 May 2028',
    );
  });

  it('says so when there is nothing in it', async () => {
    const { lines } = await wordOf(HEALTH, await portsWith());

    expect(lines.filter((line) => line === 'Ingen.')).toHaveLength(2);
    expect(lines).not.toContain('Om initiativerne');
  });

  it('covers all areas when none is named', async () => {
    const ports = await portsWith(
      initiative({ id: 'a', title: 'I sundhed' }),
      initiative({ id: 'b', title: 'I specialsektoren', area: 'special-sector' }),
    );

    const { lines, title } = await wordOf('2028.all', ports);

    expect(title).toBe('Handlingsplaner 2028');
    expect(lines).toEqual(expect.arrayContaining(['I sundhed', 'I specialsektoren']));
  });

  it.each(['health', '2028', '', '2028.', 'x.health'])('is not of "%s"', async (subject) => {
    const download = { what: 'action-plan', subject, language: 'da' } as const;

    expect(await openActionPlan(download, await portsWith())).toBeUndefined();
  });
});

describe('the action plan in Excel', () => {
  it('has every change with what it said before, and no formula', async () => {
    const at = '2027-09-02T08:00:00.000Z';
    const edited = initiative({
      title: '=HYPERLINK("x")',
      history: [
        ...initiative().history,
        {
          did: 'edited',
          by: 'mette',
          name: 'Mette Sørensen',
          at,
          changes: [
            { field: 'area', before: 'special-sector', after: 'health' },
            { field: 'to', before: '2028', after: 'open' },
            { field: 'money', before: '', after: '10 kr.' },
          ],
        },
      ],
    });
    const download = { what: 'action-plan-sheet', subject: HEALTH, language: 'da' } as const;
    const opened = await openActionPlan(download, await portsWith(edited));

    const { sheets, formulas } = readSheets(opened?.body ?? Buffer.alloc(0));

    expect(opened?.extension).toBe('xlsx');
    expect(formulas).toBe(false);
    const history = [...(sheets[2]?.cells.values() ?? [])].join('\n');
    expect(history).toContain('Område: "Specialsektoren" → "Sundhed"');
    expect(history).toContain('Sidste år: "2028" → "uden fast slutdato"');
    expect(history).toContain('Økonomi: "tom" → "10 kr."');
  });
});

describe('a message about a decision that could not be sent', () => {
  it('is described to a coordinator, until a later decision replaces it', async () => {
    const decided = approvedInitiative('2027-11-30');
    const ports = await portsWith(decided);
    const { describe: describeMessage } = initiativeMessages(ports)[INITIATIVE_DECIDED] ?? {};
    const message = (event: number) =>
      newMessage(
        {
          id: `tele.${event}.bent`,
          kind: INITIATIVE_DECIDED,
          subject: 'tele',
          about: { organisation: 'nordjylland', event },
          to: { person: 'bent' },
        },
        ports.clock.now(),
      );

    expect(await describeMessage?.(message(1), renderContextOf('da'))).toEqual({
      name: decided.title,
      what: 'beslutning om et initiativ',
    });
    expect(await describeMessage?.(message(0), renderContextOf('da'))).toBeUndefined();
  });
});
