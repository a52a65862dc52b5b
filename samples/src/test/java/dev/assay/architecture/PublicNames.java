package dev.assay.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Walks what a file declares for users: types, methods and constructors that are public or protected throughout. */
final class PublicNames extends TreePathScanner<@Nullable Void, @Nullable Void> {

    /**
     * Something declared.
     *
     * @param name the simple name; {@code <init>} for a constructor
     * @param position file and line
     * @param comment its Javadoc, or null
     * @param inherits whether it says {@code @Override}, so that it has its Javadoc from above
     */
    record Declared(String name, String position, @Nullable DocCommentTree comment, boolean inherits) {}

    private final SourceFile file;
    private final List<Declared> found = new ArrayList<>();

    private PublicNames(SourceFile file) {
        this.file = file;
    }

    static List<Declared> of(SourceFile file) {
        PublicNames names = new PublicNames(file);
        names.scan(new TreePath(file.tree()), null);
        return List.copyOf(names.found);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        if (type.getSimpleName().isEmpty() || !isVisible(type.getModifiers())) {
            return null;
        }
        add(type.getSimpleName().toString(), type, type.getModifiers());
        return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        // A constructor without a place of its own is the compiler's.
        if (isVisible(method.getModifiers()) && !isGenerated(method)) {
            add(method.getName().toString(), method, method.getModifiers());
        }
        return null;
    }

    private void add(String name, Tree part, ModifiersTree modifiers) {
        boolean inherits = modifiers.getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
        found.add(new Declared(name, file.position(part), file.docs().getDocCommentTree(getCurrentPath()), inherits));
    }

    private boolean isVisible(ModifiersTree modifiers) {
        Set<Modifier> flags = modifiers.getFlags();
        return flags.contains(Modifier.PUBLIC)
                || (flags.contains(Modifier.PROTECTED) && !isInFinalClass())
                || (isInInterface() && !flags.contains(Modifier.PRIVATE));
    }

    private boolean isInInterface() {
        Tree parent = parent();
        return parent != null && (parent.getKind() == Kind.INTERFACE || parent.getKind() == Kind.ANNOTATION_TYPE);
    }

    private boolean isInFinalClass() {
        return parent() instanceof ClassTree type
                && type.getModifiers().getFlags().contains(Modifier.FINAL);
    }

    private @Nullable Tree parent() {
        TreePath above = getCurrentPath().getParentPath();
        return above == null ? null : above.getLeaf();
    }

    private boolean isGenerated(MethodTree method) {
        return file.docs().getSourcePositions().getEndPosition(file.tree(), method) < 0;
    }
}
