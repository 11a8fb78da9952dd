/** What monitoring says in Danish. */
export const daMonitoring = {
  title: (name: string) => `Årlig opfølgning: ${name}`,
  why: 'Strategien beder om, at hvert samarbejde vurderes mindst én gang om året.',
  due: (day: string, days: number) =>
    days > 0
      ? `Frist ${day}, om ${days === 1 ? '1 dag' : `${days} dage`}.`
      : days === 0
        ? `Frist i dag, ${day}.`
        : `Fristen var ${day}, for ${days === -1 ? '1 dag' : `${-days} dage`} siden.`,
  effort: (questions: number, minutes: number) => `${questions} spørgsmål, ${minutes} minutter.`,
  begin: 'Begynd nu',
  snooze: 'Mind mig om en uge',
  snoozed: (name: string, day: string) => `Jeg minder dig om ${name} igen ${day}.`,
  answered: (name: string) => `Opfølgningen på ${name} er besvaret. Tak.`,
  alreadyAnswered: (name: string) => `Opfølgningen på ${name} er allerede besvaret.`,
  unknown: 'Den opfølgning findes ikke længere.',
  stale: 'Det kort var ikke det nyeste. Her er, hvor du er nået til.',
  summary: 'Dine svar',
  mine: 'Dine kommende opfølgninger',
  none: 'Du har ingen opfølgninger foran dig.',
  tapToBegin: 'Tryk på en af dem for at begynde.',
  helpWithPurpose: (help: string, purpose: string) => `${help} Formål: ${purpose}`,
  dueOn: (day: string) => `frist ${day}`,
};
