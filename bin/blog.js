#!/usr/bin/env node
// Starts a blog that `octavo pack` has made a package of: it is copied there, beside dist/ and the posts. It is the same
// in every package; what is particular to a blog stands in its package.json.
const {dirname} = require('node:path');

require('../dist/start.cjs').start({blog: dirname(__dirname)});
