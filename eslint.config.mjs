import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jest from 'eslint-plugin-jest';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

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
      'no-duplicate-imports': 'error',
      complexity: ['error', 12],
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 45, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // The inside of asking is rebuilt; the bounds hold for it from then on.
    files: ['src/asking/**'],
    ignores: ['src/asking/{cards,handlers,inquiries,feedback}/**'],
    rules: { complexity: 'off', 'max-lines-per-function': 'off' },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['src/**'],
    ignores: ['src/lib/clock.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Ask the clock for the time.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Ask the clock for the time.',
        },
      ],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/settings.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read configuration in src/settings.ts.' },
      ],
    },
  },
  {
    files: ['test/**/*.test.ts', 'test/**/*.slow.ts', 'test/**/*.e2e.ts'],
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
  { files: ['test/**'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  prettier,
);
