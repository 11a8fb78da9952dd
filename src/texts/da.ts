import { daActionPlans } from '../action-plans/texts/da-action-plans';
import { daInitiatives } from '../action-plans/texts/da-initiatives';
import { daAsking } from '../asking/texts/da-asking';
import { daRouting } from '../catalogue/texts/da-routing';
import { daExport } from '../documents/texts/da-export';
import { daConditions } from '../monitoring/texts/da-conditions';
import { daProposals } from '../monitoring/texts/da-proposals';
import { daMonitoring } from '../monitoring/texts/da-monitoring';
import { daPages } from './da-pages';
import { daMonitoringGuide } from '../monitoring/texts/da-monitoring-guide';
import { daMonitoringOwners } from '../monitoring/texts/da-monitoring-owners';
import { daMonitoringReport } from '../monitoring/texts/da-monitoring-report';
import { daMonitoringWheel } from '../monitoring/texts/da-monitoring-wheel';
import { daOutbox } from '../outbox/texts/da-outbox';
import { daScreening, daScreeningMoves } from '../screening/texts/da-screening';

/** Danish: the source of all texts; the compiler holds the other languages to it. */
export const da = {
  name: 'Dansk',
  whichLanguage: 'Hvilket sprog skal jeg svare på?',
  common: {
    source: 'Kilde',
    from: (document: string, published: string | undefined) =>
      published === undefined ? document : `${document}, ${published}`,
    asOf: (published: string) => `Oplysningerne er fra ${published} og kan være ændret siden.`,
    and: 'og',
    approximately: (amount: string) => `ca. ${amount}`,
    yes: 'Ja',
    no: 'Nej',
    yourAnswer: 'dit svar',
  },
  welcome: {
    title: (name: string) => (name === '' ? 'Velkommen til Udsyn' : `Velkommen til Udsyn, ${name}`),
    text: (organisation: string) =>
      `Jeg kender ${organisation}s internationale samarbejder og strategien bag dem. Stil spørgsmål, screen et foreslået samarbejde, eller besvar den årlige opfølgning, når jeg minder dig om den.`,
  },
  help: {
    title: 'Det kan du bruge mig til',
    button: 'Se, hvad jeg kan',
    text: 'Skriv med dine egne ord, på dansk eller engelsk. Jeg er et program og svarer kun ud fra kilderne. Hvert svar viser, hvor oplysningerne står, og hvor gamle de er. Prøv for eksempel:',
    examples: [
      'Hvilke netværk dækker sundheds-IT?',
      'Hvad koster Nordsøkommissionen?',
      'Hvad er målet med strategien?',
    ],
    commands:
      'Du kan også skrive: "ny screening", "jeg vil screene et samarbejde med … om …", "fortsæt", "mine screeninger", "mine påmindelser", "årshjul", "handlingsplan for sundhed 2028", "nyt initiativ", "spørg koordinatoren", "/sprog".',
    startScreening: 'Start en screening',
    otherLanguage: 'Switch to English',
  },
  people: {
    pick: 'Vælg en kollega',
    pickHint: 'Søg på navn',
    name: 'Kollegaens navn',
    orName: 'Eller skriv kollegaens navn',
    nameHint: 'For eksempel "Bent Holm"',
    which: 'Hvem mener du?',
    confirm: 'Tryk på navnet for at bekræfte.',
    both: (picked: string, typed: string) => `Du har valgt ${picked}, men skrevet "${typed}".`,
    empty: 'Vælg en kollega, eller skriv et navn.',
    unknown: (name: string) =>
      `Jeg kender ingen, der hedder "${name}". Bed kollegaen om at skrive "hej" til Udsyn først.`,
    unmet:
      'Den kollega, du har valgt, har ikke brugt Udsyn endnu. Bed kollegaen om at skrive "hej" til Udsyn én gang, og prøv så igen.',
    unreachable: (names: string) =>
      `Jeg kan ikke skrive til ${names}. Bed kollegaen om at skrive til Udsyn først, eller vælg en anden.`,
  },
  greeting: 'Hej! Spørg om et samarbejde, et emne eller strategien, eller skriv "hjælp".',
  thanks: 'Selv tak.',
  noted: 'Det er i orden. Spørg endelig, hvis der er mere.',
  tooLongAgo: 'Det husker jeg ikke længere. Hvilket samarbejde mener du?',
  forgotten: 'Jeg har nulstillet samtalen. Hvad vil du spørge om?',
  languageChanged: 'Jeg svarer nu på dansk.',
  levels: { political: 'Politisk', administrative: 'Administrativt' },
  status: {
    upcoming: 'begynder senere',
    running: 'i gang',
    'open-ended': 'ingen slutdato oplyst',
    ended: 'afsluttet',
  },
  attributes: {
    purpose: 'Formål',
    period: 'Periode',
    start: 'Begyndte',
    end: 'Slutter',
    status: 'Status',
    fee: 'Kontingent',
    cost: 'Økonomi',
    'total-budget': 'Samlet budget',
    'co-financing': 'Regionens bidrag',
    'staff-hours': 'Medarbejdertimer',
    'decided-by': 'Besluttet af',
    funding: 'Finansiering',
    outcome: 'Forventet udbytte',
    partners: 'Partnere',
    'partner-count': 'Antal partnere',
    countries: 'Lande',
    'contacts-political': 'Politisk forankring',
    'contacts-administrative': 'Administrativ kontakt',
    roles: 'Rolle',
    'lead-partner': 'Lead partner',
    unit: 'Enhed',
    recurrence: 'Mødes',
    remarks: 'Bemærkninger',
    discrepancies: 'Uoverensstemmelser',
    conditions: 'Betingelser',
  },
  costs: {
    'membership-fee': 'kontingent',
    'operating-grant': 'driftstilskud',
    'co-financing': 'medfinansiering',
    'staff-hours': 'medarbejdertimer',
    'total-budget': 'samlet budget',
    'programme-budget': 'programmets budget',
    'external-grant': 'eksternt tilskud',
    'partner-contribution': 'partnernes bidrag',
    'participant-payment': 'betaling til deltagere',
  },
  per: { year: 'om året', total: 'i alt', participant: 'pr. deltager' },
  money: {
    from: (date: string) => `fra ${date}`,
    to: (date: string) => `til og med ${date}`,
    replaced: (date: string) => `gjaldt til beslutningen den ${date}`,
    forYears: (from: number, to: number) =>
      from === to ? `bevilget for ${from}` : `bevilget for ${from}-${to}`,
    inYears: (from: number, to: number) => (from === to ? `for ${from}` : `for ${from}-${to}`),
    decided: (body: string, day: string) => `besluttet af ${body} den ${day}`,
    by: (body: string, day: string) => `${body} den ${day}`,
    recommended: (body: string) => `efter indstilling fra ${body}`,
  },
  facts: {
    owner: 'Ansvarlig for opfølgning',
    basis: 'Grundlag',
    followUp: 'Næste opfølgning',
    rolling: 'løbende',
    rollingSince: (year: number) => `løbende ifølge strategien fra ${year}`,
    grantedUntil: (year: number) => `bevilget til og med ${year}`,
    formerPeriod: (text: string, until: string) => `Indtil ${until} stod der: ${text}`,
    laterDecision: (matter: string, by: string, last: string) =>
      last === '' ? `${matter}: ${by}` : `${matter}: ${by} (sidste dag ${last})`,
    firstDecision: (by: string) => `Før det: ${by}`,
    rollingEnd: 'Ingen slutdato: samarbejdet er løbende',
    established: (year: number) => `Etableret ${year}`,
    between: (start: string, end: string) => `${start} – ${end}`,
    since: (start: string) => `fra ${start}`,
    until: (end: string) => `til ${end}`,
    overYears: (total: string, years: number) => `I alt ${total} på ${years} år (beregnet)`,
    appointment: {
      appointed: 'Udpeget',
      'ad-hoc': 'Ad hoc-udpegning',
      none: 'Ingen udpegning',
      vacant: 'Vakant',
      'not-stated': 'Ikke oplyst',
    },
    unreachable: (day: string) => `har ikke kunnet kontaktes gennem Udsyn siden ${day}`,
    vacancy: (unit: string) => (unit === '' ? 'vakant' : `${unit}: vakant`),
    leadPartner: (organisation: string) => `Ledes af ${organisation}.`,
    alsoKnownAs: 'Kendes også som',
    theme: 'Temaer',
    discrepancy: 'Kilden modsiger sig selv',
    notes: 'Bemærk',
    more: 'Vis eller skjul',
  },
  answers: {
    understood: (query: string) => `Forstået som: ${query}`,
    list: (count: number) => (count === 1 ? '1 samarbejde' : `${count} samarbejder`),
    showing: (from: number, to: number, count: number) => `Viser ${from}-${to} af ${count}`,
    more: 'Vis flere',
    details: (name: string) => `Alt om ${name}`,
    allDetails: 'Alle oplysninger',
    missing: (what: string, name: string) =>
      `Det fremgår ikke. Mine kilder har ingen oplysninger om ${what} for ${name}.`,
    areaKnown: (area: string) => `Samarbejdet hører under området "${area}".`,
    otherwiseKnown: 'Øvrige oplysninger om økonomi og finansiering',
    nothing: 'Jeg fandt ikke noget om det i kataloget eller strategien.',
    nothingAbout: (words: string) =>
      `Jeg fandt ikke noget i kataloget eller strategien om ${words}.`,
    nothingOnTheme: (theme: string) => `Jeg fandt ingen samarbejder om ${theme}.`,
    nothingIn: (country: string) => `Jeg fandt ingen samarbejder i ${country}.`,
    nothingWhen: (when: string) => `Jeg fandt ingen samarbejder, der er ${when}.`,
    nothingLike: (filter: string) => `Jeg fandt ingen samarbejder, der passer på ${filter}.`,
    nothingLikeAll: (filters: string) =>
      `Jeg fandt ikke noget, der opfylder alle betingelser: ${filters}.`,
    theRest: 'resten af det, du skrev',
    nearby: 'Det nærmeste, jeg fandt:',
    nearbyFor: (without: string, count: number) =>
      `Uden "${without}": ${count === 1 ? '1 samarbejde' : `${count} samarbejder`}`,
    noMore: 'Der er ikke flere.',
    onlyMentioned: 'Nævnes kun i strategiens tekst, ikke i bilagenes oversigter.',
    word: (word: string) => `"${word}"`,
    partner: (word: string) => `partner: "${word}"`,
    contact: (name: string) => `kontakt: ${name}`,
    decidedBy: (body: string) => `besluttet af ${body}`,
    aboutStrategy: 'Strategi og regler',
  },
  asking: daAsking,
  routing: daRouting,
  conditions: daConditions,
  proposals: daProposals,
  screening: daScreening,
  screeningMoves: daScreeningMoves,
  monitoring: daMonitoring,
  export: daExport,
  pages: daPages,
  monitoringGuide: daMonitoringGuide,
  monitoringOwners: daMonitoringOwners,
  monitoringReport: daMonitoringReport,
  monitoringWheel: daMonitoringWheel,
  actionPlans: daActionPlans,
  initiatives: daInitiatives,
  outbox: daOutbox,
  errors: {
    turn: (id: string) =>
      `Der skete en fejl hos mig. Prøv igen om lidt. Hvis det sker igen, så giv jeres koordinator koden ${id}.`,
    unknownAction:
      'Knappen virker ikke længere. Kortet er fra en ældre udgave af Udsyn. Skriv "hjælp" for at se, hvad jeg kan.',
    tooLong: 'Spørgsmålet er for langt. Stil det i én eller to sætninger.',
    noText: 'Jeg kan kun læse tekst. Skriv dit spørgsmål, eller skriv "hjælp".',
  },
};

export type Strings = typeof da;
