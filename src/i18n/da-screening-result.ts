/** What screening says of its result in Danish. */
export const daScreeningResult = {
  title: (name: string) => `Resultat: ${name}`,
  overall: 'Samlet',
  percent: (value: number) => `${value}\u00a0%`,
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
      `${answered} af spørgsmålene er besvaret; der skal mindst ${needed} til.`,
  },
  conditions: (criteria: string) => `Betingelser: styrk ${criteria}.`,
  stopped: 'Stopper forslaget, indtil det er løst:',
  unanswered: (count: number) =>
    count === 1 ? '1 spørgsmål er ikke besvaret.' : `${count} spørgsmål er ikke besvaret.`,
  missingFacts: (facts: string) => `Mangler, før du kan sende ind: ${facts}.`,
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
    because: (reason: string) => `Fordi: ${reason}`,
    missing: (area: string, coordinator: string) =>
      `Uddraget af kompetenceplanen har ingen række om at deltage i internationalt samarbejde for ${area}. Spørg ${coordinator}, hvem der beslutter.`,
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
    explain: 'Forklar resultatet',
    agreement: 'Se enighed',
    compare: 'Sammenlign tjeklisterne',
    otherLevel: {
      administrative: 'Tag også administrativ tjekliste',
      political: 'Tag også politisk tjekliste',
    },
    openLevel: {
      administrative: 'Se administrativ tjekliste',
      political: 'Se politisk tjekliste',
    },
    invite: 'Invitér en kollega',
    caseNote: 'Sagsnotat',
    facts: 'Ret oplysninger',
    withdraw: 'Træk tilbage',
    duplicate: 'Lav en kopi',
    reply: 'Svar koordinatoren',
  },
};
