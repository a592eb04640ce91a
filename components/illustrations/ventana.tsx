import { type PictureProps, Scene } from './scene';

/** A consular window as the visitor sees it: the lamp is on, the chair is free. */
export function Ventana(props: PictureProps) {
  return (
    <Scene {...props}>
      <circle cx="240" cy="112" r="150" stroke="none" className="fill-art-sky" />
      <path d="M98 192V46a14 14 0 0 1 14-14h256a14 14 0 0 1 14 14v146z" className="fill-art-earth" />
      <path d="M108 192V52a10 10 0 0 1 10-10h244a10 10 0 0 1 10 10v140z" className="fill-art-far" />
      <path d="M333 124l-44 66h82v-58z" stroke="none" className="fill-art-light" opacity=".3" />
      <g strokeWidth="1.3">
        <path
          d="M122 192v-68h52v68zM122 147h52M122 170h52M142 135h12M142 158h12M142 181h12"
          className="fill-art-wall"
        />
        <path d="M136 124v-15h24v15z" className="fill-art-earth" />
        <path d="M148 109c0-14-4-20-12-24M148 109c0-18 2-26 8-32M148 104c4-10 10-14 16-15" />
        <path
          d="M136 85c-2 8 3 13 10 14 1-8-3-13-10-14zM156 77c-8 4-10 11-7 19 8-4 10-11 7-19zM164 89c-8-1-13 3-15 10 8 2 13-2 15-10z"
          className="fill-art-deep"
        />
        <circle cx="216" cy="74" r="16" className="fill-art-wall" />
        <path d="M216 64v10l7 4" />
        <path d="M264 98h94" strokeWidth="1.6" />
        <path d="M270 98V66h11v32z" className="fill-art-deep" />
        <path d="M281 98V62h10v36z" className="fill-art-wall" />
        <path d="M291 98V68h12v30z" className="fill-art-sun" />
        <path d="M303 98V64h10v34z" className="fill-art-sea" />
        <path d="M318 98l7-31 10 2-7 29z" className="fill-art-wall" />
        <path d="M273 74h5M294 76h6M306 72h4" />
        <path d="M200 192v-46a12 12 0 0 1 12-12h30a12 12 0 0 1 12 12v46" className="fill-art-deep" />
        <path d="M208 150c10-5 28-5 38 0M208 160c10-5 28-5 38 0" opacity=".5" />
        <path d="M338 192h22M349 192v-22l-16-30" strokeWidth="1.6" />
        <path d="M316 146l10-18 22 12-8 4z" className="fill-art-light" />
      </g>
      <path
        d="M140 44l-32 56v34l52-90zM184 44l-76 132v16h8l85-148z"
        stroke="none"
        className="fill-art-wall"
        opacity=".38"
      />
      <path d="M282 42v150" strokeWidth="1.3" />
      <circle cx="240" cy="118" r="12" strokeWidth="1.3" className="fill-art-wall" />
      <path d="M240 114v.1M240 122v.1M236 118v.1M244 118v.1M240 118v.1" strokeWidth="2" />
      <path d="M-4 222l54-30h380l54 30z" className="fill-art-wall" />
      <path d="M-4 222h488v12H-4z" className="fill-art-deep" />
      <path d="M-4 234h488v40H-4z" className="fill-art-earth" />
      <path d="M60 234v40M150 234v40M240 234v40M330 234v40M420 234v40" strokeWidth="1.1" />
      <path d="M208 192h64l6 8h-76z" strokeWidth="1.3" className="fill-art-far" />
      <path d="M156 216l10-17h30l-7 17z" className="fill-art-deep" />
      <path d="M172 204.5h14M170 208h14" strokeWidth="1.1" className="stroke-art-light" />
      <path d="M292 216l-7-17h46l11 17z" className="fill-art-sky" />
      <path d="M296 204h30M299 208h31M301 212h18" strokeWidth="1.1" />
      <path d="M366 214l24-11" strokeWidth="2.6" />
      <g strokeWidth="1.3">
        <path d="M408 62h44v56h-44z" className="fill-art-wall" />
        <path
          d="M425 106l2-22h6l2 22zM426.5 84v-6h7v6M425.5 78c1-4 2.5-5.5 4.5-5.5s3.5 1.5 4.5 5.5zM423 79l-9-4M423 83l-9 4M437 79l9-4M437 83l9 4"
          className="fill-art-light"
        />
        <path d="M28 62h48v66H28z" className="fill-art-wall" />
        <path d="M36 74h32M36 84h32M36 92h24M36 106h12v12H36z" className="fill-art-sun" />
      </g>
    </Scene>
  );
}
