/** A file as a whole cannot be imported: nothing of the import is kept. The message names the file and says why. */
export class ImportError extends Error {}
