import { EMPTY_FOOTER } from '../../../src/asking/cards/answer-footer';
import {
  lineOf,
  listLineOf,
  renderCollaboration,
} from '../../../src/asking/cards/collaboration-cards';
import { plainTextOf } from '../../../src/cards/plain-text';
import { collaboration } from '../../builders/collaboration';
import { localized } from '../../builders/localized';
import { nodesOf } from '../../cards/find-nodes';
import { entryOf, renderContextOf } from '../../cards/render-context-of';

describe('lineOf', () => {
  it('tells what a collaboration is', () => {
    expect(lineOf(entryOf('ehealth-for-regions'), renderContextOf('da'))).toBe(
      'Politisk · Netværk/medlemskab · Sundhed · løbende ifølge strategien fra 2012',
    );
    expect(lineOf(entryOf('ehealth-for-regions'), renderContextOf('en'))).toBe(
      'Political · Network/membership · Health · ongoing according to the strategy of 2012',
    );
  });
});

describe('listLineOf', () => {
  it.each([
    ['markis', 'Projekt · 1. maj 2010 – 30. april 2013 · afsluttet'],
    ['aer', 'Netværk/medlemskab · ingen slutdato oplyst'],
  ])('tells what %s is, when it was and where it stands', (id, line) => {
    expect(listLineOf(entryOf(id), renderContextOf('da'))).toBe(line);
  });
});

describe('renderCollaboration', () => {
  it('shows every reading of what the source contradicts itself about, and its place', () => {
    const text = plainTextOf(
      renderCollaboration(entryOf('norddanmarks-eu-kontor'), renderContextOf('da')),
    );

    expect(text).toContain(
      [
        'Kilden er ikke enig med sig selv',
        'Bilag 4, tabel 1: Alan Busk',
        'Bilag 5, tabel 2: Allan Busk',
        'Navnet er stavet på to måder.',
      ].join('\n'),
    );
  });

  it('folds outcome, themes and notes away, and nothing that the source contradicts', () => {
    const nodes = nodesOf(
      renderCollaboration(entryOf('norddanmarks-eu-kontor'), renderContextOf('da')),
    );
    const folded = nodes.find(({ id }) => id === 'more');

    expect(folded).toMatchObject({ isVisible: false });
    expect(plainTextOf({ body: [folded] })).toMatch(/Forventet udbytte: .*\nTemaer: /);
    expect(plainTextOf({ body: [folded] })).not.toContain('Kilden er ikke enig med sig selv');
    expect(nodes).toContainEqual({
      type: 'Action.ToggleVisibility',
      title: 'Vis mere eller mindre',
      targetElements: ['more'],
    });
  });

  it('tells when it is followed up next, where that is known', () => {
    const answerFooter = { ...EMPTY_FOOTER, followUp: '2028-01-05' };

    expect(
      plainTextOf(renderCollaboration(entryOf('aer'), renderContextOf('en'), answerFooter)),
    ).toContain('Next follow-up: 5 January 2028');
  });

  it('offers no more where there is no more', () => {
    const nodes = nodesOf(renderCollaboration(collaboration(), renderContextOf('da')));

    expect(nodes.map(({ type }) => type)).not.toContain('Action.ToggleVisibility');
  });

  it('says that the Region leads, before the other notes', () => {
    const entry = collaboration({ leadPartner: true, notes: [localized('En note.')] });

    expect(plainTextOf(renderCollaboration(entry, renderContextOf('da')))).toContain(
      'Bemærk\nRegionen er lead partner.\nEn note.',
    );
    expect(plainTextOf(renderCollaboration(entry, renderContextOf('en')))).toContain(
      'Note\nThe Region is lead partner.\nEn note. (en)',
    );
  });
});
