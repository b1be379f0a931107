// How many plays a peer plays in a second of CPU time, and how they ended, as a line of JSON.
'use strict';

const REPEATS = 5;

const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

// `play` plays once, from beginning to end, and returns the id of the ending.
function report(name, play, plays) {
  for (let n = 0; n < plays / 2; n++) play();
  const endings = {};
  const rates = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const began = seconds();
    for (let n = 0; n < plays; n++) {
      const ending = play();
      endings[ending] = (endings[ending] || 0) + 1;
    }
    rates.push(plays / (seconds() - began));
  }
  console.log(JSON.stringify({ name, rates, endings }));
}

// A whole number from 0 to below `n`, each equally often.
const dice = (n) => Math.floor(Math.random() * n);

module.exports = { report, dice };
