import type { Strings } from './da';

/** The English web pages: privacy, terms of use and expired links. */
export const enPages: Strings['pages'] = {
  privacy: {
    title: 'Udsyn and your data',
    introduction: (organisation) =>
      `Udsyn is a bot in Microsoft Teams for staff of ${organisation}, which is the data controller. This page explains what Udsyn stores about you, and why.`,
    sections: [
      {
        title: 'What Udsyn stores',
        lines: [
          'Your name, your id in the organisation and your choice of language, from the first time you write to Udsyn. Also what Teams requires for Udsyn to send you messages.',
          'The screenings you work on: details, answers, comments and links, messages between you and the coordinator, the decision, and who did what and when. They are part of the case and are stored until the organisation deletes them.',
          'Your answers to the yearly monitoring questions, and the reminders you have received.',
          'Questions that Udsyn could not answer, and ratings of answers: for 12 months, without your name. E-mail addresses, telephone numbers and Danish personal identification numbers are removed first.',
          'Questions that you send to the coordinator yourself, with your name and the answer: for 12 months.',
          'Your latest question and what you are working on, so that you can continue the conversation: for up to 30 days.',
        ],
      },
      {
        title: 'Who can see your data',
        lines: [
          'You can. A screening can also be seen by colleagues you invite, and by the coordinators once it has been submitted. Your answers in a screening are hidden from others until they have given their own.',
          'An approved collaboration is added to the catalogue together with its basis. Everyone who uses Udsyn can ask about it.',
          'A link to a document (a case note or a report) works for 15 minutes and only for that document. Anyone with the link can open the document during that time, so do not share it.',
        ],
      },
      {
        title: 'Where your data is processed',
        lines: [
          'Messages pass through Microsoft Teams. Everything else is stored in the database that the organisation has chosen for Udsyn.',
          'Udsyn does not track what you do. The service log does not contain what you write. These pages use no cookies.',
        ],
      },
      {
        title: 'Your rights',
        lines: [
          'You can ask to see, correct or delete the data stored about you, as far as the rules on archives and records allow. Contact the coordinator of Udsyn or the data protection officer of the organisation. You can complain to the Danish Data Protection Agency, www.datatilsynet.dk.',
        ],
      },
    ],
  },
  languageModel: {
    title: 'Language model',
    off: ['Udsyn uses no language model and sends nothing to others.'],
    on: (host) => [
      `When Udsyn is not sure what you are asking, the question is sent to a language model that the organisation has chosen. It is at ${host}. The answer says so when the language model has interpreted the question.`,
      'Danish personal identification numbers, telephone numbers, e-mail addresses, postal addresses and names of persons who are not in the catalogue are removed first, where Udsyn can recognise them. Your name is not sent.',
      'The question is sent together with what the language model can choose from: names of collaborations, contacts, themes and sections in the catalogue and the strategy. If there was a question before, the way Udsyn understood it and the collaborations that it found are sent too.',
      'The language model does not write the answer, which comes from the sources. What you write while a screening or a monitoring round is under way is not sent. First names alone and names in lower case are not recognised as names. Udsyn sends nothing else to others.',
    ],
  },
  terms: {
    title: 'Terms of use for Udsyn',
    introduction: (organisation) =>
      `Udsyn is a work tool for staff of ${organisation}. These terms apply when you use it.`,
    sections: [
      {
        title: 'What you can expect',
        lines: [
          'Udsyn answers from the sources that the organisation has added, and shows where the information comes from. Sources can be out of date or contradict each other. Check the source before you use an answer in a case.',
          'Checklists, weights and thresholds are proposed by Udsyn. The recommendation is calculated from the answers and is not a decision. Decisions are made by the competent body.',
          'Udsyn may be unavailable at times. There is no guarantee that you get an answer, or that a reminder arrives on time.',
        ],
      },
      {
        title: 'What to be careful about',
        lines: [
          'Do not enter health data, personal identification numbers or other confidential information about individuals. Udsyn is not intended for that.',
          'What you write in a screening becomes part of the case and may have to be disclosed under the rules on access to documents.',
        ],
      },
      {
        title: 'The software',
        lines: [
          'Udsyn is free software under the MIT licence and comes without warranty. The organisation is responsible for content and operation.',
        ],
      },
    ],
  },
  gone: {
    title: 'This link does not work',
    lines: [
      'A link to a document only works for 15 minutes. This one has expired or was typed incorrectly.',
      'Go back to the chat with Udsyn and ask for the document again to get a new link.',
    ],
  },
};
