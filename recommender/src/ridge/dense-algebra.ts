/**
 * The cubic operations of the ridge on row-major square matrices of `size` rows with `stride` numbers a row.
 * Lower-triangular operands are read in their lower triangle only.
 */
export interface DenseAlgebra {
  /** Numbers a row that suit the implementation, ≥ size. */
  computeStride(size: number): number;
  /** Zeroed matrices; all operands of the operations below must come from one call. */
  allocate(size: number, count: number): Float64Array[];
  /** C −= A·Aᵀ, lower triangle of C. */
  subtractGram(c: Float64Array, a: Float64Array, size: number): void;
  /** C −= A·B. */
  subtractProduct(c: Float64Array, a: Float64Array, b: Float64Array, size: number): void;
  /** C −= Aᵀ·B. */
  subtractTransposedProduct(c: Float64Array, a: Float64Array, b: Float64Array, size: number): void;
  /** A = L·Lᵀ, L over the lower triangle of A. Throws RangeError where A is not positive definite. */
  factorize(a: Float64Array, size: number): void;
  /** B = (L·Lᵀ)⁻¹·B. */
  solve(l: Float64Array, b: Float64Array, size: number): void;
}
