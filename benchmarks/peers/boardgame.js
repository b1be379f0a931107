// NODE_ENV=production node boardgame.js FOLDER: boardgame.io, a new client for each play.
//
// A client that is reset plays with the same luck again, so it is of no use for random plays.
'use strict';

const fs = require('fs');
const path = require('path');
const { Client } = require('boardgame.io/dist/cjs/client.js');
const { report, dice } = require('./timing.js');

const s12 = JSON.parse(fs.readFileSync(path.join(process.argv[2], 's12.json'), 'utf8'));
const meters = Object.fromEntries(s12.meters.map((meter) => [meter.id, meter]));
const signs = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const holds = (when, numbers) => when.every(([id, sign, n]) => signs[sign](numbers[id], n));

function move(effects, numbers) {
  for (const { meter, by, when } of effects) {
    if (holds(when, numbers)) {
      const { lowest, highest } = meters[meter];
      numbers[meter] = Math.min(highest, Math.max(lowest, numbers[meter] + by));
    }
  }
}

const offered = (G) =>
  s12.turns[G.turn].responses.flatMap(({ when }, n) => (holds(when, G.numbers) ? [n] : []));

const game = {
  name: 's12',
  setup: () => ({
    turn: 0,
    numbers: Object.fromEntries(s12.meters.map(({ id, start }) => [id, start])),
    told: '',
  }),
  turn: { minMoves: 1, maxMoves: 1 },
  moves: {
    respond: ({ G, random }, number) => {
      const turn = s12.turns[G.turn];
      const response = turn.responses[number];
      move(response.effects, G.numbers);
      G.told = response.reaction;
      if (turn.after.length) {
        const branch = turn.after[random.Die(100) <= turn.after[0].weight ? 0 : 1];
        move(branch.effects, G.numbers);
        G.told += `\n${branch.story}`;
      }
      G.turn += 1;
    },
  },
  endIf: ({ G }) => {
    if (G.turn < s12.turns.length) return undefined;
    return s12.endings.find(({ when }) => holds(when, G.numbers)).id;
  },
};

function play() {
  const client = Client({ game, numPlayers: 1, debug: false });
  client.start();
  const text = [];
  for (;;) {
    const { G, ctx } = client.getState();
    text.push(G.told);
    if (ctx.gameover) {
      text.join('\n');
      return ctx.gameover;
    }
    const turn = s12.turns[G.turn];
    text.push(turn.speech);
    const open = offered(G);
    for (const n of open) text.push(turn.responses[n].label, turn.responses[n].says);
    client.moves.respond(open[dice(open.length)]);
  }
}

report('boardgame.io 0.50.2', play, 300);
