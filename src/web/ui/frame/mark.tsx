/** The product's mark: a rule with its strokes. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
      <path
        d="M3 24h26M6 24V13M11 24v-6M16 24V7M21 24v-6M26 24V13"
        stroke="currentColor"
        strokeWidth="2.2"
        fill="none"
        strokeLinecap="square"
      />
    </svg>
  );
}
