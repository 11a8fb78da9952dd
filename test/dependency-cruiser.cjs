const CORE = 'ports|people|catalogue|asking|screening|monitoring';
const SHELL =
  'bot|cards|i18n|content|storage|http|export|cli|config|settings|app|main|clock|log|ticker|end-with';

/** A package that may be imported in one place only. */
const only = (name, what, where) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: where },
  to: { path: `node_modules/(${what})(/|$)` },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-knows-no-shell',
      severity: 'error',
      from: { path: `^src/(${CORE})/` },
      to: { path: `^src/(${SHELL})(/|\\.ts$)` },
    },
    {
      name: 'core-knows-no-framework',
      severity: 'error',
      from: { path: `^src/(${CORE})/` },
      // Pure libraries made for the core's own job are listed here, one by one.
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'core'],
        pathNot: 'node_modules/(zod|minisearch|@orama/stemmers|date-holidays)/',
      },
    },
    {
      name: 'capabilities-do-not-meet',
      severity: 'error',
      from: { path: '^src/(asking|screening|monitoring)/' },
      to: { path: '^src/(asking|screening|monitoring)/', pathNot: '^src/$1/' },
    },
    {
      name: 'ground-floor-stays-below',
      severity: 'error',
      from: { path: '^src/(ports|people|catalogue)/' },
      to: { path: '^src/(asking|screening|monitoring)/' },
    },
    {
      name: 'ports-import-no-capability',
      severity: 'error',
      from: { path: '^src/ports/' },
      to: { path: '^src/(people|catalogue)/' },
    },
    {
      name: 'storage-knows-ports-only',
      severity: 'error',
      from: { path: '^src/storage/' },
      to: { path: '^src/', pathNot: '^src/(storage|ports)/|^src/errors\\.ts$' },
    },
    {
      name: 'cards-know-no-bot',
      severity: 'error',
      from: { path: '^src/(cards|i18n|content|storage|export)/' },
      to: { path: '^src/(bot|http|cli|app|main)' },
    },
    only('botbuilder-in-bot-and-http', 'botbuilder[^/]*|botframework-[^/]*', '^src/(bot|http)/'),
    only('restify-in-http', 'restify', '^src/http/'),
    only('cosmos-in-one-file', '@azure/cosmos', '^src/storage/cosmos-document-store\\.ts$'),
    only('sqlite-in-one-file', 'libsql', '^src/storage/sqlite-document-store\\.ts$'),
    only('docx-in-export', 'docx', '^src/export/'),
    {
      // It is large: the start does not wait for what few ever ask for.
      name: 'docx-when-wanted',
      severity: 'error',
      from: { path: '^src/export/' },
      to: { path: 'node_modules/docx(/|$)', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    only('excel-in-export', 'write-excel-file', '^src/export/'),
    {
      name: 'excel-when-wanted',
      severity: 'error',
      from: { path: '^src/export/' },
      to: { path: 'node_modules/write-excel-file/', dynamic: false },
    },
    only('templating-in-one-file', 'adaptivecards-templating', '^src/cards/define-card\\.ts$'),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
