/** The parts of SearchPanel.astro, by the names its markup gives them. */

export interface Parts {
  readonly root: HTMLElement
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  /** How much was found. */
  readonly count: HTMLElement
  /** Where it is told to assistive technology, once the reader pauses. */
  readonly status: HTMLElement
  readonly list: HTMLElement
  /** In place of an answer, above the list. */
  readonly first: HTMLElement
  /** The heading above hits that only come near. */
  readonly near: HTMLElement
  /** Ask the team, below the list. */
  readonly last: HTMLElement
  readonly recent: HTMLElement
  /** What one can do where nothing of the search could be loaded. */
  readonly broken: HTMLElement
  /** What answers, whole. */
  readonly best: HTMLElement
}

export function partsOf(root: HTMLElement): Parts {
  const part = (selector: string) => there(root.querySelector<HTMLElement>(selector), selector)
  return {
    root,
    form: there(root.querySelector('form'), 'form'),
    input: there(root.querySelector('input'), 'input'),
    count: part('[data-count]'),
    status: part('[role="status"]'),
    list: part('[role="listbox"]'),
    first: part('[data-first]'),
    near: part('[data-near]'),
    last: part('[data-last]'),
    recent: part('[data-recent]'),
    broken: part('[data-broken]'),
    best: part('.best'),
  }
}

function there<Part>(part: Part | null, selector: string): Part {
  if (!part) throw new Error(`SearchPanel has no ${selector}`)
  return part
}
