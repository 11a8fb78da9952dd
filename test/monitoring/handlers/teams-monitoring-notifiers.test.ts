import type { SendProactive } from '../../../src/teams/proactive';
import {
  createTeamsConclusionNotifier,
  createTeamsDutiesNotifier,
} from '../../../src/monitoring/handlers/teams-monitoring-notifiers';
import { plainTextOf } from '../../../src/cards/plain-text';
import { entry } from '../../builders/entry';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { fixedClock } from '../../fakes/fixed-clock';

const CLOCK = fixedClock('2027-03-01T09:00:00Z');

/** Keeps what is sent, as a reader sees it. */
function recorder() {
  const sent: { readonly to: unknown; readonly text: string }[] = [];
  const send: SendProactive = (to, message) => {
    sent.push({ to, text: plainTextOf(message) });
    return Promise.resolve({ kind: 'delivered' });
  };
  return { sent, send };
}

const { conversation, ...UNMET } = person();

describe('createTeamsConclusionNotifier', () => {
  const done = round({
    state: 'answered',
    conclusion: 'end',
    completed: { by: 'x', name: 'Jens Ærø', at: '2027-03-01T08:00:00.000Z' },
    answers: [
      {
        question: 'recommendation',
        choice: 'end',
        note: 'For dyrt.',
        by: 'x',
        at: '2027-03-01T08:00:00.000Z',
      },
    ],
  });

  it('tells what was recommended, by whom and why, in the coordinator’s language', async () => {
    const { sent, send } = recorder();
    const notifier = createTeamsConclusionNotifier(send, CLOCK);

    await notifier.concluded(person(), done);
    await notifier.concluded(person({ language: 'en' }), done);

    expect(sent.map(({ to }) => to)).toEqual([conversation, conversation]);
    expect(sent[0]?.text).toMatch(
      /^Anbefaling om at slutte: CPMR\nBesvaret af Jens Ærø 1\. marts 2027\./,
    );
    expect(sent[0]?.text).toContain('end · For dyrt.');
    expect(sent[1]?.text).toMatch(/^An end recommended: /);
  });

  it('reaches nobody who has no chat', async () => {
    const { sent, send } = recorder();

    const delivery = await createTeamsConclusionNotifier(send, CLOCK).concluded(UNMET, done);

    expect(delivery).toEqual({ kind: 'unreachable', reason: 'no-conversation' });
    expect(sent).toEqual([]);
  });
});

describe('createTeamsDutiesNotifier', () => {
  it('tells whose duties have come to the coordinator, or gone to whom', async () => {
    const { sent, send } = recorder();
    const notifier = createTeamsDutiesNotifier(send, CLOCK);
    const runa = person({ id: 'runa', name: 'Runa Coxeter' });
    const entries = [entry()];

    await notifier.passedOn(person(), { person: runa, entries });
    await notifier.passedOn(person(), { person: runa, entries, to: { id: 'b', name: 'Bent Sø' } });

    expect(sent[0]?.text).toMatch(
      /^Runa Coxeter kan ikke længere nås\n1 samarbejde har ikke længere en ansvarlig/,
    );
    expect(sent[1]?.text).toContain('Bent Sø er stedfortræder og svarer nu for 1 samarbejde:');
  });
});
