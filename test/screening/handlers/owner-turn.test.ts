import { askIdleDrafts } from '../../../src/screening/case/ask-idle-drafts';
import { JENS, METTE } from '../../teams/chat';
import { begin, complete, startLiveBot, storedIn } from './screening-chat';

const DAY = 86_400_000;

async function drafted() {
  const bot = await startLiveBot();
  const jens = bot.chat({ user: JENS });
  const result = await complete(jens);
  return { bot, jens, result };
}

describe("an owner's screening", () => {
  it('is withdrawn, and brought back where it was', async () => {
    const { bot, jens, result } = await drafted();

    const gone = await jens.tap(result, 'Træk tilbage');
    const [withdrawn] = await storedIn(bot);
    const back = await jens.tap(gone, 'Fortryd');

    expect(gone.text).toContain('Du kan fortryde i 24 timer.');
    expect(withdrawn?.state).toBe('withdrawn');
    expect(back.text).toContain('Resultat: Robotkirurgi med Skåne');
    expect((await storedIn(bot))[0]?.state).toBe('draft');
  });

  it('is not brought back after a day', async () => {
    const { bot, jens, result } = await drafted();
    const gone = await jens.tap(result, 'Træk tilbage');
    bot.clock.set(new Date(bot.clock.now().getTime() + 2 * DAY).toISOString());

    const late = await jens.tap(gone, 'Fortryd');

    expect((await storedIn(bot))[0]?.state).toBe('withdrawn');
    expect(late.text).toContain('Fristen på 24 timer er udløbet.');
    expect(late.submits.map(({ title }) => title)).toEqual(['Lav en kopi']);
  });

  it('gives back the comment that was being written while it was handed in', async () => {
    const { jens, result } = await drafted();
    const list = await jens.tap(await jens.tap(result, 'Se alle svar'), 'Åbn: Relevans');
    const question = await jens.tap(list, 'Ret: ');
    const form = await jens.tap(question, 'Skriv en kommentar');
    await jens.tap(result, 'Send ind');

    const late = await jens.tap(form, 'Gem kommentaren', { comment: 'Skåne har to robotter.' });

    expect(late.text).toContain('Du skrev: "Skåne har to robotter."');
  });

  it('gives back a fact that was being written when it was withdrawn, but no choice', async () => {
    const { jens, result } = await drafted();
    const level = await jens.tap(await jens.tap(result, 'Ret oplysninger'), 'Ret: Niveau');
    const purpose = await jens.tap(await jens.tap(result, 'Ret oplysninger'), 'Ret: Formål');
    await jens.tap(result, 'Træk tilbage');

    const written = await jens.tap(purpose, 'Gem og fortsæt', { text: 'At blive klogere.' });
    const chosen = await jens.tap(level, 'Politisk');

    expect(written.text).toContain('Trukket tilbage: Robotkirurgi med Skåne');
    expect(written.text).toContain('Du skrev: "At blive klogere."');
    expect(chosen.text).toContain('kan ikke ændres');
    expect(chosen.text).not.toContain('Du skrev');
  });

  it('takes no typed answers once it is withdrawn', async () => {
    const { bot, jens, result } = await drafted();
    await jens.tap(result, 'Træk tilbage');
    const before = await storedIn(bot);

    await jens.say('3');

    expect(await storedIn(bot)).toEqual(before);
  });

  it('is copied without its answers, once for each tap', async () => {
    const { bot, jens, result } = await drafted();

    const copy = await jens.tap(result, 'Lav en kopi');

    expect(copy.text).toContain('Navn: Robotkirurgi med Skåne');
    const stored = await storedIn(bot);
    expect(stored.map(({ assessments }) => assessments[0]?.answers.length).sort()).toEqual([0, 16]);
  });

  it('is kept when it is asked about', async () => {
    const bot = await startLiveBot();
    const jens = bot.chat({ user: JENS });
    await begin(jens, 1);
    const [draft] = await storedIn(bot);
    bot.clock.set(new Date(bot.clock.now().getTime() + 15 * DAY).toISOString());
    await askIdleDrafts(bot);

    const { text } = await jens.send({ action: 'keep-draft', screening: draft?.id });

    expect(text).toBe('Kladden er beholdt. Skriv "mine screeninger", når du vil videre.');
    expect((await storedIn(bot))[0]?.state).toBe('draft');
  });

  it('gives its case note with links that work for a short time', async () => {
    const { jens, result } = await drafted();

    const { text } = await jens.tap(result, 'Sagsnotat');

    expect(text).toContain('Sagsnotat: Robotkirurgi med Skåne');
    expect(text).toContain('https://udsyn.example/downloads/');
  });

  it('keeps a reply that comes when nobody waits for one', async () => {
    const { bot, jens } = await drafted();
    const [draft] = await storedIn(bot);
    await bot.chat({ user: METTE }).say('hej');

    const { text } = await jens.send({
      action: 'reply',
      screening: draft?.id,
      text: 'Vi betaler.',
    });

    expect(text).toContain('Du skrev: "Vi betaler."');
    expect(await storedIn(bot)).toEqual([draft]);
  });
});
