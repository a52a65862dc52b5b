package dev.assay.contracts.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.internal.code.CodeReading;
import dev.assay.contracts.internal.code.CodeReading.Fallback;
import dev.assay.contracts.solc.Artifact;
import dev.assay.contracts.solc.SolidityProject;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What code is read as, against what its compiler says it is. */
class CompiledCodeTest {

    static Stream<Named<SolidityProject>> projects() {
        return Stream.of(
                named("Odd.sol", "not optimized", project -> project),
                named("Odd.sol", "optimized", project -> project.optimizer(200)),
                named(
                        "Odd.sol",
                        "through Yul",
                        project -> project.optimizer(200).viaIr(true)),
                named("Odd.sol", "through Yul, not optimized", project -> project.viaIr(true)),
                named("Odd.sol", "of Istanbul", project -> project.evmVersion("istanbul")),
                named("Ordinary.sol", "not optimized", project -> project),
                named("Ordinary.sol", "optimized", project -> project.optimizer(200)));
    }

    private static Named<SolidityProject> named(String file, String how, UnaryOperator<SolidityProject> change) {
        return Named.of(file + " " + how, change.apply(Site.project(file)));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void hasTheFunctionsOfItsAbi(SolidityProject project) {
        for (Artifact artifact : Site.compile(project).artifacts()) {
            if (!artifact.isDeployable()) {
                continue;
            }
            CodeReading reading = CodeReading.of(artifact.runtimeCode().bytes());
            Set<Bytes> declared = artifact.abi().functions().stream()
                    .map(AbiFunction::selector)
                    .collect(Collectors.toSet());

            boolean proxy = artifact.abi().fallback().isPresent()
                    && !List.of("Anything", "Flood").contains(artifact.name());
            assertThat(reading.fallback()).as(artifact.name()).isEqualTo(proxy ? Fallback.DELEGATES : Fallback.STAYS);
            assertThat(reading.selectors()).as(artifact.name()).containsAll(declared);
            if (!proxy) {
                assertThat(reading.selectors()).as(artifact.name()).isEqualTo(declared);
            }
            assertThat(reading.complete()).as(artifact.name()).isTrue();
        }
    }
}
