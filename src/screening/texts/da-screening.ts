import { daScreeningCases } from './da-screening-cases';
import { daScreeningResult } from './da-screening-result';

/** How each fact of a proposal is asked for in Danish, and what its choices are called. */
const daScreeningFacts = {
  name: {
    ask: 'Hvad hedder det foreslåede samarbejde?',
    help: 'En kort titel, som kolleger vil genkende.',
    label: 'Navn',
  },
  level: {
    ask: 'Er samarbejdet administrativt eller politisk?',
    help: 'Et politisk samarbejde bæres af folkevalgte, et administrativt af medarbejdere. Svaret afgør, hvilken tjekliste du får.',
    label: 'Niveau',
  },
  area: {
    ask: 'Hvilket område hører det under?',
    help: 'Det afgør blandt andet, hvem der beslutter.',
    label: 'Område',
  },
  partners: {
    ask: 'Hvem er partnerne?',
    help: 'For eksempel "Region Skåne og Lunds universitet".',
    label: 'Partnere',
  },
  countries: {
    ask: 'Hvilke lande er med?',
    help: 'For eksempel "Sverige og Norge".',
    label: 'Lande',
  },
  purpose: {
    ask: 'Hvad er formålet?',
    help: 'Et par sætninger om, hvad samarbejdet skal føre til, og for hvem. Højst 1.000 tegn.',
    label: 'Formål',
  },
  themes: {
    ask: 'Hvilke emner handler det om?',
    help: 'For eksempel "robotkirurgi og patientsikkerhed".',
    label: 'Emner',
  },
  period: {
    ask: 'Hvornår begynder og slutter det?',
    help: 'For eksempel "2027-2029", "1. marts 2027 til 31. december 2029" eller "løbende".',
    label: 'Periode',
  },
  cost: {
    ask: 'Hvad koster det regionen om året?',
    help: 'For eksempel "25.000 kr." eller "10.000 euro". Skriv 0, hvis det ikke koster noget.',
    label: 'Årlig udgift',
  },
  total: {
    ask: 'Hvad koster det regionen i alt?',
    help: 'For hele perioden, for eksempel "75.000 kr." eller "30.000 euro".',
    label: 'Udgift i alt',
  },
  funding: {
    ask: 'Kommer der penge udefra?',
    help: 'For eksempel fra EU, staten eller en fond. Om der følger ekstra stillinger med, har betydning for, hvem der beslutter.',
    label: 'Ekstern finansiering',
    how: 'Med eller uden ekstra stillinger?',
  },
  programme: {
    ask: 'Hvilket program eller hvilken fond kommer pengene fra?',
    help: 'For eksempel "Interreg Nordsøen" eller "Horizon Europe".',
    label: 'Program eller fond',
  },
  appointment: {
    ask: 'Skal nogen udpeges til et hverv?',
    help: 'For eksempel til en bestyrelse, en kommission eller et råd.',
    label: 'Udpegning',
  },
  travel: {
    ask: 'Skal regionsrådsmedlemmer til møder eller på rejser i udlandet?',
    help: 'Som led i det hverv, de udpeges til.',
    label: 'Rejser for regionsrådet',
  },
  unit: {
    ask: 'Hvilken enhed har ansvaret?',
    help: 'Den afdeling eller institution, der skal løfte opgaven.',
    label: 'Ansvarlig enhed',
  },
  responsible: {
    ask: 'Hvem er ansvarlig?',
    help: 'Navnet på den medarbejder, der skal følge samarbejdet.',
    label: 'Ansvarlig person',
  },
  fundingChoices: {
    none: 'Nej',
    'same-staff': 'Ja, uden ekstra stillinger',
    'more-staff': 'Ja, med ekstra stillinger',
  },
};

