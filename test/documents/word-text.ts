import { zipEntries } from '../cli/zip-entries';

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};
const decode = (text: string) =>
  text.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

/** Throws if XML is not well-formed with respect to tags, entities and characters. */
function checkXml(name: string, xml: string): void {
  const open: string[] = [];
  if (/[^\t\n\r -\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml))
    throw new Error(`${name} holds a character that XML cannot`);
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml))
    throw new Error(`${name} holds a bare ampersand`);
  const withoutTags = xml.replace(
    /<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g,
    (_, ...[close, tag, empty]: string[]) => {
      if (close === '/') {
        if (open.pop() !== tag) throw new Error(`${name} closes <${tag ?? ''}> out of turn`);
      } else if (empty !== '/') open.push(tag ?? '');
      return '';
    },
  );
  if (open.length > 0) throw new Error(`${name} leaves <${open.join('><')}> open`);
  if (withoutTags.replace(/<\?xml [^>]*\?>/g, '').includes('<'))
    throw new Error(`${name} holds a bare <`);
}

/**
 * Reads a Word document: checks its XML, and returns its text by paragraph and the targets of its
 * links.
 */
export function readWord(document: Buffer) {
  const files = zipEntries(document);
  const xmlOf = (name: string) => files.get(name)?.toString('utf8') ?? '';
  for (const name of files.keys()) if (/\.(xml|rels)$/.test(name)) checkXml(name, xmlOf(name));
  const paragraphs = xmlOf('word/document.xml').match(/<w:p[ >][^]*?<\/w:p>/g) ?? [];
  const lines = paragraphs.map((paragraph) =>
    (paragraph.match(/<w:br\/>|<w:t[ >][^<]*<\/w:t>/g) ?? [])
      .map((part) => (part === '<w:br/>' ? '\n' : decode(part.replace(/<[^>]+>/g, ''))))
      .join(''),
  );
  const links = [
    ...xmlOf('word/_rels/document.xml.rels').matchAll(/Target="([^"]*)" TargetMode="External"/g),
  ];
  return {
    names: [...files.keys()],
    xml: xmlOf('word/document.xml'),
    styles: xmlOf('word/styles.xml'),
    about: xmlOf('docProps/core.xml'),
    foot: decode(
      (xmlOf('word/footer1.xml').match(/<w:t[ >][^<]*<\/w:t>/g) ?? [])
        .join('')
        .replace(/<[^>]+>/g, ''),
    ),
    lines: lines.filter((line) => line !== ''),
    text: lines.join('\n'),
    links: links.map(([, target = '']) => decode(target)),
  };
}
