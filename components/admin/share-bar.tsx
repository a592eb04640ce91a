/** A part of the whole, 0..1, as a bar beside the number that says the same. */
export function ShareBar({ share }: { share: number }) {
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className="h-3 w-full min-w-16">
      <rect width="100" height="10" className="fill-line" />
      <rect width={share * 100} height="10" className="fill-sea" />
    </svg>
  );
}
