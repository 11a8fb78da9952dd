import { formatDate } from '../../lib/format';
import { CORRECTIONS, type Round, SHARING, SUMMARY } from '../rounds/round';
import { renderMessage } from '../../cards/command-cards';
import type { ScreenedView } from './guide-beside';
import { renderGuideDone } from './guide-done-cards';
import { renderCorrections, renderSharing } from './guide-form-cards';
import { renderGuideQuestion } from './guide-question-card';
import { renderGuideSummary } from './guide-summary-card';
import type { Telling } from '../../cards/telling';
import { messageCard } from '../../cards/templates';

/** The round where it stands: its step, or what it came to. */
export function renderGuide(view: ScreenedView, telling: Telling, notice = ''): object {
  const { round } = view;
  const { language, strings } = telling;
  const name = round.name[language];
  if (round.state === 'skipped') return renderMessage(strings.monitoring.alreadySkipped(name));
  if (round.state === 'answered') return renderGuideDone(round, telling, notice);
  switch (round.step) {
    case SHARING:
      return renderSharing(round, telling, { notice });
    case CORRECTIONS:
      return renderCorrections(view, telling, { notice });
    case SUMMARY:
      return renderGuideSummary(round, telling, notice);
    default:
      return renderGuideQuestion(view, round.step, telling, notice);
  }
}

/** That all is saved, and how to go on. */
export function renderGuidePaused(
  { id, name, dueOn }: Round,
  { language, strings }: Telling,
): object {
  const { paused, resume } = strings.monitoringGuide;
  return messageCard.render({
    title: '',
    paragraphs: [{ text: paused(name[language]) }],
    footer: strings.monitoringWheel.due(formatDate(dueOn, language)),
    buttons: [{ title: resume, data: { action: 'open-guide', round: id } }],
  });
}
