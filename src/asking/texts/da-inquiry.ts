/** The Danish texts about questions to a coordinator. */
export const daInquiry = {
  ask: 'Spørg koordinatoren',
  preview: (name: string) => `${name} får teksten herunder. Ret den, hvis du vil.`,
  previewNote: 'Dit navn følger med. Der er ikke sendt noget endnu.',
  yourQuestion: 'Dit spørgsmål',
  sendQuestion: 'Send til koordinatoren',
  cancel: 'Annuller',
  writeQuestionFirst: 'Skriv dit spørgsmål, før du sender.',
  cancelled: 'Spørgsmålet er ikke sendt.',
  sent: (name: string) => `Jeg har sendt dit spørgsmål til ${name}. Svaret kommer her.`,
  queued:
    'Dit spørgsmål er gemt, og en koordinator får det, så snart det er muligt. Svaret kommer her.',
  alreadySent: 'Spørgsmålet er allerede sendt til en koordinator. Svaret kommer her.',
  nobody: 'Der er desværre ingen koordinator, jeg kan skrive til. Prøv igen en anden dag.',
  failed: 'Jeg kan ikke få fat i en koordinator lige nu. Prøv igen om lidt.',
  title: 'Et spørgsmål fra en kollega',
  askFirst:
    'Stil spørgsmålet først, eller skriv det i samme besked: "spørg koordinatoren: hvad koster det?"',
  somebody: 'En kollega',
  yourAnswer: 'Dit svar',
  send: 'Send svaret',
  writeFirst: 'Skriv dit svar, før du sender.',
  notDelivered:
    'Svaret er gemt, men det kom ikke frem. Jeg prøver selv igen. Du kan også sende det igen om lidt.',
  notDeliverable:
    'Svaret er gemt, men det kom ikke frem, fordi din kollega ikke kan modtage beskeder fra mig. Svar gerne din kollega direkte.',
  refused: 'Kun koordinatorer kan besvare spørgsmålet.',
  unknown: 'Spørgsmålet findes ikke længere.',
  answered: (name: string) => `Besvaret af ${name}`,
  asked: (name: string, question: string) => `${name} spurgte: ${question}`,
  notSent: 'Dit eget svar er ikke sendt:',
  reply: 'Svar fra koordinatoren',
  /** What a message was that did not arrive. */
  messages: { question: 'spørgsmål til koordinatoren', answer: 'svar fra koordinatoren' },
};
