import { formatEvent } from '../../../src/monitoring/cards/format-monitoring';
import type { RoundEvent } from '../../../src/monitoring/rounds/round';
import { plainRenderContext } from '../../cards/plain-render-context';

const said = (given: Pick<RoundEvent, 'did' | 'what' | 'value'>, name = 'Mette Sørensen') =>
  formatEvent(
    { at: '2027-03-03T09:00:00.000Z', by: 'x', name, ...given },
    plainRenderContext('da'),
  );

describe('eventInWords', () => {
  it.each<[Pick<RoundEvent, 'did' | 'what' | 'value'>, string]>([
    [{ did: 'completed', value: 'end' }, 'sendte ind'],
    [{ did: 'skipped', value: 'Ferie' }, 'sprang over: Ferie'],
    [{ did: 'skipped', value: 'ended' }, 'sprang over: perioden er udløbet'],
    [
      { did: 'moved', what: '2027-03-08', value: '2027-04-05' },
      'flyttede fristen fra 8. marts 2027 til 5. april 2027',
    ],
    [{ did: 'snoozed', value: '2027-03-08' }, 'udsatte til 8. marts 2027'],
    [{ did: 'handed-over', value: 'Ole Bo', what: 'Ny leder' }, 'gav videre til Ole Bo: Ny leder'],
    [{ did: 'passed-on', value: 'Ole Bo' }, 'gav videre til Ole Bo'],
    [{ did: 'passed-on' }, 'gav videre til koordinatoren'],
    [{ did: 'declined' }, 'sagde fra'],
  ])('tells of %j what is known', (event, expected) => {
    expect(said(event)).toBe(`3. marts 2027, Mette Sørensen: ${expected}`);
  });
});
