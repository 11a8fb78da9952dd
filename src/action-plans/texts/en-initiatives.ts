import type { InitiativeTexts } from './da-initiatives';

/** The English texts about initiatives that somebody asks for in words. */
export const enInitiatives: InitiativeTexts = {
  title: 'Initiatives',
  about: (topic) => `about "${topic}"`,
  not: (status) => `not ${status}`,
  undecided: 'not decided yet',
  inYear: (year) => `in ${year}`,
  endedIn: (year) => `ended in ${year}`,
  mine: 'that you proposed or are responsible for',
  nobody: 'with nobody responsible',
  whose: (name) => `with ${name} responsible`,
  none: (title) => `${title}: I found none.`,
  searched:
    'I searched for the words in the title, description, result and origin of the initiatives. I do not always find other words for the same thing.',
  onlyDecided: 'In this group I only show what is decided.',
  noneNamed: (name) => `I found no initiative that is called "${name}" or is about it.`,
  which: (name) => `Which initiative do you mean by "${name}"?`,
  isItThis: (button) =>
    `Is this the right initiative, and has it begun? Then use the button "${button}".`,
  noArea: (said) => `There is no action plan for "${said}". The areas are:`,
  asTopic: (said) => `Search for initiatives about "${said}"`,
  refused: {
    who: { you: 'you', coordinator: 'a coordinator', otherCoordinator: 'another coordinator' },
    instead: {
      stop: (who, button) =>
        `If it is not to be carried out, ${who} can use the button "${button}".`,
      reject: (who, button) => `If it is rejected, ${who} can use the button "${button}".`,
      undo: (who, button) =>
        `If the last step was recorded by mistake, ${who} can use the button "${button}".`,
    },
    whoDecides: (names) =>
      `You proposed the initiative yourself. Another coordinator must record the decision: ${names}.`,
  },
};
