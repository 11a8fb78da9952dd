import type { Collaboration } from '../../catalogue/collaboration';
import { type ApprovalCondition, isInformation, isOverdue } from '../../catalogue/condition';
import { entries, type Entry } from '../../catalogue/entry';
import type { KnowledgeSource } from '../../catalogue/knowledge';
import type { ProposedChange } from '../../catalogue/proposed-change';
import type { Clock } from '../../lib/clock';
import { addDays, copenhagen } from '../../lib/dates';
import { isCoordinator, type Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';

/** An overdue condition with its entry. */
export interface OverdueCondition {
  readonly entry: Entry;
  readonly condition: ApprovalCondition;
}

/** What somebody must act on besides rounds. */
export interface Matters {
  /** The overdue conditions of the person's own collaborations, by deadline. */
  readonly own: readonly OverdueCondition[];
  /** Those of all others, for coordinators. */
  readonly others: readonly OverdueCondition[];
  /** The proposed changes that await a coordinator, the oldest first. */
  readonly proposals: readonly {
    readonly collaboration: Collaboration;
    readonly proposal: ProposedChange;
  }[];
}

/** Nothing besides rounds. */
export const NO_MATTERS: Matters = { own: [], others: [], proposals: [] };

interface Ports {
  readonly clock: Clock;
  readonly content: { readonly organisation: { readonly id: string } };
  readonly documents: DocumentStore;
  readonly knowledge: KnowledgeSource;
}

/** An overdue condition is reminded again within this many days, so the index finds it. */
const REMINDED_WITHIN = 14;
const PAGE = 100;

/** Lists the overdue conditions, found by the index of their reminders, by deadline. */
async function overdueConditions({ clock, content, documents }: Ports) {
  const { day } = copenhagen(clock.now());
  const found: OverdueCondition[] = [];
  let after: string | undefined;
  do {
    const page = await documents.query(entries, {
      where: [{ field: 'conditionsDue', is: 'lte', value: addDays(day, REMINDED_WITHIN) }],
      orderBy: { field: 'conditionsDue', direction: 'asc' },
      limit: PAGE,
      ...(after !== undefined && { after }),
    });
    for (const { document: entry } of page.items)
      for (const condition of entry.facts.conditions ?? [])
        if (isOverdue(condition, day) && !isInformation(condition))
          found.push({ entry, condition });
    after = page.next;
  } while (after !== undefined);
  return found
    .filter(({ entry }) => entry.organisation === content.organisation.id)
    .toSorted((one, other) =>
      (one.condition.deadline ?? '').localeCompare(other.condition.deadline ?? ''),
    );
}

function openProposals({ knowledge: source }: Ports): Matters['proposals'] {
  const { collaborations, provenance } = source.current().knowledge;
  return collaborations
    .flatMap((collaboration) =>
      (provenance?.get(collaboration.id)?.proposals ?? []).map((proposal) => ({
        collaboration,
        proposal,
      })),
    )
    .toSorted((one, other) => one.proposal.on.localeCompare(other.proposal.on));
}

/** Lists what a person must act on besides rounds. */
export async function listMatters(person: string, roles: Roles, ports: Ports): Promise<Matters> {
  const overdue = await overdueConditions(ports);
  const isOwn = ({ entry: { owner } }: OverdueCondition) => owner === person;
  const own = overdue.filter(isOwn);
  if (!isCoordinator(person, roles)) return { ...NO_MATTERS, own };
  const others = overdue.filter((one) => !isOwn(one));
  return { own, others, proposals: openProposals(ports) };
}
