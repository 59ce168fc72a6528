import type {TrailStep} from '../effects.ts';
import {articleOf} from '../select.ts';
import type {State, Trail} from '../state.ts';

/** Places that are remembered. */
const longest = 200;

/** The trail once the article on the screen is left by such a step. */
export function trailAfter(state: State, step: TrailStep): Trail {
  const {trail} = state;
  const from = articleOf(state);
  if (!from || step === 'keep') return trail;
  const focus = from.excerpt ? from.excerpt.focus : from.focus;
  const here = {id: from.id, offset: from.anchor, focus};
  if (step === 'push') return {back: [...trail.back, here].slice(-longest), forward: []};
  if (step === 'back') return {back: trail.back.slice(0, -1), forward: [...trail.forward, here]};
  return {back: [...trail.back, here], forward: trail.forward.slice(0, -1)};
}
