/**
 * missing-word: a word of the interface that one language has and another has not, or with other blanks to fill in; and
 * one that Deskbook needs and no language has.
 * Nothing falls back in silence: a page in Chinese with one English button looks like a mistake, and is one.
 */
import { isGroup } from '../entries.ts'
import { listed, said, type Finding, type Said } from '../faults.ts'
import type { WordsFile } from '../material.ts'
import { languages } from '../schema.ts'
import type { Rule } from './rule.ts'

export const missingWord: Rule = {
  id: 'missing-word',
  *check({ words, builtIn, files, ownWords }) {
    if (!ownWords) return
    for (const language of languages) {
      const file = `interface/${language}.yaml`
      if (!files.names.includes(file)) yield { file, line: 1, column: 1, message: noFile(file) }
    }
    const readable = words.filter(({ yaml }) => isGroup(yaml.value))
    for (const one of readable) {
      yield* compare(one, readable, [])
      const needed = builtIn.find(({ language }) => language === one.language)
      if (needed) yield* against(needed, one, readable, [])
    }
  },
}

/** One group of one file against the same group of all files. A missing group is told once, not word by word. */
function* compare(one: WordsFile, all: readonly WordsFile[], path: readonly string[]): Generator<Finding> {
  const own = at(one, path)
  if (!isGroup(own)) return
  const keys = new Set(all.flatMap((file) => Object.keys(at(file, path) ?? {})))
  for (const key of keys) {
    const word = [...path, key]
    const other = all.find((file) => file !== one && (isGroup(at(file, word)) || typeof at(file, word) === 'string'))
    if (!other) continue
    const [here, there] = [Object.hasOwn(own, key) ? own[key] : undefined, at(other, word)]
    const tell = (place: readonly string[], message: Said) => ({
      file: one.yaml.file,
      ...one.yaml.keyAt(place),
      message,
    })
    if (here === undefined) yield tell(path, missing(word.join('.'), there, other.yaml.file))
    else if (isGroup(here) && isGroup(there)) yield* compare(one, all, word)
    else if (isGroup(here) !== isGroup(there))
      yield tell(word, otherKind(word.join('.'), isGroup(there), other.yaml.file))
    else if (languages.indexOf(other.language) < languages.indexOf(one.language)) {
      const [found, expected] = [blanksOf(here, key), blanksOf(there, key)]
      if (found.size === expected.size && [...found].every((blank) => expected.has(blank))) continue
      yield {
        file: one.yaml.file,
        ...one.yaml.at(word),
        message: otherBlanks(word.join('.'), found, expected, other.yaml.file),
      }
    }
  }
}

/** One group against what Deskbook needs. A word that another language has is told there; the rest once a group. */
function* against(
  needed: WordsFile,
  one: WordsFile,
  all: readonly WordsFile[],
  path: readonly string[],
): Generator<Finding> {
  const [own, theirs] = [at(one, path), at(needed, path)]
  if (!isGroup(own) || !isGroup(theirs)) return
  const { file } = one.yaml
  const lacking: string[] = []
  for (const [key, there] of Object.entries(theirs)) {
    const word = [...path, key]
    const here = at(one, word)
    const name = word.join('.')
    if (here === undefined || here === null) {
      if (all.every((file) => (at(file, word) ?? undefined) === undefined)) lacking.push(name)
    } else if (isGroup(here) && isGroup(there)) yield* against(needed, one, all, word)
    else if (isGroup(here) !== isGroup(there))
      yield { file, ...one.yaml.keyAt(word), message: otherKind(name, isGroup(there), deskbooks(file)) }
    else {
      // A blank that nobody fills in stops the page; one that is left out is the organisation's choice.
      const [found, expected] = [blanksOf(here, ''), blanksOf(there, '')]
      if ([...found].every((blank) => expected.has(blank) || (counted.test(key) && blank === '{count}'))) continue
      yield { file, ...one.yaml.at(word), message: otherBlanks(name, found, expected, deskbooks(file)) }
    }
  }
  if (lacking.length > 0) yield { file, ...one.yaml.keyAt(path), message: needs(lacking, deskbooks(file)) }
}

/** Words that are given the number they stand for, whether they say it or not. */
const counted = /_(?:one|other)$/

const deskbooks = (file: string) => `Deskbook content/${file}`

function at({ yaml }: WordsFile, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (group, key) => (isGroup(group) && Object.hasOwn(group, key) ? group[key] : undefined),
    yaml.value,
  )
}

/** `1 hit` needs no `{count}`, in whatever language says it so. */
function blanksOf(word: unknown, key: string): Set<string> {
  const blanks = new Set(Array.from(String(word).matchAll(/\{\w+\}/g), ([blank]) => blank))
  if (key.endsWith('_one')) blanks.delete('{count}')
  return blanks
}

const noFile = (file: string) =>
  said(
    'There is no file {file}, so the interface has no words in this language. Copy one of the other files of interface/ and translate it.',
    '没有 {file} 这个文件，界面就没有这种语言的文字。请复制 interface/ 里的另一个文件并翻译。',
    { file },
  )

function missing(key: string, there: unknown, file: string): Said {
  return isGroup(there)
    ? said(
        'The group of words “{key}” is missing here, though {file} has it. Add it, with all its words.',
        '这里缺少一组文字“{key}”，而 {file} 里有。请整组补上。',
        { key, file },
      )
    : said(
        'The word “{key}” is missing here. {file} says: “{there}”. Add it in this language.',
        '这里缺少“{key}”。{file} 里写的是：“{there}”。请补上这种语言的文字。',
        {
          ...{ key, file, there: String(there) },
        },
      )
}

const needs = (names: readonly string[], file: string) =>
  said(
    'Deskbook needs words that are missing here: {names}. Copy them from {file} and change them as you like.',
    '这里缺少 Deskbook 要用的文字：{names}。请从 {file} 里复制过来，再按需要修改。',
    { names: listed(names, 30), file },
  )

function otherKind(key: string, group: boolean, file: string): Said {
  return group
    ? said(
        '“{key}” is one text here, but a group of words in {file}. Make both the same.',
        '“{key}”在这里是一段文字，在 {file} 里却是一组文字。请改成一致。',
        { key, file },
      )
    : said(
        '“{key}” is a group of words here, but one text in {file}. Make both the same.',
        '“{key}”在这里是一组文字，在 {file} 里却是一段文字。请改成一致。',
        { key, file },
      )
}

function otherBlanks(key: string, found: ReadonlySet<string>, expected: ReadonlySet<string>, file: string): Said {
  const none = said('none', '无')
  return said(
    '“{key}” has other blanks to fill in than in {file}. Found: {found}; expected: {expected}. Write the names between the braces alike in every language.',
    '“{key}”里要填入的空位与 {file} 不同。这里是：{found}；应该是：{expected}。大括号里的名称在各种语言里要写得一样。',
    { key, file, found: found.size > 0 ? listed(found) : none, expected: expected.size > 0 ? listed(expected) : none },
  )
}
