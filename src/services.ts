import type { LiveKnowledge } from './asking/answer/live-knowledge';
import { isStopWord } from './asking/language/stop-words';
import { recogniser } from './asking/slots/recognise';
import type { Content } from './content/content';
import type { LanguageModel } from './asking/interpreter/interpret';
import type { Clock } from './lib/clock';
import type { Log } from './lib/log';
import { changeOwner } from './monitoring/owners/change-owner';
import { nextDue } from './monitoring/rounds/list-rounds';
import type { Outbox } from './outbox/outbox';
import type { LiveCoordinators } from './people/coordinators';
import type { Roles } from './people/roles';
import type { EntryHandOver } from './screening/decision/finish-decision';
import { type FrozenScreening, frozenScreening } from './screening/case/frozen-screening';
import type { ProposalReading } from './screening/proposal/reading';
import type { DocumentStore } from './store/document-store';

/**
 * What one room needs from another. Rooms do not import each other, so it is passed as functions.
 */
export interface RoomLinks {
  /** How screening reads texts: with the current vocabulary of the catalogue. */
  readonly reading: () => ProposalReading;
  /** The day of a collaboration's next follow-up, if one is planned. */
  readonly nextFollowUp: (collaboration: string) => Promise<string | undefined>;
  /** Changes the owner of an entry and of its open rounds, after that of its case. */
  readonly handEntryOver: (change: EntryHandOver) => Promise<void>;
  /** The screening that a collaboration is based on, as a given reader may see it. */
  readonly basisScreening: (id: string, reader: string) => Promise<FrozenScreening | undefined>;
}

/** Connects the rooms. */
export function linkRooms({
  clock,
  content,
  documents,
  knowledge,
  roles,
}: Pick<Services, 'clock' | 'content' | 'documents' | 'knowledge' | 'roles'>): RoomLinks {
  return {
    reading: () => {
      const index = knowledge.current();
      return {
        vocabulary: index.knowledge.vocabulary,
        recognise: recogniser(index),
        isFunctionWord: isStopWord,
      };
    },
    nextFollowUp: (collaboration) => nextDue(collaboration, { documents }),
    handEntryOver: async (change) => {
      const ports = { clock, content, documents };
      await changeOwner({ ...change, did: 'handed-over' }, content.policy, ports);
    },
    basisScreening: (id, reader) => frozenScreening(id, reader, { documents, roles }),
  };
}

/** The services that the handlers of all rooms use. */
export interface Services extends RoomLinks {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly knowledge: LiveKnowledge;
  readonly content: Content;
  readonly roles: Roles;
  readonly coordinators: LiveCoordinators;
  readonly outbox: Outbox;
  /** What interprets questions that the rules are not sure of; absent if it is off. */
  readonly languageModel?: LanguageModel | undefined;
  /** Udsyn's public address for links to documents, without a trailing slash. */
  readonly publicUrl?: string;
}
