/** Typed rules for our TypeScript, Astro's own for components. Formatting is prettier's alone. */
import astro from 'eslint-plugin-astro'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist', 'data', 'node_modules', '.astro', '.deskbook', 'tests/fixtures', 'site/public'] },
  ...(tseslint.configs.base ? [tseslint.configs.base] : []),
  {
    files: ['**/*.ts'],
    // Scripts of components are in no program of the compiler's; theirs import what is.
    ignores: ['**/*.astro/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
    rules: {
      // Numbers in template texts are what people read.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `noUncheckedIndexedAccess` makes the compiler ask; where the index is known to stand, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // A rule's generator or a store's function may be async for the sake of its interface.
      '@typescript-eslint/require-await': 'off',
    },
  },
  ...astro.configs.recommended,
)
