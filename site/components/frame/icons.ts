/** The paths of our line icons, drawn on 16 × 16; Icon.astro and the Markdown plugins share them. */
export const icons = {
  mark: 'M1.5 13.5h13M2 13.5V3m3 10.5V8.5m3 5V5.5m3 8V8.5m3 5V3',
  search: 'M11.6 7a4.6 4.6 0 1 1-9.2 0 4.6 4.6 0 0 1 9.2 0Zm-1.2 3.4 3.8 3.8',
  moon: 'M13.4 9.8A6 6 0 0 1 6.2 2.6a6 6 0 1 0 7.2 7.2Z',
  globe: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Zm0 0c-4 4-4 8.4 0 12.4 4-4 4-8.4 0-12.4ZM2 8h12',
  warning: 'M8 2 14.4 13.5H1.6Zm0 4.2v3.4m0 1.9v.1',
  mail: 'M1.8 3.5h12.4v9H1.8Zm0 .5L8 8.8 14.2 4',
  phone: 'M3 2.6h2.6l1.2 3-1.6 1.2a8 8 0 0 0 4 4l1.2-1.6 3 1.2V13a1 1 0 0 1-1 1A11 11 0 0 1 2 3.6a1 1 0 0 1 1-1Z',
  place:
    'M8 14.2S3.4 9.7 3.4 6.3a4.6 4.6 0 0 1 9.2 0c0 3.4-4.6 7.9-4.6 7.9ZM9.5 6.3a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0Z',
  print: 'M4.5 5.5V2h7v3.5M4.5 11H2.2V5.5h11.6V11h-2.3M4.5 9h7v5h-7Z',
  yes: 'M5 7.2 7.6 2c1 0 1.7.7 1.5 1.8L8.7 6.2h4a1.2 1.2 0 0 1 1.2 1.4l-.8 4.6a1.3 1.3 0 0 1-1.3 1.1H5Zm0 0H2.2v6.1H5',
  no: 'M11 8.8 8.4 14c-1 0-1.7-.7-1.5-1.8l.4-2.4h-4a1.2 1.2 0 0 1-1.2-1.4l.8-4.6a1.3 1.3 0 0 1 1.3-1.1H11Zm0 0h2.8V2.7H11',
} as const

export type IconName = keyof typeof icons
