/** Pejling's mark: a bearing taken from a point towards the horizon. */
export function Mark(props: { size?: number }) {
  const size = props.size ?? 34
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 34 34" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="33" height="33" rx="8" fill="#ffffff" fill-opacity="0.12" />
      <path
        d="M6 22a11 11 0 0 1 22 0"
        fill="none"
        stroke="#ffffff"
        stroke-width="2.2"
        stroke-linecap="round"
      />
      <path d="M17 22 24.5 9.5" stroke="#f2b705" stroke-width="2.6" stroke-linecap="round" />
      <circle cx="17" cy="22" r="2.8" fill="#f2b705" />
    </svg>
  )
}
