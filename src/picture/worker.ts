import {type Drawing, type Drawn, draw} from './draw.ts';
import {PictureError} from './error.ts';

/** What the process answers to each `Drawing`: the picture, or why there is none. */
export type Answer = Drawn | {readonly flaw: string};

// The entry of a process of its own, which ends when whoever started it does: only there is there anybody to answer.
if (process.send) process.on('message', (drawing: Drawing) => process.send?.(answer(drawing)));

function answer(drawing: Drawing): Answer {
  try {
    return draw(drawing);
  } catch (error) {
    return {flaw: error instanceof PictureError ? error.message : 'is damaged'};
  }
}
