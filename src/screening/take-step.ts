import type { Clock } from '../ports/clock';
import type { DocumentStore } from '../ports/document-store';
import { answerOf, applyInput } from './apply-input';
import type { Refusal, ScreeningInput } from './input';
import { screenings, type Screening } from './screening';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

interface Tap {
  readonly screening: string;
  readonly person: string;
  /** The revision that the card showed; absent for a typed answer, which is for the current step. */
  readonly revision?: number;
  readonly input: ScreeningInput;
}

/** The screening as it stands after the input, and why the input was not taken, if it was not. */
export type StepTaken =
  | { readonly screening: Screening; readonly refused?: Refusal }
  | { readonly screening?: never; readonly refused: 'unknown-screening' | 'not-yours' };

/** Whether the tap says again what is already recorded: nobody needs to be told that it came late. */
function isRepeated(screening: Screening, { person, input }: Tap): boolean {
  if (input.do === 'answer') return answerOf(screening, person, input.question) === input.value;
  return false;
}

/** Takes one answer, fact, skip or step back, saved at once; a repeated or late tap changes nothing. */
export async function takeStep(tap: Tap, ports: Ports): Promise<StepTaken> {
  const stored = await ports.documents.get(screenings, tap.screening, tap.screening);
  if (stored === undefined) return { refused: 'unknown-screening' };
  const { document: screening, version } = stored;
  if (screening.owner !== tap.person) return { refused: 'not-yours' };
  const stale = tap.revision !== undefined && tap.revision !== screening.revision;
  const at = ports.clock.now().toISOString();
  const applied = stale
    ? ({ refused: 'stale' } as const)
    : applyInput(screening, tap.person, tap.input, at);
  if ('refused' in applied) {
    if (applied.refused === 'stale' && isRepeated(screening, tap)) return { screening };
    return { screening, refused: applied.refused };
  }
  const changed: Screening = {
    ...screening,
    ...applied.change,
    revision: screening.revision + 1,
    updatedAt: at,
  };
  const saved = await ports.documents.replace(screenings, changed, version);
  // Another device was faster: what it did stands, and this card shows it.
  return saved === undefined ? takeStep(tap, ports) : { screening: saved.document };
}
