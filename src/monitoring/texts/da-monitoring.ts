const dage = (days: number) => (days === 1 ? '1 dag' : `${days} dage`);
const opfolgninger = (count: number) => (count === 1 ? '1 opfølgning' : `${count} opfølgninger`);

/** The Danish texts of reminders and monitoring duties. */
export const daMonitoring = {
  title: {
    yearly: (name: string) => `Årlig opfølgning: ${name}`,
    renewal: (name: string) => `Fornyelse: ${name}`,
    closing: (name: string) => `Afslutning: ${name}`,
  },
  why: {
    yearly:
      'Strategien beder om løbende monitorering, og evalueringen fra 2008 anbefaler, at den sker hvert år.',
    renewal: 'Bevillingen eller perioden udløber. Inden da skal I tage stilling til en fornyelse.',
    closing: 'Perioden er udløbet. Gør status over udbyttet, så kataloget er opdateret.',
  },
  due: (day: string, days: number) =>
    days > 0
      ? `Frist ${day}, om ${dage(days)}.`
      : days === 0
        ? `Frist i dag, ${day}.`
        : `Fristen var ${day}, for ${dage(-days)} siden.`,
  awaitsCase: 'Venter på sagen om, hvordan samarbejdet fortsætter. Imens sendes ingen påmindelser.',
  effort: (questions: number, minutes: number) =>
    `${questions} spørgsmål, ca. ${minutes} minutter.`,
  owner: (name: string) => `Ansvarlig: ${name}.`,
  noOwner: 'Ingen er ansvarlig, så opgaven ligger hos koordinatoren.',
  snoozedUntil: (day: string, times: number, isPast: boolean) =>
    `${isPast ? 'Har været udsat' : 'Udsat'} til ${day} (${times === 1 ? '1 gang' : `${times} gange`}).`,
  prompts: {
    'handed-over': (name: string) => `${name} har givet opfølgningen videre til dig.`,
    'passed-on': 'Opfølgningen er gået videre til dig, fordi den ansvarlige ikke kan kontaktes.',
    declined: (name: string) =>
      `${name} er ikke ansvarlig for samarbejdet. Find en anden ansvarlig.`,
  },
  note: (text: string) => `Besked: "${text}".`,
  begin: 'Begynd nu',
  goOn: 'Fortsæt',
  snooze: 'Udsæt',
  handOver: 'Giv videre',
  decline: 'Det er ikke mig',
  open: (name: string) => `Åbn: ${name}`,
  back: 'Til opfølgningen',
  digest: {
    title: (count: number) => `${opfolgninger(count)} venter på dig`,
    help: 'Tryk på en opfølgning for at begynde på den, udsætte den eller give den videre.',
    more: (count: number) => `… og ${count} til. Skriv "mine påmindelser" for at se dem alle.`,
  },
  inOwnChat: {
    title: 'Opfølgning',
    onlyPersonal:
      'Opfølgning foregår i din private chat med Udsyn. Åbn den med knappen, og skriv "mine påmindelser".',
  },
  reportInOwnChat: {
    title: 'Rapport',
    onlyPersonal:
      'Rapporten vises i din private chat med Udsyn. Åbn den med knappen, og skriv det samme dér.',
  },
  unknown: 'Opfølgningen findes ikke længere.',
  notYours: 'En anden er ansvarlig for opfølgningen, så jeg kan ikke vise den.',
  onlyCoordinators: 'Det kan kun koordinatorer gøre.',
  /** Why Udsyn closed a round; people enter their own reasons. */
  closedBecause: {
    gone: 'samarbejdet er taget ud af kataloget',
    ended: 'perioden er udløbet',
    'end-moved': 'perioden er ændret i kataloget',
    leaving: 'det er besluttet at træde ud af samarbejdet',
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
    assign: 'Fordel flere',
    groups: {
      late: 'Find en ansvarlig: fristen er overskredet',
      unowned: 'Find en ansvarlig',
      unreachable: 'Find en ny ansvarlig: den nuværende kan ikke kontaktes',
      conditions: 'Betingelser over fristen',
      othersConditions: 'Andres betingelser over fristen',
      proposals: 'Foreslåede ændringer, der afventer en koordinator',
    },
    noneOf: {
      own: 'Du har ingen kommende opfølgninger.',
      unowned: 'Alle opfølgninger har en ansvarlig.',
      snoozed: 'Ingen opfølgninger er udsat.',
    },
    titles: {
      own: 'Dine opfølgninger',
      unowned: 'Uden ansvarlig',
      snoozed: 'Udsatte opfølgninger',
    },
    leftBy: (name: string) => `Uden ansvarlig efter ${name}`,
    noneLeft: 'Ingen af opfølgningerne mangler en ansvarlig.',
    count: (total: number, overdue: number) =>
      overdue === 0
        ? `${opfolgninger(total)}.`
        : `${opfolgninger(total)}, ${overdue} over fristen.`,
    page: (page: number, pages: number) => `Side ${page} af ${pages}.`,
    help: 'Tryk på en opfølgning for at begynde på den, udsætte den eller give den videre.',
  },
  assigning: {
    title: 'Fordel opfølgninger uden ansvarlig',
    help: 'Den kollega, du vælger, bliver ansvarlig for alle de valgte samarbejder og får én samlet besked.',
    which: 'Område',
    all: (count: number) => `Alle uden ansvarlig (${count})`,
    area: (area: string, count: number) => `${area} (${count})`,
    send: 'Fordel',
    done: (name: string, collaborations: string) =>
      collaborations === ''
        ? 'Der var ingen opfølgninger at fordele.'
        : `${name} er nu ansvarlig for: ${collaborations}.`,
    undo: 'Fortryd',
    undone: (collaborations: string) =>
      `Fordelingen er fortrudt. Ingen er nu ansvarlig for: ${collaborations}.`,
    alreadyUndone: 'Fordelingen er allerede fortrudt.',
    nothingLeft:
      'Der er ikke noget at fortryde. Andre er ansvarlige nu, eller opfølgningen er afsluttet.',
    told: (by: string, collaborations: string) =>
      `${by} har fortrudt en fordeling. Du er ikke længere ansvarlig for: ${collaborations}.`,
    message: 'fortrudt fordeling',
  },
  snoozing: {
    title: (name: string) => `Udsæt: ${name}`,
    help: (latest: string, whom = 'dig') =>
      `Vælg, hvornår jeg skal minde ${whom} om den igen, senest ${latest}.`,
    left: (times: number) =>
      times === 1 ? 'Du kan udsætte den én gang til.' : `Du kan udsætte den ${times} gange.`,
    escalation: 'Fristen ændres ikke, og koordinatoren kan se, at opfølgningen er udsat.',
    until: 'Udsæt til',
    untilHint: 'Dato, fx 2027-03-08',
    reason: 'Hvorfor udsætter du den igen?',
    reasonHint: 'Kort begrundelse',
    tomorrow: 'Til i morgen',
    week: 'En uge',
    toDate: 'Til datoen',
    undo: 'Fortryd udsættelsen',
    undone: (name: string) => `${name} er ikke længere udsat. Påmindelserne kommer som planlagt.`,
    notSnoozed: 'Udsættelsen kan ikke fortrydes her. Den er ændret siden.',
    done: (name: string, day: string, whom = 'dig') => `Jeg minder ${whom} om ${name} igen ${day}.`,
    already: (name: string, day: string) => `${name} er allerede udsat til ${day}.`,
    refusals: {
      'no-date': 'Vælg en dato, eller skriv den som 2027-03-08.',
      past: 'Vælg en dato efter i dag.',
      'too-far': (latest: string) => `Opfølgningen kan senest udsættes til ${latest}.`,
      'too-often': 'Opfølgningen kan ikke udsættes flere gange. Begynd nu, eller giv den videre.',
      'no-reason': 'Skriv kort, hvorfor du udsætter opfølgningen igen.',
    },
  },
  handing: {
    title: (name: string) => `Giv videre: ${name}`,
    help: 'Vælg den kollega, der fremover skal være ansvarlig for samarbejdet. Kollegaen får besked, men kun hvis kollegaen har skrevet til Udsyn før.',
    note: 'Besked til kollegaen',
    noteHint: 'Valgfrit',
    send: 'Giv videre',
    done: (name: string, to: string) => `${to} er nu ansvarlig for ${name} og får besked.`,
    already: (name: string, to: string) => `${to} er allerede ansvarlig for ${name}.`,
  },
  colleague: {
    itself: 'Du kan ikke vælge dig selv.',
  },
  declining: {
    title: (name: string) => `Ikke ansvarlig: ${name}`,
    help: 'Derefter er du ikke længere ansvarlig for samarbejdet. Koordinatoren får besked og finder en anden.',
    label: 'Ved du, hvem der er ansvarlig?',
    hint: 'Valgfrit',
    send: 'Det er ikke mig',
    done: (name: string) => `Tak. Koordinatoren finder en anden ansvarlig for ${name}.`,
  },
  standIn: {
    title: 'Din stedfortræder',
    now: (name: string) =>
      `${name} kan svare på dine vegne og får påmindelserne, hvis du ikke kan kontaktes.`,
    none: 'Du har ingen stedfortræder. Hvis du ikke kan kontaktes, går opgaven til koordinatoren.',
    save: 'Gem',
    remove: 'Ingen stedfortræder',
    done: (name: string) => `${name} er nu din stedfortræder.`,
    removed: 'Du har ikke længere en stedfortræder.',
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
    message: 'kan ikke længere kontaktes',
    title: (name: string) => `${name} kan ikke længere kontaktes`,
    text: (count: number, to: string | undefined) => {
      const what = count === 1 ? '1 samarbejde' : `${count} samarbejder`;
      return to === undefined
        ? `${what} har ikke længere en ansvarlig og ligger hos dig som koordinator:`
        : `${to} er stedfortræder og er nu ansvarlig for ${what}:`;
    },
    more: (count: number) => `… og ${count} til.`,
    show: 'Find en ansvarlig',
  },
};
