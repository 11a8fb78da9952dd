import type { CompetenceRule } from './content';

/** What makes a row of the competence plan apply. */
export type RuleCondition = NonNullable<CompetenceRule['appliesWhen']>;

/** A row of the competence plan that applies. */
export interface Route {
  readonly rule: CompetenceRule;
  readonly because: RuleCondition;
}

/** One body on the way to a decision: what it decides, and what it only recommends. */
export interface PathStep {
  readonly body: string;
  readonly decides: readonly Route[];
  readonly recommends: readonly Route[];
  /** Set if the body decides alone and only within what the bodies before it have decided. */
  readonly delegated?: true;
}

/** Who decides a matter, as far as the competence plan says. */
export interface Routing {
  /** The strictest first: the one that the highest body decides. */
  readonly rows: readonly Route[];
  /** The bodies in the order in which they act. */
  readonly path: readonly PathStep[];
  /** Whether no row is about taking part in the matter's area: the coordinator knows who decides. */
  readonly missing: boolean;
}

/** A matter to be decided: what is true of it, and its area. */
export interface Matter {
  readonly conditions: readonly RuleCondition[];
  readonly area?: string | undefined;
}

/**
 * Ranks the bodies of a plan: a body ranks above all that recommend to it. Bodies that decide
 * without a recommendation rank lowest.
 */
function rankBodies(rules: readonly CompetenceRule[]): (body: string) => number {
  const rankOf = (body: string, above: readonly string[] = []): number => {
    if (above.includes(body)) throw new RangeError(`${body} recommends to itself`);
    const below = rules.flatMap(({ decides, recommends }) => (decides === body ? recommends : []));
    return Math.max(0, ...below.map((one) => rankOf(one, [...above, body]) + 1));
  };
  const ranks = new Map<string, number>();
  return (body) => {
    const rank = ranks.get(body) ?? rankOf(body);
    ranks.set(body, rank);
    return rank;
  };
}

/** Orders the bodies of the rows that apply: recommendations first, delegated decisions last. */
function pathOf(rows: readonly Route[], rank: (body: string) => number): PathStep[] {
  const highest = Math.max(...rows.map(({ rule }) => rank(rule.decides)));
  const isDelegated = ({ rule }: Route) => rank(rule.decides) === 0 && highest > 0;
  const own = rows.filter((row) => !isDelegated(row));
  const bodies = [...new Set(own.flatMap(({ rule }) => [...rule.recommends, rule.decides]))];
  const steps = bodies
    .toSorted((one, other) => rank(one) - rank(other))
    .map((body) => ({
      body,
      decides: own.filter(({ rule }) => rule.decides === body),
      recommends: own.filter(({ rule }) => rule.recommends.includes(body)),
    }));
  const delegated = rows.filter(isDelegated);
  const delegates = [...new Set(delegated.map(({ rule }) => rule.decides))];
  return [
    ...steps,
    ...delegates.map((body) => ({
      body,
      decides: delegated.filter(({ rule }) => rule.decides === body),
      recommends: [],
      delegated: true as const,
    })),
  ];
}

/** Finds the rows of the competence plan that apply to a matter, and the way to its decision. */
export function routeMatter(
  { conditions, area }: Matter,
  rules: readonly CompetenceRule[],
): Routing {
  const rank = rankBodies(rules);
  const rows = rules
    .flatMap((rule): Route[] => {
      const because = conditions.find((one) => one === rule.appliesWhen);
      const isOfArea = rule.area === undefined || rule.area === area;
      return because !== undefined && isOfArea ? [{ rule, because }] : [];
    })
    .toSorted((one, other) => rank(other.rule.decides) - rank(one.rule.decides));
  return {
    rows,
    path: rows.length === 0 ? [] : pathOf(rows, rank),
    missing: !rows.some(({ because }) => because === 'participation'),
  };
}

/** The last body on the path that decides for itself and not within another body's decision. */
export function decidingBody({ path }: Pick<Routing, 'path'>): string | undefined {
  return path.findLast(({ decides, delegated }) => decides.length > 0 && delegated !== true)?.body;
}