/** What screening says in Danish when something cannot be done, or is. */
export const daScreeningMoves = {
  youWrote: (text: string) => `Du skrev: "${text}"`,
  refusals: {
    'not-now': 'Det er der allerede taget stilling til. Her er, hvordan sagen står nu.',
    closed: 'Screeningen er sendt ind eller afgjort, så den kan ikke ændres.',
    incomplete:
      'Den kan ikke sendes ind endnu: navn, niveau, område og svar på alle spørgsmål skal være der ("ved ikke" er også et svar).',
    empty: 'Der stod ikke noget. Skriv det i feltet.',
    'too-long': 'Det er lidt langt. Hold det under 1.000 tegn.',
    'already-taken': 'En anden koordinator har taget sagen.',
    'unknown-body': 'Vælg, hvem der besluttede.',
    'bad-date': 'Jeg kunne ikke læse datoen. Skriv den som 2027-03-01.',
    'future-date': 'Datoen ligger i fremtiden. Skriv, hvornår det blev besluttet.',
    'reason-needed': 'Beslutningen afviger fra anbefalingen. Skriv hvorfor.',
    'too-late': 'Fristen på 24 timer er udløbet. Du kan i stedet lave en kopi.',
    'level-first': 'Vælg niveau og begynd på den første tjekliste, før du tager den anden.',
    yourself: 'Du vurderer den allerede selv. Skriv en kollegas navn.',
    'unknown-person':
      'Jeg kender ikke nogen af det navn. Bed din kollega skrive "hej" til mig først.',
    answered: 'Du har været hele tjeklisten igennem, så din vurdering tæller med.',
    'too-many': 'Der er ikke plads til flere: tolv vurderinger er det højeste.',
  },
  onlyCoordinators: 'De indsendte screeninger kan kun koordinatorer se.',
};

