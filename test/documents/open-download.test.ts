import { documentRoutes } from '../../src/routes';
import { indexKnowledge } from '../../src/asking/index-knowledge';
import { createDownload } from '../../src/documents/download';
import { openDownload } from '../../src/documents/download';
import type { Language } from '../../src/lib/language';
import { screenings } from '../../src/screening/case/screening';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { CONTENT } from '../cards/render-context-of';
import { person } from '../builders/person';
import { screening } from '../builders/screening';
import { countingDocumentStore } from '../fakes/counting-document-store';
import { settableClock } from '../fakes/settable-clock';
import { robotSurgery } from '../screening/documents/robot-surgery';
import { readWord } from './word-text';

const INDEX = indexKnowledge(CONTENT);

async function start() {
  const clock = settableClock('2027-02-10T23:30:00Z');
  const documents = countingDocumentStore(createMemoryDocumentStore(clock));
  await documents.create(screenings, robotSurgery());
  await documents.create(screenings, robotSurgery({ id: 'other', proposal: { name: 'Et andet' } }));
  const coordinators = { current: () => [person({ id: 'anna', name: 'Anna Toft' })] };
  const knowledge = { current: () => INDEX };
  const ports = { clock, coordinators, documents, knowledge };
  const tokenFor = async (subject: string, language: Language = 'da') => {
    const wanted = { what: 'case-note', subject, language, person: 'mette' } as const;
    const link = await createDownload(wanted, '', ports);
    return link.replace('/downloads/', '');
  };
  return { clock, documents, ports, tokenFor };
}

describe('openDownload', () => {
  it('makes the case note that the link is for, in its language', async () => {
    const { ports, tokenFor } = await start();

    const danish = await openDownload(await tokenFor('screening-7'), documentRoutes(ports), ports);
    const english = await openDownload(
      await tokenFor('screening-7', 'en'),
      documentRoutes(ports),
      ports,
    );

    expect(danish).toMatchObject({
      title: 'Sagsnotat: Robotkirurgi med Skåne',
      extension: 'docx',
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    // In Copenhagen it is the day after.
    expect(readWord(danish?.body ?? Buffer.of()).text).toContain(
      'lavet med Udsyn 11. februar 2027',
    );
    expect(readWord(english?.body ?? Buffer.of()).text).toContain(
      'made with Udsyn 11 February 2027',
    );
  });

  it('opens only the one screening that the link was made for', async () => {
    const { ports, tokenFor } = await start();

    const opened = await openDownload(await tokenFor('other'), documentRoutes(ports), ports);

    const { text } = readWord(opened?.body ?? Buffer.of());
    expect(opened?.title).toBe('Sagsnotat: Et andet');
    expect(text).not.toContain('Robotkirurgi');
  });

  it('shows the screening as it stands when the link is opened', async () => {
    const { documents, ports, tokenFor } = await start();
    const token = await tokenFor('screening-7');
    const stored = await documents.get(screenings, 'screening-7', 'screening-7');
    await documents.replace(
      screenings,
      robotSurgery({ handler: { id: 'dorte', name: 'Dorte Dam' } }),
      stored?.version ?? '',
    );

    const opened = await openDownload(token, documentRoutes(ports), ports);

    expect(readWord(opened?.body ?? Buffer.of()).text).toContain('Dorte Dam');
  });

  it('does not call the entry that the screening became a similar collaboration', async () => {
    const { documents, ports, tokenFor } = await start();
    const at = '2027-02-02T08:00:00.000Z';
    const entered = {
      at,
      by: 'udsyn',
      name: 'Udsyn',
      did: 'entered',
      what: 'ehealth-for-regions',
    } as const;
    await documents.create(screenings, robotSurgery({ id: 'entered', history: [entered] }));

    const opened = await openDownload(await tokenFor('entered'), documentRoutes(ports), ports);
    const before = await openDownload(await tokenFor('screening-7'), documentRoutes(ports), ports);

    expect(readWord(before?.body ?? Buffer.of()).text).toContain('eHealth for Regions (');
    expect(readWord(opened?.body ?? Buffer.of()).text).not.toContain('eHealth for Regions (');
  });

  it('names whom to ask who decides, where the competence plan does not say it', async () => {
    const { documents, ports, tokenFor } = await start();
    await documents.create(screenings, screening({ id: 'health' }));

    const opened = await openDownload(await tokenFor('health'), documentRoutes(ports), ports);

    expect(readWord(opened?.body ?? Buffer.of()).text).toContain(
      'Spørg Anna Toft, hvem der beslutter.',
    );
  });

  it('opens nothing after a quarter of an hour, and looks at no screening then', async () => {
    const { clock, documents, ports, tokenFor } = await start();
    const token = await tokenFor('screening-7');
    clock.set('2027-02-10T23:45:00Z');
    documents.take();

    expect(await openDownload(token, documentRoutes(ports), ports)).toBeUndefined();
    expect(documents.take().calls).toEqual(['get downloads']);
  });

  it.each(['screening-7', 'a'.repeat(43), ''])('opens nothing for "%s"', async (token) => {
    const { ports } = await start();

    expect(await openDownload(token, documentRoutes(ports), ports)).toBeUndefined();
  });

  it('opens nothing when the screening is gone', async () => {
    const { ports, tokenFor } = await start();

    expect(
      await openDownload(await tokenFor('nowhere'), documentRoutes(ports), ports),
    ).toBeUndefined();
  });
});
