import { type Collaboration, type Cost, decisionsOf } from '../../catalogue/collaboration';
import { isInformation } from '../../catalogue/condition';
import { numberOfPartners } from './partner-number';
import type { Attribute } from './filter';

const ofKind = (kinds: readonly Cost['kind'][]) => (entry: Collaboration) =>
  entry.costs.filter(({ kind }) => kinds.includes(kind));

const own = ofKind([
  'membership-fee',
  'operating-grant',
  'co-financing',
  'staff-hours',
  'participant-payment',
]);

/** The costs that answer a question about each kind of money. */
export const COSTS_OF: Readonly<
  Record<
    'fee' | 'cost' | 'total-budget' | 'co-financing' | 'staff-hours',
    (entry: Collaboration) => Cost[]
  >
> = {
  fee: ofKind(['membership-fee']),
  cost: (entry) => {
    const paid = own(entry);
    return paid.length > 0 ? paid : entry.costs;
  },
  'total-budget': ofKind(['total-budget', 'programme-budget']),
  'co-financing': ofKind(['co-financing', 'operating-grant', 'membership-fee', 'staff-hours']),
  'staff-hours': ofKind(['staff-hours']),
};

const hasRoles = ({ contacts }: Collaboration) =>
  [...contacts.political, ...contacts.administrative].some(({ role }) => role !== undefined);

const IS_STATED: Readonly<Record<Attribute, (entry: Collaboration) => boolean>> = {
  purpose: () => true,
  period: ({ period: { text, start, end, rolling } }) =>
    rolling || [text, start, end].some((part) => part !== undefined),
  start: ({ period, established }) => period.start !== undefined || established !== undefined,
  end: ({ period }) => period.end !== undefined || period.rolling,
  status: () => true,
  fee: (entry) => COSTS_OF.fee(entry).length > 0,
  cost: (entry) => COSTS_OF.cost(entry).length > 0,
  'total-budget': (entry) => COSTS_OF['total-budget'](entry).length > 0,
  'co-financing': (entry) => COSTS_OF['co-financing'](entry).length > 0,
  'staff-hours': (entry) => COSTS_OF['staff-hours'](entry).length > 0,
  'decided-by': (entry) => decisionsOf(entry).length > 0,
  funding: ({ funding }) => funding.programme !== undefined || funding.text !== undefined,
  outcome: ({ outcome }) => outcome !== undefined,
  partners: ({ partners }) => partners.length > 0,
  'partner-count': (entry) => numberOfPartners(entry) !== undefined,
  countries: ({ countries }) => countries.length > 0,
  'contacts-political': ({ contacts }) => contacts.appointment !== 'not-stated',
  'contacts-administrative': ({ contacts, unit }) =>
    contacts.administrative.length > 0 || contacts.vacancies.length > 0 || unit !== undefined,
  roles: hasRoles,
  'lead-partner': ({ leadPartner }) => leadPartner,
  unit: ({ unit }) => unit !== undefined,
  recurrence: ({ recurrence }) => recurrence !== undefined,
  remarks: ({ notes }) => notes.length > 0,
  discrepancies: ({ discrepancies }) => discrepancies.length > 0,
  conditions: ({ conditions = [] }) => conditions.some((one) => !isInformation(one)),
};

/** Whether the source states this attribute of the entry. */
export function isStated(attribute: Attribute, entry: Collaboration): boolean {
  return IS_STATED[attribute](entry);
}
