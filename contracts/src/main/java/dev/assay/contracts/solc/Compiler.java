package dev.assay.contracts.solc;

/** What turns standard JSON into standard JSON. */
interface Compiler extends AutoCloseable {

    /** Returns the version with its commit, such as {@code 0.8.37+commit.a1b2c3d4.Emscripten.clang}. */
    String version();

    /** Returns the output for an input. */
    String compile(String input);

    @Override
    void close();
}
