import { rank } from '../../../src/asking/intents/choose';
import { withEvidence } from '../../../src/asking/intents/evidence';
import { read } from '../slots/slots-in';

/** The attributes of the best candidate that asks for one of them, with what the words add. */
function attributesOf(text: string, attribute: string): readonly string[] {
  const reading = read(text);
  const best = rank(reading).find(
    ({ query }) => query.intent === 'attribute' && query.attributes.join() === attribute,
  );
  const query = best && withEvidence(best, reading);
  return query?.intent === 'attribute' ? query.attributes : [];
}

describe('withEvidence', () => {
  it('adds the fact whose text has the words that the fact asked for does not have', () => {
    expect(attributesOf('Hvornår slutter ERTICO med konference i Aalborg?', 'end')).toEqual([
      'end',
      'remarks',
    ]);
  });

  it('adds nothing where every word is answered', () => {
    expect(attributesOf('Hvornår slutter CEDAR?', 'end')).toEqual(['end']);
  });

  it('adds nothing for words that the entry does not have', () => {
    expect(attributesOf('Hvornår slutter CEDAR med badeferien?', 'end')).toEqual(['end']);
  });
});
