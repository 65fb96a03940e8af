/** Draws Markdown as the site does, through Astro's own renderer with our plugins. */
import type { Spoken } from '../../../content/body.ts'
import { speak } from '../../../content/words.ts'
import { markdownOf } from '../../../site/markdown/astro.ts'
import { languageOfFile } from '../../../site/markdown/voice.ts'
import { prefixOf } from '../../../site/views/edition.ts'

const words = { article: { section_link: 'Link to this section', copy: 'Copy', copied: 'Copied', table: 'Table' } }
const spoken: Spoken = { defaultLanguage: 'en', words: { en: words, 'zh-hans': words, 'zh-hant': words } }

/** Astro's renderer for a portal: gives the HTML of a text that stands in a file of content/. */
export async function drawWith({ defaultLanguage, words }: Spoken) {
  const { processor, syntaxHighlight } = markdownOf((path) => {
    const language = languageOfFile(path, defaultLanguage)
    return Promise.resolve({
      language,
      prefix: prefixOf(language, defaultLanguage),
      say: speak(words[language], language),
    })
  })
  const renderer = await processor.createRenderer({ syntaxHighlight })
  return async (text: string, file: string) =>
    (await renderer.render(text, { fileURL: new URL(`file:///content/${file}`) })).code
}

/** The HTML of a text that stands in a file of content/, without line breaks between elements. */
export async function draw(text: string, file = 'guides/a.md'): Promise<string> {
  const drawn = await (await drawWith(spoken))(text, file)
  return drawn.replace(/>\n+</g, '><')
}
