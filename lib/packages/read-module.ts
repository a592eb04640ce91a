import { moduleFile } from './disk';
import type { PackageModule } from './package';
import { readActivity } from './read-activity';
import type { Reading } from './reading';

/** `modulo.yaml` and the activities it lists, in their order. */
export function readModule(
  reading: Reading,
  folder: string,
  position: number,
  files: string[],
): PackageModule | null {
  const file = `${folder}/modulo.yaml`;
  const source = reading.yaml(file);
  const module = source && reading.parse(file, moduleFile, source);
  if (!module) return null;
  const path = ['modules', position];
  reading.anchorYaml(path, file, source);
  reading.anchorYaml([...path, 'ref'], file, source, ['id']);
  for (const name of files.filter((name) => name !== 'modulo.yaml' && !module.activities.includes(name)))
    reading.say(
      { file, line: source.lineOf(['activities']) },
      'activity-not-listed',
      { file: name },
      'warning',
    );

  const { id, activities: names, ...rest } = module;
  const result: PackageModule = { ref: id, ...rest, activities: [] };
  names.forEach((name, i) => {
    if (!files.includes(name)) {
      reading.say({ file, line: source.lineOf(['activities', i]) }, 'file-missing', { file: name });
      return;
    }
    const activity = readActivity(reading, `${folder}/${name}`, [
      ...path,
      'activities',
      result.activities.length,
    ]);
    if (activity) result.activities.push(activity);
  });
  return result;
}
