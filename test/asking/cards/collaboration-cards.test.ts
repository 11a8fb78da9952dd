import { NO_ASIDE } from '../../../src/asking/cards/aside';
import {
  lineOf,
  listLineOf,
  renderCollaboration,
} from '../../../src/asking/cards/collaboration-cards';
import { plainTextOf } from '../../../src/cards/plain-text';
import { collaboration } from '../../builders/collaboration';
import { localized } from '../../builders/localized';
import { nodesOf } from '../../cards/find-nodes';
import { entryOf, tellingOf } from '../../cards/telling-of';

describe('lineOf', () => {
  it('tells what a collaboration is', () => {
    expect(lineOf(entryOf('ehealth-for-regions'), tellingOf('da'))).toBe(
      'Politisk · Netværk/medlemskab · Sundhed · løbende ifølge strategien fra 2012',
    );
    expect(lineOf(entryOf('ehealth-for-regions'), tellingOf('en'))).toBe(
      'Political · Network/membership · Health · ongoing according to the strategy of 2012',
    );
  });
});

describe('listLineOf', () => {
  it.each([
    ['markis', 'Projekt · 1. maj 2010 – 30. april 2013 · afsluttet'],
    ['aer', 'Netværk/medlemskab · ingen slutdato oplyst'],
  ])('tells what %s is, when it was and where it stands', (id, line) => {
    expect(listLineOf(entryOf(id), tellingOf('da'))).toBe(line);
  });
});

describe('renderCollaboration', () => {
  it('shows every reading of what the source contradicts itself about, and its place', () => {
    const text = plainTextOf(
      renderCollaboration(entryOf('norddanmarks-eu-kontor'), tellingOf('da')),
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
    const nodes = nodesOf(renderCollaboration(entryOf('norddanmarks-eu-kontor'), tellingOf('da')));
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
    const aside = { ...NO_ASIDE, followUp: '2028-01-05' };

    expect(plainTextOf(renderCollaboration(entryOf('aer'), tellingOf('en'), aside))).toContain(
      'Next follow-up: 5 January 2028',
    );
  });

  it('offers no more where there is no more', () => {
    const nodes = nodesOf(renderCollaboration(collaboration(), tellingOf('da')));

    expect(nodes.map(({ type }) => type)).not.toContain('Action.ToggleVisibility');
  });

  it('says that the Region leads, before the other notes', () => {
    const entry = collaboration({ leadPartner: true, notes: [localized('En note.')] });

    expect(plainTextOf(renderCollaboration(entry, tellingOf('da')))).toContain(
      'Bemærk\nRegionen er lead partner.\nEn note.',
    );
    expect(plainTextOf(renderCollaboration(entry, tellingOf('en')))).toContain(
      'Note\nThe Region is lead partner.\nEn note. (en)',
    );
  });
});
