import type { Strings } from '../../texts/da';

/** The English texts about questions to a coordinator. */
export const enInquiry: Strings['asking']['inquiry'] = {
  ask: 'Ask the coordinator',
  preview: (name) => `${name} will get the text below. You can change it first.`,
  previewNote: 'Your name goes with it. Nothing has been sent yet.',
  yourQuestion: 'Your question',
  sendQuestion: 'Send to the coordinator',
  cancel: 'Cancel',
  writeQuestionFirst: 'Enter your question before you send it.',
  cancelled: 'The question has not been sent.',
  sent: (name) => `I have sent your question to ${name}. You will get the answer here.`,
  queued:
    'Your question has been saved, and a coordinator will get it as soon as possible. You will get the answer here.',
  alreadySent: 'The question has already been sent to a coordinator. You will get the answer here.',
  nobody: 'Sorry, there is no coordinator I can contact. Try again another day.',
  failed: 'I cannot reach a coordinator right now. Try again in a moment.',
  title: 'A question from a colleague',
  askFirst:
    'Ask your question first, or put it in the same message: "ask the coordinator: what does it cost?"',
  somebody: 'A colleague',
  yourAnswer: 'Your answer',
  send: 'Send answer',
  writeFirst: 'Enter your answer before you send it.',
  notDelivered:
    'Your answer is saved but was not delivered. I will keep trying. You can also send it again in a moment.',
  notDeliverable:
    'Your answer is saved but was not delivered because your colleague cannot receive messages from me. Please answer them directly.',
  refused: 'Only coordinators can answer that question.',
  unknown: 'That question no longer exists.',
  answered: (name) => `Answered by ${name}`,
  asked: (name, question) => `${name} asked: ${question}`,
  notSent: 'Your own answer has not been sent:',
  reply: 'Answer from the coordinator',
  messages: { question: 'question to the coordinator', answer: 'answer from the coordinator' },
};
