import type { Environment } from './environment';

export function welcome(port: number, { SITE_URL, FARO_DEMO }: Environment): string {
  const address = SITE_URL ?? `http://localhost:${port}`;
  const lines = ['', `  Faro está en marcha: ${address}`, ''];
  if (FARO_DEMO === '1') {
    lines.push(
      '  Modo de demostración. Contraseña de las tres cuentas: faro-demo',
      '',
      '    aprendiz@faro.test        hace los cursos',
      '    coordinacion@faro.test    los prepara',
      '    admin@faro.test           lo administra todo',
      '',
      `  Las cartas no salen de aquí: se leen en ${address}/admin/correo`,
      '  Los datos quedan en la carpeta .data. No lo abra a Internet con estas cuentas.',
      '',
    );
  }
  lines.push('  Para pararlo: Ctrl-C', '');
  return lines.join('\n');
}
