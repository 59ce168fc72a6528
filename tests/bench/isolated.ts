import {join} from 'node:path';

/**
 * An environment in which octavo finds nobody's settings, readings or caches but those under `folder`. With `own` only the
 * caches are there, and the rest under `own`: nothing is remembered of earlier readings.
 */
export function isolated(folder: string, own: string = folder): Record<string, string> {
  const {env} = process;
  return {
    ...Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_CONFIG_HOME: join(own, 'config'),
    XDG_STATE_HOME: join(own, 'state'),
    XDG_DATA_HOME: join(own, 'data'),
  };
}
