/** The Danish texts about initiatives that somebody names in words, and about what is refused. */
export const daInitiatives = {
  title: 'Initiativer',
  about: (topic: string) => `om "${topic}"`,
  not: (status: string) => `ikke ${status}`,
  undecided: 'mangler beslutning',
  inYear: (year: number) => `i ${year}`,
  endedIn: (year: number) => `afsluttet i ${year}`,
  mine: 'som du har foreslået eller er ansvarlig for',
  nobody: 'uden ansvarlig',
  whose: (name: string) => `med ${name} som ansvarlig`,
  none: (title: string) => `${title}: jeg fandt ingen.`,
  searched:
    'Jeg har søgt efter ordene i initiativernes titel, beskrivelse, resultat og oprindelse. Andre ord for det samme finder jeg ikke altid.',
  onlyDecided: 'Her i gruppen viser jeg kun det, der er besluttet.',
  noneNamed: (name: string) => `Jeg fandt intet initiativ, der hedder eller handler om "${name}".`,
  which: (name: string) => `Hvilket initiativ mener du med "${name}"?`,
  isItThis: (button: string) =>
    `Er det det rigtige initiativ, og er det begyndt? Så brug knappen "${button}".`,
  noArea: (said: string) => `Der er ingen handlingsplan for "${said}". Områderne er:`,
  asTopic: (said: string) => `Søg efter initiativer om "${said}"`,
  refused: {
    who: { you: 'du', coordinator: 'en koordinator', otherCoordinator: 'en anden koordinator' },
    instead: {
      stop: (who: string, button: string) =>
        `Skal det ikke gennemføres, kan ${who} bruge knappen "${button}".`,
      reject: (who: string, button: string) =>
        `Er det afslået, kan ${who} bruge knappen "${button}".`,
      undo: (who: string, button: string) =>
        `Er det seneste registreret ved en fejl, kan ${who} bruge knappen "${button}".`,
    },
    whoDecides: (names: string) =>
      `Du har selv foreslået initiativet. En anden koordinator skal registrere beslutningen: ${names}.`,
  },
};
/** The shape of the texts about initiatives that somebody asks for. */
export type InitiativeTexts = typeof daInitiatives;
