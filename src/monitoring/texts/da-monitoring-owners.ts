const samarbejder = (count: number) => (count === 1 ? '1 samarbejde' : `${count} samarbejder`);

/** The Danish texts about who is responsible for a collaboration. */
export const daMonitoringOwners = {
  contactCandidate: {
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
        'Opfølgninger vises i din private chat med Udsyn. Åbn den med knappen, og skriv det samme dér.',
    },
  },
  returned: {
    title: 'Velkommen tilbage',
    text: 'Mens jeg ikke kunne kontakte dig, gik ansvaret for disse samarbejder videre:',
    line: (name: string, owner: string | undefined) =>
      `• ${name}: ${owner ?? 'ingen ansvarlig, så det ligger hos koordinatoren'}`,
    more: (count: number) => `… og ${count} til.`,
    ask: 'Hvis du vil overtage noget, som en anden nu er ansvarlig for, så bed vedkommende eller en koordinator om at give det videre til dig.',
    takeBack: 'Overtag de ledige',
    taken: (count: number) => `Tak. Du er igen ansvarlig for ${samarbejder(count)}.`,
    none: 'Der er ikke noget at overtage.',
    nothing: 'Andre er nu ansvarlige. Bed dem eller en koordinator om at give det videre til dig.',
  },
};
