/** What is said in Danish of questions that go on to a coordinator. */
export const daInquiry = {
  ask: 'Spørg koordinatoren',
  sent: (name: string) => `Jeg har sendt dit spørgsmål til ${name}. Svaret kommer her.`,
  queued:
    'Dit spørgsmål er gemt, og en koordinator får det, så snart det er muligt. Svaret kommer her.',
  alreadySent: 'Spørgsmålet er sendt til en koordinator. Svaret kommer her.',
  nobody: 'Jeg kender desværre ingen koordinator, som jeg kan skrive til. Prøv igen en anden dag.',
  failed: 'Jeg kunne ikke få fat i en koordinator lige nu. Prøv igen om lidt.',
  title: 'Et spørgsmål fra en kollega',
  askFirst:
    'Stil spørgsmålet først, eller skriv det bagefter: "spørg koordinatoren: hvad koster det?"',
  somebody: 'En kollega',
  yourAnswer: 'Dit svar',
  send: 'Send svaret',
  writeFirst: 'Skriv dit svar, før du sender.',
  notDelivered:
    'Svaret er gemt, men det kom ikke frem. Jeg prøver igen af mig selv; du kan også sende det igen om lidt.',
  notDeliverable:
    'Svaret er gemt, men det kom ikke frem: din kollegas chat tager ikke imod beskeder fra mig. Svar gerne direkte.',
  refused: 'Kun koordinatorer kan svare på det.',
  unknown: 'Det spørgsmål findes ikke mere.',
  answered: (name: string) => `Besvaret af ${name}`,
  asked: (name: string, question: string) => `${name} spurgte: ${question}`,
  notSent: 'Det, du selv skrev, er ikke sendt:',
  reply: 'Svar fra koordinatoren',
  /** What a message was that did not arrive. */
  messages: { question: 'spørgsmål til koordinatoren', answer: 'svar fra koordinatoren' },
};
