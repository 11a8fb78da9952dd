import type { Clock } from '../../lib/clock';
import { isCoordinator, type Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';
import type { Deed, Event } from './history';
import { type Screening, screenings } from './screening';
import { type Move, MOVES, type State } from './states';

/** The screening after a change, or as it stands where the change was refused; none where there is none. */
export type Changed<Reason extends string> =
  | { readonly kind: 'done'; readonly screening: Screening; readonly changed: boolean }
  | { readonly kind: 'refused'; readonly screening: Screening; readonly refused: Reason }
  | { readonly kind: 'unknown' };

/** Changes a screening in one write, again on a newer version when somebody else was faster. */
export async function changeScreening<Reason extends string>(
  id: string,
  change: (screening: Screening) => Screening | Reason,
  { documents }: { documents: DocumentStore },
): Promise<Changed<Reason>> {
  for (;;) {
    const stored = await documents.get(screenings, id, id);
    if (stored === undefined) return { kind: 'unknown' };
    const { document: screening, version } = stored;
    const changed = change(screening);
    if (typeof changed === 'string') return { kind: 'refused', screening, refused: changed };
    if (changed === screening) return { kind: 'done', screening, changed: false };
    const saved = await documents.replace(screenings, changed, version);
    if (saved !== undefined) return { kind: 'done', screening: saved.document, changed: true };
  }
}

/** A person's wish to do something with a screening. */
export interface Wish {
  readonly screening: string;
  readonly person: { readonly id: string; readonly name: string };
  /** `movesOf` what the card showed: a late tap, from before the last move, then does nothing. */
  readonly seen?: number;
}

/** That a wish came true. */
interface Done {
  readonly screening: Screening;
  /** Whether it was done now; not when it was done before by the same wish. */
  readonly moved: boolean;
  /** Names of those whom a message about it has reached. */
  readonly told: readonly string[];
  readonly refused?: never;
}

/** What became of a wish; a refusal shows the screening as it stands to whoever may see it. */
export type Moved<Reason extends string = never> =
  | Done
  | { readonly screening: Screening; readonly refused: 'not-now' | Reason }
  | { readonly screening?: never; readonly refused: 'unknown-screening' | 'not-yours' };

/** What became of a wish to change a screening; who has nothing to do with it is not shown it. */
export function movedOf<Reason extends string>(
  changed: Changed<Reason | 'not-yours' | 'not-now'>,
): Moved<Reason> {
  switch (changed.kind) {
    case 'unknown':
      return { refused: 'unknown-screening' };
    case 'done':
      return { screening: changed.screening, moved: changed.changed, told: [] };
    case 'refused': {
      const { screening, refused } = changed;
      return refused === 'not-yours' ? { refused: 'not-yours' } : { screening, refused };
    }
  }
}

/** What a move does beside changing the state. */
interface Change<Reason extends string> {
  readonly move: Move;
  /** What the history says of it beside who, when and which move. */
  readonly said?: Pick<Event, 'what' | 'value'>;
  /** The screening with all that changes but state and history, itself where there is nothing to do; or why not. */
  readonly apply: (screening: Screening, at: string) => Screening | Reason;
}

const DEEDS: Readonly<Record<Move, Deed>> = {
  submit: 'submitted',
  take: 'taken',
  ask: 'asked',
  reply: 'replied',
  resume: 'resumed',
  approve: 'approved',
  reject: 'rejected',
  withdraw: 'withdrawn',
  restore: 'restored',
};
const MOVED: readonly Deed[] = Object.values(DEEDS);

const movesIn = ({ history }: Screening) => history.filter(({ did }) => MOVED.includes(did));

/** How many moves a screening has made: a card that shows fewer is late. */
export function movesOf(screening: Screening): number {
  return movesIn(screening).length;
}

/** Whether the last move was this very one: said again, it changes nothing. */
function isRepeated(screening: Screening, { person }: Wish, { move, said }: Change<string>) {
  const last = movesIn(screening).at(-1);
  return (
    last?.did === DEEDS[move] &&
    last.by === person.id &&
    last.what === said?.what &&
    last.value === said?.value
  );
}

/** Coordinators have to do with what was submitted, and with nothing before that. */
function mayMove(screening: Screening, person: string, move: Move, roles: Roles): boolean {
  return MOVES[move].who === 'owner'
    ? screening.owner === person
    : screening.submittedAt !== undefined && isCoordinator(person, roles);
}

function stateAfter({ state, withdrawn }: Screening, move: Move): State {
  const { to } = MOVES[move];
  if (to === 'same') return state;
  return to === 'before' ? (withdrawn?.from ?? 'draft') : to;
}

/** Makes a move that the table allows to who may make it, with its line of history; said again, it changes nothing. */
export async function moveScreening<Reason extends string>(
  wish: Wish,
  change: Change<Reason>,
  roles: Roles,
  { clock, documents }: { clock: Clock; documents: DocumentStore },
): Promise<Moved<Reason>> {
  const { person, seen } = wish;
  const { move, said, apply } = change;
  const changed = await changeScreening<Reason | 'not-yours' | 'not-now'>(
    wish.screening,
    (screening) => {
      if (!mayMove(screening, person.id, move, roles)) return 'not-yours';
      if (isRepeated(screening, wish, change)) return screening;
      const late = seen !== undefined && seen !== movesOf(screening);
      if (late || !MOVES[move].from.includes(screening.state)) return 'not-now';
      const at = clock.now().toISOString();
      const applied = apply(screening, at);
      if (typeof applied === 'string' || applied === screening) return applied;
      const event: Event = { at, by: person.id, name: person.name, did: DEEDS[move], ...said };
      return {
        ...applied,
        state: stateAfter(screening, move),
        history: [...screening.history, event],
        updatedAt: at,
      };
    },
    { documents },
  );
  return movedOf(changed);
}
