/** The part of yazl that is used here; it brings no types of its own. */
declare module 'yazl' {
  export class ZipFile {
    readonly outputStream: NodeJS.ReadableStream;
    addBuffer(buffer: Buffer, name: string, options?: { mtime?: Date }): void;
    end(): void;
  }
}
