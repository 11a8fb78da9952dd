import type { MonitoringPolicy } from '../../src/monitoring/guide/guide';

/** The monitoring policy of the content, with the given fields. */
export const policyWith = (given: Partial<MonitoringPolicy> = {}): MonitoringPolicy => ({
  cycleMonths: 12,
  renewalMonths: 6,
  ladder: [
    {
      step: 'before-30',
      label: { da: '30 dage før', en: '30 days before' },
      days: -30,
      soft: true,
    },
    { step: 'before-7', label: { da: '7 dage før', en: '7 days before' }, days: -7, soft: true },
    { step: 'due', label: { da: 'På dagen', en: 'On the day' }, days: 0, soft: false },
    { step: 'after-7', label: { da: '7 dage efter', en: '7 days after' }, days: 7, soft: false },
    {
      step: 'coordinator-14',
      label: { da: 'Til koordinatoren', en: 'To the coordinator' },
      days: 14,
      to: 'coordinator',
      repeatDays: 14,
      soft: false,
    },
  ],
  quiet: [
    { fromWeek: 28, toWeek: 30 },
    { from: '12-23', to: '01-01' },
  ],
  daysOff: ['06-05', '12-24'],
  snooze: { mostDays: 30, mostTimes: 2 },
  ...given,
});
