package dev.assay.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A published artifact, read from its folder: class files, sources, descriptor. */
enum Artifact {
    CORE("core", "dev.assay.core"),
    SERIES("series", "dev.assay.series"),
    METRICS("metrics", "dev.assay.metrics"),
    API("api", "dev.assay.api"),
    CONTRACTS("contracts", "dev.assay.contracts"),
    TESTING("testing/kit", "dev.assay.testing"),
    TESTING_CONTRACTS("testing/contracts", "dev.assay.testing.contracts");

    private final String folder;
    private final String rootPackage;

    Artifact(String folder, String rootPackage) {
        this.folder = folder;
        this.rootPackage = rootPackage;
    }

    /** Returns the folder of the whole repository. */
    static Path root() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    static Stream<Artifact> all() {
        return Arrays.stream(values());
    }

    String rootPackage() {
        return rootPackage;
    }

    JavaClasses classes() {
        return Imported.CLASSES.computeIfAbsent(this, artifact -> importFrom(artifact.classFolder()));
    }

    Set<String> packages() {
        return classes().stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }

    /** Returns the packages that users may use: exported to everybody, or without a descriptor not internal. */
    Set<String> exportedPackages() {
        return descriptor()
                .map(module -> module.exports().stream()
                        .filter(export -> !export.isQualified())
                        .map(ModuleDescriptor.Exports::source)
                        .collect(Collectors.toSet()))
                .orElseGet(() ->
                        packages().stream().filter(name -> !isInternal(name)).collect(Collectors.toSet()));
    }

    /** Returns what users can name: public, in public, in an exported package. */
    List<JavaClass> exportedTypes() {
        Set<String> exported = exportedPackages();
        return classes().stream()
                .filter(type -> exported.contains(type.getPackageName()))
                .filter(Artifact::isPublicThroughout)
                .toList();
    }

    Optional<ModuleDescriptor> descriptor() {
        Path file = classFolder().resolve("module-info.class");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(ModuleDescriptor.read(in, this::packages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> sources() {
        Path sources = root().resolve(folder).resolve("src/main/java");
        if (!Files.exists(sources)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isInternal(String packageName) {
        return List.of(packageName.split("\\.")).contains("internal");
    }

    private static boolean isPublicThroughout(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                && type.getEnclosingClass().map(Artifact::isPublicThroughout).orElse(true);
    }

    private Path classFolder() {
        return root().resolve(folder).resolve("target/classes");
    }

    private static JavaClasses importFrom(Path folder) {
        return new ClassFileImporter().importPaths(Files.exists(folder) ? List.of(folder) : List.of());
    }

    /** Read once, since each rule asks for them. */
    private static final class Imported {

        static final Map<Artifact, JavaClasses> CLASSES = new ConcurrentHashMap<>();
    }
}
