/** What screening says of its result in Danish. */
export const daScreeningResult = {
  title: (name: string) => `Resultat: ${name}`,
  overall: 'Samlet',
  percent: (value: number | string) => `${value}\u00a0%`,
  weight: (label: string, percent: number) => `${label} (vægt ${percent}\u00a0%)`,
  noAnswer: 'ikke besvaret',
  scores: 'Score',
  recommendation: {
    recommend: 'Anbefales',
    'recommend-with-conditions': 'Anbefales på betingelser',
    'not-recommended': 'Anbefales ikke',
    'insufficient-basis': 'Utilstrækkeligt grundlag',
  },
  why: {
    recommend: (score: string, needed: string) =>
      `Samlet score ${score}; ${needed} er nok til en anbefaling.`,
    'recommend-with-conditions': (score: string, needed: string) =>
      `Samlet score ${score}; en anbefaling uden betingelser kræver ${needed}, og at ingen del er svag.`,
    'not-recommended': (score: string, needed: string) =>
      `Samlet score ${score}; der skal mindst ${needed} til en anbefaling på betingelser.`,
    'insufficient-basis': (answered: string, needed: string) =>
      `${answered} af spørgsmålene er besvaret med andet end "ved ikke"; der skal mindst ${needed} til.`,
  },
  conditions: (criteria: string) => `Betingelser: styrk ${criteria}.`,
  stopped: 'Stopper forslaget, indtil det er løst:',
  unanswered: (count: number) =>
    `${count} spørgsmål er ikke besvaret eller besvaret "ved ikke" og tæller ikke med.`,
  missing: (things: string) => `Mangler, før du kan sende ind: ${things}.`,
  missingAnswers: (count: number) =>
    count === 1 ? 'svar på 1 spørgsmål' : `svar på ${count} spørgsmål`,
  closedEarly: 'Afsluttet, før du var færdig',
  closedEarlyText:
    'Screeningen blev sendt ind, før du havde været tjeklisten igennem. Dine svar er gemt, men tæller ikke med i resultatet.',
  flip: {
    intro: (recommendation: string) => `Så bliver resultatet "${recommendation}":`,
    change: (criterion: string, to: string, from: string, question: string) =>
      `${criterion}: ${to} i stedet for ${from} (${question})`,
    together: (criterion: string, to: string, values: string, question: string) =>
      `${criterion}: ${to} fra alle i stedet for ${values} (${question})`,
    none: 'Der skal mere end nogle få andre svar til, før resultatet bliver et andet.',
  },
  routing: {
    heading: 'Hvem beslutter',
    decides: (body: string) => `Beslutter: ${body}`,
    recommends: (bodies: string) => `Indstiller: ${bodies}`,
    because: (reason: string) => `Fordi ${reason}`,
    causes: {
      area: (area: string) => `området er ${area}`,
      funding: (choice: string) => `der kommer penge udefra: ${choice}`,
      appointment: () => 'nogen skal udpeges til et hverv',
      travel: () => 'regionsrådsmedlemmer skal til møder eller på rejser i udlandet',
      cost: (amount: string) => `den årlige udgift er ${amount}`,
      total: (amount: string) => `udgiften i alt er ${amount}`,
    },
    missing: (area: string, advice: string) =>
      `Uddraget af kompetenceplanen har ingen række om at deltage i internationalt samarbejde for ${area}. ${advice}`,
    ask: (coordinator: string) => `Spørg ${coordinator}, hvem der beslutter.`,
    settle: 'Afklar, hvem der beslutter, før sagen afgøres.',
    areaMissing: 'området',
    coordinator: 'jeres koordinator',
  },
  agreement: {
    heading: 'Enighed',
    line: (assessors: number, agreed: number, total: number) =>
      `${assessors} har vurderet. De er enige om ${agreed} af ${total} spørgsmål.`,
    most: 'Her er forskellen størst:',
    waiting: (names: string) => `Mangler endnu at vurdere: ${names}.`,
    title: (name: string) => `Enighed: ${name}`,
    share: (percent: string) => `Enige om ${percent} af spørgsmålene`,
    spread: (points: number) => (points === 1 ? 'forskel på 1 trin' : `forskel på ${points} trin`),
    allAgree: 'Alle har svaret det samme.',
    alone: 'Der er kun én vurdering endnu.',
    hidden: 'Du ser de andres svar, når du selv har været tjeklisten igennem.',
    more: (count: number) => `Og ${count} til med forskel; de står i sagsnotatet.`,
  },
  explanation: {
    title: (name: string) => `Forklaring: ${name}`,
    intro: 'Så mange procentpoint gav hvert svar af det, det højst kunne give.',
    points: (got: string, most: string) => `${got} af ${most}`,
    weakest: 'De svageste svar',
    flip: 'Den mindste ændring, der vender anbefalingen',
    notCounted: 'tæller ikke med',
  },
  comparison: {
    title: (name: string) => `To tjeklister: ${name}`,
    verdict: {
      agree: 'enige',
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
      administrative: 'Tag også den administrative tjekliste',
      political: 'Tag også den politiske tjekliste',
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
