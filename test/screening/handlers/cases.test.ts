import type { StoredScreening } from '../../../src/screening/case/screening';
import type { Reply } from '../../teams/chat';
import { answer, type Chat, startLiveBot, storedIn, submit } from './screening-chat';

const JENS = { id: '29:jens', name: 'Jens Ærø', aadObjectId: 'aad-jens' };
const CARDS = ' af 4 · Forslaget';

/** Fills in the cards of a proposal; what is not given is left empty. */
async function fillIn(
  chat: Chat,
  start: Reply,
  facts: Readonly<Record<string, string>>,
): Promise<Reply> {
  let reply = start;
  const fields = Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [`fact-${fact}`, value]),
  );
  for (let tapped = 0; tapped < 12; tapped++) {
    const title = reply.submits.find((one) =>
      ['Gem og fortsæt', 'Fortsæt', 'Fortsæt alligevel'].includes(one.title),
    )?.title;
    if (title === undefined) break;
    const shown = JSON.stringify(reply.cards);
    const own = Object.entries(fields).filter(([id]) => shown.includes(`"${id}"`));
    reply = await chat.tap(reply, title, Object.fromEntries(own));
  }
  return reply;
}

/** A proposal by Jens from a sentence to the submitted case, and the case as a coordinator opens it. */
async function screened(sentence: string, facts: Readonly<Record<string, string>>, value = '3') {
  const bot = await startLiveBot();
  const jens = bot.chat({ user: JENS });
  const mette = bot.chat();
  await mette.say('hej');
  const begun = await jens.say(sentence);
  const asked = await fillIn(jens, begun, facts);
  expect(asked.text).not.toContain(CARDS);
  const result = await answer(jens, value);
  const submitted = await submit(jens, result);
  const queue = await mette.say('indsendte screeninger');
  const open = () => mette.tap(queue, 'Åbn:');
  const stored = async (): Promise<StoredScreening> => {
    const [one] = await storedIn(bot);
    if (one === undefined) throw new Error('nothing is stored');
    return one;
  };
  return { bot, jens, mette, begun, result, submitted, open, stored };
}

const TELEMEDICINE =
  'Jeg vil screene et EU-projekt om telemedicin med Aalborg Universitetshospital, Norge og Sverige, Interreg Öresund-Kattegat-Skagerrak, medfinansiering 700.000 kr over 3 år, 2027-2029';

describe('an EU project on telemedicine', () => {
  const facts = {
    level: 'administrative',
    kind: 'project',
    area: 'health',
    purpose: 'Færre indlæggelser gennem telemedicin',
    grant: 'no',
    account: 'Sundhed, konto 123',
    funding: 'more-staff',
    budget: '4 mio. kr.',
    external: '75 procent fra EU',
    hours: '200 timer om året',
    appointment: 'no',
    travel: 'no',
    unit: 'Sundhed',
    responsible: 'Jens Ærø',
  };

  it('costs 700,000 in all, without a yearly amount, in the programme of its own period', async () => {
    const { stored } = await screened(TELEMEDICINE, facts);
    const { proposal } = await stored();

    expect(proposal.total).toMatchObject({ amount: 700_000, currency: 'DKK' });
    expect(proposal).not.toHaveProperty('cost');
    expect(JSON.stringify(proposal.programme)).not.toMatch(/iva/iu);
    expect(proposal.countries?.ids).toEqual(expect.arrayContaining(['no', 'se']));
  });

  it('is decided by the Executive Committee, which row 22 says first', async () => {
    const { open } = await screened(TELEMEDICINE, facts);
    const { text } = await open();

    expect(text).toMatch(
      /2\.\s?Forretningsudvalget beslutter: Eksternt finansierede projekter med øget personalenormering.*punkt 22/u,
    );
    expect(text).not.toContain('punkt 9');
  });

  it('is not offered to be taken over by whoever handles it', async () => {
    const { open, mette } = await screened(TELEMEDICINE, facts);
    const taken = await mette.tap(await open(), 'Tag sagen');
    const titles = (card: Reply) => card.submits.map(({ title }) => title);

    expect(titles(taken)).not.toContain('Overtag sagen');
    expect(titles(taken)).toContain('Registrér godkendelse');
    expect(titles(await open())).not.toContain('Overtag sagen');
  });

  it('comes back in place of a form that is given up', async () => {
    const { open, mette } = await screened(TELEMEDICINE, facts);

    for (const title of ['Registrér godkendelse', 'Bed om oplysninger', 'Giv videre']) {
      const form = await mette.tap(await open(), title);
      const back = form.submits.find(({ data }) => data['action'] === 'view-screening');
      const shown = await mette.tap(form, back?.title ?? 'no way back');
      expect(shown.outgoing.map(({ kind }) => kind)).toEqual(['update']);
      expect(shown.text).toContain('Telemedicin');
    }
  });

  it('warns of a decision before the submission by another body, and wants a reason', async () => {
    const { open, mette, stored } = await screened(TELEMEDICINE, facts);
    const form = await mette.tap(await open(), 'Registrér godkendelse');
    const value = { body: 'regionsraadet', on: '2027-01-04' };

    const warned = await mette.tap(form, 'Registrér godkendelsen', { ...value, reason: 'ok' });
    expect(warned.text).toContain('Datoen ligger før den dag, sagen blev indsendt.');
    expect(warned.text).toContain('Kompetenceplanen siger, at en anden instans afgør sagen.');
    const unreasoned = await mette.tap(warned, 'Registrér alligevel', { ...value, reason: 'ok' });
    expect(unreasoned.text).toContain('mindst tre ord');
    expect((await stored()).state).toBe('submitted');
    const reason = 'Regionsrådet trak sagen til sig.';
    await mette.tap(unreasoned, 'Registrér alligevel', { ...value, reason });

    expect(await stored()).toMatchObject({
      state: 'approved',
      chain: [{ body: 'regionsraadet', warnings: ['before-submission', 'wrong-body'], reason }],
    });
  });
});

