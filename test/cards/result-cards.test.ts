import { plainTextOf } from '../../src/cards/plain-text';
import { renderResult } from '../../src/cards/result-cards';
import type { AnswerValue } from '../../src/screening/screening';
import { assessment, screening } from '../builders/screening';
import { submitsOf } from './find-nodes';
import { plainTelling } from './plain-telling';

const all = (value: AnswerValue) => ({
  strategy: value,
  focus: value,
  problem: value,
  unit: value,
  hours: value,
  financing: value,
});

const resultOf = (answers: Readonly<Record<string, AnswerValue>>, language: 'da' | 'en' = 'da') =>
  plainTextOf(
    renderResult(
      screening({ proposal: { name: 'Robot' }, assessments: [assessment(answers)], revision: 9 }),
      'mette',
      plainTelling(language),
      (fact) => (fact === 'name' ? 'Robot' : ''),
    ),
  ).split('\n');

describe('renderResult', () => {
  it('recommends, with the score of each criterion as a bar and a percentage', () => {
    expect(resultOf(all(3))).toEqual([
      'Resultat: Robot',
      'Anbefales',
      'relevance: ██████████ 100\u00a0%',
      'resources: ██████████ 100\u00a0%',
      'Samlet: ██████████ 100\u00a0%',
      'Navn: Robot',
      'Udsyns forslag.',
    ]);
    expect(resultOf(all(3), 'en').slice(0, 5)).toEqual([
      'Result: Robot',
      'Recommended',
      'relevance (en): ██████████ 100%',
      'resources (en): ██████████ 100%',
      'Overall: ██████████ 100%',
    ]);
  });

  it('names the criteria that are weak as conditions', () => {
    const lines = resultOf({ ...all(3), unit: 0, hours: 0, financing: 1 });

    expect(lines.slice(1, 3)).toEqual([
      'Anbefales på betingelser',
      'Betingelser: styrk resources.',
    ]);
    expect(lines).toContain('resources: █░░░░░░░░░ 11\u00a0%');
  });

  it('names what stops a proposal', () => {
    expect(resultOf({ ...all(3), financing: 0 }).slice(1, 4)).toEqual([
      'Anbefales ikke',
      'Stopper forslaget, indtil det er løst:',
      '• Der er ingen finansiering.',
    ]);
    expect(resultOf({ ...all(3), financing: 0 }, 'en').slice(1, 4)).toEqual([
      'Not recommended',
      'Stops the proposal until it is settled:',
      '• Der er ingen finansiering. (en)',
    ]);
  });

  it('says how much is not answered', () => {
    expect(resultOf({ ...all('unknown'), strategy: 2 }).slice(1, 3)).toEqual([
      'Utilstrækkeligt grundlag',
      '5 spørgsmål er ikke besvaret.',
    ]);
    expect(resultOf({ ...all(3), hours: 'unknown' })).toContain('1 spørgsmål er ikke besvaret.');
    expect(resultOf({})).toContain('resources: ikke besvaret');
  });

  it('calls a proposal without a name so', () => {
    const card = renderResult(screening(), 'mette', plainTelling('en'), () => '');

    expect(plainTextOf(card)).toMatch(/^Result: No name\n/);
  });

  it('lets the last answer be changed', () => {
    const card = renderResult(screening({ revision: 9 }), 'mette', plainTelling('da'), () => '');

    expect(submitsOf(card)).toEqual([
      {
        title: 'Ret sidste svar',
        data: { action: 'back', screening: 'screening-1', revision: 9 },
      },
    ]);
  });
});
