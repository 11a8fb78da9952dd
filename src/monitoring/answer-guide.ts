import type { Clock } from '../ports/clock';
import type { DocumentStore } from '../ports/document-store';
import { collaborationOf, type Round, rounds } from './round';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

interface Tap {
  readonly round: string;
  readonly person: string;
  readonly question: string;
  readonly choice: string;
  readonly revision: number;
}

/** The round after the answer; `stale` when the card was not for the current question. */
export type GuideAnswered = { readonly round: Round; readonly stale: boolean } | undefined;

/** The first question that has no answer yet; `undefined` when all have. */
export function nextQuestionOf({
  guide,
  answers,
}: Round): Round['guide']['questions'][number] | undefined {
  const answered = new Set(answers.map(({ question }) => question));
  return guide.questions.find(({ id }) => !answered.has(id));
}

/** The round of an id; `undefined` when there is none. */
export async function openRound(
  id: string,
  { documents }: Pick<Ports, 'documents'>,
): Promise<Round | undefined> {
  return (await documents.get(rounds, collaborationOf(id), id))?.document;
}

/** Records one answer of the guide, saved at once; with the last one the round is answered and its reminders stop. */
export async function answerGuide(tap: Tap, ports: Ports): Promise<GuideAnswered> {
  const stored = await ports.documents.get(rounds, collaborationOf(tap.round), tap.round);
  if (stored === undefined) return undefined;
  const { document: round, version } = stored;
  const current = nextQuestionOf(round);
  const known = current?.choices.some(({ id }) => id === tap.choice) === true;
  if (round.revision !== tap.revision || current?.id !== tap.question || !known)
    return { round, stale: !round.answers.some(({ question }) => question === tap.question) };
  const { question, choice, person: by } = tap;
  const answered: Round = {
    ...round,
    answers: [...round.answers, { question, choice, by, at: ports.clock.now().toISOString() }],
    revision: round.revision + 1,
  };
  const done = nextQuestionOf(answered) === undefined;
  const changed: Round = done ? { ...answered, state: 'answered' } : answered;
  const saved = await ports.documents.replace(rounds, changed, version);
  return saved === undefined ? answerGuide(tap, ports) : { round: saved.document, stale: false };
}
