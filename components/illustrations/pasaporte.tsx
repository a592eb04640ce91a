import { type PictureProps, Scene } from './scene';

/** A passport and its stamped page; the emblem is a lighthouse, so it is no country's. */
export function Pasaporte(props: PictureProps) {
  return (
    <Scene {...props}>
      <circle cx="240" cy="135" r="112" stroke="none" className="fill-art-sun" />
      <path
        d="M42 214c40-70 88-112 150-104M330 92c48-26 78-20 108 18"
        strokeWidth="1.3"
        strokeDasharray="2 8"
      />
      <path d="M42 228c-8-9-12-15-12-21a12 12 0 0 1 24 0c0 6-4 12-12 21z" className="fill-art-wall" />
      <circle cx="42" cy="207" r="4" className="fill-art-deep" />
      <path d="M438 126c-8-9-12-15-12-21a12 12 0 0 1 24 0c0 6-4 12-12 21z" className="fill-art-light" />
      <circle cx="438" cy="105" r="4" className="fill-art-wall" />
      <g transform="rotate(9 290 140)">
        <path d="M234 44h118a8 8 0 0 1 8 8v172a8 8 0 0 1-8 8H234z" className="fill-art-wall" />
        <path d="M246 58h98v52h-98z" strokeWidth="1.2" className="fill-art-sky" />
        <path d="M290 70h44M290 80h44M290 90h30" strokeWidth="1.2" />
        <path d="M254 66h28v36h-28z" strokeWidth="1.2" className="fill-art-far" />
        <path d="M254 96c6-5 10-8 14-8s8 3 14 8" strokeWidth="1.2" />
        <path d="M290 124h54M290 134h54M290 144h36" strokeWidth="1.2" opacity=".7" />
        <g className="stroke-art-deep">
          <circle cx="318" cy="184" r="26" />
          <circle cx="318" cy="184" r="20.5" strokeWidth="1.1" />
          <path d="M307 185l7.5 7.5 14.5-15" strokeWidth="2.6" />
        </g>
        <path d="M246 214h40M246 220h28" strokeWidth="1.1" opacity=".7" />
      </g>
      <g transform="rotate(-7 190 140)">
        <path d="M140 42h112a8 8 0 0 1 8 8v176a8 8 0 0 1-8 8H140z" className="fill-art-earth" />
        <path d="M132 38h112a9 9 0 0 1 9 9v174a9 9 0 0 1-9 9H132z" className="fill-art-deep" />
        <path d="M142 38v192" strokeWidth="1.1" />
        <g className="stroke-art-light">
          <circle cx="197" cy="114" r="35" strokeWidth="1.4" />
          <path
            d="M190.4 133l2.6-27h8l2.6 27zM191.5 122h11M190.5 106h13M193 106v-9h8v9M191.5 97c1-5 3-7 5.5-7s4.5 2 5.5 7zM187 99l-17-7M187 103l-17 7M207 99l17-7M207 103l17 7"
            strokeWidth="1.5"
          />
          <path d="M172 137c5-3 8-3 12 0 4-3 8-3 13 0 4-3 8-3 12 0 4-3 8-3 13 0" strokeWidth="1.4" />
          <path d="M170 62h54M180 70h34" strokeWidth="1.8" />
          <path d="M188 186h18v12h-18zM188 192h6M200 192h6" strokeWidth="1.4" />
        </g>
      </g>
      <g transform="rotate(142 392 206)">
        <path d="M340 201h86l16 5-16 5h-86a5 5 0 0 1 0-10z" className="fill-art-light" />
        <path d="M352 201v10M426 201v10" strokeWidth="1.2" />
      </g>
      <path d="M280 252c14-8 20 8 32 1s12-6 22-4" strokeWidth="1.3" />
    </Scene>
  );
}
