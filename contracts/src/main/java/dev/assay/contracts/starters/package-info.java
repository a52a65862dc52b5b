/**
 * Sources to start from: {@link dev.assay.contracts.starters.Starters} composes the contracts of everyday use on
 * OpenZeppelin 5, and prints them as Solidity that is yours to change.
 *
 * <pre>{@code
 * Starter token = Starters.erc20("Test", "TST").mintable().votes().starter();
 * token.write(Path.of("contracts"));
 * Compilation compiled = solc.compile(token.project());
 * }</pre>
 *
 * <p>Every combination of options compiles with OpenZeppelin 5.7.0 and solc 0.8.37. The imports are those of the npm
 * package {@code @openzeppelin/contracts}, which is yours to install: nothing of it is in here, and nothing is downloaded.
 */
@NullMarked
package dev.assay.contracts.starters;

import org.jspecify.annotations.NullMarked;
