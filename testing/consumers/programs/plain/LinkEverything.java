import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** Loads and links every class of Assay's jars on the class path, so that nothing is missing that a POM should bring. */
public final class LinkEverything {

    /** The one class with an optional dependency, which its Javadoc names. */
    private static final String NEEDS_HASH4J = "dev.assay.metrics.accumulate.ApproximateAddresses";

    public static void main(String[] args) throws IOException {
        List<String> broken = new ArrayList<>();
        int classes = 0;
        int jars = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!new File(entry).getName().startsWith("assay-")) {
                continue;
            }
            jars++;
            for (String name : classNames(entry)) {
                classes++;
                try {
                    Class<?> type = Class.forName(name, false, LinkEverything.class.getClassLoader());
                    type.getDeclaredFields();
                    type.getDeclaredMethods();
                    type.getDeclaredConstructors();
                } catch (ReflectiveOperationException | LinkageError e) {
                    if (!name.equals(NEEDS_HASH4J) || !String.valueOf(e.getMessage()).startsWith("com/dynatrace/hash4j/")) {
                        broken.add(name + ": " + e);
                    }
                }
            }
        }
        broken.forEach(System.err::println);
        System.out.println(jars + " jars, " + classes + " classes, " + broken.size() + " broken");
        if (jars != Integer.parseInt(args[0]) || !broken.isEmpty()) {
            System.exit(1);
        }
    }

    private static List<String> classNames(String jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .filter(name -> !name.endsWith("module-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }
}
