/** A text at most so long, cut after a word and marked as cut. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longest / 2 ? space : undefined).replace(/[\s.,;:–-]+$/, '')}…`;
}

/** Lines as paragraphs: within one, cards show a line break as a space. */
export function paragraphsOf(text: string): { text: string }[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line }));
}
