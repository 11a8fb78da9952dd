import { isAsked, isRuledOut } from '../../../src/screening/proposal/proposal';

describe('isAsked', () => {
  it('asks for what is spent in all where the yearly cost is not known', () => {
    expect(isAsked('total', {})).toBe(true);
    expect(isAsked('total', { cost: { amount: 0, currency: 'DKK' } })).toBe(false);
  });

  it('asks for a programme only where outside money comes in', () => {
    expect(isAsked('programme', {})).toBe(false);
    expect(isAsked('programme', { funding: 'none' })).toBe(false);
    expect(isAsked('programme', { funding: 'more-staff' })).toBe(true);
  });

  it('asks for travel only where somebody is appointed', () => {
    expect(isAsked('travel', {})).toBe(false);
    expect(isAsked('travel', { appointment: 'yes' })).toBe(true);
  });
});

describe('isRuledOut', () => {
  it('rules out only what another fact contradicts', () => {
    expect(isRuledOut('programme', {})).toBe(false);
    expect(isRuledOut('programme', { funding: 'none' })).toBe(true);
    expect(isRuledOut('travel', { appointment: 'yes' })).toBe(false);
    expect(isRuledOut('travel', { appointment: 'no' })).toBe(true);
    expect(isRuledOut('name', { funding: 'none', appointment: 'no' })).toBe(false);
  });
});
