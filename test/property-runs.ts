/**
 * How many examples a property is tried on: all of them in the gate, which sets `PROPERTY_RUNS=full`, and a
 * fifth in `npm test`.
 */
export function propertyRuns(full: number): number {
  return process.env['PROPERTY_RUNS'] === 'full' ? full : Math.ceil(full / 5);
}
