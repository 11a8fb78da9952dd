import type { Strings } from '../../texts/da';

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
  monitored: {
    title: 'Monitoring',
    nothing: 'No monitoring is planned.',
    never: 'The collaboration has not been monitored in Udsyn before.',
    last: (day, name, said) => `Last monitored ${day} by ${name}${said === '' ? '' : `: ${said}`}.`,
    more: (count) => `… and ${count} more. Ask about fewer, or see the year wheel.`,
    inOwnChat: {
      title: 'Monitoring',
      onlyPersonal:
        'I show monitoring in our own chat. Open it with the button, and write the same there.',
    },
  },
  returned: {
    title: 'Welcome back',
    text: 'While I could not reach you, the responsibility for this passed on:',
    line: (name, owner) => `• ${name}: ${owner ?? 'nobody, so it is with the coordinator'}`,
    more: (count) => `… and ${count} more.`,
    ask: 'If you want something back that somebody else has now, ask them or a coordinator to hand it over to you.',
    takeBack: 'Take back what nobody has',
    taken: (count) => `Thank you. You are responsible for ${collaborations(count)} again.`,
    none: 'There is nothing to take back.',
    nothing: 'Others have taken it on. Ask them or a coordinator to hand it over.',
  },
};
