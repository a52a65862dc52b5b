/**
 * From a source to code that can be deployed: {@link dev.assay.contracts.solc.Solc} compiles Solidity with what stands on
 * this machine, {@link dev.assay.contracts.solc.Vyper} does so for Vyper, {@link dev.assay.contracts.solc.Artifacts} and
 * {@link dev.assay.contracts.solc.Broadcast} read what Hardhat and Foundry wrote, and
 * {@link dev.assay.contracts.solc.Deployment} is code with checked arguments, at an address that is known beforehand
 * where you want it.
 *
 * <pre>{@code
 * Compilation compiled = solc.compile(SolidityProject.at(Path.of(".")).file("Token.sol"));
 * Artifact token = compiled.artifact("Token");
 * Draft draft = token.deployment("Test", "TST", owner).draft();
 * }</pre>
 *
 * <p>Nothing is ever downloaded, and the compiler reads no file: the sources with all they import are found here and
 * handed to it. What it finds wrong is a {@link dev.assay.contracts.solc.CompileException} with file, line and column.
 */
@NullMarked
package dev.assay.contracts.solc;

import org.jspecify.annotations.NullMarked;
