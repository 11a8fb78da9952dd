import { createRequire } from 'node:module';
import { cardActionSchema } from '../../src/actions';
import { type Node, nodesOf } from './find-nodes';

// The package's entry consists of modules that Node cannot load; its bundle works.
const { AdaptiveCard, HostConfig, SerializationContext, Versions } = createRequire(__filename)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof import('adaptivecards');

interface Shape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const BLOCK = ['id', 'isVisible', 'separator', 'spacing', 'height'];

/** The part of Adaptive Cards 1.2 that Udsyn uses; Teams on a phone shows nothing newer. */
const SHAPES: Readonly<Record<string, Shape>> = {
  AdaptiveCard: {
    required: ['version', 'body'],
    optional: ['$schema', 'actions', 'fallbackText', 'lang', 'minHeight', 'speak'],
  },
  TextBlock: {
    required: ['text', 'wrap'],
    optional: [
      ...BLOCK,
      'color',
      'fontType',
      'horizontalAlignment',
      'isSubtle',
      'maxLines',
      'size',
      'weight',
    ],
  },
  Container: { required: ['items'], optional: [...BLOCK, 'bleed', 'selectAction', 'style'] },
  ColumnSet: { required: ['columns'], optional: [...BLOCK, 'selectAction', 'style'] },
  Column: { required: ['items'], optional: [...BLOCK, 'selectAction', 'style', 'width'] },
  FactSet: { required: ['facts'], optional: BLOCK },
  Fact: { required: ['title', 'value'], optional: [] },
  Image: {
    required: ['url', 'altText'],
    optional: [...BLOCK, 'horizontalAlignment', 'selectAction', 'size', 'style', 'width'],
  },
  ActionSet: { required: ['actions'], optional: BLOCK },
  'Action.Submit': { required: ['title', 'data'], optional: ['iconUrl', 'id', 'mode', 'style'] },
  'Action.ToggleVisibility': { required: ['title', 'targetElements'], optional: ['id'] },
  'Input.Text': {
    // `label` is from 1.3: clients limited to 1.2 ignore it and show the placeholder, and all
    // others read it to people who cannot see the card.
    required: ['id', 'label', 'placeholder'],
    optional: [...BLOCK, 'isMultiline', 'maxLength', 'style', 'value'],
  },
  'Input.Date': {
    required: ['id', 'label', 'placeholder'],
    optional: [...BLOCK, 'max', 'min', 'value'],
  },
  'Input.ChoiceSet': {
    required: ['id', 'label', 'placeholder', 'choices'],
    optional: [...BLOCK, 'choices.data', 'isMultiSelect', 'style', 'value'],
  },
  'Data.Query': { required: ['dataset'], optional: [] },
  Choice: { required: ['title', 'value'], optional: [] },
};

/** Items of these lists have no type. */
const NAMELESS: Readonly<Record<string, string>> = { facts: 'Fact', choices: 'Choice' };

/** Some clients omit more of a row. */
const MOST_ACTIONS = 6;

/**
 * The only features newer than 1.2 that are allowed: the label for the reason above; the mode and
 * the style, because clients limited to 1.2 show what is in the menu as buttons, and a filtered
 * choice as a compact one. The query is one for people: other clients show its choices alone.
 */
const ALLOWED_EVENTS = [
  'Property "label" is supported in version 1.3, but you are using version 1.2.',
  'Property "mode" is supported in version 1.5, but you are using version 1.2.',
  'Property "choices.data" is supported in version 1.6, but you are using version 1.2.',
  'Value "filtered" for property "style" is supported in version 1.5, but you are using version 1.2.',
];

/** The most buttons outside the menu of a card. */
const MOST_SHOWN = 5;

const isEmpty = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function faultsOfNode(node: Node, type: string, at: string): string[] {
  const shape = SHAPES[type];
  if (shape === undefined) return [`${at}: ${type} is not of the subset`];
  const known = ['type', ...shape.required, ...shape.optional];
  return [
    ...shape.required.filter((name) => isEmpty(node[name])).map((name) => `${at}: no ${name}`),
    ...Object.keys(node)
      .filter((name) => !known.includes(name))
      .map((name) => `${at}: ${type} has no ${name}`),
    ...(type === 'TextBlock' && node['wrap'] !== true ? [`${at}: does not wrap`] : []),
    ...(Array.isArray(node['actions']) && node['actions'].length > MOST_ACTIONS
      ? [`${at}: more than ${MOST_ACTIONS} actions`]
      : []),
    ...(type === 'Action.Submit' && !cardActionSchema.safeParse(node['data']).success
      ? [`${at}: sends what the bot does not know: ${JSON.stringify(node['data'])}`]
      : []),
  ];
}

function faultsIn(value: unknown, at: string, type?: string): string[] {
  if (Array.isArray(value))
    return value.flatMap((one, index) => faultsIn(one, `${at}[${index}]`, type));
  if (!isNode(value)) return [];
  const own = typeof value['type'] === 'string' ? value['type'] : type;
  return [
    ...faultsOfNode(value, own ?? 'nameless', at),
    ...Object.entries(value)
      .filter(([name]) => name !== 'data')
      .flatMap(([name, child]) => faultsIn(child, `${at}.${name}`, NAMELESS[name])),
  ];
}

function eventsOf(card: object): string[] {
  const context = new SerializationContext(Versions.v1_2);
  const parsed = new AdaptiveCard();
  parsed.hostConfig = new HostConfig({ actions: { maxActions: MOST_ACTIONS } });
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) =>
    context.getEventAt(index),
  );
  return [...events, ...parsed.validateProperties().validationEvents].map(({ message }) => message);
}

/** Whether a card has more buttons than people take in, or more than one that it proposes. */
function faultsOfButtons(card: object): string[] {
  const buttons = nodesOf(card).flatMap(({ type, actions }) =>
    type === 'ActionSet' && Array.isArray(actions) ? (actions as Node[]) : [],
  );
  const shown = buttons.filter(({ mode }) => mode !== 'secondary').length;
  const primary = buttons.filter(({ style }) => style === 'positive').length;
  return [
    ...(shown > MOST_SHOWN ? [`card: ${shown} buttons are shown`] : []),
    ...(primary > 1 ? [`card: ${primary} buttons are primary`] : []),
    ...(shown === 0 && buttons.length > 0 ? ['card: all buttons are in the menu'] : []),
  ];
}

/** Every fault in how a card is built, by our own rules and by Microsoft's parser. */
export function faultsOfShape(card: object): string[] {
  const version = (card as Node)['version'];
  return [
    ...(version === '1.2' ? [] : [`version ${String(version)}`]),
    ...faultsIn(card, 'card'),
    ...faultsOfButtons(card),
    ...eventsOf(card).filter((message) => !ALLOWED_EVENTS.includes(message)),
  ];
}

/** Every fault of a card that shows no text of a person: what its template left unfilled is one too. */
export function faultsOf(card: object): string[] {
  return [
    ...faultsOfShape(card),
    ...(/\$\{|\bundefined\b|\[object|\bNaN\b|\bnull\b/.exec(JSON.stringify(card)) ?? []),
  ];
}

/** The size of a card in KB of UTF-16, as Teams measures it. */
export function kilobytesOf(card: object): number {
  return (JSON.stringify(card).length * 2) / 1024;
}
