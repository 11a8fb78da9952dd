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
  status: { open: 'åben', met: 'opfyldt', dropped: 'bortfaldet' },
  row: (text: string, deadline: string, status: string) =>
    [text, ...(deadline === '' ? [] : [`senest ${deadline}`]), status].join(' · '),
  done: {
    met: 'Betingelsen er registreret som opfyldt.',
    dropped: 'Betingelsen er registreret som bortfaldet.',
    open: (deadline: string) => `Fristen er flyttet til ${deadline}.`,
  },
  refusals: {
    unknown: 'Betingelsen findes ikke længere.',
    closed: 'Betingelsen er allerede afsluttet.',
    'not-yours': 'Kun den ansvarlige og koordinatorerne kan følge op på betingelsen.',
    'coordinators-only':
      'Kun en koordinator kan flytte fristen eller lade en betingelse bortfalde.',
    'note-needed': 'Skriv kort hvordan eller hvorfor, med mindst tre ord.',
    'bad-date': 'Skriv en ny frist, der ligger efter i dag, for eksempel 1. oktober 2027.',
  },
};

/** The shape of the texts about conditions. */
export type ConditionTexts = typeof daConditions;
