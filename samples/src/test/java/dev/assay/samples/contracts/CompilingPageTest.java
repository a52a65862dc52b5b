package dev.assay.samples.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.send.Sender;
import dev.assay.contracts.solc.Artifact;
import dev.assay.contracts.solc.Artifacts;
import dev.assay.contracts.solc.Broadcast;
import dev.assay.contracts.solc.Compilation;
import dev.assay.contracts.solc.Deployment;
import dev.assay.contracts.solc.Solc;
import dev.assay.contracts.solc.SolcException;
import dev.assay.contracts.solc.SolidityProject;
import dev.assay.contracts.solc.Vyper;
import dev.assay.contracts.starters.Starter;
import dev.assay.contracts.starters.Starters;
import dev.assay.testing.contracts.Contracts;
import dev.assay.testing.contracts.ContractsExtension;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The blocks of docs/contracts/compiling.md. */
@ExtendWith(ContractsExtension.class)
class CompilingPageTest {

    private static final String ABI = "[{\"type\":\"constructor\",\"inputs\":[],\"stateMutability\":\"payable\"}]";
    private static final String ADDRESS = "0x00000000000000000000000000000000000a55a1";

    @TempDir
    private Path folder;

    private static Deployment deployment(Address owner) {
        // snippet: compiling-solc
        try (Solc solc = Solc.builder().cache(Path.of("target/solc")).build()) {
            Compilation compiled = solc.compile(
                    SolidityProject.at(Path.of(".")).file("Token.sol").optimizer(200));
            Artifact token = compiled.artifact("Token");
            return token.deployment("Gold", "GLD", owner);
        }
        // end snippet
    }

    @Test
    void compilesWithWhatIsThere(Contracts contracts) {
        // Skips where there is no compiler, unless one is required.
        Artifact same = contracts
                .compile(SolidityProject.at(Path.of(".")).file("Token.sol").optimizer(200))
                .artifact("Token");
        Address owner = contracts.account("bob");

        Deployment deployment = deployment(owner);

        assertThat(deployment.data())
                .isEqualTo(same.deployment("Gold", "GLD", owner).data());
        assertThat(Files.isDirectory(Path.of("target/solc"))).isTrue();
        assertThatThrownBy(() -> same.deployment("Gold", "GLD")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsWhatOthersCompiled() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path project = folder;
        write(
                "out/Token.sol/Token.json",
                "{\"abi\":" + ABI + ",\"bytecode\":{\"object\":\"0x6001\"},"
                        + "\"deployedBytecode\":{\"object\":\"0x60\"}}");
        write(
                "artifacts/contracts/Shop.sol/Shop.json",
                "{\"_format\":\"hh-sol-artifact-1\",\"contractName\":\"Shop\","
                        + "\"sourceName\":\"contracts/Shop.sol\",\"abi\":" + ABI + ",\"bytecode\":\"0x6002\","
                        + "\"deployedBytecode\":\"0x60\",\"linkReferences\":{},\"deployedLinkReferences\":{}}");
        write(
                "broadcast/Deploy.s.sol/1/run-latest.json",
                "{\"chain\":1,\"transactions\":[{\"hash\":\"0x"
                        + "1".repeat(64)
                        + "\",\"transactionType\":\"CREATE\",\"contractName\":\"Token\",\"contractAddress\":\""
                        + ADDRESS + "\"}],\"receipts\":[{\"status\":\"0x1\",\"transactionHash\":\"0x" + "1".repeat(64)
                        + "\"}]}");
        Vyper vyper = Vyper.at(fakeVyper());

        // snippet: compiling-others
        Artifact one = Artifacts.read(project.resolve("out/Token.sol/Token.json")); // Foundry or Hardhat
        List<Artifact> all = Artifacts.readAll(project.resolve("artifacts"));
        List<Broadcast> created = Broadcast.readAll(project.resolve("broadcast"));
        Optional<Broadcast> token = Broadcast.find(created, 1, "Token"); // on chain 1
        List<Artifact> vault = vyper.compile(project.resolve("src/Vault.vy")); // one of Vyper.find() or Vyper.at(path)
        // end snippet

        assertThat(one.creationCode().bytes().toHex()).isEqualTo("0x6001");
        assertThat(all).extracting(Artifact::fullName).containsExactly("contracts/Shop.sol:Shop");
        assertThat(token).map(Broadcast::address).contains(Address.parse(ADDRESS));
        assertThat(vault).singleElement().satisfies(artifact -> {
            assertThat(artifact.name()).isEqualTo("Vault");
            assertThat(artifact.creationCode().bytes().toHex()).isEqualTo("0x6003");
        });
        assertThatThrownBy(() -> vyper.compile(project.resolve("src/Other.vy"))).isInstanceOf(SolcException.class);
    }

    /** Answers as Vyper does, for one file. */
    private Path fakeVyper() throws IOException {
        Path script = write(
                "vyper",
                "#!/bin/sh\ncase \"$1 $2 $3\" in\n\"-f combined_json \"*/src/Vault.vy)\n"
                        + "echo '{\"src/Vault.vy\":{\"abi\":" + ABI
                        + ",\"bytecode\":\"0x6003\",\"bytecode_runtime\":\"0x60\"}}'"
                        + ";;\n*) echo no such file >&2; exit 1;;\nesac\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void deploys(Contracts contracts) throws IOException {
        LocalKey key = LocalKey.parse(contracts.chain().account("bob").privateKey());
        Compilation compiled = contracts.compile("Token.sol");
        Artifact token = compiled.artifact("Token");
        Deployment deployment = token.deployment("Gold", "GLD", key.address());
        Bytes32 salt = Bytes32.of(BigInteger.valueOf(7));
        Path file = folder.resolve("verify.json");

        // snippet: compiling-deploy
        Draft draft = deployment.draft(); // at an address that depends on the sender's nonce
        Address known = deployment.address(salt); // known beforehand, whoever sends
        Draft there = deployment.draft(salt); // through the deployer 0x4e59...956C, by CREATE2
        compiled.verification(token, deployment.arguments()).write(file); // what explorers ask for
        // end snippet

        Chain chain = Chain.of(contracts.rpc());
        Sender sender = Sender.of(contracts.rpc(), key);
        Address created = sender.send(draft).await().receipt().created().orElseThrow();
        sender.send(there).await();
        assertThat(owner(chain, created)).isEqualTo(key.address());
        assertThat(owner(chain, known)).isEqualTo(key.address());
        assertThat(Deployment.DETERMINISTIC_DEPLOYER.toString())
                .startsWith("0x4e59")
                .endsWith("956C");
        assertThat(Files.readString(file)).isEqualTo(compiled.input()).contains("contract Token is ERC20");
    }

    private static Object owner(Chain chain, Address token) {
        return chain.call(token, "function owner() view returns (address)")
                .get()
                .get(0);
    }

    @Test
    void writesAStarter(Contracts contracts) {
        // snippet: compiling-starter
        Starter token = Starters.erc20("My Token", "MTK").mintable().votes().starter();
        Path written = token.write(folder); // MyToken.sol, yours to change; never overwrites
        // end snippet

        assertThat(written).isEqualTo(folder.resolve("MyToken.sol"));
        assertThatThrownBy(() -> token.write(folder)).isInstanceOf(IllegalStateException.class);
        Compilation compiled =
                contracts.compile(SolidityProject.at(folder).file("MyToken.sol").optimizer(200));
        assertThat(compiled.artifact("MyToken").abi().find("delegate(address)")).isPresent();
        assertThat(compiled.tooLarge()).isEmpty();
    }
}
