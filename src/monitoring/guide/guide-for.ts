import type { Guide } from './guide';
import type { Round } from '../rounds/round';

/**
 * Returns the guide for a kind of round: some questions belong to one kind only, and renewal and
 * closing rounds replace some with their own wording.
 */
export function guideFor(kind: Round['kind'], guide: Guide): Guide {
  const isAsked = ({ kinds }: Guide['questions'][number]) => kinds?.includes(kind) ?? true;
  return {
    ...guide,
    questions: guide.questions.filter(isAsked).map(({ renewal, closing, kinds, ...question }) => {
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
