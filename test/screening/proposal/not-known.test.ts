import { isNotKnown } from '../../../src/screening/proposal/not-known';
import { startBot } from '../../teams/chat';
import { begin, storedIn } from '../handlers/screening-chat';

describe('a fact that is not known', () => {
  it.each([
    'ved ikke',
    'det ved vi ikke endnu',
    'vi ved det endnu ikke',
    'uafklaret',
    'Ikke afklaret endnu.',
    'er endnu ikke besluttet',
    'ukendt',
    'mangler',
    '?',
    '-',
    '…',
    'TBD',
    'n/a',
    'unknown',
    'undecided',
    'not yet known',
    "we don't know yet",
    'to be decided',
    'unclear',
  ])('is no value: %s', (text) => {
    expect(isNotKnown('purpose', text)).toBe(true);
    expect(isNotKnown('cost', text)).toBe(true);
  });

  it.each(['ingen', 'Nobody'])('is missing where somebody is needed: %s', (text) => {
    expect(isNotKnown('partners', text)).toBe(true);
    expect(isNotKnown('responsible', text)).toBe(true);
    expect(isNotKnown('account', text)).toBe(false);
  });

  it.each([
    'Ikke-kommercielle partnere i Skåne',
    'At gøre det ukendte kendt',
    'Uni Oldenburg',
    '3D',
  ])('is not what only begins like that: %s', (text) => {
    expect(isNotKnown('purpose', text)).toBe(false);
  });

  it('is left out of the proposal, and named as missing on its card', async () => {
    const bot = startBot();
    const chat = bot.chat();
    const fields = { 'fact-name': 'Havne i Skåne', 'fact-level': 'administrative' };
    const who = await chat.tap(await begin(chat), 'Gem og fortsæt', {
      ...fields,
      'fact-area': 'health',
      'fact-purpose': 'TBD',
    });
    const partners = await chat.tap(who, 'Gem og fortsæt', { 'fact-partners': '12' });

    const [stored] = await storedIn(bot);
    expect(stored?.proposal.purpose).toBeUndefined();
    expect(stored?.skipped).toContain('purpose');
    expect(partners.text).toContain('Partnere: Skriv det med ord.');
  });
});
