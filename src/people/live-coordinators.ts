import type { DocumentStore } from '../store/document-store';
import { findCoordinators } from './find-coordinators';
import type { Person } from './person';
import type { Roles } from './roles';

/** The coordinators whom the bot can write to, kept in step as the catalogue is: to name one costs a turn no read. */
export interface LiveCoordinators {
  current(): readonly Person[];
  /** Reads again who they are. */
  refresh(): Promise<void>;
}

/** Nobody, until they are read for the first time. */
export function createLiveCoordinators(
  roles: Roles,
  ports: { documents: DocumentStore },
): LiveCoordinators {
  let found: readonly Person[] = [];
  return {
    current: () => found,
    refresh: async () => {
      found = await findCoordinators(roles, ports);
    },
  };
}
