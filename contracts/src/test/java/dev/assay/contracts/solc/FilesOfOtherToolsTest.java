package dev.assay.contracts.solc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesOfOtherToolsTest {

    private static final String ABI = "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"x\",\"type\":\"uint256\"}],"
            + "\"stateMutability\":\"payable\"}]";
    private static final String CODE = "0x6000" + "__$aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa$__" + "00";
    private static final String LINKS = "{\"src/L.sol\":{\"L\":[{\"length\":20,\"start\":2}]}}";

    @TempDir
    private Path folder;

    @Test
    void readsHardhat() {
        Path file = Compilers.write(
                folder,
                "contracts/Token.sol/Token.json",
                "{\"_format\":\"hh-sol-artifact-1\","
                        + "\"contractName\":\"Token\",\"sourceName\":\"contracts/Token.sol\",\"abi\":" + ABI
                        + ",\"bytecode\":\"" + CODE + "\",\"deployedBytecode\":\"0x60\",\"linkReferences\":" + LINKS
                        + ",\"deployedLinkReferences\":{}}");

        Artifact artifact = Artifacts.read(file);

        assertThat(artifact.fullName()).isEqualTo("contracts/Token.sol:Token");
        assertThat(artifact.creationCode().links()).containsExactly(new Bytecode.LinkReference("src/L.sol", "L", 2));
        assertThat(artifact.runtimeCode().bytes().toHex()).isEqualTo("0x60");
        assertThat(artifact.abi().constructor().isPayable()).isTrue();
    }

    @Test
    void readsFoundry() {
        Path file = Compilers.write(
                folder,
                "Token.sol/Token.json",
                "{\"abi\":" + ABI
                        + ",\"bytecode\":{\"object\":\"" + CODE + "\",\"sourceMap\":\"1:2:3\",\"linkReferences\":"
                        + LINKS
                        + "},\"deployedBytecode\":{\"object\":\"0x60\",\"sourceMap\":\"\",\"linkReferences\":{}},"
                        + "\"rawMetadata\":\"{}\",\"metadata\":{\"settings\":{\"compilationTarget\":{\"src/Token.sol\":\"Token\"}}}}");
        Compilers.write(folder, "build-info/1.json", "{\"id\":\"1\"}");

        Artifact artifact = Artifacts.read(file);

        assertThat(artifact.fullName()).isEqualTo("src/Token.sol:Token");
        assertThat(artifact.creationCode().sourceMap()).isEqualTo("1:2:3");
        assertThat(artifact.creationCode().isLinked()).isFalse();
        assertThat(artifact.metadata()).contains("{}");
        assertThat(Artifacts.readAll(folder)).extracting(Artifact::name).containsExactly("Token");
    }

    @Test
    void namesAFileThatIsNone() {
        Path file = Compilers.write(folder, "package.json", "{\"name\":\"x\"}");
        assertThatThrownBy(() -> Artifacts.read(file))
                .isInstanceOf(SolcException.class)
                .hasMessageContaining("package.json");
        Path broken = Compilers.write(folder, "broken.json", "{\"abi\":");
        assertThatThrownBy(() -> Artifacts.read(broken))
                .isInstanceOf(SolcException.class)
                .hasMessageContaining("broken.json");
        Path outside = Compilers.write(
                folder,
                "outside.json",
                "{\"abi\":[],\"bytecode\":\"0x60\"," + "\"linkReferences\":{\"a\":{\"b\":[{\"start\":5}]}}}");
        assertThatThrownBy(() -> Artifacts.read(outside)).isInstanceOf(SolcException.class);
    }

    @Test
    void readsWhatFoundryBroadcast() {
        String hash = "0x" + "1".repeat(64);
        String failed = "0x" + "2".repeat(64);
        Compilers.write(
                folder,
                "Deploy.s.sol/31337/run-latest.json",
                "{\"transactions\":["
                        + "{\"hash\":\"" + hash + "\",\"transactionType\":\"CREATE\",\"contractName\":\"Token\","
                        + "\"contractAddress\":\"0x5fbdb2315678afecb367f032d93f642f64180aa3\",\"additionalContracts\":["
                        + "{\"transactionType\":\"CREATE2\",\"address\":\"0x00000000000000000000000000000000000a55a1\",\"initCode\":\"0x\"}]},"
                        + "{\"hash\":\"" + failed + "\",\"transactionType\":\"CREATE\",\"contractName\":\"Token\","
                        + "\"contractAddress\":\"0x5fbdb2315678afecb367f032d93f642f64180aa4\",\"additionalContracts\":[]},"
                        + "{\"hash\":\"" + hash + "\",\"transactionType\":\"CALL\",\"contractName\":\"Token\","
                        + "\"contractAddress\":\"0x5fbdb2315678afecb367f032d93f642f64180aa3\"}],"
                        + "\"receipts\":[{\"status\":\"0x1\",\"transactionHash\":\"" + hash + "\"},"
                        + "{\"status\":\"0x0\",\"transactionHash\":\"" + failed + "\"}],\"chain\":31337}");
        Compilers.write(folder, "Deploy.s.sol/31337/run-1700000000.json", "{\"transactions\":[]}");

        List<Broadcast> all = Broadcast.readAll(folder);

        assertThat(all).hasSize(3).allMatch(one -> one.chainId() == 31337);
        assertThat(all).extracting(Broadcast::succeeded).containsExactly(true, true, false);
        assertThat(Broadcast.find(all, "Token").orElseThrow().address().toHex())
                .isEqualTo("0x5fbdb2315678afecb367f032d93f642f64180aa3");
        Path wrong = Compilers.write(folder, "wrong.json", "{}");
        assertThatThrownBy(() -> Broadcast.read(wrong)).hasMessageContaining("wrong.json");
    }

    @Test
    void tellsChainsApartInWhatFoundryBroadcast() {
        for (int chain : new int[] {1, 11155111}) {
            Compilers.write(
                    folder,
                    "Deploy.s.sol/" + chain + "/run-latest.json",
                    "{\"transactions\":[{\"hash\":\"0x" + "1".repeat(64)
                            + "\",\"transactionType\":\"CREATE\",\"contractName\":\"Token\",\"contractAddress\":\""
                            + String.format("0x%040x", chain)
                            + "\"}],\"receipts\":[{\"status\":\"0x1\",\"transactionHash\":\"0x" + "1".repeat(64)
                            + "\"}],\"chain\":" + chain + "}");
        }

        List<Broadcast> all = Broadcast.readAll(folder);

        assertThat(Broadcast.find(all, 1, "Token")).map(Broadcast::chainId).contains(1L);
        assertThat(Broadcast.find(all, 11155111, "Token"))
                .map(Broadcast::chainId)
                .contains(11155111L);
        assertThat(Broadcast.find(all, 10, "Token")).isEmpty();
        assertThat(Broadcast.find(all, "Shop")).isEmpty();
        assertThatThrownBy(() -> Broadcast.find(all, "Token"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("find(all, chainId, name): [1, 11155111]");
    }

    @Test
    void readsVyper() {
        List<Artifact> found = Vyper.parse("{\"src/Vault.vy\":{\"abi\":" + ABI + ",\"bytecode\":\"0x6001\","
                + "\"bytecode_runtime\":\"0x60\",\"method_identifiers\":{}},\"version\":\"0.4.3+commit.bff19ea2\"}");

        assertThat(found).singleElement().satisfies(artifact -> {
            assertThat(artifact.fullName()).isEqualTo("src/Vault.vy:Vault");
            assertThat(artifact.creationCode().bytes().toHex()).isEqualTo("0x6001");
            assertThat(artifact.runtimeCode().size()).isEqualTo(1);
        });
        assertThatThrownBy(() -> Vyper.parse("Error compiling")).isInstanceOf(SolcException.class);
    }

    @Test
    void saysWhereFoundryTomlIsWrong() {
        assertThatThrownBy(() -> FoundryToml.parse("[profile.default]\nnonsense\n", "default"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> FoundryToml.parse("[profile.default]\n[profile.lite]\n", "ci"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("foundry.toml has no profile ci, but [default, lite]");
        assertThatThrownBy(() -> FoundryToml.parse("[profile.default]\na = { b }\n", "default"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("default.a, is no table");
    }

    @Test
    void readsTablesOfFoundryToml() {
        FoundryToml toml = FoundryToml.parse("""
                [profile.default]
                optimizer_details = { yul = true, yulDetails = { optimizerSteps = "a,b}" } }
                "libs" = ["a,b", 'c']
                [profile.default.fuzz]
                runs = 256
                [profile.ci.optimizer_details]
                yul = false
                """, "ci");

        assertThat(toml.text("optimizer_details.yul")).isEqualTo("false");
        assertThat(toml.text("optimizer_details.yulDetails.optimizerSteps")).isEqualTo("a,b}");
        assertThat(toml.list("libs")).containsExactly("a,b", "c");
        assertThat(toml.text("fuzz.runs")).isEqualTo("256");
    }
}
