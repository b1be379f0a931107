// node inkjs.js FOLDER: ink in JavaScript. The host gives the seed, as ink's own seeds are few.
'use strict';

const fs = require('fs');
const path = require('path');
const { Story } = require('inkjs');
const { report, dice } = require('./timing.js');

const SEEDS = 2147483640;
const json = fs.readFileSync(path.join(process.argv[2], 's12.ink.json'), 'utf8');
const story = new Story(json);
story.BindExternalFunction('host_seed', () => 1 + dice(SEEDS), false);

function play() {
  story.ResetState();
  const text = [];
  for (;;) {
    text.push(story.ContinueMaximally());
    const choices = story.currentChoices;
    if (choices.length === 0) break;
    for (const choice of choices) text.push(choice.text);
    story.ChooseChoiceIndex(dice(choices.length));
  }
  return text.join('\n').match(/ENDING (\S+)/)[1];
}

report('inkjs 2.4.0', play, 500);
