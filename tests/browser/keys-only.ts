/** A person without a mouse: goes where Tab leads, and nowhere else. */
import type { ElementHandle, Locator, Page } from 'playwright-core'

/** No page of ours has as many stops. */
const FAR = 300
/** Presses on the way to one goal until somebody looks whether it is reached. */
const AT_ONCE = 12

const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }

/**
 * Presses Tab so many times, one after the other as a person does. All are sent before the first is answered: by
 * `keyboard.press` each would be two ways to the browser and back, which take longer than what the page does of it.
 */
export async function pressTab(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const presses = Array.from({ length: times }).flatMap(() => [
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
  ])
  await Promise.all(presses)
  await session.detach()
}

/** Presses Tab until the focus is there. @throws Error when no Tab leads there */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let pressed = 0; pressed < FAR; pressed += AT_ONCE) {
    if (await reached(page, await goal.elementHandle())) return
  }
  throw new Error(`No Tab leads to ${String(goal)} on ${page.url()}`)
}

/** Some presses more; those that come when the focus is there are held back, and the page never knows of them. */
async function reached(page: Page, goal: ElementHandle): Promise<boolean> {
  const watch = await goal.evaluateHandle((element) => {
    const watch = new AbortController()
    let [pressed, held] = [0, false]
    const hold = (event: KeyboardEvent) => {
      if (event.type === 'keydown') held = pressed++ > 0 && element === document.activeElement
      if (!held) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    for (const type of ['keydown', 'keyup'] as const)
      addEventListener(type, hold, { capture: true, signal: watch.signal })
    return watch
  })
  await pressTab(page, AT_ONCE)
  return goal.evaluate((element, watch) => {
    watch.abort()
    return element === document.activeElement
  }, watch)
}

/** Goes there and presses it. */
export async function press(page: Page, goal: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, goal)
  await page.keyboard.press(key)
}

/** Goes there and writes, over what stood in it. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}
