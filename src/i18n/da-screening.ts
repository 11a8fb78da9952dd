/** What screening says in Danish. */
export const daScreening = {
  title: 'Screening',
  proposal: 'Forslaget',
  progress: (number: number, total: number, part: string) => `${number} af ${total} · ${part}`,
  facts: {
    name: {
      ask: 'Hvad hedder det foreslåede samarbejde?',
      help: 'En kort titel, som kolleger vil genkende.',
      label: 'Navn',
    },
    area: {
      ask: 'Hvilket område hører det under?',
      help: 'Det afgør blandt andet, hvem der beslutter.',
      label: 'Område',
    },
    partners: {
      ask: 'Hvem er partnerne, og fra hvilke lande?',
      help: 'For eksempel "Region Skåne, Sverige".',
      label: 'Partnere og lande',
    },
    cost: {
      ask: 'Hvad koster det om året?',
      help: 'For eksempel "25.000 kr." eller "10.000 euro". Skriv 0, hvis det ikke koster noget.',
      label: 'Årlig udgift',
    },
    unit: {
      ask: 'Hvilken enhed har ansvaret?',
      help: 'Den afdeling eller institution, der skal løfte opgaven.',
      label: 'Ansvarlig enhed',
    },
  },
  inputLabel: 'Dit svar',
  save: 'Gem og fortsæt',
  skip: 'Spring over',
  back: 'Tilbage',
  pause: 'Pause',
  unknown: 'Ved ikke',
  paused:
    'Screeningen er gemt og sat på pause. Skriv "fortsæt", når du er klar; du begynder, hvor du slap.',
  resume: 'Fortsæt screeningen',
  seeResult: 'Se resultatet',
  started: 'Ny screening',
  nothingToContinue: 'Du har ingen screening i gang. Skriv "ny screening" for at begynde en.',
  mine: 'Dine screeninger',
  noneYet: 'Du har ingen screeninger endnu. Skriv "ny screening" for at begynde en.',
  unnamed: 'Uden navn',
  states: { draft: 'kladde', completed: 'afsluttet' },
  onlyPersonal:
    'Screening tager vi i vores egen chat, så svarene er dine. Åbn den med knappen, og skriv "ny screening".',
  openChat: 'Åbn chatten med Udsyn',
  refusals: {
    stale: 'Det kort var ikke det nyeste. Her er, hvor du er nået til.',
    'bad-cost': 'Jeg kunne ikke læse beløbet. Skriv for eksempel "25.000 kr." eller "10.000 euro".',
    'too-long': 'Det er lidt langt. Hold det under 200 tegn.',
    empty: 'Der stod ikke noget. Skriv et svar, eller vælg "Spring over".',
    'unknown-screening':
      'Den screening findes ikke længere. Skriv "ny screening" for at begynde en.',
    'not-yours': 'Den screening tilhører en anden, så den kan jeg ikke vise dig.',
  },
  asWritten: (choices: string) =>
    `Det svar kender jeg ikke her. Skriv ${choices}, eller brug knapperne.`,
  typedChoices: '0, 1, 2, 3, "ved ikke", "tilbage" eller "pause"',
  result: {
    title: (name: string) => `Resultat: ${name}`,
    overall: 'Samlet',
    percent: (value: number) => `${value}\u00a0%`,
    noAnswer: 'ikke besvaret',
    recommendation: {
      recommend: 'Anbefales',
      'recommend-with-conditions': 'Anbefales på betingelser',
      'not-recommended': 'Anbefales ikke',
      'insufficient-basis': 'Utilstrækkeligt grundlag',
    },
    conditions: (criteria: string) => `Betingelser: styrk ${criteria}.`,
    stopped: 'Stopper forslaget, indtil det er løst:',
    unanswered: (count: number) =>
      count === 1 ? '1 spørgsmål er ikke besvaret.' : `${count} spørgsmål er ikke besvaret.`,
    edit: 'Ret sidste svar',
  },
};
