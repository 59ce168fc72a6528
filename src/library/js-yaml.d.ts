/** The part of js-yaml 3 (the parser that gray-matter carries) that octavo uses. */
declare module 'js-yaml' {
  class Type {
    constructor(
      tag: string,
      options: {
        kind: 'scalar' | 'sequence' | 'mapping';
        resolve?(data: string | null): boolean;
        construct?(data: string | null): unknown;
      },
    );
  }
  class Schema {
    constructor(options: {include?: Schema[]; implicit?: Type[]; explicit?: Type[]});
  }
  const yaml: {
    Type: typeof Type;
    Schema: typeof Schema;
    FAILSAFE_SCHEMA: Schema;
    /** With `json`, the last of two equal keys wins instead of being an error (`duplicated mapping key`). */
    load(text: string, options: {schema: Schema; json: boolean}): unknown;
  };
  export = yaml;
}
