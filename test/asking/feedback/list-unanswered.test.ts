import { listUnanswered } from '../../../src/asking/feedback/list-unanswered';
import { recordRating, recordUnanswered } from '../../../src/asking/feedback/record-feedback';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { settableClock } from '../../fakes/settable-clock';
import { INDEX } from '../nordjylland';

function start() {
  const clock = settableClock('2027-01-01T08:00:00.000Z');
  const ports = {
    clock,
    documents: createMemoryDocumentStore(clock),
    knowledge: { current: () => INDEX },
  };
  return {
    ...ports,
    unanswered: async (key: string, at: string) => {
      clock.set(at);
      await recordUnanswered({ key, question: key, intent: 'unknown' }, ports);
    },
    rated: async (key: string, at: string, useful: boolean) => {
      clock.set(at);
      const rated = { month: at.slice(0, 7), intent: 'find', answered: true } as const;
      await recordRating({ key, question: key, useful, ...rated }, ports);
    },
    questions: async () => (await listUnanswered(ports)).map(({ question }) => question),
  };
}

describe('listUnanswered', () => {
  it('has what got no answer and what got one of no use, newest first', async () => {
    const all = start();
    await all.unanswered('a', '2027-01-30T08:00:00Z');
    await all.rated('b', '2027-02-01T08:00:00Z', false);
    await all.rated('useful', '2027-02-02T08:00:00Z', true);
    await all.unanswered('c', '2027-02-03T08:00:00Z');

    expect(await all.questions()).toEqual(['c', 'b', 'a']);
  });

  it('leaves out what is older than 90 days', async () => {
    const all = start();
    await all.unanswered('old', '2027-01-01T08:00:00Z');
    await all.unanswered('new', '2027-01-02T08:00:01Z');
    all.clock.set('2027-04-02T08:00:00Z');

    expect(await all.questions()).toEqual(['new']);
  });

  it('has ten at most', async () => {
    const all = start();
    for (let day = 10; day < 22; day++) {
      await all.unanswered(`u${day}`, `2027-01-${day}T08:00:00Z`);
      await all.rated(`r${day}`, `2027-01-${day}T09:00:00Z`, false);
    }

    const questions = await all.questions();

    expect(questions).toHaveLength(10);
    expect(questions.slice(0, 3)).toEqual(['r21', 'u21', 'r20']);
  });

  it('is empty where nothing was asked in vain', async () => {
    expect(await start().questions()).toEqual([]);
  });
});
