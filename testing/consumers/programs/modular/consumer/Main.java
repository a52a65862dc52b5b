package consumer;

import dev.assay.core.RequestOptions;
import java.lang.module.ModuleDescriptor;
import java.util.List;

/** Checks from inside a named module that Assay's modules are named, described and usable. */
public final class Main {

    private static final List<String> MODULES =
            List.of("dev.assay.api", "dev.assay.core", "dev.assay.metrics", "dev.assay.series", "dev.assay.testing");

    public static void main(String[] args) {
        check(Main.class.getModule().isNamed(), "this program is in a module");
        check(RequestOptions.class.getModule().getName().equals("dev.assay.core"), "core is a module");
        for (String name : MODULES) {
            ModuleDescriptor module =
                    ModuleLayer.boot().findModule(name).orElseThrow().getDescriptor();
            check(!module.isAutomatic(), name + " has a descriptor");
            check(!module.exports().isEmpty(), name + " exports something");
        }
        System.out.println("module path: " + MODULES + " on " + Runtime.version());
    }

    private static void check(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException("not so: " + what);
        }
    }
}
