import {
  isBareAnswer,
  readTypedGuide,
  type TypedGuide,
} from '../../../src/monitoring/guide/read-typed-guide';
import type { Round } from '../../../src/monitoring/rounds/round';
import { fullGuide } from '../../builders/full-guide';
import { round } from '../../builders/round';

const at = (step: string, given: Partial<Round> = {}) =>
  round({ guide: fullGuide(), step, ...given });
const answer = (question: string, choice: string): TypedGuide => ({
  kind: 'input',
  input: { do: 'answer', question, choice },
});
const OTHER: TypedGuide = { kind: 'other' };

describe('isBareAnswer', () => {
  it('tells a number, a yes and a no from what may be a question', () => {
    expect(['2', 'Ja.', 'yes', 'nej'].map(isBareAnswer)).toEqual([true, true, true, true]);
    expect(['CPMR', 'ja, helt', '?'].map(isBareAnswer)).toEqual([false, false, false]);
  });
});

describe('readTypedGuide', () => {
  it.each([
    ['Ja, helt', 'within'],
    ['yes, fully', 'within'],
    ['ja helt', 'within'],
    ['2', 'partly'],
    ['4', 'unknown'],
    ['nej.', 'outside'],
    ['No', 'outside'],
    ['ved ikke', 'unknown'],
    ['Det ved jeg ikke!', 'unknown'],
    ['I don’t know', 'unknown'],
  ])('takes "%s" for an answer to the current question', (typed, choice) => {
    expect(readTypedGuide(typed, at('frame'))).toEqual(answer('frame', choice));
  });

  it('takes "yes" only where one choice begins so', () => {
    expect(readTypedGuide('ja', at('frame'))).toEqual(OTHER);
    expect(readTypedGuide('ja', at('experience'))).toEqual(answer('experience', 'others'));
  });

  it.each(['5', '0', 'hvad koster CPMR?', 'måske'])(
    'leaves "%s" to whoever else reads',
    (typed) => {
      expect(readTypedGuide(typed, at('frame'))).toEqual(OTHER);
    },
  );

  it.each([
    ['tilbage', { do: 'back' }],
    ['fortryd', { do: 'back' }],
    ['overblik', { do: 'go', to: 'summary' }],
    ['overview', { do: 'go', to: 'summary' }],
  ])('knows "%s" wherever one stands', (typed, input) => {
    expect(readTypedGuide(typed, at('frame'))).toEqual({ kind: 'input', input });
    expect(readTypedGuide(typed, at('summary'))).toEqual({ kind: 'input', input });
  });

  it('pauses', () => {
    expect(readTypedGuide('Senere', at('sharing'))).toEqual({ kind: 'pause' });
  });

  it('puts a note below the one before it', () => {
    const answers = [{ question: 'frame', note: 'Før.', by: 'mette', at: '2027-03-01T09:00:00Z' }];

    expect(readTypedGuide('Kommentar: efter', at('frame', { answers }))).toEqual({
      kind: 'input',
      input: { do: 'note', question: 'frame', note: 'Før.\nefter' },
    });
    expect(readTypedGuide('note:  ', at('frame'))).toEqual(OTHER);
  });

  it.each([
    ['Start udbuddet tidligt.', 'Start udbuddet tidligt.'],
    ['kommentar: Tolke er dyre', 'Tolke er dyre'],
    ['spring over', ''],
    ['ved ikke', ''],
  ])('takes "%s" for what is to be shared', (typed, text) => {
    expect(readTypedGuide(typed, at('sharing'))).toEqual({
      kind: 'input',
      input: { do: 'share', text },
    });
  });

  it.each(['Hvad koster CPMR?', 'hjælp', 'mine påmindelser'])(
    'shares no question and no command: "%s"',
    (typed) => {
      expect(readTypedGuide(typed, at('sharing'))).toEqual(OTHER);
    },
  );

  it('passes over the corrections, and leaves all else there to the form', () => {
    expect(readTypedGuide('ingen', at('corrections'))).toEqual({
      kind: 'input',
      input: { do: 'correct', facts: {}, language: 'da' },
    });
    expect(readTypedGuide('Bent Sø er ny', at('corrections'))).toEqual(OTHER);
  });

  it('sends in from the summary alone', () => {
    expect(readTypedGuide('send ind', at('summary'))).toEqual({ kind: 'complete' });
    expect(readTypedGuide('send in', at('frame'))).toEqual(OTHER);
    expect(readTypedGuide('1', at('summary'))).toEqual(OTHER);
  });
});
