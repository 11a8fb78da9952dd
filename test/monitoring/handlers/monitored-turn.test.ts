import { rounds } from '../../../src/monitoring/rounds/round';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { round } from '../../builders/round';
import { countingDocumentStore } from '../../fakes/counting-document-store';
import { settableClock } from '../../fakes/settable-clock';
import { JENS, startBot } from '../../teams/chat';
import { GUIDE, monitoring, titlesOf } from './monitoring-chat';

const LAST = round({
  id: 'cpmr.0',
  state: 'answered',
  conclusion: 'continue',
  guide: GUIDE,
  dueOn: '2026-03-02',
  completed: { by: 'x', name: 'Runa Coxeter', at: '2026-03-03T09:00:00.000Z' },
});

async function monitored() {
  const bot = await monitoring();
  await bot.documents.create(rounds, LAST);
  return bot;
}

describe('a question about the monitoring of a collaboration', () => {
  it.each([
    'hvornår skal CPMR monitoreres?',
    'hvem skal følge op på CPMR?',
    'hvornår blev CPMR sidst monitoreret?',
  ])('shows its round, what can be done, and what it was last time: "%s"', async (asked) => {
    const { jens } = await monitored();

    const { text, ...said } = await jens.say(asked);

    expect(text).toMatch(/Frist 1\. marts 2027, om 7 dage\.\s+Ansvarlig: Jens Ærø\./);
    expect(text).toContain(
      'Sidst fulgt op 3. marts 2026 af Runa Coxeter: Bliv i samarbejdet som nu.',
    );
    expect(titlesOf({ ...said, text })).toContain('Begynd nu');
  });

  it('does not show to others what was recommended', async () => {
    const { chat } = await monitored();
    const ole = chat({ user: { id: '29:o', name: 'Ole', aadObjectId: 'aad-ole' } });

    const { text } = await ole.say('when is CPMR due for monitoring?');

    expect(text).toContain('Last monitored 3 March 2026 by Runa Coxeter.');
  });

  it('lists several, and says where nothing is planned', async () => {
    const { jens } = await monitored();

    const said = await jens.say('hvornår skal CPMR og Mikropol monitoreres?');

    expect(said.text).toContain('Årlig opfølgning: CPMR');
    expect(said.text).toMatch(
      /Mikropol\s+Ingen opfølgning er planlagt\.\s+Der er ikke fulgt op på samarbejdet i Udsyn før\./,
    );
    expect((await jens.tap(said, 'Åbn: CPMR')).text).toMatch(/^Årlig opfølgning: CPMR/);
  });

  it('says so where the only one was never monitored', async () => {
    const { jens } = await monitored();

    expect((await jens.say('hvem følger op på Mikropol?')).text).toContain(
      'Ingen opfølgning er planlagt.',
    );
  });

  it('is what "it" is about afterwards', async () => {
    const { jens } = await monitored();
    await jens.say('hvornår skal CPMR monitoreres?');

    expect((await jens.say('og hvem sidder der politisk?')).text).toContain('CPMR');
  });

  it('reads and shows a few of many, and says how many more there are', async () => {
    const memory = createMemoryDocumentStore(settableClock('2027-02-22T09:00:00Z'));
    const documents = countingDocumentStore(memory);
    const { chat } = startBot({ documents });

    const { text } = await chat({ user: JENS }).say('hvem følger op på netværkene?');

    expect(text).toContain('… og 10 til.');
    expect(documents.take().calls.filter((call) => call === 'query rounds')).toHaveLength(6);
  });

  it('is not about what was asked before, where nothing is found', async () => {
    const { jens } = await monitored();
    await jens.say('projekter om sundhed');

    const { text } = await jens.say('hvem følger op på projekter om transport i Kina?');

    expect(text).toContain('Jeg fandt ikke noget, der passer på det hele');
  });

  it('is answered in the own chat only', async () => {
    const { chat } = await monitored();

    const { messages } = await chat({ user: JENS, place: 'groupChat' }).say(
      'hvornår skal CPMR monitoreres?',
    );

    expect(JSON.stringify(messages)).toContain('Opfølgninger viser jeg i vores egen chat');
  });

  it.each([
    ['who sits on the Monitoring Committee of ØKS?', 'Political representation: Interreg IVA'],
    ['who runs the project with patients monitored at home?', 'contact: ICT for Health'],
  ])('is not "%s", where something else is monitored', async (asked, answered) => {
    const { jens } = await monitored();

    expect((await jens.say(asked)).text).toContain(answered);
  });

  it.each(['hvor ofte skal samarbejder monitoreres?', 'hvad er monitorering?'])(
    'is not "%s", which the strategy answers',
    async (asked) => {
      const { jens } = await monitored();

      expect((await jens.say(asked)).text).toContain('Kilde:');
    },
  );
});
