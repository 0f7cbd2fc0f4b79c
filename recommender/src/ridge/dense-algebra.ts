/**
 * Cubic operations on a few row-major square matrices of `size` rows with `stride` numbers a row. Operands are among
 * `matrices`. Lower-triangular operands are read in their lower triangle only.
 */
export interface DenseAlgebra {
  size: number;
  stride: number;
  /** Zero at first. */
  matrices: readonly Float64Array[];
  /** A = L·Lᵀ, L over the lower triangle of A. Throws RangeError where A is not positive definite. */
  factorize(a: Float64Array): Promise<void>;
  /** B = (L·Lᵀ)⁻¹·B. */
  solve(l: Float64Array, b: Float64Array): Promise<void>;
  /** Ends its threads. The matrices stay readable. */
  close(): Promise<void>;
}
