/** Modest, so that the reader's own choices of type and colour stand. */
export const style = `body { line-height: 1.5; margin: 0 5%; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; page-break-after: avoid; }
h1 { font-size: 1.6em; }
h2 { font-size: 1.25em; margin-top: 1.6em; }
h3 { font-size: 1.08em; }
img { max-width: 100%; height: auto; }
img.ilustracion { display: block; max-width: 60%; margin: 1em 0; }
figure { margin: 1.5em 0; }
figcaption { font-size: 0.9em; }
table { border-collapse: collapse; width: 100%; font-size: 0.9em; margin: 1em 0; }
th, td { border: 1px solid; padding: 0.4em 0.5em; text-align: left; vertical-align: top; }
.a-center { text-align: center; }
.a-right { text-align: right; }
.hoja td { height: 4em; }
.proposito { font-style: italic; }
.tipo, .bloque-titulo, summary { font-weight: bold; }
.bloque { border-left: 0.25em solid; padding: 0.1em 0 0.1em 0.9em; margin: 1.4em 0; break-inside: avoid-page; }
.bloque-lista ul { list-style: square; }
.pregunta { border: 1px solid; padding: 0.2em 0.9em; margin: 1.4em 0; }
.opciones { list-style: lower-alpha; }
.salto, .en-linea, .fuente, .aviso { font-size: 0.9em; }
.aviso { font-style: italic; }
.escena, .consecuencia, .aparte { break-before: page; page-break-before: always; }
.consecuencia:first-of-type { break-before: auto; page-break-before: auto; }
dt { font-weight: bold; margin-top: 0.9em; break-after: avoid; page-break-after: avoid; }
dd { margin: 0.2em 0 0; }
.estado { font-weight: normal; font-style: italic; }
nav ol { list-style: none; padding-left: 1em; }
.cubierta { margin: 0; text-align: center; }
.titulo { text-align: center; margin-top: 10%; }
`;
