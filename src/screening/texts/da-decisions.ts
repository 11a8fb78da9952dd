/** The Danish texts about the decision chain of a case. */
export const daDecisions = {
  form: {
    approved: (name: string) => `Registrér godkendelse: ${name}`,
    rejected: (name: string) => `Registrér afslag: ${name}`,
    recommended: (name: string) => `Registrér indstilling: ${name}`,
  },
  help: {
    approved:
      'Registrér, hvad den kompetente instans har besluttet. Fejl kan rettes som berigtigelse.',
    rejected:
      'Registrér, hvad den kompetente instans har besluttet. Fejl kan rettes som berigtigelse.',
    recommended: 'Registrér, hvad en instans har indstillet, før sagen afgøres.',
  },
  decidedBy: (body: string) => `Kompetenceplanen siger: ${body} afgør sagen.`,
  derived: (recommendation: string) => `Tjeklistens anbefaling: ${recommendation}.`,
  reasonWanted: 'Et afslag skal begrundes med mindst tre ord.',
  warned: 'Kontrollér følgende. Er det rigtigt, så begrund det med mindst tre ord, og gem igen:',
  warnings: {
    'before-submission': 'Datoen ligger før den dag, sagen blev indsendt.',
    'out-of-order': 'Datoen ligger før et trin, der allerede er registreret.',
    'wrong-body': 'Kompetenceplanen siger, at en anden instans afgør sagen.',
    'not-on-path': 'Kompetenceplanen nævner ikke denne instans i sagen.',
    'unclear-competence':
      'Kompetenceplanen siger ikke, hvem der beslutter, om Regionen skal deltage. Angiv, hvem der har afklaret kompetencen.',
    'same-body': 'Den instans, der indstiller, er den samme som den, der afgør sagen.',
    'steps-missing': 'Der mangler en indstilling, som kompetenceplanen kræver først.',
    'against-result': 'Beslutningen afviger fra tjeklistens anbefaling.',
    'nothing-recommended': 'Tjeklisten anbefaler ikke noget: vurderingerne er uenige.',
    'no-conditions': 'Tjeklisten anbefaler på betingelser, men der er ingen betingelser.',
    'other-end':
      'Der er en anden sag eller beslutning om, hvordan samarbejdet skal fortsætte eller ophøre.',
    'own-case': 'Registreret af forslagsstilleren selv.',
  },
  body: 'Hvilken instans?',
  bodyHint: 'Vælg instans',
  on: 'Mødedato',
  onHint: 'Dato for mødet eller beslutningen',
  item: 'Punkt på dagsordenen (kan udelades)',
  itemHint: 'For eksempel "punkt 7"',
  journal: 'Journalnummer (kan udelades)',
  journalHint: 'Som i jeres sagssystem, for eksempel "2026-12345"',
  outcome: 'Hvad blev indstillet?',
  conditions: 'Betingelser (kan udelades)',
  conditionsHint: 'Én pr. linje, med frist: "Find medfinansiering, senest 1. oktober 2027"',
  reason: 'Begrundelse',
  reasonHint: 'Kort begrundelse for beslutningen',
  save: {
    approved: 'Registrér godkendelsen',
    rejected: 'Registrér afslaget',
    recommended: 'Registrér indstillingen',
  },
  saveAnyway: 'Registrér alligevel',
  cancel: 'Fortryd',
  recorders: (names: string) =>
    `Det er din egen sag. Indstilling og afgørelse registreres af ${names === '' ? 'en anden koordinator' : names}.`,
  recorded: 'Indstillingen er registreret.',
  chain: 'Behandling',
  outcomes: {
    recommended: 'indstiller til godkendelse',
    'not-recommended': 'indstiller til afslag',
    approved: 'godkender',
    rejected: 'afslår',
  },
  step: (date: string, body: string, outcome: string, item: string) =>
    `${date}: ${body} ${outcome}${item === '' ? '' : ` (${item})`}.`,
  numberedItem: (number: string) => `punkt ${number}`,
  deviations: (warnings: string) => `Bemærket ved registreringen: ${warnings}`,
  conditionsTitle: 'Betingelser',
  condition: (text: string, deadline: string) =>
    deadline === '' ? text : `${text} (senest ${deadline})`,
  correct: {
    button: 'Berigtig',
    title: (name: string) => `Berigtig afgørelsen: ${name}`,
    help: 'Ret en fejl i registreringen. Det, der stod før, bliver stående i historikken. Selve udfaldet kan ikke berigtiges.',
    conditionsHelp:
      'Betingelser kan rettes og tilføjes, men ikke slettes. En betingelse, der ikke længere gælder, afsluttes i opfølgningen.',
    condition: (number: number) => `Betingelse ${number}`,
    conditionHint: 'Betingelsen med frist',
    addedConditions: 'Nye betingelser (kan udelades)',
    why: 'Hvorfor rettes det?',
    whyHint: 'For eksempel "Forkert mødedato i referatet"',
    save: 'Gem berigtigelsen',
    done: 'Afgørelsen er berigtiget.',
    line: (date: string, name: string, why: string) => `Berigtiget ${date} af ${name}: ${why}`,
    fromTo: (label: string, before: string, after: string) =>
      `${label}: fra ${before} til ${after}`,
    facts: {
      body: 'Instans',
      on: 'Mødedato',
      item: 'Dagsordenspunkt',
      reason: 'Begrundelse',
      effective: 'Sidste dag',
      conditions: 'Betingelser',
    },
    none: 'ikke angivet',
  },
  reopen: {
    button: 'Genåbn sagen',
    title: (name: string) => `Genåbn: ${name}`,
    help: 'Sagen er afslået. Når den genåbnes, kan den behandles og afgøres igen. Afslaget bliver stående i behandlingen.',
    why: 'Hvorfor genåbnes den?',
    whyHint: 'For eksempel "Ny finansiering fundet"',
    save: 'Genåbn sagen',
    line: (date: string, name: string, why: string) => `${date}: genåbnet af ${name}: ${why}`,
    notice: (name: string, why: string) => `Sagen ${name} er genåbnet: ${why}`,
  },
  title: {
    approved: (name: string) => `Godkendt: ${name}`,
    rejected: (name: string) => `Afslået: ${name}`,
  },
  by: (body: string, date: string) => `Besluttet af ${body} den ${date}.`,
  reasonLine: (reason: string) => `Begrundelse: ${reason}`,
  wasDerived: (recommendation: string) => `Tjeklistens anbefaling var: ${recommendation}.`,
  recordedBy: (name: string, date: string) => `Registreret af ${name} den ${date}.`,
  entered:
    'Samarbejdet står nu i kataloget og kan findes med det samme. Første opfølgning bliver planlagt.',
  entering: 'Samarbejdet er endnu ikke kommet i kataloget. Det sker automatisk om lidt.',
  kept: 'Screeningen er afsluttet. Svar og oplysninger kan ikke ændres.',
  ask: 'Find det i kataloget',
};

/** The shape of the texts about decisions. */
export type DecisionTexts = typeof daDecisions;
