import { entries } from '../../../src/catalogue/entry';
import { createScreening, screenings } from '../../../src/screening/case/screening';
import { changeDocument } from '../../../src/store/document-store';
import { proposal, screening } from '../../builders/screening';
import { CONTENT, JENS } from '../../teams/chat';
import { begin, type Bot, startLiveBot } from './screening-chat';

const AT = '2027-01-08T08:00:00.000Z';
const IDA = { id: '29:ida', name: 'Ida Lund', aadObjectId: 'aad-ida' };
const S = { state: 'submitted', submittedAt: AT } as const;
const D = (outcome: 'approved' | 'rejected') =>
  ({
    state: outcome,
    submittedAt: AT,
    decision: {
      outcome,
      body: 'regionsraadet',
      on: '2027-01-09',
      item: 'punkt 3',
      reason: 'Den passer til strategien.',
      recommendation: 'recommended',
      by: { id: 'aad-mette', name: 'Mette Sørensen' },
      at: AT,
    },
  }) as const;

async function open() {
  const bot = await startLiveBot();
  const [jens, ida, mette] = [bot.chat({ user: JENS }), bot.chat({ user: IDA }), bot.chat()];
  for (const chat of [jens, ida, mette]) await chat.say('hej');
  const put = (name: string, given: Partial<Parameters<typeof screening>[0]> = {}) =>
    createScreening(
      screening({
        id: `case-${name}`,
        state: 'draft',
        owner: JENS.aadObjectId,
        ownerName: JENS.name,
        updatedAt: AT,
        proposal: proposal({ name, responsible: 'Karen Dahl' }),
        ...given,
      }),
      { documents: bot.documents },
    );
  await put('Havneklynge', S);
  await put('Robotkirurgi med Skåne', D('approved'));
  await put('Skoleudveksling', D('rejected'));
  await put('Brintdal');
  await put('Ens');
  await put('Ens', { id: 'case-ens2', updatedAt: '2027-01-05T08:00:00.000Z' });
  for (const id of ['cpmr', 'asturien'])
    await changeDocument(
      entries,
      { partition: CONTENT.organisation.id, id },
      (entry) => ({
        ok: true,
        document: {
          ...entry,
          owner: 'aad-jens',
          ownerName: 'Jens Ærø',
          facts: {
            ...entry.facts,
            conditions: [
              {
                id: `${id}-1`,
                text: `Betingelse om ${id}`,
                deadline: id === 'cpmr' ? '2027-01-05' : '2027-06-01',
                status: 'open' as const,
              },
            ],
          },
        },
      }),
      bot,
    );
  return { bot, jens, ida, mette };
}

/** The draft that was begun in words. */
async function draftIn({ documents }: Pick<Bot, 'documents'>) {
  const { items } = await documents.query(screenings, { limit: 20 });
  return items.map(({ document }) => document).find(({ id }) => !id.startsWith('case-'));
}

type Said = readonly [who: 'jens' | 'mette' | 'ida', text: string, answer: RegExp];

describe('what is said about a collaboration', () => {
  it.each<Said>([
    ['jens', 'vi skal ud af CPMR', /^Opret en sag om at træde ud: CPMR/],
    ['jens', 'vi skal have CPMR opsagt', /^Opret en sag om at træde ud: CPMR/],
    ['jens', 'vi stopper i CPMR', /^Opret en sag om at træde ud: CPMR/],
    ['jens', 'CPMR skal ikke fortsætte', /^Opret en sag om at træde ud: CPMR/],
    ['jens', 'we want to get out of CPMR', /^Open a case about leaving/],
    ['mette', 'vi vil træde ud af AER', /^Opret en sag om at træde ud: Assembly/],
    ['jens', 'forlæng samarbejdet med Asturien', /^Opret en sag om at forlænge: Asturien/],
    ['jens', 'CPMR skal fortsætte efter 2028', /^Opret en sag om at forlænge: CPMR/],
    ['ida', 'vi skal ud af CPMR', /^Kun en koordinator/],
    ['jens', 'opsig aftalen med Guangdong', /^Jeg kan ikke finde samarbejdet/],
    ['jens', 'forlæng aftalen med Guangdong', /^Jeg kan ikke finde samarbejdet/],
    ['jens', 'aftalen med Guangdong skal opsiges', /^Jeg kan ikke finde samarbejdet/],
    ['jens', 'ændr rammen for CPMR', /^Ændring: CPMR[^]*ingen sag i Udsyn/],
    ['jens', 'ændr kontingentet for CPMR', /^Ændring: CPMR/],
    ['jens', 'hvem beslutter om vi skal træde ud af CPMR?', /^Hvem beslutter, om Regionen/],
  ])('%s: "%s"', async (who, text, answer) => {
    const chats = await open();

    expect((await chats[who].say(text)).text).toMatch(answer);
  });
});

