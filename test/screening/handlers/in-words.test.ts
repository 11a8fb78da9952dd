import { caseNumberOf } from '../../../src/screening/case/case-number';
import { JENS } from '../../teams/chat';
import {
  answer,
  begin,
  beginQuestions,
  complete,
  startLiveBot,
  storedIn,
  submit,
} from './screening-chat';

const BENT = { id: '29:bent', name: 'Bent Holm', aadObjectId: 'aad-bent' };

/** Jens proposes, Bent is a colleague, and Mette coordinates. */
async function open() {
  const bot = await startLiveBot();
  const [jens, bent, mette] = [bot.chat({ user: JENS }), bot.chat({ user: BENT }), bot.chat()];
  await bent.say('hej');
  await mette.say('hej');
  const state = async () => (await storedIn(bot))[0]?.state;
  return { bot, jens, bent, mette, state };
}

describe('what a button does', () => {
  it('is done in words, with the same confirmation', async () => {
    const { bot, jens, mette, state } = await open();
    await complete(jens);

    const invite = await jens.say('kan du invitere Bent?');
    expect(invite.text).toContain('Tryk på navnet for at bekræfte.');
    expect((await storedIn(bot))[0]?.assessments).toHaveLength(1);
    await jens.tap(invite, 'Bent Holm');
    expect((await storedIn(bot))[0]?.assessments).toHaveLength(2);

    const form = await jens.say('send sagen ind');
    expect(await state()).toBe('draft');
    await jens.tap(form, 'Send ind nu');
    expect(await state()).toBe('submitted');

    expect((await mette.say('hvilke screeninger venter på mig?')).text).toContain('Til behandling');
    expect((await mette.say('sagsnotat Robotkirurgi')).text).toContain('Sagsnotat: Robotkirurgi');
    expect((await mette.say('sagsnotat Havne')).text).toContain('der hedder "Havne"');
    await mette.say('tag sagen');
    expect((await storedIn(bot))[0]?.handler?.id).toBe('aad-mette');
    expect((await mette.say('afvis sagen')).text).toContain('Robotkirurgi med Skåne');
    expect(await state()).toBe('submitted');
  });

  it('undoes what can be undone of a case', async () => {
    const { jens, state } = await open();
    await submit(jens, await complete(jens));

    const form = await jens.say('fortryd');
    expect(form.text).toContain('Træk tilbage: Robotkirurgi med Skåne');
    await jens.tap(form, 'Træk tilbage', { text: 'Partneren har trukket sig' });
    expect(await state()).toBe('withdrawn');
    await jens.say('fortryd');
    expect(await state()).toBe('submitted');
  });

  it('is refused with the reason where it cannot be done', async () => {
    const { jens, bent, state } = await open();
    await begin(jens, 4);

    expect((await jens.say('send ind')).text).toContain('kan ikke sendes ind endnu');
    expect((await bent.say('send ind')).text).toContain('Jeg fandt ingen screening');
    expect(await state()).toBe('draft');
  });

  it('leaves questions and facts alone', async () => {
    const { bot, jens } = await open();
    await begin(jens);

    expect((await jens.say('vis CPMR')).text).toContain('CPMR (Conference of Peripheral');
    await jens.say('Godkend medicin på tværs af grænser');
    expect((await storedIn(bot))[0]?.proposal.name).toBe('Godkend medicin på tværs af grænser');
    expect((await jens.say('hvordan screener jeg et samarbejde?')).text).toContain('ny screening');
  });
});

describe('what is meant by "the case"', () => {
  it('is what is under way, and what only a coordinator can do is said', async () => {
    const { bot, jens, bent, mette } = await open();
    await submit(jens, await complete(jens));

    expect((await jens.say('godkend sagen')).text).toContain('koordinator');
    expect((await jens.say('godkend sagen')).text).not.toContain('tilhører en anden');
    await begin(mette, 1);
    const form = await mette.say('afvis sagen fordi partneren er væk');
    expect(form.text).toContain('Robotkirurgi med Skåne');
    expect(form.text).not.toContain('der hedder');
    expect((await bent.say('fortryd')).text).toContain('Der er ikke noget at fortryde');
    const [stored] = (await storedIn(bot)).filter((one) => one.submittedAt !== undefined);
    const number = stored === undefined ? '' : caseNumberOf(stored);
    expect((await jens.say(`sag ${number}`)).text).toContain('Resultat: Robotkirurgi');
    expect((await jens.say(`sagsnotat ${number}`)).text).toContain('Sagsnotat: Robotkirurgi');
  });

  it.each([
    'Tag forslaget op igen efter ferien',
    'Inviter kommunerne til at deltage i indsatsen',
    'Forslag fra Region Skåne',
    'Alle forslag',
  ])('"%s" is an answer where a text is asked for', async (typed) => {
    const { bot, mette } = await open();
    await begin(mette, 4);
    await mette.say(typed);

    expect((await storedIn(bot))[0]?.proposal.purpose).toBe(typed);
  });

  it('is not a draft whose short name is a part of the question', async () => {
    const { jens } = await open();
    await begin(jens);
    await jens.say('Sundhed');

    const { text } = await jens.say('hvem beslutter om samarbejder på sundhedsområdet?');
    expect(text).not.toContain('Hvem beslutter: Sundhed\n');
  });
});

