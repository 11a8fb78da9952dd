import { type Colleague, openColleague } from './support/colleague';
import { expectCard } from './support/expect-card';
import { journey } from './support/journey';
import { choose, fill, tap } from './support/playground';

/** Mette coordinates, and nobody else: what others report of decided facts waits for her. */
const COORDINATORS = 'aaaaaaaa-0000-4000-8000-000000000001';

/** A Sunday: no reminder comes in between. */
const PROPOSED = '2027-01-10T12:00:00+01:00';
/** About thirty days before the first round is due, a year after the decision. */
const FIRST_YEAR = '2027-12-13T09:05:00+01:00';
/** A year later: the second round is due soon. */
const SECOND_YEAR = '2028-12-18T09:05:00+01:00';
/** A Sunday after the last day. */
const AFTERWARDS = '2029-07-08T12:00:00+02:00';

const PATIENCE = 20_000;
const QUESTIONS = 16;
const MOST_STEPS = 20;
const MOST_LOOKS = 10;
const FIRST_ROUND = '10. januar 2028';
const NAME = 'Robotkirurgi med Region Skåne';

/**
 * Answers a round to its summary: as something is said to be, and otherwise with the first choice;
 * what has changed is a fee, and a few words are given where they are asked for.
 */
async function answer(who: Colleague, said: Readonly<Record<string, string>>): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    const shown = who.text();
    if (shown.includes('Se svarene igennem')) return;
    const chosen = Object.entries(said).find(([question]) => shown.includes(question))?.[1];
    if (shown.includes('Ret oplysningerne om'))
      await who.tap('Gem rettelserne', {
        cost: '12.000 euro fra 2029',
        why: 'Opkrævning fra Region Skåne',
      });
    else if (shown.includes('Uddyb svaret'))
      await who.tap('Gem', { note: 'Regionen betaler halvdelen selv' });
    else await who.tap(chosen ?? '');
  }
  throw new Error(`no summary after ${MOST_STEPS} steps: ${who.text()}`);
}

