import { plain, readChoice } from '../../../src/screening/proposal/read-choice';
import { choicesOf } from '../../../src/screening/proposal/read-fact';
import type { Fact } from '../../../src/screening/proposal/proposal';
import { reading } from '../../builders/reading';

const chosen = (fact: Fact, text: string) =>
  readChoice(fact, text, choicesOf(fact, reading()), reading());

describe('plain', () => {
  it('leaves out capitals and what ends a message', () => {
    expect(plain(' Høj!. ')).toBe('høj');
    expect(plain('I don’t know')).toBe("i don't know");
  });
});

describe('readChoice', () => {
  it.each([
    ['area', 'health', 'health'],
    ['area', 'Sundhed', 'health'],
    ['area', 'regional development.', 'regional-development'],
    ['area', 'på sundhedsområdet', 'health'],
    ['level', 'Politisk', 'political'],
    ['level', 'administrative', 'administrative'],
    ['appointment', 'Ja', 'yes'],
    ['appointment', 'nej tak', 'no'],
    ['travel', 'yes', 'yes'],
    ['funding', 'Nej', 'none'],
    ['funding', 'Ja, uden ekstra stillinger', 'same-staff'],
    ['funding', 'with extra positions', 'more-staff'],
    ['funding', 'uden', 'same-staff'],
    ['funding', 'with', 'more-staff'],
  ] as const)('reads for %s "%s" as %s', (fact, text, choice) => {
    expect(chosen(fact, text)).toBe(choice);
  });

  it.each([
    ['area', 'månen'],
    ['level', 'ja'],
    ['funding', 'ja'],
    ['appointment', 'måske'],
    ['appointment', ''],
  ] as const)('reads for %s nothing in "%s"', (fact, text) => {
    expect(chosen(fact, text)).toBeUndefined();
  });
});
