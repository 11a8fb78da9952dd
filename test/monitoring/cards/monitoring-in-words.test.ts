import { formatConclusion, formatSnooze } from '../../../src/monitoring/cards/format-monitoring';
import { stringsFor } from '../../../src/texts/strings';
import { guideFor } from '../../../src/monitoring/guide/guide-for';
import type { Round } from '../../../src/monitoring/rounds/round';
import { round } from '../../builders/round';
import { CONTENT, renderContextOf } from '../../cards/render-context-of';

const renderContext = { day: '2027-03-30', language: 'da', strings: stringsFor('da') } as const;
const snoozes = [{ by: 'mette', at: '2027-03-09T08:00:00.000Z', until: '2027-03-16' }];

describe('snoozeInWords', () => {
  it.each([
    [undefined, ''],
    ['2027-03-31', 'Udsat til 31. marts 2027 (1 gang).'],
    ['2027-03-16', 'Har været udsat til 16. marts 2027 (1 gang).'],
  ])('says of a round put off to %s: %s', (until, expected) => {
    expect(formatSnooze({ snoozes }, until, renderContext)).toBe(expected);
  });
});

const held = (kind: Round['kind'], conclusion?: Round['conclusion']) =>
  round({ kind, conclusion, guide: guideFor(kind, CONTENT.guides.political) });

describe('conclusionInWords', () => {
  it.each([
    ['yearly', 'end', 'Træd ud'],
    ['renewal', 'adjust', 'Forny, men skift kurs'],
    ['closing', 'adjust', 'Er samarbejdet slut? Ja, men noget skal følges op'],
    ['closing', undefined, 'Ingen anbefaling'],
  ] as const)('of a %s round answered %s is what was answered', (kind, conclusion, expected) => {
    expect(formatConclusion(held(kind, conclusion), renderContextOf('da'))).toBe(expected);
  });
});
