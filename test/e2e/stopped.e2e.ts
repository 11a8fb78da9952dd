import type { Language } from '../../src/lib/language';
import { answerAll } from './support/answer-all';
import { expectCard } from './support/expect-card';
import { journey } from './support/journey';
import { choose, fill, pick, tap } from './support/playground';

/** A Sunday: no reminder comes in between. */
const CLOCK_START = '2027-01-10T12:00:00+01:00';

/** The number of the question whether it lies within the tasks of the region. */
const OUTSIDE_TASKS = 4;

const STOPPED = {
  da: {
    sentence:
      'jeg vil screene et administrativt samarbejde med en skole i Polen om elevudveksling, 50.000 kr. om året, 2027-2028',
    name: 'Elevudveksling',
    anyway: 'Fortsæt alligevel',
    area: 'Sundhed',
    save: 'Gem og fortsæt',
    fact: (number: number) => `${number} af 4 · `,
    question: (number: number) => `${number} af 16 · `,
    stopped: ['Anbefales ikke', 'Forslaget kan ikke gå videre, før dette er løst:'],
    advice: 'De mindste ændringer',
    submit: 'Send ind',
    confirm: 'Send ind: Elevudveksling',
    submitNow: 'Send ind nu',
    submitted: 'Screeningen er sendt ind.',
    queue: 'indsendte screeninger',
    toHandle: 'Til behandling',
    approve: 'Registrér godkendelse',
    form: 'Registrér godkendelse: Elevudveksling',
    who: 'Hvilken instans?',
    body: 'Forretningsudvalget',
    reason: 'Begrundelse',
    saveApproval: 'Registrér godkendelsen',
    warned: 'Beslutningen afviger fra tjeklistens anbefaling.',
    anywayRecord: 'Registrér alligevel',
    unreasoned: 'mindst tre ord',
    cancel: 'Fortryd',
    reject: 'Registrér afslag',
    saveRejection: 'Registrér afslaget',
    because: 'Skoler er ikke regionens opgave',
    rejected: ['Afslået: Elevudveksling', 'Begrundelse: Skoler er ikke regionens opgave'],
    again: 'blev afslået den 10. januar 2027 af Forretningsudvalget.',
  },
  en: {
    sentence:
      'I want to screen an administrative collaboration with a school in Poland on pupil exchange, DKK 50,000 a year, 2027-2028',
    name: 'Pupil exchange',
    anyway: 'Continue anyway',
    area: 'Health',
    save: 'Save and continue',
    fact: (number: number) => `${number} of 4 · `,
    question: (number: number) => `${number} of 16 · `,
    stopped: ['Not recommended', 'The proposal cannot proceed until this is resolved:'],
    advice: 'The smallest changes',
    submit: 'Submit',
    confirm: 'Submit: Pupil exchange',
    submitNow: 'Submit now',
    submitted: 'The screening has been submitted.',
    queue: 'submitted screenings',
    toHandle: 'To be handled',
    approve: 'Record approval',
    form: 'Record approval: Pupil exchange',
    who: 'Which body?',
    body: 'Forretningsudvalget (the Executive Committee)',
    reason: 'Reason',
    saveApproval: 'Record the approval',
    warned: 'The decision differs from the recommendation of the checklist.',
    anywayRecord: 'Record anyway',
    unreasoned: 'at least three words',
    cancel: 'Cancel',
    reject: 'Record rejection',
    saveRejection: 'Record the rejection',
    because: 'Schools are not a task of the region',
    rejected: ['Rejected: Pupil exchange', 'Reason: Schools are not a task of the region'],
    again: 'was rejected on 10 January 2027 by Forretningsudvalget (the Executive Committee).',
  },
};

describe.each<Language>(['da', 'en'])(
  'a proposal outside the tasks of the region (%s)',
  (language) => {
    const run = journey(() => ({ CLOCK_START }));
    const texts = STOPPED[language];
    const picture = (name: string) => run.playground.picture(`stopped-${language}-${name}`);
    const open = async () => {
      const queue = await run.playground.say(texts.queue);
      return run.playground.tapForNew(queue, new RegExp(texts.name));
    };

    it('is not recommended, whatever else is answered, and nobody is advised to answer otherwise', async () => {
      const card = await run.playground.say(texts.sentence);
      await expectCard(card, texts.name);
      await tap(card, texts.anyway);
      for (const number of [1, 3, 4]) {
        await expectCard(card, texts.fact(number));
        if (number === 1) await pick(card, texts.area);
        await tap(card, texts.save);
      }
      await expectCard(card, texts.name);
      await tap(card, texts.anyway);
      for (let number = 1; number < OUTSIDE_TASKS; number++) {
        await expectCard(card, texts.question(number));
        await tap(card, /^3 · /);
      }
      await expectCard(card, texts.question(OUTSIDE_TASKS));
      await picture('0-question');
      await tap(card, /^0 · /);
      await answerAll(card, OUTSIDE_TASKS + 1, texts.question, 3);

      await expectCard(card, ...texts.stopped);
      expect(await card.innerText()).not.toContain(texts.advice);
      await picture('1-result');
      await tap(card, texts.submit);
      await expectCard(card, texts.confirm);
      await tap(card, texts.submitNow);
      await expectCard(card, texts.submitted);
    });

    it('cannot be approved with a reason that says nothing', async () => {
      const card = await open();
      await tap(card, texts.approve);
      await expectCard(card, texts.form);
      await choose(card, texts.who, texts.body);
      await fill(card, 'ok', texts.reason);
      await tap(card, texts.saveApproval);
      await expectCard(card, texts.warned);
      await picture('2-warned');

      await tap(card, texts.anywayRecord);

      await expectCard(card, texts.unreasoned);
      await tap(card, texts.cancel);
      await expectCard(card, texts.name);
    });

    it('is rejected with its reason', async () => {
      const card = await open();
      await tap(card, texts.reject);
      await choose(card, texts.who, texts.body);
      await fill(card, texts.because, texts.reason);
      await tap(card, texts.saveRejection);
      await expectCard(card, texts.anywayRecord);
      await tap(card, texts.anywayRecord);

      await expectCard(card, ...texts.rejected);
      await picture('3-rejected');
    });

    it('is named at once when somebody proposes the same again', async () => {
      const card = await run.playground.say(texts.sentence);

      await expectCard(card, texts.again);
      await picture('4-again');
    });
  },
);
