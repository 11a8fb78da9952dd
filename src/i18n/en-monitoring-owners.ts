import type { Strings } from './da';

const collaborations = (count: number) =>
  count === 1 ? '1 collaboration' : `${count} collaborations`;

export const enMonitoringOwners: Strings['monitoringOwners'] = {
  bearer: {
    ask: (contact, name) =>
      `The catalogue names ${contact} as contact. Is that the ${name} who has written to Udsyn?`,
    yes: (name) => `Yes, that is ${name}`,
    done: (name, count) =>
      `${name} is now responsible for ${collaborations(count)} and will be told.`,
  },
};
