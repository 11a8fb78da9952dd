import { existsSync } from 'node:fs';
import process from 'node:process';
import { URL } from 'node:url';

// Production has no compiler: whoever deploys Udsyn builds it before.
const main = new URL('../../dist/main.js', import.meta.url);
if (existsSync(main)) await import(main.href);
else {
  process.stderr.write(
    'Udsyn is not built yet: run "npm ci" and "npm run build", then "npm run serve" again.\n',
  );
  process.exitCode = 1;
}
