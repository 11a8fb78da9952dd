/** What the guide of a monitoring round says in Danish. */
export const daMonitoringGuide = {
  progress: (number: number, total: number, name: string) => `${number} af ${total} · ${name}`,
  helpWithPurpose: (help: string, purpose: string) => `${help} Formål: ${purpose}`,
  unknown: 'Ved ikke',
  back: 'Tilbage',
  pause: 'Fortsæt senere',
  overview: 'Se dine svar',
  backToGuide: 'Tilbage til spørgsmålet',
  paused: (name: string) =>
    `Dine svar om ${name} er gemt. Fortsæt med knappen, eller skriv "mine påmindelser".`,
  resume: 'Fortsæt opfølgningen',
  /** Last year's answer, beside a question. */
  before: (day: string, name: string, answer: string) => `Sidst (${day}, ${name}): ${answer}`,
  beforeNote: (note: string) => `Bemærkning sidst: ${note}`,
  whatChanged: 'Hvad er ændret siden?',
  decided: (body: string, day: string) => `Grundlag: besluttet af ${body} den ${day}.`,
  scored: (percent: string, day: string) =>
    `Screeningens samlede score var ${percent} (indsendt ${day}).`,
  openScreening: 'Se screeningen',
  decidedBecause: (reason: string) => `Begrundelse dengang: ${reason}`,
  purpose: (text: string) => `Formål ifølge kataloget: ${text}`,
  outcome: (text: string) => `Ventet udbytte ifølge kataloget: ${text}`,
  factNow: (label: string, value: string) => `${label}: ${value}`,
  notStated: 'ikke oplyst',
  note: {
    write: 'Skriv en bemærkning',
    change: 'Ret bemærkningen',
    title: 'Bemærkning',
    help: 'Den følger svaret og kan ses af koordinatoren. Tøm feltet for at slette den.',
    label: 'Din bemærkning',
    hint: 'Hvad skal man vide om svaret?',
    save: 'Gem bemærkningen',
    own: (text: string) => `Din bemærkning: ${text}`,
  },
  sharing: {
    title: (name: string) => `Erfaring fra ${name}`,
    help: 'Skriv, hvad andre kan lære af det. Det bliver en del af kataloget, så kolleger kan finde det ved at spørge. Skriv ikke noget fortroligt.',
    label: 'Erfaringen i korte træk',
    hint: 'Hvad virkede, hvad virkede ikke?',
    save: 'Gem erfaringen',
    nothing: 'Del ikke noget',
  },
  corrections: {
    title: (name: string) => `Ret oplysningerne om ${name}`,
    help: 'Her står, hvad kataloget siger i dag. Ret det, der er forkert; resten bliver, som det er. Skil flere navne med semikolon.',
    save: 'Gem rettelserne',
    labels: {
      'administrative-contact': 'Administrativ kontakt',
      'political-contact': 'Politisk forankring',
      unit: 'Enhed',
      end: 'Slutter',
      cost: 'Udgift om året',
      partners: 'Partnere',
    },
    hints: {
      'administrative-contact': 'Navne, skilt med semikolon',
      'political-contact': 'Navne, skilt med semikolon',
      unit: 'Vælg enheden',
      end: 'Fx 31.12.2029 eller løbende',
      cost: 'Fx 25.000 kr.',
      partners: 'Navne, skilt med semikolon',
    },
  },
  summary: {
    title: (name: string) => `Dine svar om ${name}`,
    missing: (count: number) =>
      count === 1
        ? 'Ét spørgsmål mangler et svar. Tryk på det for at svare.'
        : `${count} spørgsmål mangler et svar. Tryk på dem for at svare.`,
    ready: 'Se svarene igennem, og send dem ind. Tryk på et svar for at ændre det.',
    unanswered: 'Mangler svar',
    corrections: 'Rettelser til kataloget',
    correction: (label: string, before: string, after: string) => `${label}: ${before} → ${after}`,
    shared: 'Erfaring, der deles',
    change: (question: string) => `Ændr svaret: ${question}`,
    send: 'Send ind',
    firstMissing: 'Til det, der mangler',
  },
  done: {
    title: (name: string) => `Opfølgningen på ${name} er besvaret. Tak.`,
    by: (name: string, day: string) => `Besvaret af ${name} ${day}.`,
    answers: 'Svarene',
    told: (name: string) => `${name} har fået besked som koordinator.`,
    toCoordinator: 'Koordinatoren får besked om svaret.',
    corrected: (day: string, name: string) =>
      `Rettelserne står i kataloget, bekræftet ${day} af ${name}.`,
    confirmed: (day: string, name: string) => `Kataloget er bekræftet ${day} af ${name}.`,
    shared: 'Erfaringen kan nu findes ved at spørge.',
    show: 'Se kataloget',
  },
  concluded: {
    /** What the message was, when it did not arrive. */
    message: 'besvaret opfølgning',
    title: {
      yearly: {
        continue: (name: string) => `Anbefaling om at fortsætte: ${name}`,
        adjust: (name: string) => `Anbefaling om ændringer: ${name}`,
        end: (name: string) => `Anbefaling om at slutte: ${name}`,
        unknown: (name: string) => `Ingen anbefaling: ${name}`,
      },
      renewal: {
        continue: (name: string) => `Anbefaling om at forny: ${name}`,
        adjust: (name: string) => `Anbefaling om at forny med ændringer: ${name}`,
        end: (name: string) => `Anbefaling om ikke at forny: ${name}`,
        unknown: (name: string) => `Ingen anbefaling om fornyelse: ${name}`,
      },
      closing: {
        continue: (name: string) => `Perioden er udløbet, men samarbejdet fortsætter: ${name}`,
        adjust: (name: string) => `Afsluttet, men noget skal følges op: ${name}`,
        end: (name: string) => `Afsluttet: ${name}`,
        unknown: (name: string) => `Uvist, om det er afsluttet: ${name}`,
      },
    },
    help: {
      yearly: 'Svaret er en anbefaling. Beslutningen tages efter kompetenceplanen.',
      renewal: 'Svaret er en anbefaling. Beslutningen tages efter kompetenceplanen.',
      closing: 'Svaret er den ansvarliges vurdering. Se efter, om kataloget passer.',
    },
  },
  refusals: {
    stale: 'Det kort var ikke det nyeste. Her er, hvor du er nået til.',
    'too-long': 'Det er lidt langt. Hold det under 1.000 tegn.',
    'bad-date': 'Jeg kunne ikke læse datoen. Skriv for eksempel 31.12.2029 eller løbende.',
    'bad-cost': 'Jeg kunne ikke læse beløbet. Skriv for eksempel 25.000 kr. eller 10.000 euro.',
    'bad-unit': 'Den enhed kender jeg ikke. Skriv navnet, som det står i kataloget.',
    empty: 'Der stod ikke noget.',
    closed: 'Opfølgningen er allerede lukket. Her er svarene.',
    unanswered: 'Der mangler et svar, før den kan sendes ind.',
  },
  about: (label: string, refusal: string) => `${label}: ${refusal}`,
  asWritten: (choices: string) =>
    `Her kan du skrive: ${choices}. Du kan også skrive "ved ikke", "tilbage", "overblik" eller "pause".`,
};
