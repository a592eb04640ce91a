/** In lower case, without accents. */
export const forbiddenExpressions: { pattern: RegExp; instead: string }[] = [
  { pattern: /\btratas? de blancas\b/g, instead: 'trata de personas' },
  { pattern: /\bprostitucion\s+(?:infantil|de menores|de ninos|de ninas)\b/g, instead: 'explotación sexual de NNA' },
  { pattern: /\b(?:prostitut[ao]s?|turismo sexual)\s+(?:infantil(?:es)?|menores)\b/g, instead: 'NNA víctimas de explotación sexual' },
  { pattern: /\bpornografia\s+(?:infantil|de menores)\b/g, instead: 'material de abuso sexual de NNA' },
  { pattern: /\btrafico\s+(?:ilegal\s+)?de\s+(?:personas|seres humanos|mujeres|ninos|ninas)\b/g, instead: 'trata de personas, o tráfico ilícito de migrantes' },
  { pattern: /\b(?:in|e)?migrantes?\s+ilegal(?:es)?\b/g, instead: 'persona en situación migratoria irregular' },
  { pattern: /\bpersonas?\s+ilegal(?:es)?\b/g, instead: 'persona en situación migratoria irregular' },
  { pattern: /\b(?:los|las|un|una|unos|unas)\s+ilegal(?:es)?\b/g, instead: 'personas en situación migratoria irregular' },
  { pattern: /\b(?:migracion|situacion migratoria)\s+ilegal\b/g, instead: 'migración irregular' },
  { pattern: /\b(?:segundo|tercer)\s+(?:negocio|delito)\s+(?:ilicito\s+)?(?:mas\s+)?(?:ilicito|lucrativo|rentable)/g, instead: 'nada: no tiene fuente' },
  { pattern: /\bprimera\s+condena\s+(?:de|en)\s+centroamerica\b/g, instead: 'primera condena conocida en Costa Rica' },
  { pattern: /\b64\s*%\s+de\s+(?:las\s+)?victimas\b/g, instead: 'nada: dato obsoleto' },
  { pattern: /\b89\s*%\s+(?:de\s+)?(?:las\s+)?(?:victimas\s+)?(?:son\s+)?mujeres\b/g, instead: 'nada: dato ambiguo' },
];
