import { type PictureProps, Scene } from './scene';

/** A road towards the hills, with a small light at its end. */
export function Camino(props: PictureProps) {
  return (
    <Scene {...props}>
      <circle cx="262" cy="108" r="62" stroke="none" className="fill-art-sun" />
      <path
        d="M-4 152c34-22 60-46 96-52 30-5 46 18 76 22 30 3 44-26 82-30 38-3 56 28 90 32 32 4 54-24 86-24 22 0 42 10 58 18v160H-4z"
        strokeWidth="1.1"
        className="fill-art-far"
      />
      <path
        d="M256 92l2-19h6l2 19zM256.5 73h9M258.5 73v-6h5v6M257.5 67c1-4 2-5 3.5-5s2.5 1 3.5 5z"
        strokeWidth="1.1"
        className="fill-art-light"
      />
      <path
        d="M-4 172c40-10 78-28 122-28s70 22 118 20 74-26 122-26 88 16 126 24v112H-4z"
        strokeWidth="1.3"
        className="fill-art-sea"
      />
      <path
        d="M-4 190c64-20 134-32 204-28 60 3 100 10 160 2 50-6 90-4 124 2v108H-4z"
        className="fill-art-land"
      />
      <path
        d="M259 162c0 11-38 15-38 27 0 13 59 14 52 31-8 19-98 32-138 54h130c14-22 62-40 50-63-9-16-69-14-72-24-2-8 24-13 21-25z"
        className="fill-art-wall"
      />
      <path
        d="M194 274c32-24 100-40 101-59 1-16-61-15-64-26"
        strokeWidth="1.3"
        strokeDasharray="11 9"
        opacity=".55"
      />
      <path d="M-4 240c40-14 96-4 124 34H-4zM484 226c-56-6-108 14-138 48h138z" className="fill-art-earth" />
      <path
        d="M92 214v-20M92 136c9 13 13 27 13 39 0 12-5 19-13 19s-13-7-13-19c0-12 4-26 13-39zM122 206v-14M122 152c6 9 9 18 9 26 0 9-4 14-9 14s-9-5-9-14c0-8 3-17 9-26z"
        className="fill-art-deep"
      />
      <path
        d="M412 208v-22M412 200l8-7M412 148a19 19 0 1 1 0 38a19 19 0 1 1 0-38z"
        className="fill-art-deep"
      />
      <path d="M444 212v-14M444 172a13 13 0 1 1 0 26a13 13 0 1 1 0-26z" className="fill-art-sea" />
      <path d="M361 262v-60h6v60z" className="fill-art-earth" />
      <path d="M350 208h36l9 8-9 8h-36zM378 228h-32l-8 7 8 7h32z" className="fill-art-light" />
      <path d="M358 216h20M352 235h18" strokeWidth="1.1" />
      <path
        d="M40 74h46c6 0 6-9-1-9-1-9-14-12-19-4-5-5-14-2-13 5-8-2-16 3-13 8zM368 60h40c5 0 5-8-1-8-1-8-12-10-16-3-5-4-12-2-11 4-7-1-14 2-12 7z"
        strokeWidth="1.2"
        className="fill-art-wall"
      />
      <path d="M160 52c5-5 9-5 12 0 3-5 7-5 12 0M190 68c4-4 7-4 9 0 2-4 5-4 9 0" strokeWidth="1.2" />
      <path
        d="M30 262c0-6-1-9-4-12M36 262c0-6 2-9 5-11M76 258c0-5-1-8-3-11M424 258c0-6-1-9-4-12M430 258c0-6 2-9 5-11M460 250c0-5-1-8-3-10M180 192c0-4-1-6-3-8M185 192c0-4 2-6 4-7M340 196c0-4-1-6-3-8M345 196c0-4 2-6 4-7M54 212c0-4-1-6-3-8"
        strokeWidth="1.1"
      />
    </Scene>
  );
}
