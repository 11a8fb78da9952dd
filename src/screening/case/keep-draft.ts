import type { Clock } from '../../lib/clock';
import type { DocumentStore } from '../../store/document-store';
import { changeScreening } from './change-screening';
import { type Moved, movedOf, type Wish } from './moved';
import type { Screening } from './screening';

const isKept = ({ history, keepAskedAt = '' }: Screening) =>
  history.some(({ at, did }) => did === 'kept' && at >= keepAskedAt);

/** Notes that the owner keeps a draft about which they were asked. */
export async function keepDraft(
  wish: Omit<Wish, 'seen'>,
  { clock, documents }: { clock: Clock; documents: DocumentStore },
): Promise<Moved> {
  const { id: by, name } = wish.person;
  const at = clock.now().toISOString();
  const changed = await changeScreening<'not-yours' | 'not-now'>(
    wish.screening,
    (screening) => {
      if (screening.owner !== by) return 'not-yours';
      if (isKept(screening)) return screening;
      if (screening.state !== 'draft' || screening.keepAskedAt === undefined) return 'not-now';
      const history = [...screening.history, { at, by, name, did: 'kept' as const }];
      return { ...screening, history, updatedAt: at };
    },
    { documents },
  );
  return movedOf<never>(changed);
}
