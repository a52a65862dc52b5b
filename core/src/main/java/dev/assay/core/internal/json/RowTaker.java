package dev.assay.core.internal.json;

/** Takes rows while a body is read, so that no index of them is made and no byte of them kept. */
public interface RowTaker {

    /** Says what shape the first row likely has. */
    void expect(Shape shape);

    /**
     * Takes a row if it is one of those that can be taken in passing.
     *
     * @param indexer stands inside of the row
     * @param bytes end with {@link Indexer#PADDING} zeros; they change after the call
     * @param start where the row's brace stands
     * @return where the row ends; negative if nothing was taken, be it that bytes are missing, that something is
     *     malformed, or that the row is unusual
     */
    int take(Indexer indexer, byte[] bytes, int start);

    /** Takes a row that could not be taken in passing; its bytes change after the call. */
    void take(Block row);
}
