import type {Tokens} from 'marked';
import type {Run} from '../document.ts';
import {alertKind, alertTitle, isAlert, plain} from './alerts.ts';
import {type Builder, closeSoon, type Frame, openFrame} from './builder.ts';
import {openDetails} from './html-elements.ts';
import {lineEnd} from './lines.ts';

const fence =
  /^ {0,3}(:{3,})[ \t]*(?:\{\s*\.?([\w-]+)[^}\n]*\}|([\w-]+))?[ \t]*(.*?)[ \t]*:*[ \t]*$/;
const leaf =
  /^ {0,3}::([a-zA-Z][\w-]*)[ \t]*(?:\[([^\]\n]{0,300})\])?(?:\{([^}\n]{0,300})\})?[ \t]*$/;

export type ContainerToken = {
  type: 'container';
  raw: string;
  /** Empty for a line that closes one. */
  name: string;
  title: string;
};

/**
 * The lines `:::note Title` and `:::` of Docusaurus, Starlight, VitePress, Zenn and pandoc. Each is a token of its own;
 * what stands between them is ordinary Markdown, and the builder pairs them.
 */
export function containerLine(source: string): Tokens.Generic | undefined {
  if (!source.trimStart().startsWith('::')) return undefined;
  const raw = source.slice(0, lineEnd(source, 0));
  const line = raw.trimEnd();
  const single = leaf.exec(line);
  if (single) {
    const title =
      single[2] || /(?:id|src|url|title)=["']?([^"'\s}]+)/.exec(single[3] ?? '')?.[1] || '';
    const name = single[1] ?? '';
    return {type: 'placeholder', raw, text: title ? `[${name}: ${title}]` : `[${name}]`};
  }
  const found = fence.exec(line);
  if (!found) return undefined;
  const name = (found[2] ?? found[3] ?? '').toLowerCase();
  if (name === '' && found[4]) return undefined;
  return {type: 'container', raw, name, title: titleOf(found[4] ?? '')};
}

/** `[Title]`, `{title="Title"}` or the words as they stand. */
function titleOf(rest: string): string {
  const bracketed = /^\[(.*)\]/.exec(rest)?.[1];
  const named = /title=["“]([^"”]*)["”]/.exec(rest)?.[1];
  return bracketed ?? named ?? rest.replace(/^\{[^}]*\}\s*/, '');
}

/** Opens or closes the container that a `:::` line stands for. */
export function readContainer(
  builder: Builder,
  token: ContainerToken,
  inline: (text: string) => Run[],
): void {
  const at = builder.locator.position();
  const {name} = token;
  if (name === '') {
    closeSoon(builder, frame => frame.tag === ':::');
    return;
  }
  const title = token.title ? inline(token.title) : [];
  if (disclosures.has(name)) openDetails(builder, ':::', at, title);
  else openBox(builder, ':::', name, title, at);
}

/** Opens a box by its dialect's name for it; names that are no box hold their content and nothing else. */
export function openBox(
  builder: Builder,
  tag: string,
  name: string,
  title: Run[],
  at: number,
): void {
  const finish = ({blocks}: Frame, around: Frame) => {
    if (isAlert(name)) {
      // Zenn's `:::message` has no title; `:::message alert` is the urgent one.
      const message = name === 'message';
      const urgent = message && title[0]?.text === 'alert';
      const words = message ? [] : title.length > 0 ? title : plain(alertTitle(name), at);
      const alert = urgent ? 'caution' : alertKind(name);
      around.blocks.push({kind: 'alert', at, alert, title: words, blocks});
    } else {
      if (title.length > 0) around.blocks.push({kind: 'paragraph', at, runs: title});
      around.blocks.push(...blocks);
    }
  };
  openFrame(builder, {tag, finish, barrier: false});
}

const disclosures = new Set(['details', 'spoiler', 'collapse', 'expand']);
