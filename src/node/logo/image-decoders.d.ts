/** What is used of the decoders that pdf.js brings along, which have no types of their own. */
declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  export class JpegImage {
    /** @throws whatever is wrong with the data */
    parse(data: Uint8Array): void
  }
  export const VerbosityLevel: { readonly ERRORS: number }
  export function setVerbosityLevel(level: number): void
}
