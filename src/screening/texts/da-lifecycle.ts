/** The Danish texts about deadlines of handling and the life of a case. */
export const daLifecycle = {
  deadlines: {
    answerBy: 'Svar senest (kan udelades)',
    answerByHint: 'Dato for svaret',
    by: (date: string) => `Svar senest ${date}.`,
    sentBy: (date: string) => `Svarfristen er ${date}.`,
    untaken: (date: string) => `Sagen har ventet siden ${date}, og ingen har taget den.`,
    undecided: (date: string) =>
      `Du behandler sagen, og der er ikke sket noget i den siden ${date}. Den mangler en afgørelse.`,
    undecidedLong: (handler: string, date: string) =>
      `${handler} behandler sagen, men der er ikke sket noget i den siden ${date}. En anden koordinator kan overtage den.`,
    unanswered: (date: string) => `Koordinatoren spurgte ${date} og venter på dit svar.`,
    unansweredBy: (date: string) => `Husk dit svar. Fristen er ${date}.`,
    unansweredLate: (date: string) => `Du mangler at svare. Fristen var ${date}.`,
    overdue: (owner: string, date: string) =>
      `${owner} har ikke svaret på spørgsmålet fra ${date}.`,
    overdueBy: (owner: string, date: string) => `${owner} har ikke svaret. Fristen var ${date}.`,
    unbegun: (date: string) => `Du blev inviteret ${date} og er ikke begyndt endnu.`,
    invitation: (invited: string, name: string) =>
      `${invited} er ikke begyndt på at vurdere: ${name}`,
    invitationHelp: (date: string) =>
      `Invitationen er fra ${date}. Du kan invitere en anden kollega eller sende ind uden vurderingen.`,
  },
  give: {
    button: 'Giv videre',
    title: (name: string) => `Giv videre: ${name}`,
    help: 'Den nye forslagsstiller får oplysningerne og svarer selv på tjeklisten. Den hidtidige deltager fortsat med de svar, der er givet. Jeg kan kun give videre til kolleger, der har skrevet til mig.',
    send: 'Giv videre',
    done: (name: string, to: string) => `${name} er givet videre til ${to}, som har fået besked.`,
    doneQueued: (name: string, to: string) => `${name} er givet videre til ${to}, som får besked.`,
    doneAlone: (name: string, to: string) =>
      `${name} er givet videre til ${to}, men jeg kunne ikke give besked. Bed ${to} om at skrive "mine screeninger" til mig.`,
    received: (by: string, name: string) => `${by} har givet screeningen videre til dig: ${name}`,
    receivedHelp: {
      draft: 'Du er nu forslagsstiller. Se oplysningerne igennem, og svar selv på tjeklisten.',
      case: 'Du er nu forslagsstiller og får besked om sagen.',
    },
    changed: (by: string, name: string, to: string) =>
      `${by} har givet ${name} videre. ${to} er nu forslagsstiller.`,
  },
  inWords: {
    which: 'Hvilken screening mener du?',
    none: 'Jeg fandt ingen screening, som du kan gøre det med.',
    onlyCoordinators: 'Det kan kun en koordinator gøre.',
    noneCalled: (name: string) => `Jeg fandt ingen screening, der hedder "${name}".`,
    meant:
      'Her står, hvad spørgsmålet og svarene dækker. Er du i tvivl, så svar "ved ikke", og skriv en kommentar.',
    isRemark:
      'Det læser jeg ikke som et svar. Gem det som kommentar, hvis det er det, du mener, og gå tilbage for at svare.',
    nothingToUndo:
      'Der er ikke noget at fortryde. Det, der kan fortrydes, har en knap på sit kort.',
    decided:
      'En afgørelse kan ikke fortrydes. En koordinator kan berigtige den eller genåbne en afslået sag. Et godkendt samarbejde ændres eller forlades med en ny sag.',
    undecided: 'Sagen er ikke afgjort, så der er ingen afgørelse at ændre.',
    restate: {
      draft: 'Her er kladden. Skriv rettelsen igen, mens den er åben.',
      submitted:
        'Sagen er sendt ind, og intet er rettet. Oplysningerne kan rettes, hvis koordinatoren beder om oplysninger. Du kan også trække sagen tilbage og sende en rettet kopi ind.',
      'more-information':
        'Koordinatoren venter på dit svar, og intet er rettet. Skriv rettelsen i svaret.',
      approved: 'Sagen er afgjort, og intet er rettet. En ændring skal foreslås i en ny sag.',
      rejected: 'Sagen er afgjort, og intet er rettet. En ændring skal foreslås i en ny sag.',
      withdrawn: 'Sagen er afgjort, og intet er rettet. En ændring skal foreslås i en ny sag.',
    },
    isProposed: 'Foreslået, ikke besluttet',
    isCase: (state: string) => `Et forslag, der er ${state}`,
    decides: (name: string) => `Hvem beslutter: ${name}`,
    confirmReply:
      'Send dette som svar til koordinatoren? Ret det, hvis det ikke passer. Var det et spørgsmål, så skriv det igen med spørgsmålstegn.',
    how: 'Skriv, hvad du vil have screenet, for eksempel "screen et samarbejde med Skåne om robotkirurgi", eller "ny screening". Så stiller jeg spørgsmålene ét ad gangen.',
  },
  withdraw: {
    title: (name: string) => `Træk tilbage: ${name}`,
    help: 'Du kan fortryde i 24 timer.',
    helpSubmitted:
      'Den, der behandler sagen, får besked med din begrundelse. Du kan fortryde i 24 timer.',
    why: 'Hvorfor trækkes den tilbage?',
    whyOptional: 'Hvorfor trækkes den tilbage? (kan udelades)',
    whyHint: 'For eksempel "Partneren har trukket sig"',
    withdrawn: (by: string, name: string, why: string) =>
      `${by} har trukket ${name} tilbage. Begrundelse: ${why}`,
    restored: (by: string, name: string) => `${by} har fortrudt tilbagetrækningen af ${name}.`,
  },
  copies: {
    heading: 'Kopi',
    copyOf: (name: string) => (name === '' ? 'Kopi af en anden screening.' : `Kopi af: ${name}`),
    amends: (name: string) => `Ændring af ${name}`,
    changes: 'Det ændres',
    pastStart: 'Den nye startdato ligger tilbage i tiden. Kontrollér, at det er meningen.',
    noChanges: 'Der er ikke ændret noget endnu.',
    open: 'Se originalen',
    amend: 'Foreslå ændring',
    amending:
      'Her er et forslag om ændring med oplysningerne, som de er i dag. Ret det, der skal ændres. Godkendelsen gælder, indtil ændringen er besluttet.',
    carried: {
      heading: 'Svar overført fra den godkendte sag',
      count: (carried: number, total: number, names: string) =>
        `${carried} af ${total} svar er overført fra den godkendte sag (besvaret af ${names}).`,
      confirm:
        'Du bekræfter dem ved at sende ind, og du kan ændre dem. Der spørges igen om det, som en ændring berører.',
      remark: (name: string, date: string) =>
        `Overført fra den godkendte sag: besvaret af ${name} den ${date}.`,
      original: (recommendation: string, each: string) =>
        `Oprindelig vurdering: ${recommendation}.${each === '' ? '' : ` ${each}.`}`,
      onlyAgreed: 'Svar, som vurderingerne ikke er enige om, er ikke overført.',
      mark: 'overført',
    },
  },
  similar: {
    same: 'Det samme forslag',
    like: (name: string) => `Et forslag, der ligner ("${name}"),`,
    open: (like: string, date: string) => `${like} blev sendt ind ${date} og er under behandling.`,
    rejected: (like: string, date: string, body: string) =>
      `${like} blev afslået den ${date} af ${body}.`,
    ended: (date: string) => `afsluttet ${date}`,
  },
};

/** The shape of the texts about the life of a case. */
export type LifecycleTexts = typeof daLifecycle;
