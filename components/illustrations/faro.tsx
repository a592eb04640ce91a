import { type PictureProps, Scene } from './scene';

/** A lighthouse on a calm headland. */
export function Faro(props: PictureProps) {
  return (
    <Scene {...props}>
      <g stroke="none">
        <circle cx="176" cy="150" r="58" className="fill-art-sun" />
        <path d="M330 80L-10 30v106z" className="fill-art-light" opacity=".18" />
        <path d="M330 80L-10 57v54z" className="fill-art-light" opacity=".24" />
      </g>
      <path
        d="M0 184c30-9 58-19 88-17s44 9 66 7 40-8 62-3 34 8 52 13z"
        strokeWidth="1.1"
        className="fill-art-far"
      />
      <path d="M-4 184h488v90H-4z" className="fill-art-sea" />
      <g strokeWidth="1.1" opacity=".6">
        <path d="M24 204h34M66 204h10M120 199h22M182 207h40M14 228h26M72 222h44M40 248h30M150 216h18M232 196h24M8 258h14M438 193h28" />
      </g>
      <path
        d="M70 190h32l-6 8H77zM87 190v-34M90 160c8 7 12 15 13 24H90zM84 166c-6 6-8 12-9 18h9z"
        className="fill-art-wall"
      />
      <path d="M226 44c5-5 9-5 12 0 3-5 7-5 12 0M258 62c4-4 7-4 9 0 2-4 5-4 9 0" strokeWidth="1.2" />
      <path
        d="M106 274c6-19 18-25 40-29 26-4 36-12 58-18 22-5 34-4 52-14 17-10 34-17 60-19 24-2 48-3 72-1 32 2 66 7 96 12v69z"
        className="fill-art-earth"
      />
      <path
        d="M196 274c18-12 40-10 62-22 20-11 22-22 44-32 14-7 16-18 26-26 20-2 36-2 60-1 32 2 66 7 96 12v69z"
        stroke="none"
        className="fill-art-land"
      />
      <path
        d="M160 250c6 3 9 8 10 14M205 232c7 4 9 10 9 18M252 221c5 3 7 8 7 13M226 244c4 2 6 6 6 11"
        strokeWidth="1.1"
      />
      <path
        d="M333 196c-2 12-20 16-24 26-4 11 16 14 13 26-2 9-17 15-22 26h46c4-13 19-17 18-31-1-12-19-14-16-24 2-9 13-12 11-23z"
        stroke="none"
        className="fill-art-wall"
      />
      <path d="M362 197v-30h56v30z" className="fill-art-wall" />
      <path d="M354 169l15-23h42l15 23z" className="fill-art-deep" />
      <path d="M398 146v-12h9v12" className="fill-art-earth" />
      <path d="M371 175h12v10h-12zM377 175v10" strokeWidth="1.2" className="fill-art-light" />
      <path d="M394 197v-19h12v19" strokeWidth="1.2" className="fill-art-earth" />
      <path d="M311 198l8-97h26l8 97c-14 3-28 3-42 0z" className="fill-art-wall" />
      <path
        d="M316.4 132h31.2l2.1 25h-35.4zM312.2 183h39.6l1.2 15c-14 3-28 3-42 0z"
        className="fill-art-deep"
      />
      <path d="M327 199.5v-12a5 5 0 0 1 10 0v12" className="fill-art-wall" />
      <path d="M329.5 111h5v9h-5zM329.5 165h5v9h-5z" strokeWidth="1.2" className="fill-art-light" />
      <path d="M313 95h38l-4 6h-30z" className="fill-art-earth" />
      <path d="M313 95v-9h38v9M319 86v9M345 86v9" strokeWidth="1.1" />
      <path d="M321 95V68h22v27z" className="fill-art-light" />
      <path d="M328 68v27M336 68v27" strokeWidth="1" />
      <path d="M316 68c3-11 9-16 16-16s13 5 16 16z" className="fill-art-deep" />
      <path d="M332 52v-10" />
      <circle cx="332" cy="41" r="2" className="fill-art-wall" />
      <path
        d="M440 206c1-6 0-9-3-13M445 206c1-5 3-8 6-10M286 216c0-5-1-8-4-11M291 214c0-5 1-7 4-10M398 234c0-5-1-8-3-11M403 234c0-5 2-7 4-9M262 256c0-5-1-7-3-10M267 256c0-4 2-6 4-8M432 250c0-5-1-8-3-11M437 250c0-5 2-7 4-9"
        strokeWidth="1.1"
      />
    </Scene>
  );
}
