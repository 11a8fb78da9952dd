import type { Strings } from '../../texts/da';

export const enInquiry: Strings['asking']['inquiry'] = {
  ask: 'Ask the coordinator',
  sent: (name) => `I have sent your question to ${name}. The answer will come here.`,
  queued:
    'Your question is saved, and a coordinator will get it as soon as possible. The answer will come here.',
  alreadySent: 'The question has been sent to a coordinator. The answer will come here.',
  nobody: 'Sorry, I know no coordinator whom I can write to. Try again another day.',
  failed: 'I could not reach a coordinator just now. Try again in a moment.',
  title: 'A question from a colleague',
  askFirst:
    'Ask your question first, or write it behind: "ask the coordinator: what does it cost?"',
  somebody: 'A colleague',
  yourAnswer: 'Your answer',
  send: 'Send the answer',
  writeFirst: 'Write your answer before you send it.',
  notDelivered:
    'The answer is kept, but it did not arrive. I will try again by myself; you can also send it again in a moment.',
  notDeliverable:
    "The answer is kept, but it did not arrive: your colleague's chat takes no messages from me. Please answer them directly.",
  refused: 'Only coordinators can answer that.',
  unknown: 'That question is no longer there.',
  answered: (name) => `Answered by ${name}`,
  asked: (name, question) => `${name} asked: ${question}`,
  notSent: 'What you wrote yourself has not been sent:',
  reply: 'An answer from the coordinator',
  messages: { question: 'question to the coordinator', answer: 'answer of the coordinator' },
};
