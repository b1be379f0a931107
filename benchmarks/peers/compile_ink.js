// node compile_ink.js FOLDER: compiles the story to ink's JSON, for all ink engines.
'use strict';

const fs = require('fs');
const path = require('path');
const { Compiler } = require('inkjs/full');

const file = path.join(process.argv[2], 's12.ink');
const story = new Compiler(fs.readFileSync(file, 'utf8')).Compile();
fs.writeFileSync(`${file}.json`, story.ToJson());
