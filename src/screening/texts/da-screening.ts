import { daDecisions } from './da-decisions';
import { daEntryCases } from './da-entry-cases';
import { daLifecycle } from './da-lifecycle';
import { daRegister } from './da-register';
import { daScreeningCases } from './da-screening-cases';
import { daScreeningResult } from './da-screening-result';

/** The Danish question, help and label for each detail of a proposal. */
const daScreeningFacts = {
  name: {
    ask: 'Hvad hedder det foreslåede samarbejde?',
    help: 'En kort titel, som kolleger vil genkende.',
    label: 'Navn',
  },
  level: {
    ask: 'Er samarbejdet administrativt eller politisk?',
    help: 'Et politisk samarbejde varetages af folkevalgte, et administrativt af medarbejdere. Svaret afgør, hvilken tjekliste du får.',
    label: 'Niveau',
  },
  kind: {
    ask: 'Hvilken slags samarbejde er det?',
    help: 'For eksempel et projekt, en aftale eller et medlemskab af et netværk.',
    label: 'Samarbejdsform',
  },
  area: {
    ask: 'Hvilket område hører samarbejdet under?',
    help: 'Det afgør blandt andet, hvem der beslutter.',
    label: 'Område',
  },
  partners: {
    ask: 'Hvem er partnerne?',
    help: 'For eksempel "Region Skåne og Lunds universitet".',
    label: 'Partnere',
  },
  countries: {
    ask: 'Hvilke lande deltager?',
    help: 'For eksempel "Sverige og Norge".',
    label: 'Lande',
  },
  purpose: {
    ask: 'Hvad er formålet?',
    help: 'Et par sætninger om, hvad samarbejdet skal føre til, og for hvem. Højst 1.000 tegn.',
    label: 'Formål',
  },
  themes: {
    ask: 'Hvilke emner handler samarbejdet om?',
    help: 'For eksempel "robotkirurgi og patientsikkerhed".',
    label: 'Emner',
  },
  period: {
    ask: 'Hvornår begynder og slutter samarbejdet?',
    help: 'For eksempel "2027-2029", "1. marts 2027 til 31. december 2029" eller "løbende".',
    label: 'Periode',
  },
  cost: {
    ask: 'Hvad koster samarbejdet regionen om året?',
    help: 'For eksempel "25.000 kr.", "700.000 kr. over 3 år" eller "200.000 kr. i 2027, 250.000 kr. i 2028". Skriv 0, hvis det ikke koster noget.',
    label: 'Årlig udgift',
  },
  total: {
    ask: 'Hvad koster samarbejdet regionen i alt?',
    help: 'For hele perioden, for eksempel "75.000 kr." eller "30.000 euro".',
    label: 'Udgift i alt',
  },
  years: {
    ask: 'Hvad koster samarbejdet regionen i hvert budgetår?',
    help: 'For eksempel "200.000 kr. i 2027, 250.000 kr. i 2028".',
    label: 'Udgift pr. budgetår',
  },
  moneyNote: {
    ask: 'Hvad er der ellers at sige om økonomien?',
    help: 'For eksempel engangsbeløb, rejser eller moms, som ikke indgår i beløbet.',
    label: 'Bemærkning til økonomien',
  },
  grant: {
    ask: 'Er der allerede givet en bevilling, som dækker udgiften?',
    help: 'Svaret har betydning for, hvem der beslutter.',
    label: 'Bevilling givet',
  },
  account: {
    ask: 'Hvilken konto eller bevilling skal udgiften betales fra, og hvem betaler?',
    help: 'For eksempel "kontostreng 12345, Sundhedsplanlægning".',
    label: 'Konto og betaler',
  },
  funding: {
    ask: 'Er der ekstern finansiering?',
    help: 'For eksempel fra EU, staten eller en fond. Om der følger ekstra stillinger med, har betydning for, hvem der beslutter.',
    label: 'Ekstern finansiering',
    how: 'Med eller uden ekstra stillinger?',
  },
  programme: {
    ask: 'Hvilket program eller hvilken fond kommer pengene fra?',
    help: 'For eksempel "Interreg Nordsøen" eller "Horizon Europe".',
    label: 'Program eller fond',
  },
  budget: {
    ask: 'Hvad er projektets samlede budget?',
    help: 'For alle partnere tilsammen, for eksempel "4 mio. kr.".',
    label: 'Samlet budget',
  },
  external: {
    ask: 'Hvor stor en del betaler EU eller andre eksterne?',
    help: 'En andel eller et beløb, for eksempel "75 %" eller "3 mio. kr.".',
    label: 'Eksternt tilskud',
  },
  hours: {
    ask: 'Hvor mange timer skal medarbejderne bruge?',
    help: 'For eksempel "120 timer om året" eller "et halvt årsværk".',
    label: 'Medarbejdertimer',
  },
  appointment: {
    ask: 'Skal nogen udpeges til et hverv?',
    help: 'For eksempel til en bestyrelse, en kommission eller et råd.',
    label: 'Udpegning',
  },
  travel: {
    ask: 'Skal regionsrådsmedlemmer til møder eller på rejser i udlandet?',
    help: 'For eksempel til en generalforsamling, på et politisk besøg eller med en delegation.',
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
  unknownCurrency: (written: string) => `${written} (valutaen er ikke kendt og ikke omregnet)`,
  inYear: (year: string, amount: string) => `${year}: ${amount}`,
  fundingChoices: {
    none: 'Nej',
    'same-staff': 'Ja, uden ekstra stillinger',
    'more-staff': 'Ja, med ekstra stillinger',
  },
};

/** The Danish answers to what cannot be done with a screening. */
export const daScreeningMoves = {
  youWrote: (text: string) => `Du skrev: "${text}"`,
  refusals: {
    'not-now': 'Der er allerede taget stilling til det. Her er sagens aktuelle status.',
    closed: 'Screeningen er sendt ind eller afgjort og kan derfor ikke ændres.',
    incomplete:
      'Screeningen kan ikke sendes ind endnu. Udfyld navn, niveau og område, og besvar alle spørgsmål ("ved ikke" er også et svar).',
    empty: 'Feltet er tomt. Udfyld det, og prøv igen.',
    'too-long': 'Teksten er for lang. Den må højst være på 1.000 tegn.',
    'already-taken': 'En anden koordinator har taget sagen.',
    'unknown-body': 'Vælg en instans.',
    'bad-date': 'Jeg kunne ikke læse datoen. Skriv den som 2027-03-01.',
    'no-such-day': 'Den dato findes ikke, så jeg har ikke sendt noget. Ret datoen, og prøv igen.',
    'future-date': 'Datoen ligger i fremtiden. Skriv, hvornår det blev besluttet.',
    'already-owner': 'Det er allerede den person, der har screeningen.',
    unreachable: 'Jeg kan ikke skrive til den person længere. Vælg en anden.',
    'past-date': 'Fristen skal ligge efter i dag.',
    'reason-needed': 'Skriv mindst tre ord i feltet "Begrundelse".',
    'why-needed': 'Skriv mindst tre ord i feltet, der spørger hvorfor.',
    warned: 'Kontrollér oplysningerne nedenfor, før du gemmer.',
    unchanged: 'Der er ikke rettet noget.',
    'own-case':
      'Det er din egen sag. En anden koordinator skal registrere, hvad der er indstillet og besluttet.',
    'bad-effective': 'Skriv den sidste dag i samarbejdet, for eksempel 31. december 2028.',
    'ended-before': 'Sidste dag kan ikke ligge før den dag, det blev besluttet.',
    superseded: 'Der er oprettet en anden sag om det samme.',
    'early-deadline':
      'Fristen for en betingelse ligger før mødedatoen. Ret fristen eller mødedatoen.',
    'bad-deadline': 'En af fristerne er ikke en dato, der findes. Skriv den som 1. oktober 2027.',
    'empty-condition': 'Skriv foran fristen, hvad betingelsen går ud på.',
    'long-condition': 'En betingelse må højst være på 500 tegn.',
    'many-conditions': 'Der kan højst være ti betingelser.',
    'condition-needed':
      'En betingelse kan ikke slettes her. Skriv, hvordan den skal lyde. Gælder den ikke længere, så afslut den i opfølgningen.',
    'too-late': 'Fristen på 24 timer er udløbet. Du kan i stedet lave en kopi.',
    'level-first': 'Vælg niveau, og begynd på den første tjekliste, før du går til den anden.',
    yourself: 'Du deltager allerede selv i vurderingen. Vælg en kollega.',
    'unknown-person':
      'Den kollega har ikke brugt Udsyn endnu. Bed kollegaen om at skrive "hej" til mig først.',
    answered: 'Du har gennemført hele tjeklisten, så din vurdering tæller med.',
    'too-many': 'Der kan højst være tolv vurderinger.',
  },
  onlyCoordinators: 'Kun koordinatorer kan se de indsendte screeninger.',
};

/** The Danish texts of screening. */
export const daScreening = {
  title: 'Screening',
  proposal: 'Forslaget',
  progress: (number: number, total: number, part: string) => `${number} af ${total} · ${part}`,
  facts: daScreeningFacts,
  save: 'Gem og fortsæt',
  skip: 'Spring over',
  back: 'Tilbage',
  backToScreening: 'Tilbage til screeningen',
  pause: 'Pause',
  undo: 'Fortryd sidste svar',
  overview: 'Se alle svar',
  unknown: 'Ved ikke',
  proposalCard: {
    confirm: 'Se oplysningerne igennem, før du går videre.',
    missing: 'mangler',
    unanswered: 'Mangler',
    passed: 'Sprunget over',
    stillMissing: (count: number) =>
      count === 1 ? 'Der mangler 1 oplysning.' : `Der mangler ${count} oplysninger.`,
    proceed: 'Fortsæt',
    proceedAnyway: 'Fortsæt alligevel',
    edit: 'Ret oplysninger',
    editHint:
      'Tryk på den oplysning, du vil rette. De oplysninger, den hænger sammen med, følger med.',
    groups: {
      what: 'Hvad går samarbejdet ud på?',
      who: 'Hvem er med, og hvor?',
      when: 'Hvornår, og hvad koster det?',
      responsible: 'Hvem har ansvaret?',
    },
    emptyIsSkipped: 'Felter, du lader stå tomme, springes over.',
    typedGoesTo: (fact: string) => `Skriver du i chatten, læses det som: ${fact}.`,
    guessed: (facts: string) =>
      `Mit bud ud fra det, du har skrevet: ${facts}. Ret det, hvis det ikke passer.`,
    guess: (value: string) => `${value} (mit bud)`,
    restSaved: 'Alt andet er gemt.',
    choose: (fact: string) => `Vælg: ${fact}`,
    others: {
      unit: { label: 'Anden enhed', hint: 'Hvis enheden ikke er på listen' },
      responsible: { label: 'En anden person', hint: 'Hvis personen ikke er på listen' },
    },
    editOne: (fact: string) => `Ret: ${fact}`,
    overlaps: (count: number) =>
      count === 1
        ? 'Ét samarbejde ligner forslaget. Tryk for at læse om det.'
        : `${count} samarbejder ligner forslaget. Tryk for at læse om dem.`,
    overlapsMore: (count: number) => `Og ${count} til, der ligner i mindre grad.`,
    overlapsKept: 'Det vil fremgå af sagen, at du fortsatte alligevel.',
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
    help: 'Begge felter er valgfri. Tøm dem for at slette kommentaren.',
    comment: 'Kommentar',
    commentHint: 'Begrundelse eller forbehold, højst 1.000 tegn',
    evidence: 'Dokumentation',
    evidenceHint: 'https://… eller "sag 2026-12345"',
    save: 'Gem kommentaren',
    own: (comment: string) => `Din kommentar: ${comment}`,
    ownEvidence: (link: string) => `Din dokumentation: ${link}`,
  },
  answers: {
    title: (name: string) => `Alle svar: ${name}`,
    hint: 'Tryk på en del for at se svarene.',
    editHint: 'Tryk på et spørgsmål for at svare igen eller rette kommentaren.',
    readHint: 'Svarene kan ikke ændres. Lange kommentarer kan læses i fuld længde i sagsnotatet.',
    open: (criterion: string) => `Åbn: ${criterion}`,
    change: (question: string) => `Ret: ${question}`,
    count: (answered: number, total: number) => `${answered} af ${total} besvaret`,
    notes: (count: number) => (count === 1 ? '1 kommentar' : `${count} kommentarer`),
    unanswered: 'ikke besvaret',
    passed: 'sprunget over',
    all: 'Alle dele',
  },
  paused:
    'Screeningen er gemt og sat på pause. Skriv "fortsæt", når du er klar. Så fortsætter du, hvor du slap.',
  resume: 'Fortsæt screeningen',
  seeResult: 'Se resultatet',
  offerResume: (name: string) => `Du er i gang med at screene ${name}.`,
  nothingToContinue: 'Du har ingen screening i gang. Skriv "ny screening" for at begynde en.',
  mine: 'Dine screeninger',
  invited: 'Andres, som du deltager i',
  noneYet: 'Du har ingen screeninger endnu. Skriv "ny screening" for at begynde en.',
  listHint:
    'Tryk på en screening for at åbne den. Den kan trækkes tilbage eller kopieres fra resultatet eller fra "Ret oplysninger".',
  moreInList: (count: number) => `Og ${count} ældre, som ikke vises.`,
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
    'Screening foregår i din private chat med Udsyn. Åbn den med knappen, og skriv "ny screening".',
  openChat: 'Åbn chatten med Udsyn',
  read: {
    facts: (facts: string) => `Læst: ${facts}`,
    fact: (label: string, value: string) => `${label}: ${value}`,
    yearly: (amount: string) => `${amount} om året`,
    inAll: (amount: string) => `${amount} i alt`,
    doubtedChange: (called: string) =>
      `Jeg har ikke ændret noget. Skal ${called} ændres, så skriv "ret ${called} til" og det, der skal stå.`,
    unused: (parts: string) => `Ikke brugt: ${parts}.`,
  },
  refusals: {
    stale: 'Kortet er forældet. Her er, hvor du er nået til.',
    empty: 'Feltet er tomt. Skriv et svar, eller gå videre uden.',
    'too-long':
      'Teksten er for lang. Den må højst være på 200 tegn (formål og kommentarer: 1.000 tegn).',
    'bad-choice': 'Det svar kan ikke vælges her. Vælg et af svarene på kortet.',
    'no-words': 'Skriv det med ord.',
    'bad-cost': 'Jeg kunne ikke læse beløbet. Skriv for eksempel "25.000 kr." eller "10.000 euro".',
    'cost-range':
      'Det læser jeg som et interval, og jeg kan kun gemme ét beløb. Skriv det, I regner med, for eksempel "150.000 kr.".',
    'cost-several':
      'Jeg læste flere beløb og ved ikke, hvilket der gælder. Skriv ét beløb, eller skriv hvad hvert af dem er, for eksempel "75.000 kr. om året, 225.000 kr. i alt".',
    'cost-repeated':
      'Jeg kan ikke regne det om til en udgift om året. Skriv ét beløb om året eller i alt, for eksempel "50.000 kr. om året".',
    'cost-negative':
      'Beløbet er negativt. Skriv, hvad samarbejdet koster, for eksempel "5.000 kr.", eller 0, hvis det ikke koster noget.',
    'cost-mistyped':
      'Jeg kan ikke se, hvilket beløb der menes. Skriv det kun med cifre, for eksempel "75.000 kr.".',
    'cost-of-others':
      'Det læser jeg som projektets samlede budget eller andres tilskud. Skriv, hvad regionen selv betaler, for eksempel "75.000 kr. om året".',
    'bad-period':
      'Jeg kunne ikke læse perioden. Skriv for eksempel "2027-2029", "fra 1. marts 2027" eller "løbende".',
    'period-backwards':
      'Perioden slutter, før den begynder. Skriv den igen, for eksempel "2027-2029".',
    'bad-link':
      'Skriv et link, der begynder med https://, eller et sagsnummer. Kommentaren er ikke gemt endnu.',
    'level-fixed':
      'Niveauet kan ikke ændres, når der er svaret på spørgsmål. Du kan begynde på den anden tjekliste fra resultatet.',
    'nothing-to-undo': 'Der er ikke noget svar at fortryde.',
    closed: 'Screeningen er sendt ind eller afgjort og kan derfor ikke ændres.',
    'owner-only': 'Kun forslagsstilleren kan rette oplysningerne om forslaget.',
    'unknown-screening':
      'Screeningen findes ikke længere. Skriv "ny screening" for at begynde en ny.',
    'not-yours': 'Screeningen tilhører en anden, så jeg kan ikke vise den.',
  },
  asWritten: (choices: string) =>
    `Det svar forstår jeg ikke her. Skriv ${choices}, eller brug knapperne.`,
  typedChoices: '0, 1, 2, 3, "ved ikke", "tilbage", "fortryd" eller "pause"',
  result: daScreeningResult,
  cases: daScreeningCases,
  decisions: daDecisions,
  lifecycle: daLifecycle,
  entryCases: daEntryCases,
  register: daRegister,
};
