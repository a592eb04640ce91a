import { courseFile } from './disk';
import type { Package } from './package';
import type { Reading } from './reading';

type Course = Pick<Package, 'ref' | 'details' | 'timeZone' | 'enrolment'>;

/** `curso.yaml`, and the module folders it lists. */
export function readCourse(reading: Reading): { course: Course; modules: string[] } {
  const file = 'curso.yaml';
  const source = reading.yaml(file);
  if (!source) return { course: unreadable, modules: [] };
  reading.anchorYaml([], file, source);
  reading.anchorYaml(['details'], file, source);
  reading.anchorYaml(['details', 'minimumMark'], file, source, ['completion', 'minimumMark']);
  reading.anchorYaml(['ref'], file, source, ['id']);
  const course = reading.parse(file, courseFile, source);
  if (!course) return { course: unreadable, modules: listedModules(source.value) };
  const { id, timeZone, enrolment, completion, modules, ...details } = course;
  return {
    course: { ref: id, timeZone, enrolment, details: { ...details, minimumMark: completion.minimumMark } },
    modules,
  };
}

function listedModules(value: unknown): string[] {
  const modules = (value as { modules?: unknown } | null)?.modules;
  return Array.isArray(modules) ? modules.filter((name): name is string => typeof name === 'string') : [];
}

/** Stands in for what could not be read, so that the rest can still be checked. It is never imported. */
const unreadable: Course = {
  ref: '',
  timeZone: 'UTC',
  enrolment: { opensAt: null, closesAt: null, capacity: null, key: null },
  details: {
    title: '',
    subtitle: '',
    language: 'es',
    hours: 0,
    level: '',
    audience: '',
    summary: '',
    description: '',
    objectives: [],
    cover: 'faro',
    minimumMark: null,
    certificate: null,
  },
};
