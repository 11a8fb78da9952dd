/** The Danish texts about who decides by the competence plan. */
export const daRouting = {
  heading: 'Hvem beslutter',
  step: (number: number, text: string) => `${number}. ${text}`,
  recommends: (body: string, places: string) => `${body} indstiller (${places}).`,
  decides: (body: string, matter: string, place: string, reason: string) =>
    `${body} beslutter: ${matter} (${place}), fordi ${reason}.`,
  delegated: (body: string, matter: string, place: string, reason: string) =>
    `${body} beslutter derefter selv: ${matter} (${place}), fordi ${reason}.`,
  /** Resolves rows that seem to contradict each other. */
  resolved: (place: string, bodies: string, places: string) =>
    `${place} gælder kun inden for det, som ${bodies} har besluttet (${places}).`,
  causes: {
    participation: (area: string) => `området er "${area}"`,
    funding: (choice: string) => `svaret om ekstern finansiering er "${choice}"`,
    appointment: 'nogen skal udpeges til et hverv',
    'council-travel': 'regionsrådsmedlemmer skal til møder eller på rejser i udlandet',
    'grant-spending': 'bevillingen allerede er givet',
    strategy: 'sagen er en strategi',
  },
  /** What is to be done with a collaboration that exists. */
  existing: {
    title: {
      leave: (name: string) => `Hvem beslutter, om Regionen træder ud af ${name}?`,
      prolong: (name: string) => `Hvem beslutter, om ${name} forlænges?`,
      change: (name: string) => `Hvem beslutter, om rammen for ${name} ændres?`,
    },
    decides: (body: string) => `Det gør efter den nærmeste regel ${body}.`,
    notNamed: {
      leave:
        'Uddraget af kompetenceplanen nævner ikke udtræden. Reglen om deltagelse er den nærmeste; den samme instans må antages at beslutte begge dele.',
      prolong:
        'Uddraget af kompetenceplanen nævner ikke forlængelse. Reglen om deltagelse er den nærmeste; en ny bevilling skal besluttes som den første.',
      change:
        'Uddraget af kompetenceplanen nævner ikke ændringer. Reglen om deltagelse er den nærmeste; en ændret ramme skal besluttes som den oprindelige.',
    },
    /** That nobody decided it, as far as is recorded. */
    noneRecorded: {
      leave: 'Der er ikke registreret nogen beslutning om at træde ud.',
      prolong: 'Der er ikke registreret nogen beslutning om at forlænge.',
      change: 'Der er ikke registreret nogen beslutning om at ændre rammen.',
    },
    decidedThen: (decided: string) => `Samarbejdet blev i sin tid besluttet af ${decided}.`,
  },
  missing: (area: string, advice: string) =>
    `Uddraget af kompetenceplanen har ingen regel om deltagelse i internationalt samarbejde på ${area === '' ? 'det pågældende område' : `området "${area}"`}. ${advice}`,
  /** After rows that decide something else than taking part. */
  missingToo: (area: string, advice: string) =>
    `Reglerne ovenfor afgør kun en del af sagen. Om selve deltagelsen har uddraget af kompetenceplanen ingen regel for ${area === '' ? 'det pågældende område' : `området "${area}"`}. ${advice}`,
  /** The recorded decision beside the plan. */
  compared: {
    same: 'Besluttet af den instans, kompetenceplanen nævner.',
    samePart: (body: string) =>
      `Besluttet af ${body}. Kompetenceplanen nævner samme instans, men kun for en del af sagen.`,
    other: (body: string, named: string) =>
      `Besluttet af ${body}. Kompetenceplanen nævner ${named}.`,
    unnamed: (body: string) =>
      `Besluttet af ${body}. Kompetenceplanen nævner ikke, hvem der beslutter.`,
  },
  ask: (coordinator: string) => `Spørg ${coordinator}, hvem der beslutter.`,
  clarify: 'Afklar, hvem der beslutter, før sagen afgøres.',
  coordinator: 'jeres koordinator',
};

/** The shape of the texts about who decides. */
export type RoutingTexts = typeof daRouting;
