import type { DocumentStore } from '../../src/store/document-store';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { settableClock } from '../fakes/settable-clock';
import { startBot } from './chat';

const SECRET = 'connection string of the store';
const CODE = /\b[A-HJ-NP-Z2-9]{6}\b/;

/** A store that answers as usual until it is broken, for the collections named. */
function breakable() {
  const clock = settableClock('2027-01-10T12:00:00Z');
  const documents = createMemoryDocumentStore(clock);
  let broken: readonly string[] = [];
  const get: DocumentStore['get'] = (collection, ...rest) =>
    broken.includes(collection.name)
      ? Promise.reject(new Error(SECRET))
      : documents.get(collection, ...rest);
  return {
    bot: startBot({ clock, documents: { ...documents, get } }),
    breakAt: (...names: string[]) => {
      broken = names;
    },
  };
}

describe('a turn that fails', () => {
  it('gives the person a code that the log has too, and nothing of the error', async () => {
    const { bot, breakAt } = breakable();
    breakAt('conversations');

    const { text } = await bot.chat().say('hvad koster Nordsøkommissionen?');

    const code = CODE.exec(text)?.[0];
    expect(text).toBe(
      `Noget gik galt hos mig, og det er ikke din skyld. Prøv igen om lidt. Sker det igen, så oplys koden ${code ?? ''} til jeres koordinator.`,
    );
    expect(text).not.toContain(SECRET);
    expect(bot.log.lines.filter(({ level }) => level === 'error')).toEqual([
      {
        level: 'error',
        fields: { err: new Error(SECRET), errorId: code, activity: 'message' },
        message: 'A turn failed',
      },
    ]);
  });

  it('does not write what the person wrote into the log', async () => {
    const { bot, breakAt } = breakable();
    breakAt('conversations');

    await bot.chat().say('hvad koster min hemmelige plan?');

    expect(JSON.stringify(bot.log.lines)).not.toContain('hemmelige');
  });

  it('gives every failure a code of its own', async () => {
    const { bot, breakAt } = breakable();
    breakAt('conversations');
    const codes = new Set<string | undefined>();
    while (codes.size < 5) {
      const code = CODE.exec((await bot.chat().say('hej')).text)?.[0];
      expect(codes).not.toContain(code);
      codes.add(code);
    }
  });

  it.each([
    ['people', 'hvad koster CPMR?', 'da-DK', /^Noget gik galt/],
    ['people', 'what does CPMR cost?', 'da-DK', /^Something went wrong/],
    ['people', 'CPMR', 'en-US', /^Something went wrong/],
    ['people', 'CPMR', 'da-DK', /^Noget gik galt/],
  ])(
    'guesses the language when it fails before %s are read: %s (%s)',
    async (name, typed, locale, said) => {
      const { bot, breakAt } = breakable();
      breakAt(name);

      expect((await bot.chat({ locale }).say(typed)).text).toMatch(said);
    },
  );

  it('speaks the language that the person has chosen, after a tap too', async () => {
    const { bot, breakAt } = breakable();
    await bot.chat().send({ action: 'language', language: 'en' });
    await bot.chat().say('ny screening');
    breakAt('screenings');

    expect((await bot.chat().say('Robotkirurgi')).text).toMatch(/^Something went wrong/);
    expect(
      (
        await bot.chat().send({
          action: 'back',
          screening: 's',
          level: 'political',
          revision: 0,
        })
      ).text,
    ).toMatch(/^Something went wrong/);
  });

  it('does not keep the next one from being answered', async () => {
    const { bot, breakAt } = breakable();
    breakAt('people');
    await bot.chat().say('hej');
    breakAt();

    expect((await bot.chat().say('hej')).text).toMatch(/^Hej!/);
  });
});
