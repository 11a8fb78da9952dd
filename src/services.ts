import type { LiveKnowledge } from './asking/live-knowledge';
import { recogniser } from './asking/recognise';
import type { Content } from './content/content';
import type { Clock } from './lib/clock';
import type { Log } from './lib/log';
import { nextDue } from './monitoring/rounds/list-rounds';
import type { Outbox } from './outbox/outbox';
import type { LiveCoordinators } from './people/coordinators';
import type { Roles } from './people/roles';
import { type FrozenScreening, frozenScreening } from './screening/case/frozen-screening';
import type { Reading } from './screening/proposal/reading';
import type { DocumentStore } from './store/document-store';

/** What a room needs of another one. Rooms do not import each other, so it reaches them as a function. */
export interface RoomLinks {
  /** How screening reads texts: with the vocabulary of the catalogue as it is now. */
  readonly reading: () => Reading;
  /** The day on which a collaboration is followed up next, if one is planned. */
  readonly nextFollowUp: (collaboration: string) => Promise<string | undefined>;
  /** The screening that a collaboration rests on, as one reader may see it. */
  readonly screeningBehind: (id: string, reader: string) => Promise<FrozenScreening | undefined>;
}

/** Ties the rooms together. */
export function linkRooms({
  documents,
  knowledge,
  roles,
}: Pick<Services, 'documents' | 'knowledge' | 'roles'>): RoomLinks {
  return {
    reading: () => {
      const index = knowledge.current();
      return { vocabulary: index.knowledge.vocabulary, recognise: recogniser(index) };
    },
    nextFollowUp: (collaboration) => nextDue(collaboration, { documents }),
    screeningBehind: (id, reader) => frozenScreening(id, reader, { documents, roles }),
  };
}

/** What the handlers of all rooms work with. */
export interface Services extends RoomLinks {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly knowledge: LiveKnowledge;
  readonly content: Content;
  readonly roles: Roles;
  readonly coordinators: LiveCoordinators;
  readonly outbox: Outbox;
  /** Where browsers reach Udsyn, without a slash at the end: for links to documents. */
  readonly publicUrl?: string;
}
