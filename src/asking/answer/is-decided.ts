import type { Knowledge } from '../../catalogue/knowledge';
import type { Query } from './query';

type Matter = Extract<Query, { intent: 'route' }>['matter'];

/** How a decision on each matter is recorded. */
const RECORDED_AS = { leave: 'exit', prolong: 'renewal', change: 'change' } as const;

/** Whether a decision to leave, prolong or change a collaboration is recorded. */
export const isDecided = (
  matter: Matter,
  collaboration: string,
  { provenance }: Pick<Knowledge, 'provenance'>,
): boolean =>
  provenance?.get(collaboration)?.decisions?.some((one) => one.matter === RECORDED_AS[matter]) ===
  true;
