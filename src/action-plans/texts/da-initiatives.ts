/** The Danish texts about initiatives that somebody asks for in words. */
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
  isItThis: 'Er det det rigtige initiativ? Så brug knappen nedenfor.',
  noArea: (said: string) => `Der er ingen handlingsplan for "${said}". Områderne er:`,
  asTopic: (said: string) => `Søg efter initiativer om "${said}"`,
};
/** The shape of the texts about initiatives that somebody asks for. */
export type InitiativeTexts = typeof daInitiatives;
