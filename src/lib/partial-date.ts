/** The first day that a year, month or day covers: `2011` → `2011-01-01`. */
export function firstDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** The last day that a year, month or day covers: `2011` → `2011-12-31`. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  if (day !== undefined) return date;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(last).padStart(2, '0')}`;
}
