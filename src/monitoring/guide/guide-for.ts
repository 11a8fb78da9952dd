import type { Guide } from './guide';
import type { Round } from '../rounds/round';

/** The guide as it is asked in a round of a kind: what a renewal or a closing asks in other words, it asks in those. */
export function guideFor(kind: Round['kind'], guide: Guide): Guide {
  return {
    ...guide,
    questions: guide.questions.map(({ renewal, closing, ...question }) => {
      const { text, help, choices } = { renewal, closing, yearly: undefined }[kind] ?? {};
      return {
        ...question,
        ...(text && { text }),
        ...(help && { help }),
        ...(choices && { choices }),
      };
    }),
  };
}
