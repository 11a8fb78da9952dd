/** The Danish texts about the result of a screening. */
export const daScreeningResult = {
  title: (name: string) => `Resultat: ${name}`,
  overall: 'Samlet',
  percent: (value: number | string) => `${value}\u00a0%`,
  weight: (label: string, percent: number) => `${label} (vægt ${percent}\u00a0%)`,
  noAnswer: 'ikke besvaret',
  scores: 'Score',
  recommendation: {
    recommend: 'Anbefales',
    'recommend-with-conditions': 'Anbefales med betingelser',
    'not-recommended': 'Anbefales ikke',
    'insufficient-basis': 'Utilstrækkeligt grundlag',
    disagreement: 'Uenighed mellem vurderingerne',
  },
  why: {
    recommend: (score: string, needed: string) =>
      `Samlet score ${score}. En anbefaling kræver mindst ${needed}.`,
    'recommend-with-conditions': (score: string, needed: string) =>
      `Samlet score ${score}. En anbefaling uden betingelser kræver mindst ${needed}, at ingen del er svag, og at intet svar stiller en betingelse.`,
    'not-recommended': (score: string, needed: string) =>
      `Samlet score ${score}. En anbefaling med betingelser kræver mindst ${needed}.`,
    'insufficient-basis': (answered: string, needed: string) =>
      `${answered} af spørgsmålene er besvaret med andet end "ved ikke". En anbefaling kræver mindst ${needed}.`,
  },
  weak: (criteria: string) => `Svage dele: ${criteria}.`,
  conditions: 'Betingelser:',
  basis: 'Der kan ikke gives en anbefaling, før dette er oplyst og afklaret:',
  /** What one of several assessors comes to alone. */
  assessor: (name: string, percent: string, recommendation: string) =>
    `${name}: ${percent} (${recommendation})`,
  disagreement: {
    apart: (points: string, most: string) =>
      `Vurderingerne ligger ${points} procentpoint fra hinanden. Er der mere end ${most}, gives der ingen fælles anbefaling.`,
    stop: 'Kun nogle af vurderingerne standser forslaget:',
    mean: (percent: string) => `Gennemsnittet er ${percent}, men siger ikke noget i sig selv.`,
  },
  bareTops: {
    heading: 'Højeste svar uden belæg',
    count: (count: number, total: number) =>
      `${count} af ${total} svar er på højeste trin uden et ord om, hvad det bygger på.`,
    more: (count: number) => `Og ${count} til.`,
  },
  stopped: 'Forslaget kan ikke gå videre, før dette er løst:',
  unanswered: (count: number) =>
    `${count} spørgsmål er ikke besvaret eller er besvaret med "ved ikke" og tæller ikke med.`,
  missing: (things: string) => `Mangler, før du kan sende ind: ${things}.`,
  missingAnswers: (count: number) =>
    count === 1 ? 'svar på 1 spørgsmål' : `svar på ${count} spørgsmål`,
  closedEarly: 'Afsluttet, før du var færdig',
  closedEarlyText:
    'Screeningen blev sendt ind, før du havde gennemført tjeklisten. Dine svar er gemt, men tæller ikke med i resultatet.',
  flip: {
    lift: (recommendation: string) => `Resultatet ville stige til "${recommendation}" med:`,
    lower: (recommendation: string) => `Resultatet ville falde til "${recommendation}" med:`,
    change: (criterion: string, to: string, from: string, question: string) =>
      `${criterion}: ${to} i stedet for ${from} (${question})`,
    together: (criterion: string, to: string, values: string, question: string) =>
      `${criterion}: ${to} fra alle i stedet for ${values} (${question})`,
    noLift: 'Nogle få andre svar er ikke nok til at løfte resultatet.',
    noLower: 'Nogle få andre svar er ikke nok til at sænke resultatet.',
  },
  agreement: {
    heading: 'Enighed',
    line: (assessors: number, agreed: number, total: number) =>
      `${assessors} har vurderet forslaget og er enige om ${agreed} af ${total} spørgsmål.`,
    most: 'Her er forskellen størst:',
    waiting: (names: string) => `Mangler at vurdere: ${names}.`,
    title: (name: string) => `Enighed: ${name}`,
    share: (percent: string) => `Enige om ${percent} af spørgsmålene`,
    spread: (points: number) => (points === 1 ? 'forskel på 1 trin' : `forskel på ${points} trin`),
    allAgree: 'Alle har svaret det samme.',
    alone: 'Der er kun én vurdering endnu.',
    hidden: 'Du kan se de andres svar, når du selv har gennemført tjeklisten.',
    more: (count: number) => `Og ${count} til med forskellige svar. Se sagsnotatet.`,
  },
  explanation: {
    title: (name: string) => `Forklaring: ${name}`,
    intro: 'Så mange procentpoint gav hvert svar ud af det mulige.',
    points: (got: string, most: string) => `${got} af ${most}`,
    weakest: 'De svageste svar',
    flip: 'De mindste ændringer, der giver en anden anbefaling',
    notCounted: 'tæller ikke med',
  },
  comparison: {
    title: (name: string) => `To tjeklister: ${name}`,
    verdict: {
      agree: 'ens',
      near: 'næsten ens',
      differ: 'forskellige',
      missing: 'mangler svar',
    },
    outcomes: {
      agree: 'samme anbefaling',
      differ: 'forskellige anbefalinger',
      missing: 'mangler svar',
    },
    administrative: 'Administrativ tjekliste',
    political: 'Politisk tjekliste',
    notBegun: 'ikke begyndt',
  },
  actions: {
    submit: 'Send ind',
    answerMissing: 'Besvar det, der mangler',
    factMissing: 'Oplys det, der mangler',
    support: 'Begrund et højt svar',
    explain: 'Forklar resultatet',
    agreement: 'Se enighed',
    compare: 'Sammenlign tjeklisterne',
    otherLevel: {
      administrative: 'Besvar også den administrative tjekliste',
      political: 'Besvar også den politiske tjekliste',
    },
    openLevel: {
      administrative: 'Se den administrative tjekliste',
      political: 'Se den politiske tjekliste',
    },
    invite: 'Invitér en kollega',
    caseNote: 'Sagsnotat',
    facts: 'Ret oplysninger',
    withdraw: 'Træk tilbage',
    duplicate: 'Lav en kopi',
    reply: 'Svar koordinatoren',
  },
};
