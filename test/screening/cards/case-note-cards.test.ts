import { renderCaseNote } from '../../../src/screening/cards/case-note-cards';
import { plainTextOf } from '../../../src/cards/plain-text';
import { caseNoteOf } from '../../../src/screening/result/case-note';
import { questionsOf } from '../../../src/screening/checklist/steps';
import { longScreening } from '../../builders/long-screening';
import { assessment, proposal, screening } from '../../builders/screening';
import { nodesOf } from '../../cards/find-nodes';
import { CONTENT, renderContextOf } from '../../cards/render-context-of';

const DA = renderContextOf('da');
const LINKS = { da: 'https://example.org/d/1', en: 'https://example.org/d/2' };
const NOTE = caseNoteOf(
  screening({ proposal: proposal(), assessments: [assessment({ strategy: 2 })] }),
  CONTENT,
);

const textsOf = (...given: Parameters<typeof renderCaseNote>) =>
  renderCaseNote(...given).map(plainTextOf);

describe('renderCaseNote', () => {
  it('leads to the document in both languages, and says the same as plain text', () => {
    const [text, ...more] = textsOf(NOTE, DA, LINKS);

    expect(text).toMatch(/^Sagsnotat: Robotkirurgi med Skåne\n/);
    expect(text).toContain('[Hent på dansk](https://example.org/d/1)');
    expect(text).toContain('[Hent på engelsk](https://example.org/d/2)');
    expect(text).toContain('Ansvarlig enhed: Klinik Kirurgi');
    expect(text).toContain('Hvor meget strategy?');
    expect(more).toEqual([]);
  });

  it('heads each part, and what stands in columns', () => {
    const [card = {}] = renderCaseNote(NOTE, DA, LINKS);
    const headings = nodesOf(card)
      .filter(({ weight, size }) => weight === 'Bolder' && size !== 'Medium')
      .map(({ text }) => text);

    expect(headings).toEqual(expect.arrayContaining(['Forslaget', 'Svar', 'relevance']));
    expect(plainTextOf(card)).toContain('Del · Vægt · Score\n');
  });

  it('says that there is no document where there is none', () => {
    expect(textsOf(NOTE, DA, undefined)[0]).toContain('Word-dokumentet kan ikke hentes herfra.');
  });

  it('says all in several messages where one cannot hold it', () => {
    const { political } = CONTENT.checklists;
    const own = assessment(
      Object.fromEntries(questionsOf(political).map(({ id }) => [id, 2] as const)),
    );
    const note = caseNoteOf(
      screening({ proposal: proposal(), checklists: [political], assessments: [own] }),
      CONTENT,
    );

    const texts = textsOf(note, DA, undefined);

    expect(texts.length).toBeGreaterThan(1);
    expect(texts[1]).toMatch(new RegExp(`^Besked 2 af ${texts.length}\n`));
    for (const { text } of questionsOf(political)) expect(texts.join()).toContain(text.da);
    expect(texts.at(-1)).toContain('SHA-256');
    expect(texts.join()).not.toContain('Resten');
  });

  it.each([
    [LINKS, 'Resten står i Word-dokumentet.'],
    [undefined, 'Resten er for lang til at stå her.'],
  ])('leaves out what nobody would copy, and says so', (links, said) => {
    const note = caseNoteOf(longScreening([CONTENT.checklists.political]), CONTENT);

    const texts = textsOf(note, DA, links);

    expect(texts).toHaveLength(6);
    expect(texts.at(-1)?.endsWith(said)).toBe(true);
  });
});
