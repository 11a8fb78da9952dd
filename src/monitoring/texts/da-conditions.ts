/** The Danish texts about the conditions of an approval. */
export const daConditions = {
  due: {
    title: (name: string) => `Betingelse for ${name}`,
    line: (condition: string) => condition,
    ahead: (deadline: string, days: number) =>
      days === 0
        ? `Frist i dag, ${deadline}.`
        : `Frist ${deadline}, om ${days === 1 ? '1 dag' : `${days} dage`}.`,
    overdue: (deadline: string, days: number) =>
      `Fristen var ${deadline}, for ${days === 1 ? '1 dag' : `${days} dage`} siden.`,
    undated: 'Uden frist.',
    basis: (body: string, date: string) => `Stillet af ${body} den ${date}.`,
    owner: (name: string) => `Ansvarlig: ${name}.`,
    noOwner: 'Samarbejdet har ingen ansvarlig.',
    note: 'Hvordan er den opfyldt? Eller hvorfor ændres den?',
    noteHint: 'Kort forklaring, mindst tre ord',
    deadline: 'Ny frist',
    deadlineHint: 'Dato',
    met: 'Opfyldt',
    move: 'Flyt fristen',
    drop: 'Bortfalder',
    entry: 'Vis samarbejdet',
    message: 'påmindelse om en betingelse',
  },
  list: {
    own: 'Dine åbne betingelser',
    all: 'Åbne betingelser',
    count: (count: number, late: number) =>
      `${count === 1 ? '1 åben betingelse' : `${count} åbne betingelser`}${late === 0 ? '' : `, ${late} er over fristen`}.`,
    none: 'Der er ingen åbne betingelser.',
    noneLate: 'Ingen betingelser er over fristen.',
    more: (count: number) => `Der er ${count} mere, end der er plads til her.`,
  },
  status: { open: 'åben', met: 'opfyldt', dropped: 'bortfaldet' },
  row: (text: string, deadline: string, status: string) =>
    [text, ...(deadline === '' ? [] : [`senest ${deadline}`]), status].join(' · '),
  /** About a duty to inform a body of a decision or a follow-up. */
  information: {
    title: (name: string) => `Orientering om ${name}`,
    heading: 'Orientering af Regionsrådet',
    origin: 'Fristen er Udsyns forslag. Strategien sætter ingen frist.',
    actor: 'En koordinator orienterer Regionsrådet.',
    on: 'Orienteret på mødet den',
    onHint: 'Dato for mødet',
    item: 'Dagsordenspunkt',
    itemHint: 'For eksempel punkt 12',
    note: 'Bemærkning, eller hvorfor fristen flyttes eller pligten bortfalder',
    noteHint: 'Mindst tre ord, hvis fristen flyttes, eller pligten bortfalder',
    met: 'Orienteret',
    informed: (date: string, item: string) => `Orienteret ${date}, ${item}.`,
    status: { open: 'mangler', met: 'orienteret', dropped: 'bortfaldet' },
    done: {
      met: 'Orienteringen er registreret.',
      dropped: 'Det er registreret, at orienteringen bortfalder.',
      reopened: 'Pligten til at orientere er genåbnet, og der mindes om den igen.',
    },
    list: {
      title: 'Det skal Regionsrådet orienteres om',
      count: (count: number, late: number) =>
        [
          count === 1 ? '1 orientering mangler' : `${count} orienteringer mangler`,
          late === 0 ? '' : `${late} er over fristen`,
        ]
          .filter((part) => part !== '')
          .join(', ') + '.',
      none: 'Der mangler ingen orienteringer, som Udsyn kender til.',
      noneOf: (name: string) => `Der mangler ingen orientering om ${name}, som Udsyn kender til.`,
      late: 'Over fristen',
      coming: 'Kommende',
      more: (count: number) => (count === 1 ? 'Vis 1 mere' : `Vis ${count} flere`),
      open: (name: string) => `Åbn orienteringen om ${name}`,
      show: (name: string) => `Vis ${name}`,
      given: 'Det er Regionsrådet orienteret om',
      givenCount: (given: number, missing: number) =>
        `${given === 1 ? '1 orientering er givet' : `${given} orienteringer er givet`}, ${missing} mangler.`,
      closed: 'Afsluttet',
      closedOn: (state: string, date: string, name: string) =>
        `Registreret som ${state} ${date} af ${name}.`,
      unknown: (about: string) =>
        `Udsyn kan ikke se, hvilket samarbejde eller område "${about}" er, og viser derfor alle.`,
      noDuty: 'Udsyn kender ikke til nogen pligt til at orientere Regionsrådet.',
      noDutyOf: (name: string) =>
        `Udsyn kender ikke til nogen pligt til at orientere Regionsrådet om ${name}.`,
    },
  },
  done: {
    met: 'Betingelsen er registreret som opfyldt.',
    dropped: 'Betingelsen er registreret som bortfaldet.',
    reopened: 'Betingelsen er genåbnet, og der mindes om den igen.',
    open: (deadline: string) => `Fristen er flyttet til ${deadline}.`,
  },
  reopen: {
    button: 'Genåbn',
    why: 'Er den afsluttet ved en fejl? Hvorfor genåbnes den?',
    whyHint: 'Mindst tre ord',
  },
  refusals: {
    unknown: 'Betingelsen findes ikke længere.',
    closed: 'Betingelsen er allerede afsluttet.',
    'not-yours': 'Kun den ansvarlige og koordinatorerne kan følge op på betingelsen.',
    'coordinators-only':
      'Kun en koordinator kan flytte fristen, lade en betingelse bortfalde eller genåbne en, der er bortfaldet.',
    'note-needed': 'Skriv kort hvordan eller hvorfor, med mindst tre ord.',
    'meeting-needed': 'Skriv, på hvilket møde og under hvilket punkt der blev orienteret.',
    'future-meeting': 'Mødet kan ikke ligge efter i dag.',
    'early-meeting': 'Mødet kan ikke ligge før det, der skal orienteres om.',
    'bad-date': 'Skriv en ny frist, der ligger efter i dag, for eksempel 1. oktober 2027.',
  },
};

/** The shape of the texts about conditions. */
export type ConditionTexts = typeof daConditions;
