import type { CatalogueContent } from '../../catalogue/content';
import type { Person } from '../../people/person';
import type { Roles } from '../../people/roles';
import type { Clock } from '../../lib/clock';
import type { DocumentStore } from '../../store/document-store';
import { applyGuideInput } from './apply-guide-input';
import type { CorrectedFact } from '../../catalogue/entry';
import type { GuideInput, GuideRefusal } from './guide-input';
import { answerOf } from './guide-steps';
import { mayAnswer } from '../owners/may-answer';
import { readEntry } from '../../catalogue/entry';
import { collaborationOfRound, type Round, rounds } from '../rounds/round';

/** What a step of the guide works with. */
export interface GuidePorts {
  readonly clock: Clock;
  readonly content: Pick<CatalogueContent, 'organisation' | 'vocabulary'>;
  readonly documents: DocumentStore;
}

/** One tap or typed answer of a person. */
export interface GuideTap {
  readonly round: string;
  readonly person: Pick<Person, 'id' | 'name'>;
  /** The revision that the card showed; absent for a typed answer, which is for the current step. */
  readonly revision?: number;
  readonly input: GuideInput;
}

/** The round as it stands after the input, and why the input was not taken, if it was not. */
export type GuideAnswered =
  | {
      readonly round: Round;
      readonly refused?: GuideRefusal;
      /** Which fact could not be taken. */
      readonly about?: CorrectedFact;
    }
  | { readonly round?: never; readonly refused: 'unknown-round' | 'not-yours' };

/** Whether the tap says again what is already recorded: nobody needs to be told that it came late. */
function isRepeated(round: Round, { input, person, revision }: GuideTap): boolean {
  if (input.do === 'answer') {
    const given = answerOf(round, input.question);
    const note = input.note?.trim() ?? given?.note ?? '';
    return given?.choice === input.choice && (given.note ?? '') === note;
  }
  if (input.do === 'go') return input.to === round.step;
  const last = round.history.at(-1);
  if (last?.by !== person.id || revision !== round.revision - 1) return false;
  switch (input.do) {
    case 'note':
      return last.did === 'noted' && last.what === input.question;
    case 'share':
      return last.did === 'noted' && last.value === input.text.trim();
    case 'correct':
      return last.did === 'corrected';
    case 'back':
      return false;
  }
}

/** Takes one input of the guide, saved at once with its line of history; a repeated or late tap changes nothing. */
export async function answerGuide(
  tap: GuideTap,
  roles: Roles,
  ports: GuidePorts,
): Promise<GuideAnswered> {
  const { clock, documents, content } = ports;
  const stored = await documents.get(rounds, collaborationOfRound(tap.round), tap.round);
  if (stored === undefined) return { refused: 'unknown-round' };
  const { document: round, version } = stored;
  const { input, person, revision } = tap;
  if (!(await mayAnswer(round, person.id, roles, ports))) return { refused: 'not-yours' };
  if (round.state !== 'open')
    return isRepeated(round, tap) ? { round } : { round, refused: 'closed' };
  if (revision !== undefined && revision !== round.revision)
    return isRepeated(round, tap) ? { round } : { round, refused: 'stale' };
  const entry = input.do === 'correct' ? await readEntry(round.collaboration, ports) : undefined;
  const applyContext = {
    at: clock.now().toISOString(),
    person,
    facts: entry?.document.facts,
    vocabulary: content.vocabulary,
  };
  const taken = applyGuideInput(round, input, applyContext);
  if ('refused' in taken) return { round, ...taken };
  const changed = { ...taken.round, revision: round.revision + 1 };
  const saved = await documents.replace(rounds, changed, version);
  // Another device was faster: what it did stands, and this card shows it.
  return saved === undefined ? answerGuide(tap, roles, ports) : { round: saved.document };
}
