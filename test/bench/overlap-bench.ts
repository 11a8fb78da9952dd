import { cpus } from 'node:os';
import { findOverlaps } from '../../src/catalogue/overlap/find-overlaps';
import { loadContent } from '../../src/content/load-content';
import { synthesise } from './synthetic-catalogue';

const TIMES = 15;
const SUBJECT = {
  name: 'Robotkirurgi med Skåne',
  partners: 'Region Skåne',
  themes: ['robotics', 'health-it'],
  countries: ['se'],
  programmes: ['interreg'],
};

function took(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** What it costs to find overlaps: in a catalogue that has just changed, and in the same one again. */
function main(): void {
  console.log(`Node ${process.version}, ${cpus().length} cores`);
  const { collaborations, vocabulary } = loadContent('nordjylland');
  for (const count of [38, 1000, 10_000]) {
    const catalogue = synthesise(collaborations, count);
    const find = () => findOverlaps(SUBJECT, catalogue, vocabulary.themes);
    const first = took(find);
    const again = Array.from({ length: TIMES }, () => took(find)).sort((one, other) => one - other);
    const median = again[Math.floor(TIMES / 2)] ?? 0;
    console.log(
      `${count} collaborations: ${first.toFixed(1)} ms at first, then ${median.toFixed(2)} ms, ${((1000 * median) / count).toFixed(1)} µs a collaboration`,
    );
  }
}

main();
