import { type PictureProps, Scene } from './scene';

/** Two hands that meet. */
export function Manos(props: PictureProps) {
  return (
    <Scene {...props}>
      <circle cx="240" cy="136" r="112" stroke="none" className="fill-art-sun" />
      <path
        d="M22 236h30M66 236h12M400 236h42M30 252h56M396 252h14M424 252h30"
        strokeWidth="1.1"
        opacity=".5"
      />
      <path
        d="M104 74l-2 103 78 59c9 8 20 8 26 0 5-7 2-15-6-22l16 16c8 8 20 8 27 0 6-8 4-18-4-26l15 14c8 8 20 8 27 0 7-8 5-18-3-26l15 13c8 8 20 8 27 0 7-8 5-18-3-26L232 74z"
        className="fill-art-wall"
      />
      <path d="M200 214l-9-8M239 204l-11-10M278 192l-11-10" strokeWidth="1.2" />
      <path
        d="M372 70c-22 4-38 4-52-4-28-16-66-18-92 4l-52 48c-9 9-8 20-1 27 8 7 18 6 26-1l20-18c14-12 32-12 46 2l53 51c6 6 14 9 22 7l30-7z"
        className="fill-art-wall"
      />
      <path d="M270 130c12-2 20-8 24-17M306 163c14-2 24-9 30-20" strokeWidth="1.2" />
      <path d="M-6 66l98-10-8 130-90 14z" className="fill-art-deep" />
      <path d="M90 54l24 3-8 128-25-2z" className="fill-art-sky" />
      <path d="M486 66l-98-10 8 130 90 14z" className="fill-art-sea" />
      <path d="M390 54l-24 3 8 128 25-2z" className="fill-art-sky" />
      <g strokeWidth="1.2">
        <circle cx="94" cy="166" r="3" className="fill-art-light" />
        <circle cx="386" cy="166" r="3" className="fill-art-light" />
        <path d="M20 84l-4 88M46 80l-2 20M460 84l4 88M434 80l2 20" opacity=".5" />
      </g>
    </Scene>
  );
}
