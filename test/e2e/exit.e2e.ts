import type { Language } from '../../src/lib/language';
import { expectCard } from './support/expect-card';
import { journey } from './support/journey';
import { choose, fill, tap } from './support/playground';

/** A Sunday: no reminder comes in between. */
const CLOCK_START = '2027-01-10T12:00:00+01:00';

/** What is typed, tapped and read from the wish to leave to the decision. */
const EXIT = {
  da: {
    question: 'hvem beslutter om vi skal træde ud af CPMR?',
    routed: 'Hvem beslutter, om Regionen træder ud af CPMR',
    wish: 'vi vil træde ud af CPMR',
    form: 'Opret en sag om at træde ud: CPMR',
    why: 'Hvorfor?',
    because: 'Udbyttet står ikke mål med prisen',
    when: 'Hvornår skal det ophøre? (kan udelades)',
    day: '31. december 2028',
    open: 'Opret sagen',
    opened: ['Udtræden: CPMR', 'Skal Regionen træde ud af samarbejdet?', '31. december 2028'],
    again: 'Der er allerede en sag om det samme under behandling',
    queue: 'indsendte screeninger',
    inQueue: /Udtræden: CPMR/,
    approve: 'Registrér godkendelse',
    who: 'Hvilken instans?',
    body: 'Forretningsudvalget',
    reason: 'Begrundelse',
    save: 'Registrér godkendelsen',
    anyway: 'Registrér alligevel',
    decided: ['Godkendt: Udtræden: CPMR', 'Samarbejdet ophører 31. december 2028.'],
    about: 'hvornår slutter CPMR?',
    ends: ['31. december 2028', 'besluttet af Forretningsudvalget'],
  },
  en: {
    question: 'who decides whether we leave CPMR?',
    routed: 'Who decides whether the Region leaves CPMR',
    wish: 'we want to leave CPMR',
    form: 'Open a case about leaving: CPMR',
    why: 'Why?',
    because: 'The benefit does not match the price',
    when: 'When should it end? (optional)',
    day: '31 December 2028',
    open: 'Open the case',
    opened: ['Leaving: CPMR', 'Should the Region leave the collaboration?', '31 December 2028'],
    again: 'A case about the same thing is already under way',
    queue: 'submitted screenings',
    inQueue: /Leaving: CPMR/,
    approve: 'Record approval',
    who: 'Which body?',
    body: 'Forretningsudvalget (the Executive Committee)',
    reason: 'Reason',
    save: 'Record the approval',
    anyway: 'Record anyway',
    decided: ['Approved: Leaving: CPMR', 'The collaboration ends on 31 December 2028.'],
    about: 'when does CPMR end?',
    ends: ['31 December 2028', 'decided by Forretningsudvalget (the Executive Committee)'],
  },
} as const;

describe.each<Language>(['da', 'en'])('leaving a collaboration (%s)', (language) => {
  const run = journey(() => ({ CLOCK_START }));
  const texts = EXIT[language];
  const picture = (name: string) => run.playground.picture(`exit-${language}-${name}`);
  const phonePicture = (name: string) => run.playground.phonePicture(`exit-${language}-${name}`);

  it('is a question first, and opens a case when it is a wish', async () => {
    const routed = await run.playground.say(texts.question);
    await expectCard(routed, texts.routed);

    const card = await run.playground.say(texts.wish);
    await expectCard(card, texts.form);
    // Before something is typed: the Playground draws the card again when its width changes.
    await phonePicture('01-form');
    await fill(card, texts.because, texts.why);
    await fill(card, texts.day, texts.when);
    await picture('01-form');
    await tap(card, texts.open);

    await expectCard(card, ...texts.opened, texts.because);
    await picture('02-opened');
    await phonePicture('02-opened');
  });

  it('is not opened twice', async () => {
    const card = await run.playground.say(texts.wish);

    await expectCard(card, texts.again);
    await picture('03-again');
  });

  it('is decided, and the catalogue says when it ends', async () => {
    const queue = await run.playground.say(texts.queue);
    const card = await run.playground.tapForNew(queue, texts.inQueue);
    await tap(card, texts.approve);
    await expectCard(card, texts.who);
    await choose(card, texts.who, texts.body);
    await fill(card, texts.because, texts.reason);
    await picture('04-decision');
    await tap(card, texts.save);
    // It is her own case.
    await expectCard(card, texts.anyway);
    await tap(card, texts.anyway);

    await expectCard(card, ...texts.decided);
    await picture('05-decided');
    await phonePicture('05-decided');
    const answer = await run.playground.say(texts.about);
    await expectCard(answer, ...texts.ends);
  });
});
