import { recogniser } from '../../../src/asking/recognise';
import { indexKnowledge } from '../../../src/asking/index-knowledge';
import { loadContent } from '../../../src/content/load-content';
import {
  readNamedProgrammes,
  readProgrammes,
  withoutBudgetYears,
} from '../../../src/screening/proposal/read-fact';

const CONTENT = loadContent('nordjylland');
const reading = {
  vocabulary: CONTENT.vocabulary,
  recognise: recogniser(indexKnowledge(CONTENT)),
};

describe('readProgrammes', () => {
  it.each([
    ['finansieret af Horizon 2020', 'horizon-2020'],
    ['under Interreg IV A', 'interreg-iva-oeks'],
    ['penge fra Nordsøprogrammet', 'interreg-ivb-north-sea'],
    ['støttet af Interreg IVB Nordsøen med Kiel', 'interreg-ivb-north-sea'],
  ])('knows the one that is named in "%s"', (text, id) => {
    expect(readProgrammes(text, reading)).toEqual({ text: '', ids: [id] });
  });

  it.each([
    ['finansieret af Horizon Europe', 'Horizon Europe'],
    ['funded by horizon europe, with Kiel', 'horizon europe'],
    ['under Interreg 2021-2027', 'Interreg 2021-2027'],
    ['under Interreg VI A Sydjylland', 'Interreg VI A Sydjylland'],
    ['penge fra Interreg North Sea 2021-27', 'Interreg North Sea 2021-27'],
    ['under Interreg, 2027-2029', 'Interreg'],
  ])('takes what is named in "%s" for no other, and keeps it as it was written', (text, named) => {
    expect(readProgrammes(text, reading)).toEqual({ text: named, ids: [] });
  });

  it('finds none where none is named', () => {
    expect(readProgrammes('om havne', reading)).toBeUndefined();
  });
});

describe('readNamedProgrammes', () => {
  it.each([
    ['horizon 2020-programmet', ['horizon-2020']],
    ['interreg nordsøen', ['interreg-ivb-north-sea']],
    ['horizon europe', []],
    ['horizon mission', []],
    ['Interreg 2021-2027', []],
    ['Novo Nordisk Fonden', []],
  ])('reads "%s" as %j', (text, ids) => {
    expect(readNamedProgrammes(text, reading)).toEqual(ids);
  });
});

describe('withoutBudgetYears', () => {
  it('leaves out the years that are of a programme, and no others', () => {
    const text = 'under Interreg 2021-2027, fra 2021-2027';

    expect(withoutBudgetYears(text, 'Interreg 2021-2027')).toBe('under Interreg, fra 2021-2027');
    expect(withoutBudgetYears(text, '')).toBe(text);
  });
});
