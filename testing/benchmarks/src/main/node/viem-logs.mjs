// Reads Transfer logs from a node, 10,000 an answer, and decodes each; prints processor seconds and seconds of each round.
// Arguments: address, first block, last block, rounds.
import { createPublicClient, decodeEventLog, http, parseAbi } from "viem";

const [url, first, last, rounds] = process.argv.slice(2);
const abi = parseAbi(["event Transfer(address indexed from, address indexed to, uint256 value)"]);
const client = createPublicClient({ transport: http(url, { timeout: 60_000 }) });

for (let round = 0; round < Number(rounds); round++) {
  const before = process.cpuUsage();
  const start = process.hrtime.bigint();
  let sum = 0n;
  let count = 0;
  for (let from = Number(first); from <= Number(last); from += 100) {
    const logs = await client.getLogs({ fromBlock: BigInt(from), toBlock: BigInt(from + 99) });
    for (const log of logs) {
      sum += decodeEventLog({ abi, data: log.data, topics: log.topics }).args.value;
      count++;
    }
  }
  const used = process.cpuUsage(before);
  if (count !== (Number(last) - Number(first) + 1) * 100) {
    throw new Error(`read ${count} logs`);
  }
  console.log((used.user + used.system) / 1e6, Number(process.hrtime.bigint() - start) / 1e9);
}