describe('a question to the owner', () => {
  const ask = async (text: string) => {
    const opened = await open();
    await submit(opened.jens, await complete(opened.jens));
    const [stored] = await storedIn(opened.bot);
    const screening = stored?.id ?? '';
    const asked = await opened.mette.send({ action: 'request', screening, text });
    return { ...opened, asked };
  };

  it.each(['Sundhedsplanlægning betaler af egen ramme', 'CPMR betaler kontingentet for os', 'Nej'])(
    'is answered in words once that is confirmed: "%s"',
    async (typed) => {
      const { jens, state } = await ask('Hvem betaler?');

      const form = await jens.say(typed);
      expect(form.text).toContain('Send dette som svar til koordinatoren?');
      expect(await state()).toBe('more-information');
      await jens.tap(form, 'Svar og send ind igen', { text: typed });
      expect(await state()).toBe('submitted');
    },
  );

  it.each(['hvad koster CPMR?', 'mine screeninger', 'hjælp', 'Nordsøkommissionen'])(
    'is not answered by what is a question or a command: "%s"',
    async (typed) => {
      const { jens } = await ask('Hvem betaler?');

      expect((await jens.say(typed)).text).not.toContain('Send dette som svar');
    },
  );

  it.each(['netværk om sundheds-it', 'afslutningsdato for CPMR'])(
    'is offered after the answer that "%s" has of its own',
    async (typed) => {
      const { jens } = await ask('Hvem betaler?');

      const { text, cards } = await jens.say(typed);
      expect(text).toContain('Send dette som svar');
      expect(cards.length).toBeGreaterThan(1);
    },
  );

  it.each(['Hvem betaler? Svar senest 31. juni', 'Hvem betaler? Please reply by 30/2'])(
    'is not sent with a date that does not exist: "%s"',
    async (text) => {
      const { asked, state } = await ask(text);

      expect(asked.text).toContain('Den dato findes ikke');
      expect(await state()).toBe('submitted');
    },
  );
});

describe('who decides', () => {
  it.each(['hvem beslutter Robotkirurgi med Skåne?', 'hvem skal godkende min screening?'])(
    'is said of a draft that is asked about: "%s"',
    async (text) => {
      const { jens } = await open();
      await complete(jens);

      const answered = await jens.say(text);
      expect(answered.text).toMatch(/^Hvem beslutter: Robotkirurgi med Skåne\n/);
    },
  );

  it('is said of a collaboration of the catalogue as before', async () => {
    const { jens } = await open();
    await complete(jens);

    const { text } = await jens.say('hvem beslutter, om vi skal træde ud af Asturien?');
    expect(text).toContain('Asturien-samarbejdet');
  });
});

it('counts what was rejected after a list', async () => {
  const { mette } = await open();
  await mette.say('indsendte screeninger');

  expect((await mette.say('hvor mange blev afslået?')).text).toContain(
    '2027: 0 godkendt, 0 afslået',
  );
  for (const asked of ['hvor mange har vi afvist i 2026?', 'hvor mange blev godkendt sidste år'])
    expect((await mette.say(asked)).text).toContain('2026: 0 godkendt, 0 afslået');
});

it('explains a result by what each assessor answered', async () => {
  const { bot, jens, bent } = await open();
  const result = await complete(jens);
  const [stored] = await storedIn(bot);
  const screening = stored?.id ?? '';
  await jens.send({ action: 'invite-person', screening, person: 'aad-bent' });
  await bent.send({ action: 'continue-screening', screening });
  await answer(bent, 'fortsæt', 1);
  await answer(bent, '0');

  const { text } = await jens.tap(result, 'Forklar resultatet');
  expect(text).toContain('Jens Ærø: 3 · Bent Holm: 0');
  expect(text).not.toContain('1,5 ·');
});

describe('a remark on a fact', () => {
  it.each([
    ['partnerne er uenige om økonomien', 'partnerne'],
    ['navnet er forkert', 'navnet'],
    ['formålet er ikke godt nok beskrevet', 'formålet'],
    ['ansvarlig enhed er ikke enig', 'ansvarlig enhed'],
  ])('changes nothing: "%s"', async (remark, called) => {
    const { bot, jens } = await open();
    await beginQuestions(jens);
    const [before] = await storedIn(bot);
    expect((await jens.say(remark)).text).toContain(`skriv "ret ${called} til"`);
    expect((await storedIn(bot))[0]?.proposal).toEqual(before?.proposal);
  });
});

describe('what is said at a question without answering it', () => {
  it('is kept as the comment, if that is what is meant', async () => {
    const { bot, jens } = await open();
    await beginQuestions(jens);

    const comment = 'ja, det er nævnt i sundhedsplanen ligesom CPMR';
    const form = await jens.say(comment);
    expect(form.text).toContain('Det læser jeg ikke som et svar.');
    expect(JSON.stringify(form.outgoing)).toContain(comment);
    await jens.tap(form, 'Gem kommentaren', { comment, evidence: '' });
    const [stored] = await storedIn(bot);
    expect(stored?.assessments[0]?.answers).toEqual([]);
    expect(stored?.assessments[0]?.notes).toMatchObject([{ comment }]);
  });

  it.each([
    ['hvad mener I med det?', 'Er du i tvivl'],
    ['what does it mean?', 'If in doubt'],
  ])('is helped: %s', async (text, help) => {
    const { jens } = await open();
    await beginQuestions(jens);

    const helped = await jens.say(text);
    expect(helped.text).toContain(help);
  });
});