describe('a collaboration through two years (da)', () => {
  const clock = { start: PROPOSED };
  const run = journey(() => ({ CLOCK_START: clock.start, COORDINATORS }));
  let jens: Colleague;
  let ida: Colleague;
  const picture = (name: string) => run.playground.picture(`two-years-da-${name}`);
  const phonePicture = (name: string) => run.playground.phonePicture(`two-years-da-${name}`);
  const arrived = async (text: string) => {
    await run.playground.cards.filter({ hasText: text }).last().waitFor({ timeout: PATIENCE });
    return run.playground.cardWith(text);
  };
  const passTo = async (start: string) => {
    clock.start = start;
    await run.killAndStartAgain();
  };

  beforeAll(async () => {
    jens = await openColleague('da');
    ida = await openColleague('da', 'ida');
  });

  afterAll(async () => {
    await jens.close();
    await ida.close();
  });

  it('is proposed and assessed by the person who is to be responsible', async () => {
    await run.playground.say('hvad er strategiens mål?');
    await ida.say('hvad er strategiens mål?');
    await jens.say(
      'jeg vil screene et administrativt samarbejde med Region Skåne om robotkirurgi, 10.000 euro om året, 2027-2029',
    );
    await jens.tap('Fortsæt alligevel');
    await jens.tap('Gem og fortsæt', {
      'fact-area': 'health',
      'fact-purpose': 'Kirurger i de to regioner lærer robotkirurgi af hinanden',
    });
    await jens.expect('3 af 4 · ');
    await jens.tap('Gem og fortsæt');
    await jens.expect('4 af 4 · ');
    await jens.tap('Gem og fortsæt', { 'other-unit': 'Klinik Kirurgi' });
    await jens.tap('Fortsæt alligevel');
    for (let number = 1; number <= QUESTIONS; number++) {
      await jens.expect(`${number} af ${QUESTIONS} · `);
      await jens.tap('2');
    }
    await jens.tap('Send ind');
    await jens.tap('Send ind nu');

    await expectCard(await arrived(`Indsendt: ${NAME}`), NAME);
  });

  it('is approved with conditions, each with its deadline', async () => {
    const queue = await run.playground.say('indsendte screeninger');
    const card = await run.playground.tapForNew(queue, new RegExp(NAME));
    await tap(card, 'Registrér godkendelse');
    await expectCard(card, 'Hvilken instans?');
    await phonePicture('01-decision');
    await choose(card, 'Hvilken instans?', 'Forretningsudvalget');
    await fill(
      card,
      'Find medfinansiering, senest 1. oktober 2027\nUdpeg en styregruppe, senest 31. december 2028',
      'Betingelser (kan udelades)',
    );
    await fill(card, 'Passer til strategien', 'Begrundelse');
    await picture('01-decision');
    await tap(card, 'Registrér godkendelsen');
    await expectCard(card, 'Registrér alligevel');
    await tap(card, 'Registrér alligevel');

    await expectCard(card, `Godkendt: ${NAME}`, 'Find medfinansiering (senest 1. oktober 2027)');
    await picture('02-approved');
    const asked = await run.playground.say(`hvilke betingelser er der for ${NAME}?`);
    await expectCard(asked, 'Find medfinansiering', 'Udpeg en styregruppe', 'åben');
    await picture('03-conditions');
    // The next tick plans the first round; until then nobody may stop the bot.
    let next = '';
    for (let look = 0; look < MOST_LOOKS && !next.includes(FIRST_ROUND); look++)
      next = await (await run.playground.say(`hvornår skal ${NAME} følges op?`)).innerText();
    expect(next).toContain(FIRST_ROUND);
  });

  it('is monitored after a year, with a question about each condition', async () => {
    await passTo(FIRST_YEAR);
    await run.playground.say('hej');
    await jens.expect(`Årlig opfølgning: ${NAME}`);
    await jens.tap('Begynd nu');
    await answer(jens, {
      'Er betingelsen opfyldt: Find medfinansiering': 'Ja, den er opfyldt',
      'Er betingelsen opfyldt: Udpeg en styregruppe': 'Nej, ikke endnu',
    });
    await jens.tap('Send ind');
    await jens.expect(`Opfølgningen på ${NAME} er besvaret. Tak.`);

    const asked = await run.playground.say(`hvilke betingelser er der for ${NAME}?`);
    await expectCard(asked, 'opfyldt', 'åben');
    await picture('04-monitored');
  });

  it('gets another responsible person when the first one leaves', async () => {
    await jens.leave();
    const passed = await arrived('Jens Ærø kan ikke længere kontaktes');
    await expectCard(passed, NAME);
    await picture('05-left');
    const card = await run.playground.say(`hvem er ansvarlig for opfølgningen på ${NAME}?`);
    await expectCard(card, 'Ingen er ansvarlig');
    await tap(card, 'Giv videre');
    await expectCard(card, `Giv videre: ${NAME}`);
    await phonePicture('06-hand-over');
    await fill(card, 'Ida Holm', 'Eller skriv kollegaens navn');
    await tap(card, 'Giv videre');

    await expectCard(card, `Ida Holm er nu ansvarlig for ${NAME}`);
    await picture('06-handed-over');
    const asked = await run.playground.say(`hvem er ansvarlig for opfølgningen på ${NAME}?`);
    await expectCard(asked, 'Ansvarlig: Ida Holm.');
  });

  it('is told a new fee, which waits for the coordinator and leaves the old one in place', async () => {
    await passTo(SECOND_YEAR);
    await run.playground.say('hej');
    await ida.expect(`Årlig opfølgning: ${NAME}`);
    await ida.tap('Begynd nu');
    await answer(ida, {
      'Er kontaktpersoner og oplysninger': 'Andre oplysninger skal rettes',
      'Hvad anbefaler du?': 'Fortsæt med ændringer',
    });
    await ida.tap('Send ind');
    await ida.expect('Ny udgift eller slutdato er foreslået.');

    const proposal = await arrived(`Foreslået ændring: ${NAME}`);
    await expectCard(proposal, '12.000 euro fra 2029', 'Opkrævning fra Region Skåne');
    await picture('07-proposed');
    await phonePicture('07-proposed');
    const waiting = await run.playground.say(`hvad koster ${NAME}?`);
    await expectCard(waiting, '10.000 EUR', 'Foreslået ændring af udgift: 12.000 euro fra 2029');
    await tap(proposal, 'Godkend efter kontrol');
    await expectCard(proposal, 'Ændringen står nu i kataloget.');

    const costs = await run.playground.say(`hvad koster ${NAME}?`);
    await expectCard(costs, '12.000 EUR om året, fra 2029', '10.000 EUR', 'bekræftet af Mette');
    await picture('08-costs');
  });

  it('is left by a decision on the case that the responsible person opened', async () => {
    await ida.say(`vi vil træde ud af ${NAME}`);
    await ida.expect(`Opret en sag om at træde ud: ${NAME}`);
    await ida.tap('Opret sagen', {
      text: 'Udbyttet står ikke mål med prisen',
      last: '30. juni 2029',
    });
    const opened = await arrived(`Udtræden: ${NAME}`);
    await expectCard(opened, NAME);
    const queue = await run.playground.say('indsendte screeninger');
    const card = await run.playground.tapForNew(queue, new RegExp(`Udtræden: ${NAME}`));
    await expectCard(card, 'Skal Regionen træde ud af samarbejdet?');
    await picture('09-case');
    await tap(card, 'Registrér godkendelse');
    await expectCard(card, 'Hvilken instans?');
    await phonePicture('10-exit-form');
    await choose(card, 'Hvilken instans?', 'Forretningsudvalget');
    await fill(card, 'Udbyttet står ikke mål med prisen', 'Begrundelse');
    await tap(card, 'Registrér godkendelsen');
    // The plan names nobody who decides.
    await expectCard(card, 'Registrér alligevel');
    await tap(card, 'Registrér alligevel');

    await expectCard(card, `Godkendt: Udtræden: ${NAME}`, 'Samarbejdet ophører 30. juni 2029.');
    await picture('10-left');
    const ends = await run.playground.say(`hvornår slutter ${NAME}?`);
    await expectCard(ends, '30. juni 2029', 'besluttet af Forretningsudvalget');
    await expectCard(await run.playground.say(`er ${NAME} stadig i gang?`), 'i gang');
  });

  it('is history after the last day', async () => {
    await passTo(AFTERWARDS);

    const card = await run.playground.say(`er ${NAME} stadig i gang?`);

    await expectCard(card, 'afsluttet', '30. juni 2029');
    await picture('11-afterwards');
  });
});
