// Compiles until its input ends. Both ways, a message is its length in four bytes, most significant first, and text.
'use strict';
const path = require('path');

console.log = (...words) => console.error(...words);
const solc = require(path.resolve(process.argv[process.argv.length - 1]));

function answer(text) {
    const body = Buffer.from(text, 'utf8');
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body.length);
    process.stdout.write(Buffer.concat([head, body]));
}

let chunks = [];
let size = 0;

function take(count) {
    const all = Buffer.concat(chunks);
    chunks = [all.subarray(count)];
    size -= count;
    return all.subarray(0, count);
}

let wanted = -1;
process.stdin.on('data', chunk => {
    chunks.push(chunk);
    size += chunk.length;
    for (;;) {
        if (wanted < 0) {
            if (size < 4) {
                return;
            }
            wanted = take(4).readUInt32BE(0);
        }
        if (size < wanted) {
            return;
        }
        const input = take(wanted).toString('utf8');
        wanted = -1;
        answer(solc.compile(input));
    }
});
process.stdin.on('end', () => process.exit(0));
answer(solc.version());
