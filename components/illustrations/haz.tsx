import { type PictureProps, Scene } from './scene';

const stars = [
  [54, 22, 1.4],
  [118, 40, 1],
  [196, 18, 1.4],
  [268, 36, 1],
  [312, 16, 1.2],
  [440, 26, 1.4],
  [350, 40, 0.9],
  [460, 58, 0.9],
  [22, 10, 0.9],
  [410, 12, 0.9],
  [232, 24, 0.8],
  [84, 8, 0.8],
] as const;

/** The beam over the water at night. */
export function Haz(props: PictureProps) {
  return (
    <Scene {...props}>
      <path d="M-2-2h484v274H-2z" stroke="none" className="fill-art-night" />
      <g stroke="none" className="fill-art-star">
        {stars.map(([cx, cy, r]) => (
          <circle key={cx} cx={cx} cy={cy} r={r} />
        ))}
      </g>
      <g strokeWidth="1.3" className="stroke-art-star">
        <path d="M-4 176c40-10 66-16 104-11s58 11 92 11z" strokeWidth="1" className="fill-art-night-sea" />
        <path d="M-4 176h488v98H-4z" className="fill-art-night-sea" />
        <g stroke="none" className="fill-art-light">
          <path d="M386 91L-10 44v108z" opacity=".18" />
          <path d="M386 91L-10 68v60z" opacity=".28" />
          <path d="M386 91l104-14v28z" opacity=".22" />
        </g>
        <g strokeWidth="1.6" className="stroke-art-light">
          <path d="M18 188h56M88 188h18M128 188h70M212 188h26" opacity=".75" />
          <path d="M46 200h90M152 200h24M190 200h50" opacity=".6" />
          <path d="M22 213h30M70 213h84M176 213h36" opacity=".48" />
          <path d="M58 227h60M134 227h44" opacity=".36" />
          <path d="M36 242h24M78 242h66" opacity=".28" />
          <path d="M66 257h40" opacity=".2" />
        </g>
        <path
          d="M258 190h36M318 206h24M232 226h30M276 240h58M196 254h46M356 250h40M412 262h36M238 206h18"
          strokeWidth="1"
          opacity=".35"
        />
        <path
          d="M150 176h36l-7 9h-22zM168 176v-36M171 144c8 8 12 17 13 27h-13zM165 150c-6 6-9 13-10 21h10z"
          className="fill-art-night"
        />
        <path
          d="M300 206c10-12 24-10 34-19 9-8 18-12 32-12h44c18 0 22 6 36 8 14 1 22-2 38 2v90H330c4-14-8-20-16-32-8-13-22-24-14-37z"
          className="fill-art-night"
        />
        <path
          d="M334 202c7 2 12 8 14 16M372 190c8 6 10 14 8 24M424 192c6 4 9 10 8 18M394 214c6 5 8 12 6 20M356 236c5 4 7 9 6 16M446 222c5 4 7 9 6 16"
          strokeWidth="1"
          opacity=".6"
        />
        <path d="M368 178l7-68h22l7 68c-12 3-24 3-36 0z" className="fill-art-night" />
        <path d="M372.6 134h26.8l1.9 20h-30.6z" className="fill-art-deep" />
        <path d="M381 179v-11a5 5 0 0 1 10 0v11" />
        <path d="M383.5 119h5v7h-5z" strokeWidth="1" className="fill-art-light" />
        <path d="M370 105h32l-3 5h-26z" className="fill-art-deep" />
        <path d="M377 105V80h18v25z" className="fill-art-light" />
        <path d="M383 80v25M389 80v25" strokeWidth="1" />
        <path d="M373 80c3-9 7-13 13-13s10 4 13 13z" className="fill-art-deep" />
        <path d="M386 67v-8" />
        <circle cx="386" cy="57" r="1.8" className="fill-art-night" />
      </g>
    </Scene>
  );
}
