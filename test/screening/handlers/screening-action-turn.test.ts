import { cardActionSchema } from '../../../src/actions';
import { SCREENING_ACTIONS } from '../../../src/screening/cards/screening-actions';
import { JENS, METTE, startBot } from '../../teams/chat';
import { begin, complete, startLiveBot, storedIn } from './screening-chat';

const BENT = { id: '29:bent', name: 'Bent Holm', aadObjectId: 'aad-bent' };
const NOT_YOURS = 'Den screening tilhører en anden, så den kan jeg ikke vise dig.';

/** What each button could carry; the fields that an action does not have are left out when it is parsed. */
const CARRIED = {
  level: 'administrative',
  revision: 0,
  question: 'rel-strategy',
  value: 3,
  fact: 'name',
  text: 'noget andet',
  to: { kind: 'result' },
  comment: 'noget',
  evidence: '',
  name: 'Jens Ærø',
  person: BENT.aadObjectId,
  outcome: 'approved',
  body: 'regionsraadet',
  on: '2027-01-05',
  reason: 'fordi',
};
/** Actions that are about a screening; one may pause and begin what one likes. */
const ABOUT_ONE = SCREENING_ACTIONS.map(({ shape }) => shape.action.value).filter(
  (action) => !['start-screening', 'list-queue', 'pause'].includes(action),
);

describe("somebody else's screening", () => {
  it.each(ABOUT_ONE)('gives a stranger nothing at "%s"', async (action) => {
    const bot = startBot();
    await begin(bot.chat({ user: JENS }), 1);
    const before = await storedIn(bot);
    const carried = cardActionSchema.parse({ ...CARRIED, action, screening: before[0]?.id });

    const { text } = await bot.chat({ user: BENT }).send(carried);

    expect(text).toBe(NOT_YOURS);
    expect(await storedIn(bot)).toEqual(before);
  });

  it.each(ABOUT_ONE)('gives a stranger nothing at "%s" after it was submitted', async (action) => {
    const { bot, screening } = await submitted();

    const { text } = await bot.chat({ user: BENT }).send({ ...CARRIED, action, screening });

    expect(text).toBe(NOT_YOURS);
  });

  it.each(ABOUT_ONE)(
    'gives a coordinator nothing at "%s" before it is submitted',
    async (action) => {
      const bot = startBot();
      await begin(bot.chat({ user: JENS }), 1);
      const before = await storedIn(bot);

      const { text } = await bot
        .chat({ user: METTE })
        .send({ ...CARRIED, action, screening: before[0]?.id });

      expect(text).toBe(NOT_YOURS);
      expect(await storedIn(bot)).toEqual(before);
    },
  );

  it.each(ABOUT_ONE)('is not there at "%s" when it is gone', async (action) => {
    const { text } = await startBot()
      .chat()
      .send({ ...CARRIED, action, screening: 'gone' });

    expect(text).toMatch(/^Den screening findes ikke længere\./);
  });

  it.each(ABOUT_ONE)('shows nothing in a group at "%s"', async (action) => {
    const bot = startBot();
    await begin(bot.chat({ user: JENS }), 1);
    const before = await storedIn(bot);

    const { messages } = await bot
      .chat({ user: JENS, place: 'groupChat' })
      .send({ ...CARRIED, action, screening: before[0]?.id });

    expect(messages.map(({ activity }) => activity.attachments?.[0]?.contentType)).toEqual([
      'application/vnd.microsoft.card.hero',
    ]);
    expect(await storedIn(bot)).toEqual(before);
  });

  it('is not followed by what a stranger types', async () => {
    const bot = startBot();
    await begin(bot.chat({ user: JENS }), 1);
    const before = await storedIn(bot);
    const bent = bot.chat({ user: BENT });

    await bent.send({ action: 'continue-screening', screening: before[0]?.id });
    await bent.say('Robotkirurgi');

    expect(await storedIn(bot)).toEqual(before);
  });
});

const SUBMITTED = startSubmitted();
const submitted = () => SUBMITTED;
/** One for all: nothing that a stranger does may change it. */
async function startSubmitted() {
  const bot = await startLiveBot();
  const jens = bot.chat({ user: JENS });
  await jens.tap(await complete(jens), 'Send ind');
  const [stored] = await storedIn(bot);
  return { bot, screening: stored?.id };
}

describe('a coordinator', () => {
  it('reads what was submitted, and answers nothing in it', async () => {
    const { bot, screening } = await submitted();
    const mette = bot.chat({ user: METTE });

    const shown = await mette.send({ action: 'view-screening', screening });
    const overview = await mette.send({ ...CARRIED, action: 'overview', screening });
    const answered = await mette.send({ ...CARRIED, action: 'answer', screening });

    expect(shown.text).toContain('Indsendt: Robotkirurgi med Skåne');
    expect(overview.text).toContain('Alle svar: Robotkirurgi med Skåne');
    expect(answered.text).toBe(NOT_YOURS);
  });
});
