// node yarn_bound.js FOLDER: Yarn in JavaScript (yarn-bound, on bondage.js).
'use strict';

const fs = require('fs');
const path = require('path');
const bound = require('yarn-bound');
const { report, dice } = require('./timing.js');

const YarnBound = bound.default || bound;
const dialogue = fs.readFileSync(path.join(process.argv[2], 's12.yarn'), 'utf8');
const runner = new YarnBound({ dialogue, startAt: 'Start', functions: { dice } });

function play() {
  runner.history.length = 0;
  runner.jump('Start');
  const text = [];
  for (;;) {
    const result = runner.currentResult;
    if (result.options) {
      const open = result.options.flatMap((option, n) => (option.isAvailable ? [n] : []));
      for (const n of open) text.push(result.options[n].text);
      runner.advance(open[dice(open.length)]);
    } else {
      text.push(result.text);
      if (result.text.startsWith('ENDING')) break;
      runner.advance();
    }
  }
  return text.join('\n').match(/ENDING (\S+)/)[1];
}

report('yarn-bound 0.5.5', play, 60);
