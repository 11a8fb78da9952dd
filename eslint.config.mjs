import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jest from 'eslint-plugin-jest';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const CORE = ['ports', 'people', 'catalogue', 'asking', 'screening', 'monitoring'];
const FRAMEWORKS = [
  'botbuilder*',
  'botframework-*',
  'restify',
  '@azure/*',
  'libsql',
  'adaptive*',
  'pino',
  'yaml',
  'docx',
  'write-excel-file',
  'node:*',
];
const SHELL = ['bot', 'storage', 'http', 'cards', 'i18n', 'content', 'export', 'cli'];
const SHELL_FILES = ['config', 'settings', 'app', 'main', 'clock', 'log', 'ticker', 'end-with'];

export default defineConfig(
  { ignores: ['dist', 'coverage', '**/*.cjs', '.data'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: ['./test/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: [`src/{${CORE.join(',')}}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: FRAMEWORKS,
              message: 'The core knows no framework: add a port and let an adapter implement it.',
            },
            {
              regex: `^(\\.\\./)+((${SHELL.join('|')})/|(${SHELL_FILES.join('|')})$)`,
              message: 'Arrows point from shell to core: the core does not import its adapters.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Ask the Clock port for the time.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Ask the Clock port for the time.',
        },
      ],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/config.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read configuration in src/config.ts.' },
      ],
    },
  },
  {
    files: ['test/**/*.test.ts', 'test/**/*.e2e.ts'],
    extends: [jest.configs['flat/recommended']],
    rules: {
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', '**.expect*'] }],
      'jest/no-restricted-jest-methods': [
        'error',
        {
          mock: 'Write a fake that implements the port.',
          spyOn: 'Write a fake that implements the port.',
        },
      ],
    },
  },
  { files: ['test/**'], rules: { 'max-lines': 'off' } },
  prettier,
);
