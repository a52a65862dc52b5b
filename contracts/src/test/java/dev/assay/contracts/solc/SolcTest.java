package dev.assay.contracts.solc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.core.row.Row;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SolcTest {

    private static final String HEAD = "// SPDX-License-Identifier: MIT\npragma solidity ^0.8.20;\n";
    private static final String STORAGE = HEAD + "contract SimpleStorage {\n"
            + "    uint256 public value;\n"
            + "    constructor(uint256 start) { value = start; }\n"
            + "    function set(uint256 to) external { value = to; }\n"
            + "}\n";
    private static final Address LIBRARY = Address.parse("0x00000000000000000000000000000000000a55a1");

    private static Solc solc;

    @BeforeAll
    static void start() {
        solc = Compilers.open();
    }

    @AfterAll
    static void stop() {
        if (solc != null) {
            solc.close();
        }
    }

    @Test
    void compilesASourceThatIsNoFile() {
        Compilation compiled = solc.compile(SolidityProject.of("SimpleStorage.sol", STORAGE));

        Artifact artifact = compiled.artifact("SimpleStorage");
        assertThat(artifact.fullName()).isEqualTo("SimpleStorage.sol:SimpleStorage");
        assertThat(artifact.abi().functions())
                .extracting(AbiFunction::signature)
                .contains("set(uint256)", "value()");
        assertThat(artifact.creationCode().size())
                .isGreaterThan(artifact.runtimeCode().size());
        assertThat(artifact.runtimeCode().sourceMap()).contains(":");
        assertThat(artifact.metadata().orElseThrow()).contains("compilationTarget");
        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(compiled.tooLarge()).isEmpty();
        assertThat(solc.version()).startsWith("0.8.");
        assertThatThrownBy(() -> compiled.artifact("Other"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SimpleStorage.sol:SimpleStorage");
    }

    @Test
    void saysWhereAnErrorIs() {
        String wrong = HEAD + "contract A {\n    /* ü */ function f() external { g(); }\n}\n";
        assertThatThrownBy(() -> solc.compile(SolidityProject.of("A.sol", wrong)))
                .isInstanceOfSatisfying(CompileException.class, failed -> {
                    Diagnostic error = failed.diagnostics().get(0);
                    assertThat(error.severity()).isEqualTo(Diagnostic.Severity.ERROR);
                    assertThat(error.code()).isEqualTo("7576");
                    assertThat(error.file()).isEqualTo("A.sol");
                    assertThat(error.line()).isEqualTo(4);
                    assertThat(error.column()).isEqualTo(37);
                })
                .hasMessageContaining("A.sol:4:37: DeclarationError (7576)");
    }

    @Test
    void tellsWarningsThatDoNotStop() {
        String unused = HEAD + "contract A { function f() external pure { uint256 x; } }\n";
        assertThat(solc.compile(SolidityProject.of("A.sol", unused)).diagnostics())
                .extracting(Diagnostic::severity, Diagnostic::code)
                .contains(tuple(Diagnostic.Severity.WARNING, "2072"));
    }

    @Test
    void findsImportsInAProjectAndInModules(@TempDir Path root) {
        Compilers.write(
                root,
                "lib/math/src/Twice.sol",
                HEAD + "library Twice { function twice(uint256 x) internal pure returns (uint256) { return 2 * x; } }");
        Compilers.write(root, "lib/own/Own.sol", HEAD + "contract Own {}");
        Compilers.write(root, "remappings.txt", "# comment\n@own/=lib/own/\n");
        Compilers.write(root, "src/base/Base.sol", HEAD + "abstract contract Base {}");
        Compilers.write(
                root,
                "src/Token.sol",
                HEAD + "// import \"nowhere.sol\";\n"
                        + "import {Twice} from \"math/Twice.sol\";\n"
                        + "import \"./base/Base.sol\";\n"
                        + "import {Own} from '@own/Own.sol';\n"
                        + "import {ERC20} from \"@openzeppelin/contracts/token/ERC20/ERC20.sol\";\n"
                        + "contract Token is Base, ERC20 {\n"
                        + "  constructor(string memory a, string memory b) ERC20(a, b) {}\n"
                        + "  function f(uint256 x) external pure returns (uint256) { return Twice.twice(x); }\n"
                        + "}\n");

        Compilation compiled = solc.compile(SolidityProject.at(root).file("Token.sol"));

        assertThat(compiled.artifacts()).extracting(Artifact::fullName).containsExactly("src/Token.sol:Token");
        assertThat(compiled.input()).doesNotContain("\"nowhere.sol\"").contains("lib/math/src/Twice.sol");
        assertThatThrownBy(() -> solc.compile(SolidityProject.at(root).file("Missing.sol")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Missing.sol");
        assertThat(solc.compile(SolidityProject.at(root)).artifacts())
                .extracting(Artifact::name)
                .containsExactlyInAnyOrder("Token", "Base");
    }

    @Test
    void honoursFoundryToml(@TempDir Path root) {
        Compilers.write(root, "foundry.toml", """
                [profile.default] # what counts
                src = 'source'
                libs = ["deps"]
                optimizer = true
                optimizer_runs = 1_000
                via_ir = true
                evm_version = "paris"
                solc = "0.8.19"
                remappings = [
                  "@deps/=deps/", # one
                  "x:y/=z/",
                ]
                [profile.ci]
                optimizer_runs = 5
                """);
        Compilers.write(root, "deps/One.sol", HEAD + "contract One {}");
        Compilers.write(root, "source/Two.sol", HEAD + "import \"@deps/One.sol\"; contract Two is One {}");

        Compilation compiled = solc.compile(SolidityProject.at(root));

        String settings = compiled.input();
        assertThat(settings)
                .contains("\"runs\":1000", "\"enabled\":true", "\"viaIR\":true", "\"evmVersion\":\"paris\"")
                .contains("@deps/=deps/", "x:y/=z/");
        assertThat(compiled.artifact("Two").source()).isEqualTo("source/Two.sol");
        assertThat(compiled.diagnostics())
                .filteredOn(said -> said.type().equals("Version"))
                .singleElement()
                .asString()
                .contains("0.8.19");
    }

    @Test
    void honoursWhatFoundryTomlSaysOfTheCode(@TempDir Path root) {
        Compilers.write(root, "foundry.toml", """
                [profile.default]
                optimizer = true
                cbor_metadata = false
                bytecode_hash = "none"
                revert_strings = "strip"
                use_literal_content = true
                auto_detect_remappings = false
                include_paths = ["more"]
                optimizer_details = { cse = false, yul = true, yulDetails = { stackAllocation = true } }
                compilation_restrictions = [{ paths = "src/*", optimizer_runs = 5 }]
                [profile.small]
                optimizer_runs = 1
                """);
        Compilers.write(root, "lib/one/src/Lost.sol", HEAD + "contract Lost {}");
        Compilers.write(root, "more/Base.sol", HEAD + "contract Base {}");
        Compilers.write(
                root,
                "src/A.sol",
                HEAD + "import \"Base.sol\"; contract A is Base { function f() external { revert(\"why so\"); } }");

        Compilation compiled = solc.compile(SolidityProject.at(root));
        Compilation small = solc.compile(SolidityProject.at(root, "small"));

        assertThat(compiled.input())
                .contains("\"runs\":200", "\"debug\":{\"revertStrings\":\"strip\"}", "\"remappings\":[]")
                .contains("\"details\":{\"cse\":false,\"yul\":true,\"yulDetails\":{\"stackAllocation\":true}}")
                .contains("\"appendCBOR\":false,\"bytecodeHash\":\"none\",\"useLiteralContent\":true");
        assertThat(small.input()).contains("\"runs\":1,").contains("\"appendCBOR\":false");
        // The bytes of "solc", which begin the version in the metadata, and of the reason.
        assertThat(compiled.artifact("A").runtimeCode().bytes().toHex())
                .doesNotContain("64736f6c63")
                .doesNotContain("77687920736f");
        assertThat(compiled.diagnostics())
                .filteredOn(said -> said.type().equals("Setting"))
                .singleElement()
                .asString()
                .contains("compilation_restrictions is not honoured");
        Compilers.write(root, "foundry.toml", "[profile.default]\nbytecode_hash = \"md5\"\n");
        assertThatThrownBy(() -> SolidityProject.at(root))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bytecode_hash must be one of [ipfs, bzzr1, none], is md5");
    }

    @Test
    void linksLibraries() {
        String source = HEAD + "library Sums { function sum(uint256[] memory xs) external pure returns (uint256 s) "
                + "{ for (uint256 i = 0; i < xs.length; i++) s += xs[i]; } }\n"
                + "contract User { function f(uint256[] memory xs) external pure returns (uint256) { return Sums.sum(xs); } }";
        SolidityProject project = SolidityProject.of("User.sol", source);
        Artifact open = solc.compile(project).artifact("User");

        assertThat(open.creationCode().isLinked()).isFalse();
        assertThat(open.creationCode().links()).allMatch(link -> link.fullName().equals("User.sol:Sums"));
        assertThatThrownBy(open::deployment)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("User.sol:Sums");
        assertThatThrownBy(() -> open.link(Map.of("Other", LIBRARY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Other");

        Artifact linked = open.link(Map.of("Sums", LIBRARY));
        Compilation unlinked = solc.compile(project);
        assertThatThrownBy(() -> unlinked.verification(linked, Bytes.EMPTY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("artifact was not linked when it was compiled: compile with"
                        + " project.library(\"User.sol:Sums\", address)");
        Compilation known = solc.compile(project.library("User.sol:Sums", LIBRARY));
        assertThat(known.verification(known.artifact("User"), Bytes.EMPTY).standardJson())
                .contains("\"libraries\":{\"User.sol\":{\"Sums\":\"" + LIBRARY.toHex());
        Artifact atOnce =
                solc.compile(project.library("User.sol:Sums", LIBRARY)).artifact("User");
        // The metadata's hash at the end differs, since the settings do.
        int body = linked.runtimeCode().size() - 53;
        assertThat(linked.runtimeCode().bytes().slice(0, body))
                .isEqualTo(atOnce.runtimeCode().bytes().slice(0, body));
    }

    @Test
    void keepsOutputsByContent(@TempDir Path folder) throws Exception {
        Path cache = folder.resolve("cache");
        try (Solc one = Compilers.open(Solc.builder().cache(cache))) {
            assertThat(one.compile(SolidityProject.of("A.sol", STORAGE)).isCached())
                    .isFalse();
            Compilation again = one.compile(SolidityProject.of("A.sol", STORAGE));
            assertThat(again.isCached()).isTrue();
            assertThat(again.artifact("SimpleStorage").isDeployable()).isTrue();
            assertThat(one.compile(SolidityProject.of("A.sol", STORAGE).optimizer(200))
                            .isCached())
                    .isFalse();
            assertThat(one.compile(SolidityProject.of("A.sol", STORAGE + " ")).isCached())
                    .isFalse();
        }
        try (Stream<Path> files = Files.list(cache)) {
            assertThat(files).hasSize(3).allMatch(file -> file.toString().endsWith(".json"));
        }
    }

    @Test
    void findsWhatIsTooLarge() {
        StringBuilder source = new StringBuilder(HEAD + "contract Large {\n");
        for (int i = 0; i < 30; i++) {
            source.append("function f")
                    .append(i)
                    .append("() external pure returns (string memory) { return \"")
                    .append(String.valueOf((char) ('A' + i)).repeat(1000))
                    .append("\"; }\n");
        }
        Compilation compiled = solc.compile(SolidityProject.of("Large.sol", source + "}"));

        assertThat(compiled.tooLarge()).singleElement().satisfies(size -> {
            assertThat(size.contract()).isEqualTo("Large.sol:Large");
            assertThat(size.limit()).isEqualTo(CodeSize.Limit.RUNTIME);
            assertThat(size.bytes()).isGreaterThan(24_576);
        });
        // The compiler warns by itself.
        assertThat(compiled.diagnostics()).extracting(Diagnostic::code).contains("5574");
    }

    @Test
    void countsArgumentsToWhatCreates() {
        String source = HEAD + "contract Named { string public name; constructor(string memory n) { name = n; } }";
        Artifact artifact =
                solc.compile(SolidityProject.of("Named.sol", source)).artifact("Named");

        Deployment large = artifact.deployment("x".repeat(49_152));

        assertThat(artifact.deployment("x").size().isExceeded()).isFalse();
        assertThat(large.size())
                .isEqualTo(new CodeSize(
                        "Named.sol:Named",
                        CodeSize.Limit.CREATION,
                        artifact.creationCode().size() + 64 + 49_152));
        assertThat(large.size().isExceeded()).isTrue();
        assertThat(artifact.sizes()).noneMatch(CodeSize::isExceeded);
    }

    @Test
    void checksArgumentsAndKnowsTheAddress() {
        Compilation compiled = solc.compile(SolidityProject.of("A.sol", STORAGE));
        Artifact artifact = compiled.artifact("SimpleStorage");

        Deployment deployment = artifact.deployment(BigInteger.valueOf(42));
        assertThat(deployment.data().size()).isEqualTo(artifact.creationCode().size() + 32);
        assertThat(deployment.arguments().toHex()).endsWith("2a");
        assertThat(deployment.draft().to()).isEmpty();
        assertThat(deployment.draft(Bytes32.ZERO).to()).contains(Deployment.DETERMINISTIC_DEPLOYER);
        assertThatThrownBy(artifact::deployment).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> artifact.deployment("42"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("start");

        Verification verification = compiled.verification(artifact, deployment.arguments());
        assertThat(verification.compilerVersion()).matches("v0\\.8\\.\\d+\\+commit\\.[0-9a-f]{8}");
        assertThat(verification.contractName()).isEqualTo("A.sol:SimpleStorage");
        String again = solc.standardJson(verification.standardJson());
        assertThat(StandardOutput.parse(again).artifacts().get(0).creationCode().bytes())
                .isEqualTo(artifact.creationCode().bytes());
    }

    @Test
    void startsANewWorkerWhenOneDied() {
        try (NodeCompiler compiler = worker(Duration.ofMinutes(2))) {
            ProcessHandle first = ProcessHandle.of(compiler.pid()).orElseThrow();
            first.destroyForcibly();
            first.onExit().join();

            String output =
                    compiler.compile("{\"language\":\"Solidity\",\"sources\":{\"A\":{\"content\":\"contract A {}\"}}}");

            assertThat(Row.parse(output).has("sources")).isTrue();
            assertThat(compiler.pid()).isNotEqualTo(first.pid());
        }
    }

    @Test
    void stopsACompilationThatTakesTooLong() {
        NodeCompiler compiler = worker(Duration.ofMinutes(2));
        ProcessHandle process = ProcessHandle.of(compiler.pid()).orElseThrow();
        compiler.close();
        process.onExit().join();
        assertThat(process.isAlive()).isFalse();
        assertThatThrownBy(() -> compiler.compile("{}")).isInstanceOf(IllegalStateException.class);

        assertThatThrownBy(() -> worker(Duration.ofMillis(1)))
                .isInstanceOf(SolcException.class)
                .hasMessageContaining("PT0.001S");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void runsANativeCompiler(@TempDir Path folder) {
        Path script = Compilers.write(
                folder,
                "solc",
                "#!/usr/bin/env node\n"
                        + "const solc = require('" + Compilers.modules().resolve("solc") + "');\n"
                        + "if (process.argv[2] === '--version') console.log('solc, the solidity compiler\\nVersion: ' + solc.version());\n"
                        + "else process.stdout.write(solc.compile(require('fs').readFileSync(0, 'utf8')));\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        try (Solc built = Solc.builder().binary(script).build()) {
            assertThat(built.compile(SolidityProject.of("A.sol", STORAGE))
                            .artifact("SimpleStorage")
                            .creationCode()
                            .bytes())
                    .isEqualTo(solc.compile(SolidityProject.of("A.sol", STORAGE))
                            .artifact("SimpleStorage")
                            .creationCode()
                            .bytes());
        }
        Path broken = Compilers.write(folder, "broken", "#!/bin/sh\necho bad options >&2\nexit 3\n");
        assertThat(broken.toFile().setExecutable(true)).isTrue();
        try (Solc failing = Solc.builder().binary(broken).build()) {
            assertThatThrownBy(failing::version)
                    .isInstanceOf(SolcException.class)
                    .hasMessageContaining("ended with 3")
                    .hasMessageContaining("bad options");
        }
        assertThatThrownBy(() -> Solc.builder().binary(folder.resolve("none")).build())
                .isInstanceOf(SolcException.class)
                .hasMessageContaining("none");
        assertThat(Solc.builder().nodeModules(folder).find()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void givesUpOnACompilationThatNeverEnds(@TempDir Path folder) {
        Path silent = Compilers.write(folder, "node", "#!/bin/sh\nprintf '\\000\\000\\000\\001v'\nexec sleep 60\n");
        assertThat(silent.toFile().setExecutable(true)).isTrue();
        try (NodeCompiler compiler = NodeCompiler.open(silent, folder, Duration.ofSeconds(1))) {
            ProcessHandle process = ProcessHandle.of(compiler.pid()).orElseThrow();
            assertThat(compiler.version()).isEqualTo("v");

            assertThatThrownBy(() -> compiler.compile("{}"))
                    .isInstanceOf(SolcException.class)
                    .hasMessageContaining("PT1S");

            process.onExit().join();
            assertThat(compiler.pid()).isEqualTo(-1);
        }
    }

    private static NodeCompiler worker(Duration limit) {
        Path node = Processes.onPath("node").orElseThrow();
        return NodeCompiler.open(node, Compilers.modules().resolve("solc"), limit);
    }

    @Test
    void findsWhatIsImported() {
        assertThat(
                        Imports.of(
                                "import \"a\"; import {B as C} from 'b'; import * as d from \"d\";\n"
                                        + "/* import \"no\"; */ contract X { string s = \"import 'no';\"; function import_() {} }\nimport \"e\" as e;"))
                .isEqualTo(List.of("a", "b", "d", "e"));
        assertThat(SourceTree.absolute("a/b/C.sol", "../d/./E.sol")).isEqualTo("a/d/E.sol");
        assertThat(SourceTree.absolute("C.sol", "./E.sol")).isEqualTo("E.sol");
        assertThat(Remapping.parse("ctx:@a/=b/")).hasToString("ctx:@a/=b/");
        assertThatThrownBy(() -> Remapping.parse("nonsense")).hasMessageContaining("nonsense");
    }
}
