import type { Strings } from '../../texts/da';

const collaborations = (count: number) =>
  count === 1 ? '1 collaboration' : `${count} collaborations`;

/** The English texts about who is responsible for a collaboration. */
export const enMonitoringOwners: Strings['monitoringOwners'] = {
  contactCandidate: {
    ask: (contact, name) =>
      `The catalogue lists ${contact} as contact. Is this the ${name} who has written to Udsyn?`,
    yes: (name) => `Yes, that is ${name}`,
    done: (name, count) =>
      `${name} is now responsible for ${collaborations(count)} and will be notified.`,
  },
  monitored: {
    title: 'Monitoring',
    nothing: 'No monitoring is planned.',
    never: 'The collaboration has not been monitored in Udsyn before.',
    last: (day, name, said) => `Last monitored ${day} by ${name}${said === '' ? '' : `: ${said}`}.`,
    more: (count) => `… and ${count} more. Ask about fewer, or see the monitoring calendar.`,
    inOwnChat: {
      title: 'Monitoring',
      onlyPersonal:
        'Monitoring is shown in your private chat with Udsyn. Use the button to open it and ask again there.',
    },
  },
  returned: {
    title: 'Welcome back',
    text: 'While I could not reach you, responsibility for these collaborations was passed on:',
    line: (name, owner) =>
      `• ${name}: ${owner ?? 'no one responsible, so it is with the coordinator'}`,
    more: (count) => `… and ${count} more.`,
    ask: 'To take back something that someone else is now responsible for, ask them or a coordinator to hand it over to you.',
    takeBack: 'Take back unassigned',
    taken: (count) => `Thank you. You are responsible for ${collaborations(count)} again.`,
    none: 'There is nothing to take back.',
    nothing: 'Others are now responsible. Ask them or a coordinator to hand it over to you.',
  },
};
