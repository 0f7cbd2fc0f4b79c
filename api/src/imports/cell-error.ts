/** One cell that cannot be understood; its row is rejected. */
export class CellError extends Error {
  readonly column: string;

  constructor(column: string, message: string) {
    super(message);
    this.column = column;
  }
}
