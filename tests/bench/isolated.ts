import {join} from 'node:path';

/** An environment in which octavo finds nobody's settings, readings or caches but those under `folder`. */
export function isolated(folder: string): Record<string, string> {
  const {env} = process;
  return {
    ...Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_DATA_HOME: join(folder, 'data'),
  };
}
