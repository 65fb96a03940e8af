/** Contrast as WCAG 2 counts it, of the colours that a page really shows, whatever notation they are written in. */
import type { BrowserContext } from 'playwright-core'

/** What pages find under `colours` of their own globals. */
export interface Colours {
  /** From 1 to 21. */
  readonly contrast: (one: string, other: string) => number
  /** The colour that an element stands on. */
  readonly ground: (element: Element | null) => string
}
export type WithColours = typeof globalThis & { colours: Colours }

/** Brings it into every page of the browser. */
export async function withColours(context: BrowserContext): Promise<void> {
  await context.addInitScript(install)
}

function install(): void {
  // Read after every stroke: kept where reading costs nothing, and not on a graphics card or what stands for one.
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!

  /** Red, green, blue and opacity of colours that CSS knows, each painted over the one before. */
  function pixelOf(...layers: readonly string[]): Uint8ClampedArray {
    pen.clearRect(0, 0, 1, 1)
    for (const colour of layers) {
      pen.fillStyle = colour
      pen.fillRect(0, 0, 1, 1)
    }
    return pen.getImageData(0, 0, 1, 1).data
  }

  /** Relative luminance. */
  function lightOf(pixel: Uint8ClampedArray): number {
    const [red = 0, green = 0, blue = 0] = [...pixel].map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  const colours: Colours = {
    contrast(one, other) {
      const [a, b] = [lightOf(pixelOf(one)), lightOf(pixelOf(other))]
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    },
    ground(element) {
      const layers: string[] = []
      for (let each = element; each; each = each.parentElement) {
        layers.unshift(getComputedStyle(each).backgroundColor)
        const [red, green, blue, opacity] = pixelOf(...layers)
        if (opacity === 255) return `rgb(${red} ${green} ${blue})`
      }
      return 'white'
    },
  }
  ;(globalThis as WithColours).colours = colours
}
