package dev.assay.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users can call of our exceptions, besides what every exception has; nothing of it changes them. */
class PublicMethodsTest {

    private static final String EXPECTED = """
            AssayException: call getCause getMessage isRetryable
            AuthenticationException:
            ConfigurationException: isRetryable
            DataException: isRetryable path
            IgnoredParameterException: parameter
            IncompleteListException: isRetryable pages rows
            InterruptedCallException: isRetryable
            InvalidRequestException:
            NotFoundException:
            PaymentRequiredException:
            PermissionException:
            RateLimitException: isLocal isRetryable limit scope
            ServerException: isRetryable
            ServiceException: code error isRetryable requestId retryAfter status
            SizeLimitException: limit
            TimeoutException: duration limit
            TransportException: isRetryable
            """;

    @Test
    void areThese() throws Exception {
        String found = types().map(type -> (type.getSimpleName() + ": " + methods(type)).strip() + "\n")
                .collect(Collectors.joining());

        assertThat(found).isEqualTo(EXPECTED);
    }

    @Test
    void whatChangesThemIsNoneOfThem() throws Exception {
        List<String> open = types().flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> method.getDeclaringClass().getPackageName().startsWith("dev.assay.core.internal"))
                .map(Method::getName)
                .toList();

        assertThat(open).isEmpty();
    }

    private static Stream<? extends Class<?>> types() throws IOException, URISyntaxException {
        Path folder = Path.of(
                        AssayException.class.getResource("AssayException.class").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .map(name -> load(AssayException.class.getPackageName() + "." + name))
                    .filter(AssayException.class::isAssignableFrom)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String methods(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
