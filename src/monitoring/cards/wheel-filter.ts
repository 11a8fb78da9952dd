import { NOBODY, type WheelFilter, type YearWheel } from '../wheel/year-wheel';
import { formCard } from '../../cards/templates';
import { labelOf, type Telling } from '../../cards/telling';

/** What a filter's input says where nothing is chosen. */
const ALL = 'all';

/** A filter as buttons and inputs sent it. */
export function filterOf({ area, owner }: { readonly area: string; readonly owner: string }) {
  const isOne = (value: string) => value !== '' && value !== ALL;
  return { ...(isOne(area) && { area }), ...(isOne(owner) && { owner }) };
}

/** A filter as buttons carry it: empty for all. */
export function filterData({ area = '', owner = '' }: WheelFilter): {
  area: string;
  owner: string;
} {
  return { area, owner };
}

/** An owner by name, for what is shown of the wheel. */
function wheelOwner(
  { id, name }: YearWheel['owners'][number],
  { strings }: Pick<Telling, 'strings'>,
): string {
  return id === NOBODY ? strings.monitoringWheel.coordinator : (name ?? id);
}

/** What the wheel is filtered by: "Kun: Sundhed, Mette Sørensen."; nothing where it shows all. */
export function filterInWords(
  { area, owner }: WheelFilter,
  owners: YearWheel['owners'],
  telling: Telling,
): string {
  const { knowledge, strings } = telling;
  const known = owners.find(({ id }) => id === owner);
  const parts = [
    ...(area === undefined ? [] : [labelOf(area, knowledge.vocabulary.areas, telling)]),
    ...(owner === undefined ? [] : [known === undefined ? owner : wheelOwner(known, telling)]),
  ];
  return parts.length === 0 ? '' : strings.monitoringWheel.filtered(parts.join(', '));
}

/** The most owners that a card lets one choose from. */
const MOST_OWNERS = 60;

/** A form with what the wheel can be filtered by. */
export function renderWheelFilter(
  { areas, owners }: Pick<YearWheel, 'areas' | 'owners'>,
  { area = '', owner = '' }: WheelFilter,
  telling: Telling,
): object {
  const { knowledge, strings } = telling;
  const { filterForm: texts } = strings.monitoringWheel;
  const all = { title: texts.all, value: ALL };
  return formCard.render({
    title: texts.title,
    inputs: [
      {
        kind: 'choice',
        id: 'area',
        label: texts.area,
        hint: texts.hint,
        value: area === '' ? all.value : area,
        choices: [
          all,
          ...areas.map((id) => ({
            title: labelOf(id, knowledge.vocabulary.areas, telling),
            value: id,
          })),
        ],
      },
      {
        kind: 'choice',
        id: 'owner',
        label: texts.owner,
        hint: texts.hint,
        value: owner === '' ? all.value : owner,
        choices: [
          all,
          ...owners
            .slice(0, MOST_OWNERS)
            .map((one) => ({ title: wheelOwner(one, telling), value: one.id })),
        ],
      },
    ],
    groups: [
      {
        buttons: [{ title: texts.show, data: { action: 'wheel' } }],
      },
    ],
  });
}
