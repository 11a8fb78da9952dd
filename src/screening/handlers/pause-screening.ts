import { replaceCard, type Turn } from '../../teams/turn';
import { renderPaused } from '../cards/screening-list-card';
import { unfollow } from './show-screening';

/** Confirms that everything is saved, and says how to continue. */
export async function pauseScreening(id: string, turn: Turn): Promise<void> {
  await unfollow(id, turn);
  await replaceCard(turn, renderPaused(id, turn.renderContext));
}
