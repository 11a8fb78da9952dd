import { type Fact, FACTS as PROPOSAL_FACTS } from '../../../src/screening/proposal/proposal';
import { daScreening } from '../../../src/screening/texts/da-screening';
import { questionsOf } from '../../../src/screening/checklist/checklist';
import { CONTENT, JENS, METTE, startBot } from '../../teams/chat';
import {
  answer,
  begin,
  beginQuestions,
  type Chat,
  complete,
  FACTS,
  SENTENCE,
  startLiveBot,
  storedIn,
  submit,
} from './screening-chat';

const ADMINISTRATIVE = questionsOf(CONTENT.checklists.administrative);
const POLITICAL = questionsOf(CONTENT.checklists.political);
const FIRST_FACT =
  /^1 af 4 · Forslaget\nHvad går samarbejdet ud på\?\nFelter, .* læses det som: Navn\.\n/;
/** The next fact, which a typed message answers. */
const SECOND_FACT = /^1 af 4 · Forslaget\n[^]* læses det som: Niveau\./;

const own = async (bot: Parameters<typeof storedIn>[0]) => (await storedIn(bot))[0]?.assessments[0];

describe('a screening', () => {
  describe('begun with a sentence', () => {
    it('shows the recognised facts, what is missing, and similar collaborations', async () => {
      const bot = startBot();

      const { text } = await bot.chat().say(SENTENCE);

      expect(text).toMatch(/^Forslaget\nRobotkirurgi med Skåne\n/);
      expect(text).toContain('Periode: 2027 – 2029');
      expect(text).toContain('Årlig udgift: 10.000 EUR');
      expect(text).toContain('Sverige');
      expect(text).toMatch(/\nMangler: .*Formål/);
      expect(text).not.toContain('\nFormål');
      expect(text).toContain('Venskabsregionssamarbejdet\nsamme emne: ');
      expect((await storedIn(bot))[0]?.proposal).toMatchObject({
        countries: { ids: ['se'] },
        cost: { amount: 10_000, currency: 'EUR' },
        period: { start: '2027', end: '2029' },
      });
    });

    it('does so in English', async () => {
      const { text } = await startBot()
        .chat({ locale: 'en-US' })
        .say(
          'I want to screen a collaboration with Norway about ports, 2027-2029, DKK 50,000 a year',
        );

      expect(text).toContain('DKK 50,000');
      expect(text).toMatch(/Norway/);
      expect(text).not.toMatch(/mangler|Forslaget/);
    });

    it('asks for what is missing after confirmation, and records the similar collaborations', async () => {
      const bot = startBot();
      const chat = bot.chat();
      const card = await chat.say(SENTENCE);

      const next = await chat.tap(card, 'Fortsæt alligevel');

      expect(next.outgoing.map(({ kind }) => kind)).toEqual(['update']);
      expect(next.text).toMatch(SECOND_FACT);
      const [stored] = await storedIn(bot);
      expect(stored?.overlaps?.ids).toContain('venskabsregioner');
      expect(stored?.history.map(({ did }) => did)).toEqual(['started', 'confirmed']);
    });

    it('opens a similar collaboration, and returns', async () => {
      const chat = startBot().chat();
      const card = await chat.say(SENTENCE);

      const detail = await chat.tap(card, 'Alt om eHealth for Regions');

      expect(detail.text).toMatch(/^eHealth for Regions/);
      expect((await chat.say('fortsæt')).text).toMatch(SECOND_FACT);
    });
  });

  describe('typed', () => {
    it('goes from the first fact through the administrative checklist to the result', async () => {
      const bot = startBot();
      const chat = bot.chat();

      const last = await complete(chat, '3');

      expect(last.text).toContain('Resultat: Robotkirurgi med Skåne\nAnbefales\n');
      expect(last.text).toContain('100 %'.replace(' ', '\u00a0'));
      const [stored] = await storedIn(bot);
      expect(stored?.state).toBe('draft');
      expect(stored?.assessments[0]?.answers).toHaveLength(ADMINISTRATIVE.length);
    });

    it('goes through the political checklist as well', async () => {
      const bot = startBot();
      const chat = bot.chat();
      await begin(chat, 1);
      await chat.say('politisk');
      for (const fact of FACTS.slice(2)) await chat.say(fact);
      const first = await chat.say('fortsæt');

      const last = await answer(chat, '0');

      expect(first.text).toContain(POLITICAL[0]?.text.da);
      expect(last.text).toContain('Anbefales ikke');
      expect((await own(bot))?.answers.map(({ question }) => question)).toEqual(
        POLITICAL.map(({ id }) => id),
      );
    });

    it('keeps its language, whatever language a name or a place is in', async () => {
      const chat = startBot().chat();
      await chat.say('ny screening');

      const next = await chat.say('Exchange of experience between nurses and doctors');

      expect(next.text).toMatch(SECOND_FACT);
    });

    it('speaks English with a person who writes English', async () => {
      const chat = startBot().chat({ locale: 'en-US' });
      await chat.say('new screening');

      expect((await chat.say('Robot surgery')).text).toMatch(
        /^1 of 4 · The proposal[^]* read as: Level\./,
      );
      expect((await chat.say('political')).text).toMatch(/read as: Kind\b/);
      expect((await chat.say('pause')).text).toContain('saved');
    });

    it.each([
      ['ved ikke', 'unknown'],
      ["don't know", 'unknown'],
      ['0', 0],
      ['Nævnt middel', 3],
      ['named means', 3],
    ])('accepts "%s" as an answer', async (typed, value) => {
      const bot = startBot();
      const chat = bot.chat();
      await beginQuestions(chat);

      await chat.say(typed);

      expect((await own(bot))?.answers).toEqual([
        expect.objectContaining({ question: ADMINISTRATIVE[0]?.id, value }),
      ]);
    });

    it.each(['spring over', 'skip', 'næste', 'next'])('skips a fact at "%s"', async (typed) => {
      const bot = startBot();
      const chat = bot.chat();
      await begin(chat);

      await chat.say(typed);

      expect((await storedIn(bot))[0]).toMatchObject({ proposal: {}, skipped: ['name'] });
    });

    it('goes back at "tilbage", and shows the answer', async () => {
      const chat = startBot().chat();
      await beginQuestions(chat);
      await chat.say('2');

      const back = await chat.say('tilbage');

      expect(back.text).toMatch(/^1 af 16/);
      expect(back.submits.map(({ title }) => title)).toContainEqual(
        expect.stringMatching(/^2 · .* \(dit svar\): /),
      );
    });

    it.each(['fortryd', 'undo'])('undoes the last answer at "%s"', async (typed) => {
      const bot = startBot();
      const chat = bot.chat();
      await beginQuestions(chat);
      await chat.say('2');

      expect((await chat.say(typed)).text).toMatch(/^1 af 16/);
      expect((await own(bot))?.answers).toEqual([]);
    });

    it('shows all answers at "overblik"', async () => {
      const chat = startBot().chat();
      await beginQuestions(chat);

      expect((await chat.say('overblik')).text).toContain('Alle svar: Robotkirurgi med Skåne');
    });

    it('stores the reason for an answer as its comment', async () => {
      const bot = startBot();
      const chat = bot.chat();
      await beginQuestions(chat);

      expect((await chat.say('2 fordi det er kendt')).text).toMatch(/^2 af 16/);
      expect(await own(bot)).toMatchObject({
        answers: [{ value: 2 }],
        notes: [{ comment: 'fordi det er kendt' }],
      });
    });

    it('returns a reason that is too long, and does not answer without it', async () => {
      const bot = startBot();
      const chat = bot.chat();
      await beginQuestions(chat);

      const { text } = await chat.say(`2 fordi ${'x'.repeat(1000)}`);

      expect(text).toContain('Teksten er for lang.');
      expect(await own(bot)).toMatchObject({ answers: [], notes: [] });
    });

    it.each(['Se alle svar', 'see all answers!'])(
      'does what the button with this title does: "%s"',
      async (typed) => {
        const chat = startBot().chat();
        await beginQuestions(chat);

        expect((await chat.say(typed)).text).toContain('Alle svar: Robotkirurgi med Skåne');
      },
    );

    it('does so at the result too', async () => {
      const bot = await startLiveBot();
      const chat = bot.chat();
      await complete(chat);

      expect((await chat.say('inviter en kollega')).text).toContain('Invitér en kollega:');
      expect((await chat.say('forklar resultatet')).text).toContain('Forklaring:');
      expect((await chat.say('send ind')).text).toMatch(/^Send ind: Robotkirurgi med Skåne\n/);
      expect((await storedIn(bot))[0]?.state).toBe('draft');
      await chat.say('send ind nu');
      expect((await storedIn(bot))[0]?.state).toBe('submitted');
    });

    it.each(['?', 'nej'])('asks again for the name at "%s"', async (typed) => {
      const bot = startBot();
      const chat = bot.chat();
      await begin(chat);

      expect((await chat.say(typed)).text).toMatch(FIRST_FACT);
      expect((await storedIn(bot))[0]?.proposal).toEqual({});
    });

    it.each([
      'sammenlign CPMR og AER',
      'vis netværk om havne',
      'hvad koster CPMR',
      'compare CPMR and AER',
    ])('takes for a question, not for the name of a proposal: "%s"', async (typed) => {
      const bot = startBot();
      const chat = bot.chat();
      await begin(chat);

      expect((await chat.say(typed)).text).toMatch(/CPMR|Westlink/);
      expect((await storedIn(bot))[0]?.proposal).toEqual({});
    });

    it.each(['ok', 'fortsæt', 'ja'])('takes for no partner: "%s"', async (typed) => {
      const bot = startBot();
      const chat = bot.chat();
      await begin(chat, 6);

      expect((await chat.say(typed)).text).toContain('læses det som: Partnere.');
      expect((await storedIn(bot))[0]?.proposal).not.toHaveProperty('partners');
    });

    it.each(['annuller', 'slet kladden', 'cancel', 'delete the draft', 'Slet screeningen.'])(
      'asks before it deletes the draft under way at "%s", and then does',
      async (typed) => {
        const bot = startBot();
        const chat = bot.chat();
        await begin(chat, 1);

        const asked = await chat.say(typed);

        expect(asked.text).toContain('Vil du slette kladden? Robotkirurgi med Skåne');
        expect(await storedIn(bot)).toHaveLength(1);
        const done = await chat.tap(asked, 'Slet kladden');
        expect(done.text).toBe('Kladden "Robotkirurgi med Skåne" er slettet.');
        expect(await storedIn(bot)).toEqual([]);
        expect((await chat.say('mine screeninger')).text).toContain('Du har ingen screeninger');
      },
    );

    it('keeps the draft if its owner thinks better of it', async () => {
      const chat = startBot().chat();
      await begin(chat, 1);

      const kept = await chat.tap(await chat.say('annuller'), 'Behold kladden');

      expect(kept.text).toMatch(SECOND_FACT);
    });

    it('pauses at "afbryd"', async () => {
      const chat = startBot().chat();
      await begin(chat, 1);

      expect((await chat.say('afbryd')).text).toContain('gemt og sat på pause');
    });

    it('deletes a draft from the list, and in words after a pause', async () => {
      const bot = startBot();
      const chat = bot.chat();
      await begin(chat, 1);
      await chat.say('pause');

      const list = await chat.say('mine screeninger');
      const asked = await chat.tap(list, 'Slet kladden: Robotkirurgi');
      expect(asked.text).toContain('Vil du slette kladden?');
      await chat.tap(await chat.say('slet min kladde'), 'Slet kladden');

      expect(await storedIn(bot)).toEqual([]);
      expect((await chat.say('slet kladden')).text).toBe('Du har ingen kladde at slette.');
    });

    it('deletes nothing that was submitted', async () => {
      const bot = startBot();
      const chat = bot.chat();
      await submit(chat, await complete(chat));

      expect((await chat.say('slet kladden')).text).toBe('Du har ingen kladde at slette.');
      expect((await storedIn(bot))[0]?.state).toBe('submitted');
    });

    it('opens every fact that the list of facts offers', async () => {
      const bot = startBot();
      const chat = bot.chat();
      await beginQuestions(chat);
      let opened = await chat.say('tilbage');

      const titleOf = (fact: Fact) => `Ret: ${daScreening.facts[fact].label}`;
      // Without outside money there is no programme and no outside share to change.
      const offered = PROPOSAL_FACTS.filter((fact) => fact !== 'programme' && fact !== 'external');

      for (const fact of offered) {
        const list = await chat.tap(opened, 'Ret oplysninger');
        expect(list.submits.filter(({ title }) => title.startsWith('Ret: '))).toHaveLength(
          offered.length,
        );
        opened = await chat.tap(list, titleOf(fact));
        expect(JSON.stringify(opened.cards)).toContain(`"fact-${fact}"`);
      }
    });

    it.each(['CPMR', 'vis netværk om havne', 'hvad koster CPMR'])(
      'answers a question or the name of an entry, even without a question mark: "%s"',
      async (typed) => {
        const chat = startBot().chat();
        await beginQuestions(chat);

        const { text } = await chat.say(typed);

        expect(text).toMatch(/CPMR|Westlink/);
        expect(text).toContain('Du er i gang med at screene');
      },
    );

    it.each(['7', 'måske', 'middelhøj', '?', 'det er kendt', 'meget vigtigt'])(
      'lists possible answers if "%s" is not one',
      async (typed) => {
        const bot = startBot();
        const chat = bot.chat();
        await beginQuestions(chat);
        const before = await storedIn(bot);

        const { text } = await chat.say(typed);

        expect(text).toContain('Skriv 0, 1, 2, 3, "ved ikke", "tilbage", "fortryd" eller "pause"');
        expect(text).toContain(ADMINISTRATIVE[0]?.text.da);
        expect(await storedIn(bot)).toEqual(before);
      },
    );

    it.each(['sundhed', 'HEALTH'])('recognises the area by its name: "%s"', async (typed) => {
      const bot = startBot();
      const chat = bot.chat();
      await begin(chat, 3);

      await chat.say(typed);

      expect((await storedIn(bot))[0]?.proposal.area).toBe('health');
    });

    it('asks again if a choice does not exist', async () => {
      const chat = startBot().chat();
      await begin(chat, 3);

      const { text } = await chat.say('kvaksalveri');

      expect(text).toContain('Det svar kan ikke vælges her. Vælg et af svarene på kortet.');
      expect(text).toContain('læses det som: Område.');
    });

    it('asks about extra posts if there is external money, and accepts only that', async () => {
      const bot = startBot();
      const chat = bot.chat();
      await begin(chat, 12);

      const { text } = await chat.say('ja');
      await chat.say('uden');

      expect(text).toContain('Med eller uden ekstra stillinger?');
      expect((await storedIn(bot))[0]?.proposal.funding).toBe('same-staff');
    });

    it('asks again for an unreadable amount, and shows what was written', async () => {
      const bot = startBot();
      const chat = bot.chat();
      await begin(chat, 9);

      const { text } = await chat.say('ikke ret meget');

      expect(text).toContain('Jeg kunne ikke læse beløbet.');
      expect(text).toContain('Du skrev: "ikke ret meget"');
      expect((await storedIn(bot))[0]?.proposal.cost).toBeUndefined();
    });

    it('asks for confirmation of a guess', async () => {
      const bot = startBot();
      const chat = bot.chat();

      const asked = await begin(chat, 7);
      await chat.say('ja');

      expect(asked.text).toContain('læses det som: Lande.');
      expect(asked.text).toContain('Mit bud ud fra det, du har skrevet: Lande.');
      expect(JSON.stringify(asked.cards)).toContain('"value":"Sverige"');
      expect((await storedIn(bot))[0]?.proposal).toMatchObject({
        countries: { text: '', ids: ['se'] },
        themes: { text: 'robotkirurgi' },
      });
    });

    it('does not read "we want to assess …" as another screening when the purpose is asked for', async () => {
      const bot = startBot();
      const chat = bot.chat();
      await begin(chat, 4);

      await chat.say('Vi vil vurdere robotter sammen med Skåne');

      const stored = await storedIn(bot);
      expect(stored).toHaveLength(1);
      expect(stored[0]?.proposal.purpose).toBe('Vi vil vurdere robotter sammen med Skåne');
    });
  });

  describe('tapped', () => {
    const tapAll = async (chat: Chat, level: string) => {
      let reply = await begin(chat);
      const what = { 'fact-name': 'Robotkirurgi', 'fact-level': level, 'fact-area': 'health' };
      reply = await chat.tap(reply, 'Gem og fortsæt', what);
      const first = reply.cardId;
      while (reply.text.includes(' af 4 · Forslaget'))
        reply = await chat.tap(reply, 'Gem og fortsæt');
      reply = await chat.tap(reply, 'Fortsæt');
      let taps = 0;
      for (; reply.text.includes(' af 16 · '); taps++) reply = await chat.tap(reply, '2 ·');
      return { reply, first, taps };
    };

    it.each([
      ['administrative', ADMINISTRATIVE.length],
      ['political', POLITICAL.length],
    ])('goes through the whole checklist in one card: %s', async (level, questions) => {
      const { reply, first, taps } = await tapAll(startBot().chat(), level);

      expect(taps).toBe(questions);
      expect(reply.outgoing.map(({ kind }) => kind)).toEqual(['update']);
      expect(reply.cardId).toBe(first);
      expect(reply.text).toContain('Resultat: Robotkirurgi\n');
    });

    it('explains what is wrong with a fact', async () => {
      const chat = startBot().chat();
      const card = await begin(chat);

      const { text } = await chat.tap(card, 'Gem og fortsæt', { 'fact-name': 'x'.repeat(201) });

      expect(text).toContain('Navn: Teksten er for lang.');
    });

    it('answers a stale tap with the current step, and shows what was typed', async () => {
      const bot = startBot();
      const chat = bot.chat();
      const card = await begin(chat);
      await chat.say('Kirurgi');

      const typed = { 'fact-name': 'noget helt tredje', 'fact-level': 'political' };
      const { text } = await chat.tap(card, 'Gem og fortsæt', typed);

      expect(text).toMatch(/læses det som: Niveau\./);
      expect(text).toContain('Kortet er forældet. Her er, hvor du er nået til.');
      expect(text).toContain('Du skrev: "noget helt tredje"');
      expect((await storedIn(bot))[0]?.proposal.name).toBe('Kirurgi');
      expect((await storedIn(bot))[0]?.proposal.level).toBeUndefined();
    });

    it('ignores a tap that is delivered twice, without complaint', async () => {
      const bot = startBot();
      const chat = bot.chat();
      const card = await beginQuestions(chat);
      const once = await chat.tap(card, '2 ·');
      const before = await storedIn(bot);

      const twice = await chat.tap(card, '2 ·');

      expect(twice.text).toBe(once.text);
      expect(await storedIn(bot)).toEqual(before);
    });

    it('sends a new card if the old one can no longer be edited', async () => {
      const bot = startBot();
      const chat = bot.chat();
      const card = await begin(chat);
      bot.adapter.editable = false;

      const reply = await chat.tap(card, 'Gem og fortsæt', { 'fact-name': 'Kirurgi' });

      expect(reply.outgoing.map(({ kind }) => kind)).toEqual(['send']);
      expect(reply.text).toMatch(/^2 af 4/);
      expect(bot.log.lines.map(({ level }) => level)).toContain('warn');
    });

    it('accepts a comment and a link, and returns them if the link is invalid', async () => {
      const bot = startBot();
      const chat = bot.chat();
      const form = await chat.tap(await beginQuestions(chat), 'Skriv en kommentar');

      const wrong = await chat.tap(form, 'Gem', { comment: 'Se aftalen', evidence: 'aftalen' });
      const right = await chat.tap(wrong, 'Gem', {
        comment: 'Se aftalen',
        evidence: 'https://a.dk',
      });

      expect(wrong.text).toContain('Skriv et link, der begynder med https://');
      expect(JSON.stringify(wrong.cards)).toContain('Se aftalen');
      expect(right.text).toMatch(/^1 af 16/);
      expect((await own(bot))?.notes).toEqual([
        expect.objectContaining({ comment: 'Se aftalen', evidence: 'https://a.dk' }),
      ]);
    });

    it('changes a fact from the list of facts, and returns', async () => {
      const bot = startBot();
      const chat = bot.chat();
      const last = await complete(chat);
      const list = await chat.tap(last, 'Ret oplysninger');

      const fact = await chat.tap(list, 'Ret: Ansvarlig enhed');
      await chat.tap(fact, 'Gem og fortsæt', { 'other-unit': 'Kirurgi' });

      expect((await storedIn(bot))[0]?.proposal.unit).toBe('Kirurgi');
    });

    it('changes no fact through a list that is older than the submission', async () => {
      const chat = (await startLiveBot()).chat();
      const last = await complete(chat);
      await submit(chat, last);

      const { text, submits } = await chat.tap(last, 'Ret oplysninger');

      expect(text).toContain('Screeningen er sendt ind eller afgjort');
      expect(submits.filter(({ title }) => title.startsWith('Ret:'))).toEqual([]);
    });
  });

  describe('interrupted by a question', () => {
    it('answers it, and offers to continue', async () => {
      const bot = startBot();
      const chat = bot.chat();
      await begin(chat);

      const answerFooter = await chat.say('hvad koster Nordsøkommissionen?');

      expect(answerFooter.text).toContain('4.940 EUR');
      expect(answerFooter.text).toContain('Du er i gang med at screene');
      expect((await chat.tap(answerFooter, 'Fortsæt screeningen')).text).toMatch(FIRST_FACT);
      expect((await chat.say('Robotkirurgi')).text).toMatch(SECOND_FACT);
      expect((await storedIn(bot))[0]?.proposal).toMatchObject({ name: 'Robotkirurgi' });
    });

    it('answers it in its language', async () => {
      const chat = startBot().chat();
      await beginQuestions(chat);

      const { text } = await chat.say('what does the North Sea Commission cost?');

      expect(text).toContain('per year');
    });

    it('does not read a question from a button as an answer', async () => {
      const bot = startBot();
      const chat = bot.chat();
      await begin(chat);
      const list = await chat.say('hvilke netværk er der i Norge?');

      const wider = await chat.tap(list, 'Uden Norge');

      expect(wider.text).toContain('16 samarbejder');
      expect((await storedIn(bot))[0]?.proposal).toEqual({});
    });
  });

  it('starts once if the same message is delivered twice', async () => {
    const bot = startBot();
    const one = await bot.chat().say('ny screening', { id: 'same' });
    const other = await bot.chat().say('ny screening', { id: 'same' });

    expect(other.text).toBe(one.text);
    expect(await storedIn(bot)).toHaveLength(1);
  });

  it('starts twice for two messages', async () => {
    const bot = startBot();
    await bot.chat().say('ny screening');
    await bot.chat().say('ny screening');

    expect(await storedIn(bot)).toHaveLength(2);
  });

  describe('paused', () => {
    it('accepts no typed answers until it is continued', async () => {
      const bot = startBot();
      const chat = bot.chat();
      await beginQuestions(chat);

      const paused = await chat.say('pause');
      const before = await storedIn(bot);
      const asked = await chat.say('hvad koster Nordsøkommissionen?');
      await chat.say('3');

      expect(paused.text).toContain('Screeningen er gemt og sat på pause.');
      expect(asked.text).toContain('4.940 EUR');
      expect(asked.text).not.toContain('Du er i gang');
      expect(await storedIn(bot)).toEqual(before);
      expect((await chat.say('fortsæt')).text).toMatch(/^1 af 16/);
      expect((await chat.say('3')).text).toMatch(/^2 af 16/);
    });

    it('continues with the button of the card', async () => {
      const chat = startBot().chat();
      const card = await begin(chat, 1);

      const paused = await chat.tap(card, 'Pause');

      expect(paused.outgoing.map(({ kind }) => kind)).toEqual(['update']);
      expect((await chat.tap(paused, 'Fortsæt screeningen')).text).toMatch(SECOND_FACT);
    });
  });

  it('continues when another process takes over the store', async () => {
    const before = startBot();
    await beginQuestions(before.chat());
    await before.chat().say('3');
    const after = startBot({ documents: before.documents });

    expect((await after.chat().say('fortsæt')).text).toMatch(/^2 af 16/);
    expect((await after.chat().say('3')).text).toMatch(/^3 af 16/);
  });

  it('accepts typed answers after a restart without being continued', async () => {
    const before = startBot();
    await beginQuestions(before.chat());
    const after = startBot({ documents: before.documents });

    expect((await after.chat().say('3')).text).toMatch(/^2 af 16/);
  });

  it('reports that there is nothing to continue', async () => {
    expect((await startBot().chat().say('fortsæt')).text).toBe(
      'Du har ingen screening i gang. Skriv "ny screening" for at begynde en.',
    );
  });

  it("lists a person's screenings, and continues the tapped one", async () => {
    const bot = startBot();
    const chat = bot.chat();
    await begin(chat, 1);
    await begin(bot.chat({ user: JENS }), 1);

    const list = await chat.say('mine screeninger');

    expect(list.text).toMatch(/^Dine screeninger\n/);
    const titles = list.submits.map(({ title }) => title);
    expect(titles.filter((one) => one.includes('Robotkirurgi'))).toEqual([
      'Fortsæt screeningen: Robotkirurgi med Skåne',
      'Slet kladden: Robotkirurgi med Skåne',
    ]);
    expect((await chat.tap(list, 'Fortsæt screeningen')).text).toMatch(SECOND_FACT);
  });

  it('starts with the button of an empty list', async () => {
    const chat = startBot().chat();
    const none = await chat.say('mine screeninger');

    expect(none.text).toContain('Du har ingen screeninger endnu.');
    expect((await chat.tap(none, 'Start en screening')).text).toMatch(FIRST_FACT);
  });

  it('uses both checklists, and shows them next to each other', async () => {
    const bot = await startLiveBot();
    const chat = bot.chat();
    const other = await chat.tap(await complete(chat, '3'), 'Besvar også den politiske tjekliste');
    const last = await answer(chat, '1');

    const { text } = await chat.tap(last, 'Sammenlign tjeklisterne');

    expect(other.text).toContain(POLITICAL[0]?.text.da);
    expect((await storedIn(bot))[0]?.assessments.map(({ answers }) => answers.length)).toEqual([
      ADMINISTRATIVE.length,
      POLITICAL.length,
    ]);
    expect(text).toContain('forskellige');
  });

  it('switches between the checklists', async () => {
    const chat = (await startLiveBot()).chat();
    await chat.tap(await complete(chat, '3'), 'Besvar også den politiske tjekliste');
    const political = await answer(chat, '1');

    const administrative = await chat.tap(political, 'Se den administrative tjekliste');

    expect(political.text).toContain('Tjekliste for politiske samarbejder');
    expect(administrative.text).toContain('Tjekliste for administrative samarbejder');
    expect((await chat.tap(administrative, 'Se den politiske tjekliste')).text).toContain(
      'Tjekliste for politiske samarbejder',
    );
  });

  describe.each(['groupChat', 'channel'] as const)('in a %s', (place) => {
    it.each(['ny screening', 'fortsæt', 'mine screeninger', 'indsendte screeninger', SENTENCE])(
      'is refused at "%s", with a link to the chat',
      async (typed) => {
        const bot = startBot();

        const { messages } = await bot.chat({ place }).say(typed);

        expect(messages[0]?.activity.attachments).toEqual([
          expect.objectContaining({
            contentType: 'application/vnd.microsoft.card.hero',
            content: expect.objectContaining({
              text: 'Screening foregår i din private chat med Udsyn. Åbn den med knappen, og skriv "ny screening".',
              buttons: [
                {
                  type: 'openUrl',
                  title: 'Åbn chatten med Udsyn',
                  value: 'https://teams.microsoft.com/l/chat/0/0?users=28%3Audsyn',
                },
              ],
            }) as object,
          }),
        ]);
        expect(await storedIn(bot)).toEqual([]);
      },
    );

    it('accepts no typed answers for a screening of the private chat', async () => {
      const bot = startBot();
      await begin(bot.chat(), 1);
      const before = await storedIn(bot);

      await bot.chat({ place, user: METTE }).say('Sundhed');

      expect(await storedIn(bot)).toEqual(before);
    });
  });
});
