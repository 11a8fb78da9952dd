import { type RenderContext, renderContextFor } from '../../cards/render-context';
import type { KnowledgeSource } from '../../catalogue/knowledge';
import type { Block } from '../../documents/block';
import type { Download, OpenedDownload } from '../../documents/download';
import { SHEET_TYPE, sheetDocument } from '../../documents/sheet-document';
import { wordDocument, WORD_TYPE } from '../../documents/word-document';
import type { Clock } from '../../lib/clock';
import { copenhagen } from '../../lib/dates';
import { formatDate } from '../../lib/format';
import type { DocumentStore } from '../../store/document-store';
import { comparedFacts, comparedNames } from '../cards/register/comparison-card';
import { readScreening, type Screening, screeningsOf } from '../case/screening';
import { filterFromText, readRegister } from '../register/register';
import { type RegisteredCase, registerSheet, withConditions } from './register-sheet';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly knowledge: KnowledgeSource;
}

type Asked = Pick<Download, 'what' | 'subject' | 'language'>;

const contextOf = ({ language }: Asked, { clock, knowledge }: Ports) =>
  renderContextFor(language, knowledge.current().knowledge, copenhagen(clock.now()).day);

/** Builds the cases that a filter finds now as a workbook; `undefined` if it is no filter. */
export async function openCaseRegister(
  download: Asked,
  ports: Ports,
): Promise<OpenedDownload | undefined> {
  const filter = filterFromText(download.subject);
  if (filter === undefined) return undefined;
  const register = await readRegister(filter, ports);
  const cases: RegisteredCase[] = [];
  for (const one of await screeningsOf(register.cases, ports))
    cases.push(await withConditions(one, ports));
  const renderContext = contextOf(download, ports);
  return {
    title: renderContext.strings.screening.register.title,
    extension: 'xlsx',
    type: SHEET_TYPE,
    body: await registerSheet({ ...register, cases }, renderContext),
  };
}

/** The facts as columns: the label, and the value of each proposal. */
function comparisonBlocks(compared: readonly Screening[], renderContext: RenderContext): Block[] {
  const { strings, language, knowledge, day } = renderContext;
  const { comparison: texts } = strings.screening.register;
  const label = 22;
  const width = Math.floor((100 - label) / compared.length);
  const made = strings.export.made(
    knowledge.organisation.name[language],
    formatDate(day, language),
  );
  return [
    { kind: 'title', text: texts.title },
    { kind: 'text', look: 'quiet', text: made },
    {
      kind: 'table',
      head: [texts.fact, ...comparedNames(compared, renderContext)],
      widths: [label, ...compared.map(() => width)],
      rows: comparedFacts(compared, renderContext).map(({ label: fact, values }) => [
        fact,
        ...values,
      ]),
    },
  ];
}

function comparisonSheet(
  compared: readonly Screening[],
  renderContext: RenderContext,
): Promise<Buffer> {
  const { comparison: texts } = renderContext.strings.screening.register;
  const sheet = {
    name: texts.title,
    columns: [
      { title: texts.fact, width: 24 },
      ...comparedNames(compared, renderContext).map((title) => ({ title, width: 48 })),
    ],
    rows: comparedFacts(compared, renderContext).map(({ label, values }) => [label, ...values]),
  };
  return sheetDocument([sheet], renderContext.language);
}

/** Builds proposals side by side as a document; `undefined` if fewer than two still exist. */
export async function openComparison(
  download: Asked,
  ports: Ports,
): Promise<OpenedDownload | undefined> {
  const read = await Promise.all(download.subject.split(',').map((id) => readScreening(id, ports)));
  const compared = read.flatMap((one) => (one === undefined ? [] : [one.document]));
  if (compared.length < 2) return undefined;
  const renderContext = contextOf(download, ports);
  const { title } = renderContext.strings.screening.register.comparison;
  if (download.what === 'case-comparison-sheet')
    return {
      title,
      extension: 'xlsx',
      type: SHEET_TYPE,
      body: await comparisonSheet(compared, renderContext),
    };
  const body = await wordDocument(comparisonBlocks(compared, renderContext), {
    title,
    language: download.language,
    foot: `Udsyn · ${title}`,
    page: renderContext.strings.export.page,
  });
  return { title, extension: 'docx', type: WORD_TYPE, body };
}
