/** The Danish texts about proposed changes of decided facts. */
export const daProposals = {
  title: (name: string) => `Foreslået ændring: ${name}`,
  change: (fact: string, before: string, after: string) => `${fact}: ${before} → ${after}`,
  by: (name: string, date: string) => `Foreslået af ${name} ${date}.`,
  why: (text: string) => `Begrundelse: ${text}`,
  noWhy: 'Der er ikke skrevet en begrundelse.',
  help: 'Kataloget svarer med det nuværende, indtil du har taget stilling. Godkend ud fra din egen kontrol eller med en beslutning, eller afvis med en begrundelse.',
  inCase:
    'Slutdatoen afgøres i sagen. Forslaget kan ikke godkendes, mens sagen er åben. Du kan afvise det med en begrundelse.',
  body: 'Besluttet af',
  bodyHint: 'Vælg, hvis der er en beslutning',
  date: 'Besluttet den',
  dateHint: 'Dato for beslutningen',
  reason: 'Begrundelse, hvis du afviser',
  reasonHint: 'Kort forklaring, mindst tre ord',
  confirm: 'Godkend efter kontrol',
  decide: 'Godkend med beslutningen',
  decline: 'Afvis',
  show: (fact: string) => `Tag stilling til forslaget om ${fact}`,
  entry: 'Vis samarbejdet',
  message: 'foreslået ændring',
  decidedMessage: 'svar på en foreslået ændring',
  accepted: (name: string) => `Din ændring er godkendt: ${name}`,
  declined: (name: string) => `Din ændring er afvist: ${name}`,
  acceptedBy: (name: string, date: string) => `Godkendt af ${name} ${date}.`,
  declinedBy: (name: string, date: string) => `Afvist af ${name} ${date}.`,
  decision: (body: string, date: string) => `Besluttet af ${body} den ${date}.`,
  done: {
    accepted: 'Ændringen står nu i kataloget. Det gamle er bevaret som historik.',
    declined: 'Ændringen er afvist. Kataloget er uændret.',
  },
  told: (name: string) => `${name} får besked.`,
  pending: (fact: string, after: string, name: string, date: string) =>
    `Foreslået ændring af ${fact}: ${after} (${name}, ${date}). Den afventer en koordinator.`,
  outdated: (before: string, now: string) =>
    `Kataloget er ændret, siden forslaget blev skrevet. Dengang stod der: ${before}. Nu står der: ${now}. Afvis forslaget med en begrundelse, hvis det nye skal stå, eller bed om et nyt forslag.`,
  refusals: {
    unknown: 'Forslaget findes ikke længere.',
    closed: 'Der er allerede taget stilling til forslaget.',
    unreadable: 'Forslaget kan ikke længere læses. Afvis det, og bed om et nyt.',
    'not-allowed': 'Kun en koordinator kan tage stilling til en foreslået ændring.',
    'reason-needed': 'Skriv, hvorfor ændringen afvises, med mindst tre ord.',
    'decision-needed': 'Vælg, hvem der har besluttet det, og skriv datoen.',
    future: 'Beslutningen kan ikke ligge efter i dag.',
  },
};

/** The shape of the texts about proposed changes. */
export type ProposalTexts = typeof daProposals;
