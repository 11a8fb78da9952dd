import { daInquiry } from './da-inquiry';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The Danish texts of asking, in addition to `answers`. */
export const daAsking = {
  roles: {
    running: (when: string) => `i gang ${when}`,
    started: (when: string) => `begyndt ${when}`,
    ended: (when: string) => `afsluttet ${when}`,
    decided: (when: string) => `besluttet ${when}`,
    granted: (when: string) => `bevilget for ${when}`,
    'grant-ends': (when: string) => `bevilling udløber ${when}`,
  },
  recommendedBy: (body: string) => `indstillet af ${body}`,
  upTo: (when: string) => `til og med ${when}`,
  startingWith: (when: string) => `fra og med ${when}`,
  statedFilter: (attribute: string) => `${attribute} oplyst`,
  inCurrency: (currency: string) => `betales i ${currency === 'EUR' ? 'euro' : 'kroner'}`,
  cannot:
    'Det kan jeg ikke. Jeg kan svare på spørgsmål om regionens internationale samarbejder og strategien, hjælpe med at screene et forslag og minde om opfølgning. Jeg kan hverken lave billeder, sende mails, bestille rejser, booke møder eller ringe op.',
  onlyInTeams: 'Det kan du kun gøre i Teams. Skriv til Udsyn dér.',
  missing: {
    purpose: 'formål',
    period: 'periode',
    start: 'begyndelsen',
    end: 'slutdatoen',
    status: 'status',
    fee: 'kontingent',
    cost: 'økonomi',
    'total-budget': 'samlet budget',
    'co-financing': 'Regionens bidrag',
    'staff-hours': 'medarbejdertimer',
    'decided-by': 'beslutningen',
    funding: 'finansiering',
    outcome: 'forventet udbytte',
    partners: 'partnere',
    'partner-count': 'antal partnere',
    countries: 'lande',
    'contacts-political': 'politisk forankring',
    'contacts-administrative': 'administrativ kontakt',
    roles: 'roller',
    'lead-partner': 'lead partner',
    unit: 'enhed',
    recurrence: 'møderne',
    remarks: 'bemærkninger',
    discrepancies: 'uoverensstemmelser',
    conditions: 'betingelser',
  },
  today: 'nu',
  untilToday: 'indtil nu',
  properties: {
    fee: 'har kontingent',
    'own-money': 'Regionen bidrager med penge',
    rolling: 'løbende',
    'rolling-yearly': 'løbende, et år ad gangen',
    'no-political-appointment': 'ingen politisk udpegning',
    'political-appointment': 'politisk udpegning',
    'ad-hoc-appointment': 'ad hoc-udpegning',
    vacancy: 'vakant plads',
    'named-politician': 'navngiven politiker',
    'named-contact': 'navngiven kontaktperson',
    'no-end-stated': 'ingen slutdato oplyst',
    'lead-partner': 'Regionen er lead partner',
    'external-funding': 'ekstern finansiering',
    'no-budget': 'ingen udgifter budgetteret',
    'no-external-funding': 'ingen ekstern finansiering',
  },
  perYear: (times: number) =>
    times >= 1
      ? `${plural(Math.round(times), 'gang', 'gange')} om året`
      : `hvert ${Math.round(1 / times)}. år`,
  operations: {
    count: 'Antal',
    sum: 'I alt',
    average: 'Gennemsnit',
    max: { money: 'Størst', date: 'Senest', duration: 'Længste' },
    min: { money: 'Mindst', date: 'Først', duration: 'Korteste' },
  },
  measures: {
    entries: 'samarbejder',
    fee: 'kontingent om året',
    cost: 'Regionens udgift',
    'yearly-cost': 'Regionens udgift om året',
    'total-budget': 'samlet budget',
    'co-financing': 'medfinansiering',
    'staff-hours': 'medarbejdertimer',
    start: 'begyndt',
    end: 'afsluttet',
    duration: 'varighed',
    decision: 'bevilget',
    partners: 'antal partnere',
  },
  topped: (operation: string, top: number) => `${operation} (top ${top})`,
  ranked: (operation: string, rank: number) => `${operation} (nr. ${rank})`,
  share: (part: number, whole: number) =>
    `${part} af ${whole} (${Math.round((100 * part) / Math.max(1, whole))} %)`,
  count: (count: number, filters: string) =>
    filters === ''
      ? `${plural(count, 'samarbejde', 'samarbejder')} i kataloget.`
      : `${plural(count, 'samarbejde', 'samarbejder')}: ${filters}.`,
  included: 'Medregnet',
  others: (count: number) => `og ${count} til`,
  leftOut: {
    money: (count: number, names: string) =>
      `Ikke medregnet, intet tal oplyst (${count}): ${names}`,
    date: (count: number, names: string) =>
      `Ikke medregnet, ingen dato oplyst (${count}): ${names}`,
    duration: (count: number, names: string) =>
      `Ikke medregnet, begyndelse eller slutning ikke oplyst (${count}): ${names}`,
  },
  inYear: (measure: string, year: number) => `${measure} i ${year}`,
  notOfYear: (count: number, year: number, names: string) =>
    `Ikke medregnet, intet beløb oplyst for netop ${year} (${count}): ${names}`,
  hoursApart: (count: number, amount: string) =>
    `Medarbejdertimer er ikke med. De er opgjort til ${amount} for ${plural(count, 'samarbejde', 'samarbejder')}.`,
  otherAmounts: (count: number, names: string) =>
    `Ikke medregnet, kun andre slags beløb oplyst (${count}): ${names}`,
  oneYear: (names: string) => `Beregnet for ét år, da årene ikke er oplyst: ${names}`,
  unstated: {
    time: (count: number) =>
      `${plural(count, 'samarbejde', 'samarbejder')} uden oplyst tidspunkt er ikke med.`,
    amount: (count: number) =>
      `${plural(count, 'samarbejde', 'samarbejder')} uden oplyst beløb er ikke med.`,
  },
  amountFilter: {
    over: (measure: string, amount: string) => `${measure} over ${amount}`,
    under: (measure: string, amount: string) => `${measure} under ${amount}`,
    'at-least': (measure: string, amount: string) => `${measure} mindst ${amount}`,
    'at-most': (measure: string, amount: string) => `${measure} højst ${amount}`,
  },
  noNumber: {
    money: (count: number) =>
      count === 1
        ? 'Kilden oplyser ikke tallet for samarbejdet:'
        : `Kilden oplyser ikke tallet for nogen af de ${count} samarbejder:`,
    date: (count: number) =>
      count === 1
        ? 'Kilden oplyser ikke datoen for samarbejdet:'
        : `Kilden oplyser ikke datoen for nogen af de ${count} samarbejder:`,
    duration: (count: number) =>
      count === 1
        ? 'Kilden oplyser ikke, hvor længe samarbejdet varer:'
        : `Kilden oplyser ikke, hvor længe de ${count} samarbejder varer:`,
  },
  converted: 'For beløb i euro er kildens egne tal i kroner brugt.',
  wholePeriod: 'Årlige beløb er ganget med det antal år, de er bevilget for.',
  then: 'Derefter',
  mostPer: {
    contact: 'Samarbejder pr. kontaktperson',
    representative: 'Samarbejder pr. politiker',
    person: 'Samarbejder pr. person',
    unit: 'Samarbejder pr. enhed',
    country: 'Samarbejder pr. land',
    programme: 'Samarbejder pr. program',
    theme: 'Samarbejder pr. tema',
    area: 'Samarbejder pr. område',
    level: 'Samarbejder pr. niveau',
    kind: 'Samarbejder pr. samarbejdsform',
    body: 'Samarbejder pr. besluttende instans',
  },
  days: (days: number) =>
    days >= 365 ? plural(Math.round(days / 365.25), 'år', 'år') : plural(days, 'dag', 'dage'),
  compare: 'Side om side',
  notStated: {
    'contact-detail': 'Kilderne oplyser hverken telefonnummer, mail eller adresse.',
    other: 'Det fremgår ikke af kilderne.',
    unclear: 'Det fremgår ikke, så vidt jeg kan se. Måske står det med andre ord.',
  },
  contactsKnown: 'Kilderne oplyser kun navne:',
  didYouMean: (name: string) => `Mente du ${name}? Det gik jeg ud fra.`,
  assumed: (name: string) => `Jeg gik ud fra, at du mente ${name}.`,
  orDidYouMean: (what: string) => `Mente du ${what}?`,
  orDidYouAsk: (question: string) => `Mente du: ${question}`,
  openEntries: (count: number) => `Vis de ${count} samarbejder`,
  collaborationsUnder: (filters: string) => `samarbejder under "${filters}"`,
  corrected: (from: string, to: string) => `Læst som "${to}" (du skrev "${from}").`,
  unsure: 'Jeg er ikke sikker på, at jeg forstod spørgsmålet rigtigt.',
  byModel:
    'Spørgsmålet blev tolket af en sprogmodel og kan være misforstået. Svaret kommer fra kilderne.',
  unused: (words: string) => `Jeg brugte ikke: ${words}.`,
  unusedRest: (count: number) => (count === 1 ? '1 ord til' : `${count} ord til`),
  lacking: (what: string, names: string) =>
    `Mine kilder har ingen oplysninger om ${what} for: ${names}`,
  leftOutFilter: (filter: string) => `ikke: ${filter}`,
  or: 'eller',
  unmatchedFilters: (filters: string) => `Ikke fundet: ${filters}`,
  without: (filter: string) => `Uden ${filter}`,
  confirmed: (on: string, by: string) => `Bekræftet ${on} af ${by}`,
  correctedOn: (on: string, by: string) => `Rettet ${on} af ${by}`,
  experiences: 'Erfaringer',
  feedback: {
    useful: '👍 Nyttigt',
    notUseful: '👎 Ikke nyttigt',
    thanks: 'Tak for din tilbagemelding.',
    why: 'Tak for din tilbagemelding. Hvad var der galt? Du behøver ikke svare, og dit navn gemmes ikke.',
    reasons: {
      wrong: 'Forkert',
      incomplete: 'Ufuldstændigt',
      outdated: 'Forældet',
      unclear: 'Svært at forstå',
    },
    noted: (reason: string) => `Tak, det er noteret: ${reason}.`,
    gone: 'Tilbagemeldingen er ikke længere gemt.',
    unanswered: 'Spørgsmål uden et nyttigt svar',
    noneUnanswered: 'Der har ikke været nogen de seneste 90 dage.',
    notAnswered: 'ikke besvaret',
    ofNoUse: 'ikke nyttigt',
    howKept:
      'De 10 nyeste fra de seneste 90 dage. Det gemmes ikke, hvem der spurgte. CPR- og telefonnumre, adresser og navne, som kataloget ikke kender, er fjernet, hvor jeg har kunnet genkende dem.',
    onlyCoordinators:
      'Listen er kun for koordinatorer. Spørg jeres koordinator, hvis du mangler et svar.',
    forCoordinators:
      'Som koordinator kan du også skrive: "indsendte screeninger", "ubesvarede spørgsmål".',
  },
  inquiry: daInquiry,
};
