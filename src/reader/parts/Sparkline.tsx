const BAR = 2;
const STEP = 3;
const HEIGHT = 12;

/** Counts as small bars, the highest as high as there is room. Says nothing to who cannot see it. */
export function Sparkline({ counts }: { counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  const bars = counts.flatMap((count, i) => {
    // One article among hundreds is still seen.
    const height = count === 0 ? 0 : Math.max(1, (count / most) * HEIGHT);
    return height === 0 ? [] : `M${i * STEP + BAR / 2} ${HEIGHT}v-${height.toFixed(1)}`;
  });
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${counts.length * STEP} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={bars.join('')} />
    </svg>
  );
}
