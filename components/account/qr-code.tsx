type Props = { path: string; size: number; label: string };

/** A QR code, dark on white in both themes, with the quiet margin that scanners need. */
export function QrCode({ path, size, label }: Props) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      className="size-56 max-w-full rounded-md border border-line bg-white"
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
