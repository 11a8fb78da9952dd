import type { Language } from '../../src/lib/language';
import { readWord } from '../documents/word-text';
import { expectCard } from './support/expect-card';
import { journey } from './support/journey';
import { choose, fill, tap } from './support/playground';

/** A Sunday: no reminder comes in between. */
const CLOCK_START = '2027-01-10T12:00:00+01:00';

const CASES = {
  da: {
    plan: 'Handlingsplan for Sundhed 2028',
    empty: 'der er ingen initiativer endnu',
    propose: 'Foreslå et initiativ',
    form: 'Nyt initiativ til en handlingsplan',
    save: 'Gem forslaget',
    noTitle: 'Giv initiativet en titel.',
    fields: { title: 'Titel', responsible: 'Ansvarlig', why: 'Hvad og hvorfor' },
    title: 'Fælles uddannelse i robotkirurgi',
    why: 'Kirurger skal lære af hinanden.',
    saved: ['Forslaget er gemt.', 'Foreslået', 'Asta Fjord'],
    discuss: 'Registrér drøftelse',
    ownCase: 'Registreret af forslagsstilleren selv.',
    reason: 'Begrundelse',
    reasoned: 'Ingen anden koordinator var til stede',
    anyway: 'Registrér alligevel',
    discussed: 'Drøftet i udvalg',
    decide: 'Registrér beslutning',
    who: 'Hvilken instans?',
    body: 'Forretningsudvalget',
    decided: ['Besluttet', 'Besluttet af Forretningsudvalget 10. januar 2027'],
    open: 'Åbn initiativet Fælles uddannelse i robotkirurgi',
    start: 'Sæt i gang',
    underWay: 'I gang',
    undo: 'Fortryd: sat i gang',
    undone: 'Det er fortrudt.',
    download: 'Hent planen',
    word: 'Planen i Word',
    sheet: 'Planen i Excel',
    written: ['Initiativer i planen', 'Planen er Udsyns registrering'],
    question: 'Hvad er en handlingsplan?',
    answer: 'Afsnit 4.2',
  },
  en: {
    plan: 'Action plan for Health 2029',
    empty: 'there are no initiatives yet',
    propose: 'Propose an initiative',
    form: 'New initiative for an action plan',
    save: 'Save the proposal',
    noTitle: 'Give the initiative a title.',
    fields: { title: 'Title', responsible: 'Responsible', why: 'What and why' },
    title: 'Shared training in robotic surgery',
    why: 'Surgeons should learn from each other.',
    saved: ['The proposal is saved.', 'Proposed', 'Asta Fjord'],
    discuss: 'Record a discussion',
    ownCase: 'Recorded by the person who proposed it.',
    reason: 'Reason',
    reasoned: 'No other coordinator was present',
    anyway: 'Record anyway',
    discussed: 'Discussed by a committee',
    decide: 'Record a decision',
    who: 'Which body?',
    body: 'Forretningsudvalget (the Executive Committee)',
    decided: ['Decided', '(the Executive Committee) on 10 January 2027'],
    open: 'Open the initiative Shared training in robotic surgery',
    start: 'Start it',
    underWay: 'Under way',
    undo: 'Undo: started',
    undone: 'It is undone.',
    download: 'Download the plan',
    word: 'The plan in Word',
    sheet: 'The plan in Excel',
    written: ['Initiatives in the plan', "The plan is Udsyn's record"],
    question: 'What is an action plan?',
    answer: 'Section 4.2',
  },
};

describe('an action plan', () => {
  const run = journey(() => ({ CLOCK_START }));

  describe.each<Language>(['da', 'en'])('(%s)', (language) => {
    const texts = CASES[language];
    const picture = (name: string) => run.playground.picture(`action-plan-${language}-${name}`);
    const phonePicture = (name: string) =>
      run.playground.phonePicture(`action-plan-${language}-${name}`);

    it('begins empty, and takes a proposal in one form', async () => {
      const card = await run.playground.say(texts.plan);
      await expectCard(card, texts.plan, texts.empty);
      await picture('1-empty');
      await tap(card, texts.propose);
      await expectCard(card, texts.form);
      await tap(card, texts.save);
      await expectCard(card, texts.noTitle);
      // Before something is typed: the Playground draws the card again when its width changes.
      await phonePicture('2-form');
      await fill(card, texts.title, texts.fields.title);
      await fill(card, 'Asta Fjord', texts.fields.responsible);
      await fill(card, texts.why, texts.fields.why);
      await picture('2-form');

      await tap(card, texts.save);

      await expectCard(card, texts.title, ...texts.saved);
      await picture('3-proposed');
    });

    it('records what the committee and the deciding body said', async () => {
      const card = await run.playground.cardWith(texts.title);
      for (const step of [texts.discuss, texts.decide]) {
        await tap(card, step);
        await expectCard(card, texts.reason);
        if (step === texts.decide) await choose(card, texts.who, texts.body);
        // In local mode everybody is a coordinator, so she records a step of her own proposal.
        await tap(card, step);
        await expectCard(card, texts.ownCase, texts.anyway);
        await fill(card, texts.reasoned, texts.reason);
        await picture(step === texts.discuss ? '4-warned' : '5-warned');
        await tap(card, texts.anyway);
        await expectCard(card, step === texts.discuss ? texts.discussed : (texts.decided[0] ?? ''));
      }

      await expectCard(card, ...texts.decided);
      await picture('6-decided');
      await phonePicture('6-decided');
    });

    it('shows the initiative in the plan, from which it is started and put back', async () => {
      const card = await run.playground.say(texts.plan);
      await expectCard(card, texts.title, ...texts.decided);
      await picture('7-plan');
      await tap(card, texts.open);
      await tap(card, texts.start);
      await expectCard(card, texts.underWay);

      await tap(card, texts.undo);

      await expectCard(card, texts.undone);
      await picture('8-undone');
    });

    it('opens in Word and Excel', async () => {
      const card = await run.playground.say(texts.plan);
      await tap(card, texts.download);
      await expectCard(card, texts.word, texts.sheet);
      await picture('9-download');

      const link = card.getByRole('link', { name: texts.word });
      const response = await fetch((await link.getAttribute('href')) ?? '');
      const { text } = readWord(Buffer.from(await response.arrayBuffer()));

      for (const part of [texts.plan, texts.title, ...texts.written]) expect(text).toContain(part);
    });

    it('is still explained from the strategy', async () => {
      const answer = await run.playground.say(texts.question);

      await expectCard(answer, texts.answer);
      await picture('10-question');
    });
  });
});
