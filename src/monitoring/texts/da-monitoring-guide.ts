/** The Danish texts of the monitoring guide. */
export const daMonitoringGuide = {
  progress: (number: number, total: number, name: string) => `${number} af ${total} · ${name}`,
  helpWithPurpose: (help: string, purpose: string) =>
    `${help} Formålet med spørgsmålet: ${purpose}`,
  unknown: 'Ved ikke',
  back: 'Tilbage',
  pause: 'Fortsæt senere',
  overview: 'Se dine svar',
  backToGuide: 'Tilbage til spørgsmålet',
  paused: (name: string) =>
    `Dine svar om ${name} er gemt. Fortsæt med knappen, eller skriv "mine påmindelser".`,
  resume: 'Fortsæt opfølgningen',
  /** Last year's answer, shown with the question. */
  before: (day: string, name: string, answer: string) => `Sidst (${day}, ${name}): ${answer}`,
  beforeNote: (note: string) => `Bemærkning sidst: ${note}`,
  whatChanged: 'Hvad er ændret siden?',
  decided: (body: string, day: string) => `Grundlag: besluttet af ${body} den ${day}.`,
  scored: (percent: string, day: string) =>
    `Screeningens samlede score var ${percent} (indsendt ${day}).`,
  openScreening: 'Se screeningen',
  decidedBecause: (reason: string) => `Begrundelse dengang: ${reason}`,
  purpose: (text: string) => `Formål ifølge kataloget: ${text}`,
  outcome: (text: string) => `Forventet udbytte ifølge kataloget: ${text}`,
  factNow: (label: string, value: string) => `${label}: ${value}`,
  notStated: 'ikke oplyst',
  note: {
    write: 'Skriv en kommentar',
    change: 'Ret kommentaren',
    title: 'Bemærkning',
    help: 'Bemærkningen følger svaret og kan ses af koordinatoren. Tøm feltet for at slette den.',
    label: 'Din kommentar',
    hint: 'Hvad bør andre vide om svaret?',
    save: 'Gem kommentaren',
    own: (text: string) => `Din kommentar: ${text}`,
  },
  explanation: {
    title: 'Uddyb svaret',
    help: 'Skriv kort, med mindst tre ord. Det følger svaret, og koordinatoren kan se det. Det kan blive trykt i rapporten.',
    label: 'Kort forklaring',
    hint: 'Hvordan, hvornår, af hvem?',
    save: 'Gem',
  },
  sharing: {
    title: (name: string) => `Erfaring fra ${name}`,
    help: 'Skriv, hvad andre kan lære af erfaringen. Den bliver en del af kataloget, så kolleger kan finde den ved at spørge. Skriv ikke noget fortroligt.',
    label: 'Erfaringen i korte træk',
    hint: 'Hvad virkede, hvad virkede ikke?',
    save: 'Gem erfaringen',
    nothing: 'Del ikke noget',
  },
  corrections: {
    title: (name: string) => `Ret oplysningerne om ${name}`,
    help: 'Her ser du, hvad der står i kataloget i dag. Ret det, der er forkert. Adskil flere navne med semikolon.',
    decided:
      'En ny udgift eller slutdato gælder, når en koordinator har godkendt den. Indtil da står den gamle i kataloget.',
    why: 'Hvorfor ændres udgift eller slutdato?',
    whyHint: 'Fx opkrævning, brev eller beslutning',
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
      'administrative-contact': 'Navne, adskilt med semikolon',
      'political-contact': 'Navne, adskilt med semikolon',
      unit: 'Vælg enheden',
      end: 'Fx 31.12.2029 eller løbende',
      cost: 'Fx 25.000 kr. fra 2028',
      partners: 'Navne, adskilt med semikolon',
    },
  },
  summary: {
    title: (name: string) => `Dine svar om ${name}`,
    missing: (count: number) =>
      count === 1
        ? 'Ét spørgsmål mangler svar. Tryk på det for at svare.'
        : `${count} spørgsmål mangler svar. Tryk på dem for at svare.`,
    ready: 'Se svarene igennem, og send dem ind. Tryk på et svar for at ændre det.',
    unanswered: 'Mangler svar',
    corrections: 'Rettelser til kataloget',
    correction: (label: string, before: string, after: string) => `${label}: ${before} → ${after}`,
    shared: 'Erfaring, der deles',
    change: (question: string) => `Ændr svaret: ${question}`,
    send: 'Send ind',
    firstMissing: 'Gå til det, der mangler',
  },
  done: {
    title: (name: string) => `Opfølgningen på ${name} er besvaret. Tak.`,
    by: (name: string, day: string) => `Besvaret af ${name} ${day}.`,
    answers: 'Svarene',
    adjust:
      'Anbefalingen om ændringer ændrer ikke i sig selv samarbejdet. Der er ikke oprettet en sag om dem.',
    toCase: (number: string) =>
      `Der var allerede en sag om det samme. Svaret er tilføjet sag ${number}, så de, der behandler den, kan se det.`,
    noCase: {
      'unknown-entry':
        'Samarbejdet findes ikke længere i kataloget. Der er ikke oprettet en sag, og en ny slutdato er ikke ført ind.',
      'ended-already':
        'Samarbejdet er allerede ophørt ifølge kataloget. Der er ikke oprettet en sag, og en ny slutdato er ikke ført ind.',
      'leaving-already':
        'Det er allerede besluttet at træde ud af samarbejdet. Der er ikke oprettet en ny sag, og en ny slutdato er ikke ført ind.',
    },
    told: (name: string) => `${name} har fået besked som koordinator.`,
    toCoordinator: 'Koordinatoren får besked om svaret.',
    corrected: (day: string, name: string) =>
      `Rettelserne står i kataloget, bekræftet ${day} af ${name}.`,
    confirmed: (day: string, name: string) =>
      `Oplysningerne i kataloget er bekræftet ${day} af ${name}.`,
    proposed:
      'Ny udgift eller slutdato er foreslået. Den gælder, når en koordinator har godkendt den.',
    shared: 'Kolleger kan nu finde erfaringen ved at spørge.',
    show: 'Se kataloget',
  },
  concluded: {
    /** What the message was, when it did not arrive. */
    message: 'besvaret opfølgning',
    title: {
      yearly: {
        continue: (name: string) => `Anbefaling om at fortsætte: ${name}`,
        adjust: (name: string) => `Anbefaling om ændringer: ${name}`,
        end: (name: string) => `Anbefaling om at afslutte: ${name}`,
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
        adjust: (name: string) => `Afsluttet, men der er behov for opfølgning: ${name}`,
        end: (name: string) => `Afsluttet: ${name}`,
        unknown: (name: string) => `Uvist, om samarbejdet er afsluttet: ${name}`,
      },
    },
    help: {
      yearly: 'Svaret er en anbefaling. Beslutningen træffes efter kompetenceplanen.',
      renewal: 'Svaret er en anbefaling. Beslutningen træffes efter kompetenceplanen.',
      closing: 'Svaret er den ansvarliges vurdering. Kontrollér, at kataloget er opdateret.',
    },
  },
  refusals: {
    stale: 'Kortet er forældet. Her er, hvor du er nået til.',
    'too-long': 'Teksten er for lang. Den må højst være på 1.000 tegn.',
    'words-needed': 'Skriv kort, med mindst tre ord.',
    'names-only':
      'Skriv kun navne, adskilt med semikolon. Skriv "fratrådt" efter et navn, eller slet det, når personen er holdt op.',
    'bad-date': 'Jeg kunne ikke læse datoen. Skriv for eksempel 31.12.2029 eller løbende.',
    'bad-cost':
      'Jeg kunne ikke læse beløbet. Skriv ét beløb om året med valuta, og gerne fra hvornår, for eksempel 25.000 kr. eller 10.000 euro fra 2028.',
    'which-cost':
      'Samarbejdet har flere udgifter. Lad dem alle stå i samme rækkefølge, adskilt med semikolon, og ret kun den, der er ændret. Skriv 0 kr., hvis en er ophørt.',
    'cost-in-case':
      'Samarbejdet har flere udgifter af samme slags. De kan ikke rettes her, men ændres i en sag om ændring af samarbejdet.',
    'bad-unit': 'Jeg kender ikke enheden. Skriv navnet, som det står i kataloget.',
    empty: 'Feltet er tomt.',
    closed: 'Opfølgningen er allerede afsluttet. Her er svarene.',
    unanswered: 'Der mangler et svar, før opfølgningen kan sendes ind.',
  },
  about: (label: string, refusal: string) => `${label}: ${refusal}`,
  asWritten: (choices: string) =>
    `Her kan du skrive: ${choices}. Du kan også skrive "ved ikke", "tilbage", "overblik" eller "pause".`,
};
