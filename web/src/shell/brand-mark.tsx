/** Two ways from where you are to the next course. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" fill="#0f564d" />
      <path
        d="M9 22.5V17a8 8 0 0 1 8-8h2.5"
        fill="none"
        stroke="#b3d9d0"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <path
        d="M9 22.5h5.5a8 8 0 0 0 8-8v-2"
        fill="none"
        stroke="#b3d9d0"
        strokeOpacity=".5"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <circle cx="9" cy="22.5" r="3.5" fill="#fff" />
      <circle cx="22.5" cy="9" r="3.5" fill="#f0b429" />
    </svg>
  );
}
