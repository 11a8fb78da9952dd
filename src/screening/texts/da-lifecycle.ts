/** The Danish texts about deadlines of handling and the life of a case. */
export const daLifecycle = {
  deadlines: {
    answerBy: 'Svar senest (kan udelades)',
    answerByHint: 'Dato for svaret',
    by: (date: string) => `Svar senest ${date}.`,
    sentBy: (date: string) => `Svarfristen er ${date}.`,
    untaken: (date: string) => `Sagen har ventet siden ${date}, og ingen har taget den.`,
    unanswered: (date: string) => `Koordinatoren spurgte ${date} og venter på dit svar.`,
    unansweredBy: (date: string) => `Husk dit svar. Fristen er ${date}.`,
    overdue: (owner: string, date: string) =>
      `${owner} har ikke svaret på spørgsmålet fra ${date}.`,
    overdueBy: (owner: string, date: string) => `${owner} har ikke svaret. Fristen var ${date}.`,
    unbegun: (date: string) => `Du blev inviteret ${date} og er ikke begyndt endnu.`,
    invitation: (invited: string, name: string) =>
      `${invited} er ikke begyndt på at vurdere: ${name}`,
    invitationHelp: (date: string) =>
      `Invitationen er fra ${date}. Du kan invitere en anden kollega eller sende ind uden vurderingen.`,
  },
};

/** The shape of the texts about the life of a case. */
export type LifecycleTexts = typeof daLifecycle;
