import type { Clock } from '../../lib/clock';
import { changeDocument, type DocumentStore } from '../../store/document-store';
import { truncateQuestion } from '../answer/truncate-question';
import { type Feedback, feedback, type Reason } from './feedback';
import type { LiveKnowledge } from '../answer/live-knowledge';
import { redactQuestion } from './redact-question';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

type RecordingPorts = Ports & { readonly knowledge: Pick<LiveKnowledge, 'current'> };

type RecordedQuestion = Pick<Feedback, 'question' | 'intent'> & {
  /** Derived from the message or card in question, so that recording it twice has no effect. */
  readonly key: string;
};

const KEEP_MONTHS = 12;

function withExpiry<Rest extends object>(
  question: string,
  rest: Rest,
  { clock, knowledge }: RecordingPorts,
) {
  const now = clock.now();
  const expires = new Date(now);
  expires.setUTCMonth(expires.getUTCMonth() + KEEP_MONTHS);
  return {
    ...rest,
    question: truncateQuestion(redactQuestion(question, knowledge.current().knowledge)),
    at: now.toISOString(),
    expiresAt: expires.toISOString(),
  };
}

/** Records a question that had no answer. */
export async function recordUnanswered(
  { key, question, intent }: RecordedQuestion,
  ports: RecordingPorts,
): Promise<void> {
  const month = ports.clock.now().toISOString().slice(0, 7);
  const own = { id: `unanswered.${key}`, month, kind: 'unanswered', answered: false } as const;
  await ports.documents.create(feedback, withExpiry(question, { ...own, intent }, ports));
}

/** Changes a rating; `undefined` if it does not exist. */
async function changeRating(
  { id, month: partition }: Pick<Feedback, 'id' | 'month'>,
  change: (rating: Feedback) => Feedback,
  ports: Ports,
): Promise<Feedback | undefined> {
  const changed = await changeDocument(
    feedback,
    { partition, id },
    (rating) => ({ ok: true, document: change(rating) }),
    ports,
  );
  return changed.ok ? changed.document : undefined;
}

/** Records whether an answer was useful, once per card; the person can change their mind. */
export async function recordRating(
  rated: RecordedQuestion & Pick<Feedback, 'month' | 'answered'> & { readonly useful: boolean },
  ports: RecordingPorts,
): Promise<Feedback> {
  const { key, question, ...rest } = rated;
  const rating: Feedback = withExpiry(
    question,
    { id: `rating.${key}`, kind: 'rating' as const, ...rest },
    ports,
  );
  const created = await ports.documents.create(feedback, rating);
  if (created !== undefined) return created.document;
  const changed = await changeRating(
    rating,
    (before) => (before.useful === rating.useful ? before : rating),
    ports,
  );
  return changed ?? rating;
}

/** Adds why an answer was not useful; `undefined` if the rating does not exist or has expired. */
export function addReason(
  { id, month, reason }: Pick<Feedback, 'id' | 'month'> & { readonly reason: Reason },
  ports: Ports,
): Promise<Feedback | undefined> {
  return changeRating(
    { id, month },
    (rating) =>
      rating.useful !== false || rating.reason === reason ? rating : { ...rating, reason },
    ports,
  );
}
