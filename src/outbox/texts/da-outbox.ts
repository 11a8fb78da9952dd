/** The Danish texts about messages that were not delivered. */
export const daOutbox = {
  title: 'Beskeder, der ikke kom frem',
  none: 'Alle beskeder er kommet frem.',
  help: 'Tryk på en besked for at sende den igen. En påmindelse går til den, der nu er ansvarlig.',
  line: (what: string, day: string, reason: string) => `${what}, ${day}: ${reason}`,
  undescribed: 'besked uden nærmere oplysninger',
  to: (name: string) => `Til ${name}`,
  reasons: {
    'no-conversation': 'personen har ikke skrevet til Udsyn',
    'no-answer': 'Teams svarede ikke',
    'too-busy': 'Teams var overbelastet',
    blocked: 'personen har blokeret Udsyn',
    uninstalled: 'personen har fjernet Udsyn',
    error: 'en fejl hos Udsyn',
  } as Readonly<Record<string, string>>,
  teams: (reason: string) => `Teams svarede med fejl ${reason}`,
  resend: (name: string, what: string) => `Send igen: ${name} (${what})`,
  resendAll: (count: number) => `Send alle ${count} igen`,
  resentAll: (count: number) =>
    count === 0
      ? 'Ingen af beskederne mangler at blive sendt igen.'
      : `${count === 1 ? '1 besked' : `${count} beskeder`} bliver sendt igen.`,
  more: 'Vis flere',
  resent: (name: string, day: string) => `Beskeden om ${name} bliver sendt igen ${day}.`,
  'not-failed': 'Beskeden er allerede ved at blive sendt igen.',
  closed: 'Ingen venter længere på beskeden.',
  unknown: 'Beskeden findes ikke længere.',
  inOwnChat: {
    title: 'Beskeder',
    onlyPersonal: 'Beskeder, der ikke kom frem, viser jeg kun i din private chat med mig.',
  },
};
