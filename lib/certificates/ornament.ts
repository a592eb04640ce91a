/** The engraved lines of the certificate, as SVG paths. Points, with y downwards; pure geometry, so always the same. */

type Point = [number, number];
const round = (value: number) => Math.round(value * 100) / 100;

/** The closed line through `at(t)`, t from 0 to 1, in so many Bézier curves that have the line's own direction. */
function curve(at: (t: number) => Point, pieces: number): string {
  const step = 1 / pieces;
  const tiny = step / 50;
  const knots = Array.from({ length: pieces + 1 }, (_, index) => {
    const t = (index % pieces) * step;
    const [before, after] = [at((t - tiny + 1) % 1), at(t + tiny)];
    const reach = step / (6 * tiny);
    return { point: at(t), pull: [(after[0] - before[0]) * reach, (after[1] - before[1]) * reach] as Point };
  });
  let path = `M${knots[0]!.point.map(round).join(' ')}`;
  for (let index = 1; index <= pieces; index++) {
    const [from, to] = [knots[index - 1]!, knots[index]!];
    const first: Point = [from.point[0] + from.pull[0], from.point[1] + from.pull[1]];
    const second: Point = [to.point[0] - to.pull[0], to.point[1] - to.pull[1]];
    path += `C${[...first, ...second, ...to.point].map(round).join(' ')}`;
  }
  return `${path}Z`;
}

/** The point, and the direction outwards, after the distance `s` along a rectangle with round corners. */
function along(box: Box, radius: number, s: number): { at: Point; out: Point } {
  const [width, height] = [box.width - 2 * radius, box.height - 2 * radius];
  const arc = (Math.PI / 2) * radius;
  let rest = s;
  for (const side of [0, 1, 2, 3]) {
    const length = side % 2 === 0 ? width : height;
    const turn = (side * Math.PI) / 2;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const place = (u: number, v: number): Point => [
      box.x + box.width / 2 + u * cos - v * sin,
      box.y + box.height / 2 + u * sin + v * cos,
    ];
    const half = (side % 2 === 0 ? box.height : box.width) / 2;
    if (rest <= length) return { at: place(rest - length / 2, -half), out: [sin, -cos] };
    rest -= length;
    if (rest <= arc) {
      const angle = rest / radius;
      const [u, v] = [length / 2 + radius * Math.sin(angle), -half + radius * (1 - Math.cos(angle))];
      return { at: place(u, v), out: [Math.sin(angle + turn), -Math.cos(angle + turn)] };
    }
    rest -= arc;
  }
  return along(box, radius, 0);
}

export type Box = { x: number; y: number; width: number; height: number };

/** One strand of the braid that runs around the page: a wave on a slow wave, closed in itself. */
export function strand(box: Box, phase: number, amplitude: number, waves: number): string {
  const radius = 12;
  const length = 2 * (box.width + box.height) - 8 * radius + 2 * Math.PI * radius;
  const at = (part: number): Point => {
    const t = part * 2 * Math.PI;
    const offset =
      amplitude * Math.sin(waves * t + phase) * (0.72 + 0.28 * Math.cos((waves / 3) * t + phase * 2));
    const { at: point, out } = along(box, radius, part * length);
    return [point[0] + out[0] * offset, point[1] + out[1] * offset];
  };
  return curve(at, waves * 4);
}

/** A rosette as on banknotes: a circle of this radius whose line swings by `swing`, `petals` times. */
export function rosette(
  x: number,
  y: number,
  radius: number,
  swing: number,
  petals: number,
  phase = 0,
): string {
  const at = (part: number): Point => {
    const angle = part * 2 * Math.PI;
    const distance = radius + swing * Math.sin(petals * angle + phase);
    return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)];
  };
  return curve(at, petals * 4);
}

/** A rectangle whose corners are scooped out, as on old diplomas. */
export function scooped({ x, y, width, height }: Box, r: number): string {
  const [right, bottom] = [x + width, y + height];
  return (
    `M${x + r} ${y}L${right - r} ${y}A${r} ${r} 0 0 0 ${right} ${y + r}L${right} ${bottom - r}` +
    `A${r} ${r} 0 0 0 ${right - r} ${bottom}L${x + r} ${bottom}A${r} ${r} 0 0 0 ${x} ${bottom - r}` +
    `L${x} ${y + r}A${r} ${r} 0 0 0 ${x + r} ${y}Z`
  );
}

/** The lighthouse in a square of 100: what is paper, what is light, what is dark. */
export const lighthouse = {
  beams: ['M43 33L4 18L4 40Z', 'M57 33L96 18L96 40Z'],
  paper: [
    'M42.5 43L57.5 43L62 84L38 84Z',
    'M40 38.5L60 38.5L60 42L40 42Z',
    'M44 27L56 27L56 37.5L44 37.5Z',
    'M42 25.5C43.5 19 47 16.5 50 14.5C53 16.5 56.5 19 58 25.5Z',
    'M26 88C32 85.5 37 85.5 42 88C47 90.5 53 90.5 58 88C63 85.5 68 85.5 74 88L72 90.5C67 88.5 63 88.5 58 91C53 93.5 47 93.5 42 91C37 88.5 33 88.5 28 90.5Z',
  ],
  light: ['M46.5 29L53.5 29L53.5 36L46.5 36Z'],
  dark: ['M41.3 54L58.7 54L59.65 63L40.35 63Z', 'M39.4 72L60.6 72L61.55 80.5L38.45 80.5Z'],
};
