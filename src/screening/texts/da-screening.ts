import { daScreeningCases } from './da-screening-cases';
import { daScreeningFacts } from './da-screening-facts';
import { daScreeningResult } from './da-screening-result';

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
