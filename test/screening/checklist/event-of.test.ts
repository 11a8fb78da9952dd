import { eventOf } from '../../../src/screening/checklist/take-step';
import type { Step } from '../../../src/screening/checklist/assessment';
import type { ScreeningInput } from '../../../src/screening/checklist/input';
import { assessment, screening } from '../../builders/screening';

const before = screening({ proposal: { name: 'Blue' } });
const of = (input: ScreeningInput, step?: Step) =>
  eventOf(input, assessment({ focus: 2 }, step && { step }), before, before);

describe('eventOf', () => {
  it('says what was given, to what', () => {
    expect(of({ do: 'answer', question: 'hours', value: 'unknown' })).toEqual({
      did: 'answered',
      what: 'hours',
      level: 'political',
      value: 'unknown',
    });
    expect(of({ do: 'fact', fact: 'unit', text: ' SPK ' })).toEqual({
      did: 'fact',
      what: 'unit',
      value: 'SPK',
    });
    expect(
      of({ do: 'note', question: 'hours', comment: ' Se ', evidence: 'https://a.dk' }),
    ).toEqual({ did: 'noted', what: 'hours', level: 'political', value: 'Se\nhttps://a.dk' });
    expect(of({ do: 'continue', overlaps: ['cpmr', 'aer'] })).toEqual({
      did: 'confirmed',
      value: 'cpmr, aer',
    });
  });

  it('says which choice was meant, and a text as it was written', () => {
    const after = screening({ proposal: { area: 'health', unit: 'SPK' } });
    const given = (fact: 'area' | 'unit', text: string) =>
      eventOf({ do: 'fact', fact, text }, assessment(), before, after)?.value;

    expect(given('area', 'på sundhedsområdet')).toBe('health');
    expect(given('unit', 'spk')).toBe('spk');
  });

  it('says which answer was taken back', () => {
    const own = assessment({ focus: 2 }, { undo: { question: 'focus' } });

    expect(eventOf({ do: 'undo' }, own, before, before)).toEqual({
      did: 'undone',
      what: 'focus',
      level: 'political',
    });
    expect(of({ do: 'undo' })).toBeUndefined();
  });

  it('says what was passed over, where there was nothing', () => {
    expect(of({ do: 'skip' }, { kind: 'fact', fact: 'area' })).toEqual({
      did: 'passed',
      what: 'area',
    });
    expect(of({ do: 'skip' }, { kind: 'question', question: 'hours' })).toEqual({
      did: 'passed',
      what: 'hours',
      level: 'political',
    });
    expect(of({ do: 'skip' }, { kind: 'fact', fact: 'name' })).toBeUndefined();
    expect(of({ do: 'skip' }, { kind: 'question', question: 'focus' })).toBeUndefined();
  });

  it('says nothing of moving about', () => {
    expect(of({ do: 'back' })).toBeUndefined();
    expect(of({ do: 'go', to: { kind: 'proposal' } })).toBeUndefined();
    expect(of({ do: 'continue', overlaps: [] })).toBeUndefined();
  });
});
