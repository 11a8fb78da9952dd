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
  },
  why: {
    recommend: (score: string, needed: string) =>
      `Samlet score ${score}. En anbefaling kræver mindst ${needed}.`,
    'recommend-with-conditions': (score: string, needed: string) =>
      `Samlet score ${score}. En anbefaling uden betingelser kræver mindst ${needed}, og at ingen del er svag.`,
    'not-recommended': (score: string, needed: string) =>
      `Samlet score ${score}. En anbefaling med betingelser kræver mindst ${needed}.`,
    'insufficient-basis': (answered: string, needed: string) =>
      `${answered} af spørgsmålene er besvaret med andet end "ved ikke". En anbefaling kræver mindst ${needed}.`,
  },
  conditions: (criteria: string) => `Betingelser: styrk ${criteria}.`,
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
    intro: (recommendation: string) => `Resultatet ville være "${recommendation}" med:`,
    change: (criterion: string, to: string, from: string, question: string) =>
      `${criterion}: ${to} i stedet for ${from} (${question})`,
    together: (criterion: string, to: string, values: string, question: string) =>
      `${criterion}: ${to} fra alle i stedet for ${values} (${question})`,
    none: 'Nogle få andre svar er ikke nok til at ændre resultatet.',
  },
  routing: {
    heading: 'Hvem beslutter',
    decides: (body: string) => `Beslutter: ${body}`,
    recommends: (bodies: string) => `Indstiller: ${bodies}`,
    because: (reason: string) => `Fordi ${reason}`,
    causes: {
      area: (area: string) => `området er "${area}"`,
      funding: (choice: string) => `svaret om ekstern finansiering er "${choice}"`,
      appointment: () => 'nogen skal udpeges til et hverv',
      travel: () => 'regionsrådsmedlemmer skal til møder eller på rejser i udlandet',
      cost: (amount: string) => `den årlige udgift er ${amount}`,
      total: (amount: string) => `udgiften i alt er ${amount}`,
    },
    missing: (area: string, advice: string) =>
      `Uddraget af kompetenceplanen har ingen regel om deltagelse i internationalt samarbejde på ${area === '' ? 'det pågældende område' : `området "${area}"`}. ${advice}`,
    ask: (coordinator: string) => `Spørg ${coordinator}, hvem der beslutter.`,
    clarify: 'Afklar, hvem der beslutter, før sagen afgøres.',
    coordinator: 'jeres koordinator',
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
    flip: 'Den mindste ændring, der giver en anden anbefaling',
    notCounted: 'tæller ikke med',
  },
  comparison: {
    title: (name: string) => `To tjeklister: ${name}`,
    verdict: {
      agree: 'ens',
      differ: 'forskellige',
      missing: 'mangler svar',
    },
    administrative: 'Administrativ tjekliste',
    political: 'Politisk tjekliste',
    notBegun: 'ikke begyndt',
  },
  actions: {
    submit: 'Send ind',
    answerMissing: 'Besvar det, der mangler',
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
