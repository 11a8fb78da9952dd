import { openPlayground, type Playground } from './playground';
import { startUdsyn, temporaryDatabase, type Udsyn } from './udsyn';

/** Udsyn and a browser, for the tests of one describe block; gone when they are done. */
export interface Journey {
  readonly udsyn: Udsyn;
  readonly playground: Playground;
  /** The bot dies hard and is started again over the same data, with a fresh browser. */
  killAndStartAgain(): Promise<void>;
}

type Settings = Readonly<Record<string, string>>;

/** Starts Udsyn over an empty database before the tests, and stops it after them. */
export function journey(settings: () => Settings = () => ({})): Journey {
  const running: {
    database?: ReturnType<typeof temporaryDatabase>;
    udsyn?: Udsyn;
    playground?: Playground;
  } = {};
  const start = async (welcome: boolean) => {
    const { SQLITE_FILE } = (running.database ??= temporaryDatabase());
    running.udsyn = await startUdsyn({ SQLITE_FILE, ...settings() });
    running.playground = await openPlayground({ welcome });
  };
  const has = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('Udsyn is not running');
    return part;
  };
  beforeAll(() => start(true));
  afterAll(async () => {
    await running.playground?.close();
    const ended = await running.udsyn?.stop();
    running.database?.remove();
    if (ended?.status !== 0 || ended.left.length > 0)
      throw new Error(`Udsyn did not stop as it should: ${JSON.stringify(ended)}`);
  });
  return {
    get udsyn() {
      return has(running.udsyn);
    },
    get playground() {
      return has(running.playground);
    },
    killAndStartAgain: async () => {
      const { status, left } = await has(running.udsyn).killBot();
      expect({ status, left }).toEqual({ status: 1, left: [] });
      await running.playground?.close();
      await start(false);
    },
  };
}
