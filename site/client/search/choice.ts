/** The options of the list: links that are walked by arrows, each with what it leads to. */
import { tagOf } from '../../../content/words.ts'
import type { Language } from '../../../content/schema.ts'
import type { Hit, Piece } from '../../search/types.ts'
import { element } from '../element.ts'
import { drawPieces } from './pieces.ts'

/** What an option leads to, for whoever tells that it was chosen. */
export interface Choice {
  readonly article: string
  readonly section?: string
  /** From 1. */
  readonly rank: number
}

/** The choice an option stands for, by its element. */
export function choiceOf(option: HTMLElement): Choice | undefined {
  return choices.get(option)
}

const choices = new WeakMap<HTMLElement, Choice>()

export interface OptionView {
  readonly path: string
  readonly choice: Choice
  /** Of what it says, where that is not the page's. */
  readonly lang?: string | undefined
  /** The id of its text. */
  readonly id?: string
  /** The id of what describes it. */
  readonly described?: string
}

export function drawOption(title: readonly Piece[], { path, choice, lang, id, described }: OptionView) {
  const option = element('a', { role: 'option', tabindex: -1, href: path, lang, 'aria-describedby': described })
  option.append(element('span', { id }, ...drawPieces(title)))
  choices.set(option, choice)
  return option
}

/** The language of a hit as HTML writes it, where it is not that of the page. */
export function foreignTag({ language }: Pick<Hit, 'language'>, own: Language): string | undefined {
  return language === own ? undefined : tagOf[language]
}
