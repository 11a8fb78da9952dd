import { downloads } from '../../../src/documents/download';
import { startBot } from '../../teams/chat';
import { monitoring } from './monitoring-chat';

describe('"rapport 2027"', () => {
  it('shows a coordinator the figures', async () => {
    const { mette } = await monitoring();

    const { text } = await mette.say('rapport 2027');

    expect(text).toMatch(/^Monitorering 2027\nOpgjort pr\. 22\. februar 2027\.\nBesvaret: 0/);
    expect(text).toContain('Kommer senere: 1');
    expect(text).toContain('fordi Udsyns adresse ikke er sat op');
  });

  it('links to the report for a short while, where Udsyn has an address', async () => {
    const { chat, documents } = startBot({ publicUrl: 'https://udsyn.example' });

    const { text } = await chat().say('report 2026 health');

    expect(text.match(/\(https:\/\/udsyn\.example\/downloads\/[\w-]{43}\)/g)).toHaveLength(2);
    const { items } = await documents.query(downloads, { limit: 5 });
    expect(items.map(({ document }) => [document.what, document.subject]).sort()).toEqual([
      ['monitoring-report', '2026.all.health'],
      ['monitoring-sheet', '2026.all.health'],
    ]);
  });

  it('is for coordinators, in their own chat', async () => {
    const { jens, chat } = await monitoring();

    expect((await jens.say('rapport 2027')).text).toBe('Det kan kun en koordinator.');
    const { messages } = await chat({ place: 'channel' }).say('rapport 2027');
    expect(JSON.stringify(messages)).toContain('Åbn chatten med Udsyn');
    expect(JSON.stringify(messages)).toContain('Rapporten viser jeg i vores egen chat.');
  });
});
