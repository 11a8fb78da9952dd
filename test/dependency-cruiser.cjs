const RULES = 'people|catalogue|questionnaire|outbox|asking|screening|monitoring|action-plans';
const CAPABILITIES = 'asking|screening|monitoring|action-plans';
/** Sub-rooms in which a room turns what its rules return into cards, texts, turns and documents. */
const SURFACE = 'cards|handlers|texts|documents';
/** Files beside the rooms, which tie them together. */
const TIES =
  'actions|app|create-log|initiative-sources|main|outgoing-messages|routes|services|settings|typed-messages';

/** A package that may be imported in one place only. */
const only = (name, what, where) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: where },
  to: { path: `node_modules/(${what})(/|$)` },
});

/** The files of the rooms that hold rules: all but those of the surface sub-rooms. */
const inRules = { path: `^src/(${RULES})/`, pathNot: `^src/[^/]+/(${SURFACE})/` };

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'lib-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^src/', pathNot: '^src/lib/' },
    },
    {
      name: 'store-imports-lib-only',
      severity: 'error',
      from: { path: '^src/store/' },
      to: { path: '^src/', pathNot: '^src/(store|lib)/' },
    },
    {
      name: 'openai-imports-its-port-only',
      severity: 'error',
      from: { path: '^src/openai/' },
      to: { path: '^src/', pathNot: '^src/(openai|lib|asking/interpreter)/' },
    },
    {
      name: 'rules-import-the-store-port-only',
      severity: 'error',
      from: inRules,
      to: { path: '^src/store/', pathNot: '^src/store/document-store\\.ts$' },
    },
    {
      name: 'rules-know-no-surface',
      severity: 'error',
      from: inRules,
      to: {
        path: [
          `^src/[^/]+/(${SURFACE})/`,
          '^src/(cards|teams|texts|documents|http|content|cli|openai)/',
          `^src/(${TIES})\\.ts$`,
        ],
      },
    },
    {
      name: 'rules-know-no-framework',
      severity: 'error',
      from: inRules,
      // Pure libraries made for the rules' own job are listed here, one by one.
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'core'],
        pathNot: 'node_modules/(zod|minisearch|@orama/stemmers)/',
      },
    },
    {
      name: 'rooms-of-capabilities-do-not-meet',
      severity: 'error',
      from: { path: `^src/(${CAPABILITIES})/` },
      to: { path: `^src/(${CAPABILITIES})/`, pathNot: '^src/$1/' },
    },
    {
      name: 'shared-rooms-know-no-capability',
      severity: 'error',
      from: { path: '^src/(people|catalogue|questionnaire|outbox|cards|teams|documents)/' },
      to: { path: `^src/(${CAPABILITIES})/` },
    },
    {
      name: 'people-import-no-catalogue',
      severity: 'error',
      from: { path: '^src/people/' },
      to: { path: '^src/(catalogue|questionnaire|outbox)/' },
    },
    {
      name: 'cards-know-no-handler',
      severity: 'error',
      from: { path: ['^src/(cards|texts|documents)/', '^src/[^/]+/(cards|texts|documents)/'] },
      to: {
        path: [
          '^src/[^/]+/handlers/',
          '^src/(teams|http|cli)/',
          '^src/(app|main|outgoing-messages|routes|typed-messages)\\.ts$',
        ],
      },
    },
    only(
      'botbuilder-in-teams-and-http',
      'botbuilder[^/]*|botframework-[^/]*',
      '^src/(teams|http)/',
    ),
    only('restify-in-http', 'restify', '^src/http/'),
    only('cosmos-in-one-file', '@azure/cosmos', '^src/store/cosmos/cosmos-document-store\\.ts$'),
    only('sqlite-in-one-file', 'libsql', '^src/store/sqlite/sqlite-document-store\\.ts$'),
    only('docx-in-documents', 'docx', '^src/documents/'),
    {
      // It is large: the start does not wait for what few ever ask for.
      name: 'docx-when-wanted',
      severity: 'error',
      from: { path: '^src/documents/' },
      to: { path: 'node_modules/docx(/|$)', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    only('excel-in-documents', 'write-excel-file', '^src/documents/'),
    {
      name: 'excel-when-wanted',
      severity: 'error',
      from: { path: '^src/documents/' },
      to: { path: 'node_modules/write-excel-file/', dynamic: false },
    },
    only('templating-in-one-file', 'adaptivecards-templating', '^src/cards/card\\.ts$'),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