describe('an agreement with a province in China', () => {
  const facts = {
    level: 'political',
    kind: 'agreement',
    area: 'regional-development',
    purpose: 'Udveksling om grøn omstilling',
    period: 'fra 2027',
    funding: 'none',
    hours: 'ingen',
    appointment: 'no',
    travel: 'yes',
    unit: 'Regional Udvikling',
    responsible: 'Jens Ærø',
  };
  const SENTENCE = 'Jeg vil screene en aftale med provinsen Guangdong i Kina, det koster ingenting';

  it('costs 0, and row 10 applies without an appointment', async () => {
    const { open, stored } = await screened(SENTENCE, { ...facts, cost: 'ingenting' });
    const { text } = await open();

    expect((await stored()).proposal.cost).toMatchObject({ amount: 0 });
    expect(text).toContain('punkt 10');
    expect(text).toContain('punkt 8');
    expect(text).not.toContain('punkt 9');
  });

  it('is approved with two conditions, which can be asked about and have days of their own', async () => {
    const { open, mette, jens } = await screened(SENTENCE, { ...facts, cost: 'ingenting' });
    const form = await mette.tap(await open(), 'Registrér godkendelse');
    const value = {
      body: 'forretningsudvalget',
      on: '2027-01-10',
      conditions:
        'Aftal et årligt møde, senest 1. oktober 2027\nFind en kontaktperson, senest 1. december 2027',
      reason: 'Udvalget ønsker samarbejdet.',
    };
    const again = await mette.tap(form, 'Registrér godkendelsen', value);
    const decided = again.submits.some(({ title }) => title === 'Registrér alligevel')
      ? await mette.tap(again, 'Registrér alligevel', value)
      : again;

    expect(decided.text).toContain('Aftal et årligt møde (senest 1. oktober 2027)');
    const asked = await jens.say('hvilke betingelser er der for Guangdong?');
    expect(asked.text).toContain('Aftal et årligt møde');
    expect(asked.text).toContain('1. december 2027');

    const correction = await mette.tap(decided, 'Berigtig');
    expect(correction.text).toContain('men ikke slettes');
    const typed = {
      ...value,
      'condition-1': 'Aftal et årligt møde, senest 1. november 2027',
      added: 'Orienter udvalget, senest 1. juni 2028',
      why: 'Forkert frist i referatet',
    };
    const missed = await mette.tap(correction, 'Gem berigtigelsen', typed);
    expect(missed.text).toContain('En betingelse kan ikke slettes her.');
    const corrected = await mette.tap(missed, 'Gem berigtigelsen', {
      ...typed,
      'condition-2': 'Find en kontaktperson, senest 1. december 2027',
    });

    expect(corrected.text).toContain('Aftal et årligt møde (senest 1. november 2027)');
    expect(corrected.text).toContain(
      'Betingelser: fra Aftal et årligt møde (senest 1. oktober 2027); Find en kontaktperson (senest 1. december 2027) til Aftal et årligt møde (senest 1. november 2027)',
    );
    const later = await jens.say('hvilke betingelser er der for Guangdong?');
    expect(later.text).toContain('1. november 2027');
    expect(later.text).toContain('Orienter udvalget');
  });
});
