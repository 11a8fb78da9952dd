const samarbejder = (count: number) => (count === 1 ? '1 samarbejde' : `${count} samarbejder`);

/** What is said in Danish of who answers for a collaboration. */
export const daMonitoringOwners = {
  bearer: {
    ask: (contact: string, name: string) =>
      `Kataloget nævner ${contact} som kontaktperson. Er det ${name}, der har skrevet til Udsyn?`,
    yes: (name: string) => `Ja, det er ${name}`,
    done: (name: string, count: number) =>
      `${name} er nu ansvarlig for ${samarbejder(count)} og får besked.`,
  },
  monitored: {
    title: 'Opfølgning',
    nothing: 'Ingen opfølgning er planlagt.',
    never: 'Der er ikke fulgt op på samarbejdet i Udsyn før.',
    last: (day: string, name: string, said: string) =>
      `Sidst fulgt op ${day} af ${name}${said === '' ? '' : `: ${said}`}.`,
    more: (count: number) => `… og ${count} til. Spørg om færre, eller se årshjulet.`,
    inOwnChat: {
      title: 'Opfølgning',
      onlyPersonal:
        'Opfølgninger viser jeg i vores egen chat. Åbn den med knappen, og skriv det samme dér.',
    },
  },
  returned: {
    title: 'Velkommen tilbage',
    text: 'Mens jeg ikke kunne nå dig, gik ansvaret for dette videre:',
    line: (name: string, owner: string | undefined) =>
      `• ${name}: ${owner ?? 'ingen, så det ligger hos koordinatoren'}`,
    more: (count: number) => `… og ${count} til.`,
    ask: 'Vil du have noget af det tilbage, som en anden har nu, så bed dem eller en koordinator om at give det videre til dig.',
    takeBack: 'Tag det tilbage, som ingen har',
    taken: (count: number) => `Tak. Du er igen ansvarlig for ${samarbejder(count)}.`,
    none: 'Der er ikke noget at tage tilbage.',
    nothing: 'Andre har taget det på sig. Bed dem eller en koordinator om at give det videre.',
  },
};