/** What screening says in Danish. */
export const daScreening = {
  title: 'Screening',
  proposal: 'Forslaget',
  progress: (number: number, total: number, part: string) => `${number} af ${total} · ${part}`,
  facts: daScreeningFacts,
  inputLabel: 'Dit svar',
  save: 'Gem og fortsæt',
  skip: 'Spring over',
  back: 'Tilbage',
  backToScreening: 'Tilbage til screeningen',
  pause: 'Pause',
  undo: 'Fortryd sidste svar',
  overview: 'Se alle svar',
  guess:
    'Det gætter jeg på ud fra det, du har skrevet. Skriv "ja", hvis det passer, eller ret det.',
  unknown: 'Ved ikke',
  proposalCard: {
    confirm: 'Se oplysningerne igennem, før du går videre.',
    missing: 'mangler',
    passed: 'sprunget over',
    stillMissing: (count: number) =>
      count === 1 ? 'Der mangler 1 oplysning.' : `Der mangler ${count} oplysninger.`,
    proceed: 'Fortsæt',
    proceedAnyway: 'Fortsæt alligevel',
    edit: 'Ret oplysninger',
    editHint: 'Tryk på den oplysning, du vil rette.',
    editOne: (fact: string) => `Ret: ${fact}`,
    overlaps: (count: number) =>
      count === 1
        ? 'Ét samarbejde ligner forslaget. Tryk for at læse om det.'
        : `${count} samarbejder ligner forslaget. Tryk for at læse om dem.`,
    overlapsMore: (count: number) => `Og ${count} til, der ligner mindre.`,
    overlapsKept: 'Det bliver skrevet i sagen, at du fortsatte alligevel.',
    noOverlaps: 'Jeg fandt ingen samarbejder i kataloget, der ligner forslaget.',
    shares: {
      theme: (names: string) => `samme emne: ${names}`,
      country: (names: string) => `samme land: ${names}`,
      programme: (names: string) => `samme program: ${names}`,
      partner: (names: string) => `samme partner: ${names}`,
      name: (names: string) => `lignende navn: ${names}`,
    },
  },
  note: {
    title: 'Kommentar og dokumentation',
    write: 'Skriv en kommentar',
    change: 'Ret kommentaren',
    help: 'Begge felter kan stå tomme. Tøm dem for at slette kommentaren.',
    comment: 'Kommentar',
    commentHint: 'Begrundelse eller forbehold, højst 1.000 tegn',
    evidence: 'Link til dokumentation',
    evidenceHint: 'https://…',
    save: 'Gem kommentaren',
    own: (comment: string) => `Din kommentar: ${comment}`,
    ownEvidence: (link: string) => `Din dokumentation: ${link}`,
  },
  answers: {
    title: (name: string) => `Alle svar: ${name}`,
    hint: 'Tryk på en del for at se svarene i den.',
    editHint: 'Tryk på et spørgsmål for at svare igen eller rette kommentaren.',
    readHint: 'Svarene kan ikke ændres. Lange kommentarer står i deres fulde længde i sagsnotatet.',
    open: (criterion: string) => `Åbn: ${criterion}`,
    change: (question: string) => `Ret: ${question}`,
    count: (answered: number, total: number) => `${answered} af ${total} besvaret`,
    notes: (count: number) => (count === 1 ? '1 kommentar' : `${count} kommentarer`),
    unanswered: 'ikke besvaret',
    passed: 'sprunget over',
    all: 'Alle dele',
  },
  paused:
    'Screeningen er gemt og sat på pause. Skriv "fortsæt", når du er klar; du begynder, hvor du slap.',
  resume: 'Fortsæt screeningen',
  seeResult: 'Se resultatet',
  offerResume: (name: string) => `Du er i gang med at screene ${name}.`,
  nothingToContinue: 'Du har ingen screening i gang. Skriv "ny screening" for at begynde en.',
  mine: 'Dine screeninger',
  invited: 'Du er inviteret til',
  noneYet: 'Du har ingen screeninger endnu. Skriv "ny screening" for at begynde en.',
  listHint:
    'Tryk på en screening for at åbne den. Den kan trækkes tilbage eller kopieres fra resultatet eller fra "Ret oplysninger".',
  moreInList: (count: number) => `Og ${count} ældre, som ikke er vist.`,
  unnamed: 'Uden navn',
  states: {
    draft: 'kladde',
    submitted: 'indsendt',
    'more-information': 'afventer oplysninger',
    approved: 'godkendt',
    rejected: 'afslået',
    withdrawn: 'trukket tilbage',
  },
  onlyPersonal:
    'Screening tager vi i vores egen chat, så svarene er dine. Åbn den med knappen, og skriv "ny screening".',
  openChat: 'Åbn chatten med Udsyn',
  refusals: {
    stale: 'Det kort var ikke det nyeste. Her er, hvor du er nået til.',
    empty: 'Der stod ikke noget. Skriv et svar, eller vælg "Spring over".',
    'too-long': 'Det er lidt langt. Hold det under 200 tegn (formål og kommentarer: 1.000 tegn).',
    'bad-choice': 'Det kan jeg ikke vælge her. Brug en af knapperne.',
    'bad-cost': 'Jeg kunne ikke læse beløbet. Skriv for eksempel "25.000 kr." eller "10.000 euro".',
    'other-currency':
      'Jeg kan kun læse beløb i danske kroner og euro. Omregn beløbet, og skriv det igen.',
    'bad-period':
      'Jeg kunne ikke læse perioden. Skriv for eksempel "2027-2029", "fra 1. marts 2027" eller "løbende".',
    'period-backwards':
      'Perioden slutter, før den begynder. Skriv den om, for eksempel "2027-2029".',
    'bad-link': 'Linket skal begynde med https:// eller http://. Kommentaren er ikke gemt endnu.',
    'level-fixed':
      'Niveauet ligger fast, fordi der er svaret på spørgsmål. Du kan tage den anden tjekliste fra resultatet.',
    'nothing-to-undo': 'Der er ikke noget svar at fortryde.',
    closed: 'Screeningen er sendt ind eller afgjort, så den kan ikke ændres.',
    'owner-only': 'Oplysningerne om forslaget kan kun ejeren rette.',
    'unknown-screening':
      'Den screening findes ikke længere. Skriv "ny screening" for at begynde en.',
    'not-yours': 'Den screening tilhører en anden, så den kan jeg ikke vise dig.',
  },
  asWritten: (choices: string) =>
    `Det svar kender jeg ikke her. Skriv ${choices}, eller brug knapperne.`,
  typedChoices: '0, 1, 2, 3, "ved ikke", "tilbage", "fortryd" eller "pause"',
  result: daScreeningResult,
  cases: daScreeningCases,
};
