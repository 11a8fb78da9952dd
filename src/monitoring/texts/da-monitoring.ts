const dage = (days: number) => (days === 1 ? '1 dag' : `${days} dage`);
const opfolgninger = (count: number) => (count === 1 ? '1 opfølgning' : `${count} opfølgninger`);

/** What monitoring's reminders and duties say in Danish. */
export const daMonitoring = {
  title: {
    yearly: (name: string) => `Årlig opfølgning: ${name}`,
    renewal: (name: string) => `Fornyelse: ${name}`,
    closing: (name: string) => `Afslutning: ${name}`,
  },
  why: {
    yearly: 'Strategien beder om, at hvert samarbejde vurderes mindst én gang om året.',
    renewal: 'Bevillingen eller perioden udløber. Inden da skal I tage stilling til en fornyelse.',
    closing: 'Perioden er udløbet. Saml op på, hvad samarbejdet gav, så kataloget passer.',
  },
  due: (day: string, days: number) =>
    days > 0
      ? `Frist ${day}, om ${dage(days)}.`
      : days === 0
        ? `Frist i dag, ${day}.`
        : `Fristen var ${day}, for ${dage(-days)} siden.`,
  effort: (questions: number, minutes: number) => `${questions} spørgsmål, ${minutes} minutter.`,
  owner: (name: string) => `Ansvarlig: ${name}.`,
  noOwner: 'Ingen er ansvarlig, så den ligger hos koordinatoren.',
  snoozedUntil: (day: string, times: number, isPast: boolean) =>
    `${isPast ? 'Har været udsat' : 'Udsat'} til ${day} (${times === 1 ? '1 gang' : `${times} gange`}).`,
  prompts: {
    'handed-over': (name: string) => `${name} har givet den videre til dig.`,
    'passed-on': 'Den er gået videre til dig, fordi den ansvarlige ikke kan nås.',
    declined: (name: string) => `${name} svarer ikke for samarbejdet. Find en anden.`,
  },
  note: (text: string) => `Besked: ${text}${/[.!?…]$/.test(text) ? '' : '.'}`,
  begin: 'Begynd nu',
  goOn: 'Fortsæt',
  snooze: 'Udsæt',
  handOver: 'Giv videre',
  decline: 'Det er ikke mig',
  open: (name: string) => `Åbn: ${name}`,
  digest: {
    title: (count: number) => `${opfolgninger(count)} venter på dig`,
    help: 'Tryk på en af dem for at begynde, udsætte eller give den videre.',
    more: (count: number) => `… og ${count} til. Skriv "mine påmindelser" for at se dem alle.`,
  },
  inOwnChat: {
    title: 'Opfølgning',
    onlyPersonal:
      'Opfølgninger tager vi i vores egen chat, så svarene er dine. Åbn den med knappen, og skriv "mine påmindelser".',
  },
  reportInOwnChat: {
    title: 'Rapport',
    onlyPersonal:
      'Rapporten viser jeg i vores egen chat. Åbn den med knappen, og skriv det samme dér.',
  },
  unknown: 'Den opfølgning findes ikke længere.',
  notYours: 'Den opfølgning hører til en anden, så den kan jeg ikke vise dig.',
  onlyCoordinators: 'Det kan kun en koordinator.',
  /** Why Udsyn closed a round; people give reasons of their own. */
  closedBecause: {
    gone: 'samarbejdet er taget ud af kataloget',
    ended: 'perioden er udløbet',
    'end-moved': 'perioden er ændret i kataloget',
  } as Readonly<Record<string, string>>,
  alreadyAnswered: (name: string) => `Opfølgningen på ${name} er allerede besvaret.`,
  alreadySkipped: (name: string) => `Opfølgningen på ${name} er sprunget over denne gang.`,
  duties: {
    mine: 'Dine opfølgninger',
    standIn: 'Stedfortræder',
    unowned: 'Uden ansvarlig',
    more: 'Vis flere',
    wheel: 'Se årshjulet',
    failed: 'Ikke kommet frem',
    snoozed: 'Udsat',
    noneOf: {
      own: 'Du har ingen opfølgninger foran dig.',
      unowned: 'Alle opfølgninger har en ansvarlig.',
      snoozed: 'Ingen opfølgninger er udsat.',
    },
    titles: {
      own: 'Dine opfølgninger',
      unowned: 'Uden ansvarlig',
      snoozed: 'Udsatte opfølgninger',
    },
    count: (total: number, overdue: number) =>
      overdue === 0
        ? `${opfolgninger(total)}.`
        : `${opfolgninger(total)}, ${overdue} over fristen.`,
    page: (page: number, pages: number) => `Side ${page} af ${pages}.`,
    help: 'Tryk på en af dem for at begynde, udsætte eller give den videre.',
  },
  snoozing: {
    title: (name: string) => `Udsæt: ${name}`,
    help: (latest: string, whom = 'dig') =>
      `Vælg, hvornår jeg skal minde ${whom} om den igen, senest ${latest}.`,
    left: (times: number) =>
      times === 1 ? 'Du kan udsætte den én gang til.' : `Du kan udsætte den ${times} gange.`,
    escalation: 'Fristen flytter sig ikke, og koordinatoren kan se, at den er udsat.',
    until: 'Udsæt til',
    untilHint: 'Dato, fx 2027-03-08',
    reason: 'Hvorfor udsætter du den igen?',
    reasonHint: 'Kort begrundelse',
    tomorrow: 'Til i morgen',
    week: 'En uge',
    toDate: 'Til datoen',
    done: (name: string, day: string, whom = 'dig') => `Jeg minder ${whom} om ${name} igen ${day}.`,
    already: (name: string, day: string) => `${name} er allerede udsat til ${day}.`,
    refusals: {
      'no-date': 'Vælg en dato, eller skriv den som 2027-03-08.',
      past: 'Vælg en dag efter i dag.',
      'too-far': (latest: string) =>
        `Så længe kan den ikke udsættes. Den seneste dag er ${latest}.`,
      'too-often': 'Den er udsat så mange gange, som den kan. Begynd nu, eller giv den videre.',
      'no-reason': 'Skriv kort hvorfor, når du udsætter den igen.',
    },
  },
  handing: {
    title: (name: string) => `Giv videre: ${name}`,
    help: 'Skriv navnet på den kollega, der skal svare for samarbejdet fra nu af. Kollegaen skal have skrevet til Udsyn før og får besked.',
    label: 'Kollegaens navn',
    hint: 'Fx Mette Sørensen',
    note: 'Besked til kollegaen',
    noteHint: 'Valgfrit',
    send: 'Giv videre',
    which: 'Hvem mener du?',
    done: (name: string, to: string) => `${to} er nu ansvarlig for ${name} og får besked.`,
    already: (name: string, to: string) => `${to} er allerede ansvarlig for ${name}.`,
  },
  colleague: {
    empty: 'Skriv et navn.',
    unknown: (name: string) =>
      `Jeg kender ingen, der hedder "${name}". Bed kollegaen skrive "hej" til Udsyn først.`,
    unreachable: (name: string) =>
      `${name} kan jeg ikke skrive til. Bed om, at der bliver skrevet til Udsyn først, eller vælg en anden.`,
    itself: 'Det kan ikke være dig selv.',
  },
  declining: {
    title: (name: string) => `Ikke dig: ${name}`,
    help: 'Så svarer du ikke længere for samarbejdet. Koordinatoren får besked og finder en anden.',
    label: 'Ved du, hvem det så er?',
    hint: 'Valgfrit',
    send: 'Det er ikke mig',
    done: (name: string) => `Tak. ${name} går til koordinatoren, som finder en anden.`,
  },
  standIn: {
    title: 'Din stedfortræder',
    now: (name: string) =>
      `${name} kan svare for dig og bliver mindet om det, hvis du ikke kan nås.`,
    none: 'Ingen svarer for dig, hvis du ikke kan nås. Så går det til koordinatoren.',
    save: 'Gem',
    remove: 'Ingen stedfortræder',
    done: (name: string) => `${name} er nu din stedfortræder.`,
    removed: 'Du har ingen stedfortræder mere.',
  },
  claim: {
    ask: (contact: string) => `Er du ${contact} i kataloget?`,
    help: (count: number) =>
      `Så er du kontaktperson for ${count === 1 ? 'dette samarbejde' : `disse ${count} samarbejder`}, og jeg minder dig om den årlige opfølgning:`,
    more: (count: number) => `… og ${count} til.`,
    yes: 'Ja, det er mig',
    no: 'Nej',
    accepted: (count: number) =>
      count === 1
        ? 'Tak. Du er nu ansvarlig for 1 samarbejde. Skriv "mine påmindelser" for at se det.'
        : `Tak. Du er nu ansvarlig for ${count} samarbejder. Skriv "mine påmindelser" for at se dem.`,
    nothing: 'Tak. De samarbejder har allerede en ansvarlig.',
    declined: 'Tak. Så spørger jeg ikke igen.',
  },
  passed: {
    /** What the message was, when it did not arrive. */
    message: 'kan ikke længere nås',
    title: (name: string) => `${name} kan ikke længere nås`,
    text: (count: number, to: string | undefined) => {
      const what = count === 1 ? '1 samarbejde' : `${count} samarbejder`;
      return to === undefined
        ? `${what} har ikke længere en ansvarlig og ligger hos dig som koordinator:`
        : `${to} er stedfortræder og svarer nu for ${what}:`;
    },
    more: (count: number) => `… og ${count} til.`,
    show: 'Find en ansvarlig',
  },
};