describe('what is said at a step of a proposal', () => {
  it.each<readonly [text: string, answer: RegExp]>([
    ['vi vil træde ud af CPMR', /^Opret en sag om at træde ud: CPMR/],
    ['vi skal ud af CPMR', /^Opret en sag om at træde ud: CPMR/],
    ['forlæng CPMR', /^Opret en sag om at forlænge: CPMR/],
    ['sammenlign CPMR og AER', /^Side om side/],
    ['hvad er AER?', /^Formål: Assembly/],
  ])('is no name: "%s"', async (text, answer) => {
    const { bot, jens } = await open();
    await begin(jens);

    expect((await jens.say(text)).text).toMatch(answer);
    expect((await draftIn(bot))?.proposal).toEqual({});
  });

  it('is a purpose where it names no collaboration, or tells more', async () => {
    for (const text of [
      'vi skal ud af afhængigheden af olie',
      'vi vil forlænge CPMR med et fælles projekt om grønne havne',
    ]) {
      const { bot, jens } = await open();
      await begin(jens, 4);
      await jens.say(text);

      expect((await draftIn(bot))?.proposal.purpose).toBe(text);
    }
  });
});

describe('what is asked about conditions', () => {
  it.each<Said>([
    [
      'jens',
      'hvilke betingelser er åbne?',
      /^Dine åbne betingelser[^]*2 åbne betingelser, 1 er over fristen/,
    ],
    ['jens', 'mine betingelser', /^Dine åbne betingelser/],
    ['jens', 'which conditions are open?', /^Your open conditions/],
    ['jens', 'hvilke betingelser er overskredet?', /Betingelse om cpmr(?![^]*asturien)/],
    ['mette', 'hvilke betingelser er over fristen?', /^Åbne betingelser[^]*Betingelse om cpmr/],
    ['ida', 'hvilke betingelser er åbne?', /Der er ingen åbne betingelser/],
    ['jens', 'hvad mangler jeg at gøre?', /^Dine screeninger[^]*Dine åbne betingelser/],
    ['jens', 'hvilke betingelser er der for CPMR?', /^(?!Dine åbne)/],
  ])('%s: "%s"', async (who, text, answer) => {
    const chats = await open();

    expect((await chats[who].say(text)).text).toMatch(answer);
  });
});

describe('what is said about a case', () => {
  it.each<Said>([
    ['mette', 'fortryd godkendelsen af Robotkirurgi med Skåne', /En afgørelse kan ikke fortrydes/],
    ['mette', 'omgør godkendelsen af Robotkirurgi', /En afgørelse kan ikke fortrydes/],
    ['jens', 'ophæv godkendelsen af Robotkirurgi', /En afgørelse kan ikke fortrydes/],
    ['mette', 'fortryd afslaget på Skoleudveksling', /En afgørelse kan ikke fortrydes/],
    ['mette', 'undo the approval of Robotkirurgi', /A decision cannot be undone/],
    ['mette', 'fortryd godkendelsen af CPMR', /ingen screening, der hedder "CPMR"/],
    ['mette', 'berigtig afgørelsen om Robotkirurgi', /^Berigtig afgørelsen: Robotkirurgi/],
    ['mette', 'jeg tager Havneklynge', /Behandles af Mette/],
    ['mette', 'overtag sagen om Havneklynge', /Behandles af Mette/],
    ['mette', 'giv sagen Havneklynge til Ida', /Giv videre: Havneklynge/],
    ['mette', 'giv Havneklynge til Ida', /Giv videre: Havneklynge/],
    ['jens', 'ret beløbet i Havneklynge til 80.000', /Sagen er sendt ind, og intet er rettet/],
    ['jens', 'hvem har sagen?', /^Hvilken screening mener du/],
    ['jens', 'åbn screeningen Ens', /^Hvilken screening mener du/],
    ['jens', 'mine screeninger', /Havneklynge\n\d{4}-\w{5} · indsendt/],
  ])('%s: "%s"', async (who, text, answer) => {
    const chats = await open();

    expect((await chats[who].say(text)).text).toMatch(answer);
  });

  it('tells two cases of one name apart', async () => {
    const { jens } = await open();

    const { submits } = await jens.say('åbn screeningen Ens');
    expect(new Set(submits.map(({ title }) => title)).size).toBe(2);
  });
});
