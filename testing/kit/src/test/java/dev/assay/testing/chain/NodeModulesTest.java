package dev.assay.testing.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.row.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What this build brings by npm: the Anvil of each platform there is one for, from whichever registry npm is set to. */
class NodeModulesTest {

    private static final Path FOLDER = Path.of("../node");
    private static final String PREFIX = "@foundry-rs/anvil-";
    private static final List<String> PLATFORMS =
            List.of("darwin-amd64", "darwin-arm64", "linux-amd64", "linux-arm64", "win32-amd64");

    private static Map<?, ?> json(String file) throws IOException {
        return Row.parse(Files.readString(FOLDER.resolve(file))).toMap();
    }

    @Test
    void namesTheAnvilOfEachPlatform() throws IOException {
        Map<?, ?> wanted = (Map<?, ?>) json("package.json").get("optionalDependencies");

        assertThat(wanted.keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrderElementsOf(
                        PLATFORMS.stream().map(PREFIX::concat).toList());
    }

    @Test
    void locksEachByItsContentAndNoAddress() throws IOException {
        Map<?, ?> packages = (Map<?, ?>) json("package-lock.json").get("packages");

        for (String platform : PLATFORMS) {
            assertThat(packages.get("node_modules/" + PREFIX + platform))
                    .as(platform)
                    .isInstanceOfSatisfying(Map.class, locked -> {
                        assertThat(locked.get("optional")).isEqualTo(true);
                        assertThat(locked.get("os")).isEqualTo(List.of(platform.substring(0, platform.indexOf('-'))));
                        assertThat(String.valueOf(locked.get("integrity"))).startsWith("sha512-");
                    });
        }
        assertThat(Files.readString(FOLDER.resolve("package-lock.json"))).doesNotContain("\"resolved\"");
    }
}
