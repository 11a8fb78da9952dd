import type { Guide } from './guide';
import type { Round } from '../rounds/round';

/**
 * Returns the guide for a kind of round: renewal and closing rounds replace some questions with
 * their own wording.
 */
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
