/** The Danish texts about cases on collaborations that exist: to leave, prolong or change them. */
export const daEntryCases = {
  title: {
    exit: (name: string) => `Udtræden: ${name}`,
    renewal: (name: string) => `Forlængelse: ${name}`,
    change: (name: string) => `Ændring: ${name}`,
  },
  matters: { exit: 'Udtræden', renewal: 'Forlængelse', change: 'Ændring' },
  question: {
    exit: 'Skal Regionen træde ud af samarbejdet?',
    renewal: 'Skal samarbejdet forlænges?',
  },
  reason: (text: string) => `Begrundelse: ${text}`,
  noReason: 'Der er ikke skrevet en begrundelse. Se svarene i opfølgningen.',
  effective: {
    exit: (date: string) => `Foreslået ophør: ${date}`,
    renewal: (date: string) => `Foreslået ny slutdato: ${date}`,
  },
  noDate: {
    exit: 'Der er ikke foreslået en dato for ophør. Den fastsættes med beslutningen.',
    renewal: 'Der er ikke foreslået en ny slutdato. Den fastsættes med beslutningen.',
  },
  /** What a round has said since the case was opened, above its date and reason. */
  reported: (name: string, date: string) => `Siden oplyst af ${name} i opfølgningen ${date}:`,
  reportedNotice: (name: string) =>
    `${name} har svaret det samme i en opfølgning. Svaret er tilføjet sagen.`,
  facts: 'Samarbejdet i dag',
  showRound: 'Se opfølgningen',
  form: {
    title: {
      exit: (name: string) => `Opret en sag om at træde ud: ${name}`,
      renewal: (name: string) => `Opret en sag om at forlænge: ${name}`,
    },
    help: 'Sagen sendes til koordinatorerne. Samarbejdet fortsætter uændret, indtil den kompetente instans har besluttet andet.',
    why: 'Hvorfor?',
    whyHint: 'Begrund med mindst tre ord',
    last: {
      exit: 'Hvornår skal det ophøre? (kan udelades)',
      renewal: 'Ny slutdato (kan udelades)',
    },
    lastHint: 'For eksempel "31. december 2028"',
    open: 'Opret sagen',
    which: 'Hvilket samarbejde mener du?',
  },
  change: {
    help: 'Ændringen foreslås i en ny sag med oplysningerne, som de er i dag. Det, der gælder nu, gælder, indtil ændringen er besluttet.',
    noCase:
      'Der er ingen sag i Udsyn bag samarbejdet, så ændringen kan ikke foreslås i den. Start en screening af det ændrede samarbejde, eller foreslå rettelsen ved den næste opfølgning.',
  },
  opened: (number: string) => `Sag ${number} er oprettet. Koordinatoren har fået besked.`,
  openedQueued: (number: string) => `Sag ${number} er oprettet. Koordinatoren får besked.`,
  openedAlone: (number: string) =>
    `Sag ${number} er oprettet og ligger på koordinatorernes liste. Jeg kunne ikke give en koordinator besked.`,
  underWay: (number: string) =>
    `Der er allerede en sag om det samme under behandling: sag ${number}.`,
  underWayHidden: (number: string, owner: string) =>
    `Der er allerede en sag om det samme under behandling: sag ${number}. Spørg ${owner} om den.`,
  refusals: {
    'unknown-entry': 'Jeg kan ikke finde samarbejdet i kataloget. Skriv navnet, som det står der.',
    'not-allowed':
      'Kun en koordinator eller den, der er ansvarlig for samarbejdet, kan oprette sagen.',
    'ended-already': 'Samarbejdet er allerede ophørt ifølge kataloget.',
    'leaving-already': 'Det er allerede besluttet at træde ud af samarbejdet.',
    'reason-needed': 'Skriv mindst tre ord i feltet "Hvorfor?".',
    'too-long': 'Teksten er for lang. Den må højst være på 1.000 tegn.',
    'bad-date': 'Jeg kunne ikke læse datoen. Skriv den som 31. december 2028.',
  },
  last: { exit: 'Sidste dag i samarbejdet', renewal: 'Ny slutdato' },
  lastHint: {
    exit: 'For eksempel "31. december 2028"',
    renewal: 'En dato, eller "løbende"',
  },
  /** As it is typed; the reader of the last day accepts it. */
  noEnd: 'løbende',
  decidedEnd: {
    exit: (date: string) => `Samarbejdet ophører ${date}.`,
    renewal: (date: string) => `Samarbejdet er forlænget til ${date}.`,
  },
  rolling: 'Samarbejdet er forlænget uden slutdato.',
  entered: {
    exit: 'Datoen står nu i kataloget. Indtil da er samarbejdet i gang.',
    renewal: 'Forlængelsen står nu i kataloget.',
    change: 'Ændringen står nu i kataloget. Det, der gjaldt før, bliver i historikken.',
  },
  gone: 'Samarbejdet findes ikke længere i kataloget. Beslutningen står kun i sagen.',
  entering: 'Kataloget er endnu ikke opdateret. Det sker automatisk om lidt.',
  ended: (date: string) => `Bemærk: Samarbejdet sluttede ${date} ifølge kataloget.`,
  unchanged: 'Samarbejdet fortsætter uændret.',
  closed: 'Sagen er afsluttet.',
  asks: {
    exit: (body: string, name: string) =>
      `Det forelægges ${body} at beslutte, om Regionen træder ud af ${name}.`,
    renewal: (body: string, name: string) =>
      `Det forelægges ${body} at beslutte, om ${name} forlænges.`,
  },
  notAssessed: 'Sagen er ikke vurderet med en tjekliste.',
  events: {
    started: 'oprettede sagen',
    entered: 'førte beslutningen ind i kataloget',
    gone: 'kunne ikke føre beslutningen ind: samarbejdet findes ikke længere i kataloget',
  },
  /** On the cards of a round and of an entry. */
  openTitle: 'Under behandling',
  open: (matter: string, number: string) => `${matter} er under behandling (sag ${number}).`,
  show: (matter: string) => `Se sagen: ${matter}`,
};

/** The shape of the texts about cases on collaborations that exist. */
export type EntryCaseTexts = typeof daEntryCases;
