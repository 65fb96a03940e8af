/**
 * Draws a text from the tree that reading it has made, with the plugins that Astro's renderer runs, in its order: no text is
 * parsed twice. What needs Astro itself, a picture to be measured or a component, is left to it.
 */
import type { Root } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Draw, Spoken } from '../../content/body.ts'
import { nodesOf } from '../../content/nodes.ts'
import { articleFolders, type Language } from '../../content/schema.ts'
import { speak } from '../../content/words.ts'
import { prefixOf } from '../views/edition.ts'
import { highlight } from './highlight.ts'
import { ofPage, ofText } from './pipeline.ts'
import { languageOfFile, type Voice } from './voice.ts'

/** For one portal: its words are written into the texts. */
export function drawing({ defaultLanguage, words }: Spoken): Draw {
  const voices = new Map<Language, Voice>()
  const voiceIn = (language: Language): Voice => ({
    language,
    prefix: prefixOf(language, defaultLanguage),
    say: speak(words[language], language),
  })
  const voiceOf = (path: string) => {
    const language = languageOfFile(path, defaultLanguage)
    const voice = voices.get(language) ?? voiceIn(language)
    voices.set(language, voice)
    return Promise.resolve(voice)
  }
  const processor = unified()
    .use(ofText)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(highlight)
    .use(ofPage(voiceOf))
    .use(rehypeStringify, { allowDangerousHtml: true })
    .freeze()
  return async (tree, { kind, language, isMdx }) => {
    if (isMdx || hasPicture(tree)) return undefined
    const named = language === defaultLanguage ? '' : `.${language}`
    const path = `/${articleFolders[kind]}/text${named}.md`
    return processor.stringify(await processor.run(tree, { path }))
  }
}

function hasPicture(tree: Root): boolean {
  return nodesOf(tree).some(({ type }) => type === 'image' || type === 'imageReference')
}
