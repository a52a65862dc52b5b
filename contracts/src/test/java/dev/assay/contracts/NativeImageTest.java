package dev.assay.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.contracts.abi.ResultReader;
import dev.assay.contracts.abi.Solidity;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a native image has to be told of this artifact stands in its jar and is complete; {@code -Dassay.docs.write=true}
 * writes it.
 */
class NativeImageTest {

    private static final String FOLDER = "META-INF/native-image/dev.assay/assay-contracts/";
    private static final String RESOURCES = "src/main/resources/";

    /** Where each record is one of an event, an error, a struct or an answer. */
    private static final List<String> BOUND =
            List.of("dev.assay.contracts.standards", "dev.assay.contracts.holders", "dev.assay.contracts.inspect");

    private static final List<Class<?>> ALL = classes();

    private static List<Class<?>> classes() {
        try {
            Path root = Path.of(Address.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                        .sorted()
                        .<Class<?>>map(NativeImageTest::load)
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, NativeImageTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isBound(Class<?> type) {
        return type.isInterface()
                && Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(Solidity.class));
    }

    private static boolean isRead(Class<?> type) {
        return type.isRecord()
                && (type.isAnnotationPresent(Solidity.class)
                        || type.getName().startsWith("dev.assay.contracts.chain.Aggregate3$")
                        || BOUND.stream().anyMatch(type.getPackageName()::startsWith));
    }

    private static boolean isReader(Class<?> type) {
        return ResultReader.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
    }

    private static String proxies() throws IOException {
        return json(ALL.stream()
                .filter(NativeImageTest::isBound)
                .map(type -> Map.of("interfaces", List.of(type.getName())))
                .toList());
    }

    private static String reflection() throws IOException {
        return json(ALL.stream().flatMap(NativeImageTest::reflected).toList());
    }

    private static Stream<Map<String, Object>> reflected(Class<?> type) {
        if (isBound(type)) {
            return Stream.of(line(type, "allPublicMethods", "allDeclaredClasses"));
        }
        if (isRead(type)) {
            return Stream.of(line(type, "allDeclaredConstructors", "allDeclaredMethods", "allRecordComponents"));
        }
        return isReader(type) ? Stream.of(line(type, "allDeclaredConstructors", "allPublicMethods")) : Stream.of();
    }

    private static Map<String, Object> line(Class<?> type, String... what) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", type.getName());
        for (String one : what) {
            line.put(one, true);
        }
        return line;
    }

    private static String resources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(RESOURCES, "dev"))) {
            List<Map<String, String>> includes = files.filter(Files::isRegularFile)
                    .map(file -> Path.of(RESOURCES).relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith(".md"))
                    .sorted()
                    .map(name -> Map.of("pattern", "\\Q" + name + "\\E"))
                    .toList();
            return json(List.of(Map.of("resources", Map.of("includes", includes))))
                    .replaceAll("^\\[\n|\n]\n$", "")
                    .concat("\n");
        }
    }

    /** A line for each, so that a difference is one. */
    private static String json(List<? extends Map<String, ?>> lines) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        StringBuilder text = new StringBuilder();
        for (Map<String, ?> line : lines) {
            text.append(text.isEmpty() ? "[\n" : ",\n").append(mapper.writeValueAsString(line));
        }
        return text.append("\n]\n").toString();
    }

    private static void holds(String file, String expected) throws IOException {
        Path path = Path.of(RESOURCES, FOLDER, file);
        if (Boolean.getBoolean("assay.docs.write")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, expected);
            return;
        }
        try (InputStream in = Address.class.getResourceAsStream("/" + FOLDER + file)) {
            assertThat(in).as(file).isNotNull();
            assertThat(new String(in.readAllBytes(), UTF_8).lines())
                    .as(file + ": written anew by -Dtest=NativeImageTest -Dassay.docs.write=true")
                    .containsExactlyElementsOf(expected.lines().collect(Collectors.toList()));
        }
    }

    @Test
    void namesWhatIsBound() throws IOException {
        assertThat(proxies()).contains("dev.assay.contracts.standards.Erc5267\"");
        holds("proxy-config.json", proxies());
    }

    @Test
    void namesWhatIsReachedByReflection() throws IOException {
        assertThat(reflection()).contains("Aggregate3$Result\"", "standards.DomainAnswer\"", "Erc5267$DomainChanged\"");
        holds("reflect-config.json", reflection());
    }

    @Test
    void namesWhatIsReadFromTheJar() throws IOException {
        assertThat(resources()).contains("chain/aggregate.hex", "keys/english.txt", "solc/worker.js");
        holds("resource-config.json", resources());
    }
}
