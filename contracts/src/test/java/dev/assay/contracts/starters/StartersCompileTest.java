package dev.assay.contracts.starters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.solc.Solc;
import dev.assay.core.row.Row;
import dev.assay.testing.chain.TestChain;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartersCompileTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]*?[\"']([^\"']+)[\"']");

    @Test
    void everyCombinationCompiles() throws IOException {
        List<Starter> all = new ArrayList<>(List.of(Starters.simpleStorage(), Starters.counter(), Starters.timelock()));
        all.addAll(combinations(
                Starters.erc20("Test Token", "TST"),
                List.of(
                        Erc20Starter::permit,
                        Erc20Starter::votes,
                        Erc20Starter::pausable,
                        Erc20Starter::mintable,
                        Erc20Starter::burnable,
                        starter -> starter.capped(BigInteger.TEN),
                        starter -> starter.first(BigInteger.ONE)),
                Erc20Starter::starter));
        all.addAll(combinations(
                Starters.erc721("Deeds", "DED"),
                List.of(
                        Erc721Starter::enumerable,
                        Erc721Starter::uriStorage,
                        Erc721Starter::pausable,
                        Erc721Starter::mintable,
                        Erc721Starter::burnable,
                        Erc721Starter::votes),
                Erc721Starter::starter));
        all.addAll(combinations(
                Starters.erc1155("Items", "https://items.example/{id}.json"),
                List.of(
                        Erc1155Starter::pausable,
                        Erc1155Starter::mintable,
                        Erc1155Starter::burnable,
                        Erc1155Starter::supply),
                Erc1155Starter::starter));
        all.addAll(combinations(
                Starters.vault("Vault", "vTST"),
                List.of(VaultStarter::permit, starter -> starter.decimalsOffset(3)),
                VaultStarter::starter));
        all.add(Starters.governor("House").starter());
        all.add(Starters.governor("House")
                .votingDelay(1)
                .votingPeriod(5)
                .proposalThreshold(BigInteger.TEN)
                .quorumPercent(10)
                .starter());

        assertThat(all).hasSize(3 + 128 + 64 + 16 + 4 + 2);
        assertThat(errors(all)).isEmpty();
    }

    /** All that the compiler complains of in ours, checked as in any compilation, but without making code. */
    private static List<String> errors(List<Starter> starters) throws IOException {
        Map<String, Object> sources = new TreeMap<>();
        for (int i = 0; i < starters.size(); i++) {
            add(sources, i + "/" + starters.get(i).fileName(), starters.get(i).source());
        }
        String input = Row.of(Map.of(
                        "language",
                        "Solidity",
                        "sources",
                        sources,
                        "settings",
                        Map.of("outputSelection", Map.of("*", Map.of("*", List.of("abi"))))))
                .toJson();
        try (Solc solc = solc()) {
            Object errors = Row.parse(solc.standardJson(input)).value("errors");
            return errors instanceof List<?> list
                    ? list.stream()
                            .map(error -> String.valueOf(((Map<?, ?>) error).get("formattedMessage")))
                            .filter(error -> !error.contains("--> @openzeppelin/"))
                            .toList()
                    : List.of();
        }
    }

    private static void add(Map<String, Object> sources, String name, String text) throws IOException {
        if (sources.put(name, Map.of("content", text)) != null) {
            return;
        }
        Path modules = Path.of(System.getProperty("assay.node.modules"));
        Matcher imports = IMPORT.matcher(text);
        while (imports.find()) {
            String path = imports.group(1);
            String full = path.startsWith(".")
                    ? Path.of(name).getParent().resolve(path).normalize().toString()
                    : path;
            if (!sources.containsKey(full)) {
                add(sources, full, Files.readString(modules.resolve(full)));
            }
        }
    }

    private static Solc solc() {
        if (TestChain.isRequired()) {
            return Solc.builder().build();
        }
        return Solc.find().orElseGet(() -> Assumptions.abort("no solc-js: run npm ci in testing/node"));
    }

    private static <T> List<Starter> combinations(T plain, List<UnaryOperator<T>> options, Function<T, Starter> build) {
        List<Starter> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << options.size(); bits++) {
            T starter = plain;
            for (int i = 0; i < options.size(); i++) {
                starter = (bits >> i & 1) == 1 ? options.get(i).apply(starter) : starter;
            }
            all.add(build.apply(starter));
        }
        return all;
    }

    @Test
    void printsOneContractThatIsPinned() {
        assertThat(Starters.erc20("my 2nd token", "TST").mintable().starter())
                .isEqualTo(new Starter("My2ndToken", """
                        // SPDX-License-Identifier: MIT
                        pragma solidity 0.8.37;

                        import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
                        import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

                        contract My2ndToken is ERC20, Ownable {
                            constructor(address initialOwner)
                                ERC20("my 2nd token", "TST")
                                Ownable(initialOwner)
                            {}

                            function mint(address to, uint256 amount) external onlyOwner {
                                _mint(to, amount);
                            }
                        }
                        """));
    }

    @Test
    void refusesWhatMakesNoContract() {
        assertThatThrownBy(() -> Starters.erc20("42", "TST"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> Starters.erc20("Test", "T\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("symbol");
        assertThat(Starters.erc20("Te\"st\\", "T").starter().source()).contains("ERC20(\"Te\\\"st\\\\\", \"T\")");
        assertThatThrownBy(() -> Starters.erc20("Test", "T").capped(BigInteger.ZERO))
                .hasMessageContaining("tokens");
        assertThatThrownBy(() -> Starters.erc20("Test", "T")
                        .capped(BigInteger.ONE)
                        .first(BigInteger.TWO)
                        .starter())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Starters.governor("House").quorumPercent(101)).hasMessageContaining("percent");
        assertThatThrownBy(() -> Starters.vault("V", "V").decimalsOffset(19)).hasMessageContaining("decimals");
    }

    @Test
    void writesAFileOnce(@TempDir Path folder) throws IOException {
        Starter starter = Starters.simpleStorage();
        Path file = starter.write(folder.resolve("contracts"));
        assertThat(Files.readString(file)).isEqualTo(starter.source());
        assertThatThrownBy(() -> starter.write(folder.resolve("contracts")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SimpleStorage.sol");
    }
}
