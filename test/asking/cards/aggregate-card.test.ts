import { run } from '../../../src/asking/ask';
import { indexKnowledge } from '../../../src/asking/index-knowledge';
import type { Measure, Operation, Query } from '../../../src/asking/query';
import { renderAnswer } from '../../../src/asking/cards/answer-cards';
import { plainTextOf } from '../../../src/cards/plain-text';
import type { Language } from '../../../src/lib/language';
import { CONTENT, renderContextOf } from '../../cards/render-context-of';

const INDEX = indexKnowledge(CONTENT);
const aggregate = (operation: Operation, measure: Measure, ...kinds: string[]) =>
  ({
    intent: 'aggregate',
    operation,
    measure,
    of: { filters: kinds.map((id) => ({ by: 'kind' as const, id })) },
  }) satisfies Query;

function linesOf(query: Query, language: Language = 'da'): string[] {
  const renderContext = renderContextOf(language);
  const { answer } = run(query, INDEX, { day: renderContext.day });
  if (answer.kind === 'command') throw new Error('no command was asked');
  return plainTextOf(renderAnswer(answer, renderContext)).split('\n');
}

describe('renderAggregate', () => {
  it('names what was counted where it is not much', () => {
    expect(linesOf(aggregate('count', 'entries', 'agreement')).slice(0, 3)).toEqual([
      'Antal samarbejder',
      '3 samarbejder: Aftale.',
      'Asturien-samarbejdet; Venskabsregionssamarbejdet; Samarbejde med rumænsk børnehjem i Tirgu Mures',
    ]);
  });

  it('names nothing where it is much', () => {
    const [, count = '', next = ''] = linesOf(aggregate('count', 'entries', 'membership-network'));

    expect(count).toMatch(/^16 samarbejder: /);
    expect(next).toMatch(/^Kilde: /);
  });

  it.each<[Operation, Measure, string]>([
    ['min', 'start', 'ISAAC: 1983'],
    ['max', 'start', 'Mikropol: 1. januar 2012'],
    ['max', 'end', 'Mikropol: 31. december 2014'],
  ])('tells the date of the %s %s as exactly as the source', (operation, measure, line) => {
    expect(linesOf(aggregate(operation, measure))[1]).toBe(line);
  });

  it.each<Operation>(['sum', 'average', 'max', 'min'])('says what the %s is of', (operation) => {
    expect(linesOf(aggregate(operation, 'cost', 'project'))).toContain('Forstået som: Projekt');
  });

  it('names what could not be reckoned with, as far as there is room', () => {
    expect(linesOf(aggregate('sum', 'fee', 'membership-network')).join()).toMatch(
      /Ikke regnet med, intet tal oplyst \(10\): Assembly of European Regions \(AER\); .*; og \d til,/,
    );
  });

  it('tells other kinds of amounts from none', () => {
    const lines = linesOf(aggregate('sum', 'total-budget', 'project')).join('\n');

    expect(lines).toContain('kun andre slags beløb oplyst (1): CEDAR\n');
    expect(lines).toContain('intet tal oplyst (4): Adapted Physical');
  });

  it('says whose years are not stated', () => {
    expect(linesOf(aggregate('sum', 'cost', 'membership-network'))).toContain(
      'Regnet med ét år, fordi årene ikke er oplyst: eHealth for Regions',
    );
    expect(linesOf(aggregate('sum', 'fee')).join()).not.toContain('ét år');
  });

  it('says how many are not counted because no time is stated of them', () => {
    const from = '1900-01-01';
    const ended = { by: 'time', relation: 'ended', from, to: '2027-01-10' } as const;
    const query = { ...aggregate('count', 'entries'), of: { filters: [ended] } };

    expect(linesOf(query)).toContain('11 samarbejder uden oplyst tidspunkt er ikke med.');
  });

  it('never is longer than a phone shows well', () => {
    const all = (['sum', 'average', 'max'] as const).flatMap((operation) =>
      (['cost', 'fee', 'total-budget', 'co-financing', 'duration', 'start'] as const).map(
        (measure) => linesOf(aggregate(operation, measure), 'en').join('\n').length,
      ),
    );

    expect(Math.max(...all)).toBeLessThanOrEqual(900);
  });
});
