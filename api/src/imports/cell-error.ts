import type { RowFaultCode, RowFaultValues } from '@crs/contracts';
import { faultOf, type WordedFault } from './row-fault.ts';

/** One cell that cannot be understood; its row is rejected. */
export class CellError extends Error {
  readonly column: string;
  readonly fault: WordedFault;

  constructor(column: string, fault: WordedFault) {
    super(fault.message);
    this.column = column;
    this.fault = fault;
  }
}

/** What is wrong with one cell, ready to be thrown. */
export function wrongCell<C extends RowFaultCode>(
  column: string,
  code: C,
  values: RowFaultValues<C>,
): CellError {
  return new CellError(column, faultOf(code, values));
}
