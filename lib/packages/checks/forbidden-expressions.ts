/** Any white space stands between two words: texts are broken into lines anywhere. */
const expression = (pattern: string) =>
  new RegExp(pattern.replaceAll(' ', String.raw`\s+`).replaceAll(String.raw`\s+?`, String.raw`\s*`), 'g');

/** In lower case, without accents. */
export const forbiddenExpressions: { pattern: RegExp; instead: string }[] = [
  { pattern: expression(String.raw`\btratas? de blancas\b`), instead: 'trata de personas' },
  {
    pattern: expression(String.raw`\bprostitucion (?:infantil|de menores|de ninos|de ninas)\b`),
    instead: 'explotación sexual de NNA',
  },
  {
    pattern: expression(String.raw`\b(?:prostitut[ao]s?|turismo sexual) (?:infantil(?:es)?|menores)\b`),
    instead: 'NNA víctimas de explotación sexual',
  },
  {
    pattern: expression(String.raw`\bpornografia (?:infantil|de menores)\b`),
    instead: 'material de abuso sexual de NNA',
  },
  {
    pattern: expression(
      String.raw`\btrafico (?:ilegal )?de (?:personas|seres humanos|mujeres|ninos|ninas)\b`,
    ),
    instead: 'trata de personas, o tráfico ilícito de migrantes',
  },
  {
    pattern: expression(String.raw`\b(?:in|e)?migrantes? ilegal(?:es)?\b`),
    instead: 'persona en situación migratoria irregular',
  },
  {
    pattern: expression(String.raw`\bpersonas? ilegal(?:es)?\b`),
    instead: 'persona en situación migratoria irregular',
  },
  {
    pattern: expression(String.raw`\b(?:los|las|un|una|unos|unas) ilegal(?:es)?\b`),
    instead: 'personas en situación migratoria irregular',
  },
  {
    pattern: expression(String.raw`\b(?:migracion|situacion migratoria) ilegal\b`),
    instead: 'migración irregular',
  },
  {
    pattern: expression(
      String.raw`\b(?:segundo|tercer) (?:negocio|delito) (?:ilicito )?(?:mas )?(?:ilicito|lucrativo|rentable)`,
    ),
    instead: 'nada: no tiene fuente',
  },
  {
    pattern: expression(String.raw`\bprimera condena (?:de|en) centroamerica\b`),
    instead: 'primera condena conocida en Costa Rica',
  },
  {
    pattern: expression(
      String.raw`\b(?:(?:los|unos|las|unas) menores(?! de)|menores (?:no acompanad|victima|explotad|migrante|detenid|traficad)\w*|trafico de menores)`,
    ),
    instead: 'niñas, niños y adolescentes (NNA)',
  },
  { pattern: expression(String.raw`\b(?:polaris|compass connections)\b`), instead: 'la línea nacional' },
  {
    pattern: expression(String.raw`\bpermiso\b[^.;]{0,80}\b180 dias\b`),
    instead: 'nada: el plazo canadiense cambió',
  },
  {
    pattern: expression(String.raw`\b(?:palermo|protocolo) (?:tiene|consta de|contiene) \d+ articulos\b`),
    instead: 'nada: el número no está comprobado',
  },
  { pattern: expression(String.raw`\b64 ?% de (?:las )?victimas\b`), instead: 'nada: dato obsoleto' },
  {
    pattern: expression(String.raw`\b89 ?% (?:de )?(?:las )?(?:victimas )?(?:son )?mujeres\b`),
    instead: 'nada: dato ambiguo',
  },
];
