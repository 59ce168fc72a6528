declare module 'marked-terminal' {
  import type {MarkedExtension} from 'marked';

  /** What octavo uses of the package, which has no types of its own. */
  export function markedTerminal(options?: {
    /** In cells. */
    width?: number;
    reflowText?: boolean;
  }): MarkedExtension;
}
