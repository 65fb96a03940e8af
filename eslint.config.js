/**
 * Astro's own rules for components, whose scripts its plugin reads by @typescript-eslint/parser. TypeScript is oxlint's (.oxlintrc.json),
 * formatting prettier's.
 */
import astro from 'eslint-plugin-astro'

export default [
  { ignores: ['dist', 'data', 'node_modules', '.astro', '.deskbook', 'tests/fixtures', 'site/public'] },
  ...astro.configs.recommended,
]
