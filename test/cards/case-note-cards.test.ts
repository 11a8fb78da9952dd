import { renderCaseNote } from '../../src/cards/case-note-cards';
import { plainTextOf } from '../../src/cards/plain-text';
import { caseNoteOf } from '../../src/screening/case-note';
import { longScreening } from '../builders/long-screening';
import { assessment, proposal, screening } from '../builders/screening';
import { CONTENT, tellingOf } from './telling-of';

const DA = tellingOf('da');
const LINKS = { da: 'https://example.org/d/1', en: 'https://example.org/d/2' };
const NOTE = caseNoteOf(
  screening({ proposal: proposal(), assessments: [assessment({ strategy: 2 })] }),
  CONTENT,
);

describe('renderCaseNote', () => {
  it('leads to the document in both languages, and says the same as plain text', () => {
    const text = plainTextOf(renderCaseNote(NOTE, DA, LINKS));

    expect(text).toMatch(/^Sagsnotat: Robotkirurgi med Skåne\n/);
    expect(text).toContain('[Hent på dansk](https://example.org/d/1)');
    expect(text).toContain('[Hent på engelsk](https://example.org/d/2)');
    expect(text).toContain('Ansvarlig enhed: Klinik Kirurgi');
    expect(text).toContain('Hvor meget strategy?');
    expect(text).not.toContain('Resten står i Word-dokumentet.');
  });

  it('says that there is no document where there is none', () => {
    expect(plainTextOf(renderCaseNote(NOTE, DA, undefined))).toContain(
      'Word-dokumentet kan ikke hentes lige nu.',
    );
  });

  it('leaves to the document what a card cannot hold', () => {
    const note = caseNoteOf(longScreening([CONTENT.checklists.political]), CONTENT);

    expect(plainTextOf(renderCaseNote(note, DA, LINKS))).toMatch(
      /\nResten står i Word-dokumentet\.$/,
    );
  });
});
