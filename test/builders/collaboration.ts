import type { Collaboration } from '../../src/catalogue/collaboration';
import { localized } from './localized';

/** A running collaboration without costs and with the given fields. */
export const collaboration = (given: Partial<Collaboration> = {}): Collaboration => ({
  id: 'cpmr',
  name: localized('CPMR'),
  aliases: [],
  level: 'political',
  area: 'regional-development',
  kind: 'membership-network',
  alsoKinds: [],
  purpose: localized('Netværk for perifere maritime regioner.'),
  themes: [],
  partners: [],
  countries: [],
  period: { rolling: true },
  costs: [],
  funding: {},
  contacts: { appointment: 'not-stated', political: [], administrative: [], vacancies: [] },
  leadPartner: false,
  source: { document: 'strategy-2012', place: localized('Bilag 4, tabel 3') },
  discrepancies: [],
  notes: [],
  ...given,
});
