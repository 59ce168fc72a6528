import {argv} from 'node:process';
import {openReadings} from '../../src/settings/readings.ts';

/** Run as a process of its own: makes 200 marks on the library `/blog`, saving after each. */
const [, , folder = '', name = ''] = argv;
const readings = openReadings('/blog', {folder});
for (let index = 0; index < 200; index++) {
  readings.remember(`${name}-${index}`, {starred: true});
  readings.remember('shared', name === 'a' ? {offset: index} : {progress: index / 200});
  const message = await readings.save();
  if (message !== null) throw new Error(message);
}
