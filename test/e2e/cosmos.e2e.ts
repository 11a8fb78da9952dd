import { startCosmosServer } from '../store/cosmos/cosmos-server';
import { expectCard } from './support/expect-card';
import { journey } from './support/journey';
import { SCREENING } from './support/screening-texts';
import { fill, tap } from './support/playground';

const texts = SCREENING.da;

describe('over Cosmos DB', () => {
  let cosmos: Awaited<ReturnType<typeof startCosmosServer>>;

  beforeAll(async () => {
    cosmos = await startCosmosServer();
  });

  const run = journey(() => ({
    STORAGE: 'cosmos',
    COSMOS_ENDPOINT: cosmos.endpoint,
    COSMOS_KEY: Buffer.from('any key will do').toString('base64'),
  }));

  afterAll(() => cosmos.close());

  it('answers a question', async () => {
    const answer = await run.playground.say('hvilke netværk dækker sundheds-it?');

    await expectCard(answer, 'eHealth for Regions', 'Kilde: Bilag 4, tabel 2');
  });

  it('goes on with a screening after the bot was killed', async () => {
    const card = await run.playground.say(texts.start);
    await expectCard(card, texts.fact(1));
    await fill(card, texts.name, texts.asks.name);
    await tap(card, texts.save);
    await expectCard(card, texts.fact(2));
    await run.killAndStartAgain();

    const resumed = await run.playground.say(texts.goOn);

    await expectCard(resumed, texts.fact(2), texts.asks.partners);
    await tap(resumed, texts.back);
    await expectCard(resumed, texts.fact(1));
    expect(await resumed.getByRole('textbox', { name: texts.asks.name }).inputValue()).toBe(
      texts.name,
    );
    await run.playground.picture('cosmos-da-1-resumed');
  });
});
