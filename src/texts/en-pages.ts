import type { Strings } from './da';

/** The pages beside the chat, in English. */
export const enPages: Strings['pages'] = {
  privacy: {
    title: 'Udsyn and your data',
    introduction: (organisation) =>
      `Udsyn is a bot in Microsoft Teams for staff of ${organisation}, which is the data controller. This page says what Udsyn keeps about you, and why.`,
    sections: [
      {
        title: 'What Udsyn keeps',
        lines: [
          'Your name, your id in the organisation and your choice of language, as soon as you write to Udsyn. Also what Teams requires for Udsyn to write to you.',
          'The screenings that you work on: facts, answers, comments and links, messages between you and the coordinator, the decision, and who did what and when. They are part of the case and are kept until the organisation deletes them.',
          'Your answers in the yearly monitoring, and the reminders you were sent.',
          'Questions that Udsyn could not answer, and ratings of answers: for 12 months, without your name. E-mail addresses, telephone numbers and Danish personal numbers are taken out first.',
          'Questions that you yourself send to the coordinator, with your name and the answer: for 12 months.',
          'Your latest question and what you are in the middle of, so that the conversation hangs together: for 30 days at most.',
        ],
      },
      {
        title: 'Who can see it',
        lines: [
          'You. A screening can also be seen by colleagues whom you invite, and by the coordinators once it is submitted. Your answers in a screening are hidden from others until they have given their own.',
          'An approved collaboration enters the catalogue with its basis. Everybody who uses Udsyn can ask about it.',
          'A link to a document (a case note or a report) works for 15 minutes and only for that document. Anybody who has the link can open it that long. Do not pass it on.',
        ],
      },
      {
        title: 'Where it is handled',
        lines: [
          'Messages pass through Microsoft Teams. All else lies in the database that the organisation has chosen for Udsyn.',
          'Udsyn uses no language model, sends nothing to others and does not measure what you do. The log of the service does not contain what you write. These pages use no cookies.',
        ],
      },
      {
        title: 'Your rights',
        lines: [
          'You can ask to see, correct or delete what is kept about you, as far as the rules on archives and records allow. Ask the coordinator of Udsyn or the data protection officer of the organisation. You can complain to the Danish Data Protection Agency, www.datatilsynet.dk.',
        ],
      },
    ],
  },
  terms: {
    title: 'Terms of Udsyn',
    introduction: (organisation) =>
      `Udsyn is a working tool for staff of ${organisation}. When you use it, this applies.`,
    sections: [
      {
        title: 'What you can count on',
        lines: [
          'Udsyn answers with what the sources say that the organisation has put in, and shows where. The sources can be old or contradict each other. Look in the source before you use an answer in a case.',
          'Checklists, weights and thresholds are a proposal by Udsyn. The recommendation is calculated from the answers and is not a decision: that is made by the competent body.',
          'Udsyn can be out of service. There is no guarantee that it answers, or that a reminder arrives in time.',
        ],
      },
      {
        title: 'What to take care of',
        lines: [
          'Do not write health data, personal numbers or anything else confidential about individuals. Udsyn is not made for it.',
          'What you write in a screening becomes part of the case and can be subject to access to documents.',
        ],
      },
      {
        title: 'The program',
        lines: [
          'Udsyn is free software under the MIT licence and comes as it is. The organisation answers for content and operation.',
        ],
      },
    ],
  },
  gone: {
    title: 'The link does not work',
    lines: [
      'A link to a document works for 15 minutes only. This one has run out or is mistyped.',
      'Go back to the chat with Udsyn, and ask for the document again. You will get a new link.',
    ],
  },
};
