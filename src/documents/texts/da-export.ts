/** The Danish texts of the case note that its cards do not have. */
export const daExport = {
  made: (organisation: string, day: string) => `${organisation} · udarbejdet med Udsyn ${day}`,
  page: (number: string, total: string) => `side ${number} af ${total}`,
  case: {
    state: 'Status',
    owner: 'Forslagsstiller',
    begun: 'Begyndt',
    submitted: 'Sendt ind',
    handler: 'Behandles af',
    number: 'Sagsnummer',
    journal: 'Journalnummer',
  },
  open: 'Oplysninger og svar kan stadig ændres. Notatet viser dem, som de var, da det blev udarbejdet.',
  summary: 'Sammenfatning',
  annex: 'Bilag',
  recommendation: {
    title: 'Indstilling',
    competentBody: 'den kompetente instans',
    checklist: (result: string) => `Tjeklistens resultat: ${result}.`,
    asks: {
      recommend: (body: string, name: string) =>
        `Det indstilles til ${body}, at Regionen deltager i ${name}.`,
      'recommend-with-conditions': (body: string, name: string) =>
        `Det indstilles til ${body}, at Regionen deltager i ${name} på de betingelser, der er nævnt nedenfor.`,
      'not-recommended': (body: string, name: string) =>
        `Det indstilles til ${body}, at Regionen ikke deltager i ${name}.`,
      'insufficient-basis': (body: string, name: string) =>
        `Grundlaget er utilstrækkeligt til at indstille ${name} til ${body}.`,
      disagreement: (body: string, name: string) =>
        `Vurderingerne af ${name} er uenige, og der indstilles ikke noget. Sagen afgøres af ${body} på grundlag af begge.`,
    },
    asksChange: {
      recommend: (body: string, name: string) =>
        `Det indstilles til ${body}, at ændringen af ${name} godkendes.`,
      'recommend-with-conditions': (body: string, name: string) =>
        `Det indstilles til ${body}, at ændringen af ${name} godkendes på de betingelser, der er nævnt nedenfor.`,
      'not-recommended': (body: string, name: string) =>
        `Det indstilles til ${body}, at ændringen af ${name} ikke godkendes.`,
      'insufficient-basis': (body: string, name: string) =>
        `Grundlaget er utilstrækkeligt til at indstille ændringen af ${name} til ${body}.`,
      disagreement: (body: string, name: string) =>
        `Vurderingerne af ændringen af ${name} er uenige, og der indstilles ikke noget. Sagen afgøres af ${body} på grundlag af begge.`,
    },
    what: 'Hvad og hvorfor',
    money: 'Økonomi',
    cost: 'Regionens udgift',
    unknownCost: 'ikke oplyst',
    year: 'År',
    yearly: 'Om året',
    total: 'I alt',
    computed: (years: number) => `I alt på ${years} år (beregnet)`,
  },
  decision: {
    title: 'Beslutning',
    outcome: 'Udfald',
    body: 'Besluttet af',
    on: 'Dato',
    reason: 'Begrundelse',
    recommendation: 'Anbefaling på det tidspunkt',
    recorded: 'Registreret',
    recordedBy: (name: string, moment: string) => `${name}, ${moment}`,
  },
  overlaps: {
    title: 'Lignende samarbejder i kataloget',
    none: 'Ingen samarbejder i kataloget ligner forslaget.',
    seen: (moment: string) => `Forslagsstilleren fortsatte trods ligheden ${moment}.`,
  },
  checklist: {
    version: (title: string, version: number) => `${title}, version ${version}.`,
    assessors: (names: string) => `Vurderet af ${names}.`,
    part: 'Del',
    weight: 'Vægt',
    score: 'Score',
    answers: 'Svar',
    answer: (name: string, answer: string) => `${name}: ${answer}`,
    level: (value: number, label: string) => `${value} af 3, ${label}`,
    points: (points: string) => `Bidrag til den samlede score: ${points} procentpoint.`,
    comment: (comment: string) => `Kommentar: ${comment}`,
    evidence: 'Dokumentation',
  },
  agreement: (name: string, value: string) => `${name}: ${value}`,
  comparison: 'De to tjeklister',
  history: { title: 'Historik', when: 'Hvornår', who: 'Hvem', what: 'Hvad' },
  hash: {
    title: 'Kontrolsum',
    text: 'SHA-256 af forslaget, tjeklisternes versioner og alle svar. To notater med samme kontrolsum bygger på det samme grundlag.',
  },
};
