import {parentPort} from 'node:worker_threads';
import {type Drawing, type Drawn, draw} from './draw.ts';
import {PictureError} from './error.ts';

/** What the thread answers to each `Drawing`: the picture, or why there is none. */
export type Answer = Drawn | {readonly flaw: string};

// The entry of a thread of its own: only there is there anybody to listen to.
parentPort?.on('message', (drawing: Drawing) => parentPort?.postMessage(answer(drawing)));

function answer(drawing: Drawing): Answer {
  try {
    return draw(drawing);
  } catch (error) {
    return {flaw: error instanceof PictureError ? error.message : 'is damaged'};
  }
}
