import fc from 'fast-check';
import { arrangeButtons, BUTTON_ROLES } from '../../src/cards/card';
import { propertyRuns } from '../property-runs';
import { type Node, nodesOf } from './find-nodes';

describe('arrangeButtons', () => {
  const button = (title: string, action = 'help', role = '') => ({
    type: 'Action.Submit',
    title,
    data: { action },
    role,
  });
  const set = (...actions: object[]) => ({ type: 'ActionSet', actions });
  const cardOf = (...body: object[]) => ({ type: 'AdaptiveCard', version: '1.2', body });
  const TEXT = { type: 'TextBlock', text: 'x', wrap: true };

  const setsOf = (card: object) => nodesOf(card).filter(({ type }) => type === 'ActionSet');
  const buttonsIn = (card: object) => setsOf(card).flatMap(({ actions }) => actions as Node[]);
  /** The buttons as people see them: `+` primary, `-` destructive, in brackets if in the menu. */
  const seen = (card: object) =>
    setsOf(card).map(({ actions }) =>
      (actions as Node[]).map(({ title, style, mode }) => {
        const sign = style === 'positive' ? '+' : style === 'destructive' ? '-' : '';
        const name = `${sign}${String(title)}`;
        return mode === 'secondary' ? `(${name})` : name;
      }),
    );

  it('knows what a button is by its action, unless the card says otherwise', () => {
    const card = cardOf(
      TEXT,
      set(button('Tilbage', 'back'), button('Pause', 'pause'), button('Fortsæt', 'confirm')),
      set(button('Træk', 'withdraw-form'), button('Afslå', 'help', 'destructive')),
    );

    expect(seen(arrangeButtons(card))).toEqual([
      ['+Fortsæt'],
      ['-Afslå', '(Tilbage)', '(Pause)', '(-Træk)'],
    ]);
  });

  it('leaves no role in the card, which Adaptive Cards does not know', () => {
    const card = arrangeButtons(cardOf(set(button('a', 'help', 'primary'), button('b'))));

    expect(buttonsIn(card).filter((one) => 'role' in one)).toEqual([]);
  });

  it('hides neither one of two buttons behind a menu, nor all', () => {
    expect(seen(arrangeButtons(cardOf(set(button('a'), button('b', 'withdraw-form')))))).toEqual([
      ['a', '-b'],
    ]);
    expect(seen(arrangeButtons(cardOf(set(button('a', 'back'), button('b', 'pause')))))).toEqual([
      ['a', 'b'],
    ]);
  });

  it('puts a long menu after the buttons, six to a set', () => {
    const menu = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((title) => button(title, 'back'));

    expect(
      seen(arrangeButtons(cardOf(set(button('x'), ...menu)))).map((one) => one.length),
    ).toEqual([1, 6, 1]);
  });

  it('leaves apart what is separated', () => {
    const rating = { ...set(button('👍'), button('👎')), separator: true };

    expect(
      seen(
        arrangeButtons(
          cardOf(set(button('a')), set(button('c', 'back'), button('d', 'back')), rating),
        ),
      ),
    ).toEqual([
      ['a', '(c)', '(d)'],
      ['👍', '👎'],
    ]);
  });

  it('counts the buttons inside other elements', () => {
    const toggle = { type: 'Container', items: [set({ type: 'Action.ToggleVisibility' })] };
    const five = set(...['a', 'b', 'c', 'd', 'e'].map((title) => button(title)));

    expect(seen(arrangeButtons(cardOf(toggle, five)))[1]).toEqual(['a', 'b', 'c', 'd', '(e)']);
  });

  it('shows at most five buttons, one of them primary, and loses none', () => {
    const anyButton = fc.record({
      title: fc.string(),
      action: fc.constantFrom('help', 'back', 'submit', 'withdraw', 'unheard-of'),
      role: fc.constantFrom('', ...BUTTON_ROLES),
    });
    fc.assert(
      fc.property(fc.array(fc.array(anyButton, { minLength: 1 })), (sets) => {
        const card = cardOf(
          TEXT,
          ...sets.map((one) => set(...one.map((b) => button(b.title, b.action, b.role)))),
        );

        const buttons = buttonsIn(arrangeButtons(card));

        const shown = buttons.filter(({ mode }) => mode !== 'secondary');
        expect(shown.length).toBeLessThanOrEqual(5);
        expect(shown.length > 0).toBe(buttons.length > 0);
        expect(buttons.filter(({ style }) => style === 'positive').length).toBeLessThanOrEqual(1);
        expect(buttons.map(({ title }) => title).sort()).toEqual(
          sets.flatMap((one) => one.map(({ title }) => title)).sort(),
        );
      }),
      { numRuns: propertyRuns(200) },
    );
  });
});
