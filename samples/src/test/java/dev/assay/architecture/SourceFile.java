package dev.assay.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A source file as the compiler's parser sees it; types are not resolved.
 *
 * @param tree the file's syntax
 * @param docs access to its comments
 */
record SourceFile(CompilationUnitTree tree, DocTrees docs) {

    static List<SourceFile> parse(List<Path> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees docs = DocTrees.instance(task);
            List<SourceFile> parsed = new ArrayList<>();
            task.parse().forEach(tree -> parsed.add(new SourceFile(tree, docs)));
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String packageName() {
        return tree.getPackageName() == null ? "" : tree.getPackageName().toString();
    }

    String position(Tree part) {
        long offset = docs.getSourcePositions().getStartPosition(tree, part);
        return Artifact.root().relativize(Path.of(tree.getSourceFile().toUri())) + ":"
                + tree.getLineMap().getLineNumber(offset);
    }
}
